"""Organs: those that are no more; what each kind of body calls itself, its heads, its committee.

A pack may add to both: a bureau knows best what was merged or renamed in its own place.
"""

# No postponed annotations: they are read at each start, and to compile them then costs more.
from typing import Annotated

from msgspec import Meta

from lawcheck.packs.base import Data, Id, Pattern
from lawcheck.packs.instruments import Day


class Abolished(Data, frozen=True, kw_only=True):
    """An organ that was abolished or renamed."""

    id: Id
    name: Annotated[str, Meta(description="机构的名称")]
    patterns: Annotated[tuple[Pattern, ...], Meta(description="提到它的词语")]
    day: Annotated[
        Day,
        Meta(description="从什么时候起不再有这个机构（地方机构写最后撤销的），可以只写年或者年月"),
    ]
    successor: Annotated[str, Meta(description="现在由哪个机构负责")]
    certain: Annotated[bool, Meta(description="false 表示有的地方还保留名称，只能提示")] = True
    examples: Annotated[
        tuple[str, ...], Meta(description="提到它的例子，每个词语至少有一个用得上")
    ] = ()


class Body(Data, frozen=True, kw_only=True):
    """A kind of body that reports: a county, a district, a bureau, a zone, a customs house."""

    id: Id
    name: Annotated[str, Meta(description="哪一类单位")]
    issuers: Annotated[
        tuple[Pattern, ...], Meta(description="发文机关的名称以这些词语结尾；先符合的为准")
    ]
    calls_itself: Annotated[tuple[str, ...], Meta(description="自称，如 全县、我县、县委")] = ()
    committee: Annotated[
        tuple[str, ...],
        Meta(description="法治建设议事协调机构的名称，如 全面依法治县委员会；第一个是通常的"),
    ] = ()
    party_heads: Annotated[
        tuple[str, ...], Meta(description="党委一侧主要负责人的职务，如 县委书记")
    ] = ()
    heads: Annotated[
        tuple[str, ...], Meta(description="政府、行政一侧主要负责人的职务，如 县长、局长")
    ] = ()
