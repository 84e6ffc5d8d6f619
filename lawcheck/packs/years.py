"""Facts that change by the year: what is current when, when things happened, when terms end.

They are one table for all rules. What is not yet published has an empty slot: a rule says nothing
about it, it does not guess.
"""

# No postponed annotations: they are read at each start, and to compile them then costs more.
from datetime import date
from typing import Annotated

from msgspec import Meta

from lawcheck.packs.base import Data, Id, Pattern


class YearFacts(Data, frozen=True, kw_only=True):
    """What is current at the end of a report year."""

    id: Annotated[str, Meta(description="报告年度，加引号")]
    congress: Annotated[int | None, Meta(description="年末最近一次党代会是第几次，如 20")] = None
    plenum: Annotated[int | None, Meta(description="年末最近一次中央全会是第几次，如 3")] = None
    wording: Annotated[
        str, Meta(description="当年的时政表述，如 党的二十大和二十届二中、三中全会")
    ] = ""
    goal: Annotated[str, Meta(description="法治政府建设总体目标的表述")] = ""
    outline: Annotated[str, Meta(description="现行的法治政府建设实施纲要，写明起止年份")] = ""
    publicity: Annotated[str, Meta(description="现行的普法规划")] = ""
    new: Annotated[tuple[str, ...], Meta(description="当年的报告一般会写到的法律、文件、活动")] = ()

    @property
    def year(self) -> int:
        return int(self.id)


class Event(Data, frozen=True, kw_only=True):
    """Something that a text cannot name before it happened."""

    id: Id
    name: Annotated[str, Meta(description="事件")]
    day: Annotated[str, Meta(description="发生、开始或者公布的日期，写作 2024-07-18")] = ""
    after: Annotated[str, Meta(description="日期不明的，写一个日子：事情一定晚于它")] = ""
    earlier: Annotated[tuple[str, ...], Meta(description="同名的会议以前在哪几天开过")] = ()
    begins: Annotated[
        bool, Meta(description="true 表示从这一天开始的工作：更早的年度不可能做过")
    ] = False
    certain: Annotated[
        bool, Meta(description="false 表示已经宣布、还没有见到结果的，不据以判错")
    ] = True
    congress: Annotated[
        int | None, Meta(description="是党代会或者全会的，写第几次党代会：按届次认，不靠词语")
    ] = None
    plenum: Annotated[int | None, Meta(description="第几次全会，党代会本身写 0")] = None
    patterns: Annotated[tuple[Pattern, ...], Meta(description="提到这件事的词语")] = ()

    @property
    def earliest(self) -> date:
        """No text written before this day can name it."""
        return min(map(date.fromisoformat, (self.day or self.after, *self.earlier)))


class Period(Data, frozen=True, kw_only=True):
    """A plan or campaign that ends."""

    id: Id
    name: Annotated[str, Meta(description="规划、行动的名称")]
    until: Annotated[int, Meta(description="到哪一年为止")]
    first: Annotated[int | None, Meta(description="第一个年度，名称后面可能写错起止年份的才填")] = (
        None
    )
    awaits: Annotated[bool, Meta(description="true 表示接续的规划还没有公布，公布以前只作提示")] = (
        False
    )
    patterns: Annotated[tuple[Pattern, ...], Meta(description="提到它的词语")]


class Outdated(Data, frozen=True, kw_only=True):
    """A wording that was replaced."""

    id: Id
    since: Annotated[int, Meta(description="从哪一报告年度起改用新表述")]
    pattern: Annotated[Pattern, Meta(description="旧表述")]
    now: Annotated[str, Meta(description="现在的表述")]
    dated: Annotated[bool, Meta(description="true 表示不算错，只是已经少用，只作提示")] = False


class Recurring(Data, frozen=True, kw_only=True):
    """A day, week or month that is counted from its first year: 第十三个国家宪法日."""

    id: Id
    name: Annotated[str, Meta(description="日子的名称")]
    first: Annotated[int | None, Meta(description="第一个在哪一年；不看序数的不填")] = None
    months: Annotated[tuple[int, ...], Meta(description="在哪几个月；哪天都可能的不填")] = ()
    patterns: Annotated[tuple[Pattern, ...], Meta(description="提到它的词语，第一个括号是序数")]


class Term(Data, frozen=True, kw_only=True):
    """Plans of five years each, known by their number: “十五五”规划, “九五”普法."""

    id: Id
    name: Annotated[str, Meta(description="规划的名称")]
    number: Annotated[int, Meta(description="已知的一期是第几个")]
    first: Annotated[int, Meta(description="那一期的第一年")]
    patterns: Annotated[tuple[Pattern, ...], Meta(description="提到它的词语，第一个括号是序数")]

    def years(self, number: int) -> tuple[int, int]:
        """The first and the last year of the plan with this number."""
        first = self.first + 5 * (number - self.number)
        return first, first + 4
