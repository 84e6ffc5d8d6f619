"""What each clause does: tell a deed, a plan, a demand; and where that does not fit its part.

Results told in the future or as a demand, plans told as done. A sentence counts as one mood only
where no clause is of another: 省里要求不少于30小时，实际42小时 tells a deed.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from typing import Literal

import msgspec

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.substance.read import Sentence, said, suspects
from lawcheck.checks.substance.scenes import sets_scene
from lawcheck.packs.kinds.substance import MoodName, Moods
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import Patterns, compile_patterns, compiled

#: With its mark: what a colon ends leads in what follows.
_CLAUSE = compiled(r"[^，；。：！？]+[，；。：！？]?")
#: A shorter sentence is a heading: 严格规范执法。
_LEAST = 12


class _Words(msgspec.Struct, frozen=True):
    """What tells a mood, as it is searched for."""

    plan: Patterns
    demand: Patterns
    ahead: Patterns
    """A plan or a demand."""
    framed: Patterns
    past: Patterns
    done: Patterns
    """A deed, or the past."""
    onward: Patterns

    @classmethod
    def of(cls, options: Moods) -> _Words:
        return cls(
            *map(
                compile_patterns,
                (
                    options.plan,
                    options.demand,
                    (*options.plan, *options.demand),
                    options.framed,
                    options.past,
                    (*options.deed, *options.past),
                    options.onward,
                ),
            )
        )


def check(rule: Rule, options: Moods, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence of a mood that does not fit its part."""
    words = _Words.of(options)
    told_by = {"plan": options.plan, "demand": options.demand, "deed": options.past}
    suspected = {mood: set(suspects(case).of_any(told_by[mood])) for mood in told_by}
    for unfit in options.unfit:
        told = said(case, unfit.part)
        worded = msgspec.structs.replace(rule, message=unfit.message, suggestion=unfit.suggestion)
        for at, sentence in enumerate(told):
            if not any((unfit.part, at) in suspected[mood] for mood in unfit.moods):
                continue
            if len(sentence.text) < _LEAST:
                continue
            if _mood_of(sentence, told[at + 1 :], words, unfit.moods) not in unfit.moods:
                continue
            if sets_scene(at, told, options.scene):
                continue
            yield finding(
                worded,
                case,
                sentence.span,
                concerns=unfit.part,
                text=shorten(case.report.document.slice(sentence.span), 40),
            )


def _mood_of(
    sentence: Sentence, behind: Sequence[Sentence], words: _Words, asked: Collection[MoodName]
) -> MoodName | None:
    """The one mood of a sentence; None where its clauses differ, or tell nothing ``asked``."""
    text = sentence.text
    if "？" in text:
        return None
    moods: list[MoodName | Literal["framed"] | None] = []
    for match in _CLAUSE.finditer(text):
        moods.append(_mood(match[0], text[: match.start()], words))
        # A sentence with a deed tells no plan and no demand.
        if moods[-1] == "deed" and "deed" not in asked:
            return None
    # What is framed first frames the whole; behind a modal of one's own nothing frames.
    if next((mood for mood in moods if mood not in (None, "deed")), None) == "framed":
        return None
    found = {mood for mood in moods if mood not in (None, "framed")}
    if "deed" not in found:
        return "plan" if "plan" in found else "demand" if found else None
    if found != {"deed"} or words.past.search(text) is None:
        return None
    number = sentence.span.paragraph
    rest = "".join([text, *(one.text for one in behind if one.span.paragraph == number)])
    return None if words.onward.search(rest) else "deed"


def _mood(clause: str, before: str, words: _Words) -> MoodName | Literal["framed"] | None:
    """What a clause does: a count within a plan is planned, what a rule demands is framed."""
    # One look for both: most clauses are neither.
    if words.ahead.search(clause):
        moods: tuple[tuple[MoodName, Patterns], ...] = (
            ("plan", words.plan),
            ("demand", words.demand),
        )
        for mood, pattern in moods:
            if match := pattern.search(clause):
                # 县里考虑建立制度: what stands behind the modal is no frame of it.
                frames = words.framed.search(before + clause[: match.end()])
                return "framed" if frames or clause.endswith("：") else mood
    return "deed" if words.done.search(clause) else None
