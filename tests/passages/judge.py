"""Passages by writers who had not read the rules, each put into a good report by itself.

A file holds passages on one field (figures, names, substance): wrong ones with one fault, right
ones that look alike. Each stands alone, so only what is found within it counts. The first half of
each file may be read by who mends the rules; the second half is held back and only counted.
"""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import yaml

from lawcheck import check_bytes, load_pack
from lawcheck.checks.model import Finding
from lawcheck.review import Review
from tests.rounds.judge import touches

HERE = Path(__file__).parent
#: A good report of a county, of 2026 with plans for 2027.
GOOD = HERE.parent / "rounds" / "round3" / "01.txt"
#: Good reports of a town and of a bureau; the bureau's takes the name of any other.
TOWN, BUREAU = (HERE.parent / "rounds" / "round6" / name for name in ("03.txt", "02.txt"))
#: The paragraph behind which a passage of a part is put begins so.
_BEHIND = {
    "opening": "2026年，岚溪县坚持",
    "achievements": "（五）应急处置",
    "first_responsible": "县长主持",
    "shortcomings": "三是政府合同",
    "plans": "（二）从源头",
}
_BEHIND_ELSEWHERE = {TOWN: "（四）普法到人", BUREAU: "执法有据。"}
#: What a passage stands in place of, where it is the whole of its part.
_WHOLE = {"first_responsible": ("县委书记主持", "县长主持")}


def passages(path: Path) -> list[dict[str, Any]]:
    """The passages of one file, as labelled."""
    return list(yaml.safe_load(path.read_text("utf-8"))["passages"])


def told(passage: dict[str, Any]) -> list[Finding]:
    """What the good report is told because of a passage, at the quote or anywhere within it."""
    lines, at = placed(passage)
    found = [
        finding
        for finding in judged("\n".join(lines)).findings
        if finding.fingerprint not in known(passage.get("issuer", ""))
    ]
    # Where the part is the passage, that it says nothing stands at its heading.
    if passage.get("alone") and (empty := [f for f in found if f.rule == "part-empty"]):
        return empty
    if quote := passage.get("quote"):
        columns = _columns(passage["text"], quote)
        return [f for f in found if touches(f, quote) or _covers(f, at, columns)]
    return [finding for finding in found if _within(finding, at)]


def _columns(text: str, quote: str) -> range:
    """Where the quote stands in its line, from 1."""
    start = text.find(quote)
    return range(start + 1, start + 1 + len(quote)) if start >= 0 else range(0)


def _covers(finding: Finding, line: int, columns: range) -> bool:
    """Whether a finding lies within the quote: what is masked quotes nothing of it."""
    place = finding.location
    return (
        place is not None
        and place.line == place.end_line == line
        and place.column in columns
        and place.end_column - 1 in columns
    )


def placed(passage: dict[str, Any]) -> tuple[list[str], int]:
    """The report's lines with the passage among them, and the number of its line, from 1."""
    issuer = passage.get("issuer", "")
    lines = list(good(issuer))
    begins = _BEHIND_ELSEWHERE.get(_report_of(issuer), _BEHIND[passage["part"]])
    behind = next(n for n, x in enumerate(lines) if x.startswith(begins))
    lines.insert(behind + 1, passage["text"])
    if passage.get("alone"):
        gone = _WHOLE[passage["part"]]
        above = sum(x.startswith(gone) for x in lines[: behind + 1])
        return [x for x in lines if not x.startswith(gone) or x == passage["text"]], (
            behind + 2 - above
        )
    return lines, behind + 2


def _within(finding: Finding, line: int) -> bool:
    """Whether all that a finding speaks of stands in the line: no other place of the report."""
    places = [finding.location, *(related.location for related in finding.related)]
    return finding.location is not None and all(
        place is None or place.line == line for place in places
    )


def _report_of(issuer: str) -> Path:
    """The good report in which a passage of this body is judged."""
    return GOOD if not issuer else TOWN if issuer.endswith("人民政府") else BUREAU


@cache
def good(issuer: str = "") -> tuple[str, ...]:
    """The lines of the good report, of the county where no other body is named."""
    path = _report_of(issuer)
    text = path.read_text("utf-8")
    if path == BUREAU:
        text = text.replace("水利局", issuer.removeprefix("岚溪县"))
    return tuple(text.split("\n"))


@cache
def known(issuer: str = "") -> frozenset[str]:
    """Fingerprints of what the report is told without any passage put in."""
    return frozenset(f.fingerprint for f in judged("\n".join(good(issuer))).findings)


def judged(text: str, name: str = "report.txt") -> Review:
    return check_bytes(text.encode(), name, pack=load_pack("annual-report"))
