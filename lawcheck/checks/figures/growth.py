"""由A上升到B，增长P%; B，比上年增加N，增长P%; 上年A，今年B，增长P%: a change and its values."""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

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
        rf"(?:由|从)(?P<lead>(?:(?!由|从){FREE}){{0,20}})(?P<a>[ⓝⓟ])(?P<mid>{FREE}{{0,12}}?)"
        rf"(?:(?P<up>{rise})|(?P<down>{fall})|变化?|调整|升|降|增|减|缩)(?:了)?(?:到|至|为|成)"
        rf"(?P<gap>{FREE}{{0,14}}?)(?P<b>[ⓝⓟ])(?![至到—～\-]ⓝ|[至到—～\-]ⓟ)"
    )
    years = (
        rf"(?P<then>{past}|20\d\d年)(?P<w1>{FREE}{{0,14}}?)(?P<v1>[ⓝⓟ])(?P<n1>{FREE}{{0,8}})[，；]"
        rf"(?P<now>{now}|{past}|20\d\d年)(?P<w2>{FREE}{{0,14}}?)(?P<v2>[ⓝⓟ])(?P<n2>{FREE}{{0,8}})"
    )
    aside = (
        rf"(?P<b>[ⓝⓟ])(?P<noun>{FREE}{{0,10}})（(?:{past}|20\d\d年)(?:同期)?[^ⓝⓟ，。（）]{{0,6}}"
        r"(?P<a>[ⓝⓟ])）"
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
        a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
        if a and b:
            for m in read.after(skeleton, match.end(), 2):
                if not m.words:
                    yield from judge(skeleton, match.start(), m.end, a, b, m)
    yield from _chains(skeleton, read, words)


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
    up = match["up"] is not None or bool(re.search("[升增][到至为]", match[0]))
    down = match["down"] is not None or bool(re.search("[降减缩][到至为]", match[0]))
    if up != down:
        yield from _direction(skeleton, start, match.end(), a, b, up)
    if twice := read.doubled.match(text[match.end() : match.end() + 16]):
        yield from _doubled(skeleton, start, match.end() + twice.end(), twice, a, b)
    for m in read.after(skeleton, match.end(), 3):
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
            yield Refuted(skeleton.start(at), skeleton.end(m.end), told, False)
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
    yield Refuted(skeleton.start(at), skeleton.end(end), told, sure)


def _set_aside(subject: str, words: Moves) -> bool:
    return compiled(fold_pattern(words.excludes)).search(subject) is not None


def _direction(
    skeleton: Skeleton, start: int, end: int, a: Figure, b: Figure, up: bool
) -> Iterator[Refuted]:
    low, high = q.minus(q.claimed(b), q.claimed(a))
    wrong = (high is not None and high < 0) if up else low > 0
    if wrong and a.unit and b.unit:
        word, other = ("上升", "下降") if up else ("下降", "上升")
        told = f"由{a.text}到{b.text}是{other}，文中写成了{word}"
        yield Refuted(skeleton.start(start), skeleton.end(end), told, a.exact and b.exact)


def judge(
    skeleton: Skeleton, start: int, end: int, a: Figure, b: Figure, m: Movement
) -> Iterator[Refuted]:
    """Compare one statement with the values that it is about."""
    place = skeleton.start(start), skeleton.end(end)
    finest = min(a.step, b.step)
    one, two = q.claimed(a, finest), q.claimed(b, finest)
    exact = a.exact and b.exact and m.figure.exact
    sure = exact and not (a.step or b.step) if a.unit != "%" else exact
    rises = b.value >= a.value
    if exact and m.up != rises and a.value != b.value:
        word, other = ("增长", "下降") if m.up else ("下降", "增长")
        told = f"由{a.text}到{b.text}是{other}，文中写成了“{m.verb}{m.figure.text}”"
        yield Refuted(*place, told, sure)
        return
    word = m.verb
    unit = m.figure.unit
    difference = q.minus(two, one) if rises else q.minus(one, two)
    if unit == "%":
        true = q.growth(one, two)
        true = true if rises else q.negated(true)
        points = abs(b.value - a.value)
        meant = a.unit == "%" and m.figure.value == points
        if a.value == 0 or (q.fits(m.figure, true) and not meant):
            return
        if a.unit == "%":
            yield Refuted(*place, _points(a, b, m, points), sure and not meant)
            return
        right = abs(b.value / a.value - 1) * 100
        told = f"由{a.text}到{b.text}应为{word}{q.shown(right, m.figure)}%，文中为{m.figure.text}"
        yield Refuted(*place, told, sure)
    elif unit in ("个百分点", "百分点"):
        if a.unit == "%" and not q.fits(m.figure, difference):
            points_apart = q.shown(abs(b.value - a.value), m.figure)
            told = f"由{a.text}到{b.text}应为{word}{points_apart}个百分点，文中为{m.figure.text}"
            yield Refuted(*place, told, sure)
    elif unit == "倍":
        low, high = q.quotient(two, one)
        true = low - 1, None if high is None else high - 1
        if rises and a.value and not q.fits(m.figure, true):
            printed = q.shown(b.value / a.value - 1, m.figure)
            told = f"由{a.text}到{b.text}应为{word}{printed}倍，文中为{m.figure.text}"
            yield Refuted(*place, told, False)
    elif q.alike(m.figure, a) and not q.fits(m.figure, difference):
        more = f"{abs(b.value - a.value).normalize():f}{m.figure.unit or a.unit}"
        told = f"由{a.text}到{b.text}应为{word}{more}，文中为{m.figure.text}"
        yield Refuted(*place, told, sure)


def _doubled(
    skeleton: Skeleton, start: int, end: int, match: re.Match[str], a: Figure, b: Figure
) -> Iterator[Refuted]:
    """翻一番 is about twice as much, 翻两番 four times."""
    times = 4 if match["twice"] == "两" else 2
    low, high = q.quotient(q.claimed(b), q.claimed(a))
    if (high is not None and high * 10 < times * 9) or low * 20 > times * 23:
        told = f"由{a.text}到{b.text}是{b.value / a.value:.1f}倍，不是“{match[0].strip('，、（')}”"
        yield Refuted(skeleton.start(start), skeleton.end(end), told, False)


def _points(a: Figure, b: Figure, m: Movement, points: Decimal) -> str:
    gap = f"{points.normalize():f}"
    if m.figure.value == points:
        return f"{a.text}与{b.text}相差{gap}个百分点，不是“{m.verb}{m.figure.text}”"
    return f"由{a.text}到{b.text}应为{m.verb}{gap}个百分点，文中为{m.figure.text}"
