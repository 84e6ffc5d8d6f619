"""``--format sarif``: SARIF 2.1.0, for code scanning services and editors."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

import msgspec

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Location
from lawcheck.packs.model import Rule, Severity
from lawcheck.review import Review
from lawcheck.version import __version__
from lawcheck.views import rounds, safe, verdicts, words
from lawcheck.views.names import clean

LEVELS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "note"}
#: What became of an earlier draft's finding, as SARIF calls it. What was mended stands beside the
#: verdict: services that do not know ``absent`` would show it as a finding.
STATES: dict[rounds.Became | None, str] = {
    "remaining": "unchanged",
    "new": "new",
    None: "unchanged",  # an exception: a person has seen it before
}


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield one SARIF log with one run."""
    listed = list(reviews)
    rules: dict[str, Rule] = {}
    for review in listed:
        told = {finding.rule for finding in review.findings}
        rules.update((rule.id, rule) for rule in review.pack.rules if rule.id in told)
    order = {rule_id: number for number, rule_id in enumerate(sorted(rules))}
    compared = any(review.since for review in listed)
    unread = [review for review in listed if review.reason is not None]
    run = {
        "tool": {
            "driver": {
                "name": "lawcheck",
                "version": __version__,
                "rules": [_rule(rules[rule_id]) for rule_id in order],
            }
        },
        "columnKind": "unicodeCodePoints",
        "language": "zh-CN",
        "invocations": [
            {
                "executionSuccessful": not unread,
                "toolExecutionNotifications": [_notification(review) for review in unread],
            }
        ],
        "results": [
            _result(review, finding, order, compared=compared)
            for review in listed
            for finding in review.findings
        ],
        "properties": {"reviews": [_verdict(review) for review in listed]},
    }
    log = {
        "$schema": "https://json.schemastore.org/sarif-2.1.0.json",
        "version": "2.1.0",
        "runs": [run],
    }
    yield safe.json(msgspec.json.format(safe.encoded(log), indent=2).decode()) + "\n"


def _rule(rule: Rule) -> dict[str, Any]:
    described: dict[str, Any] = {
        "id": rule.id,
        "shortDescription": {"text": rule.name},
        "defaultConfiguration": {"level": LEVELS[rule.level_of_severity]},
    }
    if rule.why or rule.comply:
        described["help"] = {"text": "\n".join(filter(None, (rule.why, rule.comply)))}
    return described


def _result(
    review: Review, finding: Finding, order: dict[str, int], *, compared: bool
) -> dict[str, Any]:
    path = clean(review.path)
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "level": LEVELS[finding.severity],
        "message": {"text": " ".join(filter(None, (finding.message, finding.suggestion)))},
        "locations": [_location(path, finding.location, finding.quote)],
        "partialFingerprints": {"lawcheck/v1": finding.fingerprint},
        "properties": {"deduction": finding.deduction},
    }
    if finding.rule in order:
        result["ruleIndex"] = order[finding.rule]
    if finding.basis is not None:
        result["properties"]["basis"] = words.basis(finding.basis)
    if finding.related:
        result["relatedLocations"] = [
            {
                "id": number,
                "message": {"text": other.note or other.quote or "对照"},
                **_location(path, other.location, other.quote),
            }
            for number, other in enumerate(finding.related)
        ]
    if compared:  # once one result has a state, all must have it
        now = rounds.became(review, finding) if review.since else "new"
        result["baselineState"] = STATES[now]
    if finding.excepted is not None:
        kind = "inSource" if finding.excepted.by == "remark" else "external"
        why = verdicts.reason(finding.excepted)
        result["suppressions"] = [{"kind": kind, "justification": why}]
    return result


def _verdict(review: Review) -> dict[str, Any]:
    """The verdict of one report: SARIF itself has no place for one."""
    told: dict[str, Any] = {
        "uri": uri(clean(review.path)),
        "verdict": review.verdict,
        "shown": verdicts.verdict(review),
        "score": review.score.total if review.score else None,
        "excepted": review.excepted,
    }
    if review.since is not None:
        headline, *table = rounds.lines(review)
        told["since"] = {"shown": headline, "findings": table}
    return told


def _location(path: str, location: Location | None, quote_: str) -> dict[str, Any]:
    physical: dict[str, Any] = {"artifactLocation": {"uri": uri(path)}}
    if location is None:
        return {"physicalLocation": physical}
    if location.line is not None:
        physical["region"] = {
            "startLine": location.line,
            "startColumn": location.column,
            "endLine": location.end_line or location.line,
            "endColumn": location.end_column,
        }
        if quote_:
            physical["region"]["snippet"] = {"text": quote_}
    return {
        "physicalLocation": physical,
        "logicalLocations": [{"fullyQualifiedName": words.place(location)}],
    }


def _notification(review: Review) -> dict[str, Any]:
    assert review.reason is not None
    return {
        "level": "error",
        "descriptor": {"id": review.reason.code},
        "message": {"text": review.reason.message},
        "locations": [_location(clean(review.path), None, "")],
    }


def uri(path: str) -> str:
    """``path`` as a URI reference: relative ones stay relative."""
    place = PurePath(path)
    return place.as_uri() if place.is_absolute() else quote(place.as_posix())
