"""Faults of what the parts say: no head at work, hollow words, plans that repeat results."""

from __future__ import annotations

import random

from tests.planting.draft import Draft, Line
from tests.planting.plant import Wanted, fault

_WITHOUT_A_HEAD = {
    "bodies": "领导小组先后召开会议4次，研究法治建设重点任务。各部门按季度报送进展，"
    "办公室汇总通报3期，形成了齐抓共管的良好局面。",
    "deputies": "分管负责同志主持召开法治建设推进会4次，带队督察2次。"
    "分管领导约谈3个单位，旁听庭审1次，解决经费问题2个。",
}


@fault("responsible-person", *_WITHOUT_A_HEAD)
def no_head_at_work(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    heading = draft.heading("first_responsible")
    if heading is None:
        return None
    draft.drop(draft.body("first_responsible"))
    line = draft.after(heading, Line(_WITHOUT_A_HEAD[variant], 0, "first_responsible"))
    along = ("duty-uncovered", "balance", "duty-unevidenced", "length", "topic-uncovered")
    return Wanted(("responsible-person",), (line,), along=along)


@fault("part-hollow", "shortcomings")
def a_hollow_shortcoming(draft: Draft, dice: random.Random, part: str) -> Wanted | None:
    """An item that any office could have written in any year."""
    words = "工作还有提升空间，思想认识有待进一步提高，落实力度还不够大，与上级要求还有一定差距。"
    heading = draft.heading(part)
    assert heading is not None
    line = draft.after(draft.body(part)[-1], Line(words, 0, part))
    along = ("cause-missing", "plan-unmatched", "part-merged")
    return Wanted(("part-hollow",), somewhere=True, along=along) if line else None


@fault("plan-hollow")
def no_measure_at_all(draft: Draft, dice: random.Random) -> Wanted | None:
    heading = draft.heading("plans")
    assert heading is not None
    draft.drop(draft.body("plans"))
    words = (
        "下一年度，我们将继续深入学习贯彻上级决策部署，扎实工作，再接再厉，奋发有为，"
        "不断开创法治政府建设新局面，为高质量发展提供更加有力的法治保障。"
    )
    line = draft.after(heading, Line(words, 0, "plans"))
    along = ("plan-unmatched", "balance", "part-empty", "length", "plan-year")
    return Wanted(("plan-hollow",), (line,), along=along)


@fault("cause-hollow", "主要原因是执法力量还比较薄弱", "主要原因是多方面的")
def the_cause_says_nothing(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = draft.body("shortcomings")[-1]
    line.text += f"四是执法力量薄弱，{words}。"
    return Wanted(("cause-hollow",), (line,), along=("plan-unmatched", "cause-missing"))


@fault("shortcoming-praise", "工作标准定得过高", "创新步子迈得太快")
def praise_in_disguise(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = draft.body("shortcomings")[-1]
    line.text += f"此外，{words}，干部压力较大。"
    return Wanted(("shortcoming-praise",), (line,), along=("plan-unmatched", "cause-missing"))


@fault("achievement-required", "负责人出庭应诉率应达到100%。", "各单位每年必须旁听庭审不少于1次。")
def a_requirement_as_a_result(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = dice.choice(draft.prose("achievements"))
    line.text += words
    along = ("number-contradiction", "percentage-impossible", "sum-mismatch")
    return Wanted(("achievement-required",), (line,), along=along)


@fault("plan-repeats", "figures", "past")
def this_year_again(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    line = draft.body("plans")[-1]
    if variant == "past":
        line.text += "已建成执法监督平台，接入部门的系统。"
    else:
        result = dice.choice(draft.prose("achievements"))
        result.text += "建成警企联络站47个，解决企业诉求329件，上门服务813次。"
        line.text += "上门服务813次，建成警企联络站47个，解决诉求329件。"
    return Wanted(("plan-repeats",), somewhere=True, along=("plan-unmatched", "repeated-sentence"))


@fault("task-of-others", "人民法院审结各类案件", "人民检察院提起公益诉讼")
def the_work_of_a_court(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = dice.choice(draft.prose("achievements"))
    line.text += f"{words}3126件。"
    along = ("number-contradiction", "sum-mismatch", "name-mismatch")
    return Wanted(("task-of-others",), (line,), along=along)


@fault("task-of-others", "rules", "trial", "detention")
def a_power_that_is_another_s(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    words = {
        "rules": "研究修改《中华人民共和国行政复议法》有关条款，在全县先行施行。",
        "trial": "县应急管理局对2家拒不整改的企业依法判处罚金10万元。",
        "detention": "县住建局对3名拒不改正的当事人作出司法拘留5日的决定。",
    }[variant]
    line = dice.choice(draft.prose("achievements"))
    line.text += words
    return Wanted(("task-of-others",), (line,), along=("name-mismatch", "document-status"))


@fault("last-year-act", "month", "half")
def a_deed_of_the_year_before(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    when = {"month": "9月", "half": "上半年"}[variant]
    line = dice.choice(draft.prose("achievements"))
    line.text += f"{draft.year - 1}年{when}，组织执法单位到邻市学习考察，形成考察报告6篇。"
    return Wanted(("last-year-act",), (line,), along=("year-stale", "name-mismatch"))


@fault(
    "unit-implausible",
    "便民服务中心面积扩大到860平方公里。",
    "细颗粒物（PM2.5）年均浓度降至33毫克/立方米。",
    "选聘调解员216件。",
)
def a_unit_of_something_else(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = dice.choice(draft.prose("achievements"))
    line.text += words
    along = ("number-contradiction", "sum-mismatch", "figure-relation")
    return Wanted(("unit-implausible",), (line,), along=along)


@fault(
    "workload-impossible",
    "2名专职法制审核员全年审核重大执法决定9860件。",
    "护林员每人每天徒步巡护山场260公里。",
    "执法队4人，全年夜间巡查7300次，每次巡查不少于4小时。",
)
def more_than_people_can_do(draft: Draft, dice: random.Random, words: str) -> Wanted | None:
    line = dice.choice(draft.prose("achievements"))
    line.text += words
    along = ("number-contradiction", "sum-mismatch", "figure-relation")
    return Wanted(("workload-impossible",), (line,), along=along)


@fault("claim-refuted", "thing", "event")
def all_and_yet_not_all(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """A claim of all or none, and an exception among the shortcomings."""
    claim, other = {
        "thing": ("执法记录仪配备实现全覆盖。", "尚有12名队员没有配发执法记录仪"),
        "event": ("没有发生一起因送达程序违法而败诉的案件。", "有4件因送达程序不合法败诉"),
    }[variant]
    line = dice.choice(draft.prose("achievements"))
    line.text += claim
    draft.body("shortcomings")[-1].text += f"此外，{other}，原因是采购和培训没有跟上。"
    along = ("plan-unmatched", "cause-missing", "statement-contradiction", "number-contradiction")
    return Wanted(("claim-refuted",), somewhere=True, along=along)


@fault("beyond-powers", "court", "licence", "town")
def what_the_law_gives_to_others(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """An act of another's, told as done."""
    words = {
        "court": "县财政局作出司法确认裁定14件，督促当事人履行。",
        "licence": "县水利局对2家屡查屡犯的单位吊销娱乐经营许可证。",
        "town": "石桥镇为辖区群众签发护照36本，方便出行。",
    }[variant]
    line = dice.choice(draft.prose("achievements"))
    line.text += words
    along = ("name-mismatch", "number-contradiction", "sum-mismatch")
    return Wanted(("beyond-powers",), (line,), along=along)


@fault("barred-act", "water", "quota", "alone")
def what_the_law_forbids(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """What no organ may do, told as done."""
    words = {
        "water": "对迟迟不签协议的住户断水断电，促其早日腾退。",
        "quota": "年初把罚没任务分解到各中队，按月通报。",
        "alone": "推行单人执法，节省了人手。",
    }[variant]
    line = dice.choice(draft.prose("achievements"))
    line.text += words
    return Wanted(("barred-act",), (line,))


@fault("step-left-out", "demand", "hearing", "late")
def a_step_that_was_not_taken(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """What the law asks before an act, told as left out or as done with it."""
    words = {
        "demand": "某石料厂逾期不缴罚款，起诉期限届满，第二天就向法院申请强制执行。",
        "hearing": "吊销一家网吧的许可证，因证据确凿未再告知听证权，集体讨论后作出吊销决定。",
        "late": "某作坊无证生产，处罚决定书送达时，一并告知陈述、申辩的权利。",
    }[variant]
    line = dice.choice(draft.prose("achievements"))
    line.text += words
    # A hearing that was not offered is barred as well; a town revokes no licence.
    others = ("barred-act", "task-of-others") if variant == "hearing" else ()
    return Wanted(("step-left-out", *others), (line,))


@fault("demand-unmet", "rules", "plain", "ahead")
def only_asked_for(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """An item that lays down how it is to go, or what is to come, and tells nothing done."""
    words = {
        "rules": "顾问会商有了章法。三月定下的规程，凡上会的文本先送顾问，未送的一律退回，"
        "顾问得在两日内回话，被退两次的另行说明。",
        "plain": "入企先报备。报备没有通过的不能进厂，先亮证再开口，两日内把结果发给企业，"
        "企业可以打分，打分低的要离岗学习。",
        "ahead": "新的接待点有了眉目。旧楼的装修图纸正在比选，搬进去以后分设三个房间，"
        "预计群众不用再排队。",
    }[variant]
    before = dice.choice(draft.prose("achievements"))
    line = draft.after(before, Line(words, 0, "achievements"))
    return Wanted(("demand-unmet",), (line,), along=("mood-misplaced", "part-hollow"))


@fault("mood-misplaced", "plan", "demand", "deed")
def the_mood_of_another_part(draft: Draft, dice: random.Random, variant: str) -> Wanted | None:
    """What is planned or asked for, told as a result; a result told as a plan."""
    words = {
        "plan": "法治文化公园正在选址，预计能容纳游人数千。",
        "demand": "不能按时到庭的负责人，事先要说明理由并请人代为到庭。",
        "deed": "农忙时节受理上门咨询，获得老人一致好评。",
    }[variant]
    line = (
        draft.body("plans")[-1] if variant == "deed" else dice.choice(draft.prose("achievements"))
    )
    line.text += words
    along = ("plan-unmatched", "part-hollow", "plan-hollow")
    return Wanted(("mood-misplaced",), (line,), along=along)
