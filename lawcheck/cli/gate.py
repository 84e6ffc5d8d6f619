"""From reviews to an exit status."""

from __future__ import annotations

from lawcheck.cli import exits
from lawcheck.review import Review

#: --fail-on: from which severity on a finding fails the gate.
FAIL_ON: dict[str, tuple[str, ...]] = {
    "error": ("error",),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}


#: The code of what was not there, or could not be opened, when its turn came.
MISSING = "missing"


def status(review: Review, fail_on: str = "error", min_score: float | None = None) -> int:
    """The exit status that one review asks for."""
    if review.reason is not None:
        return exits.CANNOT if review.reason.code == MISSING else exits.UNJUDGED
    if any(finding.severity in FAIL_ON[fail_on] for finding in review.counted):
        return exits.FELL_SHORT
    if min_score is not None and (review.score is None or review.score.total < min_score):
        return exits.FELL_SHORT
    return exits.OK
