"""Laws, plans and other documents that reports cite: when they hold, what follows them.

Days may be written as far as they are known: 2025, 2025-12, 2025-12-17. What is ended is written
once, by what replaces it; a plan with its years in the title ends by itself.
"""

# No postponed annotations: they are read at each start, and to compile them then costs more.
from typing import Annotated, Literal

from msgspec import Meta

from lawcheck.packs.base import Data, Id
from lawcheck.text.patterns import compiled

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
InstrumentId = Annotated[str, Meta(extra={"means": "document"})]
Day = Annotated[str, Meta(extra={"means": "day"})]

_YEARS = compiled(r"[（(](\d{4})\s*[-—–－～~至]+\s*(\d{4})年?[）)]")


class Instrument(Data, frozen=True, kw_only=True):
    """A document that reports cite."""

    id: Id
    title: Annotated[str, Meta(description="文件名称，不带书名号；有中华人民共和国的写上")]
    names: Annotated[tuple[str, ...], Meta(description="别的叫法，如 “九五”普法规划")] = ()
    kind: Annotated[
        InstrumentKind,
        Meta(
            description="law 法律，regulation 行政法规，rule 规章，"
            "party 党内法规和党中央文件，plan 规划、纲要、计划，"
            "policy 规范性文件，standard 国家标准，other 其他"
        ),
    ] = "policy"
    issuer: Annotated[str, Meta(description="发文机关")] = ""
    number: Annotated[
        str, Meta(description="现行文本的发文字号，如 国发〔2024〕3号、国务院令第825号")
    ] = ""
    former_numbers: Annotated[tuple[str, ...], Meta(description="以前文本的发文字号")] = ()
    issued: Annotated[Day, Meta(description="通过或者印发的日期，可以只写年或者年月")] = ""
    in_force: Annotated[Day, Meta(description="第一次施行的日期")] = ""
    revised: Annotated[Day, Meta(description="最近一次修改的日期")] = ""
    revised_in_force: Annotated[Day, Meta(description="修改以后的文本从哪一天起施行")] = ""
    until: Annotated[Day, Meta(description="规划到哪一年为止；标题里写明起止年份的不用写")] = ""
    repealed: Annotated[Day, Meta(description="从哪一天起废止")] = ""
    articles: Annotated[int, Meta(description="现行文本有多少条；0 表示不知道")] = 0
    replaces: Annotated[
        tuple[InstrumentId, ...],
        Meta(description="取代了哪些文件（写它们的 id）：本文件施行时它们就废止，已经废止的除外"),
    ] = ()
    unverified: Annotated[
        tuple[Unverified, ...],
        Meta(
            description="没有见到原文、凭记忆写的项目，不据以判错：title、number、issued、in_force、repealed"
        ),
    ] = ()
    source: Annotated[str, Meta(description="在哪里见到的，简单写")] = ""

    @property
    def period(self) -> tuple[int, int] | None:
        """First and last year, where the title names them."""
        years = _YEARS.search(self.title)
        return (int(years[1]), int(years[2])) if years else None

    def certain(self, *fields: Unverified) -> bool:
        """Whether all of these were seen in a source (mark S, not M)."""
        return not set(fields) & set(self.unverified)
