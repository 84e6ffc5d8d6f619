"""A kind of rule about plans: do they answer the shortcomings."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Pattern


class AnsweredShortcomings(Check, frozen=True, kw_only=True, tag="answered-shortcomings"):
    """One finding that shows each shortcoming with the plan that answers it, where one has none.

    A plan answers a shortcoming when both are about the same theme, or share enough words: the
    words of the headline (pairs of characters), or longer runs of the whole text.
    """

    says: ClassVar[str] = "查出的不足没有对应的安排"

    shortcomings: Annotated[str, Meta(description="不足写在哪一部分")] = "shortcomings"
    plans: Annotated[str, Meta(description="安排写在哪一部分")] = "plans"
    themes: Annotated[dict[str, tuple[Pattern, ...]], Meta(description="主题：认出主题的词语")] = {}
    broad: Annotated[
        dict[str, tuple[Pattern, ...]],
        Meta(description="太宽的主题：词语；还要另有相同的文字才算对应"),
    ] = {}
    procedures: Annotated[
        tuple[str, ...],
        Meta(description="不足往往是在这些主题的工作里查出来的：首句没有写到，就不是不足的主题"),
    ] = ()
    common: Annotated[tuple[Pattern, ...], Meta(description="每篇报告都用的词语，相同也不算")] = ()
    shared: Annotated[
        Count,
        Meta(
            description="首句里有多少处文字（两字一处，没有同一个太宽的主题时多一处）相同才算对应"
        ),
    ] = 2
    ahead: Annotated[
        tuple[Pattern, ...], Meta(description="不足的同一条里有这些词语，接着就说了怎么办")
    ] = ()
    remedies: Annotated[
        tuple[Pattern, ...],
        Meta(description="哪一条不足都可能用得上的办法：同一条的安排里有它，就不看是否相干"),
    ] = ()
    off_topic: Annotated[
        str, Meta(description="同一条里的安排与不足不相干时说的问题；不写就不看")
    ] = ""
    aims: Annotated[
        tuple[Pattern, ...], Meta(description="安排里说针对什么的词语，括号里是所针对的不足")
    ] = ()
    fields: Annotated[
        dict[str, tuple[Pattern, ...]],
        Meta(description="办法说的是哪一方面：词语；说针对一方面、办法全是另一方面的，没有回应"),
    ] = {}
    doers: Annotated[
        tuple[Pattern, ...], Meta(description="只说由谁做、什么时候做的分句，不看")
    ] = ()
    off_target: Annotated[
        str, Meta(description="办法与安排自己所针对的不足不相干时说的问题；不写就不看")
    ] = ""
    house: Annotated[
        tuple[Pattern, ...],
        Meta(description="机关自己的事：一条安排里有两样，又没有 work 的词语，就不相干"),
    ] = ()
    work: Annotated[tuple[Pattern, ...], Meta(description="说的是法治政府建设的词语")] = ()
    of_house: Annotated[str, Meta(description="安排与法治政府建设不相干时说的问题")] = ""
    carries_on: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="照旧做下去的词语：一条安排每一句的第一分句都有它，又没有 anew 的词语、"
            "没有说到不足的事，就没有回应"
        ),
    ] = ()
    anew: Annotated[tuple[Pattern, ...], Meta(description="安排里的新办法、期限、数量")] = ()
    only_old: Annotated[
        str, Meta(description="安排只是照旧做下去、没有回应不足时说的问题；不写就不看")
    ] = ""
    told: Annotated[Count, Meta(description="或者全文里有多少处少见的文字（两字一处）相同")] = 4
    headed: Annotated[Count, Meta(description="或者安排的首句里有不足首句的多少处文字")] = 1
