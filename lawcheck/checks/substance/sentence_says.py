"""Sentences of a part that say what does not belong there: a requirement told as a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.substance.read import said
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
    for name in options.parts:
        for sentence in said(case, name):
            if not suspect.search(sentence.text):
                continue
            fault = next((one for one in faults if _says(sentence.text, one)), None)
            if fault is None:
                continue
            told = msgspec.structs.replace(
                rule,
                message=fault.message or rule.message,
                suggestion=fault.suggestion or rule.suggestion,
            )
            yield finding(
                told,
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
    return not (fault.spared and compile_patterns(fault.spared).search(report.issuer or ""))


def _says(words: str, fault: SentenceFault) -> bool:
    """Whether a match stands that nothing beside it, and nothing in the sentence, makes right."""
    right: re.Pattern[str] | None = compile_patterns(fault.excludes) if fault.excludes else None
    for match in compile_patterns(fault.patterns).finditer(words):
        near = words[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
        if right is None or not right.search(near):
            return not (fault.unless and compile_patterns(fault.unless).search(words))
    return False
