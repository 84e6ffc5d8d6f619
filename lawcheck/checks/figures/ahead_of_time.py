"""How long before or behind its time something ended: 8月10日起为期两周……8月21日收队，提前五天."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_NUMBER = rf"(?:\d{{1,2}}|[两{ONE_TO_TEN}]{{1,3}})"
_MOVED = compiled(
    rf"[比较](?:原定|原?计划|预定|既定|预计)[^，。；\d]{{0,6}}?(?P<way>提前|推迟|延后|晚|早)了?(?P<n>{_NUMBER})[天日]"
)
_TERM = compiled(rf"为期(?P<n>{_NUMBER})(?P<unit>个?星期|周|天|日)")
_DAYS = {"周": 7, "星期": 7, "个星期": 7, "天": 1, "日": 1}
_EARLY = ("提前", "早")


def relations(running: RunningText, year: int | None) -> Iterator[Refuted]:
    """Every end that lies not so long before or behind the end of the term."""
    text = running.text
    for moved in _MOVED.finditer(text):
        begin = begin_of(text, moved.start(), "\n")
        terms = list(_TERM.finditer(text, begin, moved.start()))
        if len(terms) != 1 or _MOVED.search(text, moved.end(), end_of(text, moved.end(), "\n")):
            continue
        term = terms[0]
        opens = running.days_between(begin_of(text, term.start(), "。；\n"), term.start())
        closes = running.days_between(begin_of(text, moved.start(), "。；\n"), moved.start())
        first = opens[-1].date(year) if opens else None
        last = closes[-1].date(year) if closes else None
        if first is None or last is None or closes[-1].start < term.end():
            continue
        length = small_number(term["n"]) * _DAYS[term["unit"]]
        # The day of the beginning counts, or it does not.
        due = [first + timedelta(days=length - 1), first + timedelta(days=length)]
        early = moved["way"] in _EARLY
        apart = [(day - last).days if early else (last - day).days for day in due]
        if small_number(moved["n"]) in apart or min(apart) < 0:
            continue
        way = "提前" if early else "推迟"
        told = (
            f"{opens[-1].text}起{term[0]}，应到{due[0].month}月{due[0].day}日，"
            f"{closes[-1].text}只{way}{apart[0]}天，文中为{moved['n']}天"
        )
        yield Refuted(term.start(), moved.end(), told, False)
