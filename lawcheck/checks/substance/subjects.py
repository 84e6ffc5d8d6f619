"""Who a clause says is acting: a head, a deputy, a body; and who hands it on to whom."""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.kinds.substance import ActWords
from lawcheck.packs.model import Level
from lawcheck.text.digits import NUMERAL, ONE_TO_TEN
from lawcheck.text.patterns import compile_patterns, compiled

Subject = Literal["party", "government", "head", "deputy", "collective", "none"]

#: Who is a head.
HEADS = frozenset(("party", "government", "head"))
#: An item of what somebody did: 五是抓督办。
ITEM = compiled(
    rf"(?:（{NUMERAL}）|[{ONE_TO_TEN}]+[是、]|第[{ONE_TO_TEN}]+[，、]?|其[{ONE_TO_TEN}]"
    r"|（\d{1,2}）|\d{1,2}[.、](?!\d)|[①-⑳])"
)
#: The first of them.
FIRST_ITEM = compiled(rf"[（第其]?一(?![{ONE_TO_TEN}])|（?1[）.、]|①")
#: Who was told of last.
HE = compiled("(?:还|也|[他她]?本人)?[他她](?:本人)?(?![们人它的中])")
#: A subject begins within so many characters of its clause: 全年，由县长……
_NEAR = 16
#: A deputy stands so near behind the word that hands on to him.
_NEXT = 6


def without_principals(clause: str, words: ActWords) -> str:
    """The clause without the head in whose name another acts: he is not its subject."""
    return compile_patterns(words.instead).sub("", clause) if words.instead else clause


def hands_on(clause: str, words: ActWords) -> bool:
    """Whether somebody lets a deputy do it: 委托分管副镇长牵头."""
    if not words.hands:
        return False
    match = compile_patterns(words.hands).search(clause)
    if match is None:
        return False
    deputy = compile_patterns(words.deputies).search(clause[match.end() :])
    return deputy is not None and deputy.start() <= _NEXT


def last_title(clause: str, words: ActWords) -> str:
    """The clause with the last of several titles of one person: 副县长、局党委书记、局长."""
    return compile_patterns(words.titles).sub("", clause) if words.titles else clause


def subject_of(clause: str, words: ActWords, level: Level) -> Subject | None:
    """The subject that a clause names; deputies first, for 副县长 holds 县长."""
    below = words.subordinates if level in words.subordinate_levels else ()
    # One look for all of them: most clauses name nobody.
    if not compile_patterns((*_names(words), *below)).search(clause):
        return None
    found = [(at, kind) for at, kind in _named(clause, words, level) if at <= _NEAR]
    match = compile_patterns(below).search(clause)
    if match and match.start() <= _NEAR and not _is_object(clause[: match.start()], words, level):
        return "deputy"
    if not found:
        return None
    persons = [kind for _, kind in found if kind != "collective"]
    if not persons:
        return "collective"
    if persons[0] == "deputy":
        return "deputy"
    # 县政府主要负责同志 is one side's head, and 县委书记 no organ: the closer word decides.
    sides: set[Subject] = {kind for kind in persons if kind in ("party", "government")}
    return sides.pop() if len(sides) == 1 else "head"


def _names(words: ActWords) -> tuple[str, ...]:
    """The words for every kind of subject."""
    heads = (*words.either, *words.party, *words.government)
    return (*words.deputies, *heads, *words.collective)


def _named(clause: str, words: ActWords, level: Level) -> list[tuple[int, Subject]]:
    """Where the clause names each kind of subject, in order; what is its object is none."""
    kinds: tuple[tuple[Subject, tuple[str, ...]], ...] = (
        ("deputy", words.deputies),
        ("head", words.either),
        ("party", words.party),
        ("government", words.government),
        ("collective", words.collective),
    )
    found: list[tuple[int, Subject]] = []
    for kind, patterns in kinds:
        match = compile_patterns(patterns).search(clause) if patterns else None
        if match is None:
            continue
        if _is_object(clause[: match.start()], words, level):
            continue
        found.append((match.start(), kind))
    return sorted(found, key=lambda place: place[0])


def _is_object(before: str, words: ActWords, level: Level) -> bool:
    """Whether what stands before a name makes it what something is done to, or another's head."""
    lower = words.lower if level in words.subordinate_levels else ()
    verbs = (*words.objects, *lower, *words.done, *words.held)
    return compile_patterns(verbs).search(before) is not None
