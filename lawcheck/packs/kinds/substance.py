"""Kinds of rules about what the parts say: duties, fields, shortcomings, proportions."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Data, DutyId, Level, PartId, Pattern, Severity


class AnsweredShortcomings(Check, frozen=True, kw_only=True, tag="answered-shortcomings"):
    """One finding that shows each shortcoming with the plan that answers it, where one has none.

    A plan answers a shortcoming when both are about the same theme, or share enough words: the
    words of the headline (pairs of characters), or longer runs of the whole text.
    """

    says: ClassVar[str] = "查出的不足没有对应的安排"

    shortcomings: Annotated[str, Meta(description="不足写在哪一部分")] = "shortcomings"
    plans: Annotated[str, Meta(description="安排写在哪一部分")] = "plans"
    themes: Annotated[dict[str, tuple[Pattern, ...]], Meta(description="主题：认出主题的词语")] = {}
    broad: Annotated[
        dict[str, tuple[Pattern, ...]],
        Meta(description="太宽的主题：词语；还要另有相同的文字才算对应"),
    ] = {}
    common: Annotated[tuple[Pattern, ...], Meta(description="每篇报告都用的词语，相同也不算")] = ()
    shared: Annotated[
        int,
        Meta(
            description="相同多少处文字（两字一处，没有同一个太宽的主题时要三处；或者少见的三字一处）才算对应"
        ),
    ] = 2
    headed: Annotated[int, Meta(description="或者安排的首句里有不足首句的多少处文字")] = 1


class HollowText(Check, frozen=True, kw_only=True, tag="hollow-text"):
    """A finding for each part with passages that could stand in any report."""

    says: ClassVar[str] = "放在哪篇报告里都可以的空话"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")]
    common: Annotated[tuple[Pattern, ...], Meta(description="每篇报告都用的词语")]
    concrete: Annotated[tuple[Pattern, ...], Meta(description="有这些就是实的：数字、文件、引语")]
    share: Annotated[float, Meta(description="去掉常用词语以后，剩下的不到这个比例就是空话")] = 0.2
    least: Annotated[int, Meta(description="少于这么多字的不看")] = 12
    sentences: Annotated[tuple[PartId, ...], Meta(description="这些部分逐句看，只看长句")] = ()
    whole: Annotated[bool, Meta(description="true 表示整个部分都是空话才报")] = False
    some_severity: Annotated[Severity, Meta(description="空话不到一半时的严重程度")] = "info"


class HollowCause(Check, frozen=True, kw_only=True, tag="hollow-cause"):
    """A finding for each shortcoming whose cause repeats it, or says nothing."""

    says: ClassVar[str] = "原因只是重复不足，或者什么也没有说"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "shortcomings"
    announces: Annotated[tuple[Pattern, ...], Meta(description="引出原因的词语")]
    common: Annotated[tuple[Pattern, ...], Meta(description="每篇报告都用的词语")]
    formulas: Annotated[tuple[Pattern, ...], Meta(description="什么也没有说的原因，整句相同才算")]
    blames: Annotated[tuple[Pattern, ...], Meta(description="把原因归到群众身上的说法")] = ()
    blamed: Annotated[str, Meta(description="归到群众身上时说的问题")] = ""
    share: Annotated[
        float, Meta(description="原因里自己的词语有这么大比例是不足里的，就是重复")
    ] = 0.8
    longest: Annotated[int, Meta(description="长于这么多字的原因不看")] = 32


class SentenceSays(Check, frozen=True, kw_only=True, tag="sentence-says"):
    """A finding for each sentence of some parts in which a pattern is found."""

    says: ClassVar[str] = "某些部分里不应当这样写的句子"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")]
    patterns: Annotated[tuple[Pattern, ...], Meta(description="句子里的词语")]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="前后不远有这些词语就不算")] = ()


class PlanFault(Data, frozen=True, kw_only=True):
    """What is told of one fault of a plan."""

    message: Annotated[str, Meta(description="说的问题")]
    suggestion: Annotated[str, Meta(description="改法")]


class RepeatedPlans(Check, frozen=True, kw_only=True, tag="repeated-plans"):
    """A finding for each plan that repeats a result, tells the past, or aims lower than reached."""

    says: ClassVar[str] = "安排重复今年的结果、用过去时，或者目标低于已经达到的水平"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "plans"
    results: Annotated[tuple[PartId, ...], Meta(description="与哪些部分的结果比较")] = (
        "achievements",
        "first_responsible",
    )
    figures: Annotated[int, Meta(description="有这么多个相同的数字就是重复")] = 2
    clauses: Annotated[int, Meta(description="或者有这么多个相同的分句")] = 2
    share: Annotated[
        float, Meta(description="并且相同的分句超过安排的这个比例，其中一个有数字")
    ] = 0.6
    past: Annotated[tuple[Pattern, ...], Meta(description="过去时的词语")]
    faults: Annotated[
        dict[Literal["past", "below"], PlanFault],
        Meta(description="past 用了过去时，below 目标低于已经达到的水平"),
    ]


class Length(Check, frozen=True, kw_only=True, tag="length"):
    """A finding when the judged text is far too short or far too long, in characters."""

    says: ClassVar[str] = "全文的字数"

    least: Annotated[int, Meta(description="至少多少字")]
    most: Annotated[int, Meta(description="至多多少字")]
    least_by_level: Annotated[dict[Level, int], Meta(description="哪一类单位：另定的至少字数")] = {}


class Balance(Check, frozen=True, kw_only=True, tag="balance"):
    """A finding for each part of its own that has too small a share of the text."""

    says: ClassVar[str] = "各部分所占的篇幅"

    least: Annotated[dict[str, float], Meta(description="部分的 id: 至少占全文的比例")]
    enough: Annotated[int, Meta(description="有这么多字就不算少")] = 250


class ActWords(Data, frozen=True, kw_only=True):
    """The words by which a clause is read: who acts, how often, of what kind the act is."""

    party: Annotated[tuple[Pattern, ...], Meta(description="党委主要负责人的称呼")]
    government: Annotated[
        tuple[Pattern, ...], Meta(description="政府（部门、单位）主要负责人的称呼")
    ]
    either: Annotated[tuple[Pattern, ...], Meta(description="两位主要负责人都可以指的称呼")] = ()
    deputies: Annotated[tuple[Pattern, ...], Meta(description="副职和分管负责人的称呼，先认")] = ()
    collective: Annotated[tuple[Pattern, ...], Meta(description="机关、班子、领导小组等集体")] = ()
    counts: Annotated[tuple[Pattern, ...], Meta(description="次数、日期")]
    done: Annotated[tuple[Pattern, ...], Meta(description="作出决定、解决问题、承担责任的行为")]
    held: Annotated[
        tuple[Pattern, ...], Meta(description="主持、召开一类的行为，看不出做了什么")
    ] = ()
    learned: Annotated[tuple[Pattern, ...], Meta(description="学习、讲课、调研一类的行为")] = ()
    objects: Annotated[
        tuple[Pattern, ...], Meta(description="称呼前面有这些词语的，是别人对他做什么")
    ] = ()


class HeadFault(Data, frozen=True, kw_only=True):
    """What is told of one fault of the part."""

    message: Annotated[str, Meta(description="说的问题")]
    suggestion: Annotated[str, Meta(description="改法")]
    note: Annotated[str, Meta(description="其他几处旁边的话")] = ""


HeadFaultName = Literal["absent", "deputies", "one_side", "uncounted", "learned"]


class ResponsiblePerson(Check, frozen=True, kw_only=True, tag="responsible-person"):
    """One finding where the part on the first responsible person shows no head at work."""

    says: ClassVar[str] = "第一责任人部分没有写主要负责人做了什么"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "first_responsible"
    also: Annotated[
        PartId, Meta(description="主要负责人在这一部分里有作为的，不算没有写，只是提醒")
    ] = "achievements"
    words: Annotated[ActWords, Meta(description="用哪些词语认出谁做了什么")]
    faults: Annotated[
        dict[HeadFaultName, HeadFault],
        Meta(
            description="absent 没有主要负责人、deputies 只写副职、one_side 只写一方、"
            "uncounted 没有次数、learned 只有学习"
        ),
    ]
    grave_levels: Annotated[
        tuple[Level, ...],
        Meta(description="这几类单位没有写主要负责人的，按规则的严重程度；其他单位为 warning"),
    ] = ("province", "city", "county")
    joint_levels: Annotated[
        tuple[Level, ...], Meta(description="这几类单位可能有两位主要负责人")
    ] = ("province", "city", "county")
    joint: Annotated[
        tuple[Pattern, ...], Meta(description="发文机关的名称里这些都有，就是党委和政府联合报告")
    ] = ()
    alone: Annotated[
        tuple[Pattern, ...], Meta(description="发文机关的名称里有其中一个，就是一方报告")
    ] = ()
    least_acts: Annotated[int, Meta(description="主要负责人的行为少于这么多，不看次数和种类")] = 2


class DutyCoverage(Check, frozen=True, kw_only=True, tag="duty-coverage"):
    """One finding that lists the duties of which the report does not speak."""

    says: ClassVar[str] = "第一责任人的职责没有写到"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "first_responsible"
    also: Annotated[tuple[PartId, ...], Meta(description="写在这些部分里也算")] = ()
    shown: Annotated[tuple[Pattern, ...], Meta(description="做法和数字的词语，没有的只算表态")] = ()
    core: Annotated[
        tuple[DutyId, ...], Meta(description="核心职责的 id，至少有一项要写在这一部分里")
    ] = ()
    core_severity: Annotated[Severity, Meta(description="核心职责都没有写到时的严重程度")] = (
        "warning"
    )


class DutyEvidence(Check, frozen=True, kw_only=True, tag="duty-evidence"):
    """A finding for each paragraph of the part that claims a duty without an act or a figure."""

    says: ClassVar[str] = "履职只有表态，没有做法和数字"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "first_responsible"
    evidence: Annotated[tuple[Pattern, ...], Meta(description="做法和数字的词语")]
    claims: Annotated[tuple[Pattern, ...], Meta(description="不属于哪一项职责的表态词语")] = ()
    whole_severity: Annotated[
        Severity, Meta(description="整个部分都没有做法和数字时的严重程度")
    ] = "warning"


class TopicCoverage(Check, frozen=True, kw_only=True, tag="topic-coverage"):
    """One finding that lists the fields of which the work of the year says nothing."""

    says: ClassVar[str] = "实施纲要的领域没有写到"

    part: Annotated[
        PartId, Meta(description="问题报在哪一部分；这一部分没有或者没有内容的不报")
    ] = "achievements"
    also: Annotated[tuple[PartId, ...], Meta(description="写在这些部分里也算；引言总是算的")] = ()
    many: Annotated[int, Meta(description="缺的领域少于这个数，就用下面的严重程度；0 为不另定")] = 0
    few_severity: Annotated[Severity, Meta(description="缺得少时的严重程度")] = "info"
    brief: Annotated[int, Meta(description="正文少于这么多字的，只作提示（篇幅过短另报）")] = 0
    until: Annotated[int, Meta(description="纲要到哪一年度为止，以后只作提示")] = 0
    ended_message: Annotated[str, Meta(description="纲要到期以后说的问题")] = ""
