"""So many of each against what they are together: 14个乡镇，每个乡镇派驻2名，共派驻32名.

The total may stand before as well (76台，……17个执法队，每队4台): where no word says that it is all,
it has to be the only other count of its measure word, and near the product. Less than that there
cannot be; more there can, where nobody says that all went to them.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.averages import led, may_be_led
from lawcheck.checks.figures.derived.bases import alike, counts
from lawcheck.checks.figures.each_of import sharers
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: 每个乡镇派驻2名: unit, noun, what stands in its bracket, and what is done.
_EACH = (
    r"每(?:一)?(?P<unit>[个名户所家支件场期批轮条])?(?P<noun>[一-龥]{0,7}?)"
    r"(?P<too>（[一-龥]{1,6}）)?(?:均|至少|各|都)?(?P<verb>%s)了?[一-龥\"]{0,12}$"
)
#: 11个派出所各配……: of those right before it.
_EACH_OF_ROW = (
    r"各(?![种类级地项])(?P<unit>)(?P<noun>)(?P<too>)(?:自|均)?(?P<verb>%s)了?[一-龥\"]{0,12}$"
)
#: 每村2场, 按每村（社区）5名的标准: without a verb.
_EACH_NOUN = compiled(
    r"^[，、]?(?:按照?|依照?|以)?每(?:一)?(?P<unit>个)?(?P<noun>[一-龥]{1,6}?)"
    r"(?P<too>（[一-龥]{1,6}）)?(?:不多不少|统一|一律|各|都)?(?P<verb>)$"
)
#: 一队5台.
_ONE_NOUN = compiled(r"^[，、；]?一(?P<unit>个)?(?P<noun>[一-龥]{1,2})(?P<too>)(?P<verb>)$")
#: 每村1至3名 is no one number.
_TO = ("至", "到", "—", "-", "～")
#: 每个村至少培养2名: there may be more; 至多 less.
_AT_LEAST = compiled("至少|不少于|不低于|最少")
_AT_MOST = compiled("至多|最多|不超过|不高于")
#: Where no word says that it is all, it misses the product by no more.
_RATIO = Decimal("1.25")
#: All went to them, and to each as many.
_ALL = compiled("全部|一律|都|均|只|不多不少|没有|统一")
#: What is so many times less counts something else.
_MANY_TIMES = 5


def product(
    options: FigureRelation, running: RunningText, figures: list[Measured], i: int
) -> Iterator[Refuted]:
    """What is refuted of the count ``i``, where it is how many each has."""
    text, m = running.text, figures[i]
    if not may_be_led(text, m, "每一各"):
        return
    words = led(text, m)
    if not {"每", "一", "各"} & set(words):
        return
    each = compile_patterns((_EACH % options.each,))
    of_row = compile_patterns((_EACH_OF_ROW % options.each,))
    match = (
        each.search(words)
        or _EACH_NOUN.search(words)
        or _ONE_NOUN.search(words)
        or of_row.search(words)
    )
    if match is None or "均" in match[0] or words.endswith(_TO):
        return
    unit, verb = match["unit"] or "", match["verb"]
    unit = "" if unit == "个" else unit
    noun = match["noun"] or unit
    others = counts([*figures[:i], *figures[i + 1 :]])
    who = sharers(running, others, m, unit, noun, match["too"] or "")
    if who is None:
        return
    right = m.figure.value * who.value
    totals, said = _totals(options, text, figures, i), True
    if not totals:
        totals, said = [c for c in others if c.figure.unit == m.figure.unit], False
        near = [c for c in totals if is_near(c.figure.value, right, ratio=_RATIO)]
        totals = totals if near == totals and m.figure.exact and who.counts else []
    if len(totals) != 1 or totals[0] in who.counts:
        return
    total = totals[0].figure
    beside = [c for c in figures if c not in (m, totals[0], *who.counts) and alike(c, m)]
    # 每个社区1名、每个村2名; 共17辆，其中3辆由支队调配.
    if any(_is_each(led(text, c)) or c.figure.value == abs(total.value - right) for c in beside):
        return
    # 11460亩每亩118.5元 are 135.80万元, printed to ten thousandths.
    if any(q.fits(total, _in_all(m, words, value)) for value in (who.value, *who.others)):
        return
    # 每个村1名法律顾问, 共12名: one may serve several.
    if not who.counts and m.figure.value == 1 and total.value < right:
        return
    far = not is_near(total.value, right)
    if far and total.value * _MANY_TIMES < _in_all(m, words, who.value)[0]:
        return  # 2轮，每轮60卷，共评出不合格4卷: of some of them
    if far and not who.counts:
        return
    read = (*who.counts, m, totals[0])
    start, end = min(c.clause for c in read), max(c.figure.end for c in read)
    of_each = f"每{unit or noun}" if noun else "各"
    told = f"{who.told}{of_each}{m.figure.text}，应为{q.scaled(right, total)}，文中为{total.text}"
    same = said and bool(verb) and verb in text[totals[0].clause : total.start]
    # More than that may have gone to others.
    others_too = not said and total.value > right and not _ALL.search(text, start, end)
    of = tuple(c.figure for c in read)
    yield Refuted(start, end, told, same, faint=far or others_too, of=of)


def _is_each(words: str) -> bool:
    """Whether words say how many others have each; an average (平均每期) is of something else."""
    return "每" in words and "均" not in words


def _in_all(m: Measured, words: str, value: Decimal) -> q.Range:
    """What so many have together, with as many each as a count and its words say."""
    least, most = q.claimed(m.figure)
    if _AT_LEAST.search(words):
        most = None
    elif _AT_MOST.search(words):
        least = Decimal(0)
    return least * value, most and most * value


def _totals(
    options: FigureRelation, text: str, figures: Sequence[Measured], i: int
) -> list[Measured]:
    """The counts behind how many each has that say that they are all."""
    unit, in_all = figures[i].figure.unit, compile_patterns((options.in_all,))
    return [
        c
        for c in counts(figures[i + 1 :])
        if c.figure.unit in (unit, f"{unit}次") and c.figure.exact and in_all.search(c.words(text))
    ]
