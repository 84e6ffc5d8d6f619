"""A rate against the counts that it is of: 受理60件，办结48件，办结率85%.

The counts stand before it in its sentence, behind it, or in the sentences before; which is the part
and which the whole their own words say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import groupby

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation, Stage
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_BEHIND = compiled(r"[^，。；：、（）\n]{0,8}")
#: A rate that no stage of the pack names: 签收率 is of what was 签收.
_NAMED = compiled(r"(?P<what>[一-龥]{2})率$")
#: So many other counts may be parts of a rate as well.
_MOST_PARTS = 6
#: Counts stand no further before a rate than so many sentences.
_BACK = 2


def relations(options: FigureRelation, running: RunningText) -> Iterator[Refuted]:
    """Every rate that its own counts refute."""
    text = running.text
    earlier: list[list[Measured]] = []
    for (start, end), group in groupby(running.measured, key=lambda m: m.sentence):
        figures = list(group)
        if earlier and text.find("\n", earlier[-1][-1].figure.end, start) >= 0:
            earlier.clear()
        rates = [i for i, m in enumerate(figures) if m.figure.unit == "%" and "率" in m.before]
        if rates and not _carried(options, text[start:end]):
            for turn, i in enumerate(rates):
                after = figures[i + 1 : rates[turn + 1] if turn + 1 < len(rates) else None]
                yield from _rate(options, text, figures, i, after, earlier)
        earlier = [*earlier[1 - _BACK :], figures]


def _carried(options: FigureRelation, sentence: str) -> bool:
    return compile_patterns((options.carried,)).search(sentence) is not None


def _rate(
    options: FigureRelation,
    text: str,
    figures: list[Measured],
    i: int,
    after: list[Measured],
    earlier: Sequence[list[Measured]],
) -> Iterator[Refuted]:
    m = figures[i]
    stage, narrowed, known = _stage(options, m.before)
    if stage is None:
        return
    before = figures[:i]
    back = [c for group in earlier for c in group]
    for turn, scope in enumerate((before, after, [*back, *before])):
        part, whole = _pair(stage, text, counts(scope), close=turn == 0 and known)
        if part is None or whole is None or whole.figure.value == 0:
            continue
        if turn == 2 and _carried(options, text[whole.clause : m.clause]):
            return
        yield from _judged(options, text, m, stage, narrowed, part, whole, scope, sure=known)
        return


def _judged(
    options: FigureRelation,
    text: str,
    m: Measured,
    stage: Stage,
    narrowed: str,
    part: Measured,
    whole: Measured,
    scope: list[Measured],
    *,
    sure: bool,
) -> Iterator[Refuted]:
    """Compare a rate with its part and whole."""
    first, last = min(part.clause, whole.clause), max(part.figure.end, whole.figure.end)
    said = text[first : max(last, m.clause)]
    if narrowed and narrowed not in said:
        return
    timely = compile_patterns((options.timely,)).search(m.before)
    if timely and timely[0] not in said:
        return
    start, end = min(first, m.clause), max(last, m.figure.end)
    if _denied(stage, text, part):
        rest = whole.figure.value - part.figure.value
        if not q.fits(m.figure, q.share((rest, rest), q.claimed(whole.figure))):
            true = q.shown(100 * rest / whole.figure.value, m.figure)
            left = f"{whole.figure.text}中{words_of(text, part)}"
            told = f"{left}，{m.before}应为{true}%，文中为{m.figure.text}"
            exact = part.figure.exact and whole.figure.exact and m.figure.exact
            yield Refuted(start, end, told, sure and exact)
        return
    alike = counts(scope, whole)
    if any(
        fits(m, one, other)
        for one in alike
        for other in alike
        if one is not other and one.figure.value <= other.figure.value
    ):
        return
    others = [c for c in alike if c is not part and c is not whole]
    if _together(m, part, whole, others):
        return
    found = refuted(m, part, whole, start, m.before, sure and not others)
    yield Refuted(start, end, found.told, found.sure)


def _together(m: Measured, part: Measured, whole: Measured, others: list[Measured]) -> bool:
    """Whether the rate is of several parts: 优秀36卷、合格80卷，合格率96.7%."""
    least = {part.figure.value}
    for other in others[:_MOST_PARTS]:
        if other.figure.value < whole.figure.value:
            least |= {value + other.figure.value for value in least}
    return any(q.fits(m.figure, q.share((v, v), q.claimed(whole.figure))) for v in least)


def _stage(options: FigureRelation, before: str) -> tuple[Stage | None, str, bool]:
    """The stage of a rate, what narrows it, and whether the pack names it."""
    for stage in options.stages:
        if match := _at_end(stage.rate, before):
            rest = before[: match.start()]
            return stage, compile_patterns((options.general,)).sub("", rest), True
    match = _NAMED.search(before)
    if match is None or compile_patterns((options.no_shares,)).search(match["what"]):
        return None, "", False
    rest = compile_patterns((options.general,)).sub("", before[: match.start()])
    return _named_stage(match["what"]), rest, False


@lru_cache(maxsize=256)
def _named_stage(what: str) -> Stage:
    return Stage(rate=f"{what}率", part=f"(?<![应可待拟]){what}", whole=f"应{what}|^(?!.*{what})")


def _denied(stage: Stage, text: str, part: Measured) -> bool:
    """Whether the part is what the rate leaves out: 不合格35批次."""
    words = words_of(text, part)
    match = compile_patterns((stage.part,)).search(words)
    return match is not None and words[max(match.start() - 1, 0)] in "不未"


def _at_end(pattern: str, words: str) -> re.Match[str] | None:
    matches = compile_patterns((pattern,)).finditer(words)
    return next((match for match in matches if match.end() == len(words)), None)


def _pair(
    stage: Stage, text: str, counted: list[Measured], *, close: bool
) -> tuple[Measured | None, Measured | None]:
    """The last part and the whole that it is of, the nearest before it, else behind it.

    ``close``: the pack's own words say so. Otherwise there must be no third count to choose from.
    """
    is_part, is_whole = compile_patterns((stage.part,)), compile_patterns((stage.whole,))
    # The words before a count say more than those behind it: 共67个问题中整改完成率…….
    own = [n for n, c in enumerate(counted) if is_part.search(text[c.clause : c.figure.start])]
    spoken = own or [n for n, c in enumerate(counted) if is_part.search(words_of(text, c))]
    for n in reversed(spoken):
        part = counted[n]
        fitting = [
            whole
            for whole in (*reversed(counted[:n]), *counted[n + 1 :])
            if q.kin(whole.figure.unit) == q.kin(part.figure.unit)
            and whole.figure.value >= part.figure.value
            and is_whole.search(words_of(text, whole))
        ]
        alike = counts(counted, part)
        if fitting and (close or len(alike) == 2):
            return part, fitting[0]
        return None, None
    return None, None


def words_of(text: str, m: Measured) -> str:
    """What is said of a count: the words before it and the few behind."""
    end = m.figure.end
    behind = _BEHIND.match(text[end : end + 8])
    return text[m.clause : end + (behind.end() if behind else 0)]


def counts(figures: Sequence[Measured], like: Measured | None = None) -> list[Measured]:
    """The figures that count things; with ``like`` those that may count the same."""
    return [
        m
        for m in figures
        if m.figure.unit not in ("%", "倍", "百分点", "个百分点")
        and (like is None or q.kin(m.figure.unit) == q.kin(like.figure.unit))
    ]


def fits(rate: Measured, part: Measured, whole: Measured) -> bool:
    """Whether the percentage can stand for part over whole."""
    if whole.figure.value == 0:
        return True
    return q.fits(rate.figure, q.share(q.claimed(part.figure), q.claimed(whole.figure)))


def refuted(
    m: Measured, part: Measured, whole: Measured, start: int, name: str, sure: bool
) -> Refuted:
    """What is told of a percentage that part and whole refute."""
    true = 100 * part.figure.value / whole.figure.value
    told = (
        f"{whole.figure.text}中的{part.figure.text}应为{q.shown(true, m.figure)}%，"
        f"文中“{name}”为{m.figure.text}"
    )
    exact = part.figure.exact and whole.figure.exact and m.figure.exact
    return Refuted(start, m.figure.end, told, sure and exact)
