"""Numbers as they are written, and outlines that no report should make the program stumble over."""

from __future__ import annotations

import pytest

from lawcheck.checks.outline.running_numbers import chinese_number
from lawcheck.review import review_bytes
from tests.material.packs import annual_report


@pytest.mark.parametrize(
    ("value", "written"),
    [
        (0, "零"),
        (9, "九"),
        (10, "十"),
        (19, "十九"),
        (20, "二十"),
        (21, "二十一"),
        (100, "一百"),
        (101, "一百零一"),
        (110, "一百一十"),
        (111, "一百一十一"),
        (999, "九百九十九"),
        (1000, "1000"),
    ],
)
def test_chinese_numbers(value: int, written: str) -> None:
    assert chinese_number(value) == written


@pytest.mark.parametrize(
    ("number", "expected"),
    # ① stands two hundred times: nothing is left out.
    [("{n}.", 1), ("（{n}）", 1), ("{n}、", 1), ("{n}）", 1), ("①", 0), ("第{n}部分 ", 1)],
)
def test_long_and_odd_outlines_do_not_stop_the_review(number: str, expected: int) -> None:
    """Two hundred numbered lines, one number missing: one finding, whatever the form."""
    lines = ["青禾县2023年法治政府建设年度报告", "一、推进法治政府建设的主要举措和成效"]
    lines += [
        f"{number.format(n=n)}完成第{n}项任务，办结案件{n}件。" for n in range(1, 201) if n != 150
    ]
    review = review_bytes("\n".join(lines).encode(), "报告.txt", annual_report())
    gaps = [finding for finding in review.findings if finding.rule == "numbering-gap"]
    assert review.status == "judged"
    assert len(gaps) == expected


_HEAD = ["青禾县2026年法治政府建设年度报告", "一、主要举措和成效"]


@pytest.mark.parametrize(
    ("lines", "told"),
    [
        # The slip of one number is told once.
        (["（一）普法。", "（二）执法。", "（二）调解。", "（四）应诉。"], ["numbering-repeated"]),
        (["（一）普法。", "（三）执法。", "（三）调解。", "（四）应诉。"], ["numbering-gap"]),
        (["（一）普法。", "（二）执法。", "（四）应诉。"], ["numbering-gap"]),
        # Numbers that run on under the next heading, the last one.
        (["（一）普法。", "1.进村12次。", "2.进校8次。", "（二）执法。", "3.检查36次。"], []),
        # What repeats another paragraph is numbered all the same.
        (
            [
                f"（{n}）在{place}机场设立口岸查验窗口，对进出口货物实行预约查验、随到随检，"
                "全年办理查验手续的时间比上年压缩了三分之一，企业反映良好。"
                for n, place in (("一", "东岭"), ("二", "西岭"))
            ]
            + ["（三）普法。"],
            [],
        ),
        # A number in another form is no list of its own below the one before it.
        (
            ["（一）普法。", "（二）执法。", "（三）调解。", "（4）应诉。", "（五）复议。"],
            ["numbering-style"],
        ),
        (["（一）普法。", "附件：1.执法人员名单", "2.案件清单"], []),
    ],
)
def test_one_slip_in_a_number_is_told_once(lines: list[str], told: list[str]) -> None:
    review = review_bytes("\n".join([*_HEAD, *lines]).encode(), "报告.txt", annual_report())
    assert [f.rule for f in review.findings if f.rule.startswith("numbering")] == told
