"""The values that a review is made of."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from typing import Literal

import msgspec

from lawcheck.checks.model import Chain, DutyTold, Finding
from lawcheck.documents.model import Document
from lawcheck.errors import ReasonCode
from lawcheck.packs.model import RulePack
from lawcheck.repetition.shared import Shared
from lawcheck.reports.model import Report
from lawcheck.scoring import Score, Verdict


class Reason(msgspec.Struct, frozen=True):
    """Why a document was not judged."""

    code: ReasonCode
    message: str


class SharedWith(msgspec.Struct, frozen=True):
    """Another report that has text in common with this one."""

    path: str
    issuer: str | None
    share: float
    """Of this report's text, from 0 to 1."""


class Overlap(msgspec.Struct, frozen=True, rename={"reports": "with"}):
    """What a report has in common with others."""

    handed_down: float
    """The share that many units have in common, which is not counted."""
    reports: tuple[SharedWith, ...] = ()
    same_draft: tuple[str, ...] = ()
    """Other files of the run that hold the same draft: no copies."""


class Examined(msgspec.Struct, frozen=True):
    """A review that is not decided: what other reports have in common with it may be added."""

    review: Review
    """With every finding but those on copies, none of them excepted; or unjudged."""
    shared: tuple[Shared, ...] = ()
    """What reports given to compare with have too."""
    compared: bool = False
    """Whether there was anything to compare with."""
    remarks_may: frozenset[str] = frozenset()


class Since(msgspec.Struct, frozen=True):
    """What became of an earlier draft; only what counts, in both drafts."""

    path: str
    """The earlier draft."""
    verdict: Verdict
    score: float | None
    mended: tuple[Finding, ...]
    """As they stood in the earlier draft."""
    remaining: tuple[Finding, ...]
    """As they stand in this one."""
    new: tuple[Finding, ...]


class Review(msgspec.Struct, frozen=True):
    """The outcome for one file: judged (report, score, findings) or unjudged (reason)."""

    path: str
    pack: RulePack
    status: Literal["judged", "unjudged"]
    reason: Reason | None = None
    document: Document | None = None
    report: Report | None = None
    score: Score | None = None
    """None also for a pack without a rubric."""
    findings: tuple[Finding, ...] = ()
    verdict: Verdict = "unjudged"
    duties: tuple[DutyTold, ...] = ()
    chains: tuple[Chain, ...] = ()
    overlap: Overlap | None = None
    """None where there was nothing to compare with."""
    day: date | None = None
    """The day on which it was judged."""
    deadline: date | None = None
    """The day by which it must be handed in, where somebody said so."""
    since: Since | None = None
    """None where no earlier draft was given."""
    notes: tuple[str, ...] = ()
    """What is to be told of the review itself, Chinese sentences."""

    @property
    def counted(self) -> tuple[Finding, ...]:
        """The findings that are not excepted."""
        return tuple(f for f in self.findings if f.excepted is None)

    @property
    def excepted(self) -> int:
        """How many findings do not count."""
        return len(self.findings) - len(self.counted)

    def decided(self, findings: Sequence[Finding]) -> Review:
        """This review with other findings: more of them, or some excepted; decided anew."""
        from lawcheck.scoring import decide

        judgement = decide(findings, self.pack.scoring)
        return msgspec.structs.replace(
            self,
            score=judgement.score,
            findings=judgement.findings,
            verdict=judgement.verdict,
        )
