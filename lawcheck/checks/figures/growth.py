"""由A上升到B，增长P%; B，比上年增加N，增长P%; 上年A，今年B，增长P%: a change and its values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from msgspec import structs

from lawcheck.checks.figures.changes import POINTS, direction, doubled, judge
from lawcheck.checks.figures.movement import FREE, Movement, Reader, reader
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import Moves
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled, fold_pattern
from lawcheck.text.skeleton import Skeleton

_BEFORE = compiled(
    r"(?P<verb>[一-龥]{2})(?:了|约|幅度?|达|为)*(?P<by>[ⓟⓓⓑⓝ])[，（](?:即|数量|案件)?$"
)
_YEAR = compiled(r"(20\d\d)年")
#: A relation is told within so many signs before 由.
_REACH = 24
#: And its subject within so many.
_CLAUSE = 60


@lru_cache(maxsize=8)
def _patterns(words: Moves) -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    rise, fall, past, now = (
        fold_pattern(p) for p in (words.rise, words.fall, words.past, words.now)
    )
    moved = (
        rf"(?:由|从|[把将](?=法定|原))(?P<lead>(?:(?!由|从){FREE}){{0,20}})(?P<a>[ⓝⓟ])(?P<mid>{FREE}{{0,12}}?)"
        rf"(?:(?P<up>{rise})|(?P<down>{fall})|变化?|调整|升|降|增|减|缩)(?:了)?(?:到|至|为|成)"
        rf"(?P<gap>{FREE}{{0,14}}?)(?P<b>[ⓝⓟ])(?![至到—～\-]ⓝ|[至到—～\-]ⓟ)"
    )
    years = (
        rf"(?P<then>{past}|20\d\d年)(?P<w1>{FREE}{{0,14}}?)(?P<v1>[ⓝⓟ])(?P<n1>{FREE}{{0,8}})[，；]"
        rf"(?P<now>{now}|{past}|20\d\d年)(?P<w2>{FREE}{{0,14}}?)(?P<v2>[ⓝⓟ])(?P<n2>{FREE}{{0,8}})"
    )
    aside = (
        rf"(?P<b>[ⓝⓟ])(?P<noun>{FREE}{{0,10}})（(?:{past}|20\d\d年)(?:同期)?[^ⓝⓟ，。（）]{{0,6}}"
        rf"(?P<a>[ⓝⓟ])）|(?P<b2>[ⓝⓟ])(?P<noun2>{FREE}{{0,10}})，(?:{past}|20\d\d年)(?:同期)?(?:为|是|仅|只有)"
        rf"(?P<a2>[ⓝⓟ])(?={FREE}{{0,10}}，)"
    )
    return compiled(moved), compiled(years), compiled(aside)


def relations(words: Moves, skeleton: Skeleton) -> Iterator[Refuted]:
    """Everything that the text's own values refute about a change."""
    moved, years, aside = _patterns(words)
    read = reader(words)
    text = skeleton.text
    for match in moved.finditer(text):
        yield from _moved(match, skeleton, read, words)
    for match in years.finditer(text):
        yield from _years(match, skeleton, read, words)
    for match in aside.finditer(text):
        a = skeleton.figure(match, "a") or skeleton.figure(match, "a2")
        b = skeleton.figure(match, "b") or skeleton.figure(match, "b2")
        if a and b and q.alike(a, b) and not _dated(text, match):
            for m in read.after(skeleton, match.end(), 2):
                if not m.words:
                    yield from judge(skeleton, match.start(), m.end, a, b, m)
    yield from _chains(skeleton, read, words)


def _dated(text: str, match: re.Match[str]) -> bool:
    """Whether the first value has a year of its own: 2024年立案486件，2025年为412件."""
    clause = begin_of(text, match.start(), "，。；：、\n", _CLAUSE)
    return match["a2"] is not None and _YEAR.search(text[clause : match.start()]) is not None


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
    up = match["up"] is not None or bool(re.search("[升增][到至为]", match[0]))
    down = match["down"] is not None or bool(re.search("[降减缩][到至为]", match[0]))
    if up != down:
        yield from direction(skeleton, start, match.end(), a, b, up)
    if twice := read.doubled.match(text[end : end + 16]):
        yield from doubled(skeleton, start, end + twice.end(), twice, a, b)
    for m in read.after(skeleton, end, 3):
        if m.words and m.words not in subject:
            break
        yield from judge(skeleton, start, m.end, a, b, m)
    head = text[max(start - _REACH, clause - 12, 0) : start]
    before = _BEFORE.search(head)
    if before and (by := skeleton.figures.get(start - len(head) + before.start("by"))):
        verb = before["verb"]
        if re.search(read.rise, verb) or re.search(read.fall, verb):
            rises = re.search(read.rise, verb) is not None
            m = Movement(rises, by, "", verb, None, True, match.end())
            at = start - len(head) + before.start()
            yield from judge(skeleton, at, match.end(), a, b, m)


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


def _years(
    match: re.Match[str], skeleton: Skeleton, read: Reader, words: Moves
) -> Iterator[Refuted]:
    first, second = skeleton.figure(match, "v1"), skeleton.figure(match, "v2")
    if first is None or second is None or not q.alike(first, second):
        return
    then, now = _YEAR.match(match["then"]), _YEAR.match(match["now"])
    order = (int(now[1]) - int(then[1])) if then and now else _order(match, words)
    if order not in (1, -1) or not _same(match, read):
        return
    a, b = (first, second) if order == 1 else (second, first)
    for m in read.after(skeleton, match.end(), 2):
        if not m.words:
            yield from judge(skeleton, match.start(), m.end, a, b, m)


def _order(match: re.Match[str], words: Moves) -> int:
    """1 where the earlier time stands first, -1 where it stands last."""
    past = compiled(fold_pattern(words.past))
    text = match.string
    first, second = (
        past.match(text[match.start(g) : match.start(g) + 12]) is not None for g in ("then", "now")
    )
    return 1 if first and not second else -1 if second and not first else 0


def _same(match: re.Match[str], read: Reader) -> bool:
    """Whether both halves speak of the same thing."""
    one, two = (read.bare(match[w] + match[n]) for w, n in (("w1", "n1"), ("w2", "n2")))
    return not one or not two or one in two or two in one


def _chains(skeleton: Skeleton, read: Reader, words: Moves) -> Iterator[Refuted]:
    """B件，比上年增加N件，增长P%; B件，比上年的A件增长P%."""
    text = skeleton.text
    skip = -1
    for match in read.followed.finditer(text):
        at, begin = match.start(), match.end()
        b = skeleton.figures.get(at)
        if b is None or at < skip:
            continue
        chain = list(read.after(skeleton, begin, 3))
        if chain and chain[0].words and chain[0].words == text[at + 1 : begin]:
            # 31微克/立方米，比上年的35微克/立方米下降: the unit is said again.
            m = chain[0] = structs.replace(chain[0], words="")
            if m.figure.unit in POINTS:
                told = f"“{b.text}{text[at + 1 : begin]}”不是百分数，不能用“{m.figure.unit}”"
                yield Refuted(*skeleton.place(at, m.end), told, False)
                continue
        if not chain or chain[0].words or not (chain[0].compared or len(chain) > 1):
            continue
        skip = chain[-1].end
        clause = begin_of(text, at, "，。；：\n", _CLAUSE)
        if _set_aside(text[clause:at], words) or re.search(
            f"(?:{read.rise}|{read.fall})$", text[clause:at]
        ):
            continue
        chain = [m for m in chain if not m.words]
        earlier = next((m.earlier for m in chain if m.earlier), None)
        if earlier and (earlier.unit == "%") != (b.unit == "%") and earlier.unit and b.unit:
            m = chain[0]
            told = f"{b.text}与{earlier.text}不是一类数，比不出“{m.verb}{m.figure.text}”"
            yield Refuted(*skeleton.place(at, m.end), told, False)
            continue
        if earlier and q.alike(earlier, b):
            for m in chain:
                yield from judge(skeleton, at, m.end, earlier, b, m)
            continue
        more = next((m for m in chain if m.figure.unit == b.unit and b.unit != "%"), None)
        rate = next((m for m in chain if m.figure.unit == "%"), None)
        if more and rate and more.up == rate.up and b.exact and more.figure.exact:
            yield from _from_difference(skeleton, at, max(more.end, rate.end), b, more, rate)


def _from_difference(
    skeleton: Skeleton, at: int, end: int, b: Figure, more: Movement, rate: Movement
) -> Iterator[Refuted]:
    before = b.value - more.figure.value if more.up else b.value + more.figure.value
    if before <= 0:
        return
    true = 100 * more.figure.value / before
    sure = not (b.step or more.figure.step)
    slack = Decimal(0) if sure else true / 10
    if q.fits(rate.figure, (true - slack, true + slack)):
        return
    word = "增长" if rate.up else "下降"
    told = (
        f"{b.text}比上年{more.verb}{more.figure.text}，上年就是{before.normalize():f}{b.unit}，"
        f"应为{word}{q.shown(true, rate.figure)}%，文中为{rate.figure.text}"
    )
    yield Refuted(*skeleton.place(at, end), told, sure)


def _set_aside(subject: str, words: Moves) -> bool:
    return compiled(fold_pattern(words.excludes)).search(subject) is not None
