"""How much speaks for these counts being the parts of that total."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.accounts.entries import Entry
from lawcheck.checks.figures.accounts.likeness import (
    alike,
    denied,
    divided,
    is_closed,
    membership,
    once,
)
from lawcheck.checks.figures.accounts.lists import Listed
from lawcheck.checks.figures.accounts.slips import by_a_digit, changed_about, near
from lawcheck.checks.figures.derived.statements import YEAR
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text import quantities as q
from lawcheck.text.patterns import compile_patterns, compiled

#: So much evidence makes a total and a list one account: told aloud, told softly.
LOUD, SOFT = 6, 5
#: A word that adds up, perhaps.
LOOSELY = 2
OPENED = {"complete": 3, "of": 2, "select": 1, "bracket": 1, "bare": 0, "far": -1}
_THINGS = q.kin("个")
#: A list that leaves so little out leaves out nothing.
_CLOSE = Decimal("0.05")
#: A slip in a total below this is no evidence: small numbers are near one another.
_SMALL = 12
_LARGE = 100
#: A total of several years: 五年来.
_YEARS = compiled("[两三四五六]年|累计")
#: How lists are opened that no word puts under a total.
_LOOSE = ("bare", "far")
_RATE = compiled(r"(\d+(?:\.\d+)?)%")
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
#: ，共 says no more of what a total counts.
_BARE = 3


def added(parts: Sequence[Entry]) -> Decimal:
    """The parts together."""
    return sum((part.m.figure.value for part in parts), Decimal(0))


def ends_with_rest(options: SumMismatch, parts: Sequence[Entry]) -> bool:
    """Whether the last part, or the one before it, says that it is all the rest."""
    left, others = compile_patterns(options.rest), compile_patterns((options.others,))
    return any(left.search(part.m.before) or others.match(part.gap) for part in parts[-2:])


def is_whole_row(options: SumMismatch, entries: Sequence[Entry]) -> bool:
    """Whether one mark parts a row up to the rest and its total: 23件，14件，其余9件，拢共46件.

    That two of the parts give a third is then an accident.
    """
    marks = {one.mark for one in entries[1:]}
    return len(marks) == 1 and ends_with_rest(options, entries[:-1])


def rounded(total: Entry, parts: Sequence[Entry]) -> bool:
    """Whether rounding explains the difference: 1.96万 of 1.24万 and 7150."""
    slack = sum((one.m.figure.step for one in (total, *parts)), Decimal(0)) / 2
    return abs(added(parts) - total.m.figure.value) <= slack


def may_be_added(
    options: SumMismatch, text: str, total: Entry, parts: Sequence[Entry], one: Listed | None
) -> bool:
    """Whether these can be parts of the total at all."""
    if not all(part.m.figure.exact for part in parts):
        return False
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
    chain = _is_chain(text, parts) and not _done_by_all(text, parts)
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
    if is_due_and_done(parts) or _counts_persons(options, text, total, parts):
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


def is_due_and_done(parts: Sequence[Entry]) -> bool:
    """Whether the second of two is how much was done of the first: 应出庭9件、出庭9件."""
    due, *done = (part.m.before for part in parts)
    return len(done) == 1 and bool(done[0]) and any(f"{x}{done[0]}" in due for x in _DUE)


def _counts_persons(options: SumMismatch, text: str, total: Entry, parts: Sequence[Entry]) -> bool:
    """Whether a total misses its parts by the persons who are named beside them, without a number.

    局长带头并督促7名班子成员、19名负责人述法，合计27人; 17人（含局长）.
    """
    missed = total.m.figure.value - added(parts)
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
    *moved, left = (part.m.figure.value for part in parts)
    # 末, 剩, 存: that it is what is left has to be said, as figures may balance by accident.
    if len(moved) != _MOVED or not _LEFT_OVER.search(parts[-1].words):
        return False
    begin, *rest = moved
    return left in (begin + rest[0] - rest[1], begin - rest[0] + rest[1])


def _done_by_all(text: str, parts: Sequence[Entry]) -> bool:
    """Whether a rate of 100 % right behind says that these are all.

    他出庭1件、分管负责人出庭1件，出庭率100%.
    """
    rate = _ALL_DONE.match(text, parts[-1].end)
    return rate is not None and all(rate["did"] in part.words for part in parts)


def _two_of_a_kind(whole: Decimal, values: Sequence[Decimal], family: int, ending: int) -> bool:
    """Whether two parts may be all of a whole, as a digit in one of the values accounts for it.

    林地162亩，其中我乡农户71亩、水东乡农户55亩. In a number of two digits any gap is one digit.
    """
    if whole < _SMALL or not by_a_digit(whole, values):
        return False
    if by_a_digit(whole, values, swapped_only=True):
        return True
    # 日常检查742户次、专项检查364户次 of 1186: another digit may be an accident.
    return (family > 0 or ending > 1) and abs(whole - sum(values, Decimal(0))) == 1


def weigh(
    options: SumMismatch,
    text: str,
    total: Entry,
    parts: Sequence[Entry],
    weight: int,
    one: Listed | None,
    others: Sequence[Decimal],
    alone: bool,
) -> tuple[int, bool]:
    """The evidence that these are all the parts of this total; whether it is certain.

    ``others`` are values of which they may be parts as well; ``alone``: no other count stands with
    those that a total behind them adds up.
    """
    values = [part.m.figure.value for part in parts]
    whole, sum_of = total.m.figure.value, added(parts)
    gap = whole - sum_of
    in_row = all(part.mark == "、" for part in parts[1:])
    rest = ends_with_rest(options, parts)
    # Closed by what is said of them, which leaves room for what was done in part.
    said_closed = _done_by_all(text, parts) or denied(parts)
    closed = said_closed or is_closed(options, total, parts)
    family = membership(options, total, parts, one.opener if one else "")
    if family < 0:
        # 现行有效的283件……，继续有效189件、修改21件、废止17件、失效11件: the same word by accident.
        if not (in_row and len(parts) > 2 and by_a_digit(whole, values, swapped_only=True)):
            return 0, False
        family = 3
    family = max(family, 3 * closed)
    score = weight + family + in_row + (len(parts) > 2) + 3 * rest
    # 涉诉88件，败诉5件 may end alike by accident.
    score += alike(parts) * (in_row or len(parts) > 2)
    words = [part.words + part.behind for part in parts]
    # 分别办结286件、301件: what is told of the first is told of all.
    each = "分别" in parts[0].words
    if once(words, compile_patterns(options.overlapping)) and not (
        each or rest or family > 2 or weight > 2
    ):
        score -= 4
    breaks = compile_patterns(options.breaks)
    if one and not (rest or family):
        # Members of one division are no other matter: 受理96件，不予受理7件，撤回5件.
        score -= 2 * any(breaks.match(part.m.before) for part in parts)
    # 办理各类事务445件，……，其他118件
    score += rest and any(word in total.words for word in options.announces)
    slipped = whole >= _SMALL and near(whole, values)
    if gap < 0 and one and weight and max(values) <= whole:
        covered = any(other >= sum_of for other in others)
        score += 2 if covered else 4
    elif slipped:
        # Two digits changed about are hardly ever an accident.
        score += 2 + 2 * (whole >= _LARGE and changed_about(whole, sum_of))
    close = abs(gap) <= whole * _CLOSE
    score += close
    # 执法队8人，持证8人，未持证1人: of few one more or less is the slip.
    score += 2 * (closed and not slipped and abs(gap) == 1)
    twofold = (
        len(parts) == 2
        and one is not None
        and (in_row or family > 0 or alike(parts) > 1)
        and _two_of_a_kind(whole, values, family, alike(parts))
    )
    # 4件规章中，制定2件、修改1件
    if one and one.opener == "of" and in_row and len(parts) == 2 and abs(gap) == 1:
        twofold, score = True, max(score, SOFT)
    few = len(parts) == 2 and gap > 0 and not (rest or closed or twofold)
    if twofold and not (rest or closed or changed_about(whole, sum_of)):
        score = min(score, SOFT)
    if one and few and (not weight or (one.opener == "select" and not family)):
        # 120卷，优秀36卷、合格80卷; 32人，其中未成年人7人、残疾人5人: others were neither
        return 0, False
    settled = rest or closed or twofold or weight == OPENED["complete"]
    if one and not (settled or gap < 0 or slipped or close):
        # 审结228件，其中撤销12件、责令履行4件: nothing says that these were all.
        return 0, False
    if one:
        certain = (
            rest
            or closed
            or weight == OPENED["complete"]
            or (gap < 0 and (len(parts) > 2 or family > 0))
        )
    else:
        certain = alone and (weight > 2 or len(total.words) <= _BARE or closed)
    return score, score >= LOUD and (in_row or closed) and certain and not said_closed
