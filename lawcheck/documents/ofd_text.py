"""The text objects of an OFD page (GB/T 33190-2016, 11): each character with its place."""

from __future__ import annotations

from collections.abc import Iterator

from lxml import etree

from lawcheck.documents.layout import Glyph

#: Points in a millimetre, the unit of OFD.
POINT = 72 / 25.4
_FARTHEST = 1e5
#: Text that leans more than this share is no text of the page.
_UPRIGHT = 0.03
#: Stands for a glyph of which the file does not say what character it is.
_NAMELESS = "\u00a4"


def _local(element: etree._Element) -> str:
    # Generators disagree on the namespace; the names are the same in all.
    return element.tag.rpartition("}")[2] if isinstance(element.tag, str) else ""


def every(root: etree._Element | None, name: str) -> list[etree._Element]:
    """All elements of this name at or below ``root``, whatever their namespace."""
    return [] if root is None else [e for e in root.iter() if _local(e) == name]


def first(root: etree._Element | None, name: str) -> etree._Element | None:
    """The first of them."""
    return next(iter(every(root, name)), None)


def numbers(text: str | None) -> list[float]:
    """The numbers of a list, without what is none or lies too far off."""
    found = []
    for part in (text or "").replace(",", " ").split():
        try:
            value = float(part)
        except ValueError:
            continue
        # No page is a kilometre wide; NaN compares as false too.
        if abs(value) < _FARTHEST:
            found.append(value)
    return found


def glyphs(layer: etree._Element) -> Iterator[Glyph]:
    """The characters of all text objects of a layer that are printed upright."""
    for element in every(layer, "TextObject"):
        if element.get("Visible", "true").lower() == "false" or _is_transparent(element):
            continue
        boundary = numbers(element.get("Boundary"))
        matrix = numbers(element.get("CTM"))
        a, b, c, d, e, f = matrix if len(matrix) == 6 else (1, 0, 0, 1, 0, 0)
        # Text on the slant is a watermark.
        if len(boundary) < 4 or abs(b) > _UPRIGHT * abs(a) or a == 0:
            continue
        size = abs((numbers(element.get("Size")) or [3.5])[0]) or 3.5
        scale = (numbers(element.get("HScale")) or [1.0])[0]
        by_glyph = first(element, "CGTransform") is not None
        x = y = 0.0
        for code in every(element, "TextCode"):
            x = (numbers(code.get("X")) or [x])[0]
            y = (numbers(code.get("Y")) or [y])[0]
            blank = ""
            for char, left, right, base in _characters(code, x, y, size * scale):
                if char.isspace():
                    blank = char
                    continue
                yield Glyph(
                    "\ufffd" if char == _NAMELESS and by_glyph else char,
                    (boundary[0] + a * left + c * base + e) * POINT,
                    (boundary[0] + a * right + c * base + e) * POINT,
                    (boundary[1] + b * left + d * base + f) * POINT,
                    size * abs(d) * POINT,
                    blank,
                )
                blank = ""


def _is_transparent(element: etree._Element) -> bool:
    """Whether the letters show nothing: neither filled nor drawn, or with alpha 0."""
    filled, drawn = (element.get(name, "").lower() for name in ("Fill", "Stroke"))
    if filled == "false" and drawn != "true":
        return True
    colour = next((child for child in element if _local(child) == "FillColor"), None)
    stated = (element.get("Alpha"), None if colour is None else colour.get("Alpha"))
    return any(numbers(alpha) == [0.0] for alpha in stated)


def _characters(
    code: etree._Element, x: float, y: float, size: float
) -> Iterator[tuple[str, float, float, float]]:
    """Each character of a text code with left edge, right edge and baseline."""
    text = code.text or ""
    steps = _steps(code.get("DeltaX"), len(text))
    falls = _steps(code.get("DeltaY"), len(text))
    vertical = bool(falls) and not steps
    for turn, char in enumerate(text):
        natural = size * (0.5 if char.isascii() else 1.0)
        step = steps[turn] if turn < len(steps) else natural
        yield char, x, x + min(natural, abs(step) or natural), y
        if not vertical:
            x += step
        y += falls[turn] if turn < len(falls) else 0.0


def _steps(text: str | None, count: int) -> list[float]:
    """DeltaX or DeltaY: numbers, where ``g n v`` stands for n times v (GB/T 33190 11.3)."""
    parts = (text or "").replace(",", " ").split()
    found: list[float] = []
    turn = 0
    while turn < len(parts) and len(found) < count:
        if parts[turn] == "g" and turn + 2 < len(parts):
            times = numbers(parts[turn + 1])
            step = numbers(parts[turn + 2])
            if times and step:
                found.extend(step * min(int(times[0]), count))
            turn += 3
        else:
            found.extend(numbers(parts[turn]))
            turn += 1
    return found[:count]
