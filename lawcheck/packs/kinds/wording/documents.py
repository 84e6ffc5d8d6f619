"""Kinds of rules about the laws and documents that a report cites: names, numbers, force."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, Pattern, Severity


class DocumentName(Check, frozen=True, kw_only=True, tag="document-name"):
    """A finding for each cited title or number that is next to a known one, and not it."""

    says: ClassVar[str] = "法律、文件的名称和文号"

    excludes: Annotated[
        tuple[Pattern, ...], Meta(description="有这些词语的标题不管：地方自己的文件、草案、读本")
    ] = ()
    slip_severity: Annotated[Severity, Meta(description="错漏一两个字、年份不对时的严重程度")] = (
        "warning"
    )
    shared_severity: Annotated[
        Severity, Meta(description="两份文件写成一个文号时的严重程度；是令号的，随上一项")
    ] = "info"
    bare: Annotated[
        Pattern, Meta(description="没有标题、只写文号的（两个括号是文号、讲什么事）")
    ] = ""
    amending: Annotated[
        Pattern, Meta(description="有这些词语的标题：修改、废止别的文件，文号是它自己的")
    ] = "修改|废止"
    planned: Annotated[
        tuple[str, ...], Meta(description="正在制定、可能已经公布的法律，名称不带中华人民共和国")
    ] = ()
    drafted: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的不是现行的国家法律")
    ] = ()
    works: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，书名号里可能是书、节目")
    ] = ()
    told_as_law: Annotated[
        tuple[Pattern, ...], Meta(description="标题前面的词语：把它当作法律来用")
    ] = ()
    told_as_law_behind: Annotated[
        tuple[Pattern, ...], Meta(description="标题后面的词语：把它当作法律来用")
    ] = ()
    absent_note: Annotated[str, Meta(description="法律目录里没有时说的话，空着就不查")] = ""
    own_issues: Annotated[
        Pattern, Meta(description="标题前面：本地的机关印发它（括号是县、区、市这样的字）")
    ] = ""
    state_series: Annotated[Pattern, Meta(description="中央和国家机关的文号")] = ""
    series_note: Annotated[str, Meta(description="本地文件用了它们的文号时说的话")] = ""
    generic_number: Annotated[Pattern, Meta(description="开头没有地名代字的文号")] = ""
    stem_note: Annotated[str, Meta(description="本地文件用了别处的代字时说的话")] = ""
    issued_in: Annotated[
        Pattern, Meta(description="标题前面：哪年哪月印发（两个括号；印发而不是通过的，第三个）")
    ] = ""
    issued_anew: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，就有后来的文号")
    ] = ()
    issued_note: Annotated[
        str, Meta(description="文号比印发晚时说的话，${year} 是文号的年份，${told} 是写的年份")
    ] = ""


class Provision(Data, frozen=True, kw_only=True):
    """A matter that stands in these articles of a law, and in no other."""

    law: Annotated[str, Meta(description="法律名称，不带中华人民共和国")]
    matter: Annotated[str, Meta(description="什么事，报出时用")]
    about: Annotated[tuple[Pattern, ...], Meta(description="说到这件事的词语")]
    articles: Annotated[tuple[Count, ...], Meta(description="在现行文本的哪几条")]


class DocumentStatus(Check, frozen=True, kw_only=True, tag="document-status"):
    """A finding for each document cited as holding that no longer, or not yet, does."""

    says: ClassVar[str] = "引用的文件、机构是否有效"

    present: Annotated[tuple[Pattern, ...], Meta(description="标题前面的词语：把它当作现行依据")]
    present_behind: Annotated[
        tuple[Pattern, ...], Meta(description="标题后面的词语：把它当作现行依据")
    ] = ()
    back: Annotated[tuple[Pattern, ...], Meta(description="同一句里有这些词语，就是回顾过去")] = ()
    begun_under: Annotated[
        Pattern, Meta(description="紧接在旧法后面、说它施行时办的事的词语：安排里写到不算")
    ] = "[^，。；]{0,10}立案的"
    forward: Annotated[
        tuple[Pattern, ...], Meta(description="同一小句里有这些词语，就是为将来作准备")
    ] = ()
    taught: Annotated[
        tuple[Pattern, ...], Meta(description="安排里同一句有这些词语，说的是要学、要讲的法律")
    ] = ()
    learnt: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里说的是学了什么的词语：学法、培训")
    ] = ()
    listed: Annotated[
        tuple[Pattern, ...],
        Meta(description="学了什么的句子里，列出法律的词语，可以隔着前面列的几部：涉及、包括"),
    ] = ()
    basis: Annotated[Pattern, Meta(description="标题前面的词语：在写明的那一天据以办事")] = "依据"
    rests: Annotated[Pattern, Meta(description="标题后面的词语：以它为依据")] = "为依据"
    feasts: Annotated[
        dict[str, str],
        Meta(description="节日：最早在几月几日，写作“10-01”；只写节日、没写日期的事据此推算"),
    ] = {}
    begins: Annotated[Pattern, Meta(description="标题后面写的施行日期（三个括号是年、月、日）")]
    begun: Annotated[Pattern, Meta(description="标题前面写的施行日期（三个括号是年、月、日）")] = ""
    since: Annotated[Pattern, Meta(description="标题后面的词语：前面写的月、日就是施行日期")] = (
        "施行[后起]"
    )
    made: Annotated[
        Pattern, Meta(description="标题前面写的通过、修改日期（三个括号是年、月、日）")
    ] = ""
    made_behind: Annotated[
        Pattern, Meta(description="标题后面写的通过、公布日期（三个括号是年、月、日）")
    ] = ""
    full: Annotated[
        Pattern, Meta(description="标题后面的词语：在写明的那一天施行满了多久（括号是数和单位）")
    ] = ""
    of_own: Annotated[Pattern, Meta(description="标题后面的词语：前面的日期是另一份文件的")] = (
        "[^，。；《》]{0,8}(?:方案|细则)"
    )
    provisions: Annotated[
        tuple[Provision, ...], Meta(description="哪件事规定在哪一条：只写不会弄错的")
    ] = ()
    provision_note: Annotated[
        str, Meta(description="条款引错时说的话，${matter} 是什么事，${articles} 是哪几条")
    ] = "${matter}规定在${articles}"
    adopts: Annotated[Pattern, Meta(description="会议名称后面、文件名称前面的词语：通过、批准")] = (
        "通过"
    )
    adopted_note: Annotated[
        str, Meta(description="不是这次会议通过的时说的话，${day}、${meeting}、${held}")
    ] = "是${day}通过的，${meeting}在${held}"
    adopted_severity: Annotated[Severity, Meta(description="不是这次会议通过的，严重程度")] = (
        "warning"
    )
    provision_severity: Annotated[Severity, Meta(description="条款引错的严重程度")] = "warning"
    coming: Annotated[
        tuple[Pattern, ...], Meta(description="标题前面的词语：说它还没有施行，如 即将施行的")
    ] = ()
    coming_behind: Annotated[
        tuple[Pattern, ...], Meta(description="标题后面的词语：说它还没有施行，如 施行前的准备")
    ] = ()
    next_year: Annotated[
        tuple[Pattern, ...], Meta(description="同一小句里说明年几月几日施行的，月、日各成一组")
    ] = ()
    anew: Annotated[
        tuple[Pattern, ...], Meta(description="同一小句里有这些词语，说的是新的文本或者配套的办法")
    ] = ()
    applied: Annotated[
        Pattern, Meta(description="标题前面的词语：据以办案，连同“新修订的”一类的修饰")
    ] = ""
    cases: Annotated[tuple[Pattern, ...], Meta(description="标题后面的词语：办的是案件")] = ()
    same_case: Annotated[
        Pattern, Meta(description="说依据的一句没有日期，说的是前面那一件的词语，如 该处罚决定")
    ] = ""
    decided: Annotated[Pattern, Meta(description="前面那一件是哪一天决定的")] = "作出"
    made_ready: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，是施行以前的准备，或者不是办案")
    ] = ()
    come_note: Annotated[str, Meta(description="早已施行时说的话，后接日期")] = "已经施行，自"
    of_then: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，依据的就是行为当时的文本"),
    ] = ()
    outdated_note: Annotated[
        str, Meta(description="依据了换下来的文本时说的话，后接新文本施行的日期")
    ] = "新的文本已经施行，自"
    change_note: Annotated[str, Meta(description="通过、修改日期不对时说的话，后接日期")] = ""
    replaced_note: Annotated[str, Meta(description="已经废止时说的话，后接日期")]
    early_note: Annotated[str, Meta(description="尚未施行时说的话，后接日期")]
    day_note: Annotated[str, Meta(description="施行日期不对时说的话，后接日期")]
    unsure_severity: Annotated[Severity, Meta(description="有的地方还保留的机构的严重程度")] = (
        "info"
    )
    remembered_severity: Annotated[
        Severity, Meta(description="废止日期凭记忆填写的文件的严重程度")
    ] = "warning"
