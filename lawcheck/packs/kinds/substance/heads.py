"""Kinds of rules about the heads: who acts, how often, which duties are covered."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, DutyId, Level, PartId, Pattern, Severity


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
    lower: Annotated[
        tuple[Pattern, ...],
        Meta(description="称呼前面有这些词语的，在 subordinate_levels 的单位是下级的负责人"),
    ] = ()
    instead: Annotated[tuple[Pattern, ...], Meta(description="受谁委托、代表谁，做事的不是他")] = ()
    titles: Annotated[
        tuple[Pattern, ...],
        Meta(description="一个人兼的几个职务里、写在主要负责人职务前面的那几个，不另是一个人"),
    ] = ()
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
    hands: Annotated[
        tuple[Pattern, ...], Meta(description="主要负责人让副职去做的词语，后面紧接着是副职")
    ] = ()
    says: Annotated[
        tuple[Pattern, ...], Meta(description="引出所讲的话的词语：同一句里后面没有次数的，只是话")
    ] = ()


class HeadFault(Data, frozen=True, kw_only=True):
    """What is told of one fault of the part."""

    message: Annotated[str, Meta(description="说的问题")]
    suggestion: Annotated[str, Meta(description="改法")]
    note: Annotated[str, Meta(description="其他几处旁边的话")] = ""
    claimed: Annotated[str, Meta(description="只有表态的地方旁边的话")] = ""
    severity: Annotated[
        Severity,
        Meta(description="这一项的严重程度；absent、deputies 在 grave_levels 的单位随规则"),
    ] = "warning"
    unsure_severity: Annotated[
        Severity,
        Meta(description="one_side 不一定是联合报告、vague 别处写了次数时的严重程度"),
    ] = "info"


HeadFaultName = Literal[
    "absent",
    "announced",
    "deputies",
    "deputy",
    "instead",
    "passage",
    "praise",
    "side_deputed",
    "side_learned",
    "side_words",
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
            "announced 说的是研究解决问题而只写了学习、words 只有表态、praise 有一句只夸主要负责人"
        ),
    ]
    owned: Annotated[
        tuple[Pattern, ...],
        Meta(description="只说那是主要负责人的职责、责任，不是他在做事的词语"),
    ] = ()
    fulfilled: Annotated[
        tuple[Pattern, ...], Meta(description="一段话说第一责任人的职责落实了的词语")
    ] = ()
    seconds: Annotated[
        tuple[Pattern, ...], Meta(description="副职、分管负责人的称呼，一句话里只有他在做事")
    ] = ()
    unnamed: Annotated[tuple[Pattern, ...], Meta(description="看不出是谁的称呼")] = ()
    handed: Annotated[tuple[Pattern, ...], Meta(description="把职责交给别人代行的词语")] = ()
    sends: Annotated[
        tuple[Pattern, ...],
        Meta(description="主要负责人叫副职去做的词语：他另外做了事的，这一件也只作提示"),
    ] = ()
    away: Annotated[
        tuple[Pattern, ...], Meta(description="写明了他为什么不能自己做的词语：外出、回避")
    ] = ()
    personal: Annotated[
        tuple[Pattern, ...],
        Meta(description="只能本人做的事由别人代做的词语，前面要有主要负责人"),
    ] = ()
    claims: Annotated[
        tuple[Pattern, ...],
        Meta(description="说是主要负责人亲自做的词语：同一句里都是安排副职做的，就不是亲自"),
    ] = ()
    of_body: Annotated[
        tuple[Pattern, ...],
        Meta(description="一个单位做的事（列入要点、印发文件）：没有写他的名义，看不出是他做的"),
    ] = ()
    formal: Annotated[
        tuple[Pattern, ...],
        Meta(description="人人每年都要做的事（述法）：主要负责人只写了它，等于没有写"),
    ] = ()
    assents: Annotated[
        tuple[Pattern, ...],
        Meta(description="主要负责人只是同意、圈阅的词语：同一句里的事都是别人做的"),
    ] = ()
    behest: Annotated[
        tuple[Pattern, ...],
        Meta(description="说事情是照主要负责人的要求、在他领导下做的词语：不是他做的"),
    ] = ()
    chaired: Annotated[
        tuple[Pattern, ...],
        Meta(description="主要负责人主持的会、领导的机构：它做的事里可能有他"),
    ] = ()
    deciding: Annotated[
        tuple[Pattern, ...],
        Meta(description="一段、一句开头说的是研究解决问题、督促纠正，后面就不能只写学习"),
    ] = ()
    praise: Annotated[tuple[Pattern, ...], Meta(description="夸主要负责人的词语")] = ()
    least_praise: Annotated[
        Count, Meta(description="一句话有这么多处夸他，又没有一件事，就只是夸")
    ] = 2
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
    alone: Annotated[
        tuple[Pattern, ...],
        Meta(description="名称里有这些词语的发文机关单独报告，不查党委一侧的职责"),
    ] = ()
    least: Annotated[
        dict[Level, Count],
        Meta(description="哪一类单位：至少几项没有写到才报；不写的单位有一项就报"),
    ] = {}


class DutyEvidence(Check, frozen=True, kw_only=True, tag="duty-evidence"):
    """A finding for each paragraph of the part that claims a duty without an act or a figure."""

    says: ClassVar[str] = "履职只有表态，没有做法和数字"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "first_responsible"
    evidence: Annotated[tuple[Pattern, ...], Meta(description="做法和数字的词语")]
    claims: Annotated[tuple[Pattern, ...], Meta(description="不属于哪一项职责的表态词语")] = ()
    whole_severity: Annotated[
        Severity, Meta(description="整个部分都没有做法和数字时的严重程度")
    ] = "warning"
