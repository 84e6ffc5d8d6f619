"""One amount in two units beside each other: 15亩（合1公顷）, 1.2亿元（12000万元）."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_BESIDE = compiled(
    r"(?P<a>ⓝ)(?:（(?:即|约?合|折合?|相当于|约)*|，?(?:即|约?合|折合|相当于|＝|=)约?)(?P<b>ⓝ)(?=[），。；\n]|$)"
)
#: 由3.5小时缩短到210分钟: a change told in two units.
_CHANGED = compiled(
    r"(?:由|从)[^ⓝⓟ，。；：\n]{0,10}(?P<a>ⓝ)[^ⓝⓟ，。；：\n]{0,6}?"
    r"(?:(?P<down>缩短|压缩|压减|减少|降低|降|减|缩)|(?P<up>提高|增加|提升|扩大|延长|增))(?:至|到|为)(?P<b>ⓝ)"
    r"(?:，(?:平均|共|累计)?(?:缩短|压缩|压减|减少|降低|提高|增加|延长|少用|节省)了?(?P<by>ⓝ))?"
)
#: What may be lost when 约 is left out.
_LOOSE = Decimal("0.03")


def relations(options: FigureRelation, skeleton: Skeleton) -> Iterator[Refuted]:
    """Every pair that is not the same amount."""
    for match in _BESIDE.finditer(skeleton.text):
        a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
        if a is None or b is None:
            continue
        for conversion in options.conversions:
            units = conversion.units
            if a.unit in units and b.unit in units and _apart(a, b):
                told = _told(a, b, Decimal(str(units[a.unit])), Decimal(str(units[b.unit])))
                if told:
                    yield of_match(match, skeleton, told, a.exact and b.exact)

    for match in _CHANGED.finditer(skeleton.text):
        a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
        if a is None or b is None or a.unit == b.unit:
            continue
        for conversion in options.conversions:
            units = conversion.units
            if a.unit not in units or b.unit not in units:
                continue
            one = a.value * Decimal(str(units[a.unit]))
            two = b.value * Decimal(str(units[b.unit]))
            exact = a.exact and b.exact
            if two >= one if match["down"] else two <= one:
                word = match["down"] or match["up"]
                told = f"由{a.text}到{b.text}并没有{word}"
                yield of_match(match, skeleton, told, exact)
                continue
            by = skeleton.figure(match, "by")
            size = Decimal(str(units.get(by.unit, 0))) if by else Decimal(0)
            if by and size and by.exact and by.value * size != abs(one - two):
                told = f"由{a.text}到{b.text}相差{q.scaled(abs(one - two) / size, by)}"
                yield of_match(match, skeleton, f"{told}，文中为{by.text}", exact)


def _apart(a: Figure, b: Figure) -> bool:
    """Whether the units differ, or the same one is printed in another order of magnitude."""
    return (
        a.unit != b.unit
        or ("亿" in a.text) != ("亿" in b.text)
        or ("万" in a.text) != ("万" in b.text)
    )


def _told(a: Figure, b: Figure, size_a: Decimal, size_b: Decimal) -> str:
    one, other = q.claimed(a), q.claimed(b)
    low_a, high_a = one[0] * size_a * (1 - _LOOSE), None if one[1] is None else one[1] * size_a
    low_b, high_b = (
        other[0] * size_b * (1 - _LOOSE),
        None if other[1] is None else other[1] * size_b,
    )
    below = high_a is not None and high_a * (1 + _LOOSE) < low_b
    above = high_b is not None and high_b * (1 + _LOOSE) < low_a
    if not (below or above):
        return ""
    right = a.value * size_a / size_b
    scale, word = next(
        ((Decimal(s), w) for s, w in ((10**8, "亿"), (10**4, "万")) if w in b.text),
        (Decimal(1), ""),
    )
    shown = f"{(right / scale).quantize(Decimal('0.01')):f}".rstrip("0").rstrip(".")
    return f"{a.text}合{shown}{word}{b.unit}，文中为{b.text}"
