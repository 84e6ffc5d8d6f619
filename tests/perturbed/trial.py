"""Judge a right text with one slip in it, and count what is told because of that."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from functools import cache, cached_property

import msgspec

from lawcheck import check_bytes
from lawcheck.checks.model import Finding
from lawcheck.packs.model import RulePack
from lawcheck.review import Review
from lawcheck.text.span import Span
from tests.material.packs import annual_report
from tests.perturbed.texts import Text, half_of

#: Rules that may tell a wrong figure.
RULES = frozenset(("sum-mismatch", "figure-relation", "number-contradiction", "count-mismatch"))


class Slip(msgspec.Struct, frozen=True):
    """A stretch of the running text, and what is written in its place."""

    kind: str
    start: int
    end: int
    written: str


class Tried(msgspec.Struct, frozen=True):
    """One slip, and what was told because of it."""

    name: str
    half: str
    kind: str
    words: str
    """What is asked, with the slip in it."""
    told: tuple[Finding, ...]

    @property
    def loud(self) -> bool:
        return any(f.severity != "info" for f in self.told)


@cache
def _only(rules: frozenset[str]) -> RulePack:
    whole = annual_report()
    return msgspec.structs.replace(whole, rules=tuple(r for r in whole.rules if r.id in rules))


def _judged(content: str, file: str, rules: frozenset[str]) -> Review:
    pack = _only(rules) if rules else annual_report()
    return check_bytes(content.encode(), file, pack=pack)


#: What is said of a right text: many kinds of slips are tried in it.
_clean = cache(_judged)


class Trial:
    """A right text in which slips are tried, by the named ``rules`` or by all."""

    def __init__(self, text: Text, half: str, rules: frozenset[str] = frozenset()) -> None:
        self._text, self._half = text, half
        self._rules = rules
        self.running = text.running()

    @cached_property
    def clean(self) -> Review:
        """What is said of the text as it is."""
        return _clean(self._text.content, self._text.file, self._rules)

    @cached_property
    def _known(self) -> set[tuple[str, str]]:
        return {(f.rule, f.message) for f in self.clean.findings}

    def asks(self, whole: tuple[int, int]) -> bool:
        """Whether a stretch is of the half that is asked."""
        return self._half in ("all", half_of(self.running.text[slice(*whole)]))

    def of(
        self, slip: Slip, whole: tuple[int, int], tells: Callable[[Finding, Span], bool]
    ) -> Tried:
        """What a slip in the stretch ``whole`` does.

        ``tells`` says whether a finding is about the place of the slip.
        """
        text, (start, end) = self.running.text, whole
        place = self.running.place(slip.start, slip.end)
        content = self._text.changed(place.paragraph, place.start, place.end, slip.written)
        told = tuple(
            f
            for f in _judged(content, self._text.file, self._rules).findings
            if (f.rule, f.message) not in self._known and tells(f, place)
        )
        words = f"{text[start : slip.start]}【{slip.written}】{text[slip.end : end]}"
        return Tried(self._text.name, half_of(text[start:end]), slip.kind, words, told)


def table(all_of: Sequence[Tried]) -> Iterator[str]:
    """For each half and kind of slip how many were told, and how many of them aloud."""
    kinds = dict.fromkeys(one.kind for one in all_of)
    count: Counter[tuple[str, str, str]] = Counter()
    for one in all_of:
        for kind in (one.kind, "all"):
            count[one.half, kind, "there"] += 1
            count[one.half, kind, "told"] += bool(one.told)
            count[one.half, kind, "loud"] += one.loud
    for half in ("even", "odd"):
        for kind in (*kinds, "all"):
            there, told, loud = (count[half, kind, x] for x in ("there", "told", "loud"))
            if there:
                yield f"{half} {kind}: {told}/{there} told ({told / there:.0%}), {loud} aloud"
