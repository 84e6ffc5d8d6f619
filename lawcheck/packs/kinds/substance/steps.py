"""Kinds of rules about the steps that the law asks before an act."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Data, PartId, Pattern


class RequiredStep(Data, frozen=True, kw_only=True):
    """A step that the law asks before an act."""

    name: Annotated[str, Meta(description="少了哪一步，报出时照写：申请强制执行以前的催告")]
    law: Annotated[str, Meta(description="依据：法律、法规的名称，不带书名号和国名")]
    article: Annotated[str, Meta(description="第几条")] = ""
    act: Annotated[Pattern, Meta(description="做的事：作出吊销决定、申请强制执行")]
    step: Annotated[Pattern, Meta(description="应当在它以前做的一步，怎样写都算")]
    about: Annotated[Pattern, Meta(description="同一段里有这些词语，才是这一类事")] = ""
    at_once: Annotated[
        bool, Meta(description="期限一到就做了这件事，又没有写这一步，就是没有做")
    ] = False
    result: Annotated[
        Pattern,
        Meta(description="这件事做成了的词语：决定书送达；同它一起、在它以后才做这一步的，晚了"),
    ] = ""
    unless: Annotated[
        tuple[Pattern, ...], Meta(description="同一段里有这些词语，法律不要求这一步")
    ] = ()


class LeftOutSteps(Check, frozen=True, kw_only=True, tag="left-out-steps"):
    """A finding for each act of which a passage says that a step the law asks was not taken."""

    says: ClassVar[str] = "法律要求先做的一步没有做，或者做晚了"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")]
    steps: Annotated[tuple[RequiredStep, ...], Meta(description="什么事以前要做哪一步")]
    omits: Annotated[
        tuple[Pattern, ...], Meta(description="同一分句里写在这一步前面，说它没有做：未再告知")
    ]
    omitted: Annotated[
        tuple[Pattern, ...], Meta(description="紧接在这一步后面，说它没有做：没有写进去")
    ]
    attribute: Annotated[
        Pattern, Meta(description="紧接在这一步后面，只说是哪一些事的：未经审查的事项")
    ] = "的"
    at_once: Annotated[Pattern, Meta(description="期限刚到就做了的说法：期限届满第二天")]
    with_it: Annotated[
        tuple[Pattern, ...], Meta(description="这一步和决定一起做、后来补做的词语：一并、同时、补")
    ]
    made_up: Annotated[
        Pattern, Meta(description="同一分句里有这些词语，这一步是后来补做的，隔着几句也算")
    ] = "补[开办做]"
    behind: Annotated[
        tuple[Pattern, ...], Meta(description="紧接在决定送达后面，说这一步在它以后：时、后")
    ]
    earlier: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一分句里有这些词语，这一步就在前面：决定以前、事先"),
    ]
    not_done: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着一件事的前面，说它没有做、可以做的词语")
    ]
    not_yet: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着一件事的后面，说的是它以前、它的条件的词语")
    ]
    aside: Annotated[
        tuple[Pattern, ...],
        Meta(description="从这一步到这件事的句子里有这些词语，说的是查出来的、纠正了的、讲解的"),
    ] = ()
