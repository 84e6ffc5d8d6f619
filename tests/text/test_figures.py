"""What each figure measures."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.text.figures import measured


def told(text: str) -> list[tuple[str, str]]:
    return [(m.figure.text, m.key) for m in measured(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("全年共办理行政复议案件36件，", [("36件", "办理行政复议案件")]),
        ("依法办理36件行政复议案件，", [("36件", "办理行政复议案件")]),
        ("行政机关负责人出庭应诉率均达到100%。", [("100%", "行政机关负责人出庭应诉率")]),
        ("审查文件54件、合同229件", [("54件", "审查文件"), ("229件", "合同")]),
        ("举办法治讲座、法律咨询48场次", [("48场次", "开展法治讲座、法律咨询")]),
        ("截至12月底，全县现有公职律师42名。", [("42名", "现有公职律师")]),
        ("办理3件案件的过程", [("3件", "办理")]),
        ("2023年3月4日起，共3人", [("3人", "")]),
    ],
)
def test_verb_and_noun_of_a_figure(text: str, expected: list[tuple[str, str]]) -> None:
    assert told(text) == expected


def test_who_and_when_stand_before_it_in_its_sentence() -> None:
    text = "县公安局上半年办理案件12件。县司法局办理案件30件"
    first, second = measured(text)
    assert (first.actors(text), first.times(text)) == ({"公安局"}, {"上半年"})
    assert (second.actors(text), second.times(text)) == ({"司法局"}, frozenset())


@given(st.text(alphabet="全年共办理案件，。；、（）其中0123456789件%次\n", max_size=80))
def test_any_text_is_measured_in_order_and_within_its_sentence(text: str) -> None:
    found = measured(text)
    starts = [m.figure.start for m in found]
    assert starts == sorted(starts)
    for m in found:
        assert m.sentence[0] <= m.clause <= m.figure.start < m.figure.end
        assert not set("。\n") & set(text[m.sentence[0] : m.figure.start])
