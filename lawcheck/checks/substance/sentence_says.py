"""Sentences of a part that say what does not belong there: a requirement told as a result."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, Related, finding, related, shorten
from lawcheck.checks.substance.compared import is_compared
from lawcheck.checks.substance.demands import is_kept
from lawcheck.checks.substance.read import Place, Sentence, said, suspects
from lawcheck.checks.substance.scenes import sets_scene
from lawcheck.checks.substance.stances import disowned
from lawcheck.packs.kinds.substance import Kept, SentenceFault, SentenceSays
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Rule
from lawcheck.text.digits import NUMERAL
from lawcheck.text.patterns import compile_patterns, compiled

#: An item begins so.
_MARK = compiled(rf"(?:{NUMERAL}[是要、]|（{NUMERAL}）|第{NUMERAL}|\d{{1,2}}[.、]|[①-⑳])")
#: So many characters around a match may make it right: 制定规定，要求每月不少于1次.
_NEAR = 20


def check(rule: Rule, options: SentenceSays, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence of the parts that says it, by the first fault it has."""
    faults = [fault for fault in options.faults if _is_for(fault, case)]
    # Most sentences say nothing of the kind.
    sentences = suspects(case)
    suspected: dict[Place, list[SentenceFault]] = defaultdict(list)
    for one in faults:
        for place in sentences.of_any(one.patterns):
            suspected[place].append(one)
    more = [name for fault in faults for name in fault.parts]
    for name in dict.fromkeys((*options.parts, *more)):
        told = said(case, name)
        found = []
        for at in range(len(told)):
            known = suspected.get((name, at), ())
            here = [one for one in known if name in (one.parts or options.parts)]
            fault = _fault(at, told, here, options.kept) if here else None
            if fault and options.disowned and _is_disowned(at, told, fault, case):
                continue
            if fault and not sets_scene(at, told, options.scene):
                found.append((at, fault))
        seen: set[int] = set()
        for at, fault in found:
            if at in seen:
                continue
            item = _item(at, told) if options.per_item else ()
            others = [other for other, _ in found if other > at and told[other] in item]
            seen.update(others)
            yield _finding(rule, case, name, told[at], fault, [told[other] for other in others])


def _fault(
    at: int, told: Sequence[Sentence], faults: Sequence[SentenceFault], kept: Kept
) -> SentenceFault | None:
    """The first fault of the sentence ``at``."""
    sentence, before = told[at], told[at - 1] if at else None
    # A question claims nothing: “县政府能不能制定规章？”讲师……
    if sentence.text.rstrip('"').endswith("？"):
        return None
    same = before is not None and before.span.paragraph == sentence.span.paragraph
    context = before.text if before is not None and same else ""
    said_by = (one for one in faults if _says(sentence.text, context, one))
    said_by = (one for one in said_by if not (one.owed and _is_kept(at, told, one, kept)))
    fault = next((one for one in said_by if not _is_told_around(at, told, one)), None)
    return None if fault is None or _compares(at, told, fault) else fault


def _is_kept(at: int, told: Sequence[Sentence], fault: SentenceFault, kept: Kept) -> bool:
    """Whether what the sentence ``at`` demands is told as done."""
    demands = compile_patterns(fault.patterns).finditer(told[at].text)
    return is_kept(at, told, [match.span() for match in demands], kept)


def _is_disowned(at: int, told: Sequence[Sentence], fault: SentenceFault, case: Case) -> bool:
    """Whether what the sentence ``at`` says was found by somebody, or is undone since."""
    said = compile_patterns(fault.patterns).search(told[at].text)
    return said is not None and disowned(told, at, said.end(), reading_of(case.pack))


def _finding(
    rule: Rule,
    case: Case,
    part: str,
    sentence: Sentence,
    fault: SentenceFault,
    others: Sequence[Sentence],
) -> Finding:
    worded = msgspec.structs.replace(
        rule,
        message=fault.message or rule.message,
        suggestion=fault.suggestion or rule.suggestion,
    )
    places: tuple[Related, ...] = tuple(
        related(case, one.span, "这一条里的这一句也是") for one in others
    )
    return finding(
        worded,
        case,
        sentence.span,
        severity=fault.severity,
        concerns=part,
        related=places,
        text=shorten(case.report.document.slice(sentence.span), 40),
    )


def _is_for(fault: SentenceFault, case: Case) -> bool:
    """Whether who reports may have this fault."""
    report = case.report
    if fault.levels and report.level not in fault.levels:
        return False
    issuer = report.issuer or ""
    if fault.only and not compile_patterns(fault.only).search(issuer):
        return False
    return not compile_patterns(fault.spared).search(issuer)


def _compares(at: int, told: Sequence[Sentence], fault: SentenceFault) -> bool:
    """Whether the sentence ``at`` only stands there to compare."""
    if not fault.measured or compile_patterns(fault.once).search(told[at].text):
        return False
    return is_compared(at, told, fault.measured, fault.patterns)


def _is_told_around(at: int, told: Sequence[Sentence], fault: SentenceFault) -> bool:
    """Whether anything in the item of the sentence ``at`` makes it right."""
    if not fault.around:
        return False
    right = compile_patterns(fault.around)
    item = _item(at, told)
    # What announces an item is no part of what is held against it.
    behind = item[item.index(told[at]) :] if fault.lead else item
    return any(right.search(one.text) for one in behind)


def _item(at: int, told: Sequence[Sentence]) -> Sequence[Sentence]:
    """The sentences of the item in which the sentence ``at`` stands, within its paragraph."""
    number = told[at].span.paragraph
    begin, end = at, at + 1
    while begin and told[begin - 1].span.paragraph == number and not _MARK.match(told[begin].text):
        begin -= 1
    while end < len(told) and told[end].span.paragraph == number:
        if _MARK.match(told[end].text):
            break
        end += 1
    return told[begin:end]


def _says(words: str, before: str, fault: SentenceFault) -> bool:
    """Whether a match stands that nothing beside it, in the sentence or before it, makes right."""
    said = list(compile_patterns(fault.patterns).finditer(words))
    if not said or compile_patterns(fault.after).search(before):
        return False
    if fault.lead and not compile_patterns(fault.lead).search(before):
        return False
    right = compile_patterns(fault.excludes)
    if fault.apart and "；" in words:
        whole = msgspec.structs.replace(fault, apart=False)
        return any(_says(one, before, whole) for one in words.split("；"))
    for match in said:
        near = words[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
        if not right.search(near):
            return not compile_patterns(fault.unless).search(words)
    return False
