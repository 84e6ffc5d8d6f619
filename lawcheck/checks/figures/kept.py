"""A stretch that had to be full, over before the next step, or a notice ahead: 期限满三十日."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from lawcheck.checks.figures.dated import Dated
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compiled

#: So long, with its unit.
LENGTH = (
    r"(?P<n>\d{1,3}|[一二两三四五六七八九十]{1,3})(?P<unit>个?工作日|个?自然日|天|日|个月|个?星期|周)"
    r"(?![余多前内底初以])"
)
#: At least so long: 期限满三十日.
_FULL = compiled(
    r"(?:止|结束|截止|截至)?[，（](?:[一-龥]{0,6}?(?:期限?|时间|天数))(?:已|均|达|达到|足)?"
    r"(?:满|不少于|不短于|超过)(?:了)?" + LENGTH
)
#: 4月16日起公开征求意见30日……5月8日集体讨论决定: the second step before the stretch was over.
_OPEN = compiled(
    r"^起?(?:[^，。；\n]{0,24}?)(?:公开征求意见|征求(?:公众|社会)?意见|听取(?:公众|社会)?意见|公示|公告)"
    r"(?:期限?|时间)?(?:为期|为|共|满)?" + LENGTH
)
_DECIDED = compiled(
    r"[^。；\n另]{0,24}?(?:审议(?!稿)|讨论决定|集体讨论|通过|印发|公布|作出|签订|颁发|批准)(?!了?另)"
)
#: 七日前告知: so long before the day of it.
_AHEAD = compiled(
    r"(?:(?P<n>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<unit>个?工作日|日|天)(?:以?前)(?:告知|通知|送达|公告|发布)"
    r"|提前(?:至少)?(?P<n2>\d{1,2}|[一二三四五六七八九十]{1,3})(?P<unit2>个?工作日|日|天)"
    r"(?:告知|通知|送达|公告|发布))"
)
_NOTICE = compiled(r"告知|通知|送达|公告|发布")
#: Of working days so many may be worked at a weekend.
EXTRA = 2
_WEEKEND = 5


def least_kept(text: str, one: Dated, two: Dated, behind: str) -> Iterator[Refuted]:
    """A stretch that had to be full, or over before the second day; a notice ahead of it."""
    first, last = one.date, two.date
    between = text[one.day.end : two.day.start]
    if first is None or last is None or "《" in between:
        return
    passed = (last - first).days
    full, opened, ahead = _FULL.match(behind), _OPEN.match(between), _AHEAD.search(behind)
    shown = f"{one.day.text}到{two.day.text}"
    if full and _short(full["n"], full["unit"], first, last, 1):
        told = f"{shown}只有{passed + 1}天，不满{full['n']}{full['unit']}"
        yield Refuted(one.day.start, two.day.end + full.end(), told, False)
    elif opened and _DECIDED.match(behind) and _short(opened["n"], opened["unit"], first, last, 0):
        told = f"{one.day.text}起的{opened['n']}{opened['unit']}，到{two.day.text}还没有满"
        yield Refuted(one.day.start, two.day.end, told, False)
    elif ahead and _NOTICE.search(between):
        printed, unit = ahead["n"] or ahead["n2"], ahead["unit"] or ahead["unit2"]
        if _short(printed, unit, first, last, 0):
            told = f"{shown}只隔{passed}天，不满{printed}{unit}"
            yield Refuted(one.day.start, two.day.end + ahead.end(), told, False)


def _short(printed: str, unit: str, first: date, last: date, ends: int) -> bool:
    """Whether two days lie closer than said; ``ends`` is 1 where both are counted."""
    said = small_number(printed)
    if "工作" in unit:
        return weekdays(first, last) + ends + EXTRA < said
    return unit in ("日", "天", "自然日", "个自然日") and (last - first).days + ends < said


def weekdays(first: date, last: date) -> int:
    """Days from Monday to Friday after the first, the last one counted."""
    return sum(
        (first + timedelta(days=turn)).weekday() < _WEEKEND
        for turn in range(1, (last - first).days + 1)
    )
