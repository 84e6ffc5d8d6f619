"""Values compared over several clauses: so many times as much, pairs with the year before.

18部，为上年6部的3倍，增长200%; 68起、死亡41人，与上年的85起、52人相比，起数下降20%，人数下降21.2%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from msgspec import structs

from lawcheck.checks.figures.changes import FREE, Movement, judge
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.packs.kinds.figures import Moves
from lawcheck.text import quantities as q
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled, fold_pattern
from lawcheck.text.skeleton import Skeleton

#: The values of this year stand within so many signs before 与上年……相比.
_REACH = 60
_HALF = Decimal("0.5")


@lru_cache(maxsize=8)
def _patterns(words: Moves) -> tuple[re.Pattern[str], ...]:
    past, rise, fall = (fold_pattern(p) for p in (words.past, words.rise, words.fall))
    then = rf"(?:{past}|20\d\d年)(?:同期)?的?"
    times = (
        rf"(?:(?P<b>ⓝ){FREE}{{0,12}}[，、])?(?:约?[是为达]到?|相当于)(?:{then})"
        rf"(?P<a>ⓝ)?{FREE}{{0,8}}的(?P<n>ⓑ)(?:[，（](?:同比|比上年)?(?:{rise})(?:了)?(?P<p>[ⓟⓑ]))?"
    )
    row = rf"{FREE}{{0,8}}ⓝ{FREE}{{0,8}}(?:、{FREE}{{0,8}}ⓝ{FREE}{{0,8}}){{1,3}}"
    pairs = (
        rf"[与同和较比](?:{then})(?P<list>{row})(?:相比|比较|比)，?"
        rf"|[，；（](?:{then})(?:分别)?[为是](?P<told>{row})(?=[，；）])"
    )
    moved = (
        rf"[，、；]?(?:分别)?(?P<words>{FREE}{{0,12}}?)(?:(?P<up>{rise})|(?P<down>{fall}))了?"
        r"(?P<by>ⓟ)"
    )
    return tuple(map(compiled, (times, pairs, moved)))


def relations(words: Moves, skeleton: Skeleton) -> Iterator[Refuted]:
    """Everything that such comparisons refute."""
    text = skeleton.text
    times, pairs, moved = _patterns(words)
    if "ⓑ" in text:
        for match in times.finditer(text):
            yield from _times(match, skeleton)
    for match in pairs.finditer(text):
        yield from _pairs(match, moved, skeleton)


def _times(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    a, b, n, p = (skeleton.figure(match, group) for group in ("a", "b", "n", "p"))
    if n is None or not n.exact:
        return
    if a and b and a.unit == b.unit and a.value:
        true = q.quotient(q.claimed(b), q.claimed(a))
        if not q.fits(n, true):
            told = f"{b.text}是{a.text}的{q.shown(b.value / a.value, n)}倍，文中为{n.text}"
            one = of_match(match, skeleton, told, a.exact and b.exact)
            near = is_near(n.value, b.value / a.value)
            yield structs.replace(one, times=True, faint=not near)
            return
    if p is None or not p.exact:
        return
    half = n.step * _HALF
    low, high = n.value - half - 1, n.value + half - 1
    if p.unit == "%":
        low, high = low * 100, high * 100
    if not q.fits(p, (low, high)):
        right = (n.value - 1) * (100 if p.unit == "%" else 1)
        unit = "%" if p.unit == "%" else "倍"
        told = f"{n.text}就是增长{right.normalize():f}{unit}，文中为{p.text}"
        yield structs.replace(of_match(match, skeleton, told, sure=True), times=True)


def _pairs(match: re.Match[str], moved: re.Pattern[str], skeleton: Skeleton) -> Iterator[Refuted]:
    text = skeleton.text
    row = "list" if match["list"] else "told"
    earlier = [figure for _, figure in skeleton.between(*match.span(row))]
    if row == "told" and len({figure.unit for figure in earlier}) < len(earlier):
        return  # 2025年分别为13件、25件: their units do not tell which is which
    now = [figure for _, figure in skeleton.between(match.start() - _REACH, match.start())]
    values: list[tuple[Figure, Figure]] = []
    for one in earlier:
        of_unit = [figure for figure in now if figure.unit == one.unit]
        if not of_unit:
            return
        values.append((one, of_unit[-1]))
    at = match.end()
    for turn in range(len(values)):
        found = moved.match(text[at : at + 40])
        by = skeleton.figure(found, "by", at) if found else None
        if found is None or by is None:
            return
        end = at + found.end()
        named = [pair for pair in values if pair[0].unit and pair[0].unit in found["words"]]
        one, two = named[0] if len(named) == 1 else values[turn]
        m = Movement(found["up"] is not None, by, found["up"] or found["down"])
        for refuted in judge(skeleton.place(match.start(), end), one, two, m):
            # The pairs before it and their changes were read with it.
            yield structs.replace(refuted, of=())
        at = end
