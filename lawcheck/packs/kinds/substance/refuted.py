"""Kind of rule about claims that another sentence of the report refutes."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, Level, PartId, Pattern


class Witness(Data, frozen=True, kw_only=True):
    """A claim that there is none, and what shows elsewhere that there was one."""

    claims: Annotated[tuple[Pattern, ...], Meta(description="说一件也没有的分句")]
    shown: Annotated[
        tuple[Pattern, ...], Meta(description="别处说到的一件，从一句话里看，不要数字")
    ]
    unless: Annotated[
        tuple[Pattern, ...],
        Meta(description="那一句里有这些词语，就不是本单位今年的事：往年、别人、旁听、制度"),
    ] = ()
    narrowed: Annotated[
        tuple[Pattern, ...], Meta(description="说没有的那一句里有这些词语，只说一部分，不比较")
    ] = ()
    levels: Annotated[tuple[Level, ...], Meta(description="只看这几类单位；空为都看")] = ()
    beside: Annotated[bool, Meta(description="写在同一句里的也比较")] = False
    by_head: Annotated[bool, Meta(description="要是主要负责人做的：没写明是谁的看前面")] = False
    following: Annotated[bool, Meta(description="只看同一段里后面的几句：说的是同一个单位")] = False


class Nearby(Data, frozen=True, kw_only=True):
    """A claim of all or of none, and what speaks against it in its own paragraph."""

    claims: Annotated[tuple[Pattern, ...], Meta(description="说全部、说没有的分句")]
    shown: Annotated[tuple[Pattern, ...], Meta(description="同一段里与它不能都对的分句")]
    about: Annotated[Pattern, Meta(description="两句里至少一句有这些词语，说的才是这件事")]
    unless: Annotated[
        tuple[Pattern, ...], Meta(description="那个分句有这些词语，说的就是别的事")
    ] = ()
    narrowed: Annotated[
        tuple[Pattern, ...], Meta(description="说全部、说没有的分句有这些词语，只说一部分")
    ] = ()


class Finished(Data, frozen=True, kw_only=True):
    """All that is done, and what is left of it after all."""

    plans: Annotated[tuple[PartId, ...], Meta(description="剩下的写在哪些打算里")] = ("plans",)
    done: Annotated[tuple[Pattern, ...], Meta(description="说全部做完的词语")]
    narrowed: Annotated[
        tuple[Pattern, ...], Meta(description="前面有这些词语，只说一段时间、一部分")
    ] = ()
    rest: Annotated[
        tuple[Pattern, ...],
        Meta(description="分句以这些词语开头，是剩下的：前面说全部做完了，就不会有，如 余下1件"),
    ] = ()
    part: Annotated[
        tuple[Pattern, ...], Meta(description="前面有这些词语，全部做完的只是一部分，如 其中")
    ] = ()
    among: Annotated[tuple[Pattern, ...], Meta(description="分句这样开头，说的是其中的")]
    going_on: Annotated[tuple[Pattern, ...], Meta(description="还在做的词语")]
    put_off: Annotated[tuple[Pattern, ...], Meta(description="推到下一年的词语，到年份为止")]
    again: Annotated[
        tuple[Pattern, ...], Meta(description="年份后面这样说，推迟的就是做完这件事本身")
    ] = ()
    unless: Annotated[
        tuple[Pattern, ...], Meta(description="分句有这些词语，说的是期限，或者已经做完")
    ] = ()
    left: Annotated[
        tuple[Pattern, ...], Meta(description="打算里说没有做完的，括号里是做什么")
    ] = ()


class RefutedClaims(Check, frozen=True, kw_only=True, tag="refuted-claims"):
    """A finding for each claim of all or of none that another sentence refutes."""

    says: ClassVar[str] = "说全部做到、一件没有，又被自己否定"

    results: Annotated[tuple[PartId, ...], Meta(description="说法写在哪些部分")] = (
        "achievements",
        "first_responsible",
    )
    doubts: Annotated[tuple[PartId, ...], Meta(description="否定写在哪些部分")] = ("shortcomings",)
    all: Annotated[tuple[Pattern, ...], Meta(description="表示全部做到的词语")]
    finished: Annotated[
        Finished | None, Meta(description="说全部做完，又说其中的推迟了、还在做、留到打算里")
    ] = None
    own_rate: Annotated[
        tuple[Pattern, ...],
        Meta(description="有自己名称的率：下一句没有做完的，要是它自己的动作才算"),
    ] = ()
    lacks: Annotated[tuple[Pattern, ...], Meta(description="表示还缺的词语")]
    none: Annotated[tuple[Pattern, ...], Meta(description="表示一件没有的词语")]
    of_things: Annotated[
        tuple[Pattern, ...],
        Meta(description="一件没有的是这些：前面说了是哪一种事的，只管那一种，如 投诉"),
    ] = ()
    whoever: Annotated[
        tuple[Pattern, ...],
        Meta(description="“零……”前面说的时间和本单位，不是哪一种事，如 全年、我县"),
    ] = ()
    events: Annotated[tuple[Pattern, ...], Meta(description="什么事")]
    measures: Annotated[Pattern, Meta(description="数字后面的量词")] = "件|起|个|人"
    counted: Annotated[tuple[Pattern, ...], Meta(description="表示有几件的词语")]
    denied: Annotated[
        tuple[Pattern, ...], Meta(description="没有发生什么，括号里是什么：也作一件事来比较")
    ] = ()
    ends: Annotated[
        tuple[Pattern, ...],
        Meta(description="决定没有维持住的各种结果：说没有一种，别处说到另一种，不矛盾"),
    ] = ()
    any_end: Annotated[
        tuple[Pattern, ...], Meta(description="泛说决定没有维持住的词语：哪一种结果都包括在内")
    ] = ()
    any_deed: Annotated[
        tuple[Pattern, ...], Meta(description="“没有因……引发”里泛说的缘由，什么事都可以是")
    ] = ()
    made: Annotated[
        tuple[Pattern, ...], Meta(description="表示这件事是自己对别人做的词语，不否定自己没有")
    ] = ()
    suffered: Annotated[
        tuple[Pattern, ...], Meta(description="表示是别人对自己做的词语，不是自己做的")
    ] = ()
    negations: Annotated[
        tuple[Pattern, ...], Meta(description="写在“全部做到”前面，表示没有做到的词语")
    ] = ()
    domains: Annotated[
        tuple[str, ...], Meta(description="一句话说的是哪方面的事，两处都有才比较")
    ] = ()
    qualifiers: Annotated[tuple[str, ...], Meta(description="限定的词语，两处都有才比较")] = ()
    akin: Annotated[
        dict[str, tuple[Pattern, ...]], Meta(description="限定的词语的别的说法，有一个就算有")
    ] = {}
    common: Annotated[tuple[Pattern, ...], Meta(description="不能单独说明是什么的词语")] = ()
    spared: Annotated[tuple[Pattern, ...], Meta(description="有这些词语的分句不比较")] = ()
    still: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一段里接着说还没有做到什么，括号里是做什么：与“全部做到”比较"),
    ] = ()
    rest: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里接着说其余几个还没有做到：与“全部做到”比较")
    ] = ()
    every: Annotated[
        tuple[Pattern, ...], Meta(description="说全体都做到了的词语，与后面说某几个没有做到的比较")
    ] = ()
    denials: Annotated[
        tuple[Pattern, ...], Meta(description="否定一件事的词语，后面紧接着是那件事")
    ] = ()
    attributes: Annotated[
        tuple[Pattern, ...], Meta(description="否定的事后面有这些词语，说的是哪一种，不是没有做到")
    ] = ()
    rests: Annotated[
        tuple[Pattern, ...], Meta(description="表示其中几个、其余几个的词语：说的就是前面的事")
    ] = ()
    alike: Annotated[
        tuple[Pattern, ...],
        Meta(description="一件事的各种说法：一处说都做到了，一处说没有做到，就是同一件"),
    ] = ()
    whole: Annotated[
        tuple[Pattern, ...], Meta(description="说全部、一件没有的词语，与紧接着的不如人意的比较")
    ] = ()
    adverse: Annotated[
        tuple[Pattern, ...],
        Meta(description="紧接着说其中一些不如人意的词语：与说全部做到、一件没有的比较，只作提示"),
    ] = ()
    worse: Annotated[
        tuple[Pattern, ...], Meta(description="同上，只在下一句里看，并且说的是同一件事")
    ] = ()
    some: Annotated[
        tuple[Pattern, ...], Meta(description="说其中几个、哪一个的词语，没有就不算说其中一些")
    ] = ()
    of_some: Annotated[
        tuple[Pattern, ...],
        Meta(description="说“没有”的一句里，前面有这些词语，说的只是数出来的那些，别句不能否定它"),
    ] = ()
    settled: Annotated[
        tuple[Pattern, ...], Meta(description="那一句里有这些词语，就不与前面的说法相反")
    ] = ()
    happened: Annotated[
        tuple[Pattern, ...], Meta(description="一件事的名称前面有这些词语，说的是它发生了")
    ] = ()
    averted: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的是防它、办它，或者别人的")
    ] = ()
    vague_events: Annotated[
        tuple[Pattern, ...], Meta(description="太宽的事，名称相同也不比较")
    ] = ()
    outside: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，说的是不在范围之内的，不比较")
    ] = ()
    beyond: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，例外已经写明，不比较")
    ] = ()
    scopes: Annotated[
        tuple[tuple[Pattern, ...], ...],
        Meta(
            description="说的是哪些单位、哪种程序、谁查出来的，各为一组：两处都写了、没有一条相同的，不比较"
        ),
    ] = ()
    bodies: Annotated[
        tuple[Pattern, ...],
        Meta(description="镇、街道、局的名称：同一段里两句各说一个的，不比较"),
    ] = ()
    mended: Annotated[tuple[Pattern, ...], Meta(description="说那几个已经改正的词语")] = ()
    connecting: Annotated[
        tuple[Pattern, ...], Meta(description="说没有哪一种事时，事的名称前面的虚词")
    ] = ()
    among: Annotated[tuple[Pattern, ...], Meta(description="写在数字前面，说是其中几个的词语")] = ()
    name_ends: Annotated[
        tuple[Pattern, ...], Meta(description="接在两个字的名称后面，说明名称到此为止的词语")
    ] = ()
    timely: Annotated[tuple[Pattern, ...], Meta(description="说全部按时的词语")] = ()
    overdue: Annotated[
        tuple[Pattern, ...], Meta(description="数出来的几个，后面有这些词语就是没有按时")
    ] = ()
    others: Annotated[
        tuple[Pattern, ...],
        Meta(description="说还剩几个的分句有这些词语，说的是另一时候的、另外的，不比较"),
    ] = ()
    event_ends: Annotated[
        tuple[Pattern, ...], Meta(description="一件事的名称末尾，只说明它是一件事的词语，如 案件")
    ] = ()
    late: Annotated[tuple[Pattern, ...], Meta(description="说其中几个迟了的词语")] = ()
    witnesses: Annotated[
        tuple[Witness, ...], Meta(description="说没有这类案件，别处又说到一件：说法与见证")
    ] = ()
    least: Annotated[Count, Meta(description="两处至少有这么多字相同")] = 4
    near: Annotated[
        tuple[Nearby, ...], Meta(description="同一段里互相否定的说法，谁先谁后都比较")
    ] = ()
    nothing: Annotated[
        tuple[Pattern, ...],
        Meta(description="说没有收到、没有发生，括号里是什么：同一段里数到它、说到一件，就不对"),
    ] = ()
    nothing_done: Annotated[
        tuple[Pattern, ...], Meta(description="说没有做过，括号里是什么：同一段里就没有它的率")
    ] = ()
    not_told: Annotated[
        tuple[Pattern, ...], Meta(description="说的是要求、案例、往年的词语，不算说到一件")
    ] = ()
    fields: Annotated[
        tuple[Pattern, ...], Meta(description="说只在一个领域里没有的词语：别的领域有，不矛盾")
    ] = ()
    came: Annotated[tuple[Pattern, ...], Meta(description="表示来了一件的动词")] = ()
    earlier: Annotated[
        tuple[Pattern, ...], Meta(description="说的是从前的词语：那时不够，后来补齐")
    ] = ()
