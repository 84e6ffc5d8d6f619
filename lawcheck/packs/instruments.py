"""Laws, plans and other documents that reports cite: when they hold, what follows them.

Days may be written as far as they are known: 2025, 2025-12, 2025-12-17. What is ended is written
once, by what replaces it; a plan with its years in the title ends by itself.
"""

from __future__ import annotations

import re
from typing import Annotated, Literal

import msgspec

from lawcheck.packs.base import Data

InstrumentKind = Literal[
    "law",  # 法律
    "regulation",  # 行政法规
    "rule",  # 规章
    "party",  # 党内法规和党中央文件
    "plan",  # 规划、纲要、行动计划
    "policy",  # 国务院和部门的规范性文件
    "standard",  # 国家标准
    "other",
]
#: What may be written from memory, not from a text that was seen.
Unverified = Literal["title", "number", "issued", "in_force", "repealed"]
InstrumentId = Annotated[str, msgspec.Meta(extra={"means": "document"})]
Day = Annotated[str, msgspec.Meta(extra={"means": "day"})]

_YEARS = re.compile(r"[（(](\d{4})\s*[-—–－～~至]+\s*(\d{4})年?[）)]")


class Instrument(Data, frozen=True, kw_only=True):
    """A document that reports cite."""

    id: str
    title: str
    """As it is printed, with 中华人民共和国, without 《》."""
    names: tuple[str, ...] = ()
    """What it is also called: “九五”普法规划."""
    kind: InstrumentKind = "policy"
    issuer: str = ""
    number: str = ""
    """国发〔2024〕3号, 国务院令第825号: of the text that is current."""
    former_numbers: tuple[str, ...] = ()
    """Of earlier texts under the same title."""
    issued: Day = ""
    """Passed or published for the first time."""
    in_force: Day = ""
    """In force for the first time."""
    revised: Day = ""
    """Latest change of the text."""
    revised_in_force: Day = ""
    """From when on the changed text holds."""
    until: Day = ""
    """To when a plan runs whose title does not say it."""
    repealed: Day = ""
    """From this day on it no longer holds."""
    replaces: tuple[InstrumentId, ...] = ()
    """What it follows: those end when it comes into force, where they have not ended before."""
    unverified: tuple[Unverified, ...] = ()
    """Written from memory: nothing is judged by it."""
    source: str = ""
    """Where the facts were seen, in short."""

    @property
    def period(self) -> tuple[int, int] | None:
        """First and last year, where the title names them."""
        years = _YEARS.search(self.title)
        return (int(years[1]), int(years[2])) if years else None

    def certain(self, *fields: Unverified) -> bool:
        """Whether all of these were seen in a source (mark S, not M)."""
        return not set(fields) & set(self.unverified)
