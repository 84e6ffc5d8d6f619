"""Relations of figures that a paragraph tells in several sentences, and what leaves them open."""

from __future__ import annotations

import pytest

from lawcheck.text.figures import by_paragraph
from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText
from tests.checks.plain import findings


def told(text: str, *rules: str) -> list[tuple[str, str]]:
    found = findings(text, "figures", *rules, year=2026)
    return [(f.severity, f.message) for f in found]


FLOW = (
    "年初，县仲裁院未结案件23件，全年又新受理187件。仲裁员仅有4名，全年审结196件{aside}。"
    "结转到2027年的还有{left}件。"
)


def test_a_balance_is_told_through_its_paragraph_as_a_doubt() -> None:
    (one,) = told(FLOW.format(aside="", left=24), "figure-relation")
    assert one[0] == "warning"
    assert "187件加23件减去196件是14件，文中为24件" in one[1]


@pytest.mark.parametrize(
    "text",
    [
        FLOW.format(aside="", left=14),
        FLOW.format(aside="，另有6件撤回", left=8),
        # Another paragraph is another matter.
        FLOW.format(aside="", left=24).replace("。结转", "。\n结转"),
        FLOW.format(aside="", left=24).replace("全年又", "上半年又"),
        FLOW.format(aside="", left=24).replace("仲裁院", "信访局").replace("全年审", "县法院审"),
    ],
)
def test_a_balance_that_something_leaves_open_is_not_told(text: str) -> None:
    assert told(text, "figure-relation") == []


CLOSED = "全年办理法律援助案件428件。民事案件311件，讨薪居多。刑事案件98件。行政案件29件。{closed}"


def test_parts_of_several_sentences_are_added_where_nothing_is_left_out() -> None:
    ((severity, message),) = told(CLOSED.format(closed="每件只归一类。"), "sum-mismatch")
    assert severity == "warning"
    assert "相加为438件，相差10" in message
    assert told(CLOSED.format(closed="案件质量稳步提升。"), "sum-mismatch") == []
    assert told(CLOSED.format(closed="每件只归一类，其余为非诉案件。"), "sum-mismatch") == []


@pytest.mark.parametrize(
    "text",
    [
        "办证只有两条路。上门417件，多为老人；窗口1362件。一年共办证{total}件。",
        "一年共办证{total}件，由上门办理的417件和窗口办理的1362件组成。",
        "上门417件，窗口1362件，两种合起来就是全年办理的{total}件。",
        "全年办证{total}件。上门办理417件。窗口办理1362件。此外没有别的途径。",
    ],
)
def test_a_closed_list_is_added_up_in_whatever_order_it_stands(text: str) -> None:
    ((severity, message),) = told(text.format(total=1809), "sum-mismatch")
    assert severity in ("warning", "error")
    assert "相加为1779件，相差30" in message
    assert told(text.format(total=1779), "sum-mismatch") == []
    # Without what closes it, others may have been left out.
    assert told("上门417件。窗口1362件。全年接待1809件咨询。", "sum-mismatch") == []


def test_so_many_of_each_are_held_against_a_total_before_them() -> None:
    each = "配发终端{total}台，{all}发给17个乡镇综合执法队，每队4台。"
    ((severity, message),) = told(each.format(total=76, all="全部"), "figure-relation")
    assert severity == "info"
    assert "应为68台，文中为76台" in message
    # More than that may have gone to others; less is none of each.
    assert [one[0] for one in told(each.format(total=76, all=""), "figure-relation")] == ["info"]
    assert [one[0] for one in told(each.format(total=66, all=""), "figure-relation")] == ["info"]
    assert told(each.format(total=68, all="全部"), "figure-relation") == []


RANKED = (
    "得分分别为：社保98.6分，医保97.2分，不动产95.8分，公积金94.1分，税务92.7分。"
    "约谈{places}的窗口。{who}窗口负责人到会。"
)


@pytest.mark.parametrize(
    ("places", "who", "right"),
    [
        ("后两位", "公积金、税务", True),
        ("后两位", "不动产、税务", False),
        ("前两位", "社保、医保", True),
        ("后两位", "税务、公积金、不动产", True),  # as many as three are not the last two
        ("后两位", "不动产、税务也派人到会，公积金、税务", True),
    ],
)
def test_who_is_among_the_last_two(places: str, who: str, right: bool) -> None:
    assert (told(RANKED.format(places=places, who=who), "figure-relation") == []) is right


@pytest.mark.parametrize(("days", "right"), [("两", True), ("三", True), ("五", False)])
def test_the_day_of_the_beginning_counts_or_does_not(days: str, right: bool) -> None:
    text = f"8月10日，启动为期两周的治安整治。行动在8月21日收队，比原定时间提前{days}天。"
    assert (told(text, "date-impossible") == []) is right


def test_figures_by_paragraph() -> None:
    lines = "检查12次，立案3件。", "培训4期。", "走访8户，化解5件。"
    running = RunningText(enumerate(map(fold, lines), 1))
    told = by_paragraph(running.measured, running.text)
    found = [[m.figure.text for m in figures] for figures in told]
    assert found == [["12次", "3件"], ["8户", "5件"]]
