"""One document in, one ``Review`` out: the entry that command line, hooks, batch and tests share."""

from __future__ import annotations

from typing import Literal

import msgspec

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Document
from lawcheck.packs.model import RulePack
from lawcheck.reports.model import Report
from lawcheck.scoring import Score


class Options(msgspec.Struct, frozen=True):
    """What the user fixes instead of letting the report say it."""

    year: int | None = None
    level: str | None = None


class Reason(msgspec.Struct, frozen=True):
    """Why a document was not judged."""

    code: str
    message: str


class Review(msgspec.Struct, frozen=True):
    """The outcome for one file: judged (report, score, findings) or unjudged (reason)."""

    path: str
    pack: RulePack
    status: Literal["judged", "unjudged"]
    reason: Reason | None = None
    document: Document | None = None
    report: Report | None = None
    score: Score | None = None
    findings: tuple[Finding, ...] = ()
