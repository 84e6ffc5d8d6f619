"""Kinds of rules about the names a report uses: of places, organs and levels not its own."""

from __future__ import annotations

from typing import Annotated, ClassVar

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


class NameMismatch(Check, frozen=True, kw_only=True, tag="name-mismatch"):
    """A finding for each name of a place, an organ or a level that is not the report's own."""

    says: ClassVar[str] = "地名、机关、层级不是本单位的"

    own: Annotated[tuple[OwnUnit, ...], Meta(description="各类地方不能自称的说法")] = ()
    same: Annotated[
        tuple[Pattern, ...], Meta(description="同一机关名称里前后两处层级应当一致")
    ] = ()
    paired: Annotated[
        tuple[Pattern, ...],
        Meta(description="连着说的两个职务、机关（括号里是层级）应当是同一级，如 区委书记、市长"),
    ] = ()
    makes: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，《》里的文件就是本地自己制定的"),
    ] = ()
    makes_of: Annotated[
        Pattern, Meta(description="紧接在地名前面：本地自己做的，如 完善（某县裁量基准）")
    ] = ""
    made: Annotated[Pattern, Meta(description="做的是什么，如 基准、清单")] = ""
    joint_note: Annotated[str, Meta(description="标题里的党委和政府不是一个地方时说的话")] = ""
    no_such: Annotated[
        tuple[Pattern, ...], Meta(description="哪一级都没有的机关名称，如 乡人大常委会")
    ] = ()
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
    no_begin: Annotated[str, Meta(description="地名的第一个字不会是这些字")] = ""
    no_end: Annotated[str, Meta(description="地名末字前面的一个字不会是这些字")] = ""
    other_levels_unless: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，别的层级的负责人、全县全区说得对"),
    ] = ()
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
    own_affairs: Annotated[
        tuple[Pattern, ...],
        Meta(description="一个局自己的事：第一个括号是局的名称，如 县（林业局）党组会议研究"),
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
    owned: Annotated[
        tuple[Pattern, ...], Meta(description="地名后面的这些是这个地方所有的，如 198个村")
    ] = ()
    no_such_note: Annotated[str, Meta(description="没有这样的机关时说的话")] = ""
    renamed_note: Annotated[str, Meta(description="地名的末字写错时说的话，后接正确的名称")] = ""
    level_note: Annotated[str, Meta(description="层级不符时说的话")]
    organ_note: Annotated[str, Meta(description="机关名称前后不一时说的话")]
    other_note: Annotated[str, Meta(description="说到别处时说的话")]
    unit_note: Annotated[str, Meta(description="名称差一个字时说的话")]
    signature_note: Annotated[str, Meta(description="署名不符时说的话")]
    addressee_note: Annotated[str, Meta(description="主送机关不符时说的话")]
    unsure_severity: Annotated[Severity, Meta(description="地名表里有的别处地名的严重程度")] = (
        "warning"
    )
    unknown_severity: Annotated[Severity, Meta(description="地名表里没有的别处地名的严重程度")] = (
        "info"
    )
