"""What each figure of official prose claims."""

from __future__ import annotations

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.text.chinese_numbers import chinese_number, small_number
from lawcheck.text.numerals import Figure, figures


def one(text: str) -> Figure:
    (figure,) = figures(text)
    return figure


@pytest.mark.parametrize(
    ("text", "low", "high", "unit"),
    [
        ("办结36件", 36, 36, "件"),
        ("录入1.3万余条", 13000, 14000, "条"),
        ("达到99.5%以上", Decimal("99.5"), None, "%"),
        ("占百分之七十五", 75, 75, "%"),
        ("近七成，", 63, 70, "%"),
        ("七成五以上", 75, None, "%"),
        ("250余名", 250, 260, "名"),
        ("5240.84余万元", 52408400, 52408500, "元"),
        ("近300件", 270, 300, "件"),
        ("约50场次", 45, 55, "场次"),
        ("超1.2亿元", 120000000, None, "元"),
        ("1，286件", 1286, 1286, "件"),
        ("80多万个", 800000, 900000, "个"),
        ("开展宣传十二次", 12, 12, "次"),
        ("调解三百二十余起", 320, 330, "起"),
        ("下降2.3个百分点", Decimal("2.3"), Decimal("2.3"), "个百分点"),
        ("不足40家", 0, 40, "家"),
    ],
)
def test_the_interval_that_a_figure_claims(
    text: str, low: Decimal, high: Decimal | None, unit: str
) -> None:
    figure = one(text)
    assert (figure.low, figure.high, figure.unit) == (low, high, unit)


def test_each_figure_of_a_sentence_with_its_place() -> None:
    text = "合格率“两个100%”，审查文件54件，合同1.2万余件"
    assert [(f.text, f.unit) for f in figures(text)] == [
        ("100%", "%"),
        ("54件", "件"),
        ("1.2万余件", "件"),
    ]
    assert all(text[f.start : f.end] == f.text for f in figures(text))


@pytest.mark.parametrize(
    "text", ["三项制度", "四个亲自", "一是", "成效", "H5", "“十四五”", "二成立"]
)
def test_names_are_no_figures(text: str) -> None:
    assert list(figures(text)) == []


@pytest.mark.parametrize(
    ("one_text", "other", "agree"),
    [
        ("1.3万余条", "13200条", True),
        ("1.3万余条", "12800条", False),
        ("99%以上", "99.5%", True),
        ("近300件", "296件", True),
        ("近300件", "305件", False),
        ("36件", "36件", True),
        ("36件", "63件", False),
    ],
)
def test_two_figures_agree_when_both_can_be_true(one_text: str, other: str, agree: bool) -> None:
    assert one(one_text).agrees(one(other)) is agree
    assert one(other).agrees(one(one_text)) is agree


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("十", 10),
        ("十二", 12),
        ("三百二十", 320),
        ("一百零五", 105),
        ("一万三千", 13000),
        ("两千零二十四", 2024),
        ("三亿五千万", 350000000),
        ("七十五点二", Decimal("75.2")),
        ("一二", None),
        ("", None),
        ("点五", None),
        ("三成", None),
    ],
)
def test_chinese_numerals(text: str, value: Decimal | None) -> None:
    assert chinese_number(text) == value


@given(st.integers(min_value=0, max_value=10**9), st.sampled_from(["件", "名", "人次", "%"]))
def test_a_whole_number_is_read_as_it_stands(number: int, unit: str) -> None:
    figure = one(f"共{number}{unit}。")
    assert figure.value == number
    assert figure.exact
    assert figure.text == f"{number}{unit}"


@given(st.text(alphabet="0123456789.，余多万亿%件个近约以上百分之十成点一二半 ", max_size=30))
def test_any_text_is_read_without_error(text: str) -> None:
    for figure in figures(text):
        assert text[figure.start : figure.end] == figure.text
        assert figure.high is None or figure.low <= figure.high


@pytest.mark.parametrize("digits", [19, 5000])
def test_what_nobody_counts_is_no_figure(digits: int) -> None:
    """Serial numbers are no amounts, and a number without end costs no time."""
    (count,) = figures(f"编号{'9' * digits}，办理案件12件")
    assert count.text == "12件"
    assert small_number("9" * digits) == 0
