"""What a plan aims at, held against what is reached already: rates, times, so many for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawcheck.checks.substance.items import Item
from lawcheck.checks.substance.levels import Level, levels, of_one_thing, rates, times
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.characters import runs
from lawcheck.text.digits import ONE_TO_NINE
from lawcheck.text.patterns import compile_patterns, compiled, each_match

_CLAUSE = compiled(r"[^，。；\n]+")
_COUNT = compiled(r"(?<![\d.])(\d{1,7})([\u4e00-\u9fff])")
_ONES = f"零{ONE_TO_NINE}"
_TENTHS = compiled(rf"([{ONE_TO_NINE}])成([{ONE_TO_NINE}半])?(?!员|立|功|效|本|果|为)")
#: So many pairs of characters in common make two targets for each one of the same thing.
_SAME_THING = 3
#: What is to be held may lie so many points below what is reached.
_ROUND = 5


def lower(
    plan: Item, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[Span, str, str, str] | None:
    """The result that a target of ``plan`` falls short of, or that it only equals.

    The place of the result, the name of what is measured, the target and what is reached.
    """
    if missed := _below_each(plan, done, options):
        return missed
    text, now = _TENTHS.sub(_per_cent, plan.text), compile_patterns(options.now)
    # 今年为96.8%，明年达到98%: what is reached stands in the plan itself.
    stated = [(plan.span, clause) for clause in _CLAUSE.findall(text) if now.search(clause)]
    return (
        _below_stock(text, stated, options)
        or _above_ceiling(plan, done, options)
        or _below_level(plan, text, [*done, *stated], options)
    )


def _below_stock(
    text: str, stated: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[Span, str, str, str] | None:
    """A total below what there is already: 现有2140名，发展到1800名."""
    for aim in each_match(options.stocks, text):
        for span, clause in stated:
            counts = [n for n, unit in _COUNT.findall(clause) if unit == aim[2]]
            if (most := max(map(int, counts), default=0)) > int(aim[1]):
                return span, "总数", aim[1] + aim[2], f"{most}{aim[2]}"
    return None


def _above_ceiling(
    plan: Item, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[Span, str, str, str] | None:
    """A ceiling above what it has come down to already: 控制在3000户次以内, 减为2310户次."""
    common = compile_patterns(options.common)
    for aim in each_match(options.ceilings, plan.text):
        begin = begin_of(plan.text, aim.start(), "。；\n")
        about = runs(common.sub("，", plan.text[begin : aim.start()]), 2)
        for span, words in done:
            for told in each_match(options.fallen, words):
                if aim[2] != told[2] or int(aim[1]) <= int(told[1]):
                    continue
                near = words[begin_of(words, told.start(), "。；\n") : told.start()]
                if len(about & runs(near, 2)) >= _SAME_THING:
                    return span, "总数", aim[1] + aim[2], told[1] + told[2]
    return None


def _below_level(
    plan: Item, text: str, told: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[Span, str, str, str] | None:
    """A rate or a time that is worse than what is told, or 100 % already."""
    now, holding = compile_patterns(options.now), compile_patterns(options.holds)
    falls = compile_patterns(options.lower_is_better)
    lowers, based = compile_patterns(options.lowers), compile_patterns(options.based)
    targets = (*rates(text, options), *times(text, options))
    for target in targets:
        # 由31.0%降到15%以下 carries what it is held against along.
        if now.search(target.clause) or based.search(target.clause):
            continue
        down = target.unit != "%" or falls.search(target.name) or lowers.search(target.clause)
        holds = holding.search(target.clause)
        # 保持在95%以上 of 98.2 % is no step back: what is held is named in round numbers.
        slack = _ROUND if holds and target.unit == "%" else 0
        found = list(_results(target, plan, told, options))
        worse = [one for one in found if _is_worse(target, one[1], slack, down=bool(down))]
        if worse and len(worse) == len(found):
            span, result = worse[0]
            return span, target.name, target.shown, result.shown
        for span, result in found:
            if target.shown == result.shown == "100%" and not holds:
                return span, target.name, target.shown, result.shown
    return None


def _is_worse(target: Level, result: Level, slack: int, *, down: bool) -> bool:
    wanted, reached = float(target.value), float(result.value)
    return (wanted > reached + slack) if down else (wanted + slack < reached)


def _results(
    target: Level, plan: Item, told: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> Iterator[tuple[Span, Level]]:
    """What is told of the same rate or time, each with its place."""
    for span, words in told:
        if target.unit == "%" and "%" not in words:
            continue
        for result in levels(words, target.unit, options):
            if result.unit == target.unit and of_one_thing(
                target, result, words, plan.text, options
            ):
                yield span, result


def _about(match: re.Match[str]) -> str:
    """What a number for each is of: its sentence up to the end of its clause."""
    text = match.string
    return text[begin_of(text, match.start(), "。；\n") : end_of(text, match.end(), "，。；\n")]


def _per_cent(match: re.Match[str]) -> str:
    """九成八 as 98%."""
    ones = "5" if match[2] == "半" else str(_ONES.find(match[2] or "零"))
    return f"{_ONES.find(match[1])}{ones}%"


def _below_each(
    plan: Item, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[Span, str, str, str] | None:
    """A target for each village below what each has already: 每村不少于6次, 村均9次."""
    for aim in each_match(options.each, plan.text):
        about = runs(compile_patterns(options.common).sub("，", _about(aim)), 2)
        for span, words in done:
            for told in each_match(options.each, words):
                if (aim[1][0], aim[3]) != (told[1][0], told[3]) or float(aim[2]) >= float(told[2]):
                    continue
                if len(about & runs(_about(told), 2)) >= _SAME_THING:
                    return span, f"每{aim[1]}", aim[2] + aim[3], told[2] + told[3]
    return None
