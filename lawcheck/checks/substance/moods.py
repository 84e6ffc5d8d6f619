"""What each clause does: tell a deed, a plan, a demand; and where that does not fit its part.

Results told in the future or as a demand, plans told as done. A sentence counts as one mood only
where no clause is of another: 省里要求不少于30小时，实际42小时 tells a deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.substance.read import Sentence, said
from lawcheck.packs.kinds.substance import MoodName, Moods
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns, compiled

_CLAUSE = compiled(r"[^，；。：！？]+")
#: A shorter sentence is a heading: 严格规范执法。
_LEAST = 12


def check(rule: Rule, options: Moods, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence of a mood that does not fit its part."""
    for unfit in options.unfit:
        told = said(case, unfit.part)
        worded = msgspec.structs.replace(rule, message=unfit.message, suggestion=unfit.suggestion)
        for at, sentence in enumerate(told):
            if len(sentence.text) < _LEAST or mood_of(sentence, told[at + 1 :], options) not in (
                unfit.moods
            ):
                continue
            yield finding(
                worded,
                case,
                sentence.span,
                concerns=unfit.part,
                text=shorten(case.report.document.slice(sentence.span), 40),
            )


def mood_of(sentence: Sentence, behind: Sequence[Sentence], options: Moods) -> MoodName | None:
    """The one mood of a sentence; None where its clauses differ, or tell nothing."""
    text = sentence.text
    if compile_patterns(options.framed).search(text) or "？" in text:
        return None
    moods = [_mood(clause, options) for clause in _CLAUSE.findall(text)]
    found = {mood for mood in moods if mood is not None}
    if "deed" not in found:
        return "plan" if "plan" in found else "demand" if found else None
    if found != {"deed"} or compile_patterns(options.past).search(text) is None:
        return None
    number = sentence.span.paragraph
    rest = "".join([text, *(one.text for one in behind if one.span.paragraph == number)])
    return None if compile_patterns(options.onward).search(rest) else "deed"


def _mood(clause: str, options: Moods) -> MoodName | None:
    """What a clause does: a count within a plan is planned, not done."""
    if compile_patterns(options.plan).search(clause):
        return "plan"
    if compile_patterns(options.demand).search(clause):
        return "demand"
    return "deed" if compile_patterns((*options.deed, *options.past)).search(clause) else None
