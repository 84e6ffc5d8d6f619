"""The text objects of an OFD page (GB/T 33190-2016, 11): each character with its place."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from functools import lru_cache
from typing import NamedTuple, cast

from lxml import etree

from lawcheck.documents.layout import Run, Shape, shape_of
from lawcheck.documents.ofd_values import POINT, Matrix, number, numbers, shape, steps

#: Text that leans more than this share is no text of the page.
_UPRIGHT = 0.03
#: Stand for a glyph of which the file does not say what character it is.
_NAMELESS = frozenset("\u00a4□�")
#: Composites in composites: no program goes deeper, one that holds itself would.
_DEEPEST = 8
_WORDS = re.compile(r"\S+")
_NOWHERE = Matrix()


def every(root: etree._Element | None, name: str) -> list[etree._Element]:
    """All elements of this name at or below ``root``, whatever their namespace."""
    # Generators disagree on the namespace; the names are the same in all.
    return [] if root is None else list(root.iter(f"{{*}}{name}"))


def first(root: etree._Element | None, name: str) -> etree._Element | None:
    """The first of them."""
    return None if root is None else next(root.iter(f"{{*}}{name}"), None)


class Text(NamedTuple):
    """What is written on a page, and what is only printed across it."""

    runs: list[Run]
    slanted: list[Run]

    def gather(
        self,
        layer: etree._Element,
        composites: Callable[[str], etree._Element | None],
        place: Matrix = _NOWHERE,
        depth: int = 0,
    ) -> None:
        """Add the characters of all text objects in a layer, a block or a composite.

        ``composites`` gives what a composite (CompositeGraphicUnit) of this number holds.
        """
        for element in layer.iterchildren(etree.Element):
            name = _local(element.tag)
            if name not in _HOLD:
                continue
            said = _attributes(element)
            inside = [(_local(one.tag), one) for one in element.iterchildren(etree.Element)]
            if not _is_shown(said, inside):
                continue
            if name == "PageBlock" and depth < 4 * _DEEPEST:
                self.gather(element, composites, place, depth + 1)
            elif name == "TextObject":
                self._write(said, inside, place)
            elif name == "CompositeObject" and depth < _DEEPEST:
                unit = composites(said.get("ResourceID", ""))
                inner = _placed(said)
                if unit is not None and inner is not None:
                    for content in unit.iterchildren("{*}Content"):
                        self.gather(content, composites, place.holding(inner), depth + 1)

    def _write(
        self, said: dict[str, str], inside: list[tuple[str, etree._Element]], place: Matrix
    ) -> None:
        own = _placed(said)
        if own is None:
            return
        a, b, c, d, e, f = own if place is _NOWHERE else place.holding(own)
        # Text on the slant or upside down is a watermark.
        upright = a > 0 and abs(b) <= _UPRIGHT * a
        target = self.runs if upright else self.slanted
        size = abs(number(said.get("Size"), 3.5)) or 3.5
        across = size * number(said["HScale"], 1.0) if "HScale" in said else size
        tall = size * abs(d) * POINT
        a, b, c, d, e, f = a * POINT, b * POINT, c * POINT, d * POINT, e * POINT, f * POINT
        x = y = 0.0
        more = len(inside) > 1
        transforms = [one for name, one in inside if name == "CGTransform"] if more else []
        for name, code in inside:
            if name != "TextCode":
                continue
            told = _attributes(code)
            x, y = number(told.get("X"), x), number(told.get("Y"), y)
            text = code.text or ""
            nameless = bool(transforms) and (
                not _NAMELESS.isdisjoint(text) or (not text.strip() and _are_different(transforms))
            )
            if not (b or nameless or "DeltaY" in told):
                whole = shape(text, told.get("DeltaX", ""), a, across)
                left, base = a * x + c * y + e, d * y + f
                if text.split() == [text]:  # nearly always
                    target.append(Run(text, left, whole, base, tall))
                else:
                    target += _words(text, left, whole, base, tall)
                continue
            blank = ""
            for char, start, end, low in _characters(told, text, x, y, across):
                if char.isspace() and not nameless:
                    blank = char
                    continue
                # By the outline of the glyph alone nobody knows what it is.
                unknown = nameless and (char in _NAMELESS or char.isspace())
                at, level = a * start + c * low + e, b * start + d * low + f
                wide = shape_of((), (end - start,), a)
                shown = "\ufffd" if unknown else char
                target.append(Run(shown, at, wide, level, tall, blank))
                blank = ""


def _words(text: str, left: float, whole: Shape, base: float, size: float) -> Iterator[Run]:
    """The words of a level text; blanks only part them."""
    lefts, _ = whole.edges()
    for word in _WORDS.finditer(text):
        first, end = word.span()
        part = shape_of(whole.steps[first:end], whole.widths[first:end], whole.unit)
        blank = text[first - 1 : first]
        yield Run(word[0], left + lefts[first], part, base, size, blank)


def _attributes(element: etree._Element) -> dict[str, str]:
    """All attributes, taken at once."""
    return cast("dict[str, str]", dict(element.items()))


@lru_cache(256)
def _local(tag: str) -> str:
    """The name of an element without its namespace."""
    return tag.rpartition("}")[2]


_HOLD = frozenset(("PageBlock", "TextObject", "CompositeObject"))
#: Attributes by which an object may be hidden; a colour of its own may hide it too.
_HIDING = frozenset(("Visible", "Fill", "Stroke", "Alpha"))


def _are_different(transforms: list[etree._Element]) -> bool:
    """Whether a text shows several glyphs: what is written as blanks is none then."""
    listed = [glyphs.text or "" for one in transforms for glyphs in every(one, "Glyphs")]
    return len(set(" ".join(listed).split())) > 1


def _placed(said: dict[str, str]) -> Matrix | None:
    """The place of an object in what holds it, None where it has none."""
    boundary = numbers(said.get("Boundary"))
    if len(boundary) < 4:
        return None
    left, top = boundary[:2]
    stated = numbers(said["CTM"]) if "CTM" in said else []
    if len(stated) != 6:
        return Matrix(1.0, 0.0, 0.0, 1.0, left, top)
    a, b, c, d, e, f = stated
    return Matrix(a, b, c, d, e + left, f + top)


def _is_shown(said: dict[str, str], inside: list[tuple[str, etree._Element]]) -> bool:
    """Whether an object shows anything: it is visible, filled or drawn, and not clear as air."""
    if len(inside) < 2 and _HIDING.isdisjoint(said):
        return True  # nearly all
    if said.get("Visible", "true").lower() == "false":
        return False
    if said.get("Fill", "").lower() == "false" and said.get("Stroke", "").lower() != "true":
        return False
    through = [one.get("Alpha") for name, one in inside if name == "FillColor"][:1]
    if "Alpha" in said:
        through.append(said["Alpha"])
    return not any(numbers(alpha) == [0.0] for alpha in through)


def _characters(
    told: dict[str, str], text: str, x: float, y: float, size: float
) -> Iterator[tuple[str, float, float, float]]:
    """Each character of a text code with left edge, right edge and baseline."""
    across, down = told.get("DeltaX"), told.get("DeltaY")
    stated = steps(across, len(text)) if across else []
    falls = steps(down, len(text)) if down else []
    vertical = bool(falls) and not stated
    many, deep = len(stated), len(falls)
    half = size * 0.5
    for turn, char in enumerate(text):
        natural = half if char.isascii() else size
        step = stated[turn] if turn < many else natural
        yield char, x, x + min(natural, abs(step) or natural), y
        if not vertical:
            x += step
        if turn < deep:
            y += falls[turn]
