"""Documents that do not hold on the day told: repealed, not yet in force; organs that are no more.

Past deeds under the old law are right, and so is looking back; a plan that has ended is the
matter of ``period-expired``.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.checks.wording.adoptions import misadopted
from lawcheck.checks.wording.applied_early import applied_early
from lawcheck.checks.wording.citation_days import (
    begins,
    changed,
    holds_not_yet,
    lasted,
    missing_article,
    not_after,
    not_before,
    written,
)
from lawcheck.checks.wording.citations import (
    Citation,
    bare_citations,
    citations,
    clause,
    led_citations,
    sentence,
)
from lawcheck.checks.wording.coming import still_to_come
from lawcheck.checks.wording.deed_day import day_of_deed
from lawcheck.checks.wording.law_lists import list_around
from lawcheck.checks.wording.named_laws import named_laws
from lawcheck.checks.wording.old_versions import outdated
from lawcheck.checks.wording.provisions import elsewhere
from lawcheck.knowledge.instruments import Library, library
from lawcheck.knowledge.organs import abolished_in
from lawcheck.knowledge.titles import key
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentStatus
from lawcheck.packs.model import Rule
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import Patterns, at_end, compile_patterns, compiled
from lawcheck.text.titles import without_titles

_ENDS, _STATEMENTS, _CLAUSES = "。\n", "。；\n", "，。；\n"
_YEAR = compiled(r"(20\d\d|19\d\d)年")
_DECEMBER = 12
_NOW = compiled("今年|本年度|年内")


def check(rule: Rule, options: DocumentStatus, case: Case) -> Iterator[Finding]:
    """Yield one finding for each document, and each organ, that did not exist on the day told."""
    year = case.report.year
    if year is None:
        return
    yield from _organs(rule, options, case, year)
    yield from misadopted(rule, case, options)
    known = library(case.pack.documents)
    cited = [
        *citations(case),
        *bare_citations(case, known),
        *led_citations(case),
        *named_laws(case, known),
    ]
    plans = paragraphs(case.report, ("plans",))
    back = compile_patterns(options.back)
    told: set[str] = set()
    for one in cited:
        named = known.named(one.title)
        if len(named) != 1 or one.title in told:
            continue
        ahead = case.report.running.number(one.start) in plans
        text, sure = case.report.running.text, True
        wrong = begins(options, text, one, named[0], year)
        wrong = wrong or changed(options, text, one, named[0], year)
        days = case.report.running.days
        wrong = wrong or outdated(options, days, text, one, named[0], year)
        reason = wrong.reason if wrong else None
        place = (wrong.start, wrong.end) if wrong else (one.start, one.end)
        reason = reason or lasted(options, days, text, one, named[0], year)
        if reason is None:
            reason = missing_article(text, one, named[0], year)
        severity = None
        if reason is None and (reason := elsewhere(options, text, one, named[0], year)):
            severity = options.provision_severity
        if reason is None:
            day = date(year + ahead, 1, 1)
            said = clause(text, one.start, one.end)
            reason = still_to_come(options, said, named[0], day, year)
        if reason is None and (
            told_of := _reason(options, case, known, one, named[0], year, ahead=ahead, back=back)
        ):
            reason, certain = told_of
            sure = certain and text[one.start] == "《"
        if reason:
            told.add(one.title)
            yield finding(
                rule,
                case,
                running_span(case, *place),
                quote=surroundings(case, running_span(case, *place)),
                severity=severity if sure else options.remembered_severity,
                text=f"《{one.title}》",
                reason=reason,
            )
    running = case.report.running
    for one, since in applied_early(options, running.text, running.days, known, year):
        if one.title not in told:
            told.add(one.title)
            span = running_span(case, one.start, one.end)
            yield finding(
                rule,
                case,
                span,
                quote=surroundings(case, span),
                severity=options.remembered_severity,
                text=f"《{one.title}》",
                reason=f"{options.early_note}{since}",
            )


def _reason(
    options: DocumentStatus,
    case: Case,
    known: Library,
    one: Citation,
    document: Instrument,
    year: int,
    *,
    ahead: bool,
    back: Patterns,
) -> tuple[str, bool] | None:
    """Why a document that is cited as the basis of present work is none, and whether that is
    certain; None where it is one."""
    text = case.report.running.text
    # What leads to a list of laws without 《》 leads to each of them.
    bare = text[one.start] != "《"
    first, last = list_around(text, one.start, one.end, known) if bare else (one.start, one.end)
    before, behind = clause(text, first, last)
    whole = sentence(text, one.start, one.end)
    present = at_end(options.present)
    rests = compile_patterns([options.rests]).match(text, last) is not None
    cited = rests or compile_patterns(options.present_behind).match(text, last)
    cited = cited or present.search(before)
    # 会前学法8次，涉及《执业医师法》等: what is learnt is told in the next clause.
    learnt = compile_patterns(options.learnt).search(whole) if options.learnt else None
    led = text[begin_of(text, first, _ENDS) : first]
    cited = cited or (learnt and at_end(options.listed).search(led))
    # What is to be taught in the plans is the law of that time, whatever word leads to it.
    taught = ahead and not cited and compile_patterns(options.taught).search(whole)
    # Of the many things that a sentence goes on to tell, 清理 may be of others than this law.
    near = _near(text, one)
    if not (cited or taught) or back.search(near) or _past(whole, year):
        return None
    # 依照旧法立案的遗留案件: what was begun under it is ended under it.
    if ahead and compile_patterns((options.begun_under,)).match(text, last):
        return None
    basis = rests or at_end((options.basis,)).search(before) is not None
    # What is studied after its repeal is no more the law than what is acted upon.
    then = None if ahead else day_of_deed(case.report.running.days, text, one, year)
    ready = compile_patterns(options.made_ready).search(before + behind)
    # What a law will change is told in any clause of the sentence.
    turning = back.search(whole) is not None
    early = then is not None and not (ready or turning) and holds_not_yet(document, then)
    if basis and early and document.certain("in_force"):
        return f"{options.early_note}{written(document.in_force)}", True
    ahead_of_it = compile_patterns(options.forward).search(before + behind)
    if basis and not (then or ahead or ahead_of_it or turning) and document.certain("in_force"):
        # 上半年依照…立案: by the last day of June it did not hold yet.
        until = not_after(text, one, year)
        if until.month < _DECEMBER and holds_not_yet(document, until):
            return f"{options.early_note}{written(document.in_force)}", True
    # A law that ended within the year was the basis of its first months; plans come after it.
    day = then or (date(year + 1, 1, 1) if ahead else not_before(options, text, one, year))
    status = known.status(document, day)
    if status.state == "repealed":
        # 讲清法典与《水污染防治法》有何不同: beside its successor it is told of as the former one.
        if taught and (status.successor is None or key(status.successor.title) in whole):
            return None
        follower = f"，现行的是《{status.successor.title}》" if status.successor else ""
        return f"{options.replaced_note}{written(status.since)}{follower}", (
            status.certain and not taught
        )
    # 落实增值税法: a work report says so of the year to come.
    if bare or ahead or ahead_of_it or turning:
        return None
    status = known.status(document, max(day, date(year, _DECEMBER, 31)))
    if status.state == "not-yet" and status.certain:
        return f"{options.early_note}{written(status.since)}", True
    return None


def _near(text: str, one: Citation) -> str:
    """The clause of a citation with the one before it and the one behind it."""
    begin = begin_of(text, one.start, _CLAUSES)
    if begin > begin_of(text, one.start, _STATEMENTS):
        begin = begin_of(text, begin - 1, _CLAUSES)
    end = end_of(text, one.end, _CLAUSES)
    if end < end_of(text, one.end, _STATEMENTS):
        end = end_of(text, end + 1, _CLAUSES)
    return text[begin:end]


def _past(words: str, year: int) -> bool:
    """Whether a sentence tells a deed of an earlier year: 《纲要（2025年版）》 tells no time."""
    return any(int(match[1]) < year for match in _YEAR.finditer(without_titles(words)))


def _organs(rule: Rule, options: DocumentStatus, case: Case, year: int) -> Iterator[Finding]:
    running = case.report.running
    told: set[str] = set()
    for named in abolished_in(running.text, case.pack.abolished, date(year, 1, 1)):
        if named.former or named.organ.id in told or running.in_title(named.start, named.end):
            continue
        whole = sentence(running.text, named.start, named.end)
        # 今年对2025年度的资金抽查: the deed is of this year.
        if _past(whole, year) and not _NOW.search(whole):
            continue
        told.add(named.organ.id)
        span = running_span(case, named.start, named.end)
        yield finding(
            rule,
            case,
            span,
            quote=surroundings(case, span),
            severity=None if named.organ.certain else options.unsure_severity,
            text=running.text[named.start : named.end],
            reason=f"这一机构已经撤销或者改名，现在是{named.organ.successor}",
        )
