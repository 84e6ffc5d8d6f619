"""What alone a claim denies: one kind of case, one way in which a decision may end.

没有发生“小过重罚”被变更的情况 says nothing of a decision that was annulled for another reason.
"""

from __future__ import annotations

from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled

_KIND = compiled(r'"(?P<kind>[^"]{2,12})"')


class Denied:
    """The kind in quotes of which alone a claim speaks, and the ends that it denies."""

    def __init__(self, claim: str, options: RefutedClaims) -> None:
        kind = _KIND.search(claim)
        self._end = compile_patterns(options.ends)
        self._kind = runs(kind["kind"], 2) if kind else frozenset[str]()
        any_end = compile_patterns(options.any_end).search(claim)
        self._ends = frozenset[str]() if any_end else self._told(claim)

    def may_be(self, shown: str, sentence: str) -> bool:
        """Whether what is ``shown``, in its ``sentence``, may be what the claim denies."""
        if self._kind and not self._kind & runs(sentence, 2):
            return False
        ends = self._told(shown)
        return not (self._ends and ends) or bool(self._ends & ends)

    def _told(self, words: str) -> frozenset[str]:
        return frozenset(match[0][:2] for match in self._end.finditer(words))
