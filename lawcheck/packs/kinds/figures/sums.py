"""Kinds of rules about totals, numbers of items, percentages and how numbers are written."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Data, Pattern, Severity

ABOUT_LOOSE = "夹在几个数中间、说明口径可能不同的词语：有一处就不作错误，有两处只作提示"


class Loose(Data, frozen=True, kw_only=True):
    """Words between the values of a relation that may change what they are of."""

    aside: Annotated[Pattern, Meta(description="另说一事、改换口径的词语，如 另有、不含")]
    times: Annotated[Pattern, Meta(description="另一个时间，如 上年：关系本来就比较两年的除外")]


class Naming(Data, frozen=True, kw_only=True):
    """Which words at a count tell nothing of what is counted."""

    fills: Annotated[Pattern, Meta(description="不说明数的是什么的词语，如 全年、共、总数")]
    comes: Annotated[Pattern, Meta(description="泛说有多少的动词，名称里没有时不计，如 办理、收到")]
    leads: Annotated[Pattern, Meta(description="名称开头的动词，换一个说的还是那件事，如 组织")]
    otherwise: Annotated[
        Pattern, Meta(description="另一年的、比较的、每个的数，数字前面的词语：不算本年的总数")
    ]


ABOUT_NAMING = "数字前面、后面的词语，哪些不说明数的是什么"


class Account(Data, frozen=True, kw_only=True):
    """The words that say which counts are parts of which."""

    apart: Annotated[Pattern, Meta(description="只作比较、平均的数，前面的词语：不参加加减")]
    selects: Annotated[Pattern, Meta(description="引出一部分的词语，如 其中")]
    complete: Annotated[Pattern, Meta(description="引出全部分项的词语，如 分别为")]
    kinds: Annotated[Pattern, Meta(description="把前面的事物分成几类的词语：量词可以不同")]
    of: Annotated[Pattern, Meta(description="引出分项、点明总数的词语，如 的187起中")]
    away: Annotated[Pattern, Meta(description="说去掉了多少的词语：不是相加，是相减")] = "撤回|核减"
    aside: Annotated[Pattern, Meta(description="另说一事的词语，如 另有：分项到它为止")]
    one: Annotated[
        Pattern, Meta(description="只说是谁、没有写人数的一个人，如 加局长本人：合计里算一人")
    ] = "加局长本人"
    some: Annotated[Pattern, Meta(description="说没有列全、不能直接相加的词语，如 主要有、各")]
    adds: Annotated[Pattern, Meta(description="写在各项后面的合计，前面的词语")]
    may_add: Annotated[Pattern, Meta(description="也可能是合计的数，前面的词语，如 累计")]
    above: Annotated[Pattern, Meta(description="把前一句也加进来的合计，前面的词语")]
    came: Annotated[Pattern, Meta(description="收进来的数，前面的词语：结果不一定都出来了")]
    closes: Annotated[Pattern, Meta(description="写在逗号后面、仍是最后一项的词语")] = "终止"
    closed: Annotated[
        Pattern,
        Meta(description="说各项不重不漏、合起来就是总数的词语：分项和总数可以隔着几句"),
    ] = "互不重复|由[^，。；]{2,30}组成"
    counted: Annotated[
        Pattern,
        Meta(description="说有几项的那个数，如 三类、两条路：与分项的个数相同，就是列全了"),
    ] = "[二两三四五六七八九2-9](?=[类种项级])"
    left: Annotated[Pattern, Meta(description="最后一项说“剩下的”的词语：有了它就是列全了")] = (
        "其余|其他"
    )
    says: Annotated[Pattern, Meta(description="总数在分项后面时，可能说它是总数的词语")] = "共|全年"
    opens_up: Annotated[
        Pattern, Meta(description="说没有列全、不能相加的词语：有了它，不看有没有列全")
    ] = "主要|加上"
    flows: Annotated[Pattern, Meta(description="有进有出的词语：有的数要减去")] = "结转|扣除"
    families: Annotated[
        tuple[Pattern, ...], Meta(description="互不重复、合起来是全部的各项，每行一种分法")
    ] = ()


class SumMismatch(Check, frozen=True, kw_only=True, tag="sum-mismatch"):
    """A finding for parts that exceed their total, or name all of it and fall short."""

    says: ClassVar[str] = "分项与合计对不上"

    account: Annotated[Account, Meta(description="说明哪些数相加得哪个数的词语")]
    loose: Annotated[Loose, Meta(description=ABOUT_LOOSE)]
    units: Annotated[tuple[str, ...], Meta(description="可以相加的单位")] = ()
    overlapping: Annotated[
        tuple[Pattern, ...], Meta(description="可能重复计算的词语：分项之和可以超过合计")
    ] = ()
    shared: Annotated[
        Pattern, Meta(description="写在分项后面，说明分项有重复的词语：有了它，就不相加")
    ] = "交叉|重复"
    others: Annotated[
        Pattern, Meta(description="前一项之后说其余的，也数了有多少个，例如 其余9个部门")
    ] = "，其余"
    rest: Annotated[
        tuple[Pattern, ...], Meta(description="说“其余”的词语：有了它，分项应当正好凑成合计")
    ] = ("^其他", "^其余", "^另")
    breaks: Annotated[tuple[Pattern, ...], Meta(description="分项后面另起一事的词语")] = ()
    states: Annotated[Pattern, Meta(description="互相排斥的进度：各项都这样说，就不会重复")] = (
        "已?完成|推进"
    )
    partitions: Annotated[
        tuple[str, ...],
        Meta(description="合起来就是全部的各项名称，如 上半年|下半年；“>”后面是那个全部的名称"),
    ] = ()
    announces: Annotated[
        tuple[str, ...], Meta(description="分项前面的合计，数字前面的词语，最后一项要是其余")
    ] = ("各类",)
    rest_too: Annotated[
        tuple[Pattern, ...], Meta(description="占比的名称里说“及其他”的词语，有了它就是全部")
    ] = ()
    shares: Annotated[Pattern, Meta(description="名称后面、占比前面的词语")] = "占比?"
    sum_rows: Annotated[Pattern, Meta(description="表格里合计一行、一列的名称")] = "合计"
    tables: Annotated[tuple[Pattern, ...], Meta(description="引出表格的词语")] = ()


class PercentageImpossible(Check, frozen=True, kw_only=True, tag="percentage-impossible"):
    """A finding for a share of more than 100 %, and for a fall by more than 100 %."""

    says: ClassVar[str] = "不可能的百分比"

    shares: Annotated[tuple[Pattern, ...], Meta(description="紧接在数字前面、不会超过 100% 的比率")]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="可以超过的比率")] = ()
    falls: Annotated[tuple[Pattern, ...], Meta(description="说下降的词语")] = ()
    flows: Annotated[
        Pattern, Meta(description="做完的与收到的之比：往年的也在当年做完，就超过 100%")
    ] = "结案率"
    carried: Annotated[
        Pattern, Meta(description="同一句、前一句里表示只算当期、往年结转的词语")
    ] = "当期|结转"
    share_reason: Annotated[str, Meta(description="比率超过时的理由")]
    fall_reason: Annotated[str, Meta(description="降幅超过时的理由")]


class NumberFault(Data, frozen=True, kw_only=True):
    """One way in which a figure is badly written."""

    pattern: Annotated[Pattern, Meta(description="词语，写法与正则表达式相同")]
    fault: Annotated[str, Meta(description="毛病是什么")]
    advice: Annotated[str, Meta(description="改法")]
    severity: Annotated[Severity | None, Meta(description="严重程度；不写就随规则")] = None


class NumberForm(Check, frozen=True, kw_only=True, tag="number-form"):
    """A finding for each figure that is badly written."""

    says: ClassVar[str] = "数字的写法"

    faults: Annotated[tuple[NumberFault, ...], Meta(description="数字的各种毛病")]


class CountMismatch(Check, frozen=True, kw_only=True, tag="count-mismatch"):
    """A finding for each number of things that its own list refutes."""

    says: ClassVar[str] = "说的项数与列出的项数对不上"

    members: Annotated[dict[str, Pattern], Meta(description="清点的名词，以及名称的结尾")] = {}
    kinds: Annotated[Pattern, Meta(description="前面逐一列出名称的名词")] = "制度|机制"
    places: Annotated[
        Pattern, Meta(description="量词和名词：前面只列名字的地方、工程，如 座水库、个镇")
    ] = "个镇"
    verbs: Annotated[Pattern, Meta(description="最后一项以这些词结尾，说的就是数字的动作")] = (
        "落实|推行"
    )
    modifiers: Annotated[Pattern, Meta(description="最后一项只是数字的限定语")] = "行政执法"
    units: Annotated[tuple[str, ...], Meta(description="所列事物的量词")] = ("个", "项")
    point_units: Annotated[
        tuple[str, ...], Meta(description="“一是”“二是”逐条分说的事物，它的量词")
    ] = ("个", "项", "方面")
    over_sections: Annotated[
        Pattern, Meta(description="“几个方面”前面的词语，说的是下面的各节")
    ] = "以下"
    section_verbs: Annotated[
        Pattern, Meta(description="“几个方面”后面的词语，说的是下面的各节")
    ] = "[：。]"
    tails: Annotated[
        tuple[str, ...], Meta(description="并列的最后一项后面的话，去掉以后与前面比较")
    ] = ("等",)
    listed: Annotated[
        Pattern, Meta(description="后面逐条写出来的事，每条不必以它结尾，如 件事、措施")
    ] = "措施|举措"
    of_some: Annotated[
        Pattern, Meta(description="数字与列举之间说只列了一部分的词语，如 其中、主要")
    ] = "其中|主要"
    unsure_severity: Annotated[
        Severity, Meta(description="没有写“分别为”、可能没有列全的，严重程度")
    ] = "warning"
