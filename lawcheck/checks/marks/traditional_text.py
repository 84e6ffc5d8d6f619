"""Traditional characters in a text that must be written in simplified ones."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.checks.marks.characters import replacements
from lawcheck.checks.model import Case, Finding, finding, surroundings
from lawcheck.packs.kinds.marks import TraditionalText
from lawcheck.packs.model import Rule
from lawcheck.text.traditional import SIMPLIFIED

_SHOWN = 5


def check(rule: Rule, options: TraditionalText, case: Case) -> Iterator[Finding]:
    """Yield one finding for the file, at the first of them; the text is understood all the same."""
    edits = replacements(case, SIMPLIFIED)
    written = list(dict.fromkeys(case.report.document.slice(edit.span) for edit in edits))
    if len(written) < options.least:
        return
    few = len(edits) <= options.few
    says = rule if few else msgspec.structs.replace(rule, message=options.whole)
    yield finding(
        says,
        case,
        edits[0].span,
        quote=surroundings(case, edits[0].span),
        severity=options.few_severity if few else None,
        edits=tuple(edits),
        count=len(edits),
        shown="、".join(f"{char}（{SIMPLIFIED[char]}）" for char in written[:_SHOWN]),
    )
