"""What a check is given and what it gives."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from hashlib import sha256
from string import Template
from typing import TYPE_CHECKING, Any, Literal

import msgspec

from lawcheck.documents.model import Location, Paragraph, Span
from lawcheck.packs.base import GRAVEST_FIRST
from lawcheck.packs.model import Authority, Rule, RulePack, Severity
from lawcheck.repetition.model import Passage
from lawcheck.repetition.shared import Shared
from lawcheck.reports.model import Report
from lawcheck.text.folding import Folded

if TYPE_CHECKING:
    from datetime import date


class Case(msgspec.Struct, frozen=True):
    """Everything that one check may look at."""

    report: Report
    pack: RulePack
    """Resolved for the report's year, level and audience."""
    passages: tuple[Passage, ...] = ()
    """Repeated passages over ``report.document.paragraphs``."""
    shared: tuple[Shared, ...] = ()
    """What other reports have too, where there was something to compare with."""


class Related(msgspec.Struct, frozen=True):
    """A second place that belongs to a finding, or where something absent should stand."""

    location: Location | None
    quote: str
    note: str
    span: Span | None = None
    """The place in the document, where it stands in this one; not in the JSON."""


class CitedBasis(msgspec.Struct, frozen=True):
    document: str
    article: str | None
    level: Authority


DutyStatus = Literal["covered", "claimed", "absent"]


class DutyTold(msgspec.Struct, frozen=True):
    """A duty of the first responsible person that applies, and whether it is reported.

    ``claimed``: without an act or a figure.
    """

    id: str
    name: str
    status: DutyStatus
    location: Location | None = None


class Chain(msgspec.Struct, frozen=True):
    """A shortcoming with what is given as its cause, and the plan that answers it."""

    shortcoming: Location | None
    cause: Location | None = None
    plan: Location | None = None


class Excepted(msgspec.Struct, frozen=True):
    """Why a finding does not count: someone decided so, and said why."""

    by: Literal["baseline", "settings", "remark"]
    reason: str
    until: str | None = None
    """The last day on which it holds, as 2027-03-01."""


class Edit(msgspec.Struct, frozen=True):
    """A mechanical correction: ``span`` of the document is to read ``text``.

    An edit that empties whole paragraphs takes them out.
    """

    span: Span
    text: str = ""


class Finding(msgspec.Struct, frozen=True):
    """One cause, one finding. ``deduction`` is filled in by scoring."""

    rule: str
    severity: Severity
    message: str
    suggestion: str
    location: Location | None
    quote: str
    related: tuple[Related, ...] = ()
    basis: CitedBasis | None = None
    deduction: float = 0.0
    fingerprint: str = ""
    edits: tuple[Edit, ...] = ()
    """What ``lawcheck fix`` does about it; empty where a person must judge."""
    concerns: str = ""
    """The id of the mandated part it is about, for the rubric; empty where it is about none."""
    excepted: Excepted | None = None
    """Told, but not counted anywhere."""
    span: Span | None = None
    """The place in the document, for what marks it there; not in the JSON."""


#: check(rule, its parameters, the case) -> findings
CheckFunction = Callable[[Rule, Any, Case], Iterator[Finding]]

#: A quote longer than this is cut in the middle.
QUOTE_LIMIT = 120
#: A sentence told within a message leaves its own stop behind: “……标准定得太高”。
_OWN_STOP = re.compile(r"(?<=[^。；，、！？…]{2})[。；，]$")


def shorten(text: str, limit: int = QUOTE_LIMIT) -> str:
    """``text`` on one line, at most ``limit`` characters, cut in the middle by ……."""
    text = "".join(text.split("\n"))
    if len(text) <= limit:
        return text
    half = (limit - 2) // 2
    return f"{text[:half]}……{text[-half:]}"


def lower(stated: Severity, proposed: Severity | None) -> Severity:
    """The severity of a finding: what the rule states is the highest, a kind may only lower it."""
    return stated if proposed is None else max(stated, proposed, key=GRAVEST_FIRST.index)


def finding(
    rule: Rule,
    case: Case,
    span: Span | None,
    *,
    quote: str | None = None,
    related: tuple[Related, ...] = (),
    severity: Severity | None = None,
    concerns: str = "",
    edits: tuple[Edit, ...] = (),
    **values: object,
) -> Finding:
    """Make the finding of ``rule`` at ``span`` (None: what is absent has no place).

    ``values`` fill the ${names} of the rule's message and suggestion; ``concerns`` is the id
    of the mandated part that the finding is about.
    """
    report = case.report
    if quote is None:
        quote = shorten(report.document.slice(span)) if span else ""
    filled = {key: _OWN_STOP.sub("", str(value)) for key, value in values.items()}
    return Finding(
        rule=rule.id,
        severity=lower(rule.level_of_severity, severity),
        message=Template(rule.message).safe_substitute(filled),
        suggestion=Template(rule.suggestion).safe_substitute(filled),
        location=report.locate(span) if span else None,
        quote=quote,
        related=related,
        basis=cite(rule, case.pack),
        edits=edits,
        concerns=concerns,
        span=span,
    )


def in_words(day: date) -> str:
    """A day as official documents print it: 2024年3月4日."""
    return f"{day.year}年{day.month}月{day.day}日"


def in_titles(laws: str) -> str:
    """Laws of a list in their marks: 《社会保险法》《劳动合同法》 for 社会保险法、劳动合同法."""
    return f"《{laws.replace('、', '》《')}》"


def surroundings(case: Case, span: Span, reach: int = 12) -> str:
    """The text of ``span`` with up to ``reach`` characters on either side in its paragraphs."""
    document = case.report.document
    start = max(span.start - reach, 0)
    end = min(span.end + reach, len(document[span.last].text))
    return shorten(document.slice(Span(span.paragraph, start, span.last, end)))


def running_span(case: Case, start: int, end: int) -> Span:
    """The place in the original of a stretch of the report's running text."""
    return case.report.running.place(start, end)


def matched(paragraph: Paragraph, folded: Folded, match: re.Match[str]) -> Span:
    """The place in the original of a match in the folded text of ``paragraph``."""
    start, end = folded.original_span(*match.span())
    return Span(paragraph.number, start, paragraph.number, end)


def original_paragraphs(case: Case) -> Iterator[Paragraph]:
    """All paragraphs of the document, letterhead and title included, second copies left out."""
    report = case.report
    return (p for p in report.document.paragraphs if p.number not in report.set_aside)


def related(case: Case, span: Span, note: str, quote: str = "") -> Related:
    """A related place with its text as the quote, where none is given."""
    quote = quote or shorten(case.report.document.slice(span))
    return Related(case.report.locate(span), quote, note, span)


def cite(rule: Rule, pack: RulePack) -> CitedBasis | None:
    """The first basis of ``rule`` as the contract prints it."""
    for basis in rule.basis:
        for source in pack.sources:
            if source.id == basis.source:
                return CitedBasis(source.cited, basis.article or None, source.authority)
    return None


def in_order(finding: Finding) -> tuple[int, int, str, str]:
    """The key by which findings stand in the order of the text; what has no place comes first."""
    where = finding.location
    number, column = (where.paragraph, where.column) if where else (0, 0)
    return (number, column, finding.rule, finding.message)


def with_fingerprints(findings: list[Finding]) -> list[Finding]:
    """Give each finding a fingerprint that does not change when lines move, unique in the file.

    It is the hash of rule, quote and message; equal ones are told apart by their order.
    """
    seen: dict[str, int] = {}
    marked = []
    for finding in findings:
        key = "\0".join((finding.rule, finding.quote, finding.message))
        seen[key] = turn = seen.get(key, 0) + 1
        digest = sha256(f"{key}\0{turn}".encode()).hexdigest()[:16]
        marked.append(msgspec.structs.replace(finding, fingerprint=digest))
    return marked
