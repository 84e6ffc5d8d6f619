"""What each clause does: tell a deed, a plan, a demand; and where that does not fit its part.

Results told in the future or as a demand, plans told as done. A sentence counts as one mood only
where no clause is of another: 省里要求不少于30小时，实际42小时 tells a deed.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Literal

import msgspec

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.substance.read import Sentence, said
from lawcheck.packs.kinds.substance import MoodName, Moods
from lawcheck.packs.model import Pattern, Rule
from lawcheck.text.patterns import compile_patterns, compiled

#: With its mark: what a colon ends leads in what follows.
_CLAUSE = compiled(r"[^，；。：！？]+[，；。：！？]?")
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
    if "？" in text:
        return None
    moods = [_mood(match[0], text[: match.start()], options) for match in _CLAUSE.finditer(text)]
    # What is framed first frames the whole; behind a modal of one's own nothing frames.
    if next((mood for mood in moods if mood not in (None, "deed")), None) == "framed":
        return None
    found = {mood for mood in moods if mood not in (None, "framed")}
    if "deed" not in found:
        return "plan" if "plan" in found else "demand" if found else None
    if found != {"deed"} or compile_patterns(options.past).search(text) is None:
        return None
    number = sentence.span.paragraph
    rest = "".join([text, *(one.text for one in behind if one.span.paragraph == number)])
    return None if compile_patterns(options.onward).search(rest) else "deed"


def _mood(clause: str, before: str, options: Moods) -> MoodName | Literal["framed"] | None:
    """What a clause does: a count within a plan is planned, what a rule demands is framed."""
    moods: tuple[tuple[MoodName, tuple[Pattern, ...]], ...] = (
        ("plan", options.plan),
        ("demand", options.demand),
    )
    for mood, patterns in moods:
        if match := compile_patterns(patterns).search(clause):
            # 县里考虑建立制度: what stands behind the modal is no frame of it.
            frames = compile_patterns(options.framed).search(before + clause[: match.end()])
            return "framed" if frames or clause.endswith("：") else mood
    return "deed" if compile_patterns((*options.deed, *options.past)).search(clause) else None
