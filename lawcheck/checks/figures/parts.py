"""A share or an average against the counts beside it; more done than came in."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby, pairwise

from lawcheck.checks.figures import rates
from lawcheck.checks.figures.rates import counts, fits, refuted, words_of
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_OF_NAMED = compiled(r"占[^，。；、]{0,10}$")
_AVERAGE = compiled(
    r"每(?:一)?(?P<unit>[个名件户场家人])?(?P<noun>[一-龥]?)[^，。；：、]{0,9}$"
    r"|(?P<short>[人户件村场校案店镇乡])均[^，。；：、]{0,6}$"
)
#: 每个乡镇派驻2名: unit, noun and what is done.
_EACH = r"每(?:一)?([个名户所家支件场])?([一-龥]{0,6}?)(?:均|至少|各|都)?(%s)了?[一-龥]{0,4}$"
#: 每村2场: without a verb.
_EACH_NOUN = compiled(r"^[，、]?每(?:一)?(个)?([一-龥]{1,4})()$")
#: 月均办理52件: so much may stand before the figure.
_DONE = "[一-龥]{0,6}$"
_SELECTED = compiled(r"其中|中[，有]?|里[，有]?")


def relations(options: FigureRelation, running: RunningText) -> Iterator[Refuted]:
    """Everything that the counts of one sentence refute about its rates."""
    text = running.text
    yield from rates.relations(options, running)
    for (start, end), group in groupby(running.measured, key=lambda m: m.sentence):
        figures = list(group)
        if len(figures) < 2:
            continue
        for i, m in enumerate(figures):
            if m.figure.unit == "%":
                yield from _share(options, text, figures, i)
            else:
                yield from _monthly(options, text, figures, i)
                if len(figures) > 2:
                    yield from _average(text, figures, i)
                    yield from _product(options, text, figures, i)
        more = list(_more_than_all(options, text, figures))
        if more and not compile_patterns((options.carried,)).search(text[start:end]):
            yield from more


def _share(
    options: FigureRelation, text: str, figures: list[Measured], i: int
) -> Iterator[Refuted]:
    m = figures[i]
    words = text[m.clause : m.figure.start]
    if (
        i
        and words == "的"
        and _OF_NAMED.search(text[figures[i - 1].clause : figures[i - 1].figure.start])
    ):
        part = next(reversed(counts(figures[: i - 1], figures[i - 1])), None)
        whole = figures[i - 1]
        same = part is not None and part.figure.unit == whole.figure.unit
        if part and same and whole.figure.value >= part.figure.value and not fits(m, part, whole):
            yield refuted(m, part, whole, part.clause, "占比", True)
        return
    if i < 2:
        return
    stated = compile_patterns(options.stated)
    bare = words.lstrip("，、（")
    if not stated.fullmatch(bare):
        # 联合抽查占比25.0%: the name of the part is told again.
        again = next((n for n in range(2, len(bare) - 1) if stated.fullmatch(bare[n:])), 0)
        if not again or bare[:again] not in words_of(text, figures[i - 1]):
            return
    if compile_patterns((options.elsewhere,)).search(words):
        return
    part = figures[i - 1]
    wholes = [
        c
        for c in figures[: i - 1]
        if c.figure.unit == part.figure.unit
        and c.figure.value >= part.figure.value
        and c.figure.exact
    ]
    if not wholes or not part.figure.exact or any(fits(m, part, c) for c in wholes):
        return
    opened = [c for c in wholes if _SELECTED.search(text[c.figure.end : part.figure.start])]
    if opened or len(wholes) == 1:
        whole = opened[0] if opened else wholes[0]
        yield refuted(m, part, whole, whole.clause, words.strip("，"), bool(opened))


def _average(text: str, figures: list[Measured], i: int) -> Iterator[Refuted]:
    m = figures[i]
    words = text[m.clause : m.figure.start]
    match = _AVERAGE.search(words) if "均" in words or "每" in words else None
    if match is None or "均" not in words:
        return
    nouns = [n for n in (match["short"], match["noun"], match["unit"]) if n and n != "个"]
    others = counts([*figures[:i], *figures[i + 1 :]])
    entities = [c for c in others if any(_is(text, c, noun) for noun in nouns)]
    totals = [c for c in others if c.figure.unit == m.figure.unit and c not in entities]
    if not entities or len(totals) != 1:
        return
    if len(entities) > 1 and (
        any(_averages(m, totals[0], one) for one in entities) or _averages(m, totals[0], *entities)
    ):
        return
    # Of several the one right before the total is meant.
    entities = [e for e in entities if e.figure.end <= totals[0].figure.start][-1:] or entities[:1]
    total, entity = totals[0].figure, entities[0].figure
    printed = m.figure
    if _averages(m, totals[0], entities[0]):
        return
    right = (total.value / entity.value).quantize(Decimal("0.1"))
    scale = Decimal(10_000) if "万" in printed.text else Decimal(1)
    shown = f"{right / scale:f}".rstrip("0").rstrip(".")
    told = (
        f"{entity.text}共{total.text}，平均应为{shown}{'万' if scale > 1 else ''}{printed.unit}，"
        f"文中为{printed.text}"
    )
    start = min(totals[0].clause, entities[0].clause, m.clause)
    end = max(totals[0].figure.end, entities[0].figure.end, printed.end)
    yield Refuted(start, end, told, total.exact and entity.exact and printed.exact)


def _monthly(
    options: FigureRelation, text: str, figures: list[Measured], i: int
) -> Iterator[Refuted]:
    """全年办理508件，月均52件: a twelfth is another number."""
    m = figures[i]
    words = text[m.clause : m.figure.start]
    if "均" not in words:
        return
    match = compile_patterns([f"(?:{said}){_DONE}" for said in options.monthly]).search(words)
    if match is None:
        return
    totals = [
        c
        for c in counts(figures[:i], m)
        if c.figure.exact and "全年" in text[m.sentence[0] : c.figure.start]
    ]
    if len(totals) != 1:
        return
    months = Decimal(4 if "季" in match[0] else 12)
    true = totals[0].figure.value / months
    if m.figure.low - 1 < true and (m.figure.high is None or true < m.figure.high + 1):
        return
    per = "季度" if months == 4 else "月"
    average = f"平均每{per}应为{true.quantize(Decimal('0.1')):f}"
    told = f"全年{totals[0].figure.text}，{average}，文中为{m.figure.text}"
    yield Refuted(totals[0].clause, m.figure.end, told, False)


def _averages(m: Measured, total: Measured, *entities: Measured) -> bool:
    """Whether the average can be of the total over so many, or over all of them together."""
    ranges = [q.claimed(entity.figure) for entity in entities]
    highs = [high for _, high in ranges if high is not None]
    of = (
        sum((low for low, _ in ranges), Decimal(0)),
        sum(highs, Decimal(0)) if len(highs) == len(ranges) else None,
    )
    low, high = q.quotient(q.claimed(total.figure), of)
    slack = max(m.figure.step, Decimal(1))
    above = m.figure.high is None or m.figure.high + slack > low
    return above and (high is None or m.figure.low - slack < high)


def _product(
    options: FigureRelation, text: str, figures: list[Measured], i: int
) -> Iterator[Refuted]:
    """14个乡镇，每个乡镇派驻2名，共派驻32名: so many of each are another sum."""
    m = figures[i]
    words = text[m.clause : m.figure.start]
    if "每" not in words:
        return
    each = compile_patterns((_EACH % options.each,))
    match = each.search(words) or _EACH_NOUN.search(words)
    if match is None or "均" in match[0]:
        return
    unit, verb = match[1], match[3]
    noun = match[2] or unit or ""
    in_all = compile_patterns((options.in_all,))
    entities = [
        c
        for c in counts([*figures[:i], *figures[i + 1 :]])
        if c.figure.exact and noun and _is(text, c, noun[:2])
    ]
    totals = [
        c
        for c in counts(figures[i + 1 :])
        if c.figure.unit == m.figure.unit
        and c.figure.exact
        and in_all.search(text[c.clause : c.figure.start])
    ]
    if len(entities) != 1 or len(totals) != 1 or entities[0] in totals:
        return
    entity, total = entities[0].figure, totals[0].figure
    least, most = m.figure.low * entity.value, m.figure.high
    if total.value < least or (most is not None and total.value > most * entity.value):
        product = f"{(m.figure.value * entity.value).normalize():f}{total.unit}"
        of_each = f"{entity.text}{noun}每{unit or noun}{m.figure.text}"
        told = f"{of_each}，应为{product}，文中为{total.text}"
        start = min(entities[0].clause, m.clause)
        same = bool(verb) and verb in text[totals[0].clause : total.start]
        yield Refuted(start, total.end, told, same)


def _is(text: str, m: Measured, noun: str) -> bool:
    """Whether a count counts ``noun``: 12个村, 48名执法人员, 16场."""
    unit = {"名": "人", "位": "人", "人次": "人"}.get(m.figure.unit, m.figure.unit)
    if unit == noun:
        return True
    return m.figure.unit in "个名家所户件场" and text.startswith(noun, m.figure.end)


def _more_than_all(
    options: FigureRelation, text: str, figures: list[Measured]
) -> Iterator[Refuted]:
    """受理60件，审结72件: more was done than came in."""
    parts = compile_patterns([stage.part for stage in options.stages])
    for whole, part in pairwise(counts(figures)):
        if whole.figure.unit != part.figure.unit or part.figure.value <= whole.figure.value:
            continue
        if not (part.figure.exact and whole.figure.exact):
            continue
        words, came_in = part.before, ""
        if not words or not parts.search(words):
            continue
        for stage in options.stages:
            is_part = compile_patterns((stage.part,))
            done = is_part.search(words)
            if done is None:
                continue
            came_in = came_in or words_of(text, whole)
            came = compile_patterns((stage.whole,)).search(came_in)
            rest = words.replace(done[0], "", 1)
            own = is_part.search(came_in)
            if came and not own and (not rest or rest in whole.before + whole.key):
                told = f"“{words}”{part.figure.text}多于“{whole.before}”{whole.figure.text}"
                yield Refuted(whole.clause, part.figure.end, told, False)
                break
