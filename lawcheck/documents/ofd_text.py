"""The text objects of an OFD page (GB/T 33190-2016, 11): each character with its place."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import accumulate, repeat
from operator import add
from typing import NamedTuple

from lxml import etree

from lawcheck.documents.layout import Glyph

#: Points in a millimetre, the unit of OFD.
POINT = 72 / 25.4
_FARTHEST = 1e5
#: Text that leans more than this share is no text of the page.
_UPRIGHT = 0.03
#: Stand for a glyph of which the file does not say what character it is.
_NAMELESS = frozenset("\u00a4□�")
#: Composites in composites: no program goes deeper, one that holds itself would.
_DEEPEST = 8


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


def every(root: etree._Element | None, name: str) -> list[etree._Element]:
    """All elements of this name at or below ``root``, whatever their namespace."""
    # Generators disagree on the namespace; the names are the same in all.
    return [] if root is None else list(root.iter(f"{{*}}{name}"))


def first(root: etree._Element | None, name: str) -> etree._Element | None:
    """The first of them."""
    return None if root is None else next(root.iter(f"{{*}}{name}"), None)


def numbers(text: str | None) -> list[float]:
    """The numbers of a list, without what is none or lies too far off."""
    if not text:
        return []
    parts = text.replace(",", " ").split()
    try:
        stated = [float(part) for part in parts]
        # No page is a kilometre wide, all together neither; NaN compares as false too.
        if sum(map(abs, stated)) < _FARTHEST:
            return stated
    except ValueError:
        pass  # those that are none are passed over
    found = []
    for part in parts:
        try:
            value = float(part)
        except ValueError:
            continue
        if abs(value) < _FARTHEST:
            found.append(value)
    return found


def _number(text: str | None, default: float) -> float:
    """The first number of a list."""
    if not text:
        return default
    try:
        if -_FARTHEST < (value := float(text)) < _FARTHEST:
            return value
    except ValueError:
        pass
    return (numbers(text) or [default])[0]


class Text(NamedTuple):
    """What is written on a page, and what is only printed across it."""

    glyphs: list[Glyph]
    slanted: list[Glyph]

    def gather(
        self,
        layer: etree._Element,
        composites: Callable[[str], etree._Element | None],
        place: Matrix = Matrix(),  # noqa: B008 (it cannot be changed)
        depth: int = 0,
    ) -> None:
        """Add the characters of all text objects in a layer, a block or a composite.

        ``composites`` gives what a composite (CompositeGraphicUnit) of this number holds.
        """
        for element in layer.iterchildren("{*}*"):
            name = element.tag.rpartition("}")[2]
            if name not in _HOLD or not _is_shown(element):
                continue
            if name == "PageBlock" and depth < 4 * _DEEPEST:
                self.gather(element, composites, place, depth + 1)
            elif name == "TextObject":
                self._write(element, place)
            elif name == "CompositeObject" and depth < _DEEPEST:
                unit = composites(element.get("ResourceID", ""))
                inner = _placed(element)
                if unit is not None and inner is not None:
                    for content in unit.iterchildren("{*}Content"):
                        self.gather(content, composites, place.holding(inner), depth + 1)

    def _write(self, element: etree._Element, place: Matrix) -> None:
        own = _placed(element)
        if own is None:
            return
        a, b, c, d, e, f = place.holding(own)
        # Text on the slant or upside down is a watermark.
        upright = a > 0 and abs(b) <= _UPRIGHT * a
        target = self.glyphs if upright else self.slanted
        size = abs(_number(element.get("Size"), 3.5)) or 3.5
        scale = _number(element.get("HScale"), 1.0)
        by_glyph = next(element.iter("{*}CGTransform"), None) is not None
        tall = size * abs(d) * POINT
        a, b, c, d, e, f = (value * POINT for value in (a, b, c, d, e, f))
        x = y = 0.0
        for code in element.iterchildren("{*}TextCode"):
            x, y = _number(code.get("X"), x), _number(code.get("Y"), y)
            text = code.text or ""
            nameless = by_glyph and (
                not _NAMELESS.isdisjoint(text) or (not text.strip() and _are_different(element))
            )
            if not (b or nameless or code.get("DeltaY")) and text.split() == [text]:
                # The usual case, by far: no blanks, one straight line.
                lefts, rights = _along(code, text, a * x + c * y + e, a, size * scale)
                base = d * y + f
                target += map(Glyph, text, lefts, rights, repeat(base), repeat(tall))
                continue
            blank = ""
            for char, left, right, base in _characters(code, text, x, y, size * scale):
                if char.isspace() and not nameless:
                    blank = char
                    continue
                # By the outline of the glyph alone nobody knows what it is.
                unknown = nameless and (char in _NAMELESS or char.isspace())
                across = c * base + e
                target.append(
                    Glyph(
                        "\ufffd" if unknown else char,
                        a * left + across,
                        a * right + across,
                        b * left + d * base + f,
                        tall,
                        blank,
                    )
                )
                blank = ""


_HOLD = frozenset(("PageBlock", "TextObject", "CompositeObject"))


def _are_different(element: etree._Element) -> bool:
    """Whether a text shows several glyphs: what is written as blanks is none then."""
    glyphs = {glyph for one in every(element, "Glyphs") for glyph in (one.text or "").split()}
    return len(glyphs) > 1


def _placed(element: etree._Element) -> Matrix | None:
    """The place of an object in what holds it, None where it has none."""
    boundary = numbers(element.get("Boundary"))
    if len(boundary) < 4:
        return None
    stated = numbers(element.get("CTM"))
    a, b, c, d, e, f = stated if len(stated) == 6 else Matrix()
    return Matrix(a, b, c, d, e + boundary[0], f + boundary[1])


def _is_shown(element: etree._Element) -> bool:
    """Whether an object shows anything: it is visible, filled or drawn, and not clear as air."""
    if element.get("Visible", "true").lower() == "false":
        return False
    filled, drawn = element.get("Fill"), element.get("Stroke")
    if (filled or "").lower() == "false" and (drawn or "").lower() != "true":
        return False
    colour = next(element.iterchildren("{*}FillColor"), None)
    stated = (element.get("Alpha"), None if colour is None else colour.get("Alpha"))
    return not any(alpha and numbers(alpha) == [0.0] for alpha in stated)


def _along(
    code: etree._Element, text: str, start: float, unit: float, size: float
) -> tuple[list[float], Iterator[float]]:
    """The left and right edges of the characters of a text code on a level line, in points."""
    natural = [size * 0.5 if char < "\x80" else size for char in text]
    across = code.get("DeltaX")
    steps = _steps(across, len(text)) if across else []
    steps += natural[len(steps) :]
    widths = natural
    if steps != natural:
        widths = [min(wide, abs(step) or wide) for wide, step in zip(natural, steps, strict=True)]
    lefts = list(accumulate([step * unit for step in steps[:-1]], initial=start))
    return lefts, map(add, lefts, [wide * unit for wide in widths])


def _characters(
    code: etree._Element, text: str, x: float, y: float, size: float
) -> Iterator[tuple[str, float, float, float]]:
    """Each character of a text code with left edge, right edge and baseline."""
    across, down = code.get("DeltaX"), code.get("DeltaY")
    steps = _steps(across, len(text)) if across else []
    falls = _steps(down, len(text)) if down else []
    vertical = bool(falls) and not steps
    many, deep = len(steps), len(falls)
    half = size * 0.5
    for turn, char in enumerate(text):
        natural = half if char.isascii() else size
        step = steps[turn] if turn < many else natural
        yield char, x, x + min(natural, abs(step) or natural), y
        if not vertical:
            x += step
        if turn < deep:
            y += falls[turn]


def _steps(text: str, count: int) -> list[float]:
    """DeltaX or DeltaY: numbers, where ``g n v`` stands for n times v (GB/T 33190 11.3)."""
    if "g" not in text:
        return numbers(text)[:count]
    parts = text.replace(",", " ").split()
    found: list[float] = []
    turn = 0
    while turn < len(parts) and len(found) < count:
        if parts[turn] != "g" or turn + 2 >= len(parts):
            times, step = 1.0, _number(parts[turn], math.nan)
            turn += 1
        else:
            times, step = (_number(part, math.nan) for part in parts[turn + 1 : turn + 3])
            turn += 3
        if times == times and step == step:  # neither is no number
            found += [step] * min(int(times), count)
    return found[:count]
