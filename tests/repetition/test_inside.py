"""What stands twice in a report is found, once; what lawfully repeats is not."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from lawcheck.repetition.inside import find
from lawcheck.repetition.model import Passage, Side

from .generated import HEADINGS, edited, other_figures, paragraph, report, sentence


def whole(texts: list[str], first: int, last: int) -> Side:
    return Side(first, 0, last, len(texts[last]))


def copies(found: tuple[Passage, ...]) -> list[tuple[int, int]]:
    return [(p.copy.first, p.copy.last) for p in found]


def test_a_report_without_copies_gives_nothing() -> None:
    assert [find(report(seed)) for seed in range(40)] == [()] * 40


def test_nothing_gives_nothing() -> None:
    assert find([]) == find([""]) == find(["", "  ", "——"]) == ()


@pytest.mark.parametrize("between", [[], [""], ["主动公开"]])
def test_the_body_twice_is_one_passage(between: list[str]) -> None:
    body = report("twice")
    texts = ["临川区报告", *body, *between, *body]
    start = 1 + len(body) + len(between)
    (passage,) = find(texts)
    assert passage.source == whole(texts, 1, len(body))
    assert passage.copy == whole(texts, start, start + len(body) - 1)
    assert (passage.unit, passage.similarity, passage.changed) == ("paragraphs", 100.0, "nothing")


def test_blank_lines_between_paragraphs_do_not_matter() -> None:
    body = [line for text in report("blank") for line in (text, "")][:-1]
    texts = [*body, "", *body]
    (passage,) = find(texts)
    assert passage.copy == whole(texts, len(body) + 1, 2 * len(body))


def test_three_times_is_two_copies_of_the_first() -> None:
    body = report("thrice", 8)
    texts = [*body, *body, *body]
    size = len(body)
    assert [p.source for p in find(texts)] == [whole(texts, 0, size - 1)] * 2
    assert copies(find(texts)) == [(size, 2 * size - 1), (2 * size, 3 * size - 1)]


@pytest.mark.parametrize("share", [0.01, 0.05, 0.1])
def test_an_edited_body_is_one_passage(share: float) -> None:
    chance = random.Random(str(share))
    for seed in range(10):
        body = report(("edited", seed), 16)
        texts = [*body, *(edited(text, share, chance) for text in body)]
        (passage,) = find(texts)
        # The headings at the edges may have been edited beyond recognition.
        assert abs(passage.copy.first - len(body)) <= 1 and passage.copy.last == len(texts) - 1
        assert passage.changed == "words" and 80 < passage.similarity < 100


def test_a_rewritten_paragraph_in_the_second_body_does_not_cut_it_in_two() -> None:
    chance = random.Random(7)
    body = report("rewritten", 16)
    again = [*body]
    again[8] = paragraph(chance)
    (passage,) = find([*body, *again])
    assert copies((passage,)) == [(len(body), 2 * len(body) - 1)]


def test_a_section_again_under_another_heading() -> None:
    texts = report("section", 12)
    section = texts[2:5]
    (passage,) = find([*texts, "五、其他需要报告的情况", *section])
    assert passage.source == whole(texts, 2, 4)
    assert copies((passage,)) == [(len(texts) + 1, len(texts) + 3)]


def test_a_paragraph_with_other_figures() -> None:
    chance = random.Random(3)
    texts = report("figures", 12)
    texts[4] = "组织执法人员培训32场、考试456人次，办结行政复议案件27件，" + texts[4]
    (passage,) = find([*texts, "五、补充", other_figures(texts[4], chance)])
    assert (passage.source.first, passage.similarity, passage.changed) == (4, 100.0, "figures")


@pytest.mark.parametrize("share", [0.0, 0.04])
def test_a_sentence_moved_into_another_paragraph(share: float) -> None:
    chance = random.Random(f"moved {share}")
    for seed in range(20):
        texts = report(("moved", seed), 12)
        moved = "".join(sentence(chance) for _ in range(1))
        if len(moved) < 40:
            continue
        texts[2] += moved
        texts[9] = sentence(chance) + edited(moved, share, chance) + texts[9]
        (passage,) = find(texts)
        assert (passage.source.first, passage.copy.first, passage.unit) == (2, 9, "sentence")
        assert texts[2][passage.source.start : passage.source.end] == moved


def test_a_section_whose_paragraphs_changed_places() -> None:
    texts = report("reshuffled", 12)
    section = texts[2:5]
    (passage,) = find([*texts, "五、补充情况", section[2], section[0], section[1]])
    assert passage.source == whole(texts, 2, 4)
    assert copies((passage,)) == [(len(texts) + 1, len(texts) + 3)]
    assert passage.reordered and passage.changed == "nothing"


def test_two_paragraphs_merged_sentence_by_sentence() -> None:
    chance = random.Random(11)
    texts = report("merged", 12)
    one, two = ([sentence(chance) for _ in range(3)] for _ in range(2))
    texts[2], texts[3] = "".join(one), "".join(two)
    mixed = "".join(s for pair in zip(one, two, strict=True) for s in pair)
    (passage,) = find([*texts, "五、补充情况", mixed])
    assert (passage.source.first, passage.source.last) == (2, 3)
    assert (passage.copy.first, passage.unit, passage.reordered) == (
        len(texts) + 1,
        "paragraphs",
        True,
    )


@pytest.mark.parametrize(
    "texts",
    [
        pytest.param([*HEADINGS, *HEADINGS], id="headings"),
        pytest.param(
            ["《法治政府建设与责任落实督察工作规定》和《重大行政决策程序暂行条例》。"] * 2,
            id="titles",
        ),
        pytest.param(["认真落实第一责任人职责。", "认真落实第一责任人职责。"], id="short"),
        pytest.param(
            [
                "一是在矛盾纠纷化解上持续加力。完善镇村两级调解组织，全年走访住户一千三百户，化解邻里积怨。",
                "二是在公正文明执法上持续加力。统一着装和证件，每季评查卷宗，对办错的案件逐件说明理由。",
                "三是在学法用法考核上持续加力。编印题库，闭卷考试，成绩记入档案，不及格的补考并通报单位。",
            ],
            id="parallel",
        ),
        pytest.param(
            ["青石县人民政府关于2023年法治政府建设情况的年度报告以及有关说明的通知公告"] * 3,
            id="title",
        ),
    ],
)
def test_lawful_repetition(texts: list[str]) -> None:
    assert find(texts) == ()


def test_set_phrases_repeat_lawfully() -> None:
    phrase = "深刻领悟“两个确立”的决定性意义，增强“四个意识”、坚定“四个自信”、做到“两个维护”"
    texts = [f"全镇上下{phrase}。", f"下一年，我们将{phrase}。"]
    assert len(find(texts)) == 1
    assert find(texts, [phrase]) == ()


def test_real_work_reports_hold_what_stands_there_twice(shared: Path) -> None:
    found = {}
    for path in sorted((shared / "data" / "provincial-2026").glob("*.txt")):
        texts = path.read_text(encoding="utf-8-sig").split("\n")
        for passage in find(texts):
            found.setdefault(path.stem, []).append((passage.copy.first + 1, passage.similarity))
    # A formula of address, a list of undertakings, a list of railways: each really stands twice.
    assert found == {"吉林省": [(54, 86.4)], "四川省": [(142, 94.1)], "甘肃省": [(57, 91.9)]}


def test_a_real_report_whose_body_stands_twice(shared: Path) -> None:
    path = shared / "data" / "reports" / "linzi-2023.txt"
    texts = path.read_text(encoding="utf-8-sig").split("\n")
    (passage,) = find(texts)
    assert (passage.source.first + 1, passage.source.last + 1) == (13, 51)
    assert (passage.copy.first + 1, passage.copy.last + 1) == (53, 91)
