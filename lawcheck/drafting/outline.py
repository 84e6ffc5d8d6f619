"""The outline of an empty draft, and under each heading what it must say and on what basis.

Every instruction begins with a mark that the rules know as a placeholder: left in, it is told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from lawcheck.packs.model import Basis, Duty, Level, PartDefinition, RulePack
from lawcheck.reports.model import Report, Section
from lawcheck.text.list_numbers import write

#: Before each instruction.
MARK = "【此处填写】"
#: The parts in the order in which reports usually have them.
ORDER = ("achievements", "first_responsible", "shortcomings", "plans")
#: The parts under which last year's headings say what still holds.
_KEPT = ("achievements", "first_responsible")
#: Levels that have a Party committee and a government of their own.
_BOTH_SIDES: tuple[Level, ...] = ("province", "city", "county", "township")
_SIDES = {"party": "党委主要负责人履职情况", "government": "政府主要负责人履职情况"}
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")

Kind = Literal["title", "heading", "subheading", "instruction", "text", "signature"]


class DraftLine(msgspec.Struct, frozen=True):
    """One paragraph of the draft."""

    kind: Kind
    text: str


def outline(
    pack: RulePack, year: int, level: Level, issuer: str, last: Report | None = None
) -> list[DraftLine]:
    """The draft of ``issuer`` for ``year``; ``pack`` is resolved for both and the level.

    Of an earlier report ``last`` the headings are taken, its years moved on, never a sentence.
    """
    return list(_lines(pack, year, level, issuer, last))


def _lines(
    pack: RulePack, year: int, level: Level, issuer: str, last: Report | None
) -> Iterator[DraftLine]:
    yield DraftLine("title", f"{issuer}{year}年法治政府建设年度报告")
    yield _instruction(f"用一段话写{year}年推进法治政府建设的总体情况")
    yield DraftLine("text", "现将有关情况报告如下：")
    parts = {part.id: part for part in pack.parts}
    ordered = [parts[name] for name in dict.fromkeys((*ORDER, *parts)) if name in parts]
    for turn, part in enumerate(ordered, 1):
        heading = _last_heading(part, last, year) or part.drafted or part.name
        yield DraftLine("heading", f"{write(turn, 'chineseCounting')}、{heading}")
        yield from _under(part, pack, level, last, year)
    yield DraftLine("signature", issuer)
    yield DraftLine("signature", f"{year + 1}年　月　日")


def _under(
    part: PartDefinition, pack: RulePack, level: Level, last: Report | None, year: int
) -> Iterator[DraftLine]:
    basis = _cited(part.basis, pack)
    for turn, text in enumerate(part.guidance or (part.name,)):
        yield _instruction(text + (basis if turn == 0 else ""))
    kept = _subheadings(part, last, year) if part.id in _KEPT else []
    if part.id == "achievements":
        names = kept or [topic.name for topic in pack.topics]
        for turn, name in enumerate(names, 1):
            yield DraftLine("subheading", f"（{write(turn, 'chineseCounting')}）{name}")
            yield _instruction("做法、次数、成效")
    elif part.id == "first_responsible":
        yield from _duties(pack, level)


def _duties(pack: RulePack, level: Level) -> Iterator[DraftLine]:
    """The duties that apply, under a heading for each side where there are both."""
    both = level in _BOTH_SIDES and len({duty.side for duty in pack.duties}) > 1
    sides = list(dict.fromkeys(duty.side for duty in pack.duties))
    for turn, side in enumerate(sides, 1):
        duties: Sequence[Duty] = [duty for duty in pack.duties if duty.side == side]
        if both:
            yield DraftLine("subheading", f"（{write(turn, 'chineseCounting')}）{_SIDES[side]}")
        for duty in duties:
            yield _instruction(duty.name + _cited(duty.basis, pack))


def _instruction(text: str) -> DraftLine:
    return DraftLine("instruction", f"{MARK}{text}。")


def _cited(basis: Sequence[Basis], pack: RulePack) -> str:
    """（依据《…》（文号）第五条）, or nothing."""
    for one in basis:
        for source in pack.sources:
            if source.id == one.source and source.authority != "实务":
                return f"（依据：{source.cited}{one.article}）"
    return ""


def _last_heading(part: PartDefinition, last: Report | None, year: int) -> str:
    """The heading of the part in last year's report, where it was a part of its own."""
    had = last.part(part.id) if last else None
    if last is None or had is None or had.status != "separate" or had.span is None:
        return ""
    section = _section_at(last, had.span.paragraph)
    return _moved(section.heading, last, year) if section else ""


def _subheadings(part: PartDefinition, last: Report | None, year: int) -> list[str]:
    """The headings below it that stand on lines of their own: a run-in heading is a sentence."""
    had = last.part(part.id) if last else None
    if last is None or had is None or had.span is None:
        return []
    section = _section_at(last, had.span.paragraph)
    below = section.children if section else ()
    return [_moved(one.heading, last, year) for one in below if not one.run_in]


def _section_at(report: Report, paragraph: int) -> Section | None:
    return next((one for one in report.walk if one.span.paragraph == paragraph), None)


def _moved(heading: str, last: Report, year: int) -> str:
    """The years of a heading, as far from the new year as they were from the old."""
    if last.year is None:
        return heading
    by = year - last.year
    return _YEAR.sub(lambda match: str(int(match[0]) + by), heading)
