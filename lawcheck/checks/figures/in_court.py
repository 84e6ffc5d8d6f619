"""How often the head appeared in court, as two places of a report tell it.

区长……两次走上被告席 and 负责人出庭7件（其中区长1件、副区长6件）: more than all there were. The
title must be that of the issuer's own head; days that are told one by one need not be all.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from lawcheck.checks.figures.contradiction import Contradiction
from lawcheck.checks.own_head import head_of, subject
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.text.around import begin_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compile_patterns, compiled, kept
from lawcheck.text.running import RunningText

_N = r"(?P<n>\d{1,2}|[一二两三四五六七八九十])"
#: 两次走上被告席, 出庭应诉2次: told of the head whose sentence it is.
_TOLD = (
    rf"(?:(?<![\d第首]){_N}次(?:[^，。；：、\n]{{0,14}}?)(?:%s)"
    r"|(?:%s)了?(?<![\d第])(?P<m>\d{1,2}|[两三四五六七八九十])(?P<unit>[次件]))"
)
#: （其中区长1件、副区长6件）
_TALLY = r"(?<![一-龥])(?P<of>其中|含|由)?%s(?:本人)?(?P<did>%s)?" + _N + r"(?P<unit>[件次])"
_ENDS = "。；\n"
#: 县长出庭应诉2次，分别为: a sentence that begins with the head tells all of them.
_OPENS = compiled(
    r"(?:^|\n|。)(?:\d{1,2}[.、]|（?[一二三四五六七八九十]+[）、.是]+)?[^，。；\n\d]{0,12}$"
)
_HEAD = 18
_EACH = ("，分别", "，均", "，其中", "，占", "。")


class _Count(msgspec.Struct, frozen=True):
    start: int
    end: int
    n: int
    unit: str

    @property
    def text(self) -> str:
        return f"{self.n}{self.unit}"


def _is_all(text: str, match: re.Match[str]) -> bool:
    """Whether a sentence begins with the head's appearances, and goes on with all of them."""
    begin = begin_of(text, match.start(), "。\n")
    opens = match["m"] and _OPENS.search(text[max(begin - 1, 0) : match.start()])
    return bool(opens) and text.startswith(_EACH, match.end())


def appearances(
    options: NumberContradiction, running: RunningText, issuer: str, aims: set[int]
) -> Iterator[Contradiction]:
    """Every time the head is told to have been in court more often than in all."""
    head, text = head_of(issuer), running.text
    in_court = compile_patterns((options.in_court,))
    if not head or not in_court.search(text):
        return
    other_time = compile_patterns((options.other_times,))
    tallies = [
        _Count(match.start(), match.end(), small_number(match["n"]), match["unit"])
        for match in kept(_TALLY % (head, options.in_court)).finditer(text)
        # 局长出庭应诉2次 at the beginning of a sentence tells a deed.
        if not (match["did"] and _OPENS.search(text[max(match.start() - _HEAD, 0) : match.start()]))
        and running.number(match.start()) not in aims
        and in_court.search(text, begin_of(text, match.start(), _ENDS), match.end())
        and not other_time.search(text, begin_of(text, match.start(), _ENDS), match.start())
    ]
    if not tallies:
        return
    # Several tallies are of several courts.
    most = sum(one.n for one in tallies)
    for match in kept(_TOLD % (options.in_court, options.in_court)).finditer(text):
        unit = match["unit"] or "次"
        n = small_number(match["n"] or match["m"])
        told = _Count(match.start(), match.end(), n, unit)
        less = told.n < most and _is_all(text, match)
        if not (told.n > most or less) or running.number(told.start) in aims or "由副" in match[0]:
            continue
        if any(one.start <= told.end and told.start <= one.end for one in tallies):
            continue
        if other_time.search(text, begin_of(text, told.start, _ENDS), told.start):
            continue
        if subject(text, told.start) == head:
            first, last = sorted((told, tallies[0]), key=lambda one: one.start)
            same = unit == tallies[0].unit
            spans = (last.start, last.end), (first.start, first.end)
            yield Contradiction(*spans, f"{head}出庭应诉", last.text, first.text, same)
            return
