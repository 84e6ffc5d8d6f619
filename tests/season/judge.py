"""Sentences and pages of the season of 2026, by a writer who had not read the rules.

Each sentence is put into a good report of 2026, into the part where it belongs; a wrong one must
be told, a right one must not.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from lawcheck.checks.model import Finding
from lawcheck.review import Review
from tests.material.yamls import data
from tests.passages.judge import judged, known
from tests.passages.placing import good
from tests.rounds.judge import touches

HERE = Path(__file__).parent
SENTENCES: list[dict[str, Any]] = data(HERE / "sentences.yaml")["sentences"]
PAGES: dict[str, dict[str, Any]] = data(HERE / "pages" / "expected.yaml")


#: Beginnings of the paragraphs at whose end a sentence of a part is put.
_BEHIND = {
    "opening": "2026年，岚溪县坚持",
    "achievements": "（二）文件和决策把关更严",
    "first_responsible": "县长主持",
    "shortcomings": "三是政府合同",
    "plans": "（二）从源头",
}
#: What speaks of time and of what holds in a year; who is meant depends on the report around.
TIMELY = {
    "anachronism",
    "document-name",
    "document-status",
    "period-expired",
    "plan-year",
    "set-phrase",
    "year-conflict",
    "year-stale",
}


def told(sentence: dict[str, Any]) -> list[Finding]:
    """What the report is told because of a sentence, at the sentence or about its words."""
    return told_together([sentence])[0]


def told_together(sentences: Sequence[dict[str, Any]]) -> list[list[Finding]]:
    """The same of several sentences in one report, for each of them."""
    lines = list(good())
    for sentence in sentences:
        begins = _BEHIND[sentence["part"]]
        at = next(n for n, line in enumerate(lines) if line.startswith(begins))
        lines[at] += sentence["text"]
    found = [
        finding
        for finding in judged("\n".join(lines)).findings
        if finding.fingerprint not in known() and finding.rule in TIMELY
    ]
    wanted = [sentence.get("quote") or sentence["text"] for sentence in sentences]
    return [[finding for finding in found if touches(finding, words)] for words in wanted]


def misread(name: str) -> dict[str, tuple[Any, Any]]:
    """What a page was read as that its author says otherwise: key → (read, right)."""
    one = judged((HERE / "pages" / name).read_text("utf-8"), name)
    wrong: dict[str, tuple[Any, Any]] = {}
    for key, right in PAGES[name].items():
        read = _reading(one, key, right)
        if read != right:
            wrong[key] = (read, right)
    return wrong


def _reading(one: Review, key: str, right: Any) -> Any:
    """What the review says under the name of the labels."""
    if key == "status":
        return one.status
    if key == "reason":
        return one.reason.code if one.reason else None
    report = one.report
    if report is None:
        return None
    if key == "parts":
        return {part.id: part.status for part in report.parts if part.id in right}
    if key in ("published", "written"):
        dated = getattr(report, key)
        return dated.day.isoformat() if dated else None
    if key == "title":
        return report.title.text if report.title else None
    return getattr(report, key)
