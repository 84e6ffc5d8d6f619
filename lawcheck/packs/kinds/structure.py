"""Kinds of rules about the mandated parts."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, PartId, Pattern, Severity


class RequiredPart(Check, frozen=True, kw_only=True, tag="required-part"):
    """A finding for each mandated part that is missing at every level."""

    says: ClassVar[str] = "应有的部分全文都没有"

    parts: Annotated[tuple[PartId, ...], Meta(description="哪些部分；不写就是全部")] = ()
    doubtful: Annotated[
        str, Meta(description="没有找到这一部分、却有几句话可能属于它的时候说的问题")
    ] = ""
    doubtful_suggestion: Annotated[str, Meta(description="没有把握时说的改法")] = ""
    doubtful_severity: Annotated[Severity, Meta(description="没有把握时的严重程度")] = "warning"
    unread: Annotated[
        str, Meta(description="没有找到这一部分、而文件里有没有读取的内容的时候说的问题")
    ] = ""
    unread_suggestion: Annotated[str, Meta(description="这时说的改法")] = ""
    certain: Annotated[
        tuple[Pattern, ...], Meta(description="有这些词语的句子说的是结果，不算可能属于它的句子")
    ] = ()


class EmptyPart(Check, frozen=True, kw_only=True, tag="empty-part"):
    """A finding for each part whose heading stands over (next to) nothing."""

    says: ClassVar[str] = "有标题，没有内容"

    least: Annotated[Count, Meta(description="少于这么多字就算没有内容")] = 10
    one_sentence: Annotated[
        Count, Meta(description="只有一句话，又不超过这么多字，也算没有内容")
    ] = 60
    substance: Annotated[tuple[Pattern, ...], Meta(description="有这些词语的一句话算有内容")] = ()
    instructions: Annotated[
        tuple[Pattern, ...], Meta(description="有这些词语的段落是填写提示，不算内容")
    ] = ()


class EmbeddedPart(Check, frozen=True, kw_only=True, tag="embedded-part"):
    """One finding for the parts that stand only inside others."""

    says: ClassVar[str] = "没有单列标题，写在别的部分里"


class MergedPart(Check, frozen=True, kw_only=True, tag="merged-part"):
    """A finding for each heading that holds more than one part."""

    says: ClassVar[str] = "一个标题里写了两个部分"


class RepeatedPart(Check, frozen=True, kw_only=True, tag="repeated-part"):
    """A finding for each heading that opens a part which another heading has already opened.

    A part may lawfully be split by its aspects (不足 in one section, 原因 in the next).
    """

    says: ClassVar[str] = "同一部分开了两次标题"

    aspects: Annotated[
        dict[PartId, tuple[Pattern, ...]], Meta(description="部分的 id: 可以分开写标题的几个方面")
    ] = {}
    alike: Annotated[
        float, Meta(ge=0, le=100, description="两个标题相似到这个程度就算重复，100 是相同")
    ] = 85.0
    alone_severity: Annotated[
        Severity, Meta(description="只有标题重复、下面没有相同的句子时的严重程度")
    ] = "info"


class PartContent(Check, frozen=True, kw_only=True, tag="part-content"):
    """A finding for a part whose text says nothing that matches; its heading does not count."""

    says: ClassVar[str] = "某一部分里没有写到规定的内容"

    part: Annotated[PartId, Meta(description="在哪一部分里看")]
    patterns: Annotated[tuple[Pattern, ...], Meta(description="应当写到的词语，有一个就算写到")]
    hollow: Annotated[
        tuple[Pattern, ...], Meta(description="只提到而没有写内容的词语，先去掉再看")
    ] = ()
    embedded_severity: Annotated[Severity, Meta(description="这一部分没有单列时的严重程度")] = (
        "warning"
    )


class ShortcomingCauses(Check, frozen=True, kw_only=True, tag="shortcoming-causes"):
    """A finding where shortcomings stand without their causes; an error only where all do."""

    says: ClassVar[str] = "查出的不足没有写原因"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "shortcomings"
    patterns: Annotated[tuple[Pattern, ...], Meta(description="引出原因的词语")]
    hollow: Annotated[
        tuple[Pattern, ...], Meta(description="只提到而没有写内容的词语，先去掉再看")
    ] = ()
    perhaps: Annotated[
        tuple[Pattern, ...], Meta(description="不足后面的话里有这些，可能就是原因，不报")
    ] = ()
    remedies: Annotated[
        tuple[Pattern, ...], Meta(description="说已经怎样补救的句子，不是原因，先去掉再看")
    ] = ()
    seen: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="说看到的样子的词语：别的各条写了原因，这一条的各个分句又都只是这些，就提醒"
        ),
    ] = ()
    symptoms: Annotated[
        tuple[Pattern, ...],
        Meta(description="说不足是什么样子的词语；既没有这些、也没有数字的分句，可能就是原因"),
    ] = ()
    leads: Annotated[
        tuple[Pattern, ...], Meta(description="只引出下面各条的一段，不是一条不足")
    ] = ()
    restates: Annotated[
        tuple[Pattern, ...], Meta(description="把不足再说一遍的说法，不是原因")
    ] = ()
    shares: Annotated[
        tuple[Pattern, ...], Meta(description="只说有多少、占多少的分句，不是原因")
    ] = ()
    whole: Annotated[tuple[Pattern, ...], Meta(description="一并说明各条原因的词语")] = ()
    partly: Annotated[str, Meta(description="有几条没有写原因时说的问题")]
    partly_suggestion: Annotated[str, Meta(description="有几条没有写原因时说的改法")]
    partly_severity: Annotated[
        Severity, Meta(description="两条以上、又占一半的没有写原因时的严重程度；少于这些为 info")
    ] = "info"
    embedded_severity: Annotated[Severity, Meta(description="这一部分没有单列时的严重程度")] = (
        "warning"
    )


class PlanYear(Check, frozen=True, kw_only=True, tag="plan-year"):
    """A finding when the plans are for another year than the next, or for no year at all."""

    says: ClassVar[str] = "安排写的不是下一年度"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "plans"
    relative: Annotated[tuple[Pattern, ...], Meta(description="不写年份也算下一年度的词语")] = ()
    planning: Annotated[
        Pattern, Meta(description="句子打算做那一年的事的写法，第一个括号是年份；不写就不看")
    ] = ""
    announcing: Annotated[
        Pattern, Meta(description="开头引出那一年的安排的写法，第一个括号是年份；不写就不看")
    ] = ""
    absent: Annotated[str, Meta(description="没有写年份时说的问题")]
    absent_suggestion: Annotated[str, Meta(description="没有写年份时说的改法")]
    absent_severity: Annotated[Severity, Meta(description="没有写年份时的严重程度")] = "info"
