"""Kinds of rules about what a sentence claims: whose deed, in which mood, possible, refuted."""

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


class SentenceFault(Data, frozen=True, kw_only=True):
    """One thing that a sentence may say, and what makes it right."""

    patterns: Annotated[tuple[Pattern, ...], Meta(description="句子里的词语")]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="前后不远有这些词语就不算")] = ()
    unless: Annotated[tuple[Pattern, ...], Meta(description="同一句里有这些词语就不算")] = ()
    after: Annotated[tuple[Pattern, ...], Meta(description="同一段的前一句里有这些词语就不算")] = ()
    around: Annotated[
        tuple[Pattern, ...], Meta(description="同一条的任何一句里有这些词语就不算")
    ] = ()
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
    scene: Annotated[Scene, Meta(description="先说情形、接着说做了什么的，不算")] = Scene()


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
    hours: Annotated[tuple[Pattern, ...], Meta(description="说每次用几小时的词语")] = ()
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


class Witness(Data, frozen=True, kw_only=True):
    """A claim that there is none, and what shows elsewhere that there was one."""

    claims: Annotated[tuple[Pattern, ...], Meta(description="说一件也没有的分句")]
    shown: Annotated[
        tuple[Pattern, ...], Meta(description="别处说到的一件，从一句话里看，不要数字")
    ]
    unless: Annotated[
        tuple[Pattern, ...],
        Meta(description="那一句里有这些词语，就不是本单位今年的事：往年、别人、旁听、制度"),
    ] = ()
    narrowed: Annotated[
        tuple[Pattern, ...], Meta(description="说没有的那一句里有这些词语，只说一部分，不比较")
    ] = ()
    levels: Annotated[tuple[Level, ...], Meta(description="只看这几类单位；空为都看")] = ()
    beside: Annotated[bool, Meta(description="写在同一句里的也比较")] = False
    following: Annotated[bool, Meta(description="只看同一段里后面的几句：说的是同一个单位")] = False


class RefutedClaims(Check, frozen=True, kw_only=True, tag="refuted-claims"):
    """A finding for each claim of all or of none that another sentence refutes."""

    says: ClassVar[str] = "说全部做到、一件没有，又被自己否定"

    results: Annotated[tuple[PartId, ...], Meta(description="说法写在哪些部分")] = (
        "achievements",
        "first_responsible",
    )
    doubts: Annotated[tuple[PartId, ...], Meta(description="否定写在哪些部分")] = ("shortcomings",)
    all: Annotated[tuple[Pattern, ...], Meta(description="表示全部做到的词语")]
    lacks: Annotated[tuple[Pattern, ...], Meta(description="表示还缺的词语")]
    none: Annotated[tuple[Pattern, ...], Meta(description="表示一件没有的词语")]
    events: Annotated[tuple[Pattern, ...], Meta(description="什么事")]
    counted: Annotated[tuple[Pattern, ...], Meta(description="表示有几件的词语")]
    denied: Annotated[
        tuple[Pattern, ...], Meta(description="没有发生什么，括号里是什么：也作一件事来比较")
    ] = ()
    made: Annotated[
        tuple[Pattern, ...], Meta(description="表示这件事是自己对别人做的词语，不否定自己没有")
    ] = ()
    suffered: Annotated[
        tuple[Pattern, ...], Meta(description="表示是别人对自己做的词语，不是自己做的")
    ] = ()
    negations: Annotated[
        tuple[Pattern, ...], Meta(description="写在“全部做到”前面，表示没有做到的词语")
    ] = ()
    domains: Annotated[
        tuple[str, ...], Meta(description="一句话说的是哪方面的事，两处都有才比较")
    ] = ()
    qualifiers: Annotated[tuple[str, ...], Meta(description="限定的词语，两处都有才比较")] = ()
    akin: Annotated[
        dict[str, tuple[Pattern, ...]], Meta(description="限定的词语的别的说法，有一个就算有")
    ] = {}
    common: Annotated[tuple[Pattern, ...], Meta(description="不能单独说明是什么的词语")] = ()
    spared: Annotated[tuple[Pattern, ...], Meta(description="有这些词语的分句不比较")] = ()
    still: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一段里接着说还没有做到什么，括号里是做什么：与“全部做到”比较"),
    ] = ()
    rest: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里接着说其余几个还没有做到：与“全部做到”比较")
    ] = ()
    every: Annotated[
        tuple[Pattern, ...], Meta(description="说全体都做到了的词语，与后面说某几个没有做到的比较")
    ] = ()
    denials: Annotated[
        tuple[Pattern, ...], Meta(description="否定一件事的词语，后面紧接着是那件事")
    ] = ()
    attributes: Annotated[
        tuple[Pattern, ...], Meta(description="否定的事后面有这些词语，说的是哪一种，不是没有做到")
    ] = ()
    rests: Annotated[
        tuple[Pattern, ...], Meta(description="表示其中几个、其余几个的词语：说的就是前面的事")
    ] = ()
    alike: Annotated[
        tuple[Pattern, ...],
        Meta(description="一件事的各种说法：一处说都做到了，一处说没有做到，就是同一件"),
    ] = ()
    whole: Annotated[
        tuple[Pattern, ...], Meta(description="说全部、一件没有的词语，与紧接着的不如人意的比较")
    ] = ()
    adverse: Annotated[
        tuple[Pattern, ...],
        Meta(description="紧接着说其中一些不如人意的词语：与说全部做到、一件没有的比较，只作提示"),
    ] = ()
    worse: Annotated[
        tuple[Pattern, ...], Meta(description="同上，只在下一句里看，并且说的是同一件事")
    ] = ()
    some: Annotated[
        tuple[Pattern, ...], Meta(description="说其中几个、哪一个的词语，没有就不算说其中一些")
    ] = ()
    of_some: Annotated[
        tuple[Pattern, ...],
        Meta(description="说“没有”的一句里，前面有这些词语，说的只是数出来的那些，别句不能否定它"),
    ] = ()
    settled: Annotated[
        tuple[Pattern, ...], Meta(description="那一句里有这些词语，就不与前面的说法相反")
    ] = ()
    happened: Annotated[
        tuple[Pattern, ...], Meta(description="一件事的名称前面有这些词语，说的是它发生了")
    ] = ()
    averted: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的是防它、办它，或者别人的")
    ] = ()
    vague_events: Annotated[
        tuple[Pattern, ...], Meta(description="太宽的事，名称相同也不比较")
    ] = ()
    outside: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的是不在范围之内的，不比较")
    ] = ()
    beyond: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，例外已经写明，不比较")
    ] = ()
    scopes: Annotated[
        tuple[tuple[Pattern, ...], ...],
        Meta(
            description="说的是哪些单位、哪种程序、谁查出来的，各为一组：两处都写了、没有一条相同的，不比较"
        ),
    ] = ()
    mended: Annotated[tuple[Pattern, ...], Meta(description="说那几个已经改正的词语")] = ()
    connecting: Annotated[
        tuple[Pattern, ...], Meta(description="说没有哪一种事时，事的名称前面的虚词")
    ] = ()
    among: Annotated[tuple[Pattern, ...], Meta(description="写在数字前面，说是其中几个的词语")] = ()
    name_ends: Annotated[
        tuple[Pattern, ...], Meta(description="接在两个字的名称后面，说明名称到此为止的词语")
    ] = ()
    timely: Annotated[tuple[Pattern, ...], Meta(description="说全部按时的词语")] = ()
    late: Annotated[tuple[Pattern, ...], Meta(description="说其中几个迟了的词语")] = ()
    witnesses: Annotated[
        tuple[Witness, ...], Meta(description="说没有这类案件，别处又说到一件：说法与见证")
    ] = ()
    least: Annotated[Count, Meta(description="两处至少有这么多字相同")] = 4


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
