"""Kinds of rules about the numbers of the outline."""

from __future__ import annotations

from typing import Annotated, ClassVar, Literal

from msgspec import Meta

from lawcheck.packs.model import Check, Pattern


class NumberSequence(Check, frozen=True, kw_only=True, tag="number-sequence"):
    """Headings of one level, and 一是…二是… in running text, count 1, 2, 3 …"""

    says: ClassVar[str] = "序号跳号、重号"

    fault: Annotated[Literal["gap", "repeated"], Meta(description="gap 跳号，repeated 重号")]


class NumberStyle(Check, frozen=True, kw_only=True, tag="number-style"):
    """Headings of one level carry numbers of one form, and a form without a needless mark."""

    says: ClassVar[str] = "同一层序号的写法不一"

    wrong: Annotated[tuple[Pattern, ...], Meta(description="写法本身就不对的序号")] = ()


class NumberLevel(Check, frozen=True, kw_only=True, tag="number-level"):
    """The forms of the numbers descend in the given order."""

    says: ClassVar[str] = "序号的层次颠倒"

    order: Annotated[tuple[str, ...], Meta(description="各层序号从上到下的写法")] = (
        "第一部分",
        "第一章",
        "一、",
        "（一）",
        "1.",
        "（1）",
        "①",
    )
