"""A rate whose own name says of which count it is: 查出问题183户，问题发现率15.8%.

No list of rates: the count that bears the rate's name is the part, the one right before it the
whole. A rate that any two counts beside it give, or several together, is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, pairwise

from lawcheck.checks.figures.rates import counts, refuted, words_of
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, by_sentence
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_NAMED = compiled(r"(?P<name>[一-龥]{2,8})率$")
#: The end of a name says what is counted: 试点部门预算|审减率.
_END = 4
#: So many counts are looked at.
_MOST = 9


def relations(options: FigureRelation, running: RunningText) -> Iterator[Refuted]:
    """Every rate that no counts of its sentence and the one before give."""
    text = running.text
    aside = compile_patterns((options.timely, options.carried, options.elsewhere))
    for figures, before in by_sentence(running.measured, text):
        for i, m in enumerate(figures):
            words = text[m.clause : m.figure.start]
            if m.figure.unit != "%" or not (match := _NAMED.search(m.before)):
                continue
            if aside.search(text[m.sentence[0] : m.figure.start]) or aside.search(words):
                continue
            if compile_patterns((options.no_shares,)).search(match["name"]):
                continue
            yield from _rate(text, figures, i, match["name"], counts(before))


def _rate(
    text: str, figures: list[Measured], i: int, name: str, earlier: list[Measured]
) -> Iterator[Refuted]:
    m = figures[i]
    own = counts(figures)
    # 据此测算，直接纠错率为12.1%: a sentence without counts goes on with the last one.
    scope = own if own else earlier
    part = _named(text, scope, name)
    if part is None or part.figure.start > m.figure.start or not part.figure.exact:
        return
    at = scope.index(part)
    whole = scope[at - 1] if at else None
    if own and figures[i - 1] is not part:
        return
    if not own and scope:
        whole = max(scope, key=lambda c: c.figure.value)
    if whole is None or not whole.figure.exact or whole.figure.value <= part.figure.value:
        return
    if q.kin(whole.figure.unit) != q.kin(part.figure.unit) or whole.figure.start > m.figure.start:
        return
    values = [c.figure.value for c in counts(scope, part)][:_MOST]
    if _given(m, values):
        return
    yield refuted(m, part, whole, min(whole.clause, part.clause), m.before, False)


def _named(text: str, scope: Sequence[Measured], name: str) -> Measured | None:
    """The one count that bears the name: its last two characters, else any two of them."""
    pieces = [a + b for a, b in pairwise(name[-_END:])]
    for piece in reversed(pieces):
        bearing = [
            c for c in scope if piece in (words := words_of(text, c)) and f"不{piece}" not in words
        ]
        if len(bearing) == 1:
            return bearing[0]
        if bearing:
            return None
    return None


def _given(m: Measured, values: Sequence[Decimal]) -> bool:
    """Whether one or two of the values, or what they leave, over another give the rate."""
    added = {*values, *(a + b for a, b in combinations(values, 2))}
    return any(
        q.fits(m.figure, q.share((part, part), (whole, whole)))
        for whole in values
        if whole
        for part in (*added, *(whole - value for value in values))
        if 0 <= part <= whole
    )
