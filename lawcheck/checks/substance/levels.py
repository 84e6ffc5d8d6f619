"""Rates and times as a text names them, and whether two are of one thing.

A share that is told of a count, 调解、和解结案53件，占41.4%, is the rate of what is counted.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

import msgspec

from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.around import begin_of
from lawcheck.text.characters import han, runs
from lawcheck.text.patterns import compile_patterns, compiled, each_match

#: So many characters at the end of two names make them one.
_ALIKE = 5
_NOT_HAN = compiled(r"[^\u4e00-\u9fff]")
#: How a rate is computed names no matter of its own.
_COMPUTED = compiled(r"(?:按|以|据)[^，。；]{1,12}(?:计算?|算|口径)|其中|平均")
#: What a paragraph is about: 做强行政复议。
_HEADLINE = compiled(r"[^，。；\n]{4,20}。")
#: Behind these another count begins.
_COUNTED_APART = compiled("[；%]")
#: A name of a rate has at most so many characters; what leads up to it may stand before them.
_LONGEST, _WITH_LEAD = 12, 18
#: Times that a number does not stand before directly: 5个工作日.
_COUNTED_BY_GE = ("工作日", "月")
_NOT = "不"
#: A shorter name (成功率) says too little by itself.
_NAME = 3
#: So much of a rate's name stands in what a share is told of.
_COVERED, _HALF = 0.8, 0.5


class Level(msgspec.Struct, frozen=True):
    """A rate, a share or a time, and what it is of."""

    name: str
    value: str
    unit: str
    start: int
    clause: str
    #: Told of a count: what is counted names it.
    share: bool = False

    @property
    def shown(self) -> str:
        return self.value + ("个" if self.unit in _COUNTED_BY_GE else "") + self.unit


def levels(text: str, unit: str, options: RepeatedPlans) -> Iterator[Level]:
    """The rates and shares, or the times, that a text tells as reached."""
    if unit != "%":
        yield from times(text, options)
        return
    yield from rates(text, options)
    for match in each_match(options.shares, text):
        yield msgspec.structs.replace(_level(text, match, "", match[1], "%"), share=True)


def rates(text: str, options: RepeatedPlans) -> Iterator[Level]:
    """The rates that a text names, each with its per cent."""
    for match in each_match(options.rates, text):
        measure = next((m for m in options.measures if match[0].startswith(m)), match[0][0])
        name = _named(text, match.start(), options) + measure
        yield _level(text, match, _short(name, options), match[1], "%")


def times(text: str, options: RepeatedPlans) -> Iterator[Level]:
    """How long something takes: 平均办理时限缩减为3.2个工作日."""
    for match in each_match(options.times, text):
        name = _short(_named(text, match.start(), options) + match[1], options)
        yield _level(text, match, name, match[2], match[3].removeprefix("个"))


def of_one_thing(
    target: Level, result: Level, words: str, plan: str, options: RepeatedPlans
) -> bool:
    """Whether what ``words`` tell as reached is what a target of ``plan`` aims at."""
    begin = begin_of(words, result.start, "。\n")
    before = words[begin : result.start]
    told = before + result.clause
    if not han(_COMPUTED.sub("", before.removesuffix(_plain(words, result.start)))):
        # 按审结数计算，调解和解率为26.2%: the sentences before it say of what.
        before = words[words.rfind("\n", 0, begin) + 1 : result.start]
    # 街道案卷合格率 is the streets'; behind ； another matter begins.
    here = words[begin_of(words, result.start, "。；\n") : result.start] + result.clause
    if not all(match[0] in here for match in each_match(options.scopes, target.name)):
        return False
    if result.share:
        counted = _COUNTED_APART.split(told.rpartition(result.value)[0])[-1]
        return _is_share_of(target, words[: result.start], counted, options)
    headline = _HEADLINE.match(words, words.rfind("\n", 0, begin) + 1)
    if headline and headline.end() <= begin:
        before = headline[0] + before
    return _same_rate(target.name, result.name, before, plan, options) or _ends(
        target.name, result.name, plan
    )


def _is_share_of(target: Level, above: str, told: str, options: RepeatedPlans) -> bool:
    """Whether a share is told of what the target's rate is of.

    Half of it stands in what the share is told of, its last word too; the rest may stand ``above``
    in the paragraph: 复议案件审结128件。调解、和解结案53件，占41.4%.
    """
    measure = next((m for m in options.measures if target.name.endswith(m)), "")
    own = compile_patterns(options.any_rate).sub("，", target.name.removesuffix(measure))
    last = own.rstrip("，的")[-2:]
    return (
        bool(runs(last, 2) & runs(told, 2))
        and _covered(own, told) >= _HALF * han(own)
        and _covered(own, above + told) >= _COVERED * han(own)
    )


def _covered(own: str, text: str) -> int:
    """How many characters of a name stand in a text, beside one that stands beside them."""
    pairs = runs(text, 2)
    return sum(
        own[at] != "，" and (own[at : at + 2] in pairs or own[max(at - 1, 0) : at + 1] in pairs)
        for at in range(len(own))
    )


def _same_rate(aim: str, name: str, before: str, plan: str, options: RepeatedPlans) -> bool:
    """Whether two names are of one rate: what one leaves out stands before the other."""
    if aim == name:
        return len(aim) > _NAME
    alike = (a == b for a, b in zip(reversed(aim), reversed(name), strict=False))
    ending = sum(takewhile(bool, alike))
    mine, theirs = aim[: len(aim) - ending], name[: len(name) - ending]
    if mine.endswith(_NOT) != theirs.endswith(_NOT):
        return False  # 不合格率 is not 合格率
    if ending >= _ALIKE:
        # 行业性纠纷调解成功率 is not 人民调解成功率, whatever both end with.
        return _stands(mine, before, options) and _stands(theirs, plan, options)
    if mine and theirs and ending >= _NAME:
        # 法律援助案件群众满意率, 法律援助案件满意率: what differs stands within.
        pairs = _own(mine, options)
        return bool(pairs) and pairs <= runs(before, 2) and _stands(theirs, plan, options)
    if theirs or len(name) < _NAME:
        return False
    return bool(_own(mine, options)) and _stands(mine, before, options)


def _own(rest: str, options: RepeatedPlans) -> frozenset[str]:
    """The pairs of characters of what a name has besides."""
    return runs(compile_patterns(options.any_rate).sub("，", rest), 2)


def _stands(rest: str, text: str, options: RepeatedPlans) -> bool:
    """Whether what a name has besides is nothing of its own, or stands in the other text."""
    own = _own(rest, options)
    return 2 * len(own & runs(text, 2)) >= len(own)


def _ends(aim: str, name: str, plan: str) -> bool:
    """Whether the plan names the same rate elsewhere in full: 出庭率 of 负责人出庭率."""
    if len(aim) < _NAME or not name.endswith(aim) or name == aim:
        return False
    return bool(runs(name[: -len(aim)], 2) & runs(plan, 2))


def _short(name: str, options: RepeatedPlans) -> str:
    """A name without what may be left out: 出庭应诉率, 出庭率."""
    for words in options.unnamed:
        name = name.replace(words, "")
    return compile_patterns(options.leads).sub("", name)


def _level(text: str, match: re.Match[str], name: str, value: str, unit: str) -> Level:
    begin = begin_of(text, match.start(), "，。；：\n")
    return Level(name, value, unit, match.start(), text[begin : match.end()])


def _named(text: str, start: int, options: RepeatedPlans) -> str:
    """The words that name a rate: 力争 before a long name is not cut in two."""
    words = _plain(text, start, _WITH_LEAD)
    return compile_patterns(options.leads).sub("", words)[-_LONGEST:]


def _plain(text: str, start: int, longest: int = _LONGEST) -> str:
    """The words that run up to a place; marks of quotation do not part them."""
    return _NOT_HAN.split(text[max(start - longest, 0) : start].replace('"', ""))[-1]
