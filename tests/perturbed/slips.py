"""How a person errs: a digit, two digits swapped, a part left out, another's value."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import pairwise

from tests.perturbed.relations import Relation
from tests.perturbed.trial import Slip


def slips(relation: Relation, text: str) -> Iterator[Slip]:
    """One slip of each kind, by a fixed throw of dice."""
    dice = random.Random(text[slice(*relation.stretch)])
    for kind, write in (("digit", _digit), ("swap", _swap), ("part", _part), ("other", _other)):
        m = dice.choice(relation.figures)
        start, end = m.figure.digits
        old = text[start:end]
        written = write(old, relation, dice)
        if old.isdigit() and written not in ("", old):
            yield Slip(kind, start, end, written)


def digit(old: str, dice: random.Random) -> str:
    """One digit of a number by another, the first where it is written in words."""
    at = dice.choice([n for n, mark in enumerate(old) if mark.isdecimal()] or [0])
    return old[:at] + dice.choice([d for d in "123456789" if d != old[at]]) + old[at + 1 :]


def swapped(old: str, dice: random.Random) -> str:
    """Two digits of a number that change places; nothing where that changes nothing."""
    places = [
        n
        for n, (one, other) in enumerate(pairwise(old))
        if (one + other).isdecimal() and one != other != "0"
    ]
    if not places:
        return ""
    at = dice.choice(places)
    return old[:at] + old[at + 1] + old[at] + old[at + 2 :]


def _digit(old: str, _: Relation, dice: random.Random) -> str:
    return digit(old, dice)


def _swap(old: str, _: Relation, dice: random.Random) -> str:
    return swapped(old, dice)


def _part(old: str, relation: Relation, dice: random.Random) -> str:
    """One part more or less, or one."""
    step = dice.choice([1, *(int(m.figure.value) for m in relation.parts)])
    value = int(old) + dice.choice((step, -step)) if old.isdigit() else 0
    return str(value) if value > 1 else ""


def _other(_: str, relation: Relation, dice: random.Random) -> str:
    return str(int(dice.choice(relation.figures).figure.value))
