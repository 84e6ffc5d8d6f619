"""The rubric of a pack as types: what findings cost, which grade is reached, what fails at once."""

# No postponed annotations: they are read at each start, and to compile them then costs more.
from typing import Annotated

from msgspec import Meta

from lawcheck.packs.base import Applies, Data, Enabled, Id, Level, PartId, RuleId, Severity, When


class Deduction(Data, frozen=True, kw_only=True):
    """How many points findings of a rule cost within an item of the rubric."""

    rule: Annotated[RuleId, Meta(description="规则的 id")]
    points: Annotated[float, Meta(description="扣多少分")]
    each: Annotated[bool, Meta(description="true 每处都扣，false 只扣一次")] = True
    at_most: Annotated[float | None, Meta(description="这条规则至多扣多少分")] = None
    part: Annotated[PartId, Meta(description="只算哪一部分的问题")] = ""
    enabled: Enabled = True


class Item(Data, frozen=True, kw_only=True):
    """One line of the rubric."""

    id: Id
    name: Annotated[str, Meta(description="项目名称")]
    points: Annotated[float, Meta(description="分值")]
    points_by_level: Annotated[
        dict[Level, float], Meta(description="哪一类单位：另定的分值；每一类单位合计都是 100 分")
    ] = {}
    reason: Annotated[str, Meta(description="为什么占这么多分")] = ""
    deductions: Annotated[tuple[Deduction, ...], Meta(description="怎样扣分，按规则的 id 认")]
    when: Applies = When()
    enabled: Enabled = True


class Grade(Data, frozen=True, kw_only=True):
    name: Annotated[str, Meta(description="等次的名称")]
    least: Annotated[float, Meta(description="至少多少分")]


class Veto(Data, frozen=True, kw_only=True):
    """A rule whose error fails the report whatever its sum."""

    rule: Annotated[RuleId, Meta(description="规则的 id")]
    reason: Annotated[str, Meta(description="否决的理由")]
    enabled: Enabled = True


class Scoring(Data, frozen=True, kw_only=True):
    items: Annotated[tuple[Item, ...], Meta(description="评分项目，合计 100 分")]
    grades: Annotated[tuple[Grade, ...], Meta(description="可以报送的报告的等次，从高到低")]
    vetoes: Annotated[tuple[Veto, ...], Meta(description="一票否决")] = ()
    weights: Annotated[
        dict[Severity, float], Meta(description="各严重程度的问题扣所列分值的几成；不写就是全扣")
    ] = {}
    unjudged: Annotated[tuple[str, ...], Meta(description="程序不判断、要由人来看的方面")] = ()
    passing: Annotated[float, Meta(description="低于多少分就是不合格")] = 60
