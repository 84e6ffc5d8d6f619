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
    alike: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="欠缺的种类，不论欠缺的是什么：原因的每一分句都与不足同一种类、"
            "说同一事物、几乎没有自己的字，就是重复"
        ),
    ] = ()
    idle: Annotated[
        tuple[Pattern, ...],
        Meta(description="说在哪条不足里都可以的分句：别的分句重复了不足，有它也还是重复"),
    ] = ()
    raises: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="使不足好起来的动词：只有一个 idle 的分句时，除了它们都是不足里的，也是重复"
        ),
    ] = ()
    another: Annotated[
        tuple[Pattern, ...],
        Meta(description="原因的分句里有这些词语、不足里没有，缺的就是另一样东西"),
    ] = ()
    undone: Annotated[
        tuple[Pattern, ...],
        Meta(description="没有做什么，括号里是做的事：不足里说没有做的，原因里又说没有做"),
    ] = ()
    matters: Annotated[
        dict[str, tuple[Pattern, ...]],
        Meta(description="自成一摊的工作：原因说的是它，不足与它无关，就不是原因"),
    ] = {}
    procedures: Annotated[
        tuple[Pattern, ...], Meta(description="不足说的是这些事，才看原因是不是别的事")
    ] = ()
    near: Annotated[
        tuple[Pattern, ...], Meta(description="不足里有这些词语，可以与别的工作有关")
    ] = ()
    general: Annotated[
        tuple[Pattern, ...], Meta(description="原因里有这些词语，哪件不足都可以由它引起")
    ] = ()
    other_matter: Annotated[str, Meta(description="原因说的是另一件事时说的问题，只作提示")] = ""
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
    circumstances: Annotated[
        tuple[Pattern, ...],
        Meta(description="说大环境、历史和各种因素的词语：原因的每一分句都只有它，就没有说自己的"),
    ] = ()
    everywhere: Annotated[
        tuple[Pattern, ...],
        Meta(description="谓语说各地都有、到处如此的分句：只有它和大环境，也没有说自己的"),
    ] = ()
    trends: Annotated[
        tuple[Pattern, ...],
        Meta(description="外面的事怎样在变、要求怎样在高的分句，也没有说自己的"),
    ] = ()
    general_only: Annotated[str, Meta(description="原因里只有大环境、各地都有的情况时说的问题")] = (
        ""
    )
    takes_time: Annotated[
        tuple[Pattern, ...], Meta(description="原因里只说一时做不到的词语，也没有说自己的")
    ] = ()
    named: Annotated[
        tuple[Pattern, ...], Meta(description="写在原因后面、说前面是原因的词语：……是主要原因")
    ] = ()
    outcomes: Annotated[
        tuple[Pattern, ...],
        Meta(description="原因的每一分句都有数字、又有这些词语，说的就是不足的结果"),
    ] = ()
    outcome: Annotated[str, Meta(description="以结果作原因时说的问题")] = ""
    others_only: Annotated[str, Meta(description="原因里只说了别人时说的问题，只作提示")] = ""
    planned: Annotated[str, Meta(description="以打算作原因时说的问题")] = ""
    praised: Annotated[str, Meta(description="以优点作原因时说的问题")] = ""
    share: Annotated[
        Share, Meta(description="原因里自己的词语有这么大比例是不足里的，就是重复")
    ] = 0.8
    longest: Annotated[Count, Meta(description="长于这么多字的原因不看")] = 32


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
