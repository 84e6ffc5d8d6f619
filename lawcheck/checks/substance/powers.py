"""Acts that the law gives to others: who is said to do what, held against who may.

An act is a verb and what it is done to within one clause, told as one's own deed: not of others
(移送, 提请), not denied, no mere attribute of a thing (吊销执照的企业). Its subject is the organ
named last before it, else the one who reports. Where the sentence names one who may, it is right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, finding, in_titles, shorten
from lawcheck.checks.substance.organs import (
    RANKS,
    Organ,
    as_judged,
    issuer_of,
    of_county_rank,
    organs_in,
)
from lawcheck.checks.substance.power_acts import CLAUSE, acts_in, is_alone, is_deed, is_own
from lawcheck.checks.substance.power_doers import (
    acting,
    doer_of,
    is_ordered,
    is_party,
    with_part,
)
from lawcheck.checks.substance.power_holders import may, serves
from lawcheck.checks.substance.read import Place, Sentence, said, statement, suspects
from lawcheck.checks.substance.stances import disowned
from lawcheck.checks.substance.taken import known, taken
from lawcheck.packs.kinds.substance import Power, Powers, TakenPower
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Level, Rule
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import at_end, compile_patterns


def check(rule: Rule, options: Powers, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence that tells an act which its subject may not do."""
    issuer = issuer_of(case, options)
    year = case.report.year or 0
    # Of whom it is not known what he may do (a zone), that alone is told which is named outright.
    powers = [one for one in options.powers if issuer and _applies(one, case, year)]
    # Most sentences speak of none of these things.
    asked = suspects(case)
    suspected: dict[Place, list[Power]] = defaultdict(list)
    for power in powers:
        for place in asked.of_all((power.objects, power.verbs)):
            suspected[place].append(power)
    any_order: dict[Place, list[TakenPower]] = defaultdict(list)
    for one in known(case, options):
        for place in asked.of_all(one.says):
            any_order[place].append(one)
    for name in options.parts:
        sentences = said(case, name)
        for at, sentence in enumerate(sentences):
            place = (name, at)
            # A question claims nothing: “县政府能不能制定规章？”讲师……
            if "？" in sentence.text[-2:] or not (place in suspected or place in any_order):
                continue
            acts = suspected.get(place, ())
            told = _exceeded(sentences, at, acts, issuer, options, case) if issuer else None
            if told is not None:
                yield _told(rule, case, name, sentence, *told, options=options)
            elif by_role := next(taken(sentences, at, any_order.get(place, ()), case), None):
                act, subject, where = by_role
                span = statement(case, sentence, where)
                yield finding(
                    rule,
                    case,
                    span,
                    concerns=name,
                    power=act.name,
                    subject=as_judged(subject),
                    law=f"{in_titles(act.law)}{act.article}",
                    text=shorten(case.report.document.slice(span), 40),
                )


def _applies(power: Power, case: Case, year: int) -> bool:
    if power.since > year:
        return False
    return not (power.spared and compile_patterns(power.spared).search(case.report.issuer or ""))


def _exceeded(
    told: Sequence[Sentence],
    at: int,
    powers: Sequence[Power],
    issuer: Organ,
    options: Powers,
    case: Case,
) -> tuple[Power, Organ, int] | None:
    """The first power of a sentence that its subject does not have, the subject, and where."""
    text, words = told[at].text, reading_of(case.pack)
    deeds = [
        (power, match)
        for power in powers
        for match in acts_in(power, text)
        if is_deed(text, match, options) and not is_own(power, match[0], case)
        if power.law or is_alone(text, match, options)
        if not disowned(told, at, match.end(), words)
    ]
    # Most sentences tell no such deed: the organs need not be looked for.
    named = organs_in(text, options) if deeds else []
    if case.report.level == "city" and issuer.rank == RANKS["county"]:
        named = [of_county_rank(one) for one in named]
    named = acting(text, named, options)
    no_subject = at_end(options.objects)
    for power, match in deeds:
        others = [one for one in named if one.start < match.start() or one.start >= match.end()]
        begin = begin_of(text, match.start(), CLAUSE)
        own = compile_patterns(options.own).match(text[begin : match.start()])
        if own and not any(begin <= one.start < end_of(text, begin, CLAUSE) for one in others):
            if not may(issuer, power) and not serves(issuer, power, options):
                return power, issuer, match.start()
            continue
        doer = doer_of(text, begin, match, others)
        near = others if doer else with_part(text, match, others, options)
        if not doer and any(may(one, power) for one in near):
            continue
        if doer:
            # A township named outright has no departments that it could tell of.
            allowed = any(
                may(one, power) or (one.rank != RANKS["township"] and serves(one, power, options))
                for one in doer
            )
            if not allowed and not is_ordered(text, begin, match, power, others):
                return power, doer[0], match.start()
            continue
        clause = begin_of(text, match.start(), "；")
        alone = not any(begin <= one.start < match.start() for one in others)
        if alone and compile_patterns(options.handed).search(text[clause:begin]):
            continue  # 移送案件6件，刑事立案4件: who took them over did it
        if not power.law and not alone:
            continue  # who did it is named
        if alone and power.party and is_party(told, at, power, options):
            continue  # 诉讼9件，审结8件：裁定准许撤诉3件: who decides such cases did it
        before = [
            one
            for one in named
            if clause <= one.start < match.start() and not no_subject.search(text[: one.start])
        ]
        subject = before[-1] if before else issuer
        if not may(subject, power) and not serves(subject, power, options):
            return power, subject, match.start()
    return None


def _told(
    rule: Rule,
    case: Case,
    part: str,
    sentence: Sentence,
    power: Power,
    subject: Organ,
    where: int,
    *,
    options: Powers,
) -> Finding:
    low = subject.classes.intersection(power.holders)
    worded = msgspec.structs.replace(rule, message=options.outranked) if low else rule
    if not power.law:
        worded = msgspec.structs.replace(
            rule, message=options.assigned, suggestion=options.assigned_suggestion
        )
    levels: dict[Level, str] = {
        "township": "",
        "county": "县级",
        "city": "设区的市",
        "province": "省级",
    }
    span = statement(case, sentence, where)
    return finding(
        worded,
        case,
        span,
        severity=None if power.law else "info",
        concerns=part,
        power=power.name,
        subject=as_judged(subject.name),
        least=levels["province" if low.intersection(power.provincial) else power.least],
        law=f"{in_titles(power.law)}{power.article}",
        text=shorten(case.report.document.slice(span), 40),
    )
