"""The JSON that programs rely on, as types (``schema.json`` says the same), made from reviews."""

from __future__ import annotations

from typing import Literal

import msgspec

from lawcheck.checks.model import Chain, CitedBasis, DutyTold, Excepted, Finding
from lawcheck.documents.model import Document, Location, Unread
from lawcheck.packs.model import Level, Severity
from lawcheck.reports.model import Part, PartStatus, Report
from lawcheck.review import Overlap, Reason, Review, Since
from lawcheck.scoring import Score, ScoredItem, Verdict
from lawcheck.version import __version__
from lawcheck.views.names import clean

SCHEMA_VERSION = 2


class Tool(msgspec.Struct, frozen=True):
    name: str = "lawcheck"
    version: str = __version__


class UnreadFacts(msgspec.Struct, frozen=True):
    """Something in the file that holds no text to judge."""

    kind: str
    location: Location | None


class File(msgspec.Struct, frozen=True):
    """Null where the file could not be read."""

    path: str
    format: str | None
    encoding: str | None
    sha256: str | None
    characters: int | None
    unread: tuple[UnreadFacts, ...] = ()
    reader: str | msgspec.UnsetType = msgspec.UNSET
    """Which path read it, where there is a choice."""
    warnings: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """What could not be read of it."""


class Pack(msgspec.Struct, frozen=True):
    id: str
    version: str


class Facts(msgspec.Struct, frozen=True):
    """What the report says it is."""

    title: str | None
    year: int | None
    plan_year: int | None
    issuer: str | None
    level: Level
    published: str | None
    written: str | None
    year_assumed: bool


class PartFacts(msgspec.Struct, frozen=True):
    id: str
    status: PartStatus
    heading: str | None
    location: Location | None
    characters: int


class ScoreFacts(msgspec.Struct, frozen=True):
    total: float
    maximum: float
    grade: str | None
    passed: bool
    items: tuple[ScoredItem, ...]
    vetoes: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Why the report fails whatever its sum."""
    unjudged: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """What no rule judges and a person must read for."""


class RelatedFacts(msgspec.Struct, frozen=True):
    location: Location | None
    quote: str
    note: str


class FindingFacts(msgspec.Struct, frozen=True):
    rule: str
    severity: Severity
    message: str
    suggestion: str
    location: Location | None
    quote: str
    related: tuple[RelatedFacts, ...]
    basis: CitedBasis | None
    deduction: float
    fingerprint: str
    excepted: Excepted | None


class SinceFacts(msgspec.Struct, frozen=True):
    """``remaining`` and ``new`` are fingerprints of this draft's findings."""

    path: str
    verdict: Verdict
    score: float | None
    mended: tuple[FindingFacts, ...]
    remaining: tuple[str, ...]
    new: tuple[str, ...]


class Reviewed(msgspec.Struct, frozen=True):
    """One element of ``reviews``."""

    file: File
    pack: Pack
    status: Literal["judged", "unjudged"]
    reason: Reason | msgspec.UnsetType
    verdict: Verdict
    report: Facts | None
    parts: tuple[PartFacts, ...]
    score: ScoreFacts | None
    duties: tuple[DutyTold, ...]
    chains: tuple[Chain, ...]
    overlap: Overlap | None
    """Null where there was nothing to compare with."""
    since: SinceFacts | None
    """Null where no earlier draft was given."""
    findings: tuple[FindingFacts, ...]
    notes: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """What is to be told of the review itself."""


def reviewed(review: Review) -> Reviewed:
    """What the contract says of one review."""
    judged = review.report if review.status == "judged" else None
    return Reviewed(
        file=_file(review),
        pack=Pack(review.pack.id, review.pack.version),
        status=review.status,
        reason=review.reason or msgspec.UNSET,
        verdict=review.verdict,
        report=_facts(judged) if judged else None,
        parts=tuple(_part(judged, part) for part in judged.parts) if judged else (),
        score=_score(review.score) if review.score else None,
        duties=review.duties,
        chains=review.chains,
        overlap=review.overlap,
        since=_since(review.since) if review.since else None,
        findings=tuple(_finding(finding) for finding in review.findings),
        notes=review.notes or msgspec.UNSET,
    )


def _file(review: Review) -> File:
    document = review.document
    if document is None:
        return File(clean(review.path), None, None, None, None)
    return File(
        clean(review.path),
        document.format,
        document.encoding,
        document.sha256,
        document.characters,
        tuple(_unread(document, one) for one in document.unread),
        reader=document.reader or msgspec.UNSET,
        warnings=document.warnings or msgspec.UNSET,
    )


def _unread(document: Document, one: Unread) -> UnreadFacts:
    place = document.locate(document.whole(one.paragraph)) if one.paragraph else None
    if place is not None and one.page is not None:
        place = msgspec.structs.replace(place, page=one.page)
    return UnreadFacts(one.kind, place)


def _facts(report: Report) -> Facts:
    return Facts(
        report.title.text if report.title else None,
        report.year,
        report.plan_year,
        report.issuer,
        report.level,
        report.published.day.isoformat() if report.published else None,
        report.written.day.isoformat() if report.written else None,
        report.year_assumed,
    )


def _part(report: Report, part: Part) -> PartFacts:
    location = report.locate(part.span) if part.span else None
    return PartFacts(part.id, part.status, part.heading, location, part.characters)


def _score(score: Score) -> ScoreFacts:
    return ScoreFacts(
        score.total,
        score.maximum,
        score.grade,
        score.passed,
        score.items,
        score.vetoes or msgspec.UNSET,
        score.unjudged or msgspec.UNSET,
    )


def _since(since: Since) -> SinceFacts:
    return SinceFacts(
        clean(since.path),
        since.verdict,
        since.score,
        tuple(map(_finding, since.mended)),
        tuple(finding.fingerprint for finding in since.remaining),
        tuple(finding.fingerprint for finding in since.new),
    )


def _finding(finding: Finding) -> FindingFacts:
    facts = {name: getattr(finding, name) for name in FindingFacts.__struct_fields__}
    related = (RelatedFacts(one.location, one.quote, one.note) for one in finding.related)
    return FindingFacts(**{**facts, "related": tuple(related)})
