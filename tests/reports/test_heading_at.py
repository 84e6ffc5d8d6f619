"""Under which heading a place of a report stands."""

from __future__ import annotations

from collections.abc import Callable

from lawcheck.documents.model import Document
from lawcheck.packs.loader import load
from lawcheck.reports import understand

_TEXT = """青禾县2023年法治政府建设年度报告
2023年，青禾县坚持依法行政，现将情况报告如下：
一、主要举措和成效
全县办案12件。
（一）法治宣传
办讲座12场。
（二）行政执法。检查36次。
二、存在的不足
人手不够。
"""


def test_a_place_stands_under_the_innermost_heading(
    make_document: Callable[[str], Document],
) -> None:
    report = understand(make_document(_TEXT), load("parts"))
    headings = [report.heading_at(paragraph.number) for paragraph in report.document.paragraphs]
    assert headings == [
        None,
        None,
        *["一、主要举措和成效"] * 2,
        *["（一）法治宣传"] * 2,
        "（二）行政执法。",
        *["二、存在的不足"] * 2,
    ]
    # Within a line the heading that runs into its text begins where it begins.
    assert report.heading_at(7, 9) == "（二）行政执法。"
