"""The table of years: what a row lacks, when to remind of it, and the one line for a new plan."""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

import pytest

from lawcheck.packs.loader import load
from lawcheck.packs.yearly import coming, row
from lawcheck.review import Options, review_bytes
from tests.material.packs import annual_report

ROOT = Path(__file__).resolve().parent.parent.parent
BLOCKS = re.findall(r"```yaml\n(.*?)```", (ROOT / "rules/README.md").read_text("utf-8"), re.DOTALL)
STALE = (
    "青禾县2026年法治政府建设年度报告\n\n"
    "依据《法治政府建设实施纲要（2021—2025年）》推进各项工作。\n"
)


def test_what_a_row_lacks():
    found = row(annual_report(), 2026)
    assert [slot.partition("（")[0] for slot in found.lacks] == ["现行的实施纲要"]
    assert found.unsure == ("党的二十届五中全会",)
    assert "《法治政府建设实施纲要（2021—2025年）》" in found.ended
    assert row(annual_report(), 2027).facts is None


@pytest.mark.parametrize(
    ("today", "year"),
    [
        (date(2026, 11, 25), None),
        (date(2027, 3, 1), None),
        (date(2027, 9, 30), None),
        (date(2027, 10, 1), 2027),
    ],
)
def test_the_coming_year_is_asked_for_from_october_on(today, year):
    assert coming(annual_report(), today) == year


def _told(pack) -> list[tuple[str, str, str]]:
    review = review_bytes(STALE.encode(), "a.txt", pack, Options(year=2026))
    rules = ("period-expired", "document-status")
    return [(f.rule, f.severity, f.suggestion) for f in review.findings if f.rule in rules]


def test_one_line_names_the_plan_that_follows(tmp_path):
    ((rule, severity, advice),) = _told(annual_report())
    assert (rule, severity) == ("period-expired", "info")
    assert "接续的文件还没有见到" in advice
    own = tmp_path / "own.yaml"
    head = 'format: 1\nid: own\nname: 本县\nversion: "1"\nextends: [annual-report]\n'
    own.write_text(head + BLOCKS[0], "utf-8")
    ((rule, severity, advice),) = _told(load(str(own)))
    assert (rule, severity) == ("period-expired", "warning")
    assert "现行的是《法治政府建设实施纲要（2026—2030年）》" in advice


def test_a_meeting_that_was_seen_is_sure(tmp_path):
    own = tmp_path / "own.yaml"
    head = 'format: 1\nid: own\nname: 本县\nversion: "1"\nextends: [annual-report]\n'
    own.write_text(head + BLOCKS[1].replace("…", "党的二十一大"), "utf-8")
    found = row(load(str(own)), 2026)
    assert found.unsure == ()
    assert coming(load(str(own)), date(2027, 11, 1)) is None
