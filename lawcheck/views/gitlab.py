"""``--format gitlab``: a Code Quality report, shown by GitLab beside the changed lines."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.views.contract import clean

SEVERITIES: dict[Severity, str] = {"error": "major", "warning": "minor", "info": "info"}


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield the array of issues."""
    issues = [issue for review in reviews for issue in _issues(review)]
    yield msgspec.json.format(msgspec.json.encode(issues), indent=2).decode() + "\n"


def _issues(review: Review) -> Iterator[dict[str, Any]]:
    path = clean(review.path)
    if review.reason is not None:
        yield _issue(path, review.reason.code, review.reason.message, "blocker", 1, "")
    for finding in review.counted:
        told = " ".join(filter(None, (finding.message, finding.suggestion)))
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
