"""Days told beside a title, held against the table: 自…起施行的《…》, 2025年新修订的《…》."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from lawcheck.checks.model import in_words
from lawcheck.checks.wording.citations import Citation
from lawcheck.knowledge.days import first_day
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentStatus
from lawcheck.text.around import begin_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.days import Day
from lawcheck.text.digits import ONE_TO_TEN, QUARTERS
from lawcheck.text.patterns import Patterns, at_end, compile_patterns, compiled, kept

#: A day before a title stands within so many characters.
_REACH = 48
_DAY_BEFORE = compiled(r"(?<![\d年])(\d{1,2})月(\d{1,2})日(?:起|，)?$")
_ARTICLE = compiled(rf"(?:（[^（）]{{1,12}}）)?的?第([{ONE_TO_TEN}百千零〇两]+|\d{{1,4}})条")
_SINCE = compiled(r"[^，。；]{0,3}以[后来]")
_BOUND = compiled(r"[^，。；]{0,3}(?:起|以来|以后|后|前|至|到|—|-)")
#: 9月以后, 8月20日起: the deed is not before.
_FROM_DAY = compiled(
    r"(?:(?<![\d年])|(?<=[今本]年))(?P<month>1[0-2]|[1-9])月"
    r"(?:(?P<day>[12]\d|3[01]|[1-9])日)?(?:[中下]旬)?(?:起|以后|之后|以来|后)"
    r"(?![^，。；]{0,8}(?:施行|实施|生效|公布|颁布|通过|废止|修[订正改]))"
)
#: 国庆节后, 国庆前夕; so many days before a feast are told by it.
_ABOUT_FEAST = "节?(?:假期|长假|当[天日]|期间|刚?过?后|(?P<ahead>前夕?))"
_AHEAD = 30
_STRETCH = compiled(r"(?<![上去今明]年)(?:(?P<half>[上下]半年)|第?(?P<quarter>[一二三四])季度)")
#: How long each is in days; so many are told roundly.
_LENGTHS = {"周年": 365, "年": 365, "月": 30.4, "日": 1, "天": 1}
_HALF, _ROUNDLY, _WHOLE = 0.5, 20, 10
#: What stands for the year of a day that is told without one.
_NO_YEAR = "0000"
#: Since the day of the table of laws changes may have been made that it does not know.
_KNOWN_UNTIL = "2026-06"


class Misdated(NamedTuple):
    """What is wrong with a day, and the stretch of the text from it to its title."""

    reason: str
    start: int
    end: int


class _Told(NamedTuple):
    """A day, as the table writes it, and the stretch of the text from it to its title."""

    day: str
    start: int
    end: int


def begins(
    options: DocumentStatus, text: str, one: Citation, document: Instrument, year: int | None = None
) -> Misdated | None:
    """《…》（，该法）自2024年1月1日起施行, 7月1日起施行的《…》: a wrong day."""
    if not document.certain("in_force", "title"):
        return None
    known = [d for d in (document.in_force, document.revised_in_force) if len(d) == 10]
    if not known or (document.revised and not document.revised_in_force):
        return None
    told = _behind(options.begins, text, one) or _before(options.begun, text, one)
    told = told or _since(options, text, one)
    if told is None or _is_known(told.day, known, year):
        return None
    shown = "、".join(written(day) for day in dict.fromkeys(known))
    return Misdated(f"{options.day_note}{shown}", told.start, told.end)


def changed(
    options: DocumentStatus, text: str, one: Citation, document: Instrument, year: int
) -> Misdated | None:
    """2025年新修订的《…》 when it was changed last in 2021; 3月12日通过的《…》 of 30 April."""
    if document.kind != "law" or not document.certain("issued", "in_force", "title"):
        return None
    last = max(document.issued, document.revised)
    told = _behind(options.made_behind, text, one)
    if told is None and not compile_patterns((options.of_own,)).match(text, one.end):
        told = _before(options.made, text, one)
    known = [last, document.in_force, document.revised_in_force]
    if not last or told is None or _is_known(told.day, [day for day in known if day], year):
        return None
    day = told.day.replace(_NO_YEAR, str(year))
    # An earlier change than the last is in no table.
    if day > _KNOWN_UNTIL or (day < last and document.revised):
        return None
    return Misdated(f"{options.change_note}{written(last)}", told.start, told.end)


def on_the_day(days: list[Day], text: str, one: Citation, year: int) -> date | None:
    """The day or the first of the month on which a sentence says that it happened."""
    start = begin_of(text, one.start, "。；！\n", 80)
    named = [
        d for d in days if start <= d.start and d.end <= one.start and d.possible(d.year or year)
    ]
    if not named:
        return None
    # 10月，对9月以后开工的项目，依据…: the deed is of October.
    if len(named) > 1 and _SINCE.match(text[named[-1].end : named[-1].end + 4]):
        named.pop()
    last = named[-1]
    if _BOUND.match(text[last.end : last.end + 4]):
        return None
    # 8月，依据…: within a month the law may have begun to hold.
    return last.last(year)


def lasted(
    options: DocumentStatus,
    days: list[Day],
    text: str,
    one: Citation,
    document: Instrument,
    year: int,
) -> str | None:
    """9月1日，《…》施行满半年之际 of what has held for four months: since when it holds."""
    match = compile_patterns((options.full,)).match(text, one.end) if options.full else None
    day = on_the_day(days, text, one, year) if match else None
    begun = document.revised_in_force or document.in_force
    if match is None or day is None or len(begun) < _WHOLE or not document.certain("in_force"):
        return None
    number = _HALF if match[1] == "半" else small_number(match[1])
    told = number * _LENGTHS[match[2]]
    passed = (day - date.fromisoformat(begun)).days
    return f"{options.day_note}{written(begun)}" if abs(passed - told) > _ROUNDLY else None


def not_before(options: DocumentStatus, text: str, one: Citation, year: int) -> date:
    """The first day on which a sentence that names no month may have happened: 第四季度，学习…;
    国庆节后; 9月以后."""
    start = begin_of(text, one.start, "。；！\n", 80)
    if begun := next(reversed([*_FROM_DAY.finditer(text, start, one.start)]), None):
        month, day = int(begun["month"]), int(begun["day"] or 1)
        return date(year, month, min(day, monthrange(year, month)[1]))
    feasts = "|".join(map(re.escape, options.feasts))
    told = kept(f"({feasts}){_ABOUT_FEAST}") if feasts else None
    named = [*told.finditer(text, start, one.start)] if told else []
    if not named:
        return _months(text, start, one, year)[0]
    month, day = map(int, options.feasts[named[-1][1]].split("-"))
    ahead = timedelta(days=_AHEAD if named[-1]["ahead"] else 0)
    return date(year, month, day) - ahead


def not_after(text: str, one: Citation, year: int) -> date:
    """The last day on which it may have happened: 上半年，依据…."""
    return _months(text, begin_of(text, one.start, "。；！\n", 80), one, year)[1]


def _months(text: str, start: int, one: Citation, year: int) -> tuple[date, date]:
    """The first and the last day of the quarter or half of the year that is named last."""
    last = next(reversed([*_STRETCH.finditer(text, start, one.start)]), None)
    if last is None or _BOUND.match(text[last.end() : last.end() + 4]):
        return date(year, 1, 1), date(year, 12, 31)
    long = 6 if last["half"] else 3
    number = "上下".index(last["half"][0]) if last["half"] else QUARTERS.index(last["quarter"])
    end = long * (number + 1)
    return date(year, end - long + 1, 1), date(year, end, monthrange(year, end)[1])


def written(day: str) -> str:
    """A day, month or year of the table in words."""
    if len(day) == 10:
        return in_words(date.fromisoformat(day))
    return f"{day[:4]}年" + (f"{int(day[5:7])}月" if len(day) > 4 else "")


def holds_not_yet(document: Instrument, day: date) -> bool:
    """Whether a document that was never changed had not come into force on ``day``."""
    return bool(document.in_force) and day < first_day(document.in_force)


def missing_article(text: str, one: Citation, document: Instrument, year: int) -> str | None:
    """《行政处罚法》第一百二十条: there is none, where the text of that year is known."""
    match = _ARTICLE.match(text, one.end)
    since = document.revised_in_force or document.revised or document.in_force or document.issued
    if match is None or not document.articles or since[:4] > str(year) or document.repealed:
        return None
    if small_number(match[1]) <= document.articles:
        return None
    return f"一共{document.articles}条，没有第{match[1]}条"


def _is_known(told: str, known: list[str], year: int | None) -> bool:
    """Whether one of the known days, months or years is told.

    Without a year the day may be of any: only what is news in the report's year is held to it.
    """
    if not told.startswith(_NO_YEAR):
        return any(day.startswith(told) for day in known)
    news = year is not None and int(max(known)[:4]) >= year - 1
    return not news or any(day.endswith(told.removeprefix(_NO_YEAR)) for day in known)


def _since(options: DocumentStatus, text: str, one: Citation) -> _Told | None:
    """3月1日《…》施行后: the month and day, where no year is told."""
    begin = max(0, one.start - 12)
    before = _DAY_BEFORE.search(text[begin : one.start])
    behind = compile_patterns((options.since,)).match(text, one.end)
    if before is None or behind is None:
        return None
    day = f"{_NO_YEAR}-{int(before[1]):02d}-{int(before[2]):02d}"
    return _Told(day, begin + before.start(), behind.end())


def _behind(pattern: str, text: str, one: Citation) -> _Told | None:
    match = compile_patterns([pattern]).match(text, one.end) if pattern else None
    day = _day(match)
    return _Told(day, one.start, match.end()) if match and day else None


def _before(pattern: str, text: str, one: Citation) -> _Told | None:
    if not pattern:
        return None
    begin = max(0, one.start - _REACH)
    found: Patterns = at_end((pattern,))
    match = found.search(text[begin : one.start])
    day = _day(match)
    return _Told(day, begin + match.start(), one.end) if match and day else None


def _day(match: re.Match[str] | None) -> str | None:
    """The day, month or year that a match tells, as the table writes it; a day without its year."""
    if match is None:
        return None
    year, *day = match.groups()[:3]
    if year is None and not all(day):
        return None
    return "-".join((year or _NO_YEAR, *(f"{int(group):02d}" for group in day if group)))
