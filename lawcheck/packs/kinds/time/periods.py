"""Kinds of rules about plans and campaigns that have ended."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, PartId, Pattern


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
