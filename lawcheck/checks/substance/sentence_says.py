"""Sentences of a part that say what does not belong there: a requirement told as a result."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.substance.compared import is_compared
from lawcheck.checks.substance.read import Sentence, said
from lawcheck.packs.kinds.substance import SentenceFault, SentenceSays
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns

#: So many characters around a match may make it right: 制定规定，要求每月不少于1次.
_NEAR = 20


def check(rule: Rule, options: SentenceSays, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence of the parts that says it, by the first fault it has."""
    faults = [fault for fault in options.faults if _is_for(fault, case)]
    # One look for all of them: most sentences say nothing of the kind.
    suspect = compile_patterns([pattern for fault in faults for pattern in fault.patterns])
    more = [name for fault in faults for name in fault.parts]
    for name in dict.fromkeys((*options.parts, *more)):
        told = said(case, name)
        here = [fault for fault in faults if name in (fault.parts or options.parts)]
        for at, (before, sentence) in enumerate(zip((None, *told), told, strict=False)):
            # A question claims nothing: “县政府能不能制定规章？”讲师……
            asks = sentence.text.rstrip('"').endswith("？")
            if asks or not suspect.search(sentence.text):
                continue
            same = before is not None and before.span.paragraph == sentence.span.paragraph
            context = before.text if before is not None and same else ""
            fault = next((one for one in here if _says(sentence.text, context, one)), None)
            if fault is None or _compares(at, told, fault):
                continue
            worded = msgspec.structs.replace(
                rule,
                message=fault.message or rule.message,
                suggestion=fault.suggestion or rule.suggestion,
            )
            yield finding(
                worded,
                case,
                sentence.span,
                severity=fault.severity,
                concerns=name,
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


def _says(words: str, before: str, fault: SentenceFault) -> bool:
    """Whether a match stands that nothing beside it, in the sentence or before it, makes right."""
    if compile_patterns(fault.after).search(before):
        return False
    right = compile_patterns(fault.excludes)
    for match in compile_patterns(fault.patterns).finditer(words):
        near = words[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
        if not right.search(near):
            return not compile_patterns(fault.unless).search(words)
    return False
