"""What a text says of a known event, held against the day on which it happened.

Three relations: the day that the text gives it, the day of a deed that needs it, and whether it
is still awaited. Each compares two days; the words that tell which relation is meant are data.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawcheck.checks.model import Case, in_words
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.checks.time.milestones import Milestone, milestones
from lawcheck.checks.time.misdated import Misdated
from lawcheck.checks.time.when import held_elsewhere, when_before
from lawcheck.knowledge.days import last_day
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.text.around import end_of
from lawcheck.text.patterns import at_end, compile_patterns

#: Passed and published lie so many days apart at most.
_PUBLISHING = 45
#: How far words that await an event stand from it.
_BESIDE = 12
#: How far behind a law it may be named again.
_SENTENCE = 120


def misremembered(case: Case, options: Anachronism, year: int) -> Iterator[Misdated]:
    """Each mention that its own day refutes, by the first relation that does."""
    text = case.report.running.text
    planned = paragraphs(case.report, (options.plans,))
    dated = case.report.published or case.report.written
    written = dated.day if dated else date(year, 12, 31)
    for one in milestones(options, case, year):
        ahead = case.report.running.number(one.start) in planned
        if one.held > written or case.report.running.in_quotation(one.start, one.end):
            continue
        yield from (
            _told_day(options, text, one)
            or _told_around(options, text, one)
            or (not ahead and _early(options, text, one, year))
            or (one.earlier and ())
            or _awaited(options, text, one, year, written, ahead=ahead)
            or _deed(options, text, one, year + ahead)
        )


def _told_day(options: Anachronism, text: str, one: Milestone) -> list[Misdated]:
    """党的二十届四中全会于2026年10月召开; 2025年9月起施行的生态环境法典."""
    before = at_end(options.told_before).search(text, max(0, one.start - 30), one.start)
    behind = compile_patterns(options.told_behind).match(text, one.end)
    for match in (before, behind):
        if match is None:
            continue
        year, month, verb = (group for group in match.groups() if group)
        if compile_patterns(options.holding).search(verb):
            # 《…》自2026年1月1日起施行 is judged by the table of documents.
            right = None if one.enclosed and match is behind else one.force
            apart = right is not None and (right.year, right.month) != (int(year), int(month))
        else:
            right = one.held
            told = last_day(f"{int(year)}-{int(month):02d}")
            same = (right.year, right.month) == (told.year, told.month)
            near = compile_patterns(options.publishing).search(verb) is not None
            apart = not (same or (near and abs((told - right).days) <= _PUBLISHING))
            apart = apart and all(
                (day.year, day.month) != (told.year, told.month) for day in one.earlier
            )
        if apart and right is not None:
            start, end = min(match.start(), one.start), max(match.end(), one.end)
            values: dict[str, object] = {
                "name": one.name,
                "right": in_words(right),
                "told": f"{year}年{month}月",
            }
            return [Misdated(start, end, "told_day", values)]
    return []


def _told_around(options: Anachronism, text: str, one: Milestone) -> list[Misdated]:
    """3月1日《危险化学品安全法》施行后: the month right in front, the verb behind."""
    before = at_end((options.told_around,)).search(text, max(0, one.start - 20), one.start)
    behind = compile_patterns(options.told_verbs).match(text, one.end)
    if before is None or behind is None:
        return []
    holding = compile_patterns(options.holding).search(behind[0])
    right = one.force if holding else one.held
    told, month = before[1], int(next(group for group in before.groups()[1:] if group))
    if right is None or (month == right.month and int(told or right.year) == right.year):
        return []
    if not holding and abs(month - right.month) <= 1 and told is None:
        return []  # passed in one month, published in the next
    values: dict[str, object] = {
        "name": one.name,
        "right": in_words(right),
        "told": f"{told}年{month}月" if told else f"{month}月",
    }
    return [Misdated(before.start(), behind.end(), "told_day", values)]


def _early(options: Anachronism, text: str, one: Milestone, year: int) -> list[Misdated]:
    """依据新修订的商标法查处案件 in a year in which it did not hold yet."""
    if one.force is None or one.force <= date(year, 12, 31) or (one.enclosed and not one.revised):
        return []
    before = at_end(options.based).search(text, max(0, one.start - _BESIDE), one.start)
    behind = compile_patterns(options.based_behind).match(text, one.end)
    if before is None and behind is None and one.revised:
        # 修订后的商标法……。办案即以修订条款为据: it is named again by what is new in it.
        stop = end_of(text, one.end, "\n", _SENTENCE)
        behind = compile_patterns(options.based_later).search(text, one.end, stop)
    if before is None and behind is None:
        return []
    values: dict[str, object] = {"name": one.name, "right": in_words(one.force)}
    start, end = before.start() if before else one.start, behind.end() if behind else one.end
    return [Misdated(start, end, "early_force", values)]


def _awaited(
    options: Anachronism, text: str, one: Milestone, year: int, written: date, *, ahead: bool
) -> list[Misdated]:
    """待国家“九五”普法规划出台后; 新修订的治安管理处罚法施行前 when it is long in force."""
    before = at_end(options.waiting_before).search(text, max(0, one.start - _BESIDE), one.start)
    waiting = options.waiting_behind + (options.waiting_ahead if ahead else ())
    behind = compile_patterns(waiting).match(text, one.end)
    match = behind or before
    if match is None:
        return []
    words = text[one.start if before is None else before.start() : max(one.end, match.end())]
    holding = compile_patterns(options.holding).search(words[-_BESIDE:]) and behind
    day = one.force if holding else one.held
    if day is None or day > written:
        return []
    # What was done before it came may be told: 3月参与草案征求意见. What is awaited at the time
    # of writing, or in the plans, is not there yet.
    urgent = ahead or compile_patterns(options.still).search(words)
    if day >= date(year, 1, 1) and not urgent:
        return []
    when = when_before(options, text, one, year)
    if when is not None and when < day and not ahead:
        return []
    start = one.start if before is None else before.start()
    values: dict[str, object] = {"name": one.name, "right": in_words(day)}
    kind = "awaited_force" if holding else "awaited_past"
    return [Misdated(start, max(one.end, match.end()), kind, values)]


def _deed(options: Anachronism, text: str, one: Milestone, year: int) -> list[Misdated]:
    """2026年3月，学习党的二十届五中全会: the deed lies before what it is about."""
    around = text[max(0, one.start - _BESIDE) : one.start] + " " + text[one.end :][:_BESIDE]
    if compile_patterns((*options.awaiting, *options.upcoming, *options.before_it)).search(around):
        return []
    when = when_before(options, text, one, year) or held_elsewhere(options, text, one, year)
    if when is None or when >= one.held:
        return []
    values: dict[str, object] = {
        "name": one.name,
        "right": in_words(one.held),
        "told": f"{when.year}年{when.month}月",
    }
    return [Misdated(one.start, one.end, "deed_before", values)]
