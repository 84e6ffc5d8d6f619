"""Each shortcoming has a plan that answers it: what none answers is told, with the whole table."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, Related, finding, shorten
from lawcheck.checks.part_text import written
from lawcheck.checks.substance.items import Item, items
from lawcheck.packs.kinds.substance import AnsweredShortcomings
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns, compiled

#: A plan's theme is told in its beginning, or more than once.
_BEGINNING = 40
_PAIR = compiled(r"(?=([\u4e00-\u9fff]{2}))")
_TRIPLE = compiled(r"(?=([\u4e00-\u9fff]{3}))")


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
    yield finding(
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
    common = compile_patterns(options.common)
    themes = _named(one.headline, options.themes) or _named(one.text, options.themes)
    broad = _named(one.headline, options.broad)
    pairs = _runs(_PAIR, common.sub("，", one.headline))
    plan_runs = [_runs(_TRIPLE, common.sub("，", plan.text)) for plan in plans]
    many = Counter(run for runs in plan_runs for run in runs)
    rare = {run for run, count in many.items() if 2 * count <= len(plans) + 1}
    words = rare & _runs(_TRIPLE, common.sub("，", one.text))
    best, most = None, (0, 0)
    for plan, runs in zip(plans, plan_runs, strict=True):
        shared, named = len(words & runs), sum(pair in plan.text for pair in pairs)
        about = sum(_is_about(plan, options.themes[theme]) for theme in themes)
        near = any(_is_about(plan, options.broad[theme]) for theme in broad)
        enough = named >= options.shared + (not near) or shared >= options.shared
        rank = (about + near, named + shared)
        if (about or enough) and rank > most:
            best, most = plan, rank
    return best


def _named(text: str, themes: dict[str, tuple[str, ...]]) -> list[str]:
    return [name for name, patterns in themes.items() if compile_patterns(patterns).search(text)]


def _is_about(plan: Item, patterns: tuple[str, ...]) -> bool:
    theme = compile_patterns(patterns)
    if theme.search(plan.text[:_BEGINNING]):
        return True
    return sum(1 for _ in theme.finditer(plan.text)) > 1


def _runs(run: re.Pattern[str], text: str) -> set[str]:
    """All runs of so many Chinese characters in ``text``."""
    return set(run.findall(text))
