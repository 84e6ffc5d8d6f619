"""Words that a date alone shows to be of another year: 将于<past day>施行, 2025年是……收官之年.

Each reads two values of the text, the year that is told and the one that follows from the table
or the report, and compares them.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date

from lawcheck.checks.model import Case, in_words
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.checks.time.happened import misremembered
from lawcheck.checks.time.misdated import Misdated
from lawcheck.checks.time.passed_terms import passed_terms
from lawcheck.checks.time.terms import named_terms, number_of, spans
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.packs.years import Recurring, Term
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.meetings import meetings
from lawcheck.text.patterns import at_end, compile_patterns, compiled

_YEAR = compiled(r"(20\d\d)年")
#: Its own year may stand so many characters before an ordinal: 2025年第十二个国家宪法日.
_NEAR = 14
_ENDS = "。；\n"
#: A plan that ended so many years ago is not meant.
_LONG_AGO = 15
#: A term in years stands right behind the name of the plan: “九五”普法（2026—2030年）.
_YEARS = compiled(r"[\u4e00-\u9fff\"》]{0,12}（(20\d\d)年?[—\-～至](20\d\d)年?）")


#: A day or a month with nothing between it and what stands there.
_DAY_BEFORE = compiled(r"(?<!\d)(\d{1,2})月(?:\d{1,2}日|[上中下]旬|初|底)?，?(?:全国)?\"?$")
#: Of a place in the text, the year by which it is judged: the plans are for the next.
Judge = Callable[[int], int]


def misdated(case: Case, options: Anachronism) -> Iterator[Misdated]:
    """All that arithmetic refutes, each kind in the order of the text."""
    report = case.report
    if report.year is None:
        return
    year = report.year
    planned = paragraphs(report, (options.plans,))
    text = report.running.text

    def judged(at: int) -> int:
        return year + (report.running.number(at) in planned)

    yield from _announced_as_future(case, options, text, year)
    yield from _turning(case, options, text, judged)
    yield from _turning_led(case, options, text, judged)
    yield from _congresses(options, text, year)
    yield from _drafted(case, options, text, year)
    yield from _counted(case.pack.recurring, text, judged)
    yield from _termed(case.pack.terms, text)
    yield from _other_period(case, text)
    yield from _done(case, options, text, year, planned)
    yield from _planned(options, text, year, lambda at: report.running.number(at) in planned)
    yield from passed_terms(
        options, report.running, year, lambda at: report.running.number(at) in planned
    )
    yield from misremembered(case, options, year)


def _announced_as_future(
    case: Case, options: Anachronism, text: str, year: int
) -> Iterator[Misdated]:
    """将于2026年3月1日施行 in a text that is written later."""
    dated = case.report.published or case.report.written
    written = dated.day if dated else date(year, 12, 31)
    for match in compile_patterns(options.future).finditer(text):
        try:
            day = date(int(match[1]), int(match[2]), int(match[3] or 28))
        except ValueError:
            continue
        if day < written and not case.report.running.in_title(*match.span()):
            # 12月，解读将于1月1日起施行的…: on the day that is told it lay ahead.
            begin = begin_of(text, match.start(), "。；\n")
            told = (d for d in case.report.running.days if begin <= d.start < match.start())
            if any((d.year or year, d.month) < (day.year, day.month) for d in told):
                continue
            yield Misdated(*match.span(), "future", {"day": in_words(day)})


def _turning(case: Case, options: Anachronism, text: str, judged: Judge) -> Iterator[Misdated]:
    """2025年是“十四五”规划收官之年 in a report of 2026, or with another plan's last year."""
    for match in compile_patterns(options.turning).finditer(text):
        now = judged(match.start())
        told = next((int(group) for group in match.groups() if group and group.isdigit()), None)
        turn = next(group for group in match.groups() if group and not group.isdigit())
        year = told or now
        if year < now and year < (case.report.year or 0):
            yield Misdated(*match.span(), "turning", {"told": year, "now": case.report.year})
            continue
        for first, last, at in spans(case.pack.terms, match[0]):
            right = last if turn in options.last else first
            # 今年 in a text that is read a year later may be that year.
            meant = (year,) if told else (year, (case.report.year or 0) + 1)
            if turn in (*options.last, *options.first) and right not in meant:
                # Several plans may stand in one sentence: the one right before decides.
                behind = match[0][at:]
                if not any(True for _ in spans(case.pack.terms, behind)):
                    yield Misdated(
                        *match.span(),
                        "turning_term",
                        {"told": year, "right": right, "turn": turn},
                    )


def _turning_led(case: Case, options: Anachronism, text: str, judged: Judge) -> Iterator[Misdated]:
    """立足“十五五”开局之年 among the plans for 2027: what is done in a year stands on that one."""
    for match in compile_patterns(options.turning_led).finditer(text):
        now = judged(match.start())
        turn = next(group for group in match.groups() if group)
        said = text[begin_of(text, match.start(), _ENDS) : end_of(text, match.end(), _ENDS)]
        years = {int(year) for year in _YEAR.findall(said)}
        for first, last, at in spans(case.pack.terms, match[0]):
            right = last if turn in options.last else first
            meant = (now, (case.report.year or 0) + 1)
            if right in (*meant, *years) or any(
                True for _ in spans(case.pack.terms, match[0][at:])
            ):
                continue
            yield Misdated(
                *match.span(), "turning_term", {"told": now, "right": right, "turn": turn}
            )


def _congresses(options: Anachronism, text: str, year: int) -> Iterator[Misdated]:
    """以迎接党的二十大胜利召开为主线, 完成党的二十大期间安保任务 in a report of a later year."""
    awaited, served = at_end(options.awaited), compile_patterns(options.served)
    for meeting in meetings(text):
        held = 1982 + 5 * (meeting.congress - 12)
        if meeting.plenum != 0 or held >= year:
            continue
        before = awaited.search(text, max(0, meeting.start - 8), meeting.start)
        if before:
            yield Misdated(before.start(), meeting.end, "awaited", {"held": held})
        # Where a year stands in front, what is told is of that year.
        elif (duty := served.match(text, meeting.end)) and not _YEAR.search(
            text, begin_of(text, meeting.start, "。；\n"), meeting.start
        ):
            yield Misdated(meeting.start, duty.end(), "served", {"held": held})


def _drafted(case: Case, options: Anachronism, text: str, year: int) -> Iterator[Misdated]:
    """编制“十四五”规划 when its term is over; 谋划“九五” means the newer plan of that number."""
    drafting = at_end(options.drafting)
    for term, number, start, end in named_terms(case.pack.terms, text):
        _, last = term.years(number)
        verb = drafting.search(text, max(0, start - _NEAR), start)
        if verb and year - _LONG_AGO < last < year:
            yield Misdated(verb.start(), end, "drafted", {"last": last})


def _counted(recurring: tuple[Recurring, ...], text: str, judged: Judge) -> Iterator[Misdated]:
    """第九个民法典宣传月: which year is that?"""
    for one in recurring:
        for match in compile_patterns(one.patterns).finditer(text):
            if months := _other_month(one, text, match.start()):
                yield Misdated(
                    match.start() - len(months),
                    match.end(),
                    "wrong_day",
                    {
                        "name": one.name,
                        "right": "、".join(f"{month}月" for month in one.months),
                        "told": months.rstrip("，"),
                    },
                )
            number = number_of(match)
            if number is None or one.first is None:
                continue
            told = one.first + number - 1
            near = _YEAR.findall(text[max(0, match.start() - _NEAR) : match.start()])
            year = int(near[-1]) if near else judged(match.start())
            if told != year:
                values: dict[str, object] = {"name": one.name, "told": told, "now": year}
                yield Misdated(*match.span(), "counted", values)


def _other_month(one: Recurring, text: str, at: int) -> str:
    """The day right in front of a mention, where it is in no month of it: 10月1日宪法宣传周."""
    day = _DAY_BEFORE.search(text, max(0, at - _NEAR), at)
    return day[0] if day and one.months and int(day[1]) not in one.months else ""


def _termed(terms: tuple[Term, ...], text: str) -> Iterator[Misdated]:
    """“九五”普法（2021—2025年）: a term that is not the plan's."""
    for term, number, start, end in named_terms(terms, text):
        match = _YEARS.match(text, end)
        if match is None:
            continue
        first, last = term.years(number)
        told = int(match[1]), int(match[2])
        # “八五”期间（2021—2025年） is short for the plan of publicity of that number.
        if all(one.years(number) != told for one in terms):
            yield Misdated(start, match.end(), "termed", {"first": first, "last": last})


def _other_period(case: Case, text: str) -> Iterator[Misdated]:
    """安全生产治本攻坚三年行动（2023—2025年）; what stands in 《》 is a matter of its title."""
    for period in case.pack.periods:
        if period.first is None:
            continue
        for match in compile_patterns(period.patterns).finditer(text):
            years = _YEARS.match(text, match.end())
            if years is None or case.report.running.in_title(match.start(), match.end()):
                continue
            if (int(years[1]), int(years[2])) != (period.first, period.until):
                values: dict[str, object] = {"first": period.first, "last": period.until}
                yield Misdated(match.start(), years.end(), "termed", values)


def _done(
    case: Case, options: Anachronism, text: str, year: int, planned: set[int]
) -> Iterator[Misdated]:
    """圆满完成2027年度各项任务 in a report of 2026; 截至2027年12月31日，共受理213件."""
    dated = case.report.published or case.report.written
    limit = dated.day if dated else date(year + 1, 3, 31)
    for match in compile_patterns(options.done).finditer(text):
        numbers = [int(group) for group in match.groups() if group]
        told, month = numbers[0], (numbers[1] if len(numbers) > 1 else None)
        if case.report.running.number(match.start()) in planned or not 1 <= (month or 1) <= 12:
            continue
        if date(told, month, 1) > limit if month else told > year:
            values: dict[str, object] = {"now": year, "told": f"{told}年"}
            yield Misdated(*match.span(), "done", values)


def _planned(
    options: Anachronism, text: str, year: int, in_plans: Callable[[int], bool]
) -> Iterator[Misdated]:
    """力争到2025年底 in plans for 2027; 2028年度主要安排如下."""
    for match in compile_patterns(options.due_by).finditer(text):
        told = next(int(group) for group in match.groups() if group)
        if told <= year and in_plans(match.start()):
            yield Misdated(*match.span(), "due_by", {"told": told})
    for match in compile_patterns(options.arranged).finditer(text):
        told = next(int(group) for group in match.groups() if group)
        if told > year + 1 and in_plans(match.start()):
            yield Misdated(*match.span(), "arranged", {"told": told, "right": year + 1})
