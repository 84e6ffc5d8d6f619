"""A stock from its beginning to its end, told with all that came and went in one sentence.

年初216人，年内新增73人、期满84人，年末有205人; 原为47项，收回9项，年末为38项. What neither came nor
went (保留86件) may have done so all the same: beside it only a slip in one value is told. Where all
that came and went is told, any difference is, and one that is far off no more than as a hint.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from lawcheck.checks.figures.accounts.slips import changed_about
from lawcheck.checks.figures.derived.bases import in_a_row
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.remainders import reached
from lawcheck.checks.figures.tied.values import is_stated, slipped
from lawcheck.packs.kinds.figures import Stock
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import at_end, compile_patterns, compiled, may_match

#: So many counts are added and taken away.
_MOST = 7
_MORE = compiled("连同|另|加上|又")
_ZERO = Decimal(0)


def told(stock: Stock, text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every stock of a paragraph that does not come to what it is said to be."""
    begins = at_end((stock.begins,))
    for _, group in groupby(figures, key=lambda m: m.sentence):
        own = list(group)
        words = text[own[0].lead : own[-1].figure.start]
        if len(own) < 3 or not (may_match(stock.begins, words) and may_match(stock.ends, words)):
            continue
        for n, one in enumerate(own[:-2]):
            if one.figure.exact and begins.search(text[one.lead : one.figure.start]):
                alike = [c for c in own[n:] if q.kin(c.figure.unit) == q.kin(one.figure.unit)]
                yield from _of(stock, text, [c for c in alike if is_stated(text, c) or c is one])
                break


def _of(stock: Stock, text: str, alike: Sequence[Measured]) -> Iterator[Refuted]:
    """Whether the stock at the end is what there was with what came and without what went."""
    ends = at_end((stock.ends,))
    grown, gone = compile_patterns((stock.grown,)), compile_patterns((stock.gone,))
    begin = alike[0]
    moves: list[tuple[Measured, int]] = []
    asides: list[Measured] = []
    parts: list[Measured] = []
    picked = False
    for m in alike[1:_MOST]:
        words = m.words(text)
        up, down = grown.search(words) is not None, gone.search(words) is not None
        if not m.figure.exact:
            return
        if moves and not (up or down) and ends.search(words):
            # 连同新的一件: what no figure tells.
            if _MORE.search(text, moves[-1][0].figure.end, m.figure.start):
                return
            yield from _judged(begin, moves, asides, parts, m)
            return
        of_part = bool(parts) and in_a_row(text, parts[-1], m) and picked
        picked = "其中" in words or text[m.clause - 1] == "（" or of_part
        if picked:
            parts.append(m)
        elif up != down:
            moves.append((m, 1 if up else -1))
        else:
            asides.append(m)


def _judged(
    begin: Measured,
    moves: Sequence[tuple[Measured, int]],
    asides: Sequence[Measured],
    parts: Sequence[Measured],
    end: Measured,
) -> Iterator[Refuted]:
    """What does not come to the end; ``parts`` are of what came or went, ``asides`` of neither."""
    first, last = begin.figure.value, end.figure.value
    right = first + sum((sign * m.figure.value for m, sign in moves), _ZERO)
    # 年初44902户，注销3070户，年末48216户: what was added is told elsewhere.
    way = 1 if last > first else -1
    if last != first and way not in {sign for _, sign in moves} and not changed_about(last, right):
        return
    others = [*asides, *parts]
    if last == right or reached([m.figure.value for m in others], last - right):
        return
    gap = last - right
    pairs = [(last, right), (first, first + gap)]
    pairs += [(m.figure.value, m.figure.value + sign * gap) for m, sign in moves]
    are = changed_about if others else slipped
    # Beside others only what has changed places, or is missed by one, is no accident.
    evident = abs(gap) == 1 or any(then > 0 and are(value, then) for value, then in pairs)
    if not evident and asides:
        return
    far = not (evident or is_near(last, right))
    reason = (
        f"由{begin.figure.text}加上增加的、减去减少的，应为"
        f"{q.scaled(right, end.figure)}，文中为{end.figure.text}"
    )
    of = (begin.figure, *(m.figure for m, _ in moves), *(m.figure for m in others), end.figure)
    yield Refuted(begin.clause, end.figure.end, reason, False, faint=far, of=of)
