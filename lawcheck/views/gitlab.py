"""``--format gitlab``: a Code Quality report, shown by GitLab beside the changed lines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.scoring import Verdict
from lawcheck.views import rounds, safe, verdicts
from lawcheck.views.names import clean

SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}
VERDICTS: dict[Verdict, str] = {
    "fit": "info",
    "revise": "major",
    "unfit": "critical",
    "unjudged": "blocker",
}


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield the array of issues."""
    issues = [issue for review in reviews for issue in _issues(review)]
    yield safe.json(msgspec.json.format(safe.encoded(issues), indent=2).decode()) + "\n"


def _issues(review: Review) -> Iterator[dict[str, Any]]:
    path = clean(review.path)
    code = review.reason.code if review.reason else "verdict"
    told = f"{verdicts.verdict(review)}：{verdicts.outcome(review)}"
    yield _issue(path, code, told, VERDICTS[review.verdict], 1, review.verdict)
    if review.since is not None:
        yield _issue(path, "since", "；".join(rounds.lines(review)), "info", 1, review.since.path)
    for finding in review.counted:
        told = " ".join(filter(None, (finding.message, finding.suggestion)))
        told += rounds.suffix(review, finding)
        # The format demands a line: what has none, or is absent, stands at the first.
        line = (finding.location and finding.location.line) or 1
        severity = SEVERITIES[finding.severity]
        yield _issue(path, finding.rule, told, severity, line, finding.fingerprint)


def _issue(
    path: str, check: str, told: str, severity: str, line: int, fingerprint: str
) -> dict[str, Any]:
    # Unique among all files, where a finding's own fingerprint is unique in one.
    key = "\0".join((path, check, fingerprint))
    return {
        "description": told,
        "check_name": check,
        "fingerprint": hashlib.sha256(key.encode()).hexdigest()[:32],
        "severity": severity,
        "location": {"path": path.removeprefix("./"), "lines": {"begin": line}},
    }
