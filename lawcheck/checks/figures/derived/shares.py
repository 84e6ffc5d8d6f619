"""A share against its part and whole: 受理60件，办结48件，办结率85%; 其中24件，占45%; 过八成.

Which count is the part and which the whole the words of the share say: the name of a rate, what
占 is said of, 其中. A share that any two counts about it give, or several together, is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from lawcheck.checks.figures.derived import beside, near, rate_bases, share_bases
from lawcheck.checks.figures.derived.bases import (
    Passage,
    counts,
    in_a_row,
    passages,
    sums,
    unread_between,
    words_of,
)
from lawcheck.checks.figures.derived.bound import Bound
from lawcheck.checks.figures.derived.naming import Named, named
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: 两项合计整改率: of several parts over several wholes.
_TOGETHER = compiled(r"合计|总体|综合|[两三四五]项|总")
#: So many other counts may be parts of a share as well.
_MOST_PARTS = 6
_TENTHS = Decimal(10)
_ABOUT = compiled("约|左右|上下")
_FINE = Decimal("0.1")
#: Tenths may leave out what goes beyond them, and are less than half of one short.
_SHORT = Decimal(5)


def relations(options: FigureRelation, running: RunningText) -> Iterator[Refuted]:
    """Every share that its own counts refute."""
    text = running.text
    for passage in passages(running.measured, text):
        for i, m in enumerate(passage.own):
            if m.figure.unit == "%":
                yield from _share(options, text, passage, i)


def _share(options: FigureRelation, text: str, passage: Passage, i: int) -> Iterator[Refuted]:
    m = passage.own[i]
    words = text[m.clause : m.figure.start].lstrip("，、（")
    if bound := beside.of_so_many(text, passage.own, i):
        yield from _judged(options, text, passage, m, bound, "占比")
        return
    if compile_patterns((options.elsewhere,)).search(words):
        return
    rate = named(options, m.before)
    if rate is not None:
        yield from _rate(options, text, passage, i, rate)
        return
    if compile_patterns((options.moves.rise, options.moves.fall)).search(words):
        return
    bound = None
    if match := share_bases.SHARE.fullmatch(words):
        bound = share_bases.of(options, text, passage, i, match["who"], match["of"] or "")
    bound = bound or beside.of_share(text, passage, i)
    if bound:
        yield from _judged(options, text, passage, m, bound, words.strip("，"))


def _rate(
    options: FigureRelation, text: str, passage: Passage, i: int, rate: Named
) -> Iterator[Refuted]:
    own, m = passage.own, passage.own[i]
    if "分别" in text[m.clause : m.figure.start]:
        return  # 四个季度合格率分别为98.0%、98.7%: of the quarters, and not of what was told before
    until = next((n for n in range(i + 1, len(own)) if own[n].figure.unit == "%"), len(own))
    before = counts(own[:i])
    scopes = (before, counts(own[i + 1 : until]), counts([*passage.back, *own[:i]]))
    for turn, scope in enumerate(scopes):
        bound = rate_bases.pair(options, text, m, scope, rate, own=turn == 0)
        if bound is not None:
            yield from _judged(options, text, passage, m, bound, m.before)
            return
    if bound := beside.of_share(text, passage, i):
        yield from _judged(options, text, passage, m, bound, m.before)


def _judged(
    options: FigureRelation,
    text: str,
    passage: Passage,
    m: Measured,
    bound: Bound,
    name: str,
) -> Iterator[Refuted]:
    """Tell a share that no counts explain, where its words or the slip bear it out."""
    part, whole = bound.part.figure, bound.whole.figure
    if not whole.value or not (part.exact and whole.exact):
        return
    if unread_between(text, passage, m, (bound.part, bound.whole)):
        return  # 改建4个，抽检9600段，完整9518段，占99.1%: of what has no measure word we know
    if part.value > whole.value and text.startswith("、", whole.end):
        return  # 出庭1次、分管副局长出庭2次: neither is of the other
    right = 100 * part.value / whole.value
    if bound.left:
        right = 100 - right
    rest = near.rest(m.figure, right) and not stands(m, q.share(*map(q.claimed, (part, whole))))
    # Few shares are the rest of the right one by accident, many pairs of counts give any share.
    if rest and _of_siblings(passage, m, bound):
        return
    if not (rest and bound.named and bound.part_said):
        if _explained(options, text, passage, m, bound):
            return
        slipped = rest or near.slip(m.figure, right)
        slipped = slipped or (not bound.left and near.base(m.figure, part, whole))
        if not (bound.named or slipped):
            return
    start = min(bound.part.clause, bound.whole.clause, m.clause)
    end = max(part.end, whole.end, m.figure.end)
    if bound.left:
        left = f"{whole.text}中{words_of(text, bound.part)}"
        told = f"{left}，{m.before}应为{q.shown(right, m.figure)}%，文中为{m.figure.text}"
    elif part.value > whole.value:
        told = f"{part.text}比{whole.text}还多，与“{name}”{m.figure.text}不相合"
    else:
        told = (
            f"{whole.text}中的{part.text}应为{q.shown(right, m.figure)}%，"
            f"文中“{name}”为{m.figure.text}"
        )
    sure = bound.named and bound.sure and m.figure.exact
    far = not (is_near(m.figure.value, right) or near.base(m.figure, part, whole))
    # What stands between a whole and the part that is tied to it by name changes neither.
    of = (part, m.figure) if bound.tied else (part, whole, m.figure)
    yield Refuted(start, end, told, sure, faint=far, of=of)


def _is_close(passage: Passage, m: Measured, bound: Bound) -> bool:
    """Whether the share is surely of its part and whole, and no other count stands between them."""
    first = min(bound.part.clause, bound.whole.clause)
    between = [c for c in passage.own if first < c.clause < m.clause]
    return bound.sure and not [c for c in between if c not in (bound.part, bound.whole)]


def _of_siblings(passage: Passage, m: Measured, bound: Bound) -> bool:
    """Whether a share is of all others of the row together: 优秀41卷，良好16卷，合格3卷，优良率."""
    others = [c for c in counts(passage.own, bound.part) if c not in (bound.part, bound.whole)]
    return len(others) > 1 and any(
        stands(m, q.share((one + other,) * 2, q.claimed(bound.whole.figure)))
        for one, other in pairwise(c.figure.value for c in others)
    )


def _explained(
    options: FigureRelation, text: str, passage: Passage, m: Measured, bound: Bound
) -> bool:
    """Whether any counts about the share give it: one or two over one, or what they leave.

    Where its words name the bases, only counts of its own sentence may explain it otherwise.
    """
    fine = m.figure.exact and q.figure_step(m.figure) <= _FINE and not _is_close(passage, m, bound)
    figures = passage.own if bound.named and not fine else passage.near
    if bound.named and bound.spoken:
        # 占三分之二；合格35宗: behind ； another matter begins.
        stop = text.find("；", m.figure.end, m.sentence[1])
        figures = [c for c in figures if stop < 0 or c.figure.start < stop]
    like = counts([c for c in figures if c is not m], bound.part)
    if bound.part not in like:
        like = [*counts(passage.back, bound.part), *like]
    values = [c.figure.value for c in like if c.figure.value]
    if bound.left and bound.named and not (m.figure.low and m.figure.high):
        values = []  # 不足九成五: too many shares are less.
    together = _TOGETHER.search(m.before) is not None
    parts = sums(values)
    named = bound.named or bound.part_said
    wholes = sums(values) if together or not named else set(values)
    carried = compile_patterns((options.carried,))
    rests = [
        c.figure.value
        for c in counts(passage.near, bound.part)
        if carried.search(text[c.clause : c.figure.start])
    ]
    said = (*values, bound.whole.figure.value)
    # 审结286件（含上年结转19件）: with what was carried over, and without.
    wholes |= {whole for value in said for rest in rests for whole in (value + rest, value - rest)}
    whole_of = {a + b for a, b in combinations(values, 2)} if len(values) <= _MOST_PARTS else set()
    spoken = bound.spoken or bound.part_said
    rest = bound.whole.figure.value - bound.part.figure.value
    pairs = [
        (part, whole)
        for whole in wholes
        for part in (*parts, *(whole - value for value in values if not spoken))
        if 0 < part < whole or (part == whole and (values.count(whole) > 1 or whole in whole_of))
    ]
    if bound.part_said:
        # 2940处中整改2911处，剩余29处，整改率1.0%: what is left over is what was mistaken, and with
        # it the part is no longer the part.
        pairs = [pair for pair in pairs if pair[0] != rest]
        left = [c for c in like if c.figure.value == rest]
        if left and not any(in_a_row(text, bound.part, c) for c in left):
            pairs = [pair for pair in pairs if pair[0] != bound.whole.figure.value]
    if bound.tied:
        pairs = [pair for pair in pairs if pair[0] == bound.part.figure.value]
    elif not bound.left:
        pairs += _of_others(text, passage, bound)
    if fine and not bound.tied:
        # 共22份；从中抽6人，占27.3%: hardly any two numbers give so fine a share by accident.
        told = {c.figure.value for c in counts(passage.own) if c.figure.value}
        pairs += [pair for pair in combinations(sorted(told), 2) if pair[0] != rest]
    exact: list[tuple[q.Range, q.Range]] = [((part,) * 2, (whole,) * 2) for part, whole in pairs]
    part, whole = q.claimed(bound.part.figure), q.claimed(bound.whole.figure)
    if bound.left:
        exact.append((q.minus(whole, part), whole))
    else:
        exact.append((part, whole))
        exact += [((value, value), whole) for value in _together(bound, values)]
    return any(stands(m, q.share(*pair)) for pair in exact)


def _of_others(text: str, passage: Passage, bound: Bound) -> Iterator[tuple[Decimal, Decimal]]:
    """The part over any count told near, and each of two that stand side by side over both.

    审结272件。维持118件，……，终止86件，占31.6%; 简易程序1017件、普通程序189件，简易程序占84.3%.
    """
    part = bound.part.figure.value
    for c in counts(passage.near, bound.part):
        if c.figure.value > part:
            yield part, c.figure.value
    for one, other in pairwise(counts(passage.own, bound.part)):
        if text.startswith(("、", "和"), one.figure.end):
            both = one.figure.value + other.figure.value
            yield one.figure.value, both
            yield other.figure.value, both


def _together(bound: Bound, values: Sequence[Decimal]) -> set[Decimal]:
    """The part with any of the other values: 撤销12件、确认违法6件、责令履行4件，纠错率9.6%."""
    part, whole = bound.part.figure.value, bound.whole.figure.value
    least = {part}
    for value in [value for value in values if value not in (part, whole)][:_MOST_PARTS]:
        if value < whole:
            least |= {one + value for one in least}
    return least - {whole}


def stands(m: Measured, true: q.Range) -> bool:
    """Whether the printed share can stand for ``true``."""
    figure = m.figure
    if "成" not in figure.text or figure.value % _TENTHS:
        return q.fits(figure, true)
    if _ABOUT.search(figure.text):
        low, high = figure.value - _SHORT, figure.value + _SHORT
        return true[0] < high and (true[1] is None or true[1] > low)
    low = figure.low - (_SHORT if figure.exact else 1)
    most = None if figure.high is None else figure.high + (_TENTHS if figure.exact else 1)
    return (most is None or true[0] < most) and (true[1] is None or true[1] > low)
