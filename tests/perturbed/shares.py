"""Shares and changes that hold in a text, found by computing, and how a person errs in them."""

from __future__ import annotations

import random
from collections.abc import Iterator, Sequence
from decimal import ROUND_HALF_UP, Decimal
from itertools import permutations

from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, by_sentence
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText
from tests.perturbed.relations import Relation, counted
from tests.perturbed.slips import digit, swapped
from tests.perturbed.trial import Slip

#: Smaller counts give many shares by accident, and so do more of them for a share without tenths.
_LEAST = 5
_MOST = 5
_MOVED = compiled("增|升|降|减|多|少|压|缩|节|长|提")
_HUNDRED = Decimal(100)


def shares(running: RunningText) -> Iterator[Relation]:
    """Each percentage that is one count over another of its sentence or the one before."""
    yield from _found(running, "share")


def changes(running: RunningText) -> Iterator[Relation]:
    """Each percentage by which one count is more or less than another."""
    yield from _found(running, "change")


def _found(running: RunningText, kind: str) -> Iterator[Relation]:
    for figures, before in by_sentence(running.measured, running.text):
        own, near = ([m for m in scope if _base(m)] for scope in (figures, (*before, *figures)))
        for m in figures:
            if m.figure.unit != "%" or not m.figure.exact or m.figure.value == _HUNDRED:
                continue
            moved = _MOVED.search(running.text[m.clause : m.figure.start]) is not None
            if moved is not (kind == "change"):
                continue
            fine = "." in m.figure.text
            for scope in (own, near) if fine else (own[:_MOST],):
                if pair := _pair(kind, m, scope):
                    yield Relation(kind, m, pair)
                    break


def _base(m: Measured) -> bool:
    return counted(m) and m.figure.value >= _LEAST


def _pair(kind: str, m: Measured, scope: Sequence[Measured]) -> tuple[Measured, ...]:
    return next((pair for pair in permutations(scope, 2) if _gives(kind, m, *pair)), ())


def _gives(kind: str, m: Measured, one: Measured, other: Measured) -> bool:
    """Whether ``one`` over ``other``, or from ``other`` to ``one``, is what is printed."""
    a, b = one.figure, other.figure
    if q.kin(a.unit) != q.kin(b.unit) or a.value == b.value:
        return False
    if kind == "share":
        return a.value < b.value and q.fits(m.figure, q.share(q.claimed(a), q.claimed(b)))
    growth = q.growth(q.claimed(b), q.claimed(a))
    return q.fits(m.figure, growth if a.value > b.value else q.negated(growth))


def slips(relation: Relation, text: str) -> Iterator[Slip]:
    """One slip of each kind that makes the relation false, by a fixed throw of dice."""
    dice = random.Random(text[slice(*relation.stretch)] + relation.result.figure.text)
    m = relation.result
    right = text[slice(*m.figure.digits)]
    step = m.figure.step or Decimal(1)
    base = dice.choice(relation.parts)
    places = (("digit", m, digit(right, dice)), ("swap", m, swapped(right, dice)))
    other = (("rest", m, f"{_HUNDRED - m.figure.value:f}"),)
    if relation.kind == "change":
        values = sorted(one.figure.value for one in relation.parts)
        which = values[-1] if relation.parts[0].figure.value == values[-1] else values[0]
        wrong = (values[1] - values[0]) * 100 / which
        other = (("base", m, f"{wrong.quantize(min(step, Decimal(1)), ROUND_HALF_UP):f}"),)
    bases = (("part", base, swapped(text[slice(*base.figure.digits)], dice)),)
    for kind, at, written in (*places, *other, *bases):
        start, end = at.figure.digits
        if written in ("", text[start:end]) or not written.replace(".", "").isdecimal():
            continue
        if at is m and abs(Decimal(written) - m.figure.value) <= 2 * step:
            continue
        if relation.kind == "share" and at is m and Decimal(written) > _HUNDRED:
            continue
        yield Slip(kind, start, end, written)
