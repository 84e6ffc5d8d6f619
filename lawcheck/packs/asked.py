"""What a pack asks of a report, as types: mandated parts, duties, fields, on whose authority."""

# No postponed annotations: they are read at each start, and to compile them then costs more.
from typing import Annotated, Literal

from msgspec import Meta

from lawcheck.packs.base import Applies, Data, Enabled, Id, PartId, Pattern, SourceId, When, Wording


class Basis(Data, frozen=True, kw_only=True):
    """On whose authority a rule stands."""

    source: Annotated[SourceId, Meta(description="依据的 id")]
    wording: Annotated[
        Wording,
        Meta(description="文件里的用词：必须、应当是错误，一般应是警告，可以、实务是提示"),
    ]
    article: Annotated[str, Meta(description="条款号，核对过原文以后才写")] = ""
    says: Annotated[str, Meta(description="文件是怎样规定的，用自己的话写")] = ""


Bases = Annotated[tuple[Basis, ...], Meta(description="依据")]
Examples = Annotated[
    tuple[str, ...],
    Meta(description="应当能认出来的标题或者句子；每个词语至少有一个用得上"),
]
Phrases = Annotated[
    tuple[Pattern, ...], Meta(description="词语，有一个就算写到了；写法与正则表达式相同")
]


class PartDefinition(Data, frozen=True, kw_only=True):
    """A mandated part and the words by which a reader knows it.

    The first match in the order of the pack wins; the fallback part comes last.
    """

    id: Id
    name: Annotated[str, Meta(description="这一部分叫什么")]
    headings: Annotated[
        tuple[Pattern, ...],
        Meta(description="标题里的词语（序号除外，在哪里都算），从上往下先符合的为准"),
    ]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="标题里有这些词语的不算")] = ()
    embedded: Annotated[
        tuple[Pattern, ...], Meta(description="没有单列标题时，下一级标题或者句子里的词语")
    ] = ()
    tells: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="这一部分的句子里的词语：一节里这样的句子居多，不论标题怎样写都算这一部分"
        ),
    ] = ()
    denies: Annotated[
        tuple[Pattern, ...], Meta(description="句子里的这些词语不算，先去掉再看")
    ] = ()
    begins: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="段落第一句里的词语：后面紧接着结尾部分、标题没有写明的一节，"
            "各段多是这样开头的，就算这一部分"
        ),
    ] = ()
    turns: Annotated[
        tuple[Pattern, ...],
        Meta(description="与别的部分合写一节时，从这样的句子起就是这一部分"),
    ] = ()
    merged: Annotated[
        tuple[Pattern, ...],
        Meta(description="标题已归入别的部分时，标题里的这些词语表示同时也写了这一部分"),
    ] = ()
    closing: Annotated[bool, Meta(description="true 表示没有单列标题时，到报告结尾去找")] = False
    fallback: Annotated[bool, Meta(description="认不出的标题归入这一部分")] = False
    examples: Examples = ()
    before: Annotated[
        PartId, Meta(description="先于哪一部分来认（写那一部分的 id），以免标题被它认去")
    ] = ""
    rejects: Annotated[tuple[str, ...], Meta(description="不应当认作这一部分的标题")] = ()
    drafted: Annotated[str, Meta(description="空白报告（lawcheck new）里这一部分的标题")] = ""
    guidance: Annotated[tuple[str, ...], Meta(description="空白报告里，这一部分写什么")] = ()
    basis: Bases = ()
    when: Applies = When()
    enabled: Enabled = True


class Aside(Data, frozen=True, kw_only=True):
    """Headings that belong to no mandated part: 其他需要报告的情况."""

    id: Id
    name: Annotated[str, Meta(description="叫什么")]
    headings: Annotated[tuple[Pattern, ...], Meta(description="标题里的词语")]
    beside: Annotated[str, Meta(description="只在另一个同级标题写明了这一部分时才算")] = ""


class Duty(Data, frozen=True, kw_only=True):
    """One duty of the first responsible person."""

    id: Id
    name: Annotated[str, Meta(description="职责的内容")]
    side: Annotated[
        Literal["party", "government"],
        Meta(description="party 党委主要负责人，government 政府主要负责人"),
    ]
    phrases: Phrases
    examples: Examples = ()
    basis: Bases = ()
    when: Applies = When()
    enabled: Enabled = True


class Topic(Data, frozen=True, kw_only=True):
    """One field of the current 实施纲要."""

    id: Id
    name: Annotated[str, Meta(description="领域的名称")]
    phrases: Phrases
    examples: Examples = ()
    basis: Bases = ()
    spared: Annotated[
        tuple[Pattern, ...], Meta(description="发文机关的名称里有这些词语的，没有这方面的工作")
    ] = ()
    when: Applies = When()
    enabled: Enabled = True
