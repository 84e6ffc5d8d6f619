"""Kinds of rules about days that no calendar has and steps in a wrong order."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Data, Pattern


class Precedence(Data, frozen=True, kw_only=True):
    """A decision and what must come before it."""

    decided: Annotated[Pattern, Meta(description="作出决定的词语")]
    required: Annotated[Pattern, Meta(description="应当在决定以前做的事")]
    named: Annotated[
        Pattern, Meta(description="同一句里说是哪一件事的词语；两步之间又有一个，就是另一件事")
    ]
    unless: Annotated[
        tuple[Pattern, ...], Meta(description="同一句里有这些词语，后一步是另一件事")
    ] = ()


class Order(Data, frozen=True, kw_only=True):
    """Steps of one matter, in the only order that they can have."""

    steps: Annotated[tuple[Pattern, ...], Meta(description="各步的写法，从先到后", min_length=2)]
    about: Annotated[Pattern, Meta(description="同一段里有这些词语，才是这一类事")] = ""
    unless: Annotated[
        tuple[Pattern, ...], Meta(description="两步所在的句子里有这些词语，是另一件事或者又做一次")
    ] = ()
    many: Annotated[bool, Meta(description="同一步可以有几件事、几个日期（听证、论证、审查）")] = (
        False
    )


class DateImpossible(Check, frozen=True, kw_only=True, tag="date-impossible"):
    """A finding for each day that no calendar has, and each order of days that cannot be."""

    says: ClassVar[str] = "不存在的日期、不可能的先后"

    procedures: Annotated[
        tuple[tuple[Pattern, ...], ...], Meta(description="各种程序的步骤，按先后排列")
    ] = ()
    sequences: Annotated[
        tuple[tuple[Pattern, ...], ...],
        Meta(description="不写日期、只用先后再等词语说次序时，各种程序的步骤，按先后排列"),
    ] = ()
    admitted: Annotated[
        Pattern, Meta(description="说次序本来就不对、或者另有一件事的词语，不看这一句")
    ] = "倒置"
    begins: Annotated[Pattern, Meta(description="两步之间有这些词语，后面就是另一件事")] = "《|起草"
    linked: Annotated[
        Pattern, Meta(description="隔着句号、分号，后一步还是同一件事，所用的词语")
    ] = "该案"
    names_matter: Annotated[
        Pattern, Meta(description="分号、句号后面的一句里有这些词语，说的就是它自己的事")
    ] = "《|案|项目|办法|方案"
    passive: Annotated[
        Pattern, Meta(description="句号后面只有这样的话，离了前一句就不知道说的是什么")
    ] = "经[^，。；]{0,12}集体讨论决定"
    issues: Annotated[Pattern, Meta(description="印发、转发一份文件的词语")] = "印发|转发"
    carries: Annotated[Pattern, Meta(description="说一份文件落实另一份的词语")] = "落实|细化|分解"
    issued_of: Annotated[
        Pattern, Meta(description="紧跟在日期后面、说被落实的文件哪一天才有的词语")
    ] = "(?:公布|印发)的"
    carries_unless: Annotated[
        tuple[Pattern, ...], Meta(description="有这些词语，早于所落实的文件也说得通")
    ] = ()
    another: Annotated[Pattern, Meta(description="说明后一步是另一件事的词语")] = "另"
    future: Annotated[
        tuple[Pattern, ...], Meta(description="落款时可以还没有到的日子，前后的词语")
    ] = ()
    issued: Annotated[Pattern, Meta(description="说明文件已经对外发出的词语")] = "印发"
    unfinished: Annotated[
        Pattern, Meta(description="文件名称里说明还不是定稿、发出以后仍可以征求意见的词语")
    ] = "草案|稿"
    precedences: Annotated[
        tuple[Precedence, ...],
        Meta(description="决定写在前面，应当在它以前做的事写在后面、日期又更晚，就是颠倒"),
    ] = ()
    orders: Annotated[
        tuple[Order, ...],
        Meta(description="一件事的几步，不论先写哪一步、隔着几句，日期都不能颠倒"),
    ] = ()
    another_matter: Annotated[
        Pattern, Meta(description="后写的一步里有这些词语，前面又没有写过，说的是另一件事")
    ] = ""
    resumed: Annotated[
        tuple[Pattern, ...], Meta(description="两步之间有这些词语，后面是另一件事或者又做一次")
    ] = ()
    denied: Annotated[Pattern, Meta(description="没有发生的、做完以后报备案的：不算另一件事")] = (
        "没有复议"
    )
    reviewed: Annotated[
        Pattern,
        Meta(description="前一步这一句有这些词语，后一步写“作出的”，说的是拿来审查的旧决定"),
    ] = "复议"
    reviewed_of: Annotated[
        Pattern, Meta(description="后一天紧跟这些词语，写的是已经作出的决定，是修饰的话")
    ] = "作出的"
    party: Annotated[
        Pattern, Meta(description="后一步里说对谁做的，括号里是谁；前面没有写过他，就是另一件事")
    ] = "向([一-龥]{2,14}?)送达"
    work: Annotated[
        Pattern, Meta(description="做完了才有结果的事：评查、考核；说成结果的前面，也说它的名称")
    ] = ""
    result: Annotated[
        Pattern, Meta(description="把这样的事的结果发出来的词语，如 印发评查通报")
    ] = "通报[^，。；]{0,6}结果"
    result_of: Annotated[
        Pattern, Meta(description="结果里紧接在事的名称前面的词语：说的还是同一件事，如 印发、本次")
    ] = "印发|通报"
    result_unless: Annotated[
        tuple[Pattern, ...], Meta(description="有这些词语，先发出来的是一个阶段、另一次的结果")
    ] = ()
    same_matter: Annotated[Pattern, Meta(description="下一句还是同一件事，所用的词语")] = "该案"
    one_case: Annotated[Pattern, Meta(description="说的是同一件案子的词语")] = "该案"
    bare: Annotated[
        Pattern, Meta(description="没有说是另一件事的前一步，写在后一步后面、日期又更晚，就是颠倒")
    ] = "发布听证公告"
    again: Annotated[Pattern, Meta(description="说明同一步骤又做了一次的词语")] = "重新|再次"
    untimely: Annotated[
        Pattern, Meta(description="一句话里先写后来的事、后写先前的事时，说明这一点的词语")
    ] = "此前"
    earlier: Annotated[Pattern, Meta(description="紧接在后一天的前面、说这一天更早的词语")] = (
        "会前|此前"
    )
    later: Annotated[Pattern, Meta(description="紧接在后一天的前面、说这一天更晚的词语")] = (
        "会后|随后"
    )
    lasting: Annotated[Pattern, Meta(description="某年以来“连续”多少年的词语")] = "连续"
    plans: Annotated[Pattern, Meta(description="“三年”“五年”后面的词语，起止年份要对得上")] = "规划"
    ahead: Annotated[
        tuple[Pattern, ...], Meta(description="固定的日子后面有这些词语，说的就不是当天")
    ] = ()
    observed: Annotated[
        dict[str, str], Meta(description="每年固定的日子：名称，月日或者起止月日，如 12-01/12-07")
    ] = {}
    brackets: Annotated[tuple[Pattern, ...], Meta(description="年份没有用六角括号的发文字号")] = ()
    skip: Annotated[tuple[str, ...], Meta(description="不看的部分：写的是下一年度的日期")] = (
        "plans",
    )
    faults: Annotated[
        tuple[str, ...], Meta(description="写不足的部分：次序颠倒的做法正是要改的")
    ] = ("shortcomings",)
