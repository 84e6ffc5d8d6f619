"""A document made a case: understood as a report, with the rules that apply to it."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import msgspec

from lawcheck.checks.model import Case
from lawcheck.documents.model import Document, Span
from lawcheck.packs.model import Level, RulePack
from lawcheck.reports.model import Report

if TYPE_CHECKING:
    from lawcheck.repetition.model import Passage

#: What stands between two copied runs and is no longer than this is a heading of the copy.
LONGEST_HEADING = 60


class Options(msgspec.Struct, frozen=True):
    """What the user fixes instead of letting the report say it."""

    year: int | None = None
    level: Level | None = None
    against: str | None = None
    """A file, a folder or a store of reports to compare with."""
    today: date | None = None
    """The day on which is judged; None where nothing shall depend on it."""
    remarks_may: frozenset[str] = frozenset()
    """Rules whose errors a remark in the report may except; others it may not."""
    issuer: str | None = None
    """Whose report it is."""
    deadline: date | None = None
    """The day by which it must be handed in."""


def understood(document: Document, pack: RulePack, options: Options | None = None) -> Case:
    """A document understood as a report, with the rules that apply to it: what checks look at."""
    from lawcheck.repetition import inside
    from lawcheck.reports import understand

    options = options or Options()
    passages = inside.find([p.text for p in document.paragraphs], pack.phrases)
    report = understand(
        document,
        pack,
        copies=second_copies(document, passages),
        year=options.year,
        level=options.level or pack.level,
        issuer_name=options.issuer,
    )
    rules = resolved(pack, report)
    case = Case(report, rules, passages)
    if options.against is None:
        return case
    from lawcheck.corpus import library

    store = library.open_against(options.against, pack)
    return msgspec.structs.replace(case, shared=library.shared(case, store, rules))


#: The last packs that were narrowed: of a folder, most reports are of one year and level.
_narrowed: dict[tuple[int, int | None, str, str], tuple[RulePack, RulePack]] = {}
_MOST_NARROWED = 32


def resolved(pack: RulePack, report: Report) -> RulePack:
    """``pack`` narrowed to the year, level and audience of ``report``."""
    from lawcheck.packs.resolve import resolve

    key = (id(pack), report.year, report.level, report.audience)
    known = _narrowed.get(key)
    if known is None or known[0] is not pack:
        if len(_narrowed) >= _MOST_NARROWED:
            _narrowed.clear()
        known = _narrowed[key] = (
            pack,
            resolve(pack, report.year, report.level, report.audience),
        )
    return known[1]


def second_copies(document: Document, passages: tuple[Passage, ...]) -> tuple[Span, ...]:
    """The copied runs of paragraphs that are set aside, so that everything is judged once.

    Runs that stand together are one; a lone heading between two of them belongs to the copy.
    """
    copies: list[Span] = []
    for passage in passages:
        if passage.unit != "paragraphs":
            continue
        first, last = passage.copy.first + 1, passage.copy.last + 1
        if copies and first <= copies[-1].last + 2 and _short(document, copies[-1], first):
            first = copies.pop().paragraph
        copies.append(document.whole(first, last))
    return tuple(copies)


def _short(document: Document, before: Span, first: int) -> bool:
    """Whether nothing, or no more than a heading, stands between a copy and the next."""
    return first == before.last + 1 or len(document[first - 1].text) <= LONGEST_HEADING
