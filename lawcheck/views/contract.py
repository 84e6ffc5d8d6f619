"""The JSON that programs rely on, as types (``schema.json`` says the same), made from reviews."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from typing import Literal

import msgspec

from lawcheck import __version__
from lawcheck.checks.model import CitedBasis, Finding, Related
from lawcheck.documents.model import Location
from lawcheck.packs.model import Level, Severity
from lawcheck.reports.model import Part, PartStatus, Report
from lawcheck.review import Reason, Review
from lawcheck.scoring import Score, ScoredItem

SCHEMA_VERSION = 1


class Tool(msgspec.Struct, frozen=True):
    name: str = "lawcheck"
    version: str = __version__


class File(msgspec.Struct, frozen=True):
    """Null where the file could not be read."""

    path: str
    format: str | None
    encoding: str | None
    sha256: str | None
    characters: int | None
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


class PartFacts(msgspec.Struct, frozen=True):
    id: str
    status: PartStatus
    heading: str | None
    location: Location | None
    characters: int


class ScoreFacts(msgspec.Struct, frozen=True):
    total: float
    maximum: float
    grade: str
    passed: bool
    items: tuple[ScoredItem, ...]
    vetoes: tuple[str, ...] | msgspec.UnsetType = msgspec.UNSET
    """Why the report fails whatever its sum."""


class FindingFacts(msgspec.Struct, frozen=True):
    rule: str
    severity: Severity
    message: str
    suggestion: str
    location: Location | None
    quote: str
    related: tuple[Related, ...]
    basis: CitedBasis | None
    deduction: float
    fingerprint: str


class Reviewed(msgspec.Struct, frozen=True):
    """One element of ``reviews``."""

    file: File
    pack: Pack
    status: Literal["judged", "unjudged"]
    reason: Reason | msgspec.UnsetType
    report: Facts | None
    parts: tuple[PartFacts, ...]
    score: ScoreFacts | None
    findings: tuple[FindingFacts, ...]


class Summary(msgspec.Struct, frozen=True):
    files: int
    judged: int
    passed: int
    findings: dict[Severity, int]


def reviewed(review: Review) -> Reviewed:
    """What the contract says of one review."""
    judged = review.report if review.status == "judged" else None
    return Reviewed(
        _file(review),
        Pack(review.pack.id, review.pack.version),
        review.status,
        review.reason or msgspec.UNSET,
        _facts(judged) if judged else None,
        tuple(_part(judged, part) for part in judged.parts) if judged else (),
        _score(review.score) if review.score else None,
        tuple(_finding(finding) for finding in review.findings),
    )


def summary(reviews: Iterable[Review]) -> Summary:
    """The numbers over all reviews."""
    files = judged = passed = 0
    severities: Counter[Severity] = Counter()
    for review in reviews:
        files += 1
        judged += review.status == "judged"
        passed += has_passed(review)
        severities.update(finding.severity for finding in review.findings)
    return Summary(
        files,
        judged,
        passed,
        {
            "error": severities["error"],
            "warning": severities["warning"],
            "info": severities["info"],
        },
    )


def has_passed(review: Review) -> bool:
    """Judged, and fit: by the pack's rubric, or without errors where it has none."""
    if review.status != "judged":
        return False
    if review.score is not None:
        return review.score.passed
    return all(finding.severity != "error" for finding in review.findings)


def clean(path: str) -> str:
    """``path`` as valid Unicode: a file name may hold bytes that are no characters."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


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
        document.reader or msgspec.UNSET,
        document.warnings or msgspec.UNSET,
    )


def _facts(report: Report) -> Facts:
    return Facts(
        report.title.text if report.title else None,
        report.year,
        report.plan_year,
        report.issuer,
        report.level,
        report.published.day.isoformat() if report.published else None,
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
    )


def _finding(finding: Finding) -> FindingFacts:
    return FindingFacts(*(getattr(finding, name) for name in FindingFacts.__struct_fields__))
