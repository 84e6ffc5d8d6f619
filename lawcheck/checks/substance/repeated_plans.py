"""Plans that ask for nothing new: this year's results again, the past tense, a lower target."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, Finding, Related, finding, related, shorten
from lawcheck.checks.part_text import prose, written
from lawcheck.checks.substance import targets
from lawcheck.checks.substance.built import brought_in, finished, restarted, there
from lawcheck.checks.substance.completed import completed
from lawcheck.checks.substance.founded import founded
from lawcheck.checks.substance.issued import documents, out_already, unissued
from lawcheck.checks.substance.items import Item, items, paragraphs
from lawcheck.checks.substance.told_again import Again, Done, again, again_in_itself
from lawcheck.documents.model import Span
from lawcheck.packs.base import PartId
from lawcheck.packs.kinds.substance import PlanFault, RepeatedPlans
from lawcheck.packs.model import Rule, Severity
from lawcheck.reports.model import Part
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled, each_match
from lawcheck.text.sentences import sentences

#: From its beginning on: tried from each character, a long text without a stop takes its square.
_SENTENCE = compiled(r"(?<![^。；\n])[^。；\n]{12,}。")


def check(rule: Rule, options: RepeatedPlans, case: Case) -> Iterator[Finding]:
    """Yield one finding for each plan that repeats, tells the past, or aims lower."""
    part = written(case, options.part)
    if part is None:
        return
    report = case.report
    done = [one for name in options.results for one in _prose(case, name, part)]
    wanting = _prose(case, options.wanting, part)
    past = compile_patterns(options.past)
    known, issuer = documents(done, options), fold(report.issuer or "").text
    # 另外8个须待汛后移建: a plan that takes up what is left repeats nothing.
    left = compile_patterns(options.left)
    whole_ones = Done((span, left.sub("，", words)) for span, words in done)
    for told in items(report, part) or paragraphs(report, part):
        plan = _ahead(told, options)
        whole = [match[0] for match in _SENTENCE.finditer(plan.text)]
        if any(sentence in words for sentence in whole for _, words in done):
            continue  # a sentence that stands twice is told by the rules of repetition
        repeated = _again(case, plan, whole_ones, options)
        if repeated is not None and not repeated.unsure:
            yield _told(rule, case, part.id, plan, None, repeated.span, "今年的结果写在这里")
        elif match := _past(plan.text, past, options):
            here = _sentence(case, plan, match[0])
            yield _told(rule, case, part.id, here, options.faults["past"], None, match[0])
        elif thing := (
            there(plan.text, done, options)
            or brought_in(plan.text, done, options)
            or restarted(plan.text, [*done, (told.span, told.text)], options)
        ):
            name, place, way = thing
            here = _sentence(case, plan, name)
            note = "今年已经建成" if way == "built" else "今年已经做了"
            yield _told(rule, case, part.id, here, options.faults[way], place, note, name=name)
        elif ended := completed(plan.text, done, options) or founded(plan.text, done, options):
            name, place = ended
            here, fault = _sentence(case, plan, name), options.faults["made"]
            note = "今年已经做了"
            yield _told(rule, case, part.id, here, fault, place, note, name=name, severity="info")
        elif twice := finished(told, options):
            name, words, way = twice
            here, beside = _sentence(case, plan, name), _sentence(case, told, words)
            fault, note = options.faults[way], "前面说今年已经做了"
            yield _told(rule, case, part.id, here, fault, beside.span, note, name=name)
        elif match := _ended(case, plan, options):
            here = _sentence(case, plan, match[0])
            yield _told(rule, case, part.id, here, options.faults["ended"], None, match[0])
        elif document := next(
            (t for t in unissued(plan.text, options) if t in known), None
        ) or out_already(plan.text, known, issuer, options):
            fault = options.faults["issued"]
            note = "今年已经印发"
            yield _told(rule, case, part.id, plan, fault, known[document], note, name=document)
        elif lower := targets.lower(plan, told, done, wanting, options):
            fault = options.faults["reached" if lower.aim == lower.reached else "below"]
            note = f"已经达到{lower.reached}"
            here = _sentence(case, plan, lower.aim)
            own = _sentence(case, told, lower.reached).span
            yield _told(
                rule,
                case,
                part.id,
                here,
                fault,
                own if lower.span == told.span else lower.span,
                note,
                name=lower.name,
                aim=lower.aim,
                severity="info" if lower.unsure else None,
            )
        elif repeated is not None:
            note = "今年的结果写在这里"
            yield _told(rule, case, part.id, plan, None, repeated.span, note, severity="info")


def _prose(case: Case, name: PartId, apart: Part) -> list[tuple[Span, str]]:
    """The paragraphs of another part, each with its place."""
    other = written(case, name)
    if other is None or other.stretches == apart.stretches:
        return []
    return [
        (span, fold(case.report.document.slice(span)).text) for span in prose(case.report, other)
    ]


def _again(case: Case, plan: Item, done: Done, options: RepeatedPlans) -> Again | None:
    """The result that a plan tells again, among the results or in the plan itself."""
    if told := again(plan.text, done, options):
        return told
    words = again_in_itself(plan.text, options)
    return Again(_sentence(case, plan, words).span) if words else None


def _ahead(told: Item, options: RepeatedPlans) -> Item:
    """An item without what it tells of the state of things before it plans."""
    match = compile_patterns(options.ahead).search(told.text) if options.ahead else None
    if match is None:
        return told
    return msgspec.structs.replace(told, text=told.text[match.start() :].lstrip("。；\n"))


def _sentence(case: Case, plan: Item, words: str) -> Item:
    """The sentence of a plan that holds ``words``; the plan where none does."""
    for paragraph in plan.span.paragraphs:
        text = case.report.document[paragraph].text
        for start, end in sentences(text):
            folded = fold(text[start:end]).text
            if words in folded and (paragraph, end) > (plan.span.paragraph, plan.span.start):
                return Item(Span(paragraph, start, paragraph, end), folded, folded)
    return plan


def _past(text: str, past: re.Pattern[str], options: RepeatedPlans) -> re.Match[str] | None:
    """The first words of the past that nothing builds on."""
    return next((match for match in past.finditer(text) if not _goes_on(match, options)), None)


def _goes_on(match: re.Match[str], options: RepeatedPlans) -> bool:
    """Whether the sentence builds on what is done: 今年已覆盖16个乡镇，明年改为随报随审."""
    text = match.string
    behind = text[match.end() : end_of(text, match.end(), "。\n")]
    return compile_patterns(options.goes_on).search(behind) is not None


def _ended(case: Case, plan: Item, options: RepeatedPlans) -> re.Match[str] | None:
    """Where a plan aims at a year that is over: 到2025年实现全覆盖."""
    back = compile_patterns(options.looks_back)
    for match in each_match(options.ended, plan.text):
        begin = begin_of(plan.text, match.start(), "。；\n")
        end = end_of(plan.text, match.end() - 1, "。；\n")
        over = case.report.year is not None and int(match[1]) <= case.report.year
        if over and not back.search(plan.text[begin:end]):
            return match
    return None


def _told(
    rule: Rule,
    case: Case,
    part: str,
    plan: Item,
    fault: PlanFault | None,
    place: Span | None,
    note: str,
    name: str = "",
    aim: str = "",
    severity: Severity | None = None,
) -> Finding:
    if fault is not None:
        rule = msgspec.structs.replace(rule, message=fault.message, suggestion=fault.suggestion)
    beside: tuple[Related, ...] = (related(case, place, note),) if place else ()
    return finding(
        rule,
        case,
        plan.span,
        severity=severity,
        related=beside,
        concerns=part,
        text=shorten(plan.headline, 40),
        past=note,
        name=name,
        aim=aim,
    )
