"""``--format github``: workflow commands that GitHub Actions turns into annotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.checks.model import Finding
from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.scoring import Verdict
from lawcheck.views import rounds, safe, verdicts, words
from lawcheck.views.names import clean

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}
VERDICTS: dict[Verdict, str] = {
    "fit": "notice",
    "revise": "error",
    "unfit": "error",
    "unjudged": "error",
}


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield the verdict of each report, and a line for each of its findings that counts."""
    for review in reviews:
        path = clean(review.path).removeprefix("./")
        verdict = {"file": path, "title": verdicts.verdict(review)}
        yield _command(VERDICTS[review.verdict], verdict, verdicts.outcome(review))
        if review.since is not None:
            headline, *table = rounds.lines(review)
            yield _command("notice", {"file": path, "title": headline}, "\n".join(table))
        for finding in review.counted:
            place = {"file": path, **_region(finding)}
            title = words.rule_name(review.pack, finding.rule)
            place["title"] = f"{title}（{finding.rule}）{rounds.suffix(review, finding)}"
            told = "\n".join(filter(None, (finding.message, finding.suggestion)))
            yield _command(COMMANDS[finding.severity], place, told)


def _region(finding: Finding) -> dict[str, str]:
    where = finding.location
    if where is None or where.line is None:
        return {}
    region = {"line": str(where.line), "endLine": str(where.end_line or where.line)}
    if region["line"] == region["endLine"]:  # columns are only for one line
        region["col"] = str(where.column)
        region["endColumn"] = str(where.end_column)
    return region


def _command(name: str, properties: dict[str, str], message: str) -> str:
    told = ",".join(f"{key}={safe.workflow(value, ':,')}" for key, value in properties.items())
    return f"::{name} {told}::{safe.workflow(message)}\n"
