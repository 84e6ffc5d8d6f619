"""Kinds of rules about what the parts say: duties, fields, shortcomings, proportions."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, DutyId, Level, PartId, Pattern, Severity, Share


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
        Count,
        Meta(
            description="首句里有多少处文字（两字一处，没有同一个太宽的主题时多一处）相同才算对应"
        ),
    ] = 2
    told: Annotated[Count, Meta(description="或者全文里有多少处少见的文字（两字一处）相同")] = 4
    headed: Annotated[Count, Meta(description="或者安排的首句里有不足首句的多少处文字")] = 1


class HollowText(Check, frozen=True, kw_only=True, tag="hollow-text"):
    """A finding for each part with passages that could stand in any report."""

    says: ClassVar[str] = "放在哪篇报告里都可以的空话"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")]
    common: Annotated[tuple[Pattern, ...], Meta(description="每篇报告都用的词语")]
    concrete: Annotated[tuple[Pattern, ...], Meta(description="有这些就是实的：数字、文件、引语")]
    share: Annotated[Share, Meta(description="去掉常用词语以后，剩下的不到这个比例就是空话")] = 0.2
    least: Annotated[Count, Meta(description="少于这么多字的不看")] = 12
    sentences: Annotated[tuple[PartId, ...], Meta(description="这些部分逐句看，只看长句")] = ()
    whole: Annotated[bool, Meta(description="true 表示整个部分都是空话才报")] = False
    acts: Annotated[
        tuple[Pattern, ...], Meta(description="措施的词语；没有这些、也没有实的，也是空话")
    ] = ()
    idle_share: Annotated[Share, Meta(description="没有措施的，剩下的不到这个比例就是空话")] = 0.5
    targets: Annotated[
        tuple[Pattern, ...], Meta(description="只是指标的分句，不算措施，也不算实的，先去掉再看")
    ] = ()
    mere: Annotated[tuple[Pattern, ...], Meta(description="只是听着像措施的词语，先去掉再看")] = ()
    empty: Annotated[
        tuple[Pattern, ...], Meta(description="有这些词语的，不论还写了什么，都是空话")
    ] = ()
    some_severity: Annotated[Severity, Meta(description="空话不到一半时的严重程度")] = "info"


class HollowCause(Check, frozen=True, kw_only=True, tag="hollow-cause"):
    """A finding for each shortcoming whose cause repeats it, or says nothing."""

    says: ClassVar[str] = "原因只是重复不足，或者什么也没有说"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "shortcomings"
    announces: Annotated[tuple[Pattern, ...], Meta(description="引出原因的词语")]
    common: Annotated[tuple[Pattern, ...], Meta(description="每篇报告都用的词语")]
    formulas: Annotated[tuple[Pattern, ...], Meta(description="什么也没有说的原因，整句相同才算")]
    vague: Annotated[
        tuple[Pattern, ...],
        Meta(description="整个原因只由这些词语组成，就是放在哪条不足后面都可以"),
    ] = ()
    anyhow: Annotated[tuple[Pattern, ...], Meta(description="写在哪里都等于没有写原因的说法")] = ()
    blames: Annotated[
        tuple[Pattern, ...], Meta(description="写在原因里的、归到别人身上的说法")
    ] = ()
    insults: Annotated[tuple[Pattern, ...], Meta(description="写在哪里都是归到别人身上的说法")] = ()
    blamed: Annotated[str, Meta(description="归到别人身上时说的问题")] = ""
    causes: Annotated[
        tuple[Pattern, ...], Meta(description="写在归到别人身上的说法后面，说明它是原因的词语")
    ] = ()
    same: Annotated[
        tuple[Pattern, ...],
        Meta(description="一种欠缺的各种说法：不足和原因的每一分句都只说这一种，就是重复"),
    ] = ()
    effects: Annotated[
        tuple[Pattern, ...], Meta(description="原因后面说结果的分句，先去掉再看")
    ] = ()
    explains: Annotated[
        tuple[Pattern, ...], Meta(description="后面另有一句有这些词语，就另有原因")
    ] = ()
    lacks: Annotated[
        tuple[Pattern, ...], Meta(description="分句结尾说欠缺的词语：原因与不足以它结尾，更像重复")
    ] = ()
    planning: Annotated[
        tuple[Pattern, ...], Meta(description="原因里说打算做什么的词语：打算不是原因")
    ] = ()
    own_lacks: Annotated[
        tuple[Pattern, ...], Meta(description="原因里说缺什么、没有做什么的词语：有就是说了原因")
    ] = ()
    owners: Annotated[
        tuple[Pattern, ...], Meta(description="原因的第一分句以这些人、机关开头，说的是别人")
    ] = ()
    ways: Annotated[tuple[Pattern, ...], Meta(description="说别人怎样不好的词语")] = ()
    ours: Annotated[
        tuple[Pattern, ...], Meta(description="原因里有这些词语，也说了本单位，不算归到别人身上")
    ] = ()
    praising: Annotated[tuple[Pattern, ...], Meta(description="原因里说自己怎样好的词语")] = ()
    fillers: Annotated[
        tuple[Pattern, ...], Meta(description="原因里不说明什么的词语，去掉以后再与不足比较")
    ] = ()
    planned: Annotated[str, Meta(description="以打算作原因时说的问题")] = ""
    praised: Annotated[str, Meta(description="以优点作原因时说的问题")] = ""
    share: Annotated[
        Share, Meta(description="原因里自己的词语有这么大比例是不足里的，就是重复")
    ] = 0.8
    longest: Annotated[Count, Meta(description="长于这么多字的原因不看")] = 32


class SentenceFault(Data, frozen=True, kw_only=True):
    """One thing that a sentence may say, and what makes it right."""

    patterns: Annotated[tuple[Pattern, ...], Meta(description="句子里的词语")]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="前后不远有这些词语就不算")] = ()
    unless: Annotated[tuple[Pattern, ...], Meta(description="同一句里有这些词语就不算")] = ()
    after: Annotated[tuple[Pattern, ...], Meta(description="同一段的前一句里有这些词语就不算")] = ()
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
    figures: Annotated[Count, Meta(description="有这么多个相同的数字就是重复")] = 2
    scattered: Annotated[
        Count, Meta(description="或者有这么多个数字都在今年的结果里、没有一个新的")
    ] = 3
    clauses: Annotated[Count, Meta(description="或者有这么多个相同的分句")] = 2
    share: Annotated[
        Share, Meta(description="并且相同的分句超过安排的这个比例，其中一个有数字")
    ] = 0.6
    alike: Annotated[
        Share, Meta(description="或者没有数字的安排，自己的文字有这么大比例在一句结果里")
    ] = 0.7
    common: Annotated[
        tuple[Pattern, ...], Meta(description="每篇报告都用的词语，不算自己的文字")
    ] = ()
    past: Annotated[tuple[Pattern, ...], Meta(description="过去时的词语")]
    goes_on: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里后面有这些词语，就是在已经做的上面再做")
    ] = ()
    left: Annotated[
        tuple[Pattern, ...], Meta(description="结果里说还没有做完的，安排去做不是重复")
    ] = ()
    issues: Annotated[tuple[Pattern, ...], Meta(description="印发文件的词语")] = ()
    builds: Annotated[tuple[Pattern, ...], Meta(description="要建成什么，括号里是它的名称")] = ()
    built: Annotated[
        tuple[Pattern, ...], Meta(description="结果里紧接在名称后面、表示某一天已经建成的词语")
    ] = ()
    ended: Annotated[
        tuple[Pattern, ...], Meta(description="要在哪一年做到，括号里是年份：已经过去的就不是安排")
    ] = ()
    looks_back: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，就是在说已经过去的目标")
    ] = ()
    lower_is_better: Annotated[tuple[Pattern, ...], Meta(description="越低越好的比率")] = ()
    holds: Annotated[
        tuple[Pattern, ...], Meta(description="表示保持的词语，目标可以与已经达到的相同")
    ] = ()
    now: Annotated[
        tuple[Pattern, ...], Meta(description="安排里说已经达到多少的分句，有这些词语")
    ] = ()
    stocks: Annotated[
        tuple[Pattern, ...], Meta(description="总数要达到多少：两对括号里依次是数字、单位")
    ] = ()
    rates: Annotated[
        tuple[Pattern, ...], Meta(description="一个比率：从“率”到百分数，括号里是那个数")
    ] = ()
    times: Annotated[
        tuple[Pattern, ...],
        Meta(description="一段用时：从名称到数字，三对括号里依次是名称、数字、单位"),
    ] = ()
    each: Annotated[
        tuple[Pattern, ...],
        Meta(description="平均每一个多少：三对括号里依次是每一个什么、数字、单位"),
    ] = ()
    any_rate: Annotated[
        tuple[Pattern, ...], Meta(description="比率、用时的名称里不能单独说明是哪一个的词语")
    ] = ()
    unnamed: Annotated[tuple[str, ...], Meta(description="名称里可有可无的词语，先去掉")] = ()
    leads: Annotated[tuple[Pattern, ...], Meta(description="名称前面不属于名称的词语，先去掉")] = ()
    faults: Annotated[
        dict[Literal["past", "below", "issued", "reached", "ended", "built"], PlanFault],
        Meta(
            description="built 要建的今年已经建成，past 用了过去时，below 目标低于已经达到的水平，"
            "issued 文件今年已经印发，reached 目标今年已经达到，ended 目标的期限已经过去"
        ),
    ]


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
    negations: Annotated[
        tuple[Pattern, ...], Meta(description="写在“全部做到”前面，表示没有做到的词语")
    ] = ()
    domains: Annotated[
        tuple[str, ...], Meta(description="一句话说的是哪方面的事，两处都有才比较")
    ] = ()
    qualifiers: Annotated[tuple[str, ...], Meta(description="限定的词语，两处都有才比较")] = ()
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
    outside: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的是不在范围之内的，不比较")
    ] = ()
    least: Annotated[Count, Meta(description="两处至少有这么多字相同")] = 4


class Length(Check, frozen=True, kw_only=True, tag="length"):
    """A finding when the judged text is far too short or far too long, in characters."""

    says: ClassVar[str] = "全文的字数"

    least: Annotated[Count, Meta(description="至少多少字")]
    most: Annotated[Count, Meta(description="至多多少字")]
    least_by_level: Annotated[
        dict[Level, Count], Meta(description="哪一类单位：另定的至少字数")
    ] = {}


class Balance(Check, frozen=True, kw_only=True, tag="balance"):
    """A finding for each part of its own that has too small a share of the text."""

    says: ClassVar[str] = "各部分所占的篇幅"

    least: Annotated[dict[str, Share], Meta(description="部分的 id: 至少占全文的比例")]
    enough: Annotated[Count, Meta(description="有这么多字就不算少")] = 250


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
    instead: Annotated[tuple[Pattern, ...], Meta(description="受谁委托、代表谁，做事的不是他")] = ()
    subordinates: Annotated[tuple[Pattern, ...], Meta(description="下属单位负责人的称呼")] = ()
    subordinate_levels: Annotated[
        tuple[Level, ...], Meta(description="在这几类单位，下属单位的负责人不是主要负责人")
    ] = ()
    required: Annotated[
        tuple[Pattern, ...], Meta(description="表示制度、要求的词语，不是做了的事")
    ] = ()
    planned: Annotated[
        tuple[Pattern, ...], Meta(description="表示打算的词语，整句都不是做了的事")
    ] = ()
    vague: Annotated[tuple[Pattern, ...], Meta(description="代替次数的词语")] = ()


class HeadFault(Data, frozen=True, kw_only=True):
    """What is told of one fault of the part."""

    message: Annotated[str, Meta(description="说的问题")]
    suggestion: Annotated[str, Meta(description="改法")]
    note: Annotated[str, Meta(description="其他几处旁边的话")] = ""
    severity: Annotated[
        Severity,
        Meta(description="严重程度；absent、deputies 在 grave_levels 的单位是规则的严重程度"),
    ] = "warning"
    unsure_severity: Annotated[
        Severity,
        Meta(description="one_side 不一定是联合报告、vague 别处写了次数时的严重程度"),
    ] = "info"


HeadFaultName = Literal[
    "absent",
    "deputies",
    "deputy",
    "instead",
    "passage",
    "one_side",
    "uncounted",
    "learned",
    "vague",
    "words",
]


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
            "uncounted 没有次数、learned 只有学习、instead 别人替做、vague 用“多次”代替次数、"
            "passage 有一段说落实了职责而没有主要负责人、deputy 有一句写的只是副职、"
            "words 只有表态"
        ),
    ]
    fulfilled: Annotated[
        tuple[Pattern, ...], Meta(description="一段话说第一责任人的职责落实了的词语")
    ] = ()
    seconds: Annotated[
        tuple[Pattern, ...], Meta(description="副职、分管负责人的称呼，一句话里只有他在做事")
    ] = ()
    unnamed: Annotated[tuple[Pattern, ...], Meta(description="看不出是谁的称呼")] = ()
    handed: Annotated[tuple[Pattern, ...], Meta(description="把职责交给别人代行的词语")] = ()
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
    least_acts: Annotated[Count, Meta(description="主要负责人的行为少于这么多，不看次数和种类")] = 2


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
    many: Annotated[
        Count, Meta(description="缺的领域少于这个数，就用下面的严重程度；0 为不另定")
    ] = 0
    few_severity: Annotated[Severity, Meta(description="缺得少时的严重程度")] = "info"
    brief: Annotated[Count, Meta(description="正文少于这么多字的，只作提示（篇幅过短另报）")] = 0
    until: Annotated[Count, Meta(description="纲要到哪一年度为止，以后只作提示")] = 0
    ended_least: Annotated[
        Count, Meta(description="纲要到期以后，至少有这么多个领域没有写到才提示")
    ] = 1
    ended_message: Annotated[str, Meta(description="纲要到期以后说的问题")] = ""


class Holder(Data, frozen=True, kw_only=True):
    """A class of organs, as a text names them."""

    patterns: Annotated[tuple[Pattern, ...], Meta(description="称呼里有这些词语")]
    serves: Annotated[
        bool, Meta(description="是本级政府的部门：政府的报告写它的事，不算别人的")
    ] = True
    rank: Annotated[
        Level | None, Meta(description="总是这一级的；不写就看名称前面的省、市、县")
    ] = None


class Power(Data, frozen=True, kw_only=True):
    """An act and who may do it: a verb, what it is done to, and the law that says so."""

    name: Annotated[str, Meta(description="什么权力，报出时照写")]
    verbs: Annotated[Pattern, Meta(description="动词")]
    objects: Annotated[Pattern, Meta(description="对象")]
    backward: Annotated[bool, Meta(description="对象也可以写在动词前面")] = False
    holders: Annotated[
        tuple[str, ...], Meta(description="哪几类机关有这项权力，写 organs 里的名字")
    ]
    least: Annotated[Level, Meta(description="从哪一级起有")] = "township"
    law: Annotated[str, Meta(description="依据：法律、法规的名称，不带书名号和国名")]
    article: Annotated[str, Meta(description="第几条")] = ""
    since: Annotated[Count, Meta(description="从哪一年度的报告起看；0 为都看")] = 0
    foreign: Annotated[
        bool, Meta(description="对象的名称里有本地地名的，是本地自己的文件，不算")
    ] = False
    spared: Annotated[
        tuple[Pattern, ...], Meta(description="发文机关的名称里有这些词语就不看")
    ] = ()


class Powers(Check, frozen=True, kw_only=True, tag="powers"):
    """A finding for each act told as done by one to whom the law does not give it."""

    says: ClassVar[str] = "做了法律没有给这一级、这一类机关的事"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")]
    organs: Annotated[dict[str, Holder], Meta(description="各类机关：怎样称呼")]
    powers: Annotated[tuple[Power, ...], Meta(description="各项权力：谁能行使")]
    aside: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一分句里写在动词前面，就不是自己做这件事：配合、移送、提请"),
    ]
    denied: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着动词前面的否定、情态词语：没有做、可以做")
    ]
    attribute: Annotated[
        tuple[Pattern, ...], Meta(description="接在对象后面，说明不是做事的词语：吊销执照的企业")
    ]
    objects: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着机关名称前面，说明它不是做事的人的词语")
    ]
    others: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，做事的可能是别人")
    ] = ()
    outranked: Annotated[str, Meta(description="机关对而层级不够时说的问题")]


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
        tuple[Pattern, ...], Meta(description="整句里有这些词语，说的是制度、会议的内容，不看")
    ] = ()
    past: Annotated[
        tuple[Pattern, ...], Meta(description="安排里有这些词语，说的是已经做了的事")
    ] = ()
    onward: Annotated[
        tuple[Pattern, ...], Meta(description="同一段里接着有这些词语，是说完情况再作安排，不算")
    ] = ()
    unfit: Annotated[tuple[Unfit, ...], Meta(description="哪一部分不该有哪种语气")]
