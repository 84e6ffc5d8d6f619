"""A share that stands right behind its part, against the head of what is told before.

计划8件，其中法规案2件、规章6件；完成6件，完成率87.5%; 审结案件中，调解74件，占56.5%. The rate has
a word of its part, 占 is said of the count before it; the whole is what 中 names, or the nearest
count that is no member of a list. So firmly tied a share is told where a slip in one digit of one
value makes it hold exactly; only what the same words may mean excuses it: the part over another
count before it, with those of its row, or without what was carried over.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import accumulate, combinations, pairwise

from lawcheck.checks.figures.apart.around import Around, Moved, When, is_aside, levels, words_at
from lawcheck.checks.figures.derived.bases import counted_alike, counts, in_a_row, words_of
from lawcheck.checks.figures.derived.beside import COMMON
from lawcheck.checks.figures.derived.explained import ENDED
from lawcheck.checks.figures.derived.naming import rest_of
from lawcheck.checks.figures.derived.printed import stands
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied import named_shares, slips
from lawcheck.checks.figures.tied.heads import heads, row_before
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_RATE = compiled(
    r"(?P<lead>[^，。；：、（）]{0,8}?)(?P<stem>[一-龥]{2})率(?:[为是达仅]|达到|只有)*"
)
_SHARE = compiled(r"[只仅约]?占(?:比|到|了|比为)?")
#: Nothing but the end of its own words stands between a part and its share.
_BESIDE = compiled(r"[^，。；：（）]{0,14}，?")
#: 审结案件中，: what was told before is the whole, by its own word.
_AMONG = compiled(r"[，\"]?(?:在|上述|所|已|经)*(?P<what>[一-龥]{2})(?:的|[一-龥]{0,6})?中[，、]")
#: 2026年的4400件中: the whole is told right there.
_IN = compiled(r"[一-龥（）\"]{0,12}[中里][，有]?")
_BASIS = compiled(r"（[^）]*(?:按|以|口径|不[含计]|剔除|扣除)")
_ELSEWHERE = compiled(r"[上下]半年|季度|(?<!\d)\d{1,2}月|分别|均|各|目标|力争|计划(?:完成|达到)")


def relations(
    options: FigureRelation, running: RunningText, when: When, moved: Moved, aims: set[int]
) -> Iterator[Refuted]:
    """Every share that its part and the head before it refute, and one slip explains."""
    for place in levels(running, aims, _is_share, moved):
        yield from _share(options, running.text, when, place)


def _is_share(m: Measured) -> bool:
    return m.figure.unit == "%" and slips.is_fine(m.figure) and 0 < m.figure.value < 100


def _share(options: FigureRelation, text: str, when: When, place: Around) -> Iterator[Refuted]:
    m = place.m
    before = [c for c in place.figures if c.figure.end <= m.clause]
    if not before or before[-1].sentence != m.sentence or _BASIS.match(text, m.figure.end):
        return
    part = before[-1]
    words = m.words(text).lstrip("，、；（")
    readings = list(named_shares.named(text, before, m, words))
    for one in readings:
        yield from _of_names(m, one, words)
    if readings or not _is_tied(options, text, part, m, words):
        return
    told = [
        c
        for c in before[:-1]
        if counted_alike(c, part) and not is_aside(text, c, part) and not _is_of_then(when, c, part)
    ]
    whole, named = _whole(text, told, part, m, rate="率" in words)
    divided = [c for c in told if _SHARE.fullmatch(words) and _divides(place.figures, part, c)]
    whole = divided[-1] if whole is None and divided else whole
    if whole is None or whole.figure.value <= part.figure.value:
        return
    if _is_explained(options, text, before, part, whole, m, named):
        return
    slipped = slips.of_share(m.figure, part.figure, whole.figure)
    if slipped or whole in divided:
        yield _refuted(m, part, whole, part.figure.value, words)


def _divides(figures: Sequence[Measured], part: Measured, whole: Measured) -> bool:
    """Whether a part and those about it are all of the whole: 简易18件，占61%，普通13件 of 31件."""
    row = [c for c in counts(figures, part) if c.sentence == part.sentence and c.figure.exact]
    row = [c for c in row if c.figure.start > whole.figure.start and counted_alike(c, part)]
    ends = list(accumulate((c.figure.value for c in row), initial=Decimal(0)))
    return any(
        ends[last] - ends[first] == whole.figure.value
        for first, last in combinations(range(len(ends)), 2)
        if last - first > 1 and part in row[first:last]
    )


def _of_names(m: Measured, one: named_shares.Named, words: str) -> Iterator[Refuted]:
    part, whole = one.part.figure, one.whole.figure
    right = 100 * one.value / whole.value
    itself = one.of_now or one.value != part.value
    slip = slips.of_value(m.figure, right) if itself else slips.of_share(m.figure, part, whole)
    if slip and not one.explains(m):
        yield _refuted(m, one.part, one.whole, one.value, words)


def _refuted(m: Measured, part: Measured, whole: Measured, value: Decimal, words: str) -> Refuted:
    right = 100 * value / whole.figure.value
    left = "除去" if value != part.figure.value else "的"
    reason = (
        f"{whole.figure.text}中{left}{part.figure.text}应为{q.shown(right, m.figure)}%，"
        f"文中{f'“{words}”' if words else ''}为{m.figure.text}"
    )
    of = (whole.figure, part.figure, m.figure)
    start = min(whole.clause, part.clause, m.clause)
    return Refuted(start, m.figure.end, reason, False, of=of)


def _is_of_then(when: When, c: Measured, part: Measured) -> bool:
    """Whether the own words of a count say that it is of another year than the part."""
    year, place = when.told(c)
    return place >= c.clause and year not in (when.own, when.of(part))


def _is_tied(options: FigureRelation, text: str, part: Measured, m: Measured, words: str) -> bool:
    """Whether a share is of the count right before it, by its name or by 占."""
    if part.figure.unit not in {c.figure.unit for c in counts([part])} or not part.figure.exact:
        return False
    if not _BESIDE.fullmatch(text, part.figure.end, m.clause):
        return False
    if _ELSEWHERE.search(words) or _ELSEWHERE.search(part.words(text)):
        return False
    if _SHARE.fullmatch(words):
        return True
    rate = _RATE.fullmatch(words)
    if rate is None:
        return False
    said = words_of(text, part) + text[part.figure.end : m.clause]
    lead = rest_of(options, rate["lead"])
    return not (set(rate["stem"]) - COMMON).isdisjoint(said) and (not lead or lead in said)


def _whole(
    text: str, told: Sequence[Measured], part: Measured, m: Measured, *, rate: bool
) -> tuple[Measured | None, str]:
    """What a share is of, and the word that names it; empty: it is the nearest head."""
    own = [c for c in told if c.sentence == m.sentence]
    # 办结的46件中，……；新收申请……21件: behind a semicolon another count may be meant.
    inside = [
        c
        for c in own
        if _IN.match(text, c.figure.end) and "；" not in text[c.figure.end : part.clause]
    ][-1:]
    larger = [c for c in own if c.figure.value > part.figure.value]
    if inside and larger[-1:] == inside:
        return inside[0], inside[0].figure.text
    if among := _AMONG.match(text, m.sentence[0]):
        what = among["what"]
        named = [c for c in told if c not in own and what in words_at(text, c)]
        return (named[-1] if named else None), what
    larger = []
    for scope in (own, [c for c in told if c not in own]):
        larger = [
            c
            for c in heads(text, scope, part)
            if c.figure.value > part.figure.value and not in_a_row(text, c, part)
        ]
        if larger or not rate:
            break
    return (larger[-1] if larger else None), ""


def _is_explained(
    options: FigureRelation,
    text: str,
    before: Sequence[Measured],
    part: Measured,
    whole: Measured,
    m: Measured,
    named: str,
) -> bool:
    """Whether what the same words may mean gives the share."""
    alike = [c for c in counts(before, part) if c is not part and c.figure.value]
    carried = compile_patterns((options.carried,))
    kept = [c.figure.value for c in alike if carried.search(words_of(text, c))]
    ended = [c.figure.value for c in alike if ENDED.search(words_of(text, c))]
    if not named:
        wholes = {c.figure.value for c in alike}
    elif named == whole.figure.text:
        wholes = {whole.figure.value}
    else:
        wholes = {c.figure.value for c in alike if named in words_at(text, c)}
    wholes |= {w + k for w in wholes for k in kept} | {
        w - k for w in wholes for k in (*kept, *ended)
    }
    if not named:
        wholes |= {
            one.figure.value + other.figure.value
            for one, other in pairwise(alike)
            if in_a_row(text, one, other)
        }
    parts, total = {part.figure.value}, part.figure.value
    for c in row_before(text, before, part):
        total += c.figure.value
        parts.add(total)
    share = [(one, of) for one in parts for of in wholes if 0 < one <= of]
    return any(stands(m, q.share((one, one), (of, of))) for one, of in share)
