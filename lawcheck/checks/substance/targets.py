"""What a plan aims at, held against what is reached already: rates, times, so many for each."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.substance.items import Item
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.around import begin_of
from lawcheck.text.characters import runs
from lawcheck.text.digits import ONE_TO_NINE
from lawcheck.text.patterns import compile_patterns, compiled, each_match

#: So many characters at the end of two names make them one.
_ALIKE = 5
_CLAUSE = compiled(r"[^，。；\n]+")
_COUNT = compiled(r"(?<![\d.])(\d{1,7})([\u4e00-\u9fff])")
_ONES = f"零{ONE_TO_NINE}"
_TENTHS = compiled(rf"([{ONE_TO_NINE}])成([{ONE_TO_NINE}半])?(?!员|立|功|效|本|果|为)")
_NOT_HAN = compiled(r"[^\u4e00-\u9fff]")
#: A name of a rate has at most so many characters.
_LONGEST = 12
#: So many pairs of characters in common make two targets for each one of the same thing.
_SAME_THING = 3
#: A shorter name (成功率) says too little by itself.
_NAME = 3


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
    targets = (*_rates(text, options), *_times(text, options))
    for target in (one for one in targets if not now.search(one.clause)):
        down = target.unit != "%" or falls.search(target.name)
        holds = holding.search(target.clause)
        # 保持在97%以上 of 97.2 % is no step back.
        slack = 1 if holds and target.unit == "%" else 0
        for span, result in _results(target, plan, told, options):
            wanted, reached = float(target.value), float(result.value)
            worse = (wanted > reached + slack) if down else (wanted + slack < reached)
            if worse or (target.shown == result.shown == "100%" and not holds):
                return span, target.name, target.shown, result.shown
    return None


def _results(
    target: _Level, plan: Item, told: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> Iterator[tuple[Span, _Level]]:
    """What is told of the same rate or time, each with its place."""
    read = _rates if target.unit == "%" else _times
    for span, words in told:
        if target.unit == "%" and "率" not in words:
            continue
        for result in read(words, options):
            if (
                result.unit == target.unit
                and _of_one_scope(target, result, words, options)
                and (
                    _same_rate(target.name, result, words, options)
                    or _ends(target.name, result.name, plan.text)
                )
            ):
                yield span, result


def _of_one_scope(target: _Level, result: _Level, words: str, options: RepeatedPlans) -> bool:
    """Whether a result speaks of those that the target is for: 街道案卷合格率 is the streets'."""
    if not options.scopes:
        return True
    begin = begin_of(words, result.start, "。\n")
    told = words[begin : result.start]
    return all(match[0] in told for match in each_match(options.scopes, target.name))


def _per_cent(match: re.Match[str]) -> str:
    """九成八 as 98%."""
    ones = "5" if match[2] == "半" else str(_ONES.find(match[2] or "零"))
    return f"{_ONES.find(match[1])}{ones}%"


def _below_each(
    plan: Item, done: Sequence[tuple[Span, str]], options: RepeatedPlans
) -> tuple[Span, str, str, str] | None:
    """A target for each village below what each has already: 每村不少于6次, 村均9次."""
    for aim in each_match(options.each, plan.text):
        begin = begin_of(plan.text, aim.start(), "。；\n")
        about = runs(compile_patterns(options.common).sub("，", plan.text[begin : aim.start()]), 2)
        for span, words in done:
            for told in each_match(options.each, words):
                if (aim[1][0], aim[3]) != (told[1][0], told[3]) or float(aim[2]) >= float(told[2]):
                    continue
                near = words[begin_of(words, told.start(), "。；\n") : told.start()]
                if len(about & runs(near, 2)) >= _SAME_THING:
                    return span, f"每{aim[1]}", aim[2] + aim[3], told[2] + told[3]
    return None


class _Level(msgspec.Struct, frozen=True):
    """A rate or a time, and what it is of."""

    name: str
    value: str
    unit: str
    start: int
    clause: str

    @property
    def shown(self) -> str:
        return self.value + self.unit


def _rates(text: str, options: RepeatedPlans) -> Iterator[_Level]:
    """The rates that a text names, each with its per cent."""
    for match in each_match(options.rates, text):
        name = _plain(text, match.start()) + match[0][0]
        yield _level(text, match, _short(name, options), match[1], "%")


def _times(text: str, options: RepeatedPlans) -> Iterator[_Level]:
    """How long something takes: 平均办理时限缩减为3.2个工作日."""
    for match in each_match(options.times, text):
        name = _short(_plain(text, match.start()) + match[1], options)
        yield _level(text, match, name, match[2], match[3].removeprefix("个"))


def _short(name: str, options: RepeatedPlans) -> str:
    """A name without what may be left out: 出庭应诉率, 出庭率."""
    for words in options.unnamed:
        name = name.replace(words, "")
    return compile_patterns(options.leads).sub("", name)


def _level(text: str, match: re.Match[str], name: str, value: str, unit: str) -> _Level:
    begin = begin_of(text, match.start(), "，。；：\n")
    return _Level(name, value, unit, match.start(), text[begin : match.end()])


def _plain(text: str, start: int) -> str:
    """The words that run up to a place."""
    return _NOT_HAN.split(text[max(start - _LONGEST, 0) : start])[-1]


def _ends(aim: str, name: str, plan: str) -> bool:
    """Whether the plan names the same rate elsewhere in full: 出庭率 of 负责人出庭率."""
    if len(aim) < _NAME or not name.endswith(aim) or name == aim:
        return False
    return bool(runs(name[: -len(aim)], 2) & runs(plan, 2))


def _same_rate(aim: str, result: _Level, words: str, options: RepeatedPlans) -> bool:
    """Whether two names are of one rate: what one leaves out stands before the other."""
    if aim == result.name:
        return len(aim) > _NAME
    # 全省劳动保障监察案件结案率, 行政许可事项平均办理时限: the shorter name ends the longer one.
    if min(len(aim), len(result.name)) >= _ALIKE:
        return result.name.endswith(aim[-_ALIKE:]) or aim.endswith(result.name[-_ALIKE:])
    if not aim.endswith(result.name) or len(result.name) < _NAME:
        return False
    rest = compile_patterns(options.any_rate).sub("，", aim[: -len(result.name)])
    begin = begin_of(words, result.start, "。")
    return bool(runs(rest, 2) & runs(words[begin : result.start], 2))
