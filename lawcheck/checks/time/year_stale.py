"""Sentences and headings of last year's report that were left standing as current."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, Finding, finding, related, running_span, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.time import YearStale
from lawcheck.packs.model import Rule, Severity
from lawcheck.reports.model import Section
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

_BEGINNING = compiled(
    rf"(?:^|(?<=[。\n！？]))(?:（?[{ONE_TO_TEN}]+[、）是]|\d+[.、])?"
    r"(?:截[至止]到?)?(?P<year>20\d\d)年度?"
)
_YEAR = compiled(r"(?<!\d)20\d\d(?=年)")
_TITLE = compiled(r"《[^《》\n]*》")
_FIGURE = compiled(r"\d")
_SHOWN = 5
#: An introduction says 报告如下 within so many characters.
_LEAD = 600
#: Earlier years than this are history, not last year's text.
_REACH = 3


def check(rule: Rule, options: YearStale, case: Case) -> Iterator[Finding]:
    """Yield a finding for each stale sentence and heading, one for all 今年 of the file."""
    if case.report.year is None or case.report.year_assumed:
        return
    yield from _headings(rule, options, case, case.report.year)
    yield from _announced(rule, options, case, case.report.year)
    yield from _sentences(rule, options, case, case.report.year)
    yield from _still_planned(rule, options, case, case.report.year)
    yield from _this_year(rule, options, case, case.report.year)


def _headings(rule: Rule, options: YearStale, case: Case, year: int) -> Iterator[Finding]:
    compares = compile_patterns(options.compares)
    plans = paragraphs(case.report, (options.plans,))
    part = case.report.part(options.plans)
    heading = part.span.paragraph if part and part.span else 0

    def stale(section: Section) -> bool:
        text = fold(section.heading).text
        years = {int(match[0]) for match in _YEAR.finditer(text)}
        return years == {year - 1} and not compares.search(text)

    for section in case.report.walk:
        here = section.span.paragraph
        if here != heading and here not in plans and not section.run_in and stale(section):
            yield _finding(rule, case, section.span, year - 1, None)


def _announced(rule: Rule, options: YearStale, case: Case, year: int) -> Iterator[Finding]:
    """现将2022年度……报告如下 in a report of 2023."""
    running = case.report.running
    for match in compile_patterns(options.announces).finditer(running.text):
        named = next(int(group) for group in match.groups() if group)
        if named != year:
            yield _finding(rule, case, _span(case, *match.span()), named, None)


def _sentences(rule: Rule, options: YearStale, case: Case, year: int) -> Iterator[Finding]:
    running = case.report.running
    text = running.text
    subjects, compares = compile_patterns(options.subjects), compile_patterns(options.compares)
    heads, likens = compile_patterns(options.heads), compile_patterns(options.likens)
    announced = compile_patterns(options.announced)
    planning = compile_patterns((options.planned,)) if options.planned else None
    will = compile_patterns((options.will,)) if options.will else None
    did = compile_patterns(options.did)
    headings = {s.span.paragraph for s in case.report.walk if not s.run_in}
    planned = paragraphs(case.report, (options.plans,))
    for match in _BEGINNING.finditer(text):
        named = int(match["year"])
        number = running.number(match.start("year"))
        if not year - _REACH <= named < year + (number in planned) or number in headings:
            continue
        end = _end(text, match.end())
        rest = text[match.end() : end]
        coming = False
        if number in planned and named == year:
            # In the plans the report year itself is past, unless it is looked back upon.
            coming = case.report.plan_year == year + 1 and str(year + 1) not in rest
            stale = coming and planning and planning.match(rest)
        else:
            stale = subjects.match(rest)
        # 实施 in the title of a document compares nothing.
        plain = _TITLE.sub("", rest)
        paragraph = text[match.end() : match.end() + _LEAD].partition("\n")[0]
        right = bool(compares.search(plain)) and not announced.search(paragraph)
        if number not in planned and named == year - 1:
            # 2022年，县长主持…9次，听取述法: a head's deeds are told of the year alone.
            alone = heads.match(rest) and not likens.search(rest + paragraph)
            right = right and not (alone and str(year) not in paragraph)
        if will and coming and will.match(rest):
            # 2026年，我县将把……，年底前公布: a plan, whatever it compares with.
            stale, right = will.match(rest), did.search(rest) is not None
        # 2023年底60项，2024年减到45项。……2026年底27项: a row of years that comes to this one.
        behind = text[match.end() : end_of(text, match.end(), "\n")]
        row = year - named > 1 and all(f"{n}年" in behind for n in range(named + 1, year + 1))
        if stale and not right and not row and str(year) not in plain:
            since = rest.startswith("以来")
            severity: Severity | None = "info" if since or named < year - 1 else None
            told = _planned(rule, options) if coming else rule
            yield _finding(told, case, _span(case, match.start("year"), end), named, severity)


def _still_planned(rule: Rule, options: YearStale, case: Case, year: int) -> Iterator[Finding]:
    """制定2026年度普法责任清单 in the plans for 2027: what is made is of a past year."""
    if case.report.plan_year != year + 1:
        return
    running = case.report.running
    planned = paragraphs(case.report, (options.plans,))
    done = compile_patterns(options.already)
    for match in compile_patterns(options.still_planned).finditer(running.text):
        start, end = match.span()
        named = next(int(group) for group in match.groups() if group)
        clause = running.text[begin_of(running.text, start, "，。；\n") : end]
        if named == year and running.number(start) in planned and not done.search(clause):
            yield _finding(_planned(rule, options), case, _span(case, start, end), year, None)


def _planned(rule: Rule, options: YearStale) -> Rule:
    """The rule as it speaks of a plan for the year that is over."""
    if not options.planned_note:
        return rule
    advice = options.planned_advice or rule.suggestion
    return msgspec.structs.replace(rule, message=options.planned_note, suggestion=advice)


def _this_year(rule: Rule, options: YearStale, case: Case, year: int) -> Iterator[Finding]:
    """今年 in a text that was published in the year after means another year than the reader's.

    Only where a figure follows: an introduction that says 今年以来 misleads nobody.
    """
    report = case.report
    dated = report.published or report.written
    if dated is None or dated.day.year <= year:
        return
    running = report.running
    planned = paragraphs(report, (options.plans,))
    spans = [
        _span(case, *match.span())
        for match in compile_patterns(options.this_year).finditer(running.text)
        if running.number(match.start()) not in planned
        and not running.in_title(*match.span())
        and not running.in_quotation(*match.span())
        and _FIGURE.search(running.text[match.end() : _end(running.text, match.end())])
    ]
    if spans:
        soft = msgspec.structs.replace(
            rule, message=options.this_year_note, suggestion=options.this_year_advice
        )
        yield finding(
            soft,
            case,
            spans[0],
            quote=surroundings(case, spans[0]),
            related=tuple(related(case, span, "同类之处") for span in spans[1:_SHOWN]),
            severity="info",
            text=report.document.slice(spans[0]),
            year=year,
            published=dated.day.year,
        )


def _finding(rule: Rule, case: Case, span: Span, named: int, severity: Severity | None) -> Finding:
    return finding(rule, case, span, severity=severity, named=named, year=case.report.year)


def _span(case: Case, start: int, end: int) -> Span:
    return running_span(case, start, end)


def _end(text: str, at: int) -> int:
    """The end of the sentence that holds ``at``, its stop included; long ones are cut."""
    reach = text[at : at + 300]
    ends = [i for mark in "。！？\n" if (i := reach.find(mark)) >= 0]
    if not ends:
        return at + len(reach)
    first = min(ends)
    return at + first + (reach[first] != "\n")
