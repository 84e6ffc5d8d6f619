"""A share or an average against the counts beside it; more done than came in."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from lawcheck.checks.figures import rates
from lawcheck.checks.figures.averages import average, is_counted, monthly, per_head
from lawcheck.checks.figures.rates import counts, fits, refuted, words_of
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: 占全县141个行政村的14.9%.
_OF_SO_MANY = compiled(r"(?!占)[一-龥]{1,6}的")
#: 占查处数的36.7%: of what was 查处.
_OF_COUNT = compiled(r"占(?P<of>[一-龥]{2,4}?)(?:总)?(?:数|量|额|案件)的")
_OF_NAMED = compiled(r"占[^，。；、]{0,10}$")
#: 每个乡镇派驻2名: unit, noun and what is done.
_EACH = r"每(?:一)?([个名户所家支件场])?([一-龥]{0,6}?)(?:均|至少|各|都)?(%s)了?[一-龥]{0,4}$"
#: 每村2场: without a verb.
_EACH_NOUN = compiled(r"^[，、]?每(?:一)?(个)?([一-龥]{1,4})()$")
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
                yield from monthly(options, text, figures, i)
                if len(figures) > 2:
                    yield from average(text, figures, i)
                    yield from per_head(text, figures, i)
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
        and (words == "的" or _OF_SO_MANY.fullmatch(words))
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
        if _same_unit(c, part) and c.figure.value >= part.figure.value and c.figure.exact
    ]
    if (of := _OF_COUNT.search(bare)) and not compile_patterns((options.general,)).search(of["of"]):
        wholes = [c for c in wholes if of["of"] in words_of(text, c)][-1:]
    if not wholes or not part.figure.exact or any(fits(m, part, c) for c in wholes):
        return
    opened = [c for c in wholes if _SELECTED.search(text[c.figure.end : part.figure.start])]
    if opened or len(wholes) == 1:
        whole = opened[0] if opened else wholes[0]
        yield refuted(m, part, whole, whole.clause, words.strip("，"), bool(opened))


def _same_unit(one: Measured, other: Measured) -> bool:
    """Whether both are counted alike; people have three measure words."""
    units = {one.figure.unit, other.figure.unit}
    return len(units) == 1 or units <= {"人", "名", "位"}


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
        if c.figure.exact and noun and is_counted(text, c, noun[:2])
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
            rest = compile_patterns((options.general,)).sub("", words.replace(done[0], "", 1))
            own = is_part.search(came_in)
            if came and not own and (not rest or rest in whole.before + whole.key):
                told = f"“{words}”{part.figure.text}多于“{whole.before}”{whole.figure.text}"
                yield Refuted(whole.clause, part.figure.end, told, False)
                break
