"""Kinds of rules about what the law forbids every organ."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, Level, PartId, Pattern, Severity


class BarredAct(Data, frozen=True, kw_only=True):
    """What no organ may do, whoever it is: the things that a statement of it names together."""

    name: Annotated[str, Meta(description="什么做法，报出时照写")]
    says: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句（到分号为止）里各有一处，先后不论：谁、做什么、对什么、怎样做"),
    ]
    about: Annotated[
        tuple[Pattern, ...],
        Meta(description="说的是什么事：同一句，或者同一段前面的句子里有这些词语才算"),
    ] = ()
    unless: Annotated[tuple[Pattern, ...], Meta(description="同一句里有这些词语就不算")] = ()
    excused: Annotated[
        tuple[Pattern, ...], Meta(description="同一段的前一句、后一句里有这些词语也不算：情况紧急")
    ] = ()
    since_word: Annotated[
        Pattern,
        Meta(
            description="最后一处 says 以前离它最近的这个词语（并规定对……处罚款）："
            "不算的词语只从它问到那一分句为止；没有这个词语就问整句"
        ),
    ] = ""
    grounds: Annotated[
        Pattern,
        Meta(description="since_word 前面、做法后面只写了依据的分句，也问：依照某条例，规定"),
    ] = "(?:依据|根据|依照|按照)[^，。；]{2,30}"
    reach: Annotated[Count, Meta(description="各处相隔至多这么多字；0 为规则写的那么多")] = 0
    despite: Annotated[
        tuple[Pattern, ...],
        Meta(description="这些词语是做法本身，不当作“纠正了、不准”的词语：撤销"),
    ] = ()
    figure: Annotated[
        tuple[Pattern, ...],
        Meta(description="一个数，括号里是数字；写“万”的乘一万，写“个月”“周内”的折成日"),
    ] = ()
    most: Annotated[float | None, Meta(description="那个数不超过这么多就不算")] = None
    least: Annotated[float | None, Meta(description="那个数不少于这么多就不算")] = None
    over: Annotated[
        tuple[Pattern, ...],
        Meta(description="另一个数，写法同 figure：那个数不超过它就不算，加处的罚款超过罚款才算"),
    ] = ()
    right: Annotated[Pattern, Meta(description="该用谁的名义：括号里是谁")] = ""
    used: Annotated[Pattern, Meta(description="用了谁的名义：括号里是谁；与上一项不同才算")] = ""
    did: Annotated[Pattern, Meta(description="谁做了前一件事：括号里是谁，几个用顿号隔开")] = ""
    again: Annotated[
        Pattern, Meta(description="谁又做了不该由他做的事：括号里是谁，是上一项里的才算")
    ] = ""
    clause: Annotated[
        bool, Meta(description="一个分句里就说全了的：不算的词语也只问这一分句，别的分句里的不问")
    ] = False
    through: Annotated[
        bool, Meta(description="一段话只说一件事的，隔着几句写也算：各处在不同的句子里")
    ] = False
    law: Annotated[
        str, Meta(description="依据：法律、法规的名称，不带书名号和国名；几部用顿号隔开")
    ]
    article: Annotated[str, Meta(description="第几条")] = ""
    since: Annotated[Count, Meta(description="从哪一年度的报告起看；0 为都看")] = 0
    parts: Annotated[tuple[PartId, ...], Meta(description="只看这些部分；不写就看规则写的")] = ()
    levels: Annotated[tuple[Level, ...], Meta(description="只看这些层级；不写就都看")] = ()
    severity: Annotated[Severity | None, Meta(description="这种做法报得更轻")] = None
    spared: Annotated[
        tuple[Pattern, ...], Meta(description="发文机关的名称里有这些词语就不看")
    ] = ()


class BarredActs(Check, frozen=True, kw_only=True, tag="barred-acts"):
    """A finding for each statement that tells as done, or plans, what the law forbids everyone."""

    says: ClassVar[str] = "把法律不准的做法写成了举措"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")]
    acts: Annotated[tuple[BarredAct, ...], Meta(description="各种做法")]
    denied: Annotated[
        tuple[Pattern, ...], Meta(description="紧接着前面的否定：没有这样做，不准这样做")
    ] = ()
    within: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="写在说法中间的否定：不由征收部门指定；本身写着否定的说法（不予受理）不看"
        ),
    ] = ()
    aside: Annotated[
        tuple[Pattern, ...],
        Meta(description="同一句里有这些词语，说的是不准、纠正了的、案例里的"),
    ] = ()
    reach: Annotated[Count, Meta(description="各处相隔至多这么多字")] = 60
