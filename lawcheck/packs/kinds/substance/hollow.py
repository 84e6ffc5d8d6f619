"""Kinds of rules about text that says nothing, and about how much stands where."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Level, PartId, Pattern, Severity, Share


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
    idle: Annotated[
        tuple[PartId, ...], Meta(description="这些部分逐段看的，也看有没有做了事的词语")
    ] = ()
    idle_share: Annotated[Share, Meta(description="没有措施的，剩下的不到这个比例就是空话")] = 0.5
    targets: Annotated[
        tuple[Pattern, ...], Meta(description="只是指标的分句，不算措施，也不算实的，先去掉再看")
    ] = ()
    mere: Annotated[tuple[Pattern, ...], Meta(description="只是听着像措施的词语，先去掉再看")] = ()
    improved: Annotated[
        tuple[Pattern, ...],
        Meta(description="说提高了什么本领的分句：里面听着像措施的词语不算措施"),
    ] = ()
    improved_share: Annotated[
        Share, Meta(description="除了这样的分句没有措施的，剩下的不到这个比例就是空话")
    ] = 0.5
    empty: Annotated[
        tuple[Pattern, ...], Meta(description="一句里有这些词语，别的句子里也没有实的，就是空话")
    ] = ()
    manners: Annotated[
        tuple[Pattern, ...], Meta(description="只说怎样做的词语：多形式、全方位")
    ] = ()
    outcomes: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="只说怎样好的词语：逐句看的部分里，一句有两个分句这样说，"
            "或者还说了怎样做，没有实的，就是空话"
        ),
    ] = ()
    led: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="分句开头只说怎样用力的词语：一句里的分句不是这样开头就是说怎样好，"
            "没有实的，就是空话"
        ),
    ] = ()
    mottoes: Annotated[
        tuple[Pattern, ...],
        Meta(description="引号里的口号：一句只说怎样好的时候，它不算实的"),
    ] = ()
    told: Annotated[
        tuple[Pattern, ...],
        Meta(description="一句说的是今年的结果：不是措施，里面的数字也不算，先去掉再看"),
    ] = ()
    ahead: Annotated[
        tuple[Pattern, ...], Meta(description="说的是今年的结果的那一句里有这些，又说了要做什么")
    ] = ()
    some_severity: Annotated[Severity, Meta(description="空话不到一半时的严重程度")] = "info"


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
