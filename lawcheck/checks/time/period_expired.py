"""Plans and campaigns that have ended but stand as a present task."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.time import PeriodExpired
from lawcheck.packs.model import Rule
from lawcheck.packs.years import Period
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled

# Any document whose title states its term: 《……（2018—2022年）》.
_TERMED = compiled(r"《[^《》\n]{2,40}（(?:20\d\d)[—\-～](20\d\d)年?）[^《》\n]{0,12}》")
_BOUNDS = "，。；：\n"
#: How far a clause is looked at on either side.
_REACH = 60
#: How many characters before a plan may say that it is being carried out.
_BEFORE = 14
#: Plans no farther apart than this stand in one list.
_APART = 12
_TITLE = compiled(r"《[^《》\n]*》")


class _Place(msgspec.Struct, frozen=True, order=True):
    """Where a plan that has ended is named."""

    start: int
    end: int
    until: int
    name: str
    period: Period | None = None


def check(rule: Rule, options: PeriodExpired, case: Case) -> Iterator[Finding]:
    """Yield one finding for each plan; one that ended only this year is told softly.

    The clause that governs a plan decides: whether it carries it out or looks back on it.
    """
    report = case.report
    if report.year is None:
        return
    running = report.running
    text = running.text
    planned = paragraphs(report, (options.plans,))
    told = set()
    places = _places(case, report.year)
    for place in places:
        ahead = running.number(place.start) in planned
        judged = report.year + ahead
        if place.until >= judged or place.name in told:
            continue
        if _history(text, places, place):
            continue
        current = _current(text, place, options, judged, ahead=ahead)
        # That it was wound up may be told after its end: whether it is a task is a doubt.
        occasion = not current and _is_occasion(text, place, options)
        if not (current or occasion):
            continue
        told.add(place.name)
        span = running_span(case, place.start, place.end)
        follower = _successor(case, place.period)
        awaits = place.period is not None and place.period.awaits and not follower
        yield finding(
            _worded(rule, options, awaits=awaits, follower=follower),
            case,
            span,
            quote=surroundings(case, span),
            severity="info" if awaits or occasion or place.until == report.year else None,
            name=place.name,
            until=place.until,
            year=judged,
            follower=follower,
        )


def _places(case: Case, year: int) -> list[_Place]:
    text = case.report.running.text
    places = [
        _Place(*match.span(), period.until, period.name, period)
        for period in case.pack.periods
        if period.until <= year
        for match in compile_patterns(period.patterns).finditer(text)
    ]
    known = [(place.start, place.end) for place in places]
    for match in _TERMED.finditer(text):
        inside = any(match.start() <= start and end <= match.end() for start, end in known)
        if not inside and int(match[1]) <= year:
            places.append(_Place(*match.span(), int(match[1]), match[0]))
    return sorted(places, key=lambda place: (place.start, place.end))


def _history(text: str, places: list[_Place], place: _Place) -> bool:
    """Whether it stands in a list over several terms: what was done over the years."""
    run: list[_Place] = []
    for one in places:
        if run and one.start - run[-1].end > _APART:
            if place in run:
                break
            run = []
        run.append(one)
    if place not in run or len({one.until for one in run}) == 1:
        return False
    return text.count("、", run[0].start, run[-1].end) > 1


def _current(text: str, place: _Place, options: PeriodExpired, judged: int, *, ahead: bool) -> bool:
    """Whether the clause around a plan carries it out, and none of its words looks back."""
    begin, stop = _clause(text, place.start, place.end)
    before, behind = text[begin : place.start], text[place.end : stop]
    # 落实《……》建立的议事制度: what a plan has left behind goes on after its end.
    if compile_patterns(options.left).match(text, place.end):
        return False
    if ahead and judged > place.until + 1:
        # A year after its end plans name it only to look back on it.
        looks_back = options.ended_in_plans + options.past_in_plans
        if not compile_patterns(looks_back).search(_TITLE.sub("", _statement(text, place))):
            return True
        if _is_carried(text, place, options, begin):
            own = compile_patterns(looks_back).search(_TITLE.sub("", before + behind))
            following, end = _clause(text, stop + 1, stop + 1)
            return not (own or compile_patterns(options.closing).match(text, following, end))
        if _still_to_close(text, place, options, begin):
            return True
    # What stands between in a list governs nothing: 落实《……》和“八五”普法规划.
    near = _TITLE.sub("", before)[-_BEFORE:]
    following_it = compile_patterns(options.doing_behind).match(text, place.end)
    doing = options.doing + (options.doing_in_plans if ahead else ())
    if not compile_patterns(doing).search(near) and not following_it:
        return False
    # In plans 圆满完成 looks ahead as well, unless it is of the plan that ends this year.
    looks_back = options.ended_in_plans if ahead and judged > place.until + 1 else options.ended
    if judged <= place.until + 1:
        looks_back += options.finishing
    ended, closing = compile_patterns(looks_back), compile_patterns(options.closing)
    if ended.search(_TITLE.sub("", before)) or ended.search(_TITLE.sub("", behind)):
        return False
    # 落实“八五”普法规划，圆满收官: the clause that follows may say it of the plan.
    following, end = _clause(text, stop + 1, stop + 1)
    return not closing.match(text, following, end)


def _statement(text: str, place: _Place) -> str:
    """What is said of a plan, up to semicolons: behind them stands another task.

    What leads to a list by a colon is said of all that is in it.
    """
    first = begin_of(text, place.start, "。\n")
    begin = begin_of(text, place.start, "。；\n")
    lead = text[first : text.find("：", first, begin) + 1] if begin > first else ""
    return lead + text[begin : end_of(text, place.end, "。；\n")]


def _is_carried(text: str, place: _Place, options: PeriodExpired, begin: int) -> bool:
    """按“八五”普法规划开展宣传: whether its own clause tells outright what is done by a plan."""
    carried = at_end(options.carried).search(text[begin : place.start])
    return (
        carried is not None and compile_patterns(options.tasks).match(text, place.end) is not None
    )


def _still_to_close(text: str, place: _Place, options: PeriodExpired, begin: int) -> bool:
    """以“八五”普法终期验收为契机: whether what should have closed it a year ago is yet to come."""
    due = compile_patterns(options.closing_due).match(text, place.end)
    asked = at_end(options.closing_asked).search(text[begin : place.start])
    return due is not None and asked is not None


def _is_occasion(text: str, place: _Place, options: PeriodExpired) -> bool:
    """以“八五”普法收官为契机，面向师生开展…: whether its end is what present work is built on."""
    before, behind = at_end(options.occasion), compile_patterns(options.occasion_behind)
    return bool(before.search(text, 0, place.start) and behind.match(text, place.end))


def _clause(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the clause around a stretch begins and ends; marks far away bound nothing."""
    return begin_of(text, start, _BOUNDS, _REACH), end_of(text, end, _BOUNDS, _REACH)


def _successor(case: Case, period: Period | None) -> str:
    """The document that replaced the plan, as the pack's table of documents has it."""
    if period is None:
        return ""
    return next(
        (f"《{one.title}》" for one in case.pack.documents if period.id in one.replaces), ""
    )


def _worded(rule: Rule, options: PeriodExpired, *, awaits: bool, follower: str) -> Rule:
    """The rule with the advice for a plan that has a successor, or none yet."""
    if awaits:
        return msgspec.structs.replace(rule, suggestion=options.awaiting_advice)
    return msgspec.structs.replace(rule, suggestion=options.follower_advice) if follower else rule
