"""Kinds of rules about the names a report uses: of places, organs and levels not its own."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.kinds.form.places import PlaceNames
from lawcheck.packs.model import Pattern, Severity


class NameMismatch(PlaceNames, frozen=True, kw_only=True, tag="name-mismatch"):
    """A finding for each name of a place, an organ or a level that is not the report's own."""

    says: ClassVar[str] = "地名、机关、层级不是本单位的"

    same: Annotated[
        tuple[Pattern, ...], Meta(description="同一机关名称里前后两处层级应当一致")
    ] = ()
    paired: Annotated[
        tuple[Pattern, ...],
        Meta(description="连着说的两个职务、机关（括号里是层级）应当是同一级，如 区委书记、市长"),
    ] = ()
    joint_note: Annotated[str, Meta(description="标题里的党委和政府不是一个地方时说的话")] = ""
    no_such: Annotated[
        tuple[Pattern, ...], Meta(description="哪一级都没有的机关名称，如 乡人大常委会")
    ] = ()
    organs: Annotated[tuple[Pattern, ...], Meta(description="可以代为署名、主送的机关")] = ()
    bodies: Annotated[Pattern, Meta(description="地名末字后面的党委、政府，如 县委、县政府")] = (
        "委|人民政府|政府"
    )
    county_bodies: Annotated[
        Pattern, Meta(description="县、区、旗后面的机关，有了它就知道本地是县、区还是旗")
    ] = "委|人民政府|政府|人大"
    below: Annotated[
        dict[str, str], Meta(description="本地名称的末字：不会向哪些地方报告，写它们的末字")
    ] = {}
    branches: Annotated[
        tuple[Pattern, ...], Meta(description="派出机构的名称：设在下面的地方，也向那里报告")
    ] = ()
    other_levels_unless: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，别的层级的负责人、全县全区说得对"),
    ] = ()
    groups: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="本单位的领导班子：两个括号是单位和叫法，如（局）（党组），只有叫法的用来比较"
        ),
    ] = ()
    group_changed: Annotated[
        tuple[Pattern, ...], Meta(description="全文有这些词语，两种叫法都可能是对的")
    ] = ()
    group_note: Annotated[str, Meta(description="叫法前后不一时说的话，${right}是另一种")] = ""
    heads: Annotated[
        tuple[Pattern, ...],
        Meta(description="职务后面的姓名：第一个括号是职务，第二个是姓名的三个字"),
    ] = ()
    heads_behind: Annotated[
        tuple[Pattern, ...],
        Meta(description="职务前面的姓名：第一个括号是姓名的三个字，第二个是职务"),
    ] = ()
    heads_any: Annotated[
        tuple[Pattern, ...],
        Meta(description="同上，后面接着什么都行，只看读音、字形相近的两个姓名"),
    ] = ()
    subject_acts: Annotated[
        tuple[Pattern, ...], Meta(description="句首的姓名后面的词语：没写职务的负责人做了什么")
    ] = ()
    heads_of: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着书记、主任前面的词语：这一职务本单位只有一个")
    ] = ("[，。；、]",)
    organ_ends: Annotated[
        Pattern, Meta(description="机关、单位名称的末尾几个字，前后颠倒的名称从这里认，如 局、中心")
    ] = "局"
    turned_note: Annotated[
        str, Meta(description="机关名称的词语前后颠倒时说的话，${right}是通常的写法")
    ] = ""
    meetings: Annotated[
        tuple[Pattern, ...],
        Meta(description="本级负责人主持的会：前两个括号是写在会前的地名和它的单位"),
    ] = ()
    meetings_unless: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，会可以是别处的")
    ] = ()
    own_affairs: Annotated[
        tuple[Pattern, ...],
        Meta(description="一个局自己的事：第一个括号是局的名称，如 县（林业局）党组会议研究"),
    ] = ()
    does_alone: Annotated[
        tuple[Pattern, ...],
        Meta(description="由哪个局单独做：括号里是局的名称，如 由县（水利局）单独承担"),
    ] = ()
    fields: Annotated[
        dict[str, Pattern],
        Meta(description="局的名称的开头：说到它管的事少不了的字词，一个也没有就与它无关"),
    ] = {}
    alone_unless: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，写别的局单独做说得对")
    ] = ()
    invited: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，别的局是来参加、配合、接受监督的"),
    ] = ()
    other_organ_note: Annotated[str, Meta(description="写的是别的局自己的事时说的话")] = ""
    going_on: Annotated[
        Pattern, Meta(description="与“局”同音的字从这里起是别的词，不是机关名称写错：居首位")
    ] = ""
    near_note: Annotated[
        str, Meta(description="机关名称差一个字时说的话，${right}是通常的或者别处的写法")
    ] = ""
    bodies_named: Annotated[
        tuple[Pattern, ...], Meta(description="本地的中心、委员会的名称：前后两处差一个字的报出来")
    ] = ()
    subject_leads: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着姓名前面的词语：姓名是后面的主语")
    ] = ("[由经]",)
    introduced: Annotated[
        tuple[Pattern, ...], Meta(description="姓名后面、同一句里有这些职务、称呼，说的是另一个人")
    ] = ()
    head_unless: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的是前任、别处的负责人")
    ] = ()
    head_note: Annotated[str, Meta(description="姓名前后不一时说的话，${right}是另一种")] = ""
    firms: Annotated[Pattern, Meta(description="企业、合作社的名称，连同前面的地名")] = ""
    firms_apart: Annotated[
        tuple[Pattern, ...], Meta(description="两个名称之间有这些词语，说的是两家")
    ] = ()
    firm_note: Annotated[str, Meta(description="企业名称前后不一时说的话，${right}是另一种")] = ""
    no_such_note: Annotated[str, Meta(description="没有这样的机关时说的话")] = ""
    level_note: Annotated[str, Meta(description="层级不符时说的话")]
    organ_note: Annotated[str, Meta(description="机关名称前后不一时说的话")]
    unit_note: Annotated[str, Meta(description="名称差一个字时说的话")]
    signature_note: Annotated[str, Meta(description="署名不符时说的话")]
    addressee_note: Annotated[str, Meta(description="主送机关不符时说的话")]
    unsure_severity: Annotated[Severity, Meta(description="地名表里有的别处地名的严重程度")] = (
        "warning"
    )
    unknown_severity: Annotated[Severity, Meta(description="地名表里没有的别处地名的严重程度")] = (
        "info"
    )
