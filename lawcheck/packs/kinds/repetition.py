"""Kinds of rules about text that stands twice, in one report or in two."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Count, Share

Scope = Literal["body", "section", "paragraph", "sentence"]


class RepeatedText(Check, frozen=True, kw_only=True, tag="repeated-text"):
    """A finding for each copied stretch of this scope. Scopes exclude each other."""

    says: ClassVar[str] = "文中重复的文字"

    scope: Annotated[
        Scope, Meta(description="body 整篇、section 整节、paragraph 段落、sentence 句子")
    ]
    least: Annotated[Count, Meta(description="少于这么多字的不算")] = 0
    share: Annotated[Share, Meta(description="整篇重复：再现的文字占正文多大比例才算")] = 0.6


Relation = Literal["earlier", "neighbour"]


class CopiedText(Check, frozen=True, kw_only=True, tag="copied-text"):
    """A finding for each other report from which a good part of this one was taken over."""

    says: ClassVar[str] = "从别的报告照搬的文字"

    relation: Annotated[
        Relation, Meta(description="earlier 本单位以前的报告，neighbour 别的单位的报告")
    ]
    least: Annotated[Count, Meta(description="少于这么多字的不算")] = 200
    share: Annotated[Share, Meta(description="占全文多大比例才算")] = 0.05
    part_share: Annotated[Share, Meta(description="或者占某一部分多大比例才算")] = 0.5
    half: Annotated[Share, Meta(description="占全文这么多就是错误，不到的是警告")] = 0.5
    handed_down: Annotated[
        Share, Meta(description="多家共有的文字，占全文至多这么多可以不计；整个部分都是的除外")
    ] = 0.2
    most: Annotated[Count, Meta(description="至多列出几份报告；文字相同的并入第一份")] = 3
