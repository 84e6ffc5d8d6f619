"""由A上升到B, 翻一番, in steps: a change told from its one end to the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lawcheck.checks.figures.changes import direction, doubled, judge
from lawcheck.checks.figures.movement import FREE, Movement, Reader, reader
from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.packs.kinds.figures import Moves
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compile_patterns, compiled, fold_pattern
from lawcheck.text.skeleton import Skeleton

_RISEN, _FALLEN = compiled("[升增][到至为]"), compiled("[降减缩压][到至为]")
_BEFORE = compiled(
    r"(?P<verb>[一-龥]{2})(?:了|约|幅度?|达|为)*(?P<by>[ⓟⓓⓑⓝ])[，（](?:即|数量|案件)?$"
)
#: A relation is told within so many signs before 由.
_REACH = 24
#: And its subject within so many.
_CLAUSE = 60


@lru_cache(maxsize=8)
def _patterns(words: Moves) -> tuple[re.Pattern[str], re.Pattern[str]]:
    rise, fall, versus = (fold_pattern(p) for p in (words.rise, words.fall, words.versus))
    moved = (
        rf"(?:由|从|[把将](?=法定|原))(?P<lead>(?:(?!由|从){FREE}){{0,20}})(?P<a>[ⓝⓟ]){FREE}{{0,12}}?"
        rf"(?:(?P<up>{rise})|(?P<down>{fall})|变化?|调整|升|降|增|减|缩|压)(?:了)?(?:到|至|为|成)"
        rf"{FREE}{{0,14}}?(?P<b>[ⓝⓟ])(?![至到—～\-]ⓝ|[至到—～\-]ⓟ)"
    )
    unlike = (
        rf"(?P<b>ⓝ)(?P<unit>{FREE}{{1,8}})，(?:{versus})的?ⓝ(?P=unit)(?:{rise}|{fall})了?(?P<by>ⓓ)"
    )
    return compiled(moved), compiled(unlike)


def relations(words: Moves, skeleton: Skeleton) -> Iterator[Refuted]:
    """Everything that the text's own values refute about a change."""
    moved, unlike = _patterns(words)
    read = reader(words)
    for match in moved.finditer(skeleton.text):
        yield from _moved(match, skeleton, read, words)
    for match in unlike.finditer(skeleton.text):
        b, by = skeleton.figure(match, "b"), skeleton.figure(match, "by")
        if b and by:
            told = f"“{b.text}{match['unit']}”不是百分数，不能用“{by.unit}”"
            yield of_match(match, skeleton, told, sure=False)


def _moved(
    match: re.Match[str], skeleton: Skeleton, read: Reader, words: Moves
) -> Iterator[Refuted]:
    a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
    text = skeleton.text
    clause = begin_of(text, match.start(), "，。；：、\n", _CLAUSE)
    subject = text[clause : match.start()] + match["lead"]
    if a is None or b is None or not q.alike(a, b) or _set_aside(subject, words):
        return
    start = match.start()
    end, b = _further(match, skeleton, read, b)
    up = match["up"] is not None or _RISEN.search(match[0]) is not None
    down = match["down"] is not None or _FALLEN.search(match[0]) is not None
    if up != down:
        yield from direction(skeleton, start, match.end(), a, b, up)
    if twice := read.doubled.match(text[end : end + 16]):
        yield from doubled(skeleton, start, end + twice.end(), twice, a, b)
    for m in read.after(skeleton, end, 3):
        if m.words and m.words not in subject:
            break
        yield from judge(skeleton.place(start, m.end), a, b, m)
    head = text[max(start - _REACH, clause - 12, 0) : start]
    before = _BEFORE.search(head)
    if before and (by := skeleton.figures.get(start - len(head) + before.start("by"))):
        verb = before["verb"]
        if re.search(read.rise, verb) or re.search(read.fall, verb):
            rises = re.search(read.rise, verb) is not None
            m = Movement(rises, by, verb)
            at = start - len(head) + before.start()
            yield from judge(skeleton.place(at, match.end()), a, b, m)


def _further(
    match: re.Match[str], skeleton: Skeleton, read: Reader, b: Figure
) -> tuple[int, Figure]:
    """The last value of a change told in steps: 从150件增加到180件，再增加到216件."""
    end = match.end()
    while step := read.further.match(skeleton.text[end : end + 40]):
        next_value = skeleton.figure(step, "b", end)
        if next_value is None or not q.alike(b, next_value):
            break
        end, b = end + step.end(), next_value
    return end, b


def _set_aside(subject: str, words: Moves) -> bool:
    return compile_patterns((words.excludes,)).search(subject) is not None
