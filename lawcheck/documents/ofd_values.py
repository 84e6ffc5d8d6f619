"""What OFD says in numbers: lists of them, matrices, the steps from character to character."""

from __future__ import annotations

import math
from typing import NamedTuple

from lawcheck.documents.layout import Shape, shape_of

#: Points in a millimetre, the unit of OFD.
POINT = 72 / 25.4
_FARTHEST = 1e5


class Matrix(NamedTuple):
    """Where the points of an object stand on the page."""

    a: float = 1.0
    b: float = 0.0
    c: float = 0.0
    d: float = 1.0
    e: float = 0.0
    f: float = 0.0

    def holding(self, inner: Matrix) -> Matrix:
        """The matrix of an object whose own is ``inner``, inside this one."""
        a, b, c, d, e, f = inner
        return Matrix(
            self.a * a + self.c * b,
            self.b * a + self.d * b,
            self.a * c + self.c * d,
            self.b * c + self.d * d,
            self.a * e + self.c * f + self.e,
            self.b * e + self.d * f + self.f,
        )


def numbers(text: str | None) -> list[float]:
    """The numbers of a list, without what is none or lies too far off."""
    if not text:
        return []
    try:
        stated = [float(part) for part in text.split()]
        # No page is a kilometre wide, all together neither; NaN compares as false too.
        if sum(map(abs, stated)) < _FARTHEST:
            return stated
    except ValueError:
        pass  # those that are none are passed over
    found = []
    for part in text.replace(",", " ").split():
        try:
            value = float(part)
        except ValueError:
            continue
        if abs(value) < _FARTHEST:
            found.append(value)
    return found


def number(text: str | None, default: float) -> float:
    """The first number of a list."""
    if not text:
        return default
    try:
        if -_FARTHEST < (value := float(text)) < _FARTHEST:
            return value
    except ValueError:
        pass
    return (numbers(text) or [default])[0]


def shape(text: str, across: str, unit: float, size: float) -> Shape:
    """How the characters of a level text stand: DeltaX, points in a unit, size of type in units."""
    half = size * 0.5
    natural = [half if char < "\x80" else size for char in text]
    stated = steps(across, len(text)) if across else []
    stated += natural[len(stated) :]
    widths = natural
    if stated == natural:
        stated = natural
    else:
        widths = [min(wide, abs(step) or wide) for wide, step in zip(natural, stated, strict=True)]
    return shape_of(stated, widths, unit)


def steps(text: str, count: int) -> list[float]:
    """DeltaX or DeltaY: numbers, where ``g n v`` stands for n times v (GB/T 33190 11.3)."""
    if "g" not in text:
        return numbers(text)[:count]
    parts = text.split()
    found: list[float] = []
    turn, end = 0, len(parts)
    try:
        while turn < end and len(found) < count:
            if parts[turn] == "g":
                found += [float(parts[turn + 2])] * min(int(parts[turn + 1]), count)
                turn += 3
            else:
                found.append(float(parts[turn]))
                turn += 1
        if sum(map(abs, found)) < _FARTHEST:
            return found[:count]
    except (ValueError, IndexError):
        pass  # as in ``numbers``
    return _steps_among(text.replace(",", " ").split(), count)


def _steps_among(parts: list[str], count: int) -> list[float]:
    """The steps of a list that holds what is no number, or lies too far off."""
    found: list[float] = []
    turn = 0
    while turn < len(parts) and len(found) < count:
        if parts[turn] != "g" or turn + 2 >= len(parts):
            times, step = 1.0, number(parts[turn], math.nan)
            turn += 1
        else:
            times, step = (number(part, math.nan) for part in parts[turn + 1 : turn + 3])
            turn += 3
        if times == times and step == step:  # neither is no number
            found += [step] * min(int(times), count)
    return found[:count]
