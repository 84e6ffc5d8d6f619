"""Kinds of rules about what the law sets: terms between two acts, or for one that lasts; fines."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, Level, Pattern


class LegalTerm(Data, frozen=True, kw_only=True):
    """How long one act has to last, or the next one may or must wait."""

    name: Annotated[str, Meta(description="什么期限，报出时照写")]
    law: Annotated[
        str, Meta(description="依据：法律、法规的名称，不带书名号和国名；没有全国统一依据的不写")
    ] = ""
    article: Annotated[str, Meta(description="第几条")] = ""
    of: Annotated[Pattern, Meta(description="这一句、前后一句里的词语，说明是这一类的事")]
    alone: Annotated[bool, Meta(description="上面的词语不在前一句里找")] = False
    opens: Annotated[Pattern, Meta(description="从哪一步起算")] = ""
    closes: Annotated[Pattern, Meta(description="算到哪一步")] = ""
    lasts: Annotated[
        Pattern, Meta(description="自己要持续一段时间的事；写了它就不写 opens、closes")
    ] = ""
    days: Annotated[Count, Meta(description="多少日")] = 0
    longer: Annotated[Count, Meta(description="最多可以延长多少日；不写就不看")] = 0
    also: Annotated[
        tuple[Count, ...], Meta(description="同一部法给别的情形定的日数：引用它们不算错")
    ] = ()
    sole: Annotated[
        bool, Meta(description="没有别的法律另定这一类期限：不点法律的名，只写“法定”，说的也是它")
    ] = False
    working: Annotated[bool, Meta(description="按工作日算")] = False
    bound: Annotated[
        Literal["most", "least"], Meta(description="至多（most）还是至少（least）")
    ] = "most"
    sure: Annotated[
        bool, Meta(description="不用写明“按期”也报警告：延长、缩短的理由都会写出来")
    ] = False
    by: Annotated[
        str, Meta(description="每年在哪一天以前（MM-DD）；写了它，closes 的日期不得晚于这一天")
    ] = ""
    levels: Annotated[tuple[Level, ...], Meta(description="只看这几类单位；不写就都看")] = ()
    unless: Annotated[tuple[Pattern, ...], Meta(description="有这些词语就不看")] = ()


class LegalTerms(Check, frozen=True, kw_only=True, tag="legal-terms"):
    """A finding for each term of the law that the days of a passage have not kept."""

    says: ClassVar[str] = "法定期限没有守住"

    terms: Annotated[tuple[LegalTerm, ...], Meta(description="各种期限")]
    kinds: Annotated[
        tuple[Pattern, ...],
        Meta(description="说是哪一类事的词语：这一句自己写了，就不看前后一句写的是哪一类"),
    ] = ()
    changed: Annotated[
        tuple[Pattern, ...], Meta(description="说明期限依法延长、中止、缩短的词语，不看")
    ] = ()
    explained: Annotated[
        tuple[Pattern, ...], Meta(description="前后一句里这样说明的词语，也不看")
    ] = ()
    unchanged: Annotated[
        tuple[Pattern, ...], Meta(description="说明没有延长、缩短的词语，不算在上一项里")
    ] = ()
    kept: Annotated[tuple[Pattern, ...], Meta(description="说期限守住了的词语")] = ()
    linked: Annotated[
        tuple[Pattern, ...], Meta(description="隔着句号、分号，后一步还是同一件事，所用的词语")
    ] = ()
    apart: Annotated[
        tuple[Pattern, ...], Meta(description="两步之间、后一步里有这些词语，就是另一件事")
    ] = ()
    closed: Annotated[Pattern, Meta(description="持续的事哪一天结束，写在后面几句里的说法")] = (
        "征集结束"
    )
    misquoted: Annotated[
        str, Meta(description="把法律定的日数写错了时说的问题；${told} 是写的和应当是的")
    ] = ""
    skip: Annotated[tuple[str, ...], Meta(description="不看的部分：承认没有守住期限的")] = (
        "shortcomings",
    )
    advised: Annotated[
        tuple[Level, ...], Meta(description="征求意见的期限只是参照的几类单位，至多提示")
    ] = ()


class FineLimit(Data, frozen=True, kw_only=True):
    """From how much to how much a fine of one kind goes."""

    law: Annotated[
        str, Meta(description="依据：法律、法规的名称，不带书名号和国名；几部用顿号隔开")
    ]
    article: Annotated[str, Meta(description="第几条")] = ""
    of: Annotated[Pattern, Meta(description="这一句、前一句里的词语，说明罚的是这一类事")]
    base: Annotated[
        Pattern,
        Meta(description="紧接着数字前面的词语：按什么的几倍、百分之几罚；unit 是“元”的，罚谁"),
    ]
    unit: Annotated[
        Literal["倍", "%", "元"], Meta(description="数字的单位：几倍、百分之几，还是一个数额")
    ] = "倍"
    least: Annotated[float, Meta(description="至少多少；不写就没有下限")] = 0
    most: Annotated[float, Meta(description="至多多少")]
    unless: Annotated[
        tuple[Pattern, ...], Meta(description="这一句、前一句里有这些词语就不看")
    ] = ()


class FineLimits(Check, frozen=True, kw_only=True, tag="fine-limits"):
    """A finding for each fine that is below or above what the law lets it be."""

    says: ClassVar[str] = "罚款不在法定的幅度以内"

    limits: Annotated[
        tuple[FineLimit, ...],
        Meta(description="各种幅度；一处罚款合几种的，在其中一种以内就不报"),
    ]
    lower: Annotated[
        tuple[Pattern, ...], Meta(description="说明可以罚得更低的词语：减轻处罚；高了仍要报")
    ] = ()
    unless: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语就不看：纠正了的、变更了的")
    ] = ()
    skip: Annotated[tuple[str, ...], Meta(description="不看的部分：承认罚错了的")] = (
        "shortcomings",
    )
