"""Two steps of one case that lie further apart than the law lets them: 3月4日受理，6月15日决定.

Nothing may have lengthened the time; where the report claims that it was kept, the days refute it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.kept import weekdays
from lawcheck.checks.figures.lengths import HOLIDAYS
from lawcheck.checks.figures.procedure import Deed, Step, one_matter, steps
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.spells import LONGER, NOT_LONGER
from lawcheck.packs.kinds.figures import DateImpossible, Limit
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns

_ENDS = "。！？\n"
#: A step so much later is of another year, or of another case.
_FAR = 300


def overrun(
    options: DateImpossible, text: str, paragraphs: Sequence[Sequence[Deed]]
) -> Iterator[Refuted]:
    """Every second step that the law wants earlier, within one paragraph and one case."""
    for paragraph in paragraphs:
        for limit in options.limits:
            last: Step | None = None
            for step in steps((limit.opens, limit.closes), text, paragraph):
                if step.rank and last is not None and one_matter(options, text, last, step):
                    yield from _judged(options, limit, text, last, step)
                last = None if step.rank else step


def _judged(
    options: DateImpossible, limit: Limit, text: str, one: Step, two: Step
) -> Iterator[Refuted]:
    passed = (two.when - one.when).days
    counted = weekdays(one.when, two.when) - HOLIDAYS // 2 if limit.working else passed
    if one.month or two.month or not limit.most < counted <= _FAR:
        return
    end = end_of(text, two.day.end, _ENDS)
    said = text[begin_of(text, one.day.start, _ENDS) : end]
    if not compile_patterns((limit.of,)).search(said):
        return
    if LONGER.search(said) and not NOT_LONGER.search(said):
        return
    unit = "个工作日" if limit.working else "日"
    told = (
        f"{one.day.text}到{two.day.text}有{passed}天，超过{limit.name}的{limit.most}{unit}，"
        "又没有写延长、中止"
    )
    kept = compile_patterns((options.kept,)).search(said)
    yield Refuted(one.day.start, two.day.end, told, False, faint=kept is None)
