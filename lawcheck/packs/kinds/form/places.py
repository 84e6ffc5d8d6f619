"""What rules about names can be told of places: which are the report's own, which another's."""

from __future__ import annotations

from typing import Annotated

from msgspec import Meta

from lawcheck.packs.model import Check, Data, Level, Pattern, Severity


class OwnUnit(Data, frozen=True, kw_only=True):
    """What a report of one kind of place cannot call its own."""

    units: Annotated[tuple[str, ...], Meta(description="本地名称的末字：区、镇等；不写就都看")] = ()
    levels: Annotated[tuple[Level, ...], Meta(description="只用于哪几类单位")] = ()
    issuers: Annotated[
        tuple[Pattern, ...], Meta(description="只用于名称里有这些词语的发文机关")
    ] = ()
    wrong: Annotated[tuple[Pattern, ...], Meta(description="这样的报告里不能当作自己的说法")]
    unless: Annotated[tuple[Pattern, ...], Meta(description="同一句里有这些词语的不算")] = ()
    beside: Annotated[tuple[Pattern, ...], Meta(description="同一段里有这些词语的不算")] = ()
    severity: Annotated[Severity | None, Meta(description="严重程度；不写就随规则")] = None
    note: Annotated[str, Meta(description="名称后面说的问题；不写就说层级不同")] = ""


class PlaceNames(Check, frozen=True, kw_only=True):
    """How a place is known that is not the report's own."""

    own: Annotated[tuple[OwnUnit, ...], Meta(description="各类地方不能自称的说法")] = ()
    makes: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，《》里的文件就是本地自己制定的"),
    ] = ()
    makes_of: Annotated[
        Pattern, Meta(description="紧接在地名前面：本地自己做的，如 完善（某县裁量基准）")
    ] = ""
    made: Annotated[Pattern, Meta(description="做的是什么，如 基准、清单")] = ""
    other: Annotated[
        tuple[Pattern, ...],
        Meta(description="别处的地名的末字（括号里），后面是它的机关或者做的事"),
    ] = ()
    acting: Annotated[
        tuple[Pattern, ...], Meta(description="地名后面的机关和它做的事：可以断定")
    ] = ()
    lead: Annotated[tuple[Pattern, ...], Meta(description="可以紧接在地名前面的词语")] = ()
    works: Annotated[tuple[Pattern, ...], Meta(description="以一个地方为对象的动词，如 推进")] = ()
    worked: Annotated[
        tuple[Pattern, ...], Meta(description="这样的地名后面的词语，如 法治建设")
    ] = ()
    assures: Annotated[
        tuple[str, ...],
        Meta(description="紧接在这样的地名前面：说的是自己的工作，如 确保（某县）法治建设任务落地"),
    ] = ()
    own_work: Annotated[
        tuple[Pattern, ...],
        Meta(description="自己的工作里的地名：两个括号是名称和末字，如 结合（青石）（镇）实际"),
    ] = ()
    owning: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="地名的末字（括号里）和后面属于这个地方的东西，如 （县）6个所、（县）指挥部"
        ),
    ] = ()
    owned_by: Annotated[
        tuple[Pattern, ...],
        Meta(description="紧接在这样的地名前面、说为谁做的词语，如 为、在、组织"),
    ] = ()
    owned_unless: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，属于别处的东西说得对")
    ] = ()
    joining: Annotated[
        tuple[Pattern, ...],
        Meta(description="说同谁一起做的词语：同本地的单位一起做的，不是与别处打交道"),
    ] = ()
    own_bodies: Annotated[
        tuple[Pattern, ...], Meta(description="一个分句里本地的单位，前面没有地名，如 联合县司法局")
    ] = ()
    fellow_bodies: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="每个县区都有一个的单位：两个括号是地名的末字和它的名称，"
            "如 （县）（工商业联合会）"
        ),
    ] = ()
    fellow_lead: Annotated[
        tuple[Pattern, ...], Meta(description="可以紧接在这样的单位前面的词语，如 与、邀请、依托")
    ] = ()
    fellow_unless: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，是与别处打交道，写别处的这个单位没有错"),
    ] = ()
    any_place: Annotated[
        tuple[Pattern, ...],
        Meta(description="名称确定无疑时，后面说什么都算写到了别处的那一类地方，如 县、镇"),
    ] = ()
    dealt_with: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，是与别处打交道，写别处的名称没有错"),
    ] = ()
    sorts: Annotated[
        tuple[str, ...], Meta(description="县、镇前面说是哪一类的词语，不是名称，如 沿海、百强")
    ] = ()
    lands: Annotated[
        str, Meta(description="地名常用的末一个字：两个字成词的，末字是这些才可能是地名，如 青石")
    ] = ""
    verb_ends: Annotated[
        str,
        Meta(description="多作动词末字的字：以它结尾的，在地名表里才是地名，如 固化县政府会前学法"),
    ] = ""
    together: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，就是正当地说到别处")
    ] = ()
    together_before: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里、地名前面有这些词语，就是正当地说到别处")
    ] = ()
    helps: Annotated[
        tuple[str, ...],
        Meta(
            description="地名前面有这些，后面再说到它，就是它做的，如 配合（某镇）完善（某镇）预案"
        ),
    ] = ()
    zone_acts: Annotated[
        tuple[Pattern, ...],
        Meta(description="开发区、园区的末字（括号里）和它的管委会做的事"),
    ] = ()
    zones_together: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，两个开发区、园区是一起管的，或者说的是级别"),
    ] = ()
    zones_lead: Annotated[
        tuple[Pattern, ...], Meta(description="可以紧接在别的开发区、园区前面的词语，如 和")
    ] = ()
    words: Annotated[tuple[str, ...], Meta(description="看似地名的普通词语")] = ()
    acts: Annotated[tuple[str, ...], Meta(description="出现在县、区、镇前面而不是地名的词语")] = ()
    called: Annotated[
        tuple[Pattern, ...], Meta(description="以地方简称命名的说法（第一个括号是简称）")
    ] = ()
    opens: Annotated[
        tuple[Pattern, ...],
        Meta(description="开头自称的说法（括号里是名称），如 2026年，（某县）坚持"),
    ] = ()
    holds: Annotated[
        tuple[Pattern, ...],
        Meta(description="介绍本地的说法（括号里是名称），如（某县）辖12个乡镇"),
    ] = ()
    self_note: Annotated[str, Meta(description="自称的不是本单位时说的话")] = ""
    no_begin: Annotated[str, Meta(description="地名的第一个字不会是这些字")] = ""
    no_end: Annotated[str, Meta(description="地名末字前面的一个字不会是这些字")] = ""
    verbs: Annotated[
        str, Meta(description="县前面只有一个字、是这些字的，不是地名，如 代县政府")
    ] = ""
    word_bodies: Annotated[
        tuple[str, ...], Meta(description="后面是这些机关的，前面像词语的两个字也是地名")
    ] = ()
    sure_bodies: Annotated[
        tuple[str, ...], Meta(description="别处的地名后面是这些机关的，可以断定")
    ] = ()
    former: Annotated[
        tuple[str, ...], Meta(description="地名前面有这些词语，说的是撤并以前的名称")
    ] = ()
    merged: Annotated[tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的是撤并")] = ()
    slip_with: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，与本单位名称差一个字的就真是别处"),
    ] = ()
    slip_body: Annotated[
        Pattern, Meta(description="与本单位名称差一个字的，后面是这些，才看不同音不同形的字")
    ] = "委|政府|局"
    slip_note: Annotated[str, Meta(description="地名写错一个字时说的话")] = ""
    two_places_note: Annotated[
        str, Meta(description="别处的地名前后写法不一时说的话，${right} 是别处的写法")
    ] = "与别处的“${right}”不一"
    streets: Annotated[Pattern, Meta(description="地名后面几个字里有这些，是村、路、街的名称")] = (
        "[村路街]社?"
    )
    lists: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="别处的机关后面跟着“县…局”“区…局”：前两个括号是地名和它的单位，"
            "如 会同（某）（县）公安局、县交通局"
        ),
    ] = ()
    comes_to: Annotated[
        tuple[Pattern, ...],
        Meta(description="请人来的地方：前两个括号是地名和它的单位，如 邀请律师到（某）（镇）坐班"),
    ] = ()
    comes_unless: Annotated[
        tuple[Pattern, ...],
        Meta(description="说到这个地方的句子里有这些词语，它就是邻近的、合作的、有自己一份的"),
    ] = ()
    inner: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="一个地方自己的事：前两个括号是地名和它的单位，如 （某）（镇）党委会听取，"
            "（某）（县）12个乡镇；与它打交道的，别的句子里写到也不算"
        ),
    ] = ()
    inner_unless: Annotated[
        tuple[Pattern, ...], Meta(description="同一分句里有这些词语，说的是那个地方同本地的往来")
    ] = ()
    both: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的是本地同别处两边的事")
    ] = ()
    owned: Annotated[
        tuple[Pattern, ...], Meta(description="地名后面的这些是这个地方所有的，如 198个村")
    ] = ()
    renamed_note: Annotated[str, Meta(description="地名的末字写错时说的话，后接正确的名称")] = ""
    other_note: Annotated[str, Meta(description="说到别处时说的话")]
