"""Whether what is demanded is told as done: 要求各校每学期自查不少于3次，全年自查312次.

A number beside it is no answer where it counts something else: 检查92次，要求各校自查不少于3次.
What answers shares a matter with the demand, or says outright that it was met.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance.claims import Kept
from lawcheck.text.characters import runs
from lawcheck.text.digits import NUMERAL
from lawcheck.text.patterns import compile_patterns, compiled

_CLAUSE = compiled(r"[^，。；！？]+")
_UNIT = compiled(rf"(?:\d|{NUMERAL})(?:余|多)?([\u4e00-\u9fff%])")
#: A rate is named by the characters before it, which stand so near before what is demanded of it.
_RATE, _NEAR = compiled(r"[\u4e00-\u9fff]{2}率"), 12
#: So many sentences behind a demand may answer it.
_BEHIND = 3
#: A matter is named by so many characters.
_NAME = 2


def is_kept(
    at: int, told: Sequence[Sentence], demands: Sequence[tuple[int, int]], words: Kept
) -> bool:
    """Whether each demand of the sentence ``at`` is answered in it, or in what follows it."""
    text = told[at].text
    return all(_is_answered(at, told, text[start:end], text, end, words) for start, end in demands)


def _is_answered(
    at: int, told: Sequence[Sentence], demand: str, text: str, end: int, words: Kept
) -> bool:
    more, behind = _goes_on(text[end:], words)
    matters = _matters(demand + more, words)
    outright, counted = compile_patterns(words.outright), compile_patterns(words.counted)
    asked = compile_patterns(words.asked)
    before = text[: end - len(demand)]
    answers = [*_clauses(behind), *(c for one in _next(at, told) for c in _clauses(one.text))]
    if any(outright.search(one) and not asked.search(one) for one in answers):
        return True
    # What stands before it answers only by the same measure: 校长论坛1场，要求……副校长授课2次.
    units = _units(demand + more)
    same = [one for one in _clauses(before) if units & _units(one)]
    return any(
        counted.search(one)
        and not asked.search(one)
        and matters & _matters(one, words)
        and _of_one_rate(before[-_NEAR:] + demand, one)
        for one in (*same, *answers)
    )


def _of_one_rate(demand: str, answer: str) -> bool:
    """Whether no other rate answers the one demanded: 败诉率20%, 出庭应诉率必须达到100%."""
    asked, told = set(_RATE.findall(demand)), set(_RATE.findall(answer))
    return not (asked and told) or bool(asked & told)


def _goes_on(rest: str, words: Kept) -> tuple[str, str]:
    """What still belongs to a demand of the words behind it, and what does not."""
    on, end = compile_patterns(words.goes_on), 0
    for clause in _CLAUSE.finditer(rest):
        if clause.start() and ("；" in rest[end : clause.start()] or not on.match(clause[0])):
            break
        end = clause.end()
    return rest[:end], rest[end:]


def _next(at: int, told: Sequence[Sentence]) -> Iterator[Sentence]:
    number = told[at].span.paragraph
    return (one for one in told[at + 1 : at + 1 + _BEHIND] if one.span.paragraph == number)


def _clauses(text: str) -> Iterator[str]:
    return (clause[0] for clause in _CLAUSE.finditer(text))


def _units(text: str) -> frozenset[str]:
    return frozenset(_UNIT.findall(text))


def _matters(text: str, words: Kept) -> frozenset[str]:
    return runs(compile_patterns(words.common).sub("，", text), _NAME)
