"""The kind of rule about causes that explain nothing."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, PartId, Pattern, Share


class Unrelated(Data, frozen=True, kw_only=True):
    """A kind of work, and the shortcomings that it cannot be the cause of."""

    cause: Annotated[tuple[Pattern, ...], Meta(description="原因的第一分句说的是这种工作")]
    lack: Annotated[tuple[Pattern, ...], Meta(description="不足的首句说的是这些事")]


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
    judged: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="分句末尾只说做得怎样的谓语（不够快、过于简略）：原因的每一分句都只有它，"
            "说的又是不足里已经有的事，就是重复"
        ),
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
    unrelated: Annotated[
        dict[str, Unrelated],
        Meta(description="哪一种工作不会是哪些不足的原因：原因的每一分句都不说那条不足的事才报"),
    ] = {}
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
