"""A kind of rule about items that only ask or only plan: nothing in them was done."""

from __future__ import annotations

from typing import Annotated, ClassVar

from msgspec import Meta

from lawcheck.packs.model import Check, Count, PartId, Pattern


class UnmetDemands(Check, frozen=True, kw_only=True, tag="unmet-demands"):
    """A finding for each item that demands or announces, and tells nothing done about it."""

    says: ClassVar[str] = "一条里全是要求、打算，没有照着做了什么"

    parts: Annotated[tuple[PartId, ...], Meta(description="看哪些部分")] = ("achievements",)
    asks: Annotated[tuple[Pattern, ...], Meta(description="分句里有这些词语，说的是应当怎样")]
    ahead: Annotated[tuple[Pattern, ...], Meta(description="分句里有这些词语，说的是以后的事")]
    customs: Annotated[
        tuple[Pattern, ...],
        Meta(
            description="规矩照直说的分句：几日内、先……再……；一条里没有一个做了的分句，"
            "又有一处应当怎样、以后怎样，才一起数"
        ),
    ] = ()
    prepares: Annotated[
        tuple[Pattern, ...],
        Meta(description="分句里有这些词语，说的是动手以前的准备：选址、招标，不是做成的事"),
    ]
    lays_down: Annotated[
        tuple[Pattern, ...],
        Meta(description="分句里有这些词语，说的是定规矩：印发、明确；没有数字的不是照着做"),
    ]
    done: Annotated[tuple[Pattern, ...], Meta(description="分句里有这些词语，说的是做了的事")]
    counted: Annotated[tuple[Pattern, ...], Meta(description="做了多少：数字和量词")]
    topics: Annotated[
        tuple[Pattern, ...], Meta(description="分句以这些词语开头，数的是对什么，不是做了多少")
    ] = ()
    laws: Annotated[
        tuple[Pattern, ...], Meta(description="一条里有这些词语，讲的是法律怎样规定")
    ] = ()
    common: Annotated[
        tuple[Pattern, ...], Meta(description="哪一件事里都有的词语，不算说的是同一件事")
    ] = ()
    least_asked: Annotated[Count, Meta(description="应当怎样的分句有这么多个才算")] = 3
    least_ahead: Annotated[Count, Meta(description="或者以后的事有这么多个分句")] = 2
    least_plain: Annotated[
        Count, Meta(description="规矩照直说的，连同应当怎样、以后怎样的分句要有这么多个")
    ] = 4
