"""Columns and line breaks of Chinese text."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from lawcheck.views.layout import clip, pad, width, wrap


def test_chinese_takes_two_columns() -> None:
    assert width("2023年") == 6
    assert width("，：（") == 6
    assert width("√×●", ambiguous=1) == 3
    assert width("√×●", ambiguous=2) == 6
    assert pad("部分", 6) == "部分  "


def test_clip_keeps_within_the_columns() -> None:
    assert clip("法治政府建设", 12) == "法治政府建设"
    assert clip("法治政府建设", 11) == "法治政府建…"
    assert clip("法治政府建设", 8, ambiguous=2) == "法治政…"


def test_no_line_begins_with_a_closing_mark_or_ends_with_an_opening_one() -> None:
    assert wrap("推进依法行政，完善“三项制度”。", 14) == ["推进依法行政，", "完善“三项制", "度”。"]
    assert wrap("见《条例》第5条（修订）", 8) == ["见《条", "例》第5", "条（修", "订）"]


def test_numbers_and_ids_stay_whole() -> None:
    assert wrap("共5240.84万元，见part-missing规则", 12) == [
        "共5240.84万",
        "元，见",
        "part-missing",
        "规则",
    ]


@given(st.text("法治，。“”（）《》ab1 \n", max_size=60), st.integers(8, 40))
def test_wrapping_loses_nothing_but_blanks(text: str, columns: int) -> None:
    lines = wrap(text, columns)
    assert "".join("".join(lines).split()) == "".join(text.split())
    # A line of closing marks only may run over; nothing else does.
    assert all(width(line) <= columns or not line.strip("，。“”（）《》") for line in lines)
