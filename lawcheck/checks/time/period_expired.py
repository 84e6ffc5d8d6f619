"""Plans and campaigns that have ended but stand as a present task."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.time import PeriodExpired
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns, compiled

# Any document whose title states its term: 《……（2018—2022年）》.
_TERMED = compiled(r"《[^《》\n]{2,40}（(?:20\d\d)[—\-～](20\d\d)年?）[^《》\n]{0,12}》")
#: Ended plans no farther apart than this stand in one list.
_SIDE = 40
#: How far a sentence is looked at on either side.
_REACH = 200
#: How many characters before a plan may say that it is being carried out.
_BEFORE = 14


def check(rule: Rule, wanted: PeriodExpired, case: Case) -> Iterator[Finding]:
    """Yield one finding for each plan; one that ended only this year is told softly."""
    report = case.report
    if report.year is None:
        return
    running = report.running
    text = running.text
    planned = paragraphs(report, (wanted.plans,))
    doing, ended = compile_patterns(wanted.doing), compile_patterns(wanted.ended)
    places = [
        (*match.span(), period.until, period.name)
        for period in case.pack.periods
        if period.until <= report.year
        for match in compile_patterns(period.patterns).finditer(text)
    ]
    known = {(start, end) for start, end, *_ in places}
    for match in _TERMED.finditer(text):
        inside = any(match.start() <= start and end <= match.end() for start, end in known)
        if not inside and int(match[1]) <= report.year:
            places.append((*match.span(), int(match[1]), match[0]))
    told = set()
    places.sort()
    for i, (start, end, until, name) in enumerate(places):
        judged = report.year + (running.number(start) in planned)
        if until >= judged or name in told:
            continue
        begin, stop = _sentence(text, start, end)
        if (
            _among_others(places, i)
            or ended.search(text[begin:stop])
            or not doing.search(text[max(start - _BEFORE, begin) : start + 4])
        ):
            continue
        told.add(name)
        span = running_span(case, start, end)
        yield finding(
            rule,
            case,
            span,
            quote=surroundings(case, span),
            severity="info" if until == report.year else None,
            name=name,
            until=until,
            year=judged,
        )


def _among_others(places: list[tuple[int, int, int, str]], i: int) -> bool:
    """Several side by side look back on what was done over the years."""
    start, end, _, name = places[i]
    around = places[max(i - 2, 0) : i + 3]
    return any(
        other != name and (0 <= first - end < _SIDE or 0 <= start - last < _SIDE)
        for first, last, _, other in around
    )


def _sentence(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence around a stretch begins and ends; marks far away bound nothing."""
    least = max(start - _REACH, 0)
    before = max(text.rfind(mark, least, start) + 1 for mark in "。；\n")
    reach = text[end : end + _REACH]
    behind = min((i for i in map(reach.find, "。；\n") if i >= 0), default=len(reach))
    return max(before, least), end + behind
