"""A kind of rule about plans: do they go on from the results."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, PartId, Pattern, Share


class PlanFault(Data, frozen=True, kw_only=True):
    """What is told of one fault of a plan."""

    message: Annotated[str, Meta(description="说的问题")]
    suggestion: Annotated[str, Meta(description="改法")]


class RepeatedPlans(Check, frozen=True, kw_only=True, tag="repeated-plans"):
    """A finding for each plan that repeats a result, tells the past, or aims lower than reached."""

    says: ClassVar[str] = "安排重复今年的结果、用过去时，或者目标低于已经达到的水平"

    part: Annotated[PartId, Meta(description="在哪一部分里看")] = "plans"
    results: Annotated[tuple[PartId, ...], Meta(description="与哪些部分的结果比较")] = (
        "achievements",
        "first_responsible",
    )
    wanting: Annotated[
        PartId, Meta(description="在哪一部分里写着不够好的现状：目标不得比它还低")
    ] = "shortcomings"
    figures: Annotated[Count, Meta(description="有这么多个相同的数字就是重复")] = 2
    scattered: Annotated[
        Count, Meta(description="或者有这么多个数字都在今年的结果里、没有一个新的")
    ] = 3
    clauses: Annotated[Count, Meta(description="或者有这么多个相同的分句")] = 2
    share: Annotated[
        Share, Meta(description="并且相同的分句超过安排的这个比例，其中一个有数字")
    ] = 0.6
    alike: Annotated[
        Share, Meta(description="或者没有数字的安排，自己的文字有这么大比例在一句结果里")
    ] = 0.7
    common: Annotated[
        tuple[Pattern, ...], Meta(description="每篇报告都用的词语，不算自己的文字")
    ] = ()
    past: Annotated[tuple[Pattern, ...], Meta(description="过去时的词语")]
    goes_on: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里后面有这些词语，就是在已经做的上面再做")
    ] = ()
    left: Annotated[
        tuple[Pattern, ...], Meta(description="结果里说还没有做完的，安排去做不是重复")
    ] = ()
    ahead: Annotated[
        tuple[Pattern, ...],
        Meta(description="一条里先说情况、后说打算的，从这些词语起才是安排"),
    ] = ()
    resumes: Annotated[
        tuple[Pattern, ...], Meta(description="安排里有这些词语，做的是结果里没有做完的事")
    ] = ()
    born: Annotated[
        tuple[Pattern, ...], Meta(description="结果里紧接在名称后面、说一样东西已经有了的词语")
    ] = ()
    early: Annotated[
        tuple[Pattern, ...], Meta(description="文件名后面的制定步骤：说明文件还没有印发")
    ] = ()
    issued_later: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里隔着几个分句才说文件已经印发、施行的词语")
    ] = ()
    draws_up: Annotated[
        tuple[Pattern, ...],
        Meta(description="要制定的文件，括号里是没有书名号的名称：今年已经印发的不必再制定"),
    ] = ()
    issues: Annotated[tuple[Pattern, ...], Meta(description="印发文件的词语")] = ()
    issued: Annotated[
        tuple[Pattern, ...], Meta(description="结果里紧接在文件名称后面、表示已经印发的词语")
    ] = ()
    makes: Annotated[
        tuple[Pattern, ...], Meta(description="要做成、一次就够的事，括号里是它的名称")
    ] = ()
    made: Annotated[
        tuple[Pattern, ...],
        Meta(description="成效里名称前面有这些，就是已经做成的，括号里是哪一级的"),
    ] = ()
    made_behind: Annotated[
        tuple[Pattern, ...], Meta(description="成效里紧跟在名称后面有这些，也是已经做成的")
    ] = ()
    completes: Annotated[
        tuple[Pattern, ...],
        Meta(description="要做完的事，括号里是它的名称：结果里一句说做完了，几乎是同样的文字"),
    ] = ()
    completed: Annotated[tuple[Pattern, ...], Meta(description="结果里说做完了的词语")] = ()
    uncompleted: Annotated[
        tuple[Pattern, ...], Meta(description="同一句结果里有这些词语，就还没有做完")
    ] = ()
    brings_in: Annotated[
        tuple[Pattern, ...], Meta(description="要推行、启用的做法，括号里是它的名称")
    ] = ()
    since: Annotated[
        tuple[Pattern, ...],
        Meta(description="结果里紧接在名称（或者它的末尾）后面、后面数了办成多少的：实行以来"),
    ] = ()
    of_others: Annotated[
        tuple[Pattern, ...],
        Meta(description="结果里名称前面有这些，就是试点的、别处的，推行它不是重复"),
    ] = ()
    wider: Annotated[
        tuple[Pattern, ...], Meta(description="同一句安排里有这些，就是在已有的上面再做")
    ] = ()
    restarts: Annotated[
        tuple[Pattern, ...],
        Meta(description="从头建起的说法（选址、立项），括号里是名称：已经建成的不再从头建"),
    ] = ()
    finishes: Annotated[
        tuple[Pattern, ...],
        Meta(description="要办完的一次性的事：两对括号里依次是名称、做什么（组建、挂牌）"),
    ] = ()
    founds: Annotated[
        tuple[Pattern, ...], Meta(description="同上，两对括号里依次是做什么、名称")
    ] = ()
    finished: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一条里先说已经办完的，括号里是做什么：名称也相同就不必再办"),
    ] = ()
    builds: Annotated[tuple[Pattern, ...], Meta(description="要建成什么，括号里是它的名称")] = ()
    built: Annotated[
        tuple[Pattern, ...], Meta(description="结果里紧接在名称后面、表示已经建成的词语")
    ] = ()
    opened: Annotated[
        tuple[Pattern, ...], Meta(description="结果里紧接在名称前面、表示已经建成的词语")
    ] = ()
    whose: Annotated[
        tuple[Pattern, ...], Meta(description="名称前面说是谁的，不写也是同一处，先去掉")
    ] = ()
    ended: Annotated[
        tuple[Pattern, ...], Meta(description="要在哪一年做到，括号里是年份：已经过去的就不是安排")
    ] = ()
    looks_back: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，就是在说已经过去的目标")
    ] = ()
    lower_is_better: Annotated[tuple[Pattern, ...], Meta(description="越低越好的比率")] = ()
    holds: Annotated[
        tuple[Pattern, ...], Meta(description="表示保持的词语，目标可以与已经达到的相同")
    ] = ()
    now: Annotated[
        tuple[Pattern, ...], Meta(description="安排里说已经达到多少的分句，有这些词语")
    ] = ()
    no_results: Annotated[
        tuple[Pattern, ...],
        Meta(description="期限、日期、对象一类的数字：安排里有，结果里也有，不算重复"),
    ] = ()
    bare: Annotated[
        tuple[str, ...], Meta(description="看不出数的是什么的量词：后面的名称也相同才算重复")
    ] = ()
    stocks: Annotated[
        tuple[Pattern, ...], Meta(description="总数要达到多少：两对括号里依次是数字、单位")
    ] = ()
    ceilings: Annotated[
        tuple[Pattern, ...], Meta(description="总数不超过多少：两对括号里依次是数字、单位")
    ] = ()
    fallen: Annotated[
        tuple[Pattern, ...], Meta(description="总数已经降到多少：两对括号里依次是数字、单位")
    ] = ()
    rates: Annotated[
        tuple[Pattern, ...], Meta(description="一个比率：从“率”“比例”到百分数，括号里是那个数")
    ] = ()
    lowers: Annotated[
        tuple[Pattern, ...], Meta(description="目标是往下降的词语：比已经达到的低，就是进步")
    ] = ()
    based: Annotated[
        tuple[Pattern, ...], Meta(description="目标里已经写明从多少起，不另同别处比较")
    ] = ()
    given: Annotated[
        tuple[Pattern, ...], Meta(description="目标是法律、上级定的，不与今年达到的比较")
    ] = ()
    shares: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="一个占比：从“占”到百分数，括号里是那个数；前面数的是什么，就是什么的比率"
        ),
    ] = ()
    measures: Annotated[
        tuple[str, ...], Meta(description="比率名称的末尾：率、比例；此外的就是它所说的事")
    ] = ()
    times: Annotated[
        tuple[Pattern, ...],
        Meta(description="一段用时：从名称到数字，三对括号里依次是名称、数字、单位"),
    ] = ()
    adds: Annotated[
        tuple[Pattern, ...],
        Meta(description="说明是在已有的之外再添的词语：这样的目标不与已经达到的比"),
    ] = ()
    each: Annotated[
        tuple[Pattern, ...],
        Meta(description="平均每一个多少：三对括号里依次是每一个什么、数字、单位"),
    ] = ()
    any_rate: Annotated[
        tuple[Pattern, ...], Meta(description="比率、用时的名称里不能单独说明是哪一个的词语")
    ] = ()
    scopes: Annotated[
        tuple[Pattern, ...],
        Meta(description="目标只说其中一部分单位、一部分人的词语：结果也说到的才比较"),
    ] = ()
    unnamed: Annotated[tuple[str, ...], Meta(description="名称里可有可无的词语，先去掉")] = ()
    leads: Annotated[tuple[Pattern, ...], Meta(description="名称前面不属于名称的词语，先去掉")] = ()
    faults: Annotated[
        dict[Literal["past", "below", "issued", "reached", "ended", "built", "made"], PlanFault],
        Meta(
            description="built 要建的今年已经建成，made 要做的今年已经做了，past 用了过去时，"
            "below 目标低于已经达到的水平，"
            "issued 文件今年已经印发，reached 目标今年已经达到，ended 目标的期限已经过去"
        ),
    ]
