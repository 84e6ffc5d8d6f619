"""Who has most, second most or least, against the values that the text lists.

一季度84件，二季度131件，三季度117件，三季度受理最多: the second had more. What is ranked must be
what the list counts. What a table holds is the matter of ``table_ranks``.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import islice, pairwise

import msgspec

from lawcheck.checks.figures.derived.bases import counts
from lawcheck.checks.figures.ledger import Ledger, covers
from lawcheck.checks.figures.quarters import Quarters, listed, rates
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

ENDS = r"(?=[，。；：、（\n]|，?占)"
RANK = r"最(?:为?集中|[多少大小高低])"
TURN = r"居第?[一二三四五]位?|(?:排名|位[列居]|[排列])第[一二三四五]位?"
#: How a place among others changes.
FORWARD = "前移|前进|进位|上升|提升|提高|跃升|攀升|晋升|跃进|前跃|进步"
BACK = "后移|后退|下降|下滑|退后|退步|跌落|滑落|退"
#: 案件最多的是第三季度; 三季度受理最多, 邻里纠纷居首位.
_OF = compiled(
    rf"(?<![一-龥])(?P<what>[一-龥]{{0,12}}?)(?P<rank>{RANK})的(?:依旧|仍然?|还)?[是为](?P<who>[一-龥]{{2,14}}?)"
    + ENDS
)
_BY = compiled(
    rf"(?<![一-龥])(?P<who>[一-龥]{{2,24}}?)(?:仍|依旧|仍然|还)?"
    rf"(?P<rank>{RANK}|[是为]全年的?高峰|[位仍高稳]?居首位?|{TURN})" + ENDS
)
_LEAST_OF_ALL = ("最少", "最小", "最低")
LEADS = compiled("^(?:其中|而|以|又以|尤以|当中)")
_TURNS = compiled("第?([一二三四五])")
#: What stands between two items of a list: the noun, a share, a mark.
_BETWEEN = compiled(
    r"[一-龥]{0,4}(?:[，（]占?[^，；、（）。]{0,8}%）?)?(?P<mark>[、，；]|和|及|以及)"
)
#: They speak of everything, of another year, or of what is left.
_TOTAL = compiled("共|合计|总|其[他余]|全[年省市县区]")
#: How far something moved, by how that is told of each.
_CHANGES = {
    **dict.fromkeys(("增幅", "增速", "涨幅", "升幅"), ("增", "升", "涨")),
    **dict.fromkeys(("降幅", "减幅"), ("降", "减")),
}
#: So many items make a list; they stand no further before the words than so many signs.
_LEAST, _FAR = 3, 260
#: A report tells hardly more ranks.
MOST = 60


class Items(msgspec.Struct, frozen=True):
    """Values of one kind by the name of each."""

    values: dict[str, Decimal]
    said: str
    """All words that say what is counted."""
    unit: str
    start: int
    """Where they begin in the text; below zero: in a table."""


def relations(options: FigureRelation, running: RunningText, ledger: Ledger) -> Iterator[Refuted]:
    """Every rank that another item of its list has."""
    text = running.text
    if not any(word in text for word in ("最", "高峰", "居", "位列", "第一")):
        return
    skeleton = running.skeleton
    quarters = [
        (skeleton.place(series.start, series.end), series)
        for series in (*listed(options, skeleton), *rates(skeleton))
        if not series.halves
    ]
    other = compile_patterns((options.naming.otherwise,))
    for pattern in (_OF, _BY):
        for match in islice(pattern.finditer(text), MOST):
            if other.search(match[0]):
                continue
            for one in _before(running, quarters, match.start()):
                who, what = _split(one, match)
                if who and _is_of(ledger, one, what):
                    yield from judged(one, match, who)
                    break


def _split(one: Items, match: re.Match[str]) -> tuple[str, str]:
    """Whose rank it is, by the name that one item alone has, and what is ranked."""
    words = LEADS.sub("", match["who"])
    asked = match.groupdict().get("what") or ""
    for length in range(len(words), 1, -1):
        called = [name for name in one.values if words[:length].removeprefix("第") in name]
        if len(called) == 1:
            rest = words[length:]
            return (
                (called[0], asked + rest)
                if "what" not in match.re.groupindex or not rest
                else ("", "")
            )
    return "", ""


def _is_of(ledger: Ledger, one: Items, what: str) -> bool:
    """Whether what is ranked is what the items count."""
    words = ledger.bare(LEADS.sub("", what))
    # 分别增长3.2%、5.8%……，四季度增幅最大.
    if one.unit == "%" and (change := _CHANGES.get(words)):
        return any(word in one.said for word in change)
    return not words or covers(words, (one.said,))


def judged(one: Items, match: re.Match[str], who: str) -> Iterator[Refuted]:
    """The rank that a match tells of ``who``, where the values give it to another."""
    values = sorted(one.values.values(), reverse=match["rank"] not in _LEAST_OF_ALL)
    turn = _TURNS.search(match["rank"])
    place = "一二三四五".index(turn[1]) if turn else 0
    mine = one.values[who]
    if place >= len(values) or values[place] == mine:
        return
    there = next(name for name, value in one.values.items() if value == values[place])
    told = (
        f"“{who}”{_shown(mine, one.unit)}，“{there}”{_shown(values[place], one.unit)}，"
        f"“{match['rank'].lstrip('是为')}”应是“{there}”"
    )
    start = one.start if one.start >= 0 else match.start()
    yield Refuted(start, match.end(), told, False, of=())


def _shown(value: Decimal, unit: str) -> str:
    """A value as a reader would write it: a rate that was reckoned to a tenth."""
    exponent = value.normalize().as_tuple().exponent
    rounded = value if unit != "%" or int(exponent) >= -2 else round(value, 1)
    return f"{rounded.normalize():f}{unit}"


def _before(
    running: RunningText, quarters: Sequence[tuple[tuple[int, int], Quarters]], at: int
) -> Iterator[Items]:
    """The lists right before, in the paragraph."""
    text = running.text
    begin = begin_of(text, at, "\n", _FAR)
    for (start, end), series in reversed(quarters):
        if begin <= start and end <= at:
            names = dict(zip(("一季度", "二季度", "三季度", "四季度"), series.values, strict=True))
            yield Items(names, text[begin_of(text, start, "。\n") : end], series.unit, start)
    told = [m for m in counts(running.measured_between(begin, at)) if m.figure.end <= at]
    if items := _run(text, told):
        yield items


def _run(text: str, told: Sequence[Measured]) -> Items | None:
    """The last list of items of one unit, joined by one mark."""
    run: list[tuple[str, Measured]] = []
    joined = ""
    for m in reversed(told):
        mark = ""
        if run:
            match = _BETWEEN.match(text, m.figure.end)
            mark = match["mark"] if match and match.end() <= run[-1][1].figure.start else ""
            label_begins = match.end() if match else 0
            if not mark or q.kin(m.figure.unit) != q.kin(run[-1][1].figure.unit):
                break
            if joined and mark in "、，；" and mark != joined:
                break
            joined = mark if mark in "、，；" else joined
            run[-1] = (text[label_begins : run[-1][1].figure.start], run[-1][1])
        label = m.words(text)
        run.append((label, m))
    return _listed(text, run[::-1], joined)


def _listed(text: str, run: Sequence[tuple[str, Measured]], joined: str) -> Items | None:
    items: dict[str, Decimal] = {}
    for words, m in run:
        label = re.sub("[^一-龥]", "", words.rpartition("，")[2].rpartition("、")[2])
        if not m.figure.exact or not label or label in items or _TOTAL.search(label):
            if items:
                return None
            continue
        items[label] = m.figure.value
    whole = sum(items.values(), Decimal(0))
    if len(items) < _LEAST or any(2 * value >= whole for value in items.values()):
        return None
    if joined != "、" and not _of_a_kind(list(items)):
        return None
    start = run[0][1].clause
    said = text[begin_of(text, start, "。\n") : run[-1][1].figure.end]
    return Items(items, said, run[0][1].figure.unit, start)


def _of_a_kind(names: Sequence[str]) -> bool:
    """Whether all names begin or end alike, or have two characters in common."""
    if len({name[-1] for name in names}) == 1:
        return True
    pieces = [{a + b for a, b in pairwise(name)} for name in names[1:]]
    return any(all(piece in one for one in pieces) for piece in set.union(*pieces))
