"""What explains a share otherwise: other counts about it, several together, what they leave.

A share that any two counts about it give, or several together, is right.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from lawcheck.checks.figures.derived.bases import (
    Bound,
    Passage,
    all_sums,
    counts,
    in_a_row,
    sums,
    words_of,
)
from lawcheck.checks.figures.derived.deeds import (
    are_all,
    deed_of,
    did_the_same,
    is_row_of_all,
    is_undone,
)
from lawcheck.checks.figures.derived.printed import MOST, bounds_of, stands
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

#: 两项合计整改率: of several parts over several wholes.
_TOGETHER = compiled(r"合计|总体|综合|[两三四五]项|总")
#: So many other counts may be parts of a share as well.
_MOST_PARTS = 6
#: Cases that were never decided.
ENDED = compiled("撤诉|撤回|和解|终止|终结")
_ALL = Decimal(100)
#: So much of a name is said again.
_NAME = 4
_FINE = Decimal("0.1")


def explained(
    options: FigureRelation, text: str, passage: Passage, m: Measured, bound: Bound
) -> bool:
    """Whether any counts about the share give it: one or two over one, or what they leave.

    Where its words name the bases, only counts of its own sentence may explain it otherwise.
    """
    if m.figure.value == _ALL and is_row_of_all(text, passage, bound):
        return True
    fine = m.figure.exact and q.figure_step(m.figure) <= _FINE and not _is_close(passage, m, bound)
    figures = passage.own if bound.named and not fine else passage.near
    if bound.named and bound.spoken:
        # 占三分之二；合格35宗: behind ； another matter begins.
        stop = text.find("；", m.figure.end, m.sentence[1])
        figures = [c for c in figures if stop < 0 or c.figure.start < stop]
    like = counts([c for c in figures if c is not m], bound.part)
    # 240份中合格216份，占92.5%，其中许可80份，优秀74份: what follows is no base of it.
    all_said = bound.named and bound.spoken and bound.part_said
    own = bound.tied or (all_said and _is_close(passage, m, bound))
    if own:
        like = [c for c in like if c.figure.end <= m.clause or _is_in_bracket(text, m, c)]
    if bound.part not in like:
        like = [*counts(passage.back, bound.part), *like]
    values = [c.figure.value for c in like if c.figure.value]
    if bound.left and bound.named and not (m.figure.low and m.figure.high):
        values = []  # 不足九成五: too many shares are less.
    together = _TOGETHER.search(m.words(text)) is not None
    parts = sums(values)
    named = bound.named or bound.part_said
    wholes = sums(values) if together or not named else set(values)
    carried = compile_patterns((options.carried,))
    rests = [
        c.figure.value for c in counts(passage.near, bound.part) if carried.search(c.words(text))
    ]
    said = (*values, bound.whole.figure.value)
    # 审结286件（含上年结转19件）: with what was carried over, and without.
    wholes |= {whole for value in said for rest in rests for whole in (value + rest, value - rest)}
    judged = _judged(text, bound, like)
    wholes |= judged
    whole_of = {a + b for a, b in combinations(values, 2)} if len(values) <= _MOST_PARTS else set()
    whole_of |= judged
    spoken = bound.spoken or bound.part_said
    rest = bound.whole.figure.value - bound.part.figure.value
    # Only what is near the printed share can stand for it.
    low, high = bounds_of(m)
    row = sorted(parts)
    pairs: list[tuple[Decimal, Decimal]] = []
    for one in wholes:
        near = row[bisect_left(row, low * one) : bisect_right(row, min(high * one, one))]
        pairs += [
            (part, one)
            for part in (*near, *(one - value for value in values if not spoken))
            if 0 < part < one or (part == one and (values.count(one) > 1 or one in whole_of))
        ]
    if bound.part_said:
        # 2940处中整改2911处，剩余29处，整改率1.0%: what is left over is what was mistaken, and with
        # it the part is no longer the part.
        pairs = [pair for pair in pairs if pair[0] != rest]
        left = [c for c in like if c.figure.value == rest]
        deed = deed_of(text, bound.part)
        if left and not any(
            (in_a_row(text, bound.part, c) and not is_undone(text, c, deed))
            or did_the_same(text, bound.part, c)
            for c in left
        ):
            pairs = [pair for pair in pairs if pair[0] != bound.whole.figure.value]
    if bound.tied:
        # 终止61件，占审结数的: over what came in it is a share of something else.
        base = bound.whole.figure.value
        meant = {base, base + bound.part.figure.value}
        meant |= {*(base + left for left in rests), *(base - left for left in rests)}
        pairs = [pair for pair in pairs if pair[0] == bound.part.figure.value and pair[1] in meant]
    elif own and not bound.left:
        with_part = _together(bound, values)
        pairs = [pair for pair in pairs if pair[0] in with_part]
        pairs += _before(passage, bound, m)
    elif not bound.left:
        pairs += _of_others(text, passage, bound)
    if fine and not bound.tied:
        # 共22份；从中抽6人，占27.3%: hardly any two numbers give so fine a share by accident.
        told = {c.figure.value for c in counts(passage.own) if c.figure.value}
        pairs += [
            (part, whole)
            for part, whole in combinations(sorted(told), 2)
            if part != rest and low * whole <= part <= high * whole
        ]
    pairs += [(bound.part.figure.value, whole) for whole in _of_rivals(bound)]
    pairs += _of_both(text, passage, m)
    if bound.left:
        # 种子96批次、农药84批次、肥料70批次，共250批次，不合格12批次: what it leaves of their sum.
        lost = bound.part.figure.value
        pairs += [(value - lost, value) for value in values if value > lost]
    exact: list[tuple[q.Range, q.Range]] = [((part,) * 2, (whole,) * 2) for part, whole in pairs]
    part, whole = q.claimed(bound.part.figure), q.claimed(bound.whole.figure)
    if bound.left:
        exact.append((q.minus(whole, part), whole))
    else:
        exact.append((part, whole))
        least, most = low * whole[0], MOST if whole[1] is None else high * whole[1]
        exact += [
            ((value, value), whole) for value in _together(bound, values) if least <= value <= most
        ]
        exact += [(whole, whole)] * are_all(text, bound, like)
    return any(stands(m, q.share(*pair)) for pair in exact)


def _judged(text: str, bound: Bound, like: Sequence[Measured]) -> set[Decimal]:
    """The whole without what ended otherwise: 审结27宗，胜诉24宗，撤诉3宗，胜诉率100%."""
    return {
        bound.whole.figure.value - c.figure.value
        for c in like
        if c is not bound.part and ENDED.search(words_of(text, c))
    }


def _of_rivals(bound: Bound) -> set[Decimal]:
    """What else is called as the whole is: one of them, two together, or all."""
    if not bound.rivals:
        return set()
    values = [c.figure.value for c in (bound.whole, *bound.rivals)]
    return {*sums(values), sum(values, Decimal(0))}


def _is_in_bracket(text: str, m: Measured, c: Measured) -> bool:
    """Whether a count stands in the bracket right behind a share: 占92.5%（以233份计）."""
    behind = text[m.figure.end : c.figure.start]
    return behind.startswith("（") and "）" not in behind


def _before(passage: Passage, bound: Bound, m: Measured) -> Iterator[tuple[Decimal, Decimal]]:
    """The part over any count told before the share."""
    part = bound.part.figure.value
    for c in counts([*passage.back, *passage.own], bound.part):
        if c.figure.value > part and c.figure.end <= m.clause:
            yield part, c.figure.value


def _of_both(text: str, passage: Passage, m: Measured) -> Iterator[tuple[Decimal, Decimal]]:
    """What the share names over it and another together: 网上办理13305件，窗口办理8155件."""
    said = m.words(text)
    told = [c for c in counts(passage.own) if c.figure.end <= m.clause]
    for one in told:
        name = one.words(text).strip("，、；其中")
        if len(name) > 1 and name[-_NAME:] in said:
            yield from ((one.figure.value, one.figure.value + c.figure.value) for c in told)


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
    others = [value for value in values if value not in (part, whole)][:_MOST_PARTS]
    return all_sums([value for value in others if value < whole], part) - {whole}


def _is_close(passage: Passage, m: Measured, bound: Bound) -> bool:
    """Whether the share is surely of its part and whole, and no other count stands between them."""
    first = min(bound.part.clause, bound.whole.clause)
    between = [c for c in passage.own if first < c.clause < m.clause]
    return bound.sure and not [c for c in between if c not in (bound.part, bound.whole)]
