"""Which mandated part a heading names, by the words that the pack gives. Knows no document."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import lru_cache

import msgspec

from lawcheck.packs.model import Aside, PartDefinition
from lawcheck.packs.resolve import fill
from lawcheck.reports.years import arabic_years
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

_TITLE = compiled(r"《[^《》]*》", "《")
#: What goes on for longer is no heading, and patterns need not search it.
_LONGEST_HEADING = 120
#: What is drawn around a heading.
_ORNAMENTS = "【】〖〗[]■□●○◆◇▶►★☆※—"
#: Longer sentences are no headings.
_LONGEST_OPENING = 45
_NUMBER = compiled(
    rf"^(?:第?[{ONE_TO_TEN}]+(?:部分[是为]?[：、]?|板块|单元|页|章|[、.．是])|（[{ONE_TO_TEN}\d]+）"
    r"|\d{1,2}[.、．](?!\d(?!\d{3}年))|[①-⑳])"
)


class Claim(msgspec.Struct, frozen=True):
    """What one heading says it holds."""

    parts: tuple[str, ...]
    """Part ids, several where the heading holds several parts; empty for what is none."""
    named: bool
    """The words name the part; False for a thematic heading, which falls to the fallback part."""


class _Words(msgspec.Struct, frozen=True):
    id: str
    headings: re.Pattern[str]
    excludes: re.Pattern[str]
    merged: re.Pattern[str]
    embedded: re.Pattern[str]
    tells: re.Pattern[str] | None
    denies: re.Pattern[str] | None
    begins: re.Pattern[str] | None
    turns: re.Pattern[str] | None


class Classifier:
    """The part definitions of a pack, ready for reports of one year."""

    def __init__(
        self, parts: tuple[PartDefinition, ...], asides: tuple[Aside, ...], year: int | None
    ) -> None:
        self.definitions = tuple(d for d in parts if d.enabled)
        self.fallback = next((d.id for d in self.definitions if d.fallback), None)
        self._words = tuple(
            _Words(
                d.id,
                compile_patterns(d.headings),
                compile_patterns(d.excludes),
                compile_patterns(d.merged),
                compile_patterns(d.embedded),
                compile_patterns(d.tells) if d.tells else None,
                compile_patterns(d.denies) if d.denies else None,
                compile_patterns(d.begins) if d.begins else None,
                compile_patterns(d.turns) if d.turns else None,
            )
            for d in sorted(fill(self.definitions, year), key=lambda d: d.fallback)
        )
        self._by_id = {words.id: words for words in self._words}
        self._asides = tuple((a.beside, compile_patterns(a.headings)) for a in fill(asides, year))

    def named(self, words: str) -> tuple[str, ...]:
        """The parts that the folded words of a heading name; none for a thematic heading."""
        words = arabic_years(words[:_LONGEST_HEADING]).strip(_ORNAMENTS)
        # 2027年主要安排：一件一件答复上面的不足: behind its name a heading says more of it.
        name, colon, _ = words.partition("：")
        if colon and (parts := self.named(name)):
            return parts
        first = next((w for w in self._words if _matches(w, w.headings, words)), None)
        if first is None:
            return ()
        beside = [w.id for w in self._words if w is not first and _matches(w, w.merged, words)]
        return (first.id, *beside)

    def said(self, part: str, sentence: str) -> bool:
        """Whether a folded sentence says what belongs into ``part``."""
        words = self._by_id.get(part)
        # The title of a rule that was studied is not the report that the rule asks for.
        said = _TITLE.sub("", arabic_years(sentence))
        return words is not None and bool(words.embedded.search(said))

    def tells(self, part: str, sentence: str) -> bool:
        """Whether a folded sentence is of the kind that ``part`` is made of."""
        words = self._by_id.get(part)
        if words is None or words.tells is None:
            return False
        plain = _TITLE.sub("", arabic_years(sentence))
        if words.denies is not None:
            plain = words.denies.sub("", plain)
        return bool(words.tells.search(plain))

    def begins(self, part: str, sentence: str) -> bool:
        """Whether a folded sentence is of the kind with which paragraphs of ``part`` begin."""
        words = self._by_id.get(part)
        return bool(words and words.begins and words.begins.search(_TITLE.sub("", sentence)))

    def turns(self, part: str, sentence: str) -> bool:
        """Whether from a folded sentence on a section of two parts is about ``part``."""
        words = self._by_id.get(part)
        plain = _TITLE.sub("", arabic_years(sentence))
        return bool(words and words.turns and words.turns.search(plain))

    def opens(self, part: str, sentence: str) -> bool:
        """Whether a folded sentence is a numbered heading of ``part`` that lost its own line."""
        if len(sentence) > _LONGEST_OPENING or (number := _NUMBER.match(sentence)) is None:
            return False
        return part in self.named(sentence[number.end() :].rstrip("。；：，"))

    def claims(self, headings: Sequence[str]) -> list[Claim]:
        """What each of the headings of one level (folded, without numbers) holds."""
        named = [self.named(words) for words in headings]
        everything = {part for parts in named for part in parts}
        claims = []
        for words, parts in zip(headings, named, strict=True):
            if self._is_aside(words, everything):
                claims.append(Claim((), named=True))
            elif parts:
                claims.append(Claim(parts, named=True))
            else:
                claims.append(Claim((self.fallback,) if self.fallback else (), named=False))
        return claims

    def _is_aside(self, words: str, everything: set[str]) -> bool:
        return any(
            (not beside or beside in everything) and pattern.search(words)
            for beside, pattern in self._asides
        )


def _matches(words: _Words, pattern: re.Pattern[str], text: str) -> bool:
    return bool(pattern.search(text)) and not words.excludes.search(text)


@lru_cache(maxsize=64)
def classifier(
    parts: tuple[PartDefinition, ...], asides: tuple[Aside, ...], year: int | None
) -> Classifier:
    """The classifier for a pack's definitions and a report year (None: unknown)."""
    return Classifier(parts, asides, year)


def plain_words(heading: str) -> str:
    """A printed heading folded, without its number and its closing stop."""
    return _NUMBER.sub("", fold(heading).text).rstrip("。；：，")


def is_frame(claim: Claim, inner: Sequence[Claim], *, alone: bool) -> bool:
    """Whether a heading merely frames others that name the parts: 第一部分 2023年工作总结."""
    named = {part for c in inner if c.named for part in c.parts}
    if len(named) < 2 or (len(claim.parts) > 1 and named <= set(claim.parts)):
        return False
    sharing = sum(c.named for c in inner)
    return alone or (sharing * 3 >= len(inner) * 2 and bool(named & set(claim.parts)))
