"""What a cause does that is given for a shortcoming: explain it, or plan, blame, praise, repeat.

A plan tells what will be and lacks nothing; blame has others as the subject of its first clause and
nothing of one's own behind it; praise has a merit of one's own; a repetition has no word of content
that its shortcoming has not.
"""

from __future__ import annotations

from typing import Literal

from lawcheck.packs.kinds.substance import HollowCause
from lawcheck.text.characters import han
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.standing import may_stand

CauseFault = Literal[
    "planned",
    "blamed",
    "praised",
    "repeated",
    "others",
    "beside",
    "resembles",
    "outcome",
    "elsewhere",
    "outward",
]

_CLAUSE = compiled(r"[^，：\n]+")
#: The subject stands so near to the beginning of its clause: 有的业主, 因为企业.
_SUBJECT = 5
#: With fewer characters of content nothing can be compared.
_ENOUGH = 4
#: So much of the content stands in the shortcoming as well.
_SAME = 0.9
#: Or so much, and at most so many characters of its own.
_RESEMBLES, _OWN = 0.6, 4
_SENTENCE = compiled(r"[^。；！？\n]+")
_FIGURE = compiled(r"\d")
_COUNTED = compiled(r"\d|第[一二三四五六七八九十]")


def fault_of(cause: str, before: str, options: HollowCause) -> CauseFault | None:
    """What a cause does in place of explaining; None where it may explain."""
    clauses = _CLAUSE.findall(cause)
    if not clauses:
        return None
    outcomes = compile_patterns(options.outcomes)
    if all(outcomes.search(one) and _COUNTED.search(one) for one in clauses):
        return "outcome"
    lacks = any(map(compile_patterns(options.own_lacks).search, clauses))
    if compile_patterns(options.planning).search(cause):
        return None if lacks else "planned"
    if _blames(clauses, options):
        return "blamed"
    if not lacks and compile_patterns(options.praising).search(clauses[0]):
        return "praised"
    return _added(cause, before, options)


def only_others(cause: str, behind: str, options: HollowCause) -> bool:
    """Whether a cause speaks of others alone: who they are, and nothing of one's own."""
    clauses = _CLAUSE.findall(cause)
    return bool(clauses) and _is_of_others(clauses[0], cause + behind, options)


def blamed_beside(words: str, options: HollowCause) -> str | None:
    """A sentence behind a shortcoming that tells the ways of others, and nothing of one's own."""
    if not (may_stand(options.ways, words) and may_stand(options.owners, words)):
        return None
    ways = compile_patterns(options.ways)
    announced = compile_patterns(options.announces)
    for match in list(_SENTENCE.finditer(words))[1:]:
        if announced.search(match[0]):
            continue  # 部分对象隐瞒收入，原因是半年才核对一次: the cause is one's own
        clauses = _CLAUSE.findall(match[0])
        others = bool(clauses) and _is_of_others(clauses[0], words, options)
        if others and any(map(ways.search, clauses)):
            return match[0]
    return None


def only_circumstances(cause: str, behind: str, options: HollowCause) -> bool:
    """Whether each clause of a cause tells the times, what is so everywhere, or that it takes long.

    受大环境影响，竞争激烈，加上历史遗留等原因，监管一时难以到位; 监管跟不上新业态是各地的共性难题:
    where it is so everywhere, what the clause says it of is its subject, no lack that is told.
    """
    clauses = [one for one in _CLAUSE.findall(cause) if han(one)]
    everywhere = compile_patterns(options.everywhere)
    around = compile_patterns((*options.circumstances, *options.trends))
    slow = compile_patterns(options.takes_time)
    rest = [one for one in clauses if not (options.everywhere and everywhere.search(one))]
    named = [around.search(one) is not None for one in rest]
    if not (len(rest) < len(clauses) or any(named)):
        return False
    if not all(told or slow.search(one) for told, one in zip(named, rest, strict=True)):
        return False
    own = compile_patterns((*options.ours, *options.another))
    told = [*rest, behind]
    return not any(_FIGURE.search(one) or own.search(one) for one in told)


def _is_of_others(clause: str, told: str, options: HollowCause) -> bool:
    owner = compile_patterns(options.owners).search(clause)
    own = compile_patterns(options.ours).search(told) or _FIGURE.search(told)
    return owner is not None and owner.start() <= _SUBJECT and not own


def _blames(clauses: list[str], options: HollowCause) -> bool:
    """Whether others are the subject, by their ways, and nothing of one's own is told."""
    first = clauses[0]
    owner = compile_patterns(options.owners).search(first)
    if owner is None or owner.start() > _SUBJECT:
        return False
    ways, ours = compile_patterns(options.ways), compile_patterns(options.ours)
    # 更新资金不足 behind it is a lack of means, no way of theirs.
    means = compile_patterns(options.another)
    told = [first, *(one for one in clauses[1:] if not means.search(one))]
    return any(map(ways.search, told)) and not any(map(ours.search, clauses))


def _added(cause: str, before: str, options: HollowCause) -> CauseFault | None:
    """Whether all words of content, or nearly all, stand in the shortcoming already."""
    if len(cause) > options.longest:
        return None
    left = compile_patterns(options.fillers).sub("", cause)
    known = set(before)
    content = [character for character in left if han(character)]
    own = {character for character in content if character not in known}
    same = sum(character in known for character in content)
    if len(content) < _ENOUGH:
        return None
    if same >= _SAME * len(content):
        return "repeated"
    return "resembles" if same >= _RESEMBLES * len(content) and len(own) <= _OWN else None
