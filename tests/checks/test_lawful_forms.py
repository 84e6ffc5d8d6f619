"""Forms that real reports lawfully take: the structural rules keep silent, or speak softly."""

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


RESPONSIBLE_NAME = "党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况"


def headed(heading: str, piece: str) -> str:
    return heading + "\n\n" + piece.split("\n\n", 1)[1]


SILENT = {
    "first responsible first": draft(parts=renumbered(F, A, S, P)),
    "the regulation's own order": draft(parts=renumbered(A, S, F, P)),
    "第一部分": draft(
        parts=tuple(
            f"第{n}部分 {part[part.index('、') + 1 :]}"
            for n, part in zip("一二三四", (A, F, S, P), strict=True)
        )
    ),
    "no numbers": draft(parts=tuple(part[part.index("、") + 1 :] for part in (A, F, S, P))),
    "plans for 下一年度": draft(parts=(A, F, S, headed("四、下一年度主要安排", P))),
    "a longer goal beside the next year": draft(
        parts=(A, F, S, f"{P}\n\n四是谋划长远。到2027年，将基本建成覆盖城乡的公共法律服务体系。")
    ),
    "next year named in the text only": draft(
        parts=(A, F, S, headed("四、下一步工作打算", P).replace("一是充实", "2024年，一是充实"))
    ),
    "the parts' names as a guideline has them": draft(
        parts=(
            headed("一、上一年度推进法治政府建设的主要举措和成效", A),
            headed(
                "二、上一年度党政主要负责人履行推进法治建设第一责任人职责，加强法治政府建设的有关情况",
                F,
            ),
            headed("三、上一年度推进法治政府建设存在的不足和原因", S),
            headed("四、下一年度推进法治政府建设的主要安排", P),
        )
    ),
    "causes in a section of their own": draft(
        parts=(
            A,
            F,
            "三、存在的不足\n\n一是乡镇执法力量不足，平均每个乡镇只有持证人员4名。\n\n"
            "二是普法的针对性不强，面向种粮大户的宣传只有6场。",
            "四、原因分析\n\n一是编制偏紧，专业人员招录困难。二是需求摸排不细，内容与农时脱节。",
            "五" + P[1:],
        )
    ),
    "written and published in time": draft(
        lead=f"发布日期：2024-03-28\n\n{LEAD}",
        parts=(A, F, S, P, "青禾县人民政府\n\n2024年2月26日"),
    ),
}


@pytest.mark.parametrize("text", SILENT.values(), ids=SILENT)
def test_lawful_forms_have_no_finding(text: str) -> None:
    assert told(judged(text)) == []


BARE = "三、存在的不足\n\n一是乡镇执法力量薄弱，平均每个乡镇只有持证人员4名，巡查覆盖面不广。"
CAUSES = [
    "主要原因是编制偏紧。",
    "由于编制偏紧，人员招录困难。",
    "究其根源，在于重实体、轻程序。",
    "受财力所限，保障水平不高。",
    "因专业人员紧缺，审核质量不高。",
    "主要是学习培训不够，专业能力跟不上。",
    "这与培训走过场、考核不严有关。",
    "客观上看，山区县人才引进困难；主观上看，主动培训不够。",
    "人员流动快，导致执法经验难以积累。",
]


@pytest.mark.parametrize("cause", CAUSES)
def test_causes_in_other_words_are_causes(cause: str) -> None:
    text = f"{BARE}二是普法的针对性不强，面向种粮大户的宣传只有6场，{cause}"
    # The other shortcoming has none: that is told softly.
    assert told(judged(draft(parts=(A, F, text, P)))) == [
        ("cause-missing", "info", "一是乡镇执法力量薄弱")
    ]


NO_CAUSES = [
    "行政权力制约和监督机制还不健全。",
    "尚未从根源上化解矛盾。",
    "存在的问题主要是宣传形式不够活。",
    "还不能因地制宜开展执法。",
]


@pytest.mark.parametrize("words", NO_CAUSES)
def test_words_that_only_look_like_causes_are_none(words: str) -> None:
    text = f"{BARE}二是普法的针对性不强，面向种粮大户的宣传只有6场。{words}"
    assert [rule for rule, _, _ in told(judged(draft(parts=(A, F, text, P))))] == ["cause-missing"]


LEVELS = ["province", "city", "county", "township", "department", "other"]
GOVERNMENT_ONLY = (
    "二、主要负责人履行推进法治建设第一责任人职责情况\n\n"
    "主要负责人主持召开会议研究法治工作6次，听取工作汇报4次，制定年度工作计划；"
    "督促班子成员依法行政，出庭应诉1次；组织集体学法8次，落实普法责任清单。"
    "对年度计划确定的24项任务逐项检查，发现进度滞后的6项，约谈责任单位3个，年底前全部完成。"
    "办理人民法院司法建议3件、人民检察院检察建议5件，均在期限内书面回复整改情况。"
)


@pytest.mark.parametrize("level", LEVELS)
def test_the_good_report_is_good_at_every_level(level: str) -> None:
    assert told(judged(draft(), level=level)) == []


@pytest.mark.parametrize("level", LEVELS)
def test_party_side_duties_are_never_loud_and_silent_below_the_county(level: str) -> None:
    review = judged(draft(parts=(A, GOVERNMENT_ONLY, S, P)), level=level)
    above = level in ("province", "city", "county")
    wanted = [("duty-uncovered", "info", brief(GOVERNMENT_ONLY))] if above else []
    assert told(review) == wanted


EMBEDDED = (
    "（七）加强组织领导。县委书记、县长切实履行推进法治建设第一责任人职责，"
    + RESPONSIBLE.split("县委书记", 1)[1].split("\n\n")[0]
    + "县长"
    + RESPONSIBLE.split("县长", 1)[1]
)


def test_an_embedded_first_responsible_is_told_softly() -> None:
    review = judged(draft(parts=renumbered(f"{A}\n\n{EMBEDDED}", S, P)))
    assert [one[:2] for one in told(review)] == [("part-embedded", "info")]
    assert review.score is not None
    assert review.score.passed


def test_the_year_of_shortcomings_in_a_shared_heading_is_not_that_of_the_plans() -> None:
    shared = (
        headed("三、2023年存在的不足、原因和下一步打算", S) + "\n\n下一步，" + P.split("\n\n", 1)[1]
    )
    told_ = told(judged(draft(parts=(A, F, shared))))
    assert ("plan-year", "info") in [one[:2] for one in told_]
    assert all(severity == "info" for _, severity, _ in told_)


def test_thematic_headings_are_achievements() -> None:
    themes = "一、坚持党的领导，扛牢政治责任\n\n县委常委会研究法治工作5次。\n\n" + "\n\n".join(
        f"{number}、{line[3:]}".replace("。", "\n\n", 1)
        for number, line in zip("二三四五六七", A.split("\n\n")[1:], strict=True)
    )
    parts = (themes, "八" + F[1:], "九" + S[1:], "十" + P[1:])
    assert told(judged(draft(parts=parts))) == []
