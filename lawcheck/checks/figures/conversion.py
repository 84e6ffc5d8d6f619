"""One amount in two units: 15亩（合1公顷）, 1.2亿元（12000万元）, 复垦1200亩……这120公顷复垦地."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from msgspec import structs

from lawcheck.checks.figures.derived.bases import words_of
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.recalled import THESE
from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText
from lawcheck.text.skeleton import Skeleton

_BESIDE = compiled(
    r"(?P<a>ⓝ)(?:（(?:即|约?合|折合?|相当于|约)*+|，?(?:即|约?合|折合|相当于|＝|=)约?)(?P<b>ⓝ)(?=[），。；\n]|$)"
)
#: 由3.5小时缩短到210分钟: a change told in two units.
_CHANGED = compiled(
    r"(?:由|从)[^ⓝⓟ，。；：\n]{0,10}(?P<a>ⓝ)[^ⓝⓟ，。；：\n]{0,6}?"
    r"(?:(?P<down>缩短|压缩|压减|减少|降低|降|减|缩)|(?P<up>提高|增加|提升|扩大|延长|增))(?:至|到|为)(?P<b>ⓝ)"
    r"(?:，(?:平均|共|累计)?(?:缩短|压缩|压减|减少|降低|提高|增加|延长|少用|节省)了?(?P<by>ⓝ))?"
)
#: 4.8公顷，用乡亲们的算法就是48亩: said to be the same, in whatever words.
_SAME = compiled(
    r"[，、。]?[^ⓝⓟ。；\n]{0,16}?(?:换算|折算|折合|(?<![符结配联整综])合(?!计|格|同|作|法)|相当于|等于|算|就是|也就是|亦即|即(?![将使])|＝|=)[^ⓝⓟ。；：\n]{0,8}$"
)
#: 换算成公斤是8650: the unit stands before its number.
_UNIT_BEFORE = compiled(
    r"(?:换算|折算|折合|换|折|合|算)成?(?:为|到)?(?P<unit>[一-龥]{1,4}?)(?:计量|计算|来算|来计|算)?[，]?(?:就?[是为]|有|达)?$"
)
_NOUN = compiled("[一-龥]{2}")
#: Two amounts of one thing stand so near each other.
_BETWEEN = 28
#: A point is set elsewhere by so many places.
_SHIFTS = 4
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

    yield from _said_the_same(options, skeleton)
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


def _said_the_same(options: FigureRelation, skeleton: Skeleton) -> Iterator[Refuted]:
    """Two amounts side by side that any words say to be one: 86.5吨，换算成公斤是8650."""
    places = sorted(skeleton.figures)
    for at, behind in pairwise(places):
        between = skeleton.text[at + 1 : behind]
        if len(between) > _BETWEEN or "\n" in between:
            continue
        a, b = skeleton.figures[at], skeleton.figures[behind]
        unit, said = b.unit, None
        if not unit and (said := _UNIT_BEFORE.search(between)):
            unit = said["unit"]
        if not unit or a.unit == unit or not (a.exact and b.exact and b.value):
            continue
        for units in (one.units for one in options.conversions):
            if a.unit not in units or unit not in units:
                continue
            if said is None and not _SAME.fullmatch(between):
                continue
            sizes = Decimal(str(units[a.unit])), Decimal(str(units[unit]))
            shifted = any(a.value.scaleb(n) == b.value for n in range(-_SHIFTS, _SHIFTS + 1))
            if not (shifted or is_near(b.value, a.value * sizes[0] / sizes[1])):
                continue  # 每次25分钟，全年合553小时
            if reason := _told(a, structs.replace(b, unit=unit), *sizes):
                place = skeleton.place(at, behind + 1)
                yield Refuted(*place, reason, False, of=(a, b))


def called_back(options: FigureRelation, running: RunningText) -> Iterator[Refuted]:
    """这120公顷复垦地 of 1200亩: an amount that its paragraph told in another unit."""
    text = running.text
    for figures in by_paragraph(running.measured, text):
        for at, m in enumerate(figures):
            if not (m.figure.exact and text.endswith(THESE, m.clause, m.figure.start)):
                continue
            noun = _NOUN.match(text, m.figure.end)
            for units in (one.units for one in options.conversions if m.figure.unit in one.units):
                told = [c for c in figures[:at] if c.figure.unit in units and c.figure.exact]
                named = [
                    c
                    for c in told
                    if noun and c.figure.unit != m.figure.unit and noun[0] in words_of(text, c)
                ]
                if len({c.figure.value for c in named}) == 1:
                    yield from _in_other_units(units, named[0].figure, m, told)


def _in_other_units(
    units: Mapping[str, float], a: Figure, m: Measured, told: Sequence[Measured]
) -> Iterator[Refuted]:
    """Where the number is that of the other unit, its point set elsewhere, or near."""
    b = m.figure
    sizes = Decimal(str(units[a.unit])), Decimal(str(units[b.unit]))
    right = a.value * sizes[0] / sizes[1]
    shifted = any(a.value == b.value * 10**n for n in range(1, _SHIFTS))
    if b.value in {c.figure.value for c in told if c.figure.unit == b.unit}:
        return
    if (shifted or is_near(b.value, right)) and (reason := _told(a, b, *sizes)):
        yield Refuted(m.clause, b.end, reason, False, of=(b,))


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
    shown = f"{q.rounded(right / scale, Decimal('0.01')):f}".rstrip("0").rstrip(".")
    return f"{a.text}合{shown}{word}{b.unit}，文中为{b.text}"
