"""What was understood of a report: frozen values, every text with its span in the document."""

from __future__ import annotations

from bisect import bisect_right
from datetime import date
from functools import cached_property
from typing import Literal

import msgspec

from lawcheck.documents.model import Document, Location, Paragraph, Span
from lawcheck.packs.model import Audience, Level
from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText

PartStatus = Literal["separate", "merged", "embedded", "missing"]

#: Numbering habits, by the form of the mark. ``ordinal`` is 一是 / 第一， / 首先 in running text.
MarkerStyle = Literal[
    "第一部分",
    "第一章",
    "一、",
    "（一）",
    "1.",
    "1、",
    "（1）",
    "①",
    "1)",
    "一是",
    "第一，",
    "甲、",
    "1.1",
    "none",
]


class Marker(msgspec.Struct, frozen=True):
    """The number in front of a heading: ``（二）`` is style ``（一）``, value 2."""

    style: MarkerStyle
    value: int
    text: str
    """As printed, e.g. ``(二)``."""
    generated: bool = False
    """Made by Word, not typed."""


class Section(msgspec.Struct, frozen=True):
    """One heading with all that stands under it, down to the next heading of its level or above."""

    level: int
    """From 1; the depth in the tree, not the style of the number."""
    heading: str
    """The heading's words without its number and its closing stop."""
    marker: Marker | None
    span: Span
    """The heading itself, number included (a run-in heading: up to its 。)."""
    body: Span | None
    """The text under it, children included; None where nothing stands there."""
    run_in: bool = False
    """The heading shares its paragraph with the text that follows."""
    children: tuple[Section, ...] = ()


class Part(msgspec.Struct, frozen=True):
    """One mandated part and how the report has it."""

    id: str
    status: PartStatus
    heading: str | None = None
    """The heading as printed, number included."""
    span: Span | None = None
    """Where the heading (embedded: the first sentence) stands."""
    stretches: tuple[Span, ...] = ()
    """All text that belongs to the part, in order, headings of the part excluded."""
    characters: int = 0
    """Characters of those stretches without white space."""
    others: tuple[Span, ...] = ()
    """Further headings that claim the same part (it stands twice, or is split)."""


class Title(msgspec.Struct, frozen=True):
    text: str
    span: Span
    year: int | None
    repeated: tuple[Span, ...] = ()
    """Where the title is printed again."""


class Dated(msgspec.Struct, frozen=True):
    """A date that the document states of itself, with its place if it stands in the text."""

    day: date
    text: str
    span: Span | None = None


YearSource = Literal["title", "headings", "opening", "plans", "dated"]


class YearTold(msgspec.Struct, frozen=True):
    """What one place of a document tells of the year that it reports on."""

    source: YearSource
    year: int
    """The year reported on: plans for 2027 tell 2026."""
    span: Span | None
    named: int | None = None
    """The year that a title names, where it is that of its publication."""


class Report(msgspec.Struct, frozen=True, dict=True):
    """A document understood as an annual report."""

    document: Document
    title: Title | None
    year: int | None
    plan_year: int | None
    """The year that the plans name (not year + 1 by arithmetic); None where they name none."""
    issuer: str | None
    level: Level
    published: Dated | None
    written: Dated | None
    """成文日期: the date under the signature or in the metadata."""
    sections: tuple[Section, ...]
    parts: tuple[Part, ...]
    """One for each part definition of the pack, in the order of the report (missing ones last)."""
    body: tuple[Paragraph, ...]
    """The paragraphs that are judged: no title, metadata, furniture, signature, second copy."""
    lead: Span | None = None
    """The introduction before the first heading."""
    furniture: tuple[Span, ...] = ()
    """Runs of lines that a web page left in the text (字号, 打印 …)."""
    copies: tuple[Span, ...] = ()
    """Second copies that were set aside before judging."""
    salutation: Span | None = None
    signature: Span | None = None
    audience: Audience = "draft"
    """``published`` for a web page or a text with the metadata block of one."""
    year_assumed: bool = False
    """The report does not agree with itself on its year; one of its years was taken."""
    years_told: tuple[YearTold, ...] = ()
    """What each place tells of the year."""

    @cached_property
    def set_aside(self) -> frozenset[int]:
        """The numbers of the paragraphs of second copies."""
        return frozenset(number for span in self.copies for number in span.paragraphs)

    @cached_property
    def lone_headings(self) -> frozenset[int]:
        """The paragraphs of headings that stand on lines of their own over other text."""
        return frozenset(
            section.span.paragraph
            for section in self.walk
            if not section.run_in and section.body is not None
        )

    def part(self, part_id: str) -> Part | None:
        return next((part for part in self.parts if part.id == part_id), None)

    @cached_property
    def walk(self) -> tuple[Section, ...]:
        """All sections, depth first, in reading order."""
        found: list[Section] = []

        def visit(sections: tuple[Section, ...]) -> None:
            for section in sections:
                found.append(section)
                visit(section.children)

        visit(self.sections)
        return tuple(found)

    @cached_property
    def running(self) -> RunningText:
        """The body as one folded text."""
        return RunningText((p.number, fold(p.text)) for p in self.body)

    def heading_at(self, paragraph: int, offset: int = 0) -> str | None:
        """The printed heading of the innermost section that holds this place."""
        place = (paragraph, offset)
        for turn in range(bisect_right(self._starts, place) - 1, -1, -1):
            section = self.walk[turn]
            if section.body is None or place < (section.body.last, section.body.end):
                return self.document.slice(section.span)
        return None

    @cached_property
    def _starts(self) -> list[tuple[int, int]]:
        return [(section.span.paragraph, section.span.start) for section in self.walk]

    def locate(self, span: Span) -> Location:
        return self.document.locate(span, self.heading_at(span.paragraph, span.start))
