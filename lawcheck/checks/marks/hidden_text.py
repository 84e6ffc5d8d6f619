"""Characters that a reader does not see, and code points that only look like Chinese."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.marks.characters import replacements
from lawcheck.checks.model import Case, Finding, finding, surroundings
from lawcheck.packs.kinds.marks import HiddenText
from lawcheck.packs.model import Rule
from lawcheck.text.lookalikes import INVISIBLE, LOOKALIKE

#: Marks behind a picture character (①️) say how it is drawn: whoever typed it meant them.
_STYLES = frozenset("\ufe0e\ufe0f")
#: What nobody sees goes, what only looks like Chinese becomes it.
_HIDDEN = dict.fromkeys(INVISIBLE - _STYLES, "") | LOOKALIKE


def check(rule: Rule, options: HiddenText, case: Case) -> Iterator[Finding]:
    """Yield one finding for the file, at the first of them; invisible ones alone weigh less."""
    edits = replacements(case, _HIDDEN)
    if not edits:
        return
    alike = [edit for edit in edits if edit.text]
    first = (alike or edits)[0]
    char = case.report.document.slice(first.span)
    yield finding(
        rule,
        case,
        first.span,
        quote=surroundings(case, first.span),
        severity=None if alike else options.invisible_severity,
        edits=tuple(edits),
        alike=len(alike),
        invisible=len(edits) - len(alike),
        count=len(edits),
        code=f"U+{ord(char):04X}",
    )
