"""From reviews to an exit status."""

from __future__ import annotations

from typing import Final

from lawcheck.cli import exits
from lawcheck.review import Review

#: --fail-on: from which severity on a finding fails the gate, whatever the verdict.
FAIL_ON: dict[str, tuple[str, ...]] = {
    "error": (),
    "warning": ("error", "warning"),
    "info": ("error", "warning", "info"),
    "never": (),
}

#: The code of what was not there, or could not be opened, when its turn came.
MISSING: Final = "missing"


def status(review: Review, fail_on: str = "error", min_score: float | None = None) -> int:
    """The exit status that one review asks for; by default the verdict alone decides."""
    if review.reason is not None:
        return exits.CANNOT if review.reason.code == MISSING else exits.UNJUDGED
    if review.verdict != "fit" and fail_on != "never":
        return exits.FELL_SHORT
    if any(finding.severity in FAIL_ON[fail_on] for finding in review.counted):
        return exits.FELL_SHORT
    if min_score is not None and (review.score is None or review.score.total < min_score):
        return exits.FELL_SHORT
    return exits.OK


def changed(fail_on: str, min_score: float | None, status: int) -> str:
    """One line on the options that made the status differ from what the verdicts say."""
    asked = [f"--fail-on {fail_on}"] if fail_on != "error" else []
    asked += [f"--min-score {min_score:g}"] if min_score is not None else []
    return f"按 {' 和 '.join(asked)}，退出状态为 {status}；各份的结论不变。"
