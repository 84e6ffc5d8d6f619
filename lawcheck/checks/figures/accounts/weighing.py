"""How much speaks for these counts being the parts of that total."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lawcheck.checks.figures.accounts.addable import added, done_by_all, ends_with_rest
from lawcheck.checks.figures.accounts.entries import Entry
from lawcheck.checks.figures.accounts.likeness import (
    alike,
    denied,
    is_closed,
    membership,
    once,
)
from lawcheck.checks.figures.accounts.lists import Listed
from lawcheck.checks.figures.accounts.slips import CLOSE, by_a_digit, changed_about, near
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.patterns import compile_patterns, compiled

#: So much evidence makes a total and a list one account: told aloud, told softly.
LOUD, SOFT = 6, 5
#: A word that adds up, perhaps.
LOOSELY = 2
OPENED = {"complete": 3, "of": 2, "select": 1, "bracket": 1, "bare": 0, "far": -1}
#: A slip in a total below this is no evidence: small numbers are near one another.
_SMALL = 12
_LARGE = 100
#: What is sorted out is all sorted: 现行有效的97件逐件清理，继续有效82件.
_SORTED = compiled("清理|逐[件项份部]")
#: A row of so many kinds, each named in a few characters and counted, and nothing else between.
_ROW = 4
_KIND = compiled(r"[，、；。]?(?:其中[，：]?)?[一-龥（）\"]{1,12}(?:有|为|是)?")
#: It says itself that it is a kind: 广告类, 涉河湖的, 土地纠纷.
_CALLED_KIND = compiled(r"(?:类|的|案件?|纠纷|方面|领域|型)$|^[，、；。]?涉")
#: ，共 says no more of what a total counts.
_BARE = 3


def is_whole_row(options: SumMismatch, entries: Sequence[Entry]) -> bool:
    """Whether one mark parts a row up to the rest and its total: 23件，14件，其余9件，拢共46件.

    That two of the parts give a third is then an accident.
    """
    marks = {one.mark for one in entries[1:]}
    return len(marks) == 1 and ends_with_rest(options, entries[:-1])


def rounded(total: Entry, parts: Sequence[Entry]) -> bool:
    """Whether rounding explains the difference: 1.96万 of 1.24万 and 7150."""
    slack = sum((one.m.figure.step for one in (total, *parts)), Decimal(0)) / 2
    return abs(added(parts) - total.value) <= slack


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


def _is_row_of_kinds(parts: Sequence[Entry]) -> bool:
    """Whether nothing but kinds and their counts, parted by one mark, make a row to its end.

    邻里107件；婚姻家庭82件；土地山林61件；劳务38件。
    """
    marks = {part.mark for part in parts[1:]}
    last = parts[-1]
    return (
        len(parts) >= _ROW
        and len(marks) == 1
        and all(_KIND.fullmatch(part.gap) for part in parts[1:])
        and _KIND.fullmatch(parts[0].words) is not None
        and last.end == last.m.sentence[1]
    )


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
    values = [part.value for part in parts]
    whole, sum_of = total.value, added(parts)
    gap = whole - sum_of
    in_row = all(part.mark == "、" for part in parts[1:])
    rest = ends_with_rest(options, parts)
    # Closed by what is said of them, which leaves room for what was done in part.
    said_closed = done_by_all(text, parts) or denied(parts)
    closed = said_closed or is_closed(options, total, parts)
    family = membership(options, total, parts, one.opener if one else "")
    if family < 0:
        # 现行有效的283件……，继续有效189件、修改21件、废止17件、失效11件: the same word by accident.
        swapped = in_row and len(parts) > 2 and by_a_digit(whole, values, swapped_only=True)
        if not (swapped or _SORTED.search(parts[0].gap)):
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
    close = abs(gap) <= whole * CLOSE
    score += close
    # 执法队8人，持证8人，未持证1人: of few one more or less is the slip.
    score += 2 * (closed and not slipped and abs(gap) == 1)
    kinds = weight <= 0 and _is_row_of_kinds(parts) and (close or slipped)
    if kinds and score < SOFT:
        called = sum(_CALLED_KIND.search(part.words) is not None for part in parts)
        score = min(score + 2, LOUD if 2 * called > len(parts) else SOFT)
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
