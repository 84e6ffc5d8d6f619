"""A whole and what became of it, each once: 收到91户，批准80户，不予批准7户，年底还在办理4户.

The last of the parts closes the list (``last_parts``). What any of the parts make with the last
one excuses it. Parts that are more than their whole need a slip, parts that are fewer one that no
other number is met by.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby, pairwise

from lawcheck.checks.figures.accounts.slips import changed_about
from lawcheck.checks.figures.derived.bases import in_a_row
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied.heads import heads
from lawcheck.checks.figures.tied.last_parts import SELECTS, behind_it, closes, is_bare
from lawcheck.checks.figures.tied.values import is_stated, slipped
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: It leaves room for nothing else.
_ALL_ELSE = compiled(r"^[，；、]?(?:其余|余下|剩下|剩余)(?!有)")
_STILL = compiled("[还尚仍]有?")
#: They can be more than one thing at once, or others follow.
_OVERLAP = compiled(
    r"同时|兼|既|也|重复|交叉|加上?|(?:年末|期末)(?![仍尚还未正])|(?<![比较入至到])(?:20\d\d年|上年|去年)|分别|各(?![级类界乡镇])|人次|每|约|近|以上|之一|新增|较|比|(?<!不)再|又|共有|主要"
)
#: What was there before came in as well.
_CARRIED = compiled(
    r"(?:上年|去年|年初|期初|往年|20\d\d年)[^，。；比]{0,10}(?:结转|转|未|留|旧|有(?=\d)|存)|旧存|原[有为]"
)
_CAME = compiled("^[，、]?(?:[上去]年)?(?:结转|转入|旧存|遗留|续办)$")
_PLAIN = {"名": "人", "位": "人", "起": "件", "宗": "件", "件次": "件", "户": "家"}
#: So many counts of a sentence are looked at.
_MOST = 7
_WHOLE_BEHIND = compiled("应|计划|总")
_SUMMED = compiled("共|合计|总计|应当?[办审]|应当处")
SMALL = 10
_ZERO = Decimal(0)


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every whole of a paragraph that its parts do not make up."""
    others = {m.figure.value for m in figures}
    earlier: dict[str, list[Measured]] = {}
    for _, group in groupby(figures, key=lambda m: m.sentence):
        by_unit: dict[str, list[Measured]] = {}
        for m in group:
            unit = _PLAIN.get(m.figure.unit, m.figure.unit)
            by_unit.setdefault(unit, []).append(m)
        for unit, alike in by_unit.items():
            if len(alike) > 2 and unit != "%" and not _is_rest(text, earlier.get(unit, ()), alike):
                found = list(_of_sentence(text, alike, others))
                outer = [] if found else heads(text, alike, alike[0])
                # 共213件，答复204件，其中……，结转下年9件: without the lists of its parts.
                if 2 < len(outer) < len(alike):
                    found = list(_of_sentence(text, outer, others))
                yield from found
        earlier = by_unit


def _is_rest(text: str, earlier: Sequence[Measured], alike: Sequence[Measured]) -> bool:
    """Whether the last count is what is left of one in the sentence before.

    问题213个。已整改194个，其中分阶段整改的完成22个，其余19个.
    """
    *done, last = alike
    if not _ALL_ELSE.search(last.words(text)):
        return False
    return any(c.figure.value - d.figure.value == last.figure.value for c in earlier for d in done)


def _of_sentence(text: str, alike: Sequence[Measured], others: set[Decimal]) -> Iterator[Refuted]:
    """The first list of a sentence that does not give its whole."""
    stated = [c for c in alike if is_stated(text, c)]
    row = [c.figure.value for c in stated]
    for at in range(2, len(stated)):
        if not all(c.figure.exact for c in stated[: at + 1]):
            return
        if at > _MOST or not closes(text, stated, at):
            continue
        m, before = stated[at], stated[:at]
        if holds(text, before, m.figure.value):
            continue
        # 维持37件，驳回16件，不予受理5件 of 58件: a row is judged with its total.
        if {sum(row[n : at + 1], _ZERO) for n in range(at)} & others:
            continue
        members = _members(row[:at])
        found: list[tuple[Decimal, Refuted]] = []
        for first in range(at - 2, -1, -1):
            # 检察建议4件、司法建议2件，完成5件，另1件: one of a row is no whole.
            if first in members or (first and in_a_row(text, stated[first - 1], stated[first])):
                continue
            whole, parts = stated[first], stated[first + 1 : at + 1]
            if one := _judged(text, whole, parts):
                found.append((abs(_over(whole, parts)), one))
        if found:
            # 受理86件，查实41件，查否38件，正在核查9件: the whole is the one that they nearly make.
            yield min(found, key=lambda pair: pair[0])[1]
            return


def _members(row: Sequence[Decimal]) -> set[int]:
    """Which counts are parts of a whole before them that is right: 48件，31件，9件，8件."""
    found: set[int] = set()
    for whole, last in combinations(range(len(row)), 2):
        if last - whole > 1 and sum(row[whole + 1 : last + 1], _ZERO) == row[whole]:
            found.update(range(whole + 1, last + 1))
    return found


def holds(text: str, before: Sequence[Measured], last: Decimal) -> bool:
    """Whether it is what one count leaves of another, or makes up a whole with some between."""
    for one, other in combinations(before, 2):
        left = one.figure.value - other.figure.value
        # 清偿126万元，占应清偿131万元的96%，剩余5万元: the whole may stand behind.
        behind = _WHOLE_BEHIND.search(text, other.clause, other.figure.start)
        if left == last or (behind and left == -last):
            return True
    values = [c.figure.value for c in before]
    return any(
        sum(some, last) == whole
        for n, whole in enumerate(values)
        for size in range(len(values) - n)
        for some in combinations(values[n + 1 :], size)
    )


def _judged(text: str, whole: Measured, parts: Sequence[Measured]) -> Refuted | None:
    """What a whole and its parts refute, where one slip explains it."""
    last = parts[-1]
    stretch = text[whole.figure.end : end_of(text, last.figure.end, "。；\n")]
    if _OVERLAP.search(stretch) or _CARRIED.search(text, _since(text, whole), last.figure.end):
        return None
    # 采纳6条，其中全文采纳4条，剩下3条: what is selected from a part is none of the whole.
    if any(SELECTS.search(c.words(text)) for c in parts[1:]):
        return None
    # 审结39件，出庭39件；另3件: behind a semicolon is another matter.
    # What is left is left of what stands before it.
    apart = ["；" in text[a.figure.end : b.figure.start] for a, b in pairwise(parts)]
    if _ALL_ELSE.search(last.words(text)):
        apart[-1] = apart[0] and len(apart) > 1
    if len(set(apart)) > 1 or apart == [True]:
        return None
    if is_bare(text, whole) and is_bare(text, parts[0]):
        return None
    # 21期（法制审核5期，……），另办线上班6期: what a bracket holds is closed by it.
    between = text[parts[0].figure.end : last.clause]
    if between.count("）") > between.count("（"):
        return None
    # 21家……，16家达标，其余5家中，3家……: of the last part, and not of the whole.
    if any(behind_it(text, c).startswith(("中", "里")) for c in parts):
        return None
    if "、" in text[whole.figure.end : parts[0].figure.start] or text[whole.figure.end] == "、":
        return None
    if _is_of_the_last(text, whole, parts):
        return None
    values = [c.figure.value for c in parts]
    total, over = whole.figure.value, _over(whole, parts)
    pairs = [(total, total + over), *((v, v - over) for v in values)]
    if over > 0 and SELECTS.search(text[whole.figure.end : parts[0].figure.start]):
        return None  # 120人，其中党员80人、女性60人: parts that are too many are added up elsewhere
    if over > 0 and _CAME.search(parts[0].words(text)):
        return None  # 新收64件，结转2件，答复63件: what came in besides
    if over > 0 and any(c.figure.unit != whole.figure.unit for c in parts):
        return None  # 案卷中1宗不合格，9件决定有2件退回
    if over > 0:
        # 7条，整改8条，剩下1条: no part is more than its whole.
        evident = over == 1 or (max(values) > total and max(values) < SMALL)
        evident = evident or any(slipped(v, right) for v, right in pairs)
    else:
        evident = any(changed_about(v, right) for v, right in pairs if right > 0) or (
            over == -1 and _is_tight(text, parts)
        )
    if not evident:
        return None
    shown = "、".join(c.figure.text for c in parts)
    told_sum = q.scaled(sum(values, _ZERO), whole.figure)
    reason = f"{shown}合计{told_sum}，前面的总数为{whole.figure.text}"
    of = (whole.figure, *(c.figure for c in parts))
    # 诉求132件，办结129件，尚有5件: some may have been there before.
    still = len(parts) == 2 and over > 0 and _STILL.search(last.words(text))
    return Refuted(whole.clause, last.figure.end, reason, False, faint=bool(still), of=of)


def _over(whole: Measured, parts: Sequence[Measured]) -> Decimal:
    """By how much the parts are more than their whole."""
    return sum((c.figure.value for c in parts), -whole.figure.value)


def _is_of_the_last(text: str, whole: Measured, parts: Sequence[Measured]) -> bool:
    """Whether the parts are all without the last one, which tells what became of the one before.

    386件，合格379件，不合格的7件均责令改正，逾期未改的1件: something was done with those seven.
    """
    *made, before, last = parts
    values = [c.figure.value for c in (*made, before)]
    then = text[before.figure.end : last.clause].strip("，；、的")
    return (
        len(then) > 1
        and last.figure.value <= before.figure.value
        and sum(values, _ZERO) == whole.figure.value
    )


def _since(text: str, whole: Measured) -> int:
    """From where on something may have come in besides a whole; a sum holds it."""
    summed = _SUMMED.search(text, whole.clause, whole.figure.start)
    return whole.figure.end if summed else whole.sentence[0]


def _is_tight(text: str, parts: Sequence[Measured]) -> bool:
    """Whether two parts can hardly leave room for a third: done and left, or one row."""
    if _ALL_ELSE.search(parts[-1].words(text)):
        return True
    if len(parts) != 2:
        return False
    one, other = parts
    if not (is_bare(text, one) and is_bare(text, other)):
        return True
    return "、" in text[one.figure.end : other.figure.start]
