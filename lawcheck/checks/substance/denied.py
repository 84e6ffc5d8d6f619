"""What alone a claim denies: one kind of case, one way in which a decision may end.

没有发生“小过重罚”被变更的情况 says nothing of a decision that was annulled for another reason.
"""

from __future__ import annotations

from lawcheck.text.characters import runs
from lawcheck.text.patterns import compiled

#: What becomes of a decision that does not stand; 纠正 is each of these.
_END = compiled("撤销|变更|确认[^，。；]{0,8}违法")
_ANY_END = compiled("纠[错正]|改变|推翻|否定")
_KIND = compiled(r'"(?P<kind>[^"]{2,12})"')


class Denied:
    """The kind in quotes of which alone a claim speaks, and the ends that it denies."""

    def __init__(self, claim: str) -> None:
        kind = _KIND.search(claim)
        self._kind = runs(kind["kind"], 2) if kind else frozenset[str]()
        self._ends = frozenset[str]() if _ANY_END.search(claim) else _ends(claim)

    def may_be(self, shown: str, sentence: str) -> bool:
        """Whether what is ``shown``, in its ``sentence``, may be what the claim denies."""
        if self._kind and not self._kind & runs(sentence, 2):
            return False
        ends = _ends(shown)
        return not (self._ends and ends) or bool(self._ends & ends)


def _ends(words: str) -> frozenset[str]:
    return frozenset(match[0][:2] for match in _END.finditer(words))
