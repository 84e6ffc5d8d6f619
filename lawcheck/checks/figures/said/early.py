"""Before its time, by the day that was set and the day of the deed.

9月30日前完成……10月18日完成，提前12天: that was late. What is before it is held against its days.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.days import Day
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_NUMBER = rf"(?P<n>\d{{1,3}}|[两{ONE_TO_TEN}]{{1,3}})"
_EARLY = compiled(
    rf"提前了?(?:近|约|整整|足足)?(?:{_NUMBER}(?P<unit>个?工作日|[天日])"
    rf"|半个?月|(?:\d|[两{ONE_TO_TEN}])个(?:多)?月|[一两]周|完成|达标|销号)"
)
_DUE_BEFORE = compiled(
    r"(?:时限|期限|限期|截止(?:时间|日期)?|(?<!比)(?<!较)原?计划|原定)(?:要求)?[为是至到于在]?$"
)
_DEEDS = "完成|报送|办结|建成|印发|到位|上线|提交|销号|验收|投[入用]|达标|出台|上报|交付|开通|办理"
_DUE_BEHIND = compiled(rf"[底末]?(?:以前|之前|前)(?!后)[^，。；]{{0,6}}(?:{_DEEDS}|整改|清理)")
_DONE = compiled(_DEEDS)
#: Of another thing, or not done yet.
_APART = compiled(
    "部署|启动|召开|(?<![比较原])计划|力争|拟(?!定)|争取|延期|顺延|推迟|延长|要求[^，。；]{0,6}提前"
)
#: 底 and 末 name the month's last day.
_END_OF_MONTH = ("底", "末")
#: The day itself counts, or it does not.
_SLACK = 1


def relations(running: RunningText, year: int | None) -> Iterator[Refuted]:
    """Every 提前 of what was done behind its day, or so many days before it."""
    text = running.text
    if "提前" not in text:
        return
    for match in _EARLY.finditer(text):
        begin = begin_of(text, match.start(), "。；\n")
        days = running.days_between(begin, match.start())
        if len(days) != len(("due", "done")):
            continue
        due, done = days
        before, between = text[begin : due.start], text[due.end : done.start]
        if not (_DUE_BEFORE.search(before) or _DUE_BEHIND.match(between)):
            continue
        told = text[done.end : match.start()]
        if _APART.search(between):
            continue
        if _DONE.search(told) and not _APART.search(told) and "前" not in told[:2]:
            yield from _judged(text, match, due, done, year)


def _judged(
    text: str, match: re.Match[str], due: Day, done: Day, year: int | None
) -> Iterator[Refuted]:
    known = year or done.year or due.year
    vague = done.day is None or text.startswith(_END_OF_MONTH, done.end)
    if known is None or vague or not (due.possible(known) and done.possible(known)):
        return
    if due.day is None and not text.startswith(_END_OF_MONTH, due.end):
        return
    left = (due.last(known) - done.last(known)).days
    # 2025年12月底前……1月8日: of the next year.
    if left < 0 and due.year == done.year:
        told = f"{done.text}晚于{due.text}，不是提前"
        yield Refuted(due.start, match.end(), told, False, of=())
    elif left > 0 and match["n"] and match["unit"] in ("天", "日") and due.day is not None:
        said = small_number(match["n"].replace("两", "二"))
        if said and abs(left - said) > _SLACK:
            told = f"{done.text}到{due.text}是{left}天，文中为提前{match['n']}{match['unit']}"
            yield Refuted(due.start, match.end(), told, False, of=())
