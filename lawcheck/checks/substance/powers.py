"""Acts that the law gives to others: who is said to do what, held against who may.

An act is a verb and what it is done to within one clause, told as one's own deed: not of others
(移送, 提请), not denied, no mere attribute of a thing (吊销执照的企业). Its subject is the organ
named last before it, else the one who reports. Where the sentence names one who may, it is right.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.substance.organs import RANKS, Organ, issuer_of, of_county_rank, organs_in
from lawcheck.checks.substance.read import Place, Sentence, said, suspects
from lawcheck.checks.substance.stances import beside, disowned
from lawcheck.checks.substance.taken import known, taken
from lawcheck.packs.kinds.substance import Power, Powers, TakenPower
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Level, Rule
from lawcheck.reports.owner import owner_of
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled

#: Between verb and object; what is joined by 的 is the object's owner (3家企业的执照) or none.
_BETWEEN = (
    r"(?:[^，。；：！？、《》的]{0,6}\d{1,4}[家户名个][^，。；：！？、《》的]{0,12}的"
    r"|(?:《[^》]*》|[^，。；：！？、《》的]){0,16}?)"
)
#: 把一家店的营业执照吊销了: what is acted upon stands before the verb.
_LED = r"[^，。；：！？、《》把将]{0,20}?"
_BEHIND = r"[^，。；：！？、《》]{0,12}?"
_CLAUSE = "，。；：！？"
#: 对遛犬不牵绳、不即时清理粪便三类行为: what is acted upon tells of others' doings; 涉及农用地的7宗
#: is only what is counted.
_UPON = compiled(r"对[^，。；：]{2,40}(?:行为|情形|违法)|涉及[^，。；：]{1,16}的(?=\d)")

#: What stands before the doer of a clause: nothing, or what makes him the doer.
_LEADS = compiled(r"^(?:其中|另|并|再|均|都|全部|\d+[件人名起家宗](?:均|都)?)?(?:[由经])?$|由$")
#: Between the doer and the deed: another's doing, or what is his own.
_PARTED = compiled(r"[的和与、]|会同|联合|报[请经]?|请|送|向|查处后|移")
#: 经县法院裁定: who may do it had it done.
_ORDERS = compiled(
    r"批准|同意|裁定|准予|准许|决定|授权|委托|赋予|指定|交办|作出|许可|会同|联合|下达|判决"
)


def check(rule: Rule, options: Powers, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence that tells an act which its subject may not do."""
    issuer = issuer_of(case, options)
    if issuer is None:
        return
    year = case.report.year or 0
    powers = [one for one in options.powers if _applies(one, case, year)]
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
            told = _exceeded(sentences, at, suspected.get(place, ()), issuer, options, case)
            if told is not None:
                yield _told(rule, case, name, sentence, *told, options=options)
            elif by_role := next(taken(sentences, at, any_order.get(place, ()), case), None):
                act, subject = by_role
                yield finding(
                    rule,
                    case,
                    sentence.span,
                    concerns=name,
                    power=act.name,
                    subject=subject,
                    law=f"《{act.law}》{act.article}",
                    text=shorten(case.report.document.slice(sentence.span), 40),
                )


def _applies(power: Power, case: Case, year: int) -> bool:
    if power.since > year:
        return False
    return not (power.spared and compile_patterns(power.spared).search(case.report.issuer or ""))


def _acts(power: Power, text: str) -> Iterator[re.Match[str]]:
    """Where ``text`` tells the act; asked by the pack's own words first, of which most are not."""
    if compile_patterns((power.objects,)).search(text) and (
        compile_patterns((power.verbs,)).search(text)
    ):
        yield from compile_patterns(_patterns(power)).finditer(text)


@lru_cache(maxsize=256)
def _patterns(power: Power) -> tuple[str, ...]:
    forward = f"(?:{power.verbs}){_BETWEEN}(?:{power.objects})"
    led = f"[把将]{_LED}(?:{power.objects})(?:依法|当场|直接|全部|予以)?(?:{power.verbs})"
    if not power.backward:
        return (forward, led)
    return (forward, led, f"(?:{power.objects}){_BEHIND}(?:{power.verbs})")


def _exceeded(
    told: Sequence[Sentence],
    at: int,
    powers: Sequence[Power],
    issuer: Organ,
    options: Powers,
    case: Case,
) -> tuple[Power, Organ] | None:
    """The first power of a sentence that its subject does not have, and the subject."""
    text, words = told[at].text, reading_of(case.pack)
    deeds = [
        (power, match)
        for power in powers
        for match in _acts(power, text)
        if _is_deed(text, match, options) and not _is_own(power, match[0], case)
        if power.law or _is_alone(text, match, options)
        if not disowned(told, at, match.end(), words)
    ]
    # Most sentences tell no such deed: the organs need not be looked for.
    named = organs_in(text, options) if deeds else []
    if case.report.level == "city" and issuer.rank == RANKS["county"]:
        named = [of_county_rank(one) for one in named]
    named = _acting(text, named, options)
    no_subject = at_end(options.objects)
    for power, match in deeds:
        others = [one for one in named if one.start < match.start() or one.start >= match.end()]
        begin = begin_of(text, match.start(), _CLAUSE)
        own = compile_patterns(options.own).match(text[begin : match.start()])
        if own and not any(begin <= one.start < end_of(text, begin, _CLAUSE) for one in others):
            if not _may(issuer, power) and not _serves(issuer, power, options):
                return power, issuer
            continue
        doer = _doer(text, begin, match, others)
        if not doer and any(_may(one, power) for one in others):
            continue
        if doer:
            # A township named outright has no departments that it could tell of.
            may = any(
                _may(one, power) or (one.rank != RANKS["township"] and _serves(one, power, options))
                for one in doer
            )
            if not may and not _excused(text, begin, match, power, others):
                return power, doer[0]
            continue
        clause = begin_of(text, match.start(), "；")
        alone = not any(begin <= one.start < match.start() for one in others)
        if alone and compile_patterns(options.handed).search(text[clause:begin]):
            continue  # 移送案件6件，刑事立案4件: who took them over did it
        if not power.law and not alone:
            continue  # who did it is named
        if alone and power.party and _is_party(told, at, power):
            continue  # 诉讼9件，审结8件：裁定准许撤诉3件: who decides such cases did it
        before = [
            one
            for one in named
            if clause <= one.start < match.start() and not no_subject.search(text[: one.start])
        ]
        subject = before[-1] if before else issuer
        if not _may(subject, power) and not _serves(subject, power, options):
            return power, subject
    return None


def _doer(text: str, begin: int, match: re.Match[str], others: Sequence[Organ]) -> list[Organ]:
    """Who is named outright as the doer: the only name of the clause, at its head or behind 由.

    A name may be of several classes (某镇 | 镇人民政府).
    """
    here = [one for one in others if begin <= one.start < end_of(text, match.end(), _CLAUSE)]
    if not here or any(one.start > here[0].start + len(here[0].name) for one in here):
        return []
    start = here[0].start
    if start > match.start() or not _LEADS.search(text[begin:start]):
        return []
    return [] if _PARTED.search(text[start : match.start()]) else here


def _excused(
    text: str, begin: int, match: re.Match[str], power: Power, others: Sequence[Organ]
) -> bool:
    """Whether one who may do it ordered or allowed it in another clause of the statement."""
    first, last = begin_of(text, match.start(), "；"), end_of(text, match.end(), "；")
    return any(
        _ORDERS.search(text[one.start : end_of(text, one.start, _CLAUSE)]) is not None
        for one in others
        if first <= one.start < last and not begin <= one.start < match.end() and _may(one, power)
    )


def _is_party(told: Sequence[Sentence], at: int, power: Power) -> bool:
    """Whether a sentence, or the one before it, tells of cases that others decide."""
    of = compile_patterns((power.party,))
    return of.search(told[at].text) is not None or beside(told, at, (power.party,), before=True)


def _acting(text: str, named: Sequence[Organ], options: Powers) -> list[Organ]:
    """The organs of a sentence that may have acted: not one told of it, nor one passed over."""
    beside = [match.span() for match in compile_patterns(options.beside).finditer(text)]
    return [one for one in named if not any(start <= one.start < end for start, end in beside)]


def _is_deed(text: str, match: re.Match[str], options: Powers) -> bool:
    """Whether a match tells something done by the subject itself."""
    begin = begin_of(text, match.start(), _CLAUSE)
    before, behind = text[begin : match.start()], text[match.end() :]
    if text.count("《", 0, match.start()) > text.count("》", 0, match.start()):
        return False
    aside = compile_patterns(options.aside).search(_UPON.sub("", before))
    if aside or at_end(options.denied).search(before):
        return False
    if compile_patterns(options.attribute).search(behind):
        return False
    # Behind a semicolon another thing is told.
    about = text[begin_of(text, match.start(), "；") : end_of(text, match.end(), "；")]
    return not compile_patterns(options.others).search(about)


def _is_alone(text: str, match: re.Match[str], options: Powers) -> bool:
    """Whether a field of work is told without any word of others who had a part in it."""
    about = text[begin_of(text, match.start(), "；") : end_of(text, match.end(), "；")]
    return not compile_patterns(options.shared).search(about)


def _is_own(power: Power, words: str, case: Case) -> bool:
    """Whether the object bears the reporter's own name: its own document."""
    if not power.foreign:
        return False
    own = owner_of(case.report.issuer or "").own
    return own is not None and own.stem in words


def _may(organ: Organ, power: Power) -> bool:
    """Whether an organ is of a class and a rank that has the power."""
    held = organ.classes.intersection(power.holders)
    return any(_is_high_enough(organ, power, one) for one in held)


def _serves(organ: Organ, power: Power, options: Powers) -> bool:
    """Whether a government tells what one of its own departments may do."""
    if "government" not in organ.classes or not _is_high_enough(organ, power, "government"):
        return False
    return any(options.organs[name].serves for name in power.holders)


def _is_high_enough(organ: Organ, power: Power, holder: str) -> bool:
    least = "province" if holder in power.provincial else power.least
    return organ.rank is None or organ.rank >= RANKS[least]


def _told(
    rule: Rule,
    case: Case,
    part: str,
    sentence: Sentence,
    power: Power,
    subject: Organ,
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
    return finding(
        worded,
        case,
        sentence.span,
        severity=None if power.law else "info",
        concerns=part,
        power=power.name,
        subject=subject.name,
        least=levels["province" if low.intersection(power.provincial) else power.least],
        law=f"《{power.law}》{power.article}",
        text=shorten(case.report.document.slice(sentence.span), 40),
    )
