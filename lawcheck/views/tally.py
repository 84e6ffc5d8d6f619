"""The numbers over all reviews of a run, as the contract has them."""

from __future__ import annotations

from collections import Counter

import msgspec

from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.scoring import Verdict


class Summary(msgspec.Struct, frozen=True):
    """What is excepted counts only as excepted."""

    files: int
    judged: int
    fit: int
    revise: int
    unfit: int
    unjudged: int
    findings: dict[Severity, int]
    excepted: int


class Tally:
    """The numbers over all reviews, which need not be kept for them."""

    def __init__(self) -> None:
        self._excepted = 0
        self._verdicts: Counter[Verdict] = Counter()
        self._severities: Counter[Severity] = Counter()

    def take(self, review: Review) -> None:
        """Count one more."""
        self._verdicts[review.verdict] += 1
        self._excepted += review.excepted
        self._severities.update(finding.severity for finding in review.counted)

    @property
    def summary(self) -> Summary:
        """Those of all that were taken."""
        verdicts, severities = self._verdicts, self._severities
        return Summary(
            verdicts.total(),
            verdicts.total() - verdicts["unjudged"],
            verdicts["fit"],
            verdicts["revise"],
            verdicts["unfit"],
            verdicts["unjudged"],
            {
                "error": severities["error"],
                "warning": severities["warning"],
                "info": severities["info"],
            },
            self._excepted,
        )
