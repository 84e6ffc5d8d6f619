"""Laws that do not exist: the laws of the state are a closed list, local documents are not.

A title that begins with the name of the state and ends with 法, or is used as a law is used
(依据《…法》第十二条), is on the list, short for one that is, being made, or not to be found.
"""

from __future__ import annotations

from lawcheck.checks.model import Case
from lawcheck.checks.wording.citations import Citation, clause
from lawcheck.knowledge.instruments import Library
from lawcheck.knowledge.titles import STATE
from lawcheck.packs.kinds.wording import DocumentName
from lawcheck.text.patterns import at_end, compile_patterns, compiled

#: A title of fewer characters is short for many.
_LAW = compiled("[一-鿿]{3,20}(?<![办方])法典?")
#: 执法 and 说法 are no laws, 信用法 may be one.
_NO_LAW = compiled("(?:[执普司立守合依说做学手看释违非书活公]|(?<!信)用)法$")


def is_absent(options: DocumentName, case: Case, one: Citation, known: Library, until: int) -> bool:
    """Whether the title is told as a law of the state and no such law is known by ``until``."""
    name = one.title.removeprefix(STATE)
    if not options.absent_note or not _LAW.fullmatch(name):
        return False
    if (case.report.year or 0) > until or known.is_short_for_law(name):
        return False
    if is_planned(options, one) or is_drafted(options, case, one):
        return False
    text = case.report.running.text
    if compile_patterns(options.works).search("".join(clause(text, one.start, one.end))):
        return False
    return name != one.title or (not _NO_LAW.search(name) and _used(options, text, one))


def is_planned(options: DocumentName, one: Citation) -> bool:
    """Whether the state plans a law of this name, which may have come since."""
    return one.title.removeprefix(STATE) in options.planned


def is_drafted(options: DocumentName, case: Case, one: Citation) -> bool:
    """Whether the clause tells of the making of a law."""
    told = "".join(clause(case.report.running.text, one.start, one.end))
    return compile_patterns(options.drafted).search(told) is not None


def _used(options: DocumentName, text: str, one: Citation) -> bool:
    """Whether a title that does not name the state is used as its laws are."""
    before, _ = clause(text, one.start, one.end)
    return bool(
        at_end(options.told_as_law).search(before)
        or compile_patterns(options.told_as_law_behind).match(text, one.end)
    )
