"""Kinds of rules about punctuation marks and characters that editors drop."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Data, Pattern, Severity


class UnpairedMarks(Check, frozen=True, kw_only=True, tag="unpaired-marks"):
    """A finding for each mark of a pair whose other half is missing."""

    says: ClassVar[str] = "标点不成对"

    pairs: Annotated[
        tuple[Literal["“”", "‘’", "《》", "〈〉", "（）", "〔〕", "【】", "「」", "『』"], ...],
        Meta(description="成对的标点，每对写在一起"),
    ]


class DoubledMarks(Check, frozen=True, kw_only=True, tag="doubled-marks"):
    """A finding for each run of stops and commas that cannot stand together."""

    says: ClassVar[str] = "标点重叠"


class MarkWidth(Check, frozen=True, kw_only=True, tag="mark-width"):
    """Half-width marks in Chinese text: singly where few, once for the file where many."""

    says: ClassVar[str] = "全角半角混用"

    most: Annotated[Count, Meta(description="超过这么多处，就合报一次")] = 10
    unsure_severity: Annotated[
        Severity, Meta(description="全文没有别的标点可以对照时的严重程度")
    ] = "info"


class LostForm(Data, frozen=True, kw_only=True):
    """One shape of text in which a character must have been lost."""

    pattern: Annotated[Pattern, Meta(description="丢了字的样子，写法与正则表达式相同；整处都引用")]
    lost: Annotated[str, Meta(description="丢了什么")]
    fix: Annotated[
        str, Meta(description="怎样补上，\\1 代表第一个括号里的文字；要由人判断的不写")
    ] = ""


class LostCharacters(Check, frozen=True, kw_only=True, tag="lost-characters"):
    """A finding for each place whose shape tells that a character was dropped."""

    says: ClassVar[str] = "丢失的字符"

    forms: Annotated[tuple[LostForm, ...], Meta(description="丢字的各种样子")]
    quotes: Annotated[
        tuple[Literal["“”", "‘’"], ...],
        Meta(description="成对的引号：有后引号、没有前引号，就是丢了字"),
    ] = ("“”", "‘’")
    unopened_severity: Annotated[Severity, Meta(description="有后引号、没有前引号时的严重程度")] = (
        "warning"
    )


class HiddenText(Check, frozen=True, kw_only=True, tag="hidden-text"):
    """One finding for the characters nobody sees and for those that only look like Chinese."""

    says: ClassVar[str] = "看不见的字符、形似的码位"

    invisible_severity: Annotated[Severity, Meta(description="只有看不见的字符时的严重程度")] = (
        "info"
    )


class TraditionalText(Check, frozen=True, kw_only=True, tag="traditional-text"):
    """One finding for a text in traditional characters, or with some of them."""

    says: ClassVar[str] = "繁体字"

    least: Annotated[Count, Meta(description="至少多少个不同的繁体字才报：人名里偶有繁体字")]
    few: Annotated[Count, Meta(description="不超过这么多处的，当作个别的字")]
    few_severity: Annotated[Severity, Meta(description="只有个别的字时的严重程度")] = "info"
    whole: Annotated[str, Meta(description="通篇是繁体字时说的问题")]
