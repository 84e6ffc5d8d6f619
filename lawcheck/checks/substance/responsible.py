"""The part on the first responsible person: a head acts in it, both sides where both report,
more than learning, and counted."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

import msgspec

from lawcheck.checks.model import Case, Finding, finding, related, shorten
from lawcheck.checks.part_text import written
from lawcheck.checks.substance.acts import Act, acts, period
from lawcheck.checks.substance.deputed import only_deputed
from lawcheck.checks.substance.implied import goes_on
from lawcheck.checks.substance.learners import learned_for_decided, learner, only_learned
from lawcheck.checks.substance.silent_heads import (
    acts_elsewhere,
    is_formal,
    is_of_body,
    silent_side,
)
from lawcheck.checks.substance.slogans import only_praised, only_slogans, praising
from lawcheck.checks.substance.stand_ins import (
    OTHERS,
    handed_on,
    only_assented,
    seconds,
    sent,
    stood_in,
)
from lawcheck.checks.substance.subjects import HEADS, Subject
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import HeadFault, ResponsiblePerson
from lawcheck.packs.model import Rule, Severity
from lawcheck.reports.model import Part
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled

_HELD = compiled("主持|出庭应诉")
#: So many sentences are shown.
_MOST_SHOWN = 5
#: So many counted acts of deputies stand against what nobody is named for.
_MANY = 3


def check(rule: Rule, options: ResponsiblePerson, case: Case) -> Iterator[Finding]:
    """Yield the gravest fault of the part, at the sentence that shows it, else the lesser ones."""
    part = written(case, options.part)
    if part is None or part.span is None:
        return
    told = acts(case.report, part, options.words)
    gravest = next(_gravest(rule, options, case, part, told), None)
    if gravest is not None:
        yield gravest
        return
    handed = compile_patterns(options.handed)
    instead = [
        act
        for act in told
        if (
            handed.search(act.text) or (act.subject == "deputy" and act.instead and not act.claimed)
        )
        and (only_assented(case, act, told, options) or not _acts_too(act.principal, told))
    ]
    if instead:
        # 县长主持会议13次，其中因出访由副县长代为主持1次: he did his own part.
        shared = all(_acts_beside(case, act, told) for act in instead)
        severity: Severity | None = "info" if shared else None
        yield _finding(rule, case, options.faults["instead"], part, instead, severity)
    for act in stood_in(case, told, options):
        if act not in instead:
            yield _finding(rule, case, options.faults["instead"], part, [act])
            instead.append(act)
    for act in (*seconds(case, told, options), *handed_on(case, told, options)):
        if act not in instead:
            yield _finding(rule, case, options.faults["deputy"], part, [act])
            instead.append(act)
    for act in sent(case, told, options):
        if act not in instead:
            yield _finding(rule, case, options.faults["instead"], part, [act], "info")
            instead.append(act)
    led = goes_on(told)
    for passage in _passages(told, options):
        # 落实第一责任人职责，主持召开会议4次: who presides is the head, though nobody says so.
        number = passage[0].span.paragraph
        implied = led or any(
            a.subject == "none" and a.counted and _HELD.search(a.text)
            for a in told
            if a.span.paragraph == number
        )
        at_most: Severity | None = "info" if implied else None
        yield _finding(rule, case, options.faults["passage"], part, passage, at_most)
    for act, learned in learned_for_decided(told, options):
        yield _finding(rule, case, options.faults["announced"], part, [act], each=learned)
    if one := learner(told, options):
        name, learned = one
        fault = options.faults["side_learned"]
        yield _finding(rule, case, fault, part, learned[:1], side=name, each=learned[1:])
    said: Sequence[Act] = ()
    if one := only_slogans(told, options):
        name, said = one
        fault, more = options.faults["side_words"], praising(said[1:], options)
        yield _finding(rule, case, fault, part, said[:1], side=name, each=more)
    elif silent := only_deputed(told, options):
        name, said, others = silent
        fault, shown = options.faults["side_deputed"], [*said[:1], *others]
        yield _finding(rule, case, fault, part, shown, side=name, words=said[1:_MANY])
    for praised in only_praised(case, told, options) if "praise" in options.faults else ():
        if praised[0] not in said:
            yield _finding(rule, case, options.faults["praise"], part, praised[:1])
    vague = [act for act in told if act.subject in HEADS and act.vague]
    if len(vague) >= options.least_acts:
        counted = any(act.counted for act in told if act.subject in HEADS)
        fault = options.faults["vague"]
        severity = fault.unsure_severity if counted else fault.severity
        yield _finding(rule, case, fault, part, vague, severity)


def _acts_too(principal: Subject, told: Sequence[Act]) -> bool:
    """Whether the head who let a deputy do something decides something himself elsewhere."""
    own = {principal, "head"} if principal != "none" else set()
    return any(act.subject in own and act.decided and not act.required for act in told)


def _acts_beside(case: Case, other: Act, told: Sequence[Act]) -> bool:
    """Whether a head decides and counts something of his own in the sentence of another's act."""
    place = period(case.report, other)
    return any(
        act.subject in HEADS and act.named and act.counted and act.decided and act is not other
        for act in told
        if period(case.report, act) == place
    )


def _gravest(
    rule: Rule, options: ResponsiblePerson, case: Case, part: Part, told: Sequence[Act]
) -> Iterator[Finding]:
    """What is wrong with the part as a whole."""
    heads = [act for act in told if act.subject in HEADS and not act.required]
    done = [act for act in heads if not act.claimed]
    others = [act for act in told if act.subject in OTHERS and act.named]
    faults = options.faults
    deputies = [act for act in told if act.subject == "deputy" and not act.claimed]
    # 主持、听取 without any subject goes on from the heading: that is doubt, not absence.
    implied = any(act.subject == "none" and not act.claimed for act in told)
    counted = [act for act in deputies if act.named and act.counted]
    if len(counted) >= _MANY and all(is_of_body(act, options) for act in done):
        done = []  # 年初把法治建设列入要点: nothing in it is of a person
    formal = bool(done) and all(is_formal(act, options) for act in done)
    if formal and len(deputies) >= _MANY and any(act.counted for act in deputies):
        done = []  # each head reports once a year; all else is the deputy's
    if not done and others and not goes_on(told) and (part.status != "embedded" or part.heading):
        claim = any(act.named for act in heads)
        fault = faults["deputies"] if deputies else None if claim else faults["absent"]
        if fault is not None and not (implied and fault is faults["absent"]):
            seconds_told = [a for a in told if a.subject == "deputy" and (a.named or not a.claimed)]
            shown = [*deputies[:1], *seconds_told] if deputies else others
            # What is said of the head himself, beside the acts of others, is but words.
            words = [act for act in heads if act.subject in HEADS][: _MOST_SHOWN // 2]
            grave = case.report.level in options.grave_levels
            certain = grave and not formal and not acts_elsewhere(case, part, options)
            severity: Severity | None = rule.level_of_severity if certain else None
            yield _finding(rule, case, fault, part, shown, severity, words=words)
            return
    if side := silent_side(case, told, heads, options):
        name, certain = side
        fault = faults["one_side"]
        severity = fault.severity if certain else fault.unsure_severity
        # Who is told in place of the silent head says more than the head of the other side.
        yield _finding(rule, case, fault, part, deputies or heads, severity, side=name)
        return
    vague = bool(done) and all(act.vague or act.learned for act in done)
    if heads and (_only_words(told) or (vague and _nothing_else(told))):
        yield _finding(rule, case, faults["words"], part, heads)
        return
    if only_learned(done) and not implied:
        learned = [act for act in heads if act.learned]
        shown = [*done[:1], *deputies]
        yield _finding(rule, case, faults["learned"], part, shown, each=learned)
    elif done and not any(act.counted for act in told):
        words = [act for act in heads if act.claimed][:_MOST_SHOWN]
        yield _finding(rule, case, faults["uncounted"], part, done, words=words)


def _passages(told: Sequence[Act], options: ResponsiblePerson) -> Iterator[Sequence[Act]]:
    """Paragraphs that speak of the duties done, or of somebody, and name no head that acts."""
    for _, grouped in groupby(told, lambda act: act.span.paragraph):
        group = list(grouped)
        text = "".join(act.text for act in group)
        named = any(act.subject in HEADS and act.named for act in group)
        if named or not any(act.counted for act in group):
            continue
        fulfilled = compile_patterns(options.fulfilled)
        claims = [act for act in group if fulfilled.search(act.text)]
        others = [act for act in group if act.subject in OTHERS]
        if (fulfilled.search(text) and others) or compile_patterns(options.unnamed).search(text):
            yield [*(others or group)[:1], *claims, *(others or group)[1:]]


def _only_words(told: Sequence[Act]) -> bool:
    """Whether all is claims, and what was learned but one of them: 以上率下，带动班子学法用法."""
    if any(act.decided or act.counted for act in told if not act.required):
        return False
    learned = sum(act.learned and not act.claimed for act in told)
    return learned * 3 <= sum(act.claimed for act in told)


def _nothing_else(told: Sequence[Act]) -> bool:
    """Whether nothing is counted, and only the 多次研究部署 of a head is done at all."""
    return not any(
        act.counted or (act.decided and not act.vague) for act in told if not act.required
    )


def _finding(
    rule: Rule,
    case: Case,
    fault: HeadFault,
    part: Part,
    shown: Sequence[Act],
    severity: Severity | None = None,
    side: str = "",
    each: Sequence[Act] = (),
    words: Sequence[Act] = (),
) -> Finding:
    """The finding at the sentences ``shown``, clauses of ``each`` act and the mere ``words``."""
    told = msgspec.structs.replace(rule, message=fault.message, suggestion=fault.suggestion)
    places = list(dict.fromkeys(_sentence(case, act.span) for act in shown))
    first = places[0] if places else part.span
    clauses = [act.span for act in each]
    claims = dict.fromkeys(_sentence(case, act.span) for act in words)
    more = (
        *(related(case, span, fault.claimed) for span in claims if span != first),
        *(related(case, span, fault.note) for span in (*clauses, *places[1:])[:_MOST_SHOWN]),
    )
    return finding(
        told,
        case,
        first,
        severity=severity or fault.severity,
        related=more,
        concerns=part.id,
        text=shorten(case.report.document.slice(first), 40) if first else "",
        side=side,
    )


def _sentence(case: Case, span: Span) -> Span:
    """The sentence of a clause."""
    text = case.report.document[span.paragraph].text
    begin = begin_of(text, span.start, "。；！？\n")
    end = min(end_of(text, span.end - 1, "。；！？\n") + 1, len(text))
    begin += len(text[begin:end]) - len(text[begin:end].lstrip())
    return Span(span.paragraph, begin, span.last, end)
