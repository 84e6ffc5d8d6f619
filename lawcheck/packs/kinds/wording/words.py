"""Kinds of rules about words: fixed formulations, slips and short forms."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.base import Applies
from lawcheck.packs.model import Check, Count, Data, Pattern, Severity, When


class Misuse(Data, frozen=True, kw_only=True):
    """One way in which a word or formulation goes wrong, known by its form."""

    pattern: Annotated[Pattern, Meta(description="错误的写法")]
    right: Annotated[str, Meta(description="应当改成什么；\\1 代表第一个括号里的文字")]
    note: Annotated[str, Meta(description="说明，只看正确的写法不明白时写")] = ""
    severity: Annotated[Severity | None, Meta(description="严重程度；不写就随规则")] = None
    mechanical: Annotated[
        bool, Meta(description="false 表示 lawcheck fix 不改，要由人改写这一句")
    ] = True
    in_titles: Annotated[bool, Meta(description="true 表示书名号里的也看")] = False


class WordChoice(Check, frozen=True, kw_only=True, tag="word-choice"):
    """A finding for each word of the list, titles of documents left alone."""

    says: ClassVar[str] = "用词有误"

    words: Annotated[tuple[Misuse, ...], Meta(description="错误的用词")]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="这些词语里的不算错")] = ()


class Formula(Data, frozen=True, kw_only=True):
    """A fixed formulation. A list of items (、) is compared item by item."""

    right: Annotated[str, Meta(description="正确的写法")]
    variants: Annotated[
        tuple[str, ...], Meta(description="也算正确的写法，虽然看起来像引用有误")
    ] = ()
    slips: Annotated[Count, Meta(description="错、漏、多几个字以内算引用有误；0 为不看")] = 0
    items: Annotated[bool, Meta(description="true 表示由顿号分开的几项，逐项比较")] = False
    complete: Annotated[bool, Meta(description="true 表示一项都不能少")] = False
    when: Applies = When()
    severity: Annotated[Severity | None, Meta(description="严重程度；不写就随规则")] = None
    mechanical: Annotated[
        bool, Meta(description="false 表示 lawcheck fix 不改：补上一项等于说做了这件事")
    ] = True


class SetPhrase(Check, frozen=True, kw_only=True, tag="set-phrase"):
    """A finding for each fixed formulation that is misquoted."""

    says: ClassVar[str] = "固定表述引用有误"

    formulas: Annotated[tuple[Formula, ...], Meta(description="固定表述")] = ()
    wrong: Annotated[tuple[Misuse, ...], Meta(description="常见的错误写法")] = ()


class Typo(Check, frozen=True, kw_only=True, tag="typo"):
    """A finding for each slip of the pen or of the keyboard next to a frequent word."""

    says: ClassVar[str] = "错别字"

    excludes: Annotated[tuple[Pattern, ...], Meta(description="有这些词语的不算")] = ()
    fair_severity: Annotated[Severity, Meta(description="把握小一些时的严重程度")] = "info"


class Abbreviation(Check, frozen=True, kw_only=True, tag="abbreviation"):
    """A finding for each short form that is introduced for nothing, or for two names."""

    says: ClassVar[str] = "简称说明了却没有用，或者一个简称指两个名称"

    introduces: Annotated[
        tuple[Pattern, ...], Meta(description="怎样说明简称：括号里是简称，可以有几个括号")
    ]
    excludes: Annotated[tuple[Pattern, ...], Meta(description="有这些词语的简称不管")] = ()
    refers: Annotated[
        tuple[Pattern, ...],
        Meta(description="简称是《办法》而后文没写书名号的，前面有这些词语也算用了"),
    ] = ()
    refers_behind: Annotated[
        tuple[Pattern, ...],
        Meta(description="简称是《办法》而后文没写书名号的，后面有这些词语也算用了"),
    ] = ()
    unused_note: Annotated[str, Meta(description="后文没有用时说的话")]
    unused_advice: Annotated[str, Meta(description="后文没有用时建议的改法")]
    twice_note: Annotated[str, Meta(description="一个简称指两个名称时说的话")]
    twice_advice: Annotated[str, Meta(description="一个简称指两个名称时建议的改法")]
    first_note: Annotated[str, Meta(description="怎样称呼前一次说明的地方")]
