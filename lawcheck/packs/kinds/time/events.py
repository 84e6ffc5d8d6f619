"""Kinds of rules about what a report cannot know yet, and wording of another time."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, PartId, Pattern


class Anachronism(Check, frozen=True, kw_only=True, tag="anachronism"):
    """A finding for each event of the pack's table that the text cannot know yet, and for
    wording that is not current for the report year."""

    says: ClassVar[str] = "写到了当时还没有发生的事，或者过时的表述"

    due: Annotated[str, Meta(description="没有写日期的稿子，当作下一年的这一天写成")] = "04-01"
    awaiting: Annotated[
        tuple[Pattern, ...], Meta(description="说明事情还没有发生的词语，在前面")
    ] = ()
    upcoming: Annotated[
        tuple[Pattern, ...], Meta(description="说明事情还没有发生的词语，在后面")
    ] = ()
    meets_in: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="紧接在前面、说它在哪一年开的词语，括号里是年份，如（2027）年是；"
            "没有括号的，是下一年"
        ),
    ] = ()
    coming: Annotated[tuple[Pattern, ...], Meta(description="日期旁边说期限、目标的词语")] = ()
    deeds: Annotated[
        tuple[Pattern, ...],
        Meta(description="日期后面（同一小句）说已经做到的词语；有它，将来的日期才算写错"),
    ] = ()
    done_before: Annotated[
        tuple[Pattern, ...], Meta(description="紧接在日期前面、说已经做了的词语，写在安排里也算")
    ] = ()
    done_behind: Annotated[
        tuple[Pattern, ...], Meta(description="紧接在日期后面、说已经做了的词语")
    ] = ()
    own_text: Annotated[tuple[Pattern, ...], Meta(description="说这份报告自己的词语")] = ()
    passed_on: Annotated[
        tuple[Pattern, ...], Meta(description="说报告在哪一天经过什么的词语，紧接在日期前面")
    ] = ()
    decided: Annotated[tuple[Pattern, ...], Meta(description="报告那一天经过的事")] = ()
    plans: Annotated[PartId, Meta(description="写安排的部分，可以写到将来的事")] = "plans"
    passing: Annotated[tuple[Pattern, ...], Meta(description="说历史的词语，不算过时")] = ()
    following: Annotated[
        tuple[Pattern, ...], Meta(description="表述前面的词语，说明它统领当前工作")
    ] = ()
    future: Annotated[
        tuple[Pattern, ...], Meta(description="“将于……施行”一类的词语，括号里是年、月、日")
    ] = ()
    turning: Annotated[
        tuple[Pattern, ...], Meta(description="“……年是……收官之年”一类的词语，括号里是年份和哪一种")
    ] = ()
    turning_led: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="没有写是哪一年、说的就是要做事的那一年的“某某之年”：立足、围绕、在开局之年；"
            "括号里是哪一年的说法"
        ),
    ] = ()
    first: Annotated[tuple[str, ...], Meta(description="规划第一年的说法")] = ()
    last: Annotated[tuple[str, ...], Meta(description="规划最后一年的说法")] = ()
    awaited: Annotated[
        tuple[Pattern, ...], Meta(description="党代会前面的词语，说明还没有召开")
    ] = ()
    served: Annotated[
        tuple[Pattern, ...], Meta(description="党代会后面的词语，说的是会议期间做的保障")
    ] = ()
    drafting: Annotated[tuple[Pattern, ...], Meta(description="规划前面的词语，说明正在编制")] = ()
    done: Annotated[
        tuple[Pattern, ...], Meta(description="说已经完成的词语，括号里是年份（和月份）")
    ] = ()
    due_by: Annotated[
        tuple[Pattern, ...], Meta(description="安排里说期限、目标的词语，括号里是年份")
    ] = ()
    to_come: Annotated[
        tuple[Pattern, ...], Meta(description="安排里日期前面的词语，说明事情还没有做")
    ] = ()
    been: Annotated[
        tuple[Pattern, ...], Meta(description="安排里日期的前后，说明事情已经过去的词语")
    ] = ()
    completes: Annotated[
        tuple[Pattern, ...], Meta(description="安排里紧跟在日期后面、说到时候要做成的词语")
    ] = ()
    to_make: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="安排里“前”后面到分句末了，说到时候要做出什么的词语：宾语里的“的”不把它变成定语"
        ),
    ] = ()
    arranged: Annotated[
        tuple[Pattern, ...], Meta(description="安排的年度怎样写，括号里是年份")
    ] = ()
    held: Annotated[
        tuple[Pattern, ...], Meta(description="办班、开会、宣讲的词语：日期写在后面、写在前一句的")
    ] = ()
    all_year: Annotated[
        tuple[Pattern, ...], Meta(description="说的是全年的事，不是前一句那一天的词语")
    ] = ()
    based_later: Annotated[
        tuple[Pattern, ...], Meta(description="同一段后面，据修订后的条款办了事的写法")
    ] = ()
    following_behind: Annotated[
        tuple[Pattern, ...], Meta(description="会议名称后面的词语，说明以它的精神为指导")
    ] = ()
    based: Annotated[tuple[Pattern, ...], Meta(description="法律前面的词语，说明据此办了事")] = ()
    based_behind: Annotated[
        tuple[Pattern, ...], Meta(description="紧接在法律后面的词语，说明据此办了事")
    ] = ()
    told_before: Annotated[
        tuple[Pattern, ...], Meta(description="会议、法律前面写的日期，括号里是年、月和动词")
    ] = ()
    told_behind: Annotated[
        tuple[Pattern, ...], Meta(description="会议、法律后面写的日期，括号里是年、月和动词")
    ] = ()
    told_around: Annotated[
        Pattern, Meta(description="紧靠在前面的日期，括号里是年（可以没有）和月，动词在后面")
    ] = "(?!)"
    told_verbs: Annotated[tuple[Pattern, ...], Meta(description="跟在后面的动词")] = ()
    holding: Annotated[tuple[Pattern, ...], Meta(description="这些动词说的是施行")] = ()
    publishing: Annotated[
        tuple[Pattern, ...], Meta(description="这些动词说的是通过或者公布，两者可以差一个月")
    ] = ()
    waiting_before: Annotated[tuple[Pattern, ...], Meta(description="前面说还在等的词语")] = ()
    waiting_behind: Annotated[tuple[Pattern, ...], Meta(description="后面说还在等的词语")] = ()
    waiting_ahead: Annotated[
        tuple[Pattern, ...], Meta(description="后面的词语，只有写在安排里才是还在等")
    ] = ()
    still: Annotated[tuple[Pattern, ...], Meta(description="其中说写稿时还在等的词语")] = ()
    before_it: Annotated[tuple[Pattern, ...], Meta(description="旁边说事前工作的词语")] = ()
    issues: Annotated[Pattern, Meta(description="月份后面的词语：这个月印发了自己的文件")] = (
        "印发(?!的)"
    )
    carries: Annotated[
        tuple[Pattern, ...], Meta(description="前面的词语：自己印发的文件落实的就是它")
    ] = ()
    stretches: Annotated[
        tuple[Pattern, ...], Meta(description="日期后面有这些词语，说的不是做这件事的那一天")
    ] = ()
    revised: Annotated[
        Pattern, Meta(description="法律名称前面说新近修订的词语；没有它，名称也可能指旧法")
    ] = "新修订的"
    no_law: Annotated[Pattern, Meta(description="法律名称后面有这些，就是另一个更长的名称")] = (
        "实施"
    )
    reasons: Annotated[
        dict[str, str],
        Meta(
            description="年份算出来不对时的各种理由："
            "future、turning、turning_term、awaited、drafted、counted、termed、told_day、awaited_past、"
            "awaited_force、deed_before、early_force、done、due_by、arranged、wrong_day"
        ),
    ] = {}
    refuted: Annotated[str, Meta(description="年份算出来不对时说的问题")] = ""
    refuted_advice: Annotated[str, Meta(description="改法")] = ""
    incomplete: Annotated[str, Meta(description="全会没有写全时说的问题")] = ""
    dated: Annotated[str, Meta(description="表述已经少用时说的问题")] = ""
    dated_advice: Annotated[str, Meta(description="改法")] = ""
    too_early: Annotated[str, Meta(description="写到后来的事时说的问题")]
    too_early_advice: Annotated[str, Meta(description="改法")]
    old_wording: Annotated[str, Meta(description="表述过时时说的问题")]
    old_wording_advice: Annotated[str, Meta(description="改法")]
