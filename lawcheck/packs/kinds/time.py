"""Kinds of rules about time: last year's text, events that had not happened, terms that ended."""

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


class PeriodExpired(Check, frozen=True, kw_only=True, tag="period-expired"):
    """A finding for each plan or campaign that has ended and stands as a present task."""

    says: ClassVar[str] = "已经到期的规划、行动当作眼前的工作"

    doing: Annotated[tuple[Pattern, ...], Meta(description="说眼前工作的词语")]
    doing_behind: Annotated[
        tuple[Pattern, ...], Meta(description="紧跟在后面、说眼前工作的词语")
    ] = ()
    ended_in_plans: Annotated[
        tuple[Pattern, ...], Meta(description="写在安排里的，有这些词语才是回顾")
    ] = ()
    past_in_plans: Annotated[
        tuple[Pattern, ...],
        Meta(description="安排里同一句有这些词语，说的是规划期内留下来的事；都没有，就是当作任务"),
    ] = ()
    doing_in_plans: Annotated[
        tuple[Pattern, ...], Meta(description="写在安排里的，这些词语也是说将来的工作")
    ] = ()
    carried: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="安排里紧接在前面的词语：照着规划做；与 tasks 一起，就是当作任务，"
            "别的分句里的回顾不管"
        ),
    ] = ()
    tasks: Annotated[tuple[Pattern, ...], Meta(description="紧跟在后面的：照着规划做的事")] = ()
    closing_due: Annotated[
        tuple[Pattern, ...],
        Meta(description="紧跟在后面的总结、验收：写在安排里、规划到期又过了一年的，还当作要做的"),
    ] = ()
    closing_asked: Annotated[
        tuple[Pattern, ...], Meta(description="前面有这些词语，这样的总结、验收才是要做的")
    ] = ()
    occasion: Annotated[
        tuple[Pattern, ...], Meta(description="前面的词语：拿规划收官作眼前工作的由头")
    ] = ()
    occasion_behind: Annotated[
        tuple[Pattern, ...], Meta(description="紧跟在后面的：收官、验收作为由头，只作提示")
    ] = ()
    finishing: Annotated[
        tuple[Pattern, ...], Meta(description="同一分句里说收官的词语，只在最后一年和下一年算数")
    ] = ()
    ended: Annotated[tuple[Pattern, ...], Meta(description="同一分句里说已经结束的词语")]
    closing: Annotated[tuple[Pattern, ...], Meta(description="下一分句开头说已经结束的词语")] = ()
    left: Annotated[
        tuple[Pattern, ...], Meta(description="紧跟在后面的：规划期内留下来的事，到期以后照样管用")
    ] = ()
    awaiting_advice: Annotated[str, Meta(description="接续的规划还没有公布时的建议")]
    follower_advice: Annotated[str, Meta(description="有了接续的规划时的建议")]
    plans: Annotated[PartId, Meta(description="写安排的部分，按下一年度看")] = "plans"


class YearStale(Check, frozen=True, kw_only=True, tag="year-stale"):
    """A finding for each sentence or heading of an earlier year that was left standing."""

    says: ClassVar[str] = "上一年的文字没有改过来"

    subjects: Annotated[tuple[Pattern, ...], Meta(description="年份后面接着说工作的词语")]
    compares: Annotated[tuple[Pattern, ...], Meta(description="作比较、说历史的词语，写往年是对的")]
    heads: Annotated[
        tuple[Pattern, ...], Meta(description="年份后面的词语：负责人做了几次什么")
    ] = ()
    likens: Annotated[
        tuple[Pattern, ...], Meta(description="同一段里有这些词语，负责人往年的事写得对")
    ] = ()
    announced: Annotated[
        tuple[Pattern, ...], Meta(description="引言结尾的词语，说明引言讲的是报告年度")
    ] = ()
    announces: Annotated[
        tuple[Pattern, ...], Meta(description="“现将…报告如下”一类的词语，第一个括号是年份")
    ]
    planned: Annotated[
        Pattern, Meta(description="安排里，年份后面接着说打算的写法；不写就不看")
    ] = ""
    will: Annotated[
        Pattern, Meta(description="安排里，年份后面只能是打算的写法：有比较的词语也是旧稿")
    ] = ""
    did: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，就是说已经做了的")
    ] = ()
    still_planned: Annotated[
        tuple[Pattern, ...],
        Meta(description="安排里要定的计划、清单，要到的目标，括号里是它的年份"),
    ] = ()
    already: Annotated[tuple[Pattern, ...], Meta(description="同一小句里有它，是已经定了的")] = ()
    planned_note: Annotated[str, Meta(description="安排写成报告那一年的打算时说的问题")] = ""
    planned_advice: Annotated[str, Meta(description="改法")] = ""
    this_year: Annotated[tuple[Pattern, ...], Meta(description="说“今年”的词语")]
    this_year_note: Annotated[str, Meta(description="用了“今年”时说的问题")]
    this_year_advice: Annotated[str, Meta(description="改法")]
    plans: Annotated[PartId, Meta(description="写安排的部分")] = "plans"


class YearConflict(Check, frozen=True, kw_only=True, tag="year-conflict"):
    """One finding when the places that tell the report's year do not agree.

    What follows from the same cause (plan-year, year-stale, anachronism) is then not told.
    """

    says: ClassVar[str] = "标题、正文、安排、日期说的年度不一致"

    sources: Annotated[
        dict[str, str],
        Meta(
            description="各处怎样称呼：title 标题，headings 小标题，"
            "opening 开头，plans 安排，dated 日期"
        ),
    ]
