"""The page around a report: its year, issuer, level and dates, whatever site printed it."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from lawcheck.documents.model import Document
from lawcheck.reports import understand
from tests.material.packs import annual_report
from tests.material.yamls import data
from tests.reports.pages import LAYOUTS, REPORTS, WRITTEN, Told

Make = Callable[[str], Document]
_CASES = data(Path(__file__).parent / "pages.yaml")
_BODY = """一、主要举措和成效
（一）强化学习。全年组织专题学法6次，培训干部120人次，干部法治意识明显增强。\
审核行政规范性文件12件、合同36份，提出修改意见58条，采纳51条；评查执法案卷45卷，发现问题17个，\
已经全部改正。受理群众投诉83件，办结83件，回访满意的81件；调解矛盾纠纷126件，调解成功122件。\
开展法治宣传24场，发放资料5600份，解答咨询310人次，村（社区）法律顾问走访214次。\
公布权责清单和办事指南，取消证明材料9项，压减办理时限13个工作日。
二、党政主要负责人履行推进法治建设第一责任人职责情况
主要负责人主持召开会议3次听取法治工作汇报，作出批示5次，出庭应诉2次。
三、存在的不足和原因
一是执法力量不足，原因是编制紧张。
四、下一步工作打算
一是充实执法力量，招录人员6名。"""


@pytest.mark.parametrize("told", REPORTS, ids=lambda told: told.title)
@pytest.mark.parametrize("site", LAYOUTS)
def test_a_site(make_document: Make, site: str, told: Told) -> None:
    report = understand(make_document("\n".join(LAYOUTS[site](told))), annual_report())
    assert report.title is not None
    assert report.title.text.replace(" ", "") == told.title.replace(" ", "")
    assert (report.year, report.plan_year) == (told.year, told.year + 1)
    assert not report.year_assumed
    assert (report.issuer, report.level) == (told.issuer, told.level)
    dated = report.written if site in WRITTEN else report.published
    assert dated is not None
    assert dated.day == told.day
    assert [part.status for part in report.parts] == ["separate"] * 4


@pytest.mark.parametrize("case", _CASES, ids=lambda case: case["text"][:40])
def test_a_shape(make_document: Make, case: dict[str, Any]) -> None:
    text = case["text"].replace("§", _BODY)
    report = understand(make_document(text), annual_report())
    found: dict[str, object] = {
        "title": report.title.text if report.title else None,
        "year": report.year,
        "assumed": report.year_assumed,
        "plan_year": report.plan_year,
        "issuer": report.issuer,
        "level": report.level,
        "published": report.published.day if report.published else None,
        "written": report.written.day if report.written else None,
        "parts": {part.id: part.status for part in report.parts},
    }
    assert {key: found[key] for key in case if key != "text"} == {
        key: date.fromisoformat(value) if key in ("published", "written") and value else value
        for key, value in case.items()
        if key != "text"
    }
