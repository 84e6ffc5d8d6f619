"""A drawn sentence with its figures, for readers that look for the only ones a claim can be of."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.numerals import Figure
from lawcheck.text.skeleton import Skeleton

_SENTENCE = re.compile(r"[^。\n]+")


class Lone(msgspec.Struct, frozen=True):
    """A sentence, where it stands in the drawn text, and its figures."""

    text: str
    start: int
    figures: tuple[tuple[int, Figure], ...]
    """Where each sign stands in the sentence."""
    skeleton: Skeleton

    def before(self, end: int, sign: str) -> list[tuple[int, Figure]]:
        """The exact figures of one sign before ``end``."""
        return [
            (at, one)
            for at, one in self.figures
            if at < end and self.text[at] == sign and one.exact
        ]

    def figure(self, match: re.Match[str], group: str) -> Figure | None:
        """The figure whose sign a group of ``match`` holds."""
        return self.skeleton.figure(match, group, self.start)

    def refuted(self, begin: int, end: int, told: str) -> Refuted:
        """What a stretch of the sentence claims and its values deny."""
        place = self.skeleton.place(self.start + begin, self.start + end)
        return Refuted(*place, told, sure=False)


def sentences(skeleton: Skeleton) -> Iterator[Lone]:
    """The sentences of a drawn text."""
    for match in _SENTENCE.finditer(skeleton.text):
        start = match.start()
        figures = tuple((at - start, one) for at, one in skeleton.between(start, match.end()))
        yield Lone(match[0], start, figures, skeleton)
