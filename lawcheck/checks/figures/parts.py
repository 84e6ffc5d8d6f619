"""A rate, a share or an average against the counts beside it; more done than came in."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import groupby, pairwise

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation, Stage
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_BEHIND = compiled(r"[^，。；：、（）\n]{0,8}")
_OF_NAMED = compiled(r"占[^，。；、]{0,10}$")
_AVERAGE = compiled(
    r"每(?:一)?(?P<unit>[个名件户场家人])?(?P<noun>[一-龥]?)[^，。；：、]{0,9}$"
    r"|(?P<short>[人户件村场校案店镇乡])均[^，。；：、]{0,6}$"
)
_SELECTED = compiled(r"其中|中[，有]?|里[，有]?")


def relations(wanted: FigureRelation, running: RunningText) -> Iterator[Refuted]:
    """Everything that the counts of one sentence refute about its rates."""
    text = running.text
    for (start, end), group in groupby(running.measured, key=lambda m: m.sentence):
        figures = list(group)
        if len(figures) < 2:
            continue
        carried = compile_patterns((wanted.carried,)).search(text[start:end]) is not None
        for i, m in enumerate(figures):
            if m.figure.unit == "%":
                yield from _rate(wanted, text, figures, i, carried)
                yield from _share(wanted, text, figures, i)
            elif i > 1:
                yield from _average(text, figures, i)
        if not carried:
            yield from _more_than_all(wanted, text, figures)


def _words(text: str, m: Measured) -> str:
    """What is said of a count: the words before it and the few behind."""
    end = m.figure.end
    behind = _BEHIND.match(text[end : end + 8])
    return text[m.clause : end + (behind.end() if behind else 0)]


def _counts(figures: list[Measured], like: Measured | None = None) -> list[Measured]:
    return [
        m
        for m in figures
        if m.figure.unit not in ("%", "倍", "百分点", "个百分点")
        and (like is None or q.kin(m.figure.unit) == q.kin(like.figure.unit))
    ]


def _rate(
    wanted: FigureRelation, text: str, figures: list[Measured], i: int, carried: bool
) -> Iterator[Refuted]:
    m = figures[i]
    if "率" not in m.before or carried or i < 2:
        return
    named = ((s, _at_end(s.rate, m.before)) for s in wanted.stages)
    stage, match = next(((s, found) for s, found in named if found), (None, None))
    if stage is None or match is None:
        return
    before = figures[:i]
    part, whole = _pair(stage, text, _counts(before))
    if part is None or whole is None or whole.figure.value == 0:
        return
    said = text[whole.clause : m.clause]
    narrowed = m.before[: match.start()]
    if narrowed and narrowed not in said:
        return
    timely = compile_patterns((wanted.timely,)).search(m.before)
    if timely and timely[0] not in said:
        return
    if _denied(stage, text, part):
        rest = whole.figure.value - part.figure.value
        if not q.fits(m.figure, q.share((rest, rest), q.claimed(whole.figure))):
            true = q.shown(100 * rest / whole.figure.value, m.figure)
            left = f"{whole.figure.text}中{_words(text, part)}"
            told = f"{left}，{m.before}应为{true}%，文中为{m.figure.text}"
            sure = part.figure.exact and whole.figure.exact and m.figure.exact
            yield Refuted(whole.clause, m.figure.end, told, sure)
        return
    alike = _counts(before, whole)
    if any(
        _fits(m, one, other)
        for one in alike
        for other in alike
        if one is not other and one.figure.value <= other.figure.value
    ):
        return
    others = [c for c in alike if c is not part and c is not whole]
    yield _refuted(m, part, whole, whole.clause, m.before, not others)


def _denied(stage: Stage, text: str, part: Measured) -> bool:
    """Whether the part is what the rate leaves out: 不合格35批次."""
    words = _words(text, part)
    match = compile_patterns((stage.part,)).search(words)
    return match is not None and words[max(match.start() - 1, 0)] in "不未"


def _at_end(pattern: str, words: str) -> re.Match[str] | None:
    matches = compile_patterns((pattern,)).finditer(words)
    return next((match for match in matches if match.end() == len(words)), None)


def _pair(
    stage: Stage, text: str, counts: list[Measured]
) -> tuple[Measured | None, Measured | None]:
    """The last part and, before it, the whole that it is of."""
    is_part, is_whole = compile_patterns((stage.part,)), compile_patterns((stage.whole,))
    for n in range(len(counts) - 1, 0, -1):
        part = counts[n]
        if not is_part.search(_words(text, part)):
            continue
        for whole in reversed(counts[:n]):
            alike = q.kin(whole.figure.unit) == q.kin(part.figure.unit)
            words = _words(text, whole)
            if alike and is_whole.search(words) and whole.figure.value >= part.figure.value:
                return part, whole
        return None, None
    return None, None


def _fits(rate: Measured, part: Measured, whole: Measured) -> bool:
    if whole.figure.value == 0:
        return True
    return q.fits(rate.figure, q.share(q.claimed(part.figure), q.claimed(whole.figure)))


def _refuted(
    m: Measured, part: Measured, whole: Measured, start: int, name: str, sure: bool
) -> Refuted:
    true = 100 * part.figure.value / whole.figure.value
    told = (
        f"{whole.figure.text}中的{part.figure.text}应为{q.shown(true, m.figure)}%，"
        f"文中“{name}”为{m.figure.text}"
    )
    exact = part.figure.exact and whole.figure.exact and m.figure.exact
    return Refuted(start, m.figure.end, told, sure and exact)


def _share(wanted: FigureRelation, text: str, figures: list[Measured], i: int) -> Iterator[Refuted]:
    m = figures[i]
    words = text[m.clause : m.figure.start]
    if (
        i
        and words == "的"
        and _OF_NAMED.search(text[figures[i - 1].clause : figures[i - 1].figure.start])
    ):
        part = next(reversed(_counts(figures[: i - 1], figures[i - 1])), None)
        whole = figures[i - 1]
        same = part is not None and part.figure.unit == whole.figure.unit
        if part and same and whole.figure.value >= part.figure.value and not _fits(m, part, whole):
            yield _refuted(m, part, whole, part.clause, "占比", True)
        return
    stated = compile_patterns(wanted.stated).fullmatch(words.lstrip("，、（"))
    if i < 2 or not stated:
        return
    if compile_patterns((wanted.elsewhere,)).search(words):
        return
    part = figures[i - 1]
    wholes = [
        c
        for c in figures[: i - 1]
        if c.figure.unit == part.figure.unit
        and c.figure.value >= part.figure.value
        and c.figure.exact
    ]
    if not wholes or not part.figure.exact or any(_fits(m, part, c) for c in wholes):
        return
    opened = [c for c in wholes if _SELECTED.search(text[c.figure.end : part.figure.start])]
    if opened or len(wholes) == 1:
        whole = opened[0] if opened else wholes[0]
        yield _refuted(m, part, whole, whole.clause, words.strip("，"), bool(opened))


def _average(text: str, figures: list[Measured], i: int) -> Iterator[Refuted]:
    m = figures[i]
    words = text[m.clause : m.figure.start]
    match = _AVERAGE.search(words) if "均" in words or "每" in words else None
    if match is None or "均" not in words:
        return
    nouns = [n for n in (match["short"], match["noun"], match["unit"]) if n and n != "个"]
    counts = _counts(figures[:i])
    entities = [c for c in counts if any(_is(text, c, noun) for noun in nouns)]
    totals = [c for c in counts if c.figure.unit == m.figure.unit and c not in entities]
    if len(entities) != 1 or len(totals) != 1:
        return
    total, entity = totals[0].figure, entities[0].figure
    printed = m.figure
    true = q.quotient(q.claimed(total), q.claimed(entity))
    slack = max(printed.step, Decimal(1))
    high = printed.high
    if (high is None or high + slack > true[0]) and (
        true[1] is None or printed.low - slack < true[1]
    ):
        return
    right = (total.value / entity.value).quantize(Decimal("0.1"))
    scale = Decimal(10_000) if "万" in printed.text else Decimal(1)
    shown = f"{right / scale:f}".rstrip("0").rstrip(".")
    told = (
        f"{entity.text}共{total.text}，平均应为{shown}{'万' if scale > 1 else ''}{printed.unit}，"
        f"文中为{printed.text}"
    )
    start = min(totals[0].clause, entities[0].clause)
    yield Refuted(start, printed.end, told, total.exact and entity.exact and printed.exact)


def _is(text: str, m: Measured, noun: str) -> bool:
    """Whether a count counts ``noun``: 12个村, 48名执法人员, 16场."""
    unit = {"名": "人", "位": "人"}.get(m.figure.unit, m.figure.unit)
    if unit == noun:
        return True
    return m.figure.unit in "个名家所户件场" and text.startswith(noun, m.figure.end)


def _more_than_all(wanted: FigureRelation, text: str, figures: list[Measured]) -> Iterator[Refuted]:
    """受理60件，审结72件: more was done than came in."""
    counts = _counts(figures)
    for whole, part in pairwise(counts):
        if whole.figure.unit != part.figure.unit or part.figure.value <= whole.figure.value:
            continue
        if not (part.figure.exact and whole.figure.exact):
            continue
        words, came_in = part.before, ""
        for stage in wanted.stages:
            is_part = compile_patterns((stage.part,))
            done = is_part.search(words) if words else None
            if done is None:
                continue
            came_in = came_in or _words(text, whole)
            came = compile_patterns((stage.whole,)).search(came_in)
            rest = words.replace(done[0], "", 1)
            own = is_part.search(came_in)
            if came and not own and (not rest or rest in whole.before + whole.key):
                told = f"“{words}”{part.figure.text}多于“{whole.before}”{whole.figure.text}"
                yield Refuted(whole.clause, part.figure.end, told, False)
                break
