"""Kinds of rules about what a sentence claims: whose deed, in which mood, how likely."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, Level, PartId, Pattern, Severity


class Scene(Data, frozen=True, kw_only=True):
    """A sentence that only says how things stood before the deed that is told behind it."""

    opens: Annotated[tuple[Pattern, ...], Meta(description="先说当时情形的句子")] = ()
    then: Annotated[tuple[Pattern, ...], Meta(description="紧接着的一句里说做了什么的词语")] = ()
    unless: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着的一句里有这些词语，仍是要求、打算")
    ] = ()


class Kept(Data, frozen=True, kw_only=True):
    """By which words a demand is told as kept."""

    goes_on: Annotated[
        tuple[Pattern, ...], Meta(description="要求后面的分句以这些词语开头，还是这个要求")
    ] = ()
    counted: Annotated[
        tuple[Pattern, ...], Meta(description="说做到了的分句里的词语：数字、全部、比率")
    ] = ()
    outright: Annotated[
        tuple[Pattern, ...], Meta(description="不必说同一件事，就是说要求做到了：实际、照此")
    ] = ()
    asked: Annotated[tuple[Pattern, ...], Meta(description="分句里有这些词语，还是要求")] = ()
    common: Annotated[
        tuple[Pattern, ...], Meta(description="哪一件事里都有的词语，不算说的是同一件事")
    ] = ()


class SentenceFault(Data, frozen=True, kw_only=True):
    """One thing that a sentence may say, and what makes it right."""

    patterns: Annotated[tuple[Pattern, ...], Meta(description="句子里的词语")]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="前后不远有这些词语就不算")] = ()
    unless: Annotated[tuple[Pattern, ...], Meta(description="同一句里有这些词语就不算")] = ()
    apart: Annotated[bool, Meta(description="分号隔开的各说各的：只看词语所在的那一截")] = False
    after: Annotated[tuple[Pattern, ...], Meta(description="同一段的前一句里有这些词语就不算")] = ()
    around: Annotated[
        tuple[Pattern, ...], Meta(description="同一条的任何一句里有这些词语就不算")
    ] = ()
    owed: Annotated[
        bool, Meta(description="说的是要求：后面说做到了多少的，不算（规则的 kept）")
    ] = False
    lead: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一段的前一句（总起句）有这些词语才算；同一条只看它后面的句子"),
    ] = ()
    measured: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="计数的动作：同一段相邻的句子里，同一个动作数的是同样的东西，是比较，不算"
        ),
    ] = ()
    once: Annotated[
        tuple[Pattern, ...], Meta(description="句子里有这些词语，说的是某一次的事，不是比较")
    ] = ()
    parts: Annotated[
        tuple[PartId, ...], Meta(description="只看这些部分；不写就看规则所看的部分")
    ] = ()
    levels: Annotated[tuple[Level, ...], Meta(description="只看这几类单位；不写就都看")] = ()
    only: Annotated[
        tuple[Pattern, ...], Meta(description="只看名称里有这些词语的发文机关；不写就都看")
    ] = ()
    spared: Annotated[
        tuple[Pattern, ...], Meta(description="发文机关的名称里有这些词语就不看")
    ] = ()
    message: Annotated[str, Meta(description="说的问题；不写就随规则")] = ""
    suggestion: Annotated[str, Meta(description="改法；不写就随规则")] = ""
    severity: Annotated[Severity | None, Meta(description="严重程度；不写就随规则")] = None


class SentenceSays(Check, frozen=True, kw_only=True, tag="sentence-says"):
    """A finding for each sentence of some parts that says what it should not."""

    says: ClassVar[str] = "某些部分里不应当这样写的句子"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")]
    faults: Annotated[tuple[SentenceFault, ...], Meta(description="各种不应当的写法")]
    per_item: Annotated[bool, Meta(description="一条里有几句，只报一次")] = False
    disowned: Annotated[
        bool, Meta(description="说的是查出来的、后来改正了的（reading 里的 found、undone），不算")
    ] = False
    scene: Annotated[Scene, Meta(description="先说情形、接着说做了什么的，不算")] = Scene()
    kept: Annotated[Kept, Meta(description="要求后面怎样算是说了做到多少")] = Kept()


class WorkAct(Data, frozen=True, kw_only=True):
    """An act that is counted, and how many of it one person can do."""

    patterns: Annotated[tuple[Pattern, ...], Meta(description="做什么")]
    units: Annotated[tuple[str, ...], Meta(description="用什么量词计数")]
    most: Annotated[float, Meta(description="一个人一天（主要负责人：一年）至多做多少")]
    in_court: Annotated[bool, Meta(description="主要负责人出庭，不能多于全部案件")] = False


class Workload(Check, frozen=True, kw_only=True, tag="workload"):
    """A finding where the people named cannot have done as much as is told."""

    says: ClassVar[str] = "按人数和天数不可能的工作量"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")]
    results: Annotated[PartId, Meta(description="全部案件写在哪一部分")] = "achievements"
    staff: Annotated[tuple[Pattern, ...], Meta(description="表示这几个人就是做事的人的词语")]
    others: Annotated[
        tuple[Pattern, ...], Meta(description="分句里有这些词语，就不只是这几个人做的")
    ]
    daily: Annotated[tuple[Pattern, ...], Meta(description="说每人每天的词语")] = ()
    few: Annotated[
        tuple[Pattern, ...], Meta(description="说做事的只有几个人的词语：仅有、2名、独自")
    ] = ()
    few_counted: Annotated[
        tuple[Pattern, ...], Meta(description="做事的有几个人，括号里是几个人，先后不论")
    ] = ()
    lone: Annotated[tuple[Pattern, ...], Meta(description="没有写几个人、只有一个人的词语")] = ()
    shared: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，就不只是这几个人做的")
    ] = ()
    lasting: Annotated[
        tuple[Pattern, ...],
        Meta(description="每件用多少时间：括号里依次是量词、数字、分钟或者小时"),
    ] = ()
    per_day: Annotated[tuple[Pattern, ...], Meta(description="说一天做多少的词语")] = ()
    within: Annotated[
        tuple[Pattern, ...], Meta(description="说几天以内做完的词语，括号里是天数")
    ] = ()
    single: Annotated[tuple[Pattern, ...], Meta(description="只有一个人做、没有写“1名”的词语")] = ()
    periods: Annotated[
        tuple[Pattern, ...], Meta(description="说每天、每周、每月的词语，括号里是天、周、月")
    ] = ()
    alone: Annotated[tuple[Pattern, ...], Meta(description="分句里有这些词语，说的是一个人的")] = ()
    groups: Annotated[
        tuple[Pattern, ...], Meta(description="几个人一组做，括号里是几个人：组数才是能分头做的")
    ] = ()
    reach: Annotated[Count, Meta(description="数字写在人数后面这么多个分句以内")] = 3
    acts: Annotated[tuple[WorkAct, ...], Meta(description="各种事一个人一天至多做多少")]
    heads: Annotated[tuple[WorkAct, ...], Meta(description="主要负责人一年至多做多少")] = ()
    everybody: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的是所有单位的负责人")
    ] = ()
    cases: Annotated[tuple[Pattern, ...], Meta(description="全部诉讼案件的件数前面的词语")] = ()
    hearings: Annotated[tuple[Pattern, ...], Meta(description="全部开庭的次数，括号里是数字")] = ()
    appearances: Annotated[
        tuple[Pattern, ...], Meta(description="一个人出庭的次数，括号里是数字：不会比开庭多")
    ] = ()


MoodName = Literal["deed", "plan", "demand"]


class Unfit(Data, frozen=True, kw_only=True):
    """A mood that does not fit a part, and what is told of it."""

    part: Annotated[PartId, Meta(description="哪一部分")]
    moods: Annotated[
        tuple[MoodName, ...],
        Meta(description="不该有的语气：deed 做了的事、plan 打算、demand 要求"),
    ]
    message: Annotated[str, Meta(description="说的问题")]
    suggestion: Annotated[str, Meta(description="改法")]


class Moods(Check, frozen=True, kw_only=True, tag="moods"):
    """A finding for each sentence whose clauses are all of a mood that does not fit its part."""

    says: ClassVar[str] = "整句的语气不合这一部分：要求、打算写成成效，结果写成安排"

    plan: Annotated[tuple[Pattern, ...], Meta(description="分句里有这些词语，说的是打算")]
    demand: Annotated[tuple[Pattern, ...], Meta(description="分句里有这些词语，说的是要求")]
    deed: Annotated[tuple[Pattern, ...], Meta(description="分句里有这些词语，说的是做了的事")]
    framed: Annotated[
        tuple[Pattern, ...],
        Meta(description="打算、要求的词语前面有这些词语，说的是制度、会议的内容，不看"),
    ] = ()
    past: Annotated[
        tuple[Pattern, ...], Meta(description="安排里有这些词语，说的是已经做了的事")
    ] = ()
    onward: Annotated[
        tuple[Pattern, ...], Meta(description="同一段里接着有这些词语，是说完情况再作安排，不算")
    ] = ()
    scene: Annotated[Scene, Meta(description="先说情形、接着说做了什么的，不算")] = Scene()
    unfit: Annotated[tuple[Unfit, ...], Meta(description="哪一部分不该有哪种语气")]
