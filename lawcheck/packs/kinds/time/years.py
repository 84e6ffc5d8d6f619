"""Kinds of rules about the report's own year: text of an earlier one, places that disagree."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, PartId, Pattern


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
