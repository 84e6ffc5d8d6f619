"""What a plan aims at, held against what is reached already: rates, times, so many for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from math import floor
from typing import Literal

import msgspec

from lawcheck.checks.substance.items import Item
from lawcheck.checks.substance.levels import Level, levels, of_one_thing, rates, times
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.characters import runs
from lawcheck.text.digits import ONE_TO_NINE
from lawcheck.text.patterns import compile_patterns, compiled, each_match

_CLAUSE = compiled(r"[^，。；\n]+")
_THING = compiled(r'["\u4e00-\u9fff]{2,}')
_COUNT = compiled(r"(?<![\d.])(\d{1,7})([\u4e00-\u9fff])")
_ONES = f"零{ONE_TO_NINE}"
_TENTHS = compiled(rf"([{ONE_TO_NINE}])成([{ONE_TO_NINE}半])?(?!员|立|功|效|本|果|为)")
#: So many pairs of characters in common make two targets for each one of the same thing.
_SAME_THING = 3
#: What is to be held may lie so many points below what is reached, and is only hinted at.
_ROUND = 5


class Missed(msgspec.Struct, frozen=True):
    """A target that falls short of a result, or only equals it."""

    span: Span
    """Where the result is told."""
    name: str
    """What is measured."""
    aim: str
    reached: str
    unsure: bool = False
    """What is held is named in round numbers."""


def lower(
    plan: Item,
    whole: Item,
    done: Sequence[tuple[Span, str]],
    wanting: Sequence[tuple[Span, str]],
    options: RepeatedPlans,
) -> Missed | None:
    """The first target of ``plan`` that falls short of a result, or that it only equals.

    ``wanting`` tells of what is not good enough: to hold it is to fall short. ``whole`` is the plan
    with what it tells of the state of things before it.
    """
    if missed := _below_each(plan, done, options):
        return missed
    text, now = _TENTHS.sub(_per_cent, plan.text), compile_patterns(options.now)
    # 今年为96.8%，明年达到98%: what is reached stands in the plan itself.
    told = _TENTHS.sub(_per_cent, whole.text)
    stated = [(whole.span, clause) for clause in _CLAUSE.findall(told) if now.search(clause)]
    return (
        _below_stock(text, stated, options)
        or _above_ceiling(plan, done, options)
        or _below_level(whole, text, [*done, *stated], options)
        or _below_level(whole, text, wanting, options, wanting=True)
    )


def _below_stock(
    text: str, stated: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> Missed | None:
    """A total below what there is already: 现有2140名，发展到1800名."""
    for aim in each_match(options.stocks, text):
        for span, clause in stated:
            counts = [n for n, unit in _COUNT.findall(clause) if unit == aim[2]]
            if (most := max(map(int, counts), default=0)) > int(aim[1]):
                return Missed(span, "总数", aim[1] + aim[2], f"{most}{aim[2]}")
    return None


def _above_ceiling(
    plan: Item, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> Missed | None:
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
                    return Missed(span, "总数", aim[1] + aim[2], told[1] + told[2])
    return None


def _below_level(
    plan: Item,
    text: str,
    told: Sequence[tuple[Span, str]],
    options: RepeatedPlans,
    *,
    wanting: bool = False,
) -> Missed | None:
    """A rate or a time that is worse than what is told, or 100 % already."""
    now, holding = compile_patterns(options.now), compile_patterns(options.holds)
    falls = compile_patterns(options.lower_is_better)
    lowers, based = compile_patterns(options.lowers), compile_patterns(options.based)
    given = compile_patterns(options.given)
    targets = (*rates(text, options), *times(text, options))
    for target in targets:
        # 由31.0%降到15%以下 carries what it is held against along; 市里下达的90% is another's.
        if now.search(target.clause) or based.search(target.clause):
            continue
        if given.search(_sentence(text, target.start)):
            continue
        # 一小时以内到场率 has 以内 in its name, and is to rise.
        aim = target.clause.replace(target.name, "") if target.name else target.clause
        down = target.unit != "%" or falls.search(target.name) or lowers.search(aim)
        holds = not wanting and holding.search(target.clause)
        found = list(_results(target, plan, told, options))
        # What the plan itself tells is what it goes by.
        found = [one for one in found if one[0] == plan.span] or found
        short = [_shortfall(target, one, down=bool(down), held=bool(holds)) for _, one in found]
        if found and "none" not in short:
            span, result = found[0]
            unsure = "rounded" in short
            return Missed(span, target.name, target.shown, result.shown, unsure)
        for span, result in found:
            if target.shown == result.shown == "100%" and not holds:
                return Missed(span, target.name, target.shown, result.shown)
    return None


def _sentence(text: str, at: int) -> str:
    return text[begin_of(text, at, "。；\n") : end_of(text, at, "。；\n")]


def _shortfall(
    target: Level, result: Level, *, down: bool, held: bool
) -> Literal["none", "rounded", "short"]:
    """Whether a target is worse than a result; what is held may be named in round numbers.

    保持在98%以上 of 98.7 % is no step back, 保持在95%以上 may be one.
    """
    wanted, reached = float(target.value), float(result.value)
    if not held or target.unit != "%":
        return "short" if (wanted > reached if down else wanted < reached) else "none"
    if down:
        return "short" if wanted > reached + _ROUND else "none"
    if wanted + _ROUND < reached:
        return "short"
    return "rounded" if wanted < floor(reached) else "none"


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


def _counted(aim: re.Match[str]) -> str:
    """The last two characters of what a number for each counts; nothing where it names none."""
    behind = _THING.match(aim.string, aim.end())
    return behind[0].replace('"', "")[-2:] if behind else ""


def _per_cent(match: re.Match[str]) -> str:
    """九成八 as 98%."""
    ones = "5" if match[2] == "半" else str(_ONES.find(match[2] or "零"))
    return f"{_ONES.find(match[1])}{ones}%"


def _below_each(
    plan: Item, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> Missed | None:
    """A target for each village below what each has already: 每村不少于6次, 村均9次."""
    adds = compile_patterns(options.adds)
    for aim in each_match(options.each, plan.text):
        # 新选32名，每村2名: beside those that there are.
        if adds.search(plan.text, begin_of(plan.text, aim.start(), "。；\n"), aim.start()):
            continue
        about = runs(compile_patterns(options.common).sub("，", _about(aim)), 2)
        for span, words in done:
            for told in each_match(options.each, words):
                if (aim[1][0], aim[3]) != (told[1][0], told[3]) or float(aim[2]) >= float(told[2]):
                    continue
                # 推选1名“法律明白人”带头人 counts others than 每村6名“法律明白人”.
                if (thing := _counted(aim)) and thing not in _about(told):
                    continue
                if len(about & runs(_about(told), 2)) >= _SAME_THING:
                    return Missed(span, f"每{aim[1]}", aim[2] + aim[3], told[2] + told[3])
    return None
