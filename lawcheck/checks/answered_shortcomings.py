"""Each shortcoming has a plan that answers it: what none answers is told, with the whole table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lawcheck.checks.items import Item, items
from lawcheck.checks.model import Case, Finding, Related, found, shorten
from lawcheck.checks.parts import written
from lawcheck.packs.kinds.substance import AnsweredShortcomings
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns

#: A plan's theme is told in its beginning, or more than once.
_BEGINNING = 40
_RUN = re.compile(r"(?=([\u4e00-\u9fff]{3}))")


def check(rule: Rule, options: AnsweredShortcomings, case: Case) -> Iterator[Finding]:
    """Yield at most one finding, at the first shortcoming without an answer.

    Its related places are the table: every shortcoming, with the plan that answers it or without.
    Parts that are not cut into items are not judged.
    """
    weak = written(case, options.shortcomings)
    planned = written(case, options.plans)
    if weak is None or planned is None or weak.stretches == planned.stretches:
        return
    report = case.report
    # A further section of the part gives the causes: its items are no shortcomings.
    limit = min((span.paragraph for span in weak.others), default=len(report.document.paragraphs))
    shortcomings = [item for item in items(report, weak) if item.span.paragraph <= limit]
    plans = items(report, planned)
    if not shortcomings or not plans:
        return
    answers = [_answer(one, plans, options) for one in shortcomings]
    open_ones = [s for s, answer in zip(shortcomings, answers, strict=True) if answer is None]
    if not open_ones:
        return
    table = tuple(
        Related(
            report.locate(one.span),
            shorten(one.headline, 40),
            f"对应的安排：{shorten(answer.headline, 40)}" if answer else "没有找到对应的安排",
        )
        for one, answer in zip(shortcomings, answers, strict=True)
    )
    yield found(
        rule,
        case,
        open_ones[0].span,
        related=table,
        concerns=options.plans,
        count=len(open_ones),
        shortcomings="；".join(shorten(one.headline, 40) for one in open_ones),
    )


def _answer(one: Item, plans: list[Item], options: AnsweredShortcomings) -> Item | None:
    """The plan that answers a shortcoming best, None where none does."""
    themes = _themes(one.headline, options) or _themes(one.text, options)
    common = Counter(run for plan in plans for run in _runs(plan.text))
    words = {run for run in _runs(one.text) if 2 * common[run] <= len(plans) + 1}
    best, most = None, (0, 0)
    for plan in plans:
        about = sum(_is_about(plan, options.themes[theme]) for theme in themes)
        shared = len(words & _runs(plan.text))
        if (about or shared >= options.shared) and (about, shared) > most:
            best, most = plan, (about, shared)
    return best


def _themes(text: str, options: AnsweredShortcomings) -> set[str]:
    return {name for name, p in options.themes.items() if compile_patterns(p).search(text)}


def _is_about(plan: Item, patterns: tuple[str, ...]) -> bool:
    theme = compile_patterns(patterns)
    if theme.search(plan.text[:_BEGINNING]):
        return True
    return sum(1 for _ in theme.finditer(plan.text)) > 1


def _runs(text: str) -> set[str]:
    """All runs of three Chinese characters in ``text``."""
    return set(_RUN.findall(text))
