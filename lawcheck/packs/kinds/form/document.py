"""Kinds of rules about what the document is: genre, title, dates, furniture."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Data, Pattern, Severity


class TitleFault(Data, frozen=True, kw_only=True):
    """One way in which a title can be wrong; all patterns are matched on the folded title."""

    lacks: Annotated[tuple[Pattern, ...], Meta(description="标题里一个都没有就算有毛病的词语")] = ()
    has: Annotated[tuple[Pattern, ...], Meta(description="标题里有就算有毛病的词语")] = ()
    unless: Annotated[tuple[Pattern, ...], Meta(description="有这些词语的标题不看这一项")] = ()
    fault: Annotated[str, Meta(description="毛病是什么")]
    advice: Annotated[str, Meta(description="改法")]
    severity: Annotated[Severity | None, Meta(description="严重程度；不写就随规则")] = None


class Title(Check, frozen=True, kw_only=True, tag="title"):
    """One finding for a title that does not say what the document is; it gathers all faults."""

    says: ClassVar[str] = "标题的写法"

    faults: Annotated[tuple[TitleFault, ...], Meta(description="标题的各种毛病")] = ()
    absent: Annotated[str, Meta(description="没有标题时说的问题")]
    absent_advice: Annotated[str, Meta(description="没有标题时说的改法")]
    repeated: Annotated[str, Meta(description="标题印了两遍时说的问题")]
    repeated_advice: Annotated[str, Meta(description="标题印了两遍时说的改法")]
    repeated_severity: Annotated[Severity, Meta(description="标题印了两遍时的严重程度")] = "info"


class DatedWithin(Check, frozen=True, kw_only=True, tag="dated-within"):
    """A finding when the report's date lies outside the bounds, as MM-DD.

    The date of publication counts; a draft has only the date under its signature.
    """

    says: ClassVar[str] = "公开或者成文的日期"

    after: Annotated[str, Meta(description="晚于下一年的这一天就算晚，写作 04-01")] = ""
    before: Annotated[str, Meta(description="早于报告年度的这一天就算早，写作 12-31")] = ""
    certain: Annotated[
        str,
        Meta(
            description="早于报告年度的这一天，必是年份写错；在它以后的，可能是提前起草，作降低的一级"
        ),
    ] = ""
    unsure_severity: Annotated[Severity, Meta(description="可能是提前起草的，最高作什么程度")] = (
        "warning"
    )


class PageFurniture(Check, frozen=True, kw_only=True, tag="page-furniture"):
    """A finding for each run of lines that a web page left in the text."""

    says: ClassVar[str] = "网页留在正文里的文字"


class DocumentKind(Check, frozen=True, kw_only=True, tag="document-kind"):
    """A finding when the document is plainly of another kind."""

    says: ClassVar[str] = "文件是不是年度报告"

    own: Annotated[tuple[Pattern, ...], Meta(description="标题里有这些词语的就是年度报告")]
    excludes: Annotated[
        tuple[Pattern, ...], Meta(description="只是提到年度报告的标题，如通知、意见")
    ] = ()
    others: Annotated[
        dict[str, tuple[Pattern, ...]], Meta(description="别的文件：标题里的词语")
    ] = {}
    openings: Annotated[
        dict[str, tuple[Pattern, ...]], Meta(description="别的文件怎样开头，没有标题时看")
    ] = {}
    terms: Annotated[tuple[Pattern, ...], Meta(description="本领域的用词，标题看不出来时看")] = ()
    density: Annotated[float, Meta(description="每千字少于这么多个用词，就不是年度报告")] = 1.0
    none: Annotated[str, Meta(description="哪一种都不是时怎样称呼")]
