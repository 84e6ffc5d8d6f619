"""``--format github``: workflow commands that GitHub Actions turns into annotations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.checks.model import Finding
from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.views import words
from lawcheck.views.contract import clean

COMMANDS: dict[Severity, str] = {"error": "error", "warning": "warning", "info": "notice"}


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield a line for each finding that counts, and for each file that could not be judged."""
    for review in reviews:
        path = clean(review.path).removeprefix("./")
        if review.reason is not None:
            yield _command("error", {"file": path, "title": "未能审查"}, review.reason.message)
        for finding in review.counted:
            place = {"file": path, **_region(finding)}
            title = words.rule_name(review.pack, finding.rule)
            place["title"] = f"{title}（{finding.rule}）"
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
    told = ",".join(f"{key}={_escaped(value, ':,')}" for key, value in properties.items())
    return f"::{name} {told}::{_escaped(message)}\n"


def _escaped(text: str, more: str = "") -> str:
    for character in "%\r\n" + more:
        text = text.replace(character, f"%{ord(character):02X}")
    return text
