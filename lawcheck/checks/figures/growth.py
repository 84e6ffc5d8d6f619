"""由A上升到B, in steps: a change told from its one end to the other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from lawcheck.checks.figures.changes import FREE, Movement, direction, judge
from lawcheck.checks.figures.doublings import doubled_behind
from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.packs.kinds.figures import Moves
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compile_patterns, compiled, fold_pattern
from lawcheck.text.skeleton import Skeleton

_RISEN, _FALLEN = compiled("[升增][到至为]"), compiled("[降减缩压][到至为]")
#: 由2460件降到1340件，不到上年的一半.
_PART = compiled(
    r"，(?P<less>已?经?(?:不到|不足|低于))?(?:仅?为|只有|仅|约|相当于|[为是])?"
    r"(?:上年|去年|原来|以前|同期)的?(?P<part>ⓟ)"
)
_ABOUT = Decimal("0.15")
#: 新增6个，由154个增至162个: by how much, right before it.
_BY = compiled(
    r"(?:(?P<up>净?增[加设长]?了?|新[增建设聘办添])|(?P<down>减少|撤并|压减|净减)了?)[^ⓝⓟ，。；、\n]{0,16}?(?P<by>ⓝ)，$"
)
#: So often then, so often now, told of other times.
_OFTEN = compiled(
    r"每个?(?P<then>半年|年|季度?|月|周|天|日)[^ⓝ每]{0,8}ⓝ[^ⓝ]{0,16}每个?(?P<now>半年|年|季度?|月|周|天|日)"
)
_IN_A_YEAR = {"年": 1, "半年": 2, "季": 4, "月": 12, "周": 52, "天": 365, "日": 365}
#: The subject of a change stands within so many signs before it.
_CLAUSE = 60


@lru_cache(maxsize=8)
def _patterns(words: Moves) -> tuple[re.Pattern[str], ...]:
    rise, fall, versus = (fold_pattern(p) for p in (words.rise, words.fall, words.versus))
    moved = (
        rf"(?:由|从|[把将](?=法定|原))(?P<lead>(?:(?!由|从){FREE}){{0,20}})(?P<a>[ⓝⓟ]){FREE}{{0,12}}?"
        rf"(?:(?P<up>{rise})|(?P<down>{fall})|变化?|调整|升|降|增|减|缩|压)(?:了)?(?:到|至|为|成)"
        rf"{FREE}{{0,14}}?(?P<b>[ⓝⓟ])(?![至到—～\-]ⓝ|[至到—～\-]ⓟ)"
    )
    unlike = (
        rf"(?P<b>ⓝ)(?P<unit>{FREE}{{1,8}})，(?:{versus})的?ⓝ(?P=unit)(?:{rise}|{fall})了?(?P<by>ⓓ)"
    )
    further = (
        rf"{FREE}{{0,10}}，再?(?:{FREE}{{0,6}}?)(?:{rise}|{fall}|[升降增减])(?:到|至|为)"
        rf"{FREE}{{0,14}}?(?P<b>[ⓝⓟ])"
    )
    in_points = rf"，{FREE}{{0,4}}?(?:{rise}|{fall})了?(?P<by>ⓓ)"
    stated = rf"，{FREE}{{0,8}}?(?:(?P<up>{rise})|(?P<down>{fall}))[了约]*(?P<by>[ⓝⓟ])"
    return tuple(map(compiled, (moved, unlike, further, stated, in_points)))


def relations(words: Moves, skeleton: Skeleton) -> Iterator[Refuted]:
    """Everything that the text's own values refute about a change."""
    moved, unlike, further, stated, in_points = _patterns(words)
    for match in moved.finditer(skeleton.text):
        yield from _moved(match, skeleton, further, words)
        yield from _of_days(match, skeleton, stated)
        yield from _in_points(match, skeleton, in_points)
    for match in unlike.finditer(skeleton.text):
        b, by = skeleton.figure(match, "b"), skeleton.figure(match, "by")
        if b and by:
            told = f"“{b.text}{match['unit']}”不是百分数，不能用“{by.unit}”"
            yield of_match(match, skeleton, told, sure=False)


def _moved(
    match: re.Match[str], skeleton: Skeleton, further: re.Pattern[str], words: Moves
) -> Iterator[Refuted]:
    a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
    text = skeleton.text
    clause = begin_of(text, match.start(), "，。；：、\n", _CLAUSE)
    subject = text[clause : match.start()] + match["lead"]
    if a is None or b is None or not q.alike(a, b) or _set_aside(subject, words):
        return
    start = match.start()
    up = match["up"] is not None or _RISEN.search(match[0]) is not None
    down = match["down"] is not None or _FALLEN.search(match[0]) is not None
    if often := _OFTEN.search(match[0]):
        yield from _per_time(match, skeleton, often, a, b, up - down)
        return
    end, b = _further(match, skeleton, further, b)
    if up != down:
        yield from direction(skeleton, start, match.end(), a, b, up)
    sentence = begin_of(text, start, "。；\n")
    by = _BY.search(text, sentence, start) if text[start - 1 : start] == "，" else None
    more = skeleton.figure(by, "by") if by else None
    # Of several that came and went none is all of it.
    if by and more and q.alike(a, more) and len(skeleton.between(sentence, start)) == 1:
        m = Movement(by["up"] is not None, more, by["up"] or by["down"])
        yield from judge(skeleton.place(by.start(), end), a, b, m)
    yield from doubled_behind(skeleton, start, end, a, b)
    part = _PART.match(skeleton.text, end)
    told = skeleton.figure(part, "part") if part else None
    if part and told and told.value and a.value and a.exact and b.exact:
        of_it = 100 * b.value / a.value / told.value
        # 不到一半 is less, 为一半 about as much.
        if of_it >= 1 if part["less"] else abs(of_it - 1) > _ABOUT:
            place = skeleton.place(start, part.end())
            said = (
                f"由{a.text}到{b.text}，是原来的{100 * b.value / a.value:.1f}%，不是“{told.text}”"
            )
            yield Refuted(*place, said, sure=False, of=(a, b, told), times=True)


def _per_time(
    match: re.Match[str], skeleton: Skeleton, often: re.Match[str], a: Figure, b: Figure, way: int
) -> Iterator[Refuted]:
    """由每年2次增至每季度1次: two of a year are less than one of each quarter."""
    times = (_IN_A_YEAR[often[per].removesuffix("度")] for per in ("then", "now"))
    one, two = (n.value * by for n, by in zip((a, b), times, strict=True))
    if (two - one) * way < 0:
        word, other = ("上升", "下降") if way > 0 else ("下降", "上升")
        told = f"由每{often['then']}{a.text}到每{often['now']}{b.text}是{other}，文中写成了{word}"
        yield Refuted(*skeleton.place(*match.span()), told, a.exact and b.exact, of=(a, b))


def _of_days(
    match: re.Match[str], skeleton: Skeleton, stated: re.Pattern[str]
) -> Iterator[Refuted]:
    """由30日缩短至12日，提速80%: days are counted nowhere else."""
    a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
    found = stated.match(skeleton.text[match.end() : match.end() + 24])
    by = skeleton.figure(found, "by", match.end()) if found else None
    if found and by and a and b and a.unit == b.unit == "日":
        m = Movement(found["up"] is not None, by, found["up"] or found["down"])
        yield from judge(skeleton.place(match.start(), match.end() + found.end()), a, b, m)


def _in_points(
    match: re.Match[str], skeleton: Skeleton, in_points: re.Pattern[str]
) -> Iterator[Refuted]:
    """由1.9次降到1.2次，下降0.7个百分点: counts differ by no points."""
    found = in_points.match(skeleton.text[match.end() : match.end() + 24])
    b = skeleton.figure(match, "b")
    by = skeleton.figure(found, "by", match.end()) if found else None
    if found and b and by and b.unit not in ("%", "分", ""):
        place = skeleton.place(match.start(), match.end() + found.end())
        yield Refuted(*place, f"“{b.text}”不是百分数，不能用“{by.unit}”", sure=False, of=(b, by))


def _further(
    match: re.Match[str], skeleton: Skeleton, further: re.Pattern[str], b: Figure
) -> tuple[int, Figure]:
    """The last value of a change told in steps: 从150件增加到180件，再增加到216件."""
    end = match.end()
    while step := further.match(skeleton.text[end : end + 40]):
        next_value = skeleton.figure(step, "b", end)
        if next_value is None or not q.alike(b, next_value):
            break
        end, b = end + step.end(), next_value
    return end, b


def _set_aside(subject: str, words: Moves) -> bool:
    return compile_patterns((words.excludes,)).search(subject) is not None
