"""Kinds of rules about powers: who may do what."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, Level, PartId, Pattern


class Holder(Data, frozen=True, kw_only=True):
    """A class of organs, as a text names them."""

    patterns: Annotated[tuple[Pattern, ...], Meta(description="称呼里有这些词语")]
    serves: Annotated[
        bool, Meta(description="是本级政府的部门：政府的报告写它的事，不算别人的")
    ] = True
    rank: Annotated[
        Level | None, Meta(description="总是这一级的；不写就看名称前面的省、市、县")
    ] = None


class Power(Data, frozen=True, kw_only=True):
    """An act and who may do it: a verb, what it is done to, and the law that says so."""

    name: Annotated[str, Meta(description="什么权力，报出时照写")]
    verbs: Annotated[Pattern, Meta(description="动词")]
    objects: Annotated[Pattern, Meta(description="对象")]
    backward: Annotated[bool, Meta(description="对象也可以写在动词前面")] = False
    holders: Annotated[
        tuple[str, ...], Meta(description="哪几类机关有这项权力，写 organs 里的名字")
    ]
    least: Annotated[Level, Meta(description="从哪一级起有")] = "township"
    provincial: Annotated[
        tuple[str, ...], Meta(description="其中这几类机关要省级才有，写 organs 里的名字")
    ] = ()
    law: Annotated[
        str,
        Meta(
            description="依据：法律、法规的名称，不带书名号和国名；不写的不是权力，是各机关分管的工作"
        ),
    ] = ""
    article: Annotated[str, Meta(description="第几条")] = ""
    since: Annotated[Count, Meta(description="从哪一年度的报告起看；0 为都看")] = 0
    party: Annotated[
        Pattern,
        Meta(
            description="这一句、同一段的前一句里有这些词语，说的是本单位当一方的案件："
            "没有写是谁做的，就是审案的机关做的"
        ),
    ] = ""
    foreign: Annotated[
        bool, Meta(description="对象的名称里有本地地名的，是本地自己的文件，不算")
    ] = False
    spared: Annotated[
        tuple[Pattern, ...], Meta(description="发文机关的名称里有这些词语就不看")
    ] = ()


class TakenPower(Data, frozen=True, kw_only=True):
    """A power and who may not use it: what the act is made of, in whatever order it stands."""

    name: Annotated[str, Meta(description="什么权力，报出时照写")]
    law: Annotated[str, Meta(description="依据：法律、法规的名称，不带书名号和国名")]
    article: Annotated[str, Meta(description="第几条")] = ""
    matter: Annotated[Pattern, Meta(description="是什么事：这一句里有，或者同一段的前一句里有")]
    says: Annotated[tuple[Pattern, ...], Meta(description="做了什么：这一句里各有一处，先后不论")]
    who: Annotated[Pattern, Meta(description="谁没有这项权力：报出时照写，有括号的写括号里的")] = ""
    options: Annotated[
        tuple[Pattern, ...],
        Meta(description="当事人可以做、没有做的：这些词语里写到的事，不是机关在办"),
    ] = ()
    own: Annotated[
        tuple[Level, ...], Meta(description="没有写是谁做的，哪几级的发文机关就是它自己")
    ] = ()
    suffered: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="同一段到这一句为止有这些词语，说的是本单位被复议、被起诉，没有写是谁做的就不算"
        ),
    ] = ()
    upon: Annotated[
        tuple[Pattern, ...],
        Meta(description="这些词语里的机关不是做这件事的：不服某局处罚的申请"),
    ] = ()
    holders: Annotated[tuple[Pattern, ...], Meta(description="写到了有这项权力的机关，就不算")] = ()
    unless: Annotated[
        tuple[Pattern, ...], Meta(description="写到了这些词语，就不算：答复、转送、申请")
    ] = ()
    does: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="一个分句里写明了谁做的：由某局审结、某局审结19件，括号里是谁；"
            "这时 holders、unless 只问这一分句，upon 不看"
        ),
    ] = ()
    through: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="does 读到的话里有这些词语，事情写在同一段前面几句里也算；"
            "中间写了别的事的不算"
        ),
    ] = ()
    another: Annotated[
        tuple[Pattern, ...],
        Meta(description="does 前面、事情后面写到了这些词语，说的就是别的事：诉讼、治安案件"),
    ] = ()
    since: Annotated[Count, Meta(description="从哪一年度的报告起看；0 为都看")] = 0
    spared: Annotated[
        tuple[Pattern, ...], Meta(description="发文机关的名称里有这些词语就不看")
    ] = ()


class Powers(Check, frozen=True, kw_only=True, tag="powers"):
    """A finding for each act told as done by one to whom the law does not give it."""

    says: ClassVar[str] = "做了法律没有给这一级、这一类机关的事"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")]
    organs: Annotated[dict[str, Holder], Meta(description="各类机关：怎样称呼")]
    powers: Annotated[tuple[Power, ...], Meta(description="各项权力：谁能行使")]
    taken: Annotated[
        tuple[TakenPower, ...],
        Meta(description="不论先后读出的权力：谁不能行使、做了什么、写到谁就不算"),
    ] = ()
    aside: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一分句里写在动词前面，就不是自己做这件事：配合、移送、提请"),
    ]
    denied: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着动词前面的否定、情态词语：没有做、可以做")
    ]
    attribute: Annotated[
        tuple[Pattern, ...], Meta(description="接在对象后面，说明不是做事的词语：吊销执照的企业")
    ]
    objects: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着机关名称前面，说明它不是做事的人的词语")
    ]
    own: Annotated[
        tuple[Pattern, ...],
        Meta(description="分句开头有这些词语，做事的就是发文机关自己的队、所"),
    ] = ()
    others: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，做事的可能是别人")
    ] = ()
    handed: Annotated[
        tuple[Pattern, ...],
        Meta(description="前面的分句里有这些词语，后面没有写是谁做的，就是接手的机关做的"),
    ] = ()
    beside: Annotated[
        tuple[Pattern, ...],
        Meta(description="机关写在这些词语里，只是收件的、没有经过的，不是做这件事的"),
    ] = ()
    county_rank: Annotated[
        tuple[Pattern, ...], Meta(description="报告里有这些词语的市，是县级市")
    ] = ()
    own_towns: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="直接管乡镇的说法：报告里有，又没有下面的县、区，地名表里没有的市是县级市"
        ),
    ] = ()
    units_below: Annotated[
        tuple[Pattern, ...], Meta(description="市下面的县、区：报告里写到了，就是设区的市")
    ] = ()
    outranked: Annotated[str, Meta(description="机关对而层级不够时说的问题")]
    shared: Annotated[
        tuple[Pattern, ...],
        Meta(description="分管的工作：同一句（到分号为止）里有这些词语，就不是单独做的"),
    ] = ()
    assigned: Annotated[
        str, Meta(description="把别的机关分管的工作写成自己的时说的问题，只作提示")
    ] = ""
    assigned_suggestion: Annotated[str, Meta(description="这时的改法")] = ""
