"""Organs that are no more.

A pack may add to them: a bureau knows best what was merged or renamed in its own place.
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
