"""What is quoted of a report: whole clauses, and nothing that a finding hides."""

from __future__ import annotations

from pathlib import Path
from types import ModuleType

import msgspec
import pytest

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Span
from lawcheck.packs.model import RulePack
from lawcheck.review import Review, review_bytes
from lawcheck.views.excerpts import excerpt, original, told
from lawcheck.views.opinion.items import items
from lawcheck.views.screen import Screen
from lawcheck.views.terminal import report as terminal
from tests.material.packs import annual_report

LONG = (
    "全年开展专项检查12次，发现问题36个，均已整改到位；办理案件5件，其中“双随机、一公开”"
    "检查发现的3件，移送2件，都按期结案，没有引起复议诉讼，群众满意率为98.2%。"
)


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return annual_report()


@pytest.mark.parametrize("most", range(34, 90, 5))
def test_a_text_is_cut_at_pauses(most: int) -> None:
    cut = excerpt(LONG, most)
    assert len(cut) <= most
    head, _, tail = cut.partition("……")
    assert LONG.startswith(head) and LONG.endswith(tail)
    if tail:
        assert head[-1] in "，；：、" and LONG[len(LONG) - len(tail) - 1] in "，；：、"


def test_a_short_clause_and_a_long_one_are_no_reason_to_cut_a_word() -> None:
    text = (
        "分管副局长认真履行职责，把法治建设纳入教育体育发展规划和年度工作要点，主持召开会议研究"
        "法治工作5次，听取校外培训治理、校园安全等工作汇报9次。"
    )
    assert excerpt(text, 64) == (
        "分管副局长认真履行职责，把法治建设纳入教育体育发展规划和年度工作要点，……"
        "听取校外培训治理、校园安全等工作汇报9次。"
    )


def test_where_no_pause_is_near_it_is_cut_all_the_same() -> None:
    assert excerpt("甲" * 50, 20) == "甲" * 9 + "……" + "甲" * 9


def _at(made: ModuleType, text: str, words: str, quote: str) -> tuple[Review, Finding]:
    """A review whose fifth paragraph is ``text``, with a finding at ``words``."""
    good = made.good()
    document = good.document
    lines = list(document.paragraphs)
    lines[4] = msgspec.structs.replace(lines[4], text=text)
    document = msgspec.structs.replace(document, paragraphs=tuple(lines))
    start = text.index(words)
    span = Span(5, start, 5, start + len(words))
    place = document.locate(span)
    found = Finding("number-form", "error", "说。", "改。", place, quote, span=span)
    return msgspec.structs.replace(good, document=document, findings=(found,)), found


@pytest.mark.parametrize(
    ("words", "most", "said"),
    [
        ("36", 90, LONG[: LONG.index("；") + 1]),
        ("36", 13, "发现问题36个，"),
        ("98.2%。", 22, "没有引起复议诉讼，群众满意率为98.2%。"),
    ],
)
def test_a_sentence_or_its_clauses(words: str, most: int, said: str, made: ModuleType) -> None:
    review, found = _at(made, LONG, words, words)
    assert original(review, found, most) == said


def test_a_quote_with_a_few_characters_beside_it_is_told_in_clauses(made: ModuleType) -> None:
    review, found = _at(made, LONG, "36", "查12次，发现问题36个，均已整改到位；办")
    assert told(review, found, 20) == "发现问题36个，均已整改到位；"
    plain = msgspec.structs.replace(found, quote="36")
    assert told(review, plain, 20) == "36"


def test_what_a_quote_hides_is_not_shown_by_another(made: ModuleType) -> None:
    text = "干警王小明受到表彰，办理案件36件。"
    review, found = _at(made, text, "36", "36")
    hidden = msgspec.structs.replace(found, span=Span(5, 2, 5, 5), quote="王某")
    both = msgspec.structs.replace(review, findings=(hidden, found))
    assert original(review, found, 90) == text
    assert original(both, found, 90) == "36"
    assert original(both, hidden, 90) == "王某"


def test_each_item_of_an_opinion_quotes_the_draft_under_its_heading(
    samples: Path, pack: RulePack
) -> None:
    text = (samples / "lanya-education-2023.txt").read_text("utf-8")
    text = text.replace("废止6件。", "废止6件，于6月31日全部完成。").replace(
        "罚款12万元。", "罚款12万元。新修订的《治安管理处罚法》自2024年3月1日起施行。"
    )
    errors, _ = items(review_bytes(text.encode(), "报告.txt", pack))
    assert [(one["原文"], one["位置"]) for one in errors.items] == [
        (
            "“清理文件43件，废止6件，于6月31日全部完成”",
            "“2.规范文件管理和决策程序”下，第23行",
        ),
        (
            "“新修订的《治安管理处罚法》自2024年3月1日起施行”",
            "“2.开展校外培训治理”下，第31行",
        ),
    ]


def test_the_terminal_quotes_whole_clauses(samples: Path, pack: RulePack) -> None:
    text = (samples / "lanya-education-2023.txt").read_text("utf-8")
    text = text.replace("废止6件。", "废止6件，于6月31日全部完成。")
    review = review_bytes(text.encode(), "报告.txt", pack)
    lines = terminal.told(review, Screen(200), ("findings",))
    printed = "\n".join("".join(text for text, _ in line) for line in lines)
    assert "原文  “清理文件43件，废止6件，于6月31日全部完成。”（第23行" in printed
