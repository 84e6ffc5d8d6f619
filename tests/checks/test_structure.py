"""One planted fault in a good report gives exactly one finding, and the whole list is compared."""

from __future__ import annotations

import pytest

from tests.checks.drafts import (
    ACHIEVEMENTS,
    LEAD,
    PLANS,
    RESPONSIBLE,
    SHORTCOMINGS,
    brief,
    draft,
    judged,
    renumbered,
    told,
)

A, F, S, P = ACHIEVEMENTS, RESPONSIBLE, SHORTCOMINGS, PLANS
PARTS = (A, F, S, P)
SUPPORT = "支持人大、政协、法院、检察院依法履行职能，落实防止干预司法“三个规定”。"
SENTENCE = "全县制发行政规范性文件7件，全部经过合法性审核并按时备案；清理旧文件112件，废止18件。"
PARAGRAPH = A.split("\n\n")[3].removeprefix("（三）")
Told = list[tuple[str, str, str]]


def replaced(piece: str, old: str, new: str) -> str:
    assert old in piece
    return piece.replace(old, new)


def first_line(piece: str) -> str:
    return piece.split("\n")[0]


def bare(piece: str, text: str = "") -> str:
    return f"{first_line(piece)}\n\n{text}".strip()


def test_the_good_report_has_no_finding() -> None:
    review = judged(draft())
    assert told(review) == []
    assert review.score is not None
    assert (review.score.total, review.score.grade, review.score.passed) == (100, "优秀", True)


MISSING = {"achievements": (F, S, P), "first": (A, S, P), "causes": (A, F, P), "plans": (A, F, S)}


@pytest.mark.parametrize("parts", MISSING.values(), ids=MISSING)
def test_a_missing_part_is_one_finding_and_a_veto(parts: tuple[str, ...]) -> None:
    review = judged(draft(parts=renumbered(*parts)))
    assert told(review) == [("part-missing", "error", "")]
    assert review.findings[0].location is None
    assert review.score is not None
    assert not review.score.passed
    assert (review.verdict, review.score.grade) == ("unfit", None)
    assert review.score.vetoes == ("缺少规定的部分",)


def test_what_the_regulation_of_2019_asks_is_not_asked_of_earlier_reports() -> None:
    text = draft(parts=renumbered(A, S, P)).replace("2023年", "2018年").replace("2024年", "2019年")
    rules = {rule for rule, *_ in told(judged(text))}
    assert not rules & {"part-missing", "cause-missing", "plan-year", "duty-uncovered"}


EMPTY = {
    "nothing under the heading": (A, F, bare(S), P),
    "one word": (A, F, bare(S, "无。"), P),
    "one empty sentence": (
        A,
        F,
        S,
        bare(P, "下一步，我县将进一步提高依法行政水平。"),
    ),
    "first responsible": (A, bare(F, "党政主要负责人认真履行了第一责任人职责。"), S, P),
}


@pytest.mark.parametrize("parts", EMPTY.values(), ids=EMPTY)
def test_an_empty_part_is_one_finding(parts: tuple[str, ...]) -> None:
    review = judged(draft(parts=parts))
    ((rule, severity, quote),) = told(review)
    assert (rule, severity) == ("part-empty", "error")
    assert any(quote == brief(first_line(piece)) for piece in parts)


FAULTS: dict[str, tuple[str, Told]] = {
    "no causes": (
        draft(
            parts=(
                A,
                F,
                bare(
                    S,
                    "一是乡镇执法力量不足，平均每个乡镇只有持证人员4名。\n\n"
                    "二是普法的针对性不强，面向种粮大户的宣传只有6场，权力制约监督还需要加强。",
                ),
                P,
            )
        ),
        [("cause-missing", "error", "三、存在的不足和原因")],
    ),
    "causes only in a deeper heading's title": (
        draft(
            parts=(
                A,
                F,
                bare(
                    S,
                    "（一）存在问题及原因\n\n乡镇执法力量不足，平均每个乡镇只有持证人员4名。\n\n"
                    "（二）普法方面\n\n普法的针对性不强，面向种粮大户的宣传只有6场。",
                ),
                P,
            )
        ),
        [("cause-missing", "error", "三、存在的不足和原因")],
    ),
    "plans for the report's own year": (
        draft(parts=(A, F, S, replaced(P, "2024年", "2023年"))),
        [("plan-year", "error", "四、2023年推进法治政府建设的主要安排")],
    ),
    "plans for the year after next": (
        draft(parts=(A, F, S, replaced(P, "2024年", "2025年"))),
        [("plan-year", "error", "四、2025年推进法治政府建设的主要安排")],
    ),
    "plans for no year": (
        draft(
            parts=(
                A,
                F,
                S,
                replaced(P, first_line(P), "四、下一步工作打算"),
            )
        ),
        [("plan-year", "info", "四、下一步工作打算")],
    ),
    "plans that begin with last year": (
        draft(
            parts=(
                A,
                F,
                S,
                "四、下一步工作打算\n\n2023年，我县将继续推进依法行政，重点做好三项工作。\n\n"
                + P.split("\n\n", 1)[1],
            )
        ),
        [("plan-year", "error", "2023年，我县将")],
    ),
    "plans that announce a later year": (
        draft(parts=(A, F, S, replaced(P, "一是充实", "2025年，重点做好以下工作：\n\n一是充实"))),
        [("plan-year", "error", "2025年，重点做好以下")],
    ),
    "no party-side duty but one": (
        draft(
            parts=(
                A,
                replaced(F, SUPPORT, ""),
                S,
                P,
            )
        ),
        [("duty-uncovered", "info", "二、党政主要负责人履行推进法治建设第一责")],
    ),
    "a claim without act or figure": (
        draft(
            parts=(
                A,
                F + "\n\n（三）县级领导履职情况。高度重视法治政府建设，切实增强责任感和紧迫感，"
                "坚决扛起第一责任人的政治责任，做到重要工作亲自部署、重大问题亲自过问、"
                "重点环节亲自协调、重要任务亲自督办。",
                S,
                P,
            )
        ),
        [("duty-unevidenced", "info", "（三）县级领导履职情况。高度重视法治政府建")],
    ),
    "two parts under one heading": (
        draft(
            parts=(
                A,
                F,
                replaced(S, "三、存在的不足和原因", "三、存在的不足、原因和2024年主要安排")
                + "\n\n"
                + P.split("\n\n", 1)[1],
            )
        ),
        [("part-merged", "info", "三、存在的不足、原因和2024年主要安排")],
    ),
    "a part opened twice": (
        draft(
            parts=(
                A,
                F,
                S,
                P,
                "五、存在的问题和原因\n\n村级法律顾问的作用不够明显，坐班时间偏少，原因是考核不到位，补贴标准偏低。",
            )
        ),
        [("part-repeated", "info", "五、存在的问题和原因")],
    ),
    "a part opened twice, a sentence of it told again": (
        draft(
            parts=(
                A,
                F,
                f"{S}村级法律顾问的坐班时间偏少，原因是补贴标准偏低。",
                P,
                "五、存在的问题和原因\n\n村级法律顾问的坐班时间偏少，原因是补贴标准偏低。镇里的审核力量不足，原因是编制没有单列。",
            )
        ),
        [
            ("part-repeated", "warning", "五、存在的问题和原因"),
            ("repeated-sentence", "warning", "村级法律顾问的坐班时"),
        ],
    ),
    "the body twice": (
        draft(parts=(*PARTS, LEAD, *PARTS)),
        [("repeated-body", "error", LEAD)],
    ),
    "the body twice, the second time edited": (
        draft(
            parts=(
                *PARTS,
                LEAD,
                replaced(A, "办理人大代表建议66件", "认真办理了人大代表建议68件"),
                F,
                S,
                P,
            )
        ),
        [("repeated-body", "error", LEAD)],
    ),
    "a section twice": (
        draft(parts=(A, F, S, P, S)),
        [("repeated-section", "error", S)],
    ),
    "a section where another belongs": (
        draft(parts=(A, F, S, bare(P, S.split("\n\n", 1)[1]))),
        [("repeated-section", "error", S.split("\n\n")[1])],
    ),
    "a paragraph twice": (
        draft(parts=(f"{A}\n\n（七）{PARAGRAPH}", F, S, P)),
        [("repeated-paragraph", "warning", f"（七）{PARAGRAPH}")],
    ),
    "a sentence twice": (
        draft(
            parts=(
                A,
                F,
                S,
                P + SENTENCE,
            )
        ),
        [("repeated-sentence", "warning", "全县制发行政规范性文件7件，全部经过合法性")],
    ),
}


@pytest.mark.parametrize(("text", "wanted"), FAULTS.values(), ids=FAULTS)
def test_one_fault_is_one_finding(text: str, wanted: Told) -> None:
    assert told(judged(text)) == [
        (rule, severity, brief(quote)) for rule, severity, quote in wanted
    ]
