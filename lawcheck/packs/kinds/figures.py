"""Kinds of rules about figures: those that cannot all be true, and those badly written."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, Pattern, Severity


class Indicator(Data, frozen=True, kw_only=True):
    """Something of which a report can state one value only, whoever reports it."""

    name: Annotated[str, Meta(description="指标的名称")]
    patterns: Annotated[tuple[Pattern, ...], Meta(description="数字前面的词语，一直到数字为止")]
    units: Annotated[tuple[str, ...], Meta(description="单位")]
    behind: Annotated[Pattern, Meta(description="紧接在数字后面的词语")] = ""
    done: Annotated[Pattern, Meta(description="名称在数字后面时，紧接在数字前面的动词")] = ""
    about: Annotated[str, Meta(description="必有的词：没有它，这个指标就不用看")] = ""


class Whole(Data, frozen=True, kw_only=True):
    """All that a place has of one kind, of which there is one number: 8个街道全部……, 辖13个村."""

    nouns: Annotated[Pattern, Meta(description="一个地方全部有多少的事物")]
    every: Annotated[Pattern, Meta(description="紧接在名词后面、说全部的词语")]
    holds: Annotated[Pattern, Meta(description="紧接在数字前面、说全部的词语")]
    place: Annotated[Pattern, Meta(description="紧接在数字前面、说全地的词语")]
    some: Annotated[Pattern, Meta(description="紧接在数字前面、说只是一部分的词语")]
    ends: Annotated[Pattern, Meta(description="名词到哪些词语为止")]
    called: Annotated[dict[str, str], Meta(description="同一事物的另一个叫法：通常的叫法")] = {}


class NumberContradiction(Check, frozen=True, kw_only=True, tag="number-contradiction"):
    """A finding for each indicator that has two values which cannot both be true."""

    says: ClassVar[str] = "同一个指标前后两个数"

    indicators: Annotated[tuple[Indicator, ...], Meta(description="只能有一个数的指标")] = ()
    least: Annotated[
        Count, Meta(description="别的指标：名称至少多少字，前面说的单位和时间又相同，才比较")
    ] = 8
    softly: Annotated[Count, Meta(description="名称短一些、但不少于这么多字的，只作提示")] = 6
    targets: Annotated[tuple[Pattern, ...], Meta(description="说目标的词语，不比较")] = ()
    changes: Annotated[tuple[Pattern, ...], Meta(description="说增减的词语，不比较")] = ()
    skip: Annotated[tuple[str, ...], Meta(description="不看的部分：写的是目标")] = ("plans",)
    heads: Annotated[tuple[str, ...], Meta(description="写主要负责人的部分")] = (
        "first_responsible",
    )
    driven: Annotated[Pattern, Meta(description="主要负责人推动的事：后面的数是全单位的数")] = (
        "推动|督促"
    )
    drives: Annotated[
        tuple[str, ...], Meta(description="名称开头表示带动的词语，比较时先去掉")
    ] = ()
    same: Annotated[
        dict[str, str], Meta(description="名称里同一个意思的词语：换成哪一个，空的就是不算")
    ] = {}
    verbs: Annotated[tuple[str, ...], Meta(description="可以写在名词后面的动词")] = ()
    sum_rows: Annotated[Pattern, Meta(description="表格里合计一行的名称，文中的数与表中的比较")] = (
        "合计"
    )
    filling: Annotated[
        Pattern, Meta(description="文中的数前面、与表格的行名列名无关的词语，比较时去掉")
    ] = "全年|共"
    whole: Annotated[Whole | None, Meta(description="说一个地方全部有多少")] = None
    opposite: Annotated[
        tuple[Pattern, ...],
        Meta(description="各说一步的动词：两个数各在一步的，不比较"),
    ] = ()


class Loose(Data, frozen=True, kw_only=True):
    """Words between the values of a relation that may change what they are of."""

    aside: Annotated[Pattern, Meta(description="另说一事、改换口径的词语，如 另有、不含")]
    times: Annotated[Pattern, Meta(description="另一个时间，如 上年：关系本来就比较两年的除外")]


_LOOSE = "夹在几个数中间、说明口径可能不同的词语：有一处就不作错误，有两处只作提示"


class Account(Data, frozen=True, kw_only=True):
    """The words that say which counts are parts of which."""

    apart: Annotated[Pattern, Meta(description="只作比较、平均的数，前面的词语：不参加加减")]
    selects: Annotated[Pattern, Meta(description="引出一部分的词语，如 其中")]
    complete: Annotated[Pattern, Meta(description="引出全部分项的词语，如 分别为")]
    kinds: Annotated[Pattern, Meta(description="把前面的事物分成几类的词语：量词可以不同")]
    of: Annotated[Pattern, Meta(description="引出分项、点明总数的词语，如 的187起中")]
    aside: Annotated[Pattern, Meta(description="另说一事的词语，如 另有：分项到它为止")]
    some: Annotated[Pattern, Meta(description="说没有列全、不能直接相加的词语，如 主要有、各")]
    adds: Annotated[Pattern, Meta(description="写在各项后面的合计，前面的词语")]
    may_add: Annotated[Pattern, Meta(description="也可能是合计的数，前面的词语，如 累计")]
    above: Annotated[Pattern, Meta(description="把前一句也加进来的合计，前面的词语")]
    came: Annotated[Pattern, Meta(description="收进来的数，前面的词语：结果不一定都出来了")]
    closes: Annotated[Pattern, Meta(description="写在逗号后面、仍是最后一项的词语")] = "终止"
    families: Annotated[
        tuple[Pattern, ...], Meta(description="互不重复、合起来是全部的各项，每行一种分法")
    ] = ()


class SumMismatch(Check, frozen=True, kw_only=True, tag="sum-mismatch"):
    """A finding for parts that exceed their total, or name all of it and fall short."""

    says: ClassVar[str] = "分项与合计对不上"

    account: Annotated[Account, Meta(description="说明哪些数相加得哪个数的词语")]
    loose: Annotated[Loose, Meta(description=_LOOSE)]
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


class Moves(Data, frozen=True, kw_only=True):
    """The words with which a text says that something grew or fell."""

    rise: Annotated[Pattern, Meta(description="表示上升的词语")]
    fall: Annotated[Pattern, Meta(description="表示下降的词语")]
    past: Annotated[Pattern, Meta(description="表示从前的词语，如 上年、去年同期")]
    versus: Annotated[Pattern, Meta(description="与从前相比的词语，如 同比、比上年")]
    filling: Annotated[Pattern, Meta(description="数与变化之间没有实际意思的词语")]
    origin: Annotated[Pattern, Meta(description="说起点的词语，例如 年初、上年末")] = "年初"
    excludes: Annotated[Pattern, Meta(description="升降与大小相反的事物，例如排名")]
    nought: Annotated[Pattern, Meta(description="说今年一件也没有的词语：没有数字可比")] = "为零"


class Stage(Data, frozen=True, kw_only=True):
    """A rate, the words of the part that it counts, and those of its whole."""

    rate: Annotated[Pattern, Meta(description="比率的名称")]
    part: Annotated[Pattern, Meta(description="分子前后的词语；不写就用比率自己的名称")] = ""
    whole: Annotated[Pattern, Meta(description="分母前后的词语")]


class Conversion(Data, frozen=True, kw_only=True):
    """Units of one measure, each with its size in the smallest."""

    units: Annotated[dict[str, float], Meta(description="可以换算的单位，各是最小单位的多少倍")]


class Stock(Data, frozen=True, kw_only=True):
    """The words with which a text tells a stock, what came and went, and what it is now."""

    begins: Annotated[Pattern, Meta(description="说原有多少的词语")]
    grown: Annotated[Pattern, Meta(description="说增加了多少的词语")]
    gone: Annotated[Pattern, Meta(description="说减少了多少的词语")]
    ends: Annotated[Pattern, Meta(description="说现有多少的词语，一直到数字为止")]


class Flow(Data, frozen=True, kw_only=True):
    """The words with which a text tells what was carried over, came in, went out and is left."""

    past: Annotated[Pattern, Meta(description="紧接在数字前面、说是从前的数的词语：不参加加减")]
    brought: Annotated[Pattern, Meta(description="说从前年结转来多少的词语，连“未结”在一起的")] = (
        "年初结存"
    )
    carried: Annotated[Pattern, Meta(description="没写从哪年、也是说结转来多少的词语")]
    came: Annotated[Pattern, Meta(description="说收进来多少的词语")]
    due: Annotated[Pattern, Meta(description="说一共应办多少的词语")]
    out: Annotated[Pattern, Meta(description="说办结多少的词语")]
    left: Annotated[Pattern, Meta(description="说还剩多少的词语")]
    left_behind: Annotated[Pattern, Meta(description="紧接在数字后面、说还剩多少的词语")]


class FigureRelation(Check, frozen=True, kw_only=True, tag="figure-relation"):
    """A finding for each growth, share, average or conversion that its own figures refute."""

    says: ClassVar[str] = "增幅、比率、占比、平均、换算与旁边的数对不上"

    moves: Annotated[Moves, Meta(description="升降的词语")]
    loose: Annotated[Loose, Meta(description=_LOOSE)]
    stages: Annotated[tuple[Stage, ...], Meta(description="比率以及它的分子、分母")] = ()
    general: Annotated[Pattern, Meta(description="不限定比率范围的词语")] = "行政机关|负责人"
    no_shares: Annotated[
        Pattern, Meta(description="“率”前面的词语：不是旁边的数相除得来的比率")
    ] = "增长|效"
    timely: Annotated[
        Pattern, Meta(description="限定比率范围的词语：有了它，比率就不是对全部说的")
    ] = "按期|按时"
    carried: Annotated[Pattern, Meta(description="表示往年结转的词语：办结的可以比收到的多")] = (
        "旧存|结转"
    )
    elsewhere: Annotated[Pattern, Meta(description="另有所指的总体，如 占全市的12%")] = "全[国省市]"
    left: Annotated[Pattern, Meta(description="说剩下多少的词语，一直到数字为止")] = "余下|剩余"
    stock: Annotated[Stock, Meta(description="存量：原有的、增加的、减少的、现有的")]
    flow: Annotated[Flow | None, Meta(description="结转、收进、办结、剩余：收支要平")] = None
    conversions: Annotated[tuple[Conversion, ...], Meta(description="可以换算的单位")] = ()
    net: Annotated[Pattern, Meta(description="说前面两个数相差多少的词语，一直到数字为止")] = (
        "净增|净减"
    )
    among: Annotated[Pattern, Meta(description="紧接在总体名称的后面，说下面是其中的一部分")] = (
        "中，"
    )
    each: Annotated[Pattern, Meta(description="“每个”的后面、数字的前面，说做什么的词语")] = "有"
    in_all: Annotated[Pattern, Meta(description="说合起来一共的词语")] = "共|合计"
    monthly: Annotated[
        tuple[Pattern, ...], Meta(description="说每月、每季度平均的词语，全年的数要对得上")
    ] = ()
    daily: Annotated[Pattern, Meta(description="说每天平均的词语，全年的数要对得上")] = "日均"


class Limit(Data, frozen=True, kw_only=True):
    """How long the law lets one step wait for another."""

    name: Annotated[str, Meta(description="什么期限")]
    of: Annotated[Pattern, Meta(description="同一句里的词语，说明是这一类案件")]
    opens: Annotated[Pattern, Meta(description="从哪一步起算")]
    closes: Annotated[Pattern, Meta(description="算到哪一步")]
    most: Annotated[Count, Meta(description="最多多少日")]
    working: Annotated[bool, Meta(description="按工作日算")] = False


class DateImpossible(Check, frozen=True, kw_only=True, tag="date-impossible"):
    """A finding for each day that no calendar has, and each order of days that cannot be."""

    says: ClassVar[str] = "不存在的日期、不可能的先后"

    procedures: Annotated[
        tuple[tuple[Pattern, ...], ...], Meta(description="各种程序的步骤，按先后排列")
    ] = ()
    sequences: Annotated[
        tuple[tuple[Pattern, ...], ...],
        Meta(description="不写日期、只用先后再等词语说次序时，各种程序的步骤，按先后排列"),
    ] = ()
    admitted: Annotated[
        Pattern, Meta(description="说次序本来就不对、或者另有一件事的词语，不看这一句")
    ] = "倒置"
    begins: Annotated[Pattern, Meta(description="两步之间有这些词语，后面就是另一件事")] = "《|起草"
    linked: Annotated[
        Pattern, Meta(description="隔着句号、分号，后一步还是同一件事，所用的词语")
    ] = "该案"
    another: Annotated[Pattern, Meta(description="说明后一步是另一件事的词语")] = "另"
    future: Annotated[
        tuple[Pattern, ...], Meta(description="落款时可以还没有到的日子，前后的词语")
    ] = ()
    adopted: Annotated[Pattern, Meta(description="一份文件某日已经通过、印发的词语")] = (
        "(?:讨论|审议)通过|印发"
    )
    asked: Annotated[Pattern, Meta(description="只能在通过、印发以前做的事的词语")] = (
        "征求[^，。；]{0,6}意见"
    )
    drafts: Annotated[
        Pattern, Meta(description="通过、印发的还不是定稿，或者后来另有一件事的词语")
    ] = "草案|修订"
    issued: Annotated[Pattern, Meta(description="说明文件已经对外发出的词语")] = "印发"
    unfinished: Annotated[
        Pattern, Meta(description="文件名称里说明还不是定稿、发出以后仍可以征求意见的词语")
    ] = "草案|稿"
    one_case: Annotated[Pattern, Meta(description="说的是同一件案子的词语")] = "该案"
    bare: Annotated[
        Pattern, Meta(description="没有说是另一件事的前一步，写在后一步后面、日期又更晚，就是颠倒")
    ] = "发布听证公告"
    again: Annotated[Pattern, Meta(description="说明同一步骤又做了一次的词语")] = "重新|再次"
    limits: Annotated[
        tuple[Limit, ...],
        Meta(description="法定期限：两步的日期隔得更久，又没有写延长，就提示"),
    ] = ()
    kept: Annotated[Pattern, Meta(description="说期限守住了的词语")] = "按期"
    untimely: Annotated[
        Pattern, Meta(description="一句话里先写后来的事、后写先前的事时，说明这一点的词语")
    ] = "此前"
    earlier: Annotated[Pattern, Meta(description="紧接在后一天的前面、说这一天更早的词语")] = (
        "会前|此前"
    )
    later: Annotated[Pattern, Meta(description="紧接在后一天的前面、说这一天更晚的词语")] = (
        "会后|随后"
    )
    lasting: Annotated[Pattern, Meta(description="某年以来“连续”多少年的词语")] = "连续"
    plans: Annotated[Pattern, Meta(description="“三年”“五年”后面的词语，起止年份要对得上")] = "规划"
    ahead: Annotated[
        tuple[Pattern, ...], Meta(description="固定的日子后面有这些词语，说的就不是当天")
    ] = ()
    observed: Annotated[
        dict[str, str], Meta(description="每年固定的日子：名称，月日或者起止月日，如 12-01/12-07")
    ] = {}
    brackets: Annotated[tuple[Pattern, ...], Meta(description="年份没有用六角括号的发文字号")] = ()
    skip: Annotated[tuple[str, ...], Meta(description="不看的部分：写的是下一年度的日期")] = (
        "plans",
    )
    faults: Annotated[
        tuple[str, ...], Meta(description="写不足的部分：次序颠倒的做法正是要改的")
    ] = ("shortcomings",)


class CountMismatch(Check, frozen=True, kw_only=True, tag="count-mismatch"):
    """A finding for each number of things that its own list refutes."""

    says: ClassVar[str] = "说的项数与列出的项数对不上"

    members: Annotated[dict[str, Pattern], Meta(description="清点的名词，以及名称的结尾")] = {}
    kinds: Annotated[Pattern, Meta(description="前面逐一列出名称的名词")] = "制度|机制"
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
    unsure_severity: Annotated[
        Severity, Meta(description="没有写“分别为”、可能没有列全的，严重程度")
    ] = "warning"


class Claim(Data, frozen=True, kw_only=True):
    """Something claimed of all, and what refutes it elsewhere in the report."""

    claim: Annotated[Pattern, Meta(description="说没有、说全部的话，括号里是所说的事")]
    refuted: Annotated[Pattern, Meta(description="同一件事上与它不能都对的话")]


class StatementContradiction(Check, frozen=True, kw_only=True, tag="statement-contradiction"):
    """A finding for each exception that a claim of none or of all denies."""

    says: ClassVar[str] = "前后两种说法不能都对"

    claims: Annotated[tuple[Claim, ...], Meta(description="互相否定的两种说法")]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="说明是目标或者另一年的词语")] = ()
    common: Annotated[Pattern, Meta(description="许多名称共有的词语，不算同一件事")] = "行政|工作"
    least: Annotated[Count, Meta(description="名称至少有几个字相同")] = 3
    skip: Annotated[tuple[str, ...], Meta(description="不看的部分：写的是目标")] = ("plans",)
