"""Titles, their years and issuers: the cases stand in titles.yaml."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from lawcheck.documents.model import Document
from lawcheck.packs.loader import load
from lawcheck.reports import understand
from lawcheck.reports.model import Report
from tests.material.yamls import data

_CASES = data(Path(__file__).parent / "titles.yaml")
_PROSE = "各级各部门认真落实各项任务，开展检查120次，办理案件35件，群众满意度进一步提升。"
_BODY = f"一、主要举措和成效\n{_PROSE}\n二、存在的不足和原因\n{_PROSE}"

Make = Callable[[str], Document]


def _understand(make: Make, text: str) -> Report:
    return understand(make(text), load("parts"))


@pytest.mark.parametrize(
    ("title", "published", "year", "issuer", "level"), _CASES, ids=[c[0] for c in _CASES]
)
def test_title(
    make_document: Make,
    title: str,
    published: date | None,
    year: int | None,
    issuer: str | None,
    level: str,
) -> None:
    dated = f"发布日期：{published}\n" if published else ""
    report = _understand(make_document, f"{title}\n{dated}{_BODY}")
    assert report.title is not None
    assert report.title.text == title
    assert (report.year, report.issuer, report.level) == (year, issuer, level)
    assert (report.published.day if report.published else None) == published


@pytest.mark.parametrize(
    ("lines", "title", "issuer"),
    [
        (
            ["青禾县人民政府", "关于2023年法治政府建设情况的报告", "青政发〔2024〕3号", "市政府："],
            "青禾县人民政府关于2023年法治政府建设情况的报告",
            "青禾县人民政府",
        ),
        (
            [
                "青禾县人民政府文件",
                "青政发〔2024〕3号",
                "青禾县人民政府",
                "关于2023年度法治政府建设",
                "情况的报告",
            ],
            "青禾县人民政府关于2023年度法治政府建设情况的报告",
            "青禾县人民政府",
        ),
        (
            [
                "中共青禾县委",
                "青禾县人民政府",
                "关于2023年度法治政府建设情况的报告",
                "市委、市政府：",
            ],
            "中共青禾县委青禾县人民政府关于2023年度法治政府建设情况的报告",
            "中共青禾县委、青禾县人民政府",
        ),
        (
            ["青禾县司法局", "2023年法治政府建设年度报告", "（2024年2月6日）"],
            "青禾县司法局2023年法治政府建设年度报告",
            "青禾县司法局",
        ),
        (
            [
                "青禾县2022年法治政府建设年度报告",
                "青禾县2021年法治政府建设年度报告",
                "更多",
                "青禾县2023年法治政府建设年度报告",
                "2024-03-01 10:00 来源：县司法局",
            ],
            "青禾县2023年法治政府建设年度报告",
            "青禾县",
        ),
        (
            ["青禾县法治政府建设年度报告", "（2023年度）"],
            "青禾县法治政府建设年度报告（2023年度）",
            "青禾县",
        ),
        (
            ["青禾县法治政府建设年度报告", "（2024年3月）"],
            "青禾县法治政府建设年度报告",
            "青禾县",
        ),
        (
            ["2023年度", "青禾县法治政府建设工作报告"],
            "2023年度青禾县法治政府建设工作报告",
            "青禾县",
        ),
        (
            ["附件", "青禾县2023年法治政府建设年度报告", "征求意见稿", "2024年2月"],
            "青禾县2023年法治政府建设年度报告",
            "青禾县",
        ),
        (
            [
                "青禾县人民政府门户网站",
                "首页 > 政务公开 > 法治政府建设年度报告",
                "青禾县2023年法治政府建设年度报告",
            ],
            "青禾县2023年法治政府建设年度报告",
            "青禾县",
        ),
        (
            [
                "标题：青禾县2023年法治政府建设年度报告",
                "发布机构：青禾县人民政府办公室",
                "青禾县2023年法治政府建设年度报告",
            ],
            "青禾县2023年法治政府建设年度报告",
            "青禾县",
        ),
        (
            ["发布机构：青禾县人民政府办公室", "2023年法治政府建设年度报告"],
            "2023年法治政府建设年度报告",
            "青禾县人民政府",
        ),
    ],
    ids=lambda value: value if isinstance(value, str) else "",
)
def test_title_among_other_lines(
    make_document: Make, lines: list[str], title: str, issuer: str
) -> None:
    report = _understand(make_document, "\n".join([*lines, _BODY]))
    assert report.title is not None
    assert report.title.text == title
    assert report.issuer == issuer
    assert report.body[0].text == "一、主要举措和成效"


def test_a_title_printed_again_is_told(make_document: Make) -> None:
    title = "青禾县2023年{}法治政府建设年度报告\n"
    text = f"{title.format('度')}发布日期：2024-02-01\n{title.format('')}{_BODY}"
    report = _understand(make_document, text)
    assert report.title is not None
    assert [span.paragraph for span in report.title.repeated] == [3]


def test_a_title_only_in_the_metadata(make_document: Make) -> None:
    report = _understand(make_document, f"标题：青禾县2023年法治政府建设年度报告\n{_BODY}")
    assert report.title is not None
    assert report.document.slice(report.title.span) == "青禾县2023年法治政府建设年度报告"
    assert report.year == 2023


@pytest.mark.parametrize(
    ("text", "year"),
    [
        ("一、2023年推进法治政府建设的主要举措和成效\n¶", 2023),
        ("一、主要举措和成效\n¶\n四、2024年主要安排\n¶", 2023),
        ("2023年，青禾县扎实推进法治政府建设，取得成效。\n一、主要举措和成效\n¶", 2023),
        ("发布日期：2024-03-01\n一、主要举措和成效\n¶", 2023),
        ("一、主要举措和成效\n¶\n青禾县人民政府\n2024年2月1日", 2023),
        ("一、主要举措和成效\n¶\n青禾县人民政府\n2023年12月20日", 2023),
        ("一、《纲要（2021—2025年）》落实情况\n¶\n二、2020—2022年五年工作情况\n¶", None),
        ("一、主要举措和成效\n¶", None),
    ],
)
def test_the_year_without_a_title_that_names_it(
    make_document: Make, text: str, year: int | None
) -> None:
    report = _understand(make_document, "青禾县法治政府建设年度报告\n" + text.replace("¶", _PROSE))
    assert report.year == year


def test_headings_overrule_the_rule_of_the_first_half_year(make_document: Make) -> None:
    text = "青禾县2023年法治政府建设年度报告\n发布日期：2023-03-01\n一、2023年主要举措和成效\n"
    assert _understand(make_document, text + _PROSE).year == 2023
    text = "青禾县2023年法治政府建设年度报告\n发布日期：2023-03-01\n一、2022年主要举措和成效\n"
    assert _understand(make_document, text + _PROSE).year == 2022


def test_what_the_user_fixes_wins(make_document: Make) -> None:
    document = make_document(f"青禾县2023年法治政府建设年度报告\n{_BODY}")
    report = understand(document, load("parts"), year=2021, level="department")
    assert (report.year, report.level) == (2021, "department")


@pytest.mark.parametrize("length", range(50, 130, 5))
def test_a_first_line_of_any_length_is_read(make_document: Make, length: int) -> None:
    line = ("法治政府建设年度工作报告有关情况的说明" * 8)[:length]
    assert _understand(make_document, f"{line}\n{_BODY}").parts
