"""Kinds of rules about figures that follow from others: rates, averages, what is left."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.kinds.figures.sums import ABOUT_LOOSE, ABOUT_NAMING, Loose, Naming
from lawcheck.packs.model import Check, Data, Pattern


class Moves(Data, frozen=True, kw_only=True):
    """The words with which a text says that something grew or fell."""

    rise: Annotated[Pattern, Meta(description="表示上升的词语")]
    fall: Annotated[Pattern, Meta(description="表示下降的词语")]
    past: Annotated[Pattern, Meta(description="表示从前的词语，如 上年、去年同期")]
    now: Annotated[Pattern, Meta(description="表示报告这一年的词语，如 今年、如今")] = "今年"
    versus: Annotated[Pattern, Meta(description="与从前相比的词语，如 同比、比上年")]
    filling: Annotated[Pattern, Meta(description="数与变化之间没有实际意思的词语")]
    origin: Annotated[Pattern, Meta(description="说起点的词语，例如 年初、上年末")] = "年初"
    excludes: Annotated[Pattern, Meta(description="升降与大小相反的事物，例如排名")]
    nought: Annotated[Pattern, Meta(description="说今年一件也没有的词语：没有数字可比")] = "为零"


class WordedShare(Data, frozen=True, kw_only=True):
    """Words that say how large a part is, and between which shares they are right."""

    words: Annotated[Pattern, Meta(description="说一部分有多大的词语，例如 属于少数、占半数以上")]
    opens: Annotated[bool, Meta(description="写在开头，几份里有几份写在后一句")] = False
    least: Annotated[float, Meta(ge=0, le=1, description="至少是整体的多大比例")] = 0
    most: Annotated[float, Meta(ge=0, le=1, description="至多是整体的多大比例")] = 1


class Stage(Data, frozen=True, kw_only=True):
    """A rate, the words of the part that it counts, and those of its whole."""

    rate: Annotated[Pattern, Meta(description="比率的名称")]
    part: Annotated[Pattern, Meta(description="分子前后的词语；不写就用比率自己的名称")] = ""
    whole: Annotated[Pattern, Meta(description="分母前后的词语")]
    attended: Annotated[
        Pattern, Meta(description="说到场多少的词语：分子只能在其中，不看前面更大的数，如 实考")
    ] = ""
    denied: Annotated[
        Pattern, Meta(description="比率以外的那一部分，前面的词语，如 息诉率以外的“又起诉”")
    ] = ""
    alone: Annotated[
        bool, Meta(description="全文只有一件事有这个比率：它的分子、分母可以写在别处")
    ] = False


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
    brought_behind: Annotated[
        Pattern, Meta(description="紧接在数字后面、说是结转来的东西的词语，如“旧案”")
    ] = "(?:件)?旧案"
    carried: Annotated[Pattern, Meta(description="没写从哪年、也是说结转来多少的词语")]
    came: Annotated[Pattern, Meta(description="说收进来多少的词语")]
    due: Annotated[Pattern, Meta(description="说一共应办多少的词语")]
    out: Annotated[Pattern, Meta(description="说办结多少的词语")]
    left: Annotated[Pattern, Meta(description="说还剩多少的词语")]
    left_behind: Annotated[Pattern, Meta(description="紧接在数字后面、说还剩多少的词语")]


class CourtHeads(Data, frozen=True, kw_only=True):
    """Who is a head of an organ in court, and how a text claims that the heads appeared."""

    claimed: Annotated[Pattern, Meta(description="说负责人出庭的词语：有它的一句才看")]
    counted: Annotated[Pattern, Meta(description="说负责人出庭多少的词语，括号里是数字")]
    every: Annotated[Pattern, Meta(description="说全部由负责人出庭的词语")]
    heads: Annotated[Pattern, Meta(description="负责人：正职、副职和参与分管的，连后面的“出庭”")]
    others: Annotated[Pattern, Meta(description="不是负责人的人，连后面的“出庭”")]
    deed: Annotated[Pattern, Meta(description="人的后面说出庭的词语，不是人的称呼")]
    aside: Annotated[
        Pattern, Meta(description="同一分句里有这些词语，就不是代替负责人出庭：旁听、作为代理人")
    ]
    unless: Annotated[tuple[Pattern, ...], Meta(description="同一句里有这些词语就不看")] = ()
    own_unit: Annotated[
        Pattern, Meta(description="发文机关自己就是队、所、中心的，队长、所长是负责人，不看")
    ]
    note: Annotated[str, Meta(description="说的问题，${others} 是算进去的人，后面接着件数")]


class FigureRelation(Check, frozen=True, kw_only=True, tag="figure-relation"):
    """A finding for each growth, share, average or conversion that its own figures refute."""

    says: ClassVar[str] = "增幅、比率、占比、平均、换算与旁边的数对不上"

    moves: Annotated[Moves, Meta(description="升降的词语")]
    loose: Annotated[Loose, Meta(description=ABOUT_LOOSE)]
    naming: Annotated[Naming, Meta(description=ABOUT_NAMING)]
    worded: Annotated[
        tuple[WordedShare, ...], Meta(description="用词语说的比例：与前面的两个数不合")
    ] = ()
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
    still: Annotated[Pattern, Meta(description="说还有多少没有做的词语，一直到数字为止")] = "还有"
    undone: Annotated[Pattern, Meta(description="紧接在数字后面，说没有做的词语")] = "没有|未"
    stock: Annotated[Stock, Meta(description="存量：原有的、增加的、减少的、现有的")]
    flow: Annotated[Flow | None, Meta(description="结转、收进、办结、剩余：收支要平")] = None
    court: Annotated[
        CourtHeads | None, Meta(description="出庭应诉：谁不是负责人，不能算在里面")
    ] = None
    conversions: Annotated[tuple[Conversion, ...], Meta(description="可以换算的单位")] = ()
    net: Annotated[Pattern, Meta(description="说前面两个数相差多少的词语，一直到数字为止")] = (
        "净增|净减"
    )
    among: Annotated[Pattern, Meta(description="紧接在总体名称的后面，说下面是其中的一部分")] = (
        "中，"
    )
    aimed: Annotated[Pattern, Meta(description="说要做多少的词语：做的可以比它多")] = "任务|计划"
    aiming: Annotated[
        Pattern, Meta(description="数前面的词语：说的是要达到的，不与做到的相减、相除")
    ] = "计划|目标"
    each: Annotated[Pattern, Meta(description="“每个”的后面、数字的前面，说做什么的词语")] = "有"
    in_all: Annotated[Pattern, Meta(description="说合起来一共的词语")] = "共|合计"
    monthly: Annotated[
        tuple[Pattern, ...], Meta(description="说每月、每季度平均的词语，全年的数要对得上")
    ] = ()
    daily: Annotated[Pattern, Meta(description="说每天平均的词语，全年的数要对得上")] = "日均"
    stretch: Annotated[Pattern, Meta(description="只说一年里一段时间的词语：平均数不是全年的")] = (
        r"\d月|[上下]半年|季度"
    )
    sharers: Annotated[
        dict[str, Pattern], Meta(description="平均的简称（校均的“校”）：数字后面是哪些名词")
    ] = {}
    sum_rows: Annotated[Pattern, Meta(description="表格里合计一行、一列的名称")] = "合计"
    skip: Annotated[tuple[str, ...], Meta(description="不看的部分：写的是目标")] = ("plans",)
    no_sums: Annotated[Pattern, Meta(description="各季度的数不能相加的事物，如 平均用时")] = "均|率"
