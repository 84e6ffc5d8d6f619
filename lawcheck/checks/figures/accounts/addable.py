"""Whether counts can be parts of a total at all, by their words, units and years."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.accounts.entries import Entry
from lawcheck.checks.figures.accounts.likeness import alike, divided
from lawcheck.checks.figures.accounts.lists import Listed
from lawcheck.checks.figures.derived.statements import YEAR
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text import quantities as q
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compile_patterns, compiled

_THINGS = q.kin("个")
#: A total of several years: 五年来.
_YEARS = compiled("[两三四五六]年|累计")
#: How lists are opened that no word puts under a total.
_LOOSE = ("bare", "far")
_RATE = compiled(r"(\d+(?:\.\d+)?)%")
#: 前两类合计, 后三项共: of so many of them.
_OF_SO_MANY = compiled(
    r"(?P<n>[两二三四五六七八九])(?:大|个)?[类项者种部块][一-龥]{0,2}?(?:合计|相加|加起来|总计|共)"
)
#: What rounding takes from a rate.
_ROUNDED = Decimal("0.1")
#: What was there, what came and what went, before what is left.
_LEFT_OVER = compiled("[末底剩余存]|结转|现有|目前|仍有|还有")
_MOVED = 3
#: Who counts people; so many of them are named one by one.
_PERSONS = 3
_BRACKET = compiled(r"（[^（）]*）", "（")
#: 应出庭9件、出庭9件.
_DUE = ("应", "应当", "应该")
_ALL_DONE = compiled(
    r"(?:（[^（）\n]{0,20}）)?，[一-龥]{0,10}?(?P<did>[一-龥]{2})(?:应诉)?率[一-龥]{0,3}100%"
)


def added(parts: Sequence[Entry]) -> Decimal:
    """The parts together."""
    return sum((part.value for part in parts), Decimal(0))


def ends_with_rest(options: SumMismatch, parts: Sequence[Entry]) -> bool:
    """Whether the last part, or the one before it, says that it is all the rest."""
    left, others = compile_patterns(options.rest), compile_patterns((options.others,))
    return any(left.search(part.m.before) or others.match(part.gap) for part in parts[-2:])


def may_be_added(
    options: SumMismatch, text: str, total: Entry, parts: Sequence[Entry], one: Listed | None
) -> bool:
    """Whether these can be parts of the total at all."""
    if not all(part.m.figure.exact for part in parts):
        return False
    told = _OF_SO_MANY.search(total.words)
    if told and small_number(told["n"]) != len(parts):
        return False  # 维持41件、驳回58件、终止20件，前两类合计99件: of others than these three
    whole, listed = total.m.figure, added(parts)
    if not whole.exact and not (
        # 近400名，其中287名、其他126名: 近 is less.
        one and one.opener == "select" and whole.high is not None and listed > whole.high
    ):
        return False
    if one and total.mark == "、" and "分别" in parts[0].gap:
        return False  # 第一轮70卷、第二轮50卷，优秀分别为21卷和23卷: one of each
    last = parts[-1]
    if any(part.mark == "；" for part in parts[1:]) and len({p.m.figure.unit for p in parts}) > 1:
        return False  # 出庭41件；收到建议书11份、检察建议9份: another matter
    sorted_out = (
        len(parts) > 2 and divided(options, parts) and parts[0].m.sentence == total.m.sentence
    )
    if one and parts[0].mark == "；" and one.opener in _LOOSE and not sorted_out:
        return False  # 年末结转13件；首违不罚23件、轻微不罚17件: no word says that they are of it
    chain = _is_chain(text, parts) and not done_by_all(text, parts)
    if one and (chain or _is_balanced(parts)):
        return False
    years = {*YEAR.findall(parts[0].gap.rpartition("。")[2])}
    if one and len(years) > 1 and not _YEARS.search(total.words):
        return False  # 从2023年到2025年依次为3件、5件、9件: of several years
    # 决策5项，其中……意见387条: measure words of things, not of the same things.
    units = {x.m.figure.unit for x in (total, *parts)}
    if len(units) > 1 and {q.kin(unit) for unit in units} == {_THINGS}:
        return False
    if last.behind.startswith("等"):
        return False
    if _is_due_and_done(parts) or _counts_persons(options, text, total, parts):
        return False
    begin = min(parts[0].m.sentence[0], total.m.sentence[0])
    end = max(last.m.sentence[1], total.m.sentence[1])
    if compile_patterns((options.shared,)).search(text[begin:end]):
        return False
    if one and one.opener == "select":
        # 办件量最大，为986件: another matter than the total.
        breaks = compile_patterns(options.breaks)
        sorted_by = len(parts) > 1 and (
            alike(parts) or divided(options, parts) or ends_with_rest(options, parts)
        )
        if breaks.search(parts[0].gap) and not sorted_by:
            return False
    some = compile_patterns((options.account.some,))
    return not any(some.search(part.gap) for part in parts)


def _is_due_and_done(parts: Sequence[Entry]) -> bool:
    """Whether the second of two is how much was done of the first: 应出庭9件、出庭9件."""
    due, *done = (part.m.before for part in parts)
    return len(done) == 1 and bool(done[0]) and any(f"{x}{done[0]}" in due for x in _DUE)


def _counts_persons(options: SumMismatch, text: str, total: Entry, parts: Sequence[Entry]) -> bool:
    """Whether a total misses its parts by the persons who are named beside them, without a number.

    局长带头并督促7名班子成员、19名负责人述法，合计27人; 17人（含局长）.
    """
    missed = total.value - added(parts)
    if not 0 < missed <= _PERSONS or not {x.m.figure.unit for x in (total, *parts)} <= q.PEOPLE:
        return False
    begin = min(parts[0].m.sentence[0], total.m.sentence[0])
    end = max(parts[-1].end, total.end)
    bracket = _BRACKET.match(text, total.end)
    named = compile_patterns((options.account.one,))
    told = text[begin : max(end, bracket.end() if bracket else 0)]
    return missed <= sum(1 for _ in named.finditer(told))


def _is_chain(text: str, parts: Sequence[Entry]) -> bool:
    """Whether a rate behind says that one is a part of the other: 受理486件，调成469件，96.5%."""
    for one, other in pairwise(part.m for part in parts):
        rates = _RATE.findall(text, other.figure.end, other.sentence[1])
        true = q.share(q.claimed(other.figure), q.claimed(one.figure))
        if true[1] is not None and any(abs(Decimal(r) - true[1]) < _ROUNDED for r in rates):
            return True
    return False


def _is_balanced(parts: Sequence[Entry]) -> bool:
    """Whether they are an account by themselves.

    年初2184万元，新增61万元，清偿2092万元，年末153万元.
    """
    *moved, left = (part.value for part in parts)
    # 末, 剩, 存: that it is what is left has to be said, as figures may balance by accident.
    if len(moved) != _MOVED or not _LEFT_OVER.search(parts[-1].words):
        return False
    begin, *rest = moved
    return left in (begin + rest[0] - rest[1], begin - rest[0] + rest[1])


def done_by_all(text: str, parts: Sequence[Entry]) -> bool:
    """Whether a rate of 100 % right behind says that these are all.

    他出庭1件、分管负责人出庭1件，出庭率100%.
    """
    rate = _ALL_DONE.match(text, parts[-1].end)
    return rate is not None and all(rate["did"] in part.words for part in parts)
