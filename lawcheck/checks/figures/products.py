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
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.shared_out import is_counted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

#: 每个乡镇派驻2名: unit, noun and what is done.
_EACH = r"每(?:一)?([个名户所家支件场期批])?([一-龥]{0,6}?)(?:均|至少|各|都)?(%s)了?[一-龥]{0,8}$"
#: 每村2场, 按每村（社区）5名的标准: without a verb.
_EACH_NOUN = compiled(
    r"^[，、]?(?:按照?|依照?|以)?每(?:一)?(个)?([一-龥]{1,4}?)(?:（[一-龥]{1,6}）)?"
    r"(?:不多不少|统一|一律|各|都)?()$"
)
#: 一队5台.
_ONE_NOUN = compiled(r"^[，、；]?一(个)?([一-龥]{1,2})()$")
#: 每村1至3名 is no one number.
_TO = ("至", "到", "—", "-", "～")
#: 每个村至少培养2名: there may be more; 至多 less.
_AT_LEAST = compiled("至少|不少于|不低于|最少")
_AT_MOST = compiled("至多|最多|不超过|不高于")
#: Where no word says that it is all, it misses the product by no more.
_RATIO = Decimal("1.25")
#: All went to them, and to each as many.
_ALL = compiled("全部|一律|都|均|只|不多不少|没有|统一")
#: What is counted is named within so many characters, up to a mark.
_NAMED, _MARKS = 14, "，。；、：（）\n"
#: What is so many times less counts something else.
_MANY_TIMES = 5


def product(
    options: FigureRelation, text: str, figures: list[Measured], i: int
) -> Iterator[Refuted]:
    """What is refuted of the count ``i``, where it is how many each has."""
    m = figures[i]
    if not may_be_led(text, m, "每一"):
        return
    words = led(text, m)
    if "每" not in words and "一" not in words:
        return
    each = compile_patterns((_EACH % options.each,))
    match = each.search(words) or _EACH_NOUN.search(words) or _ONE_NOUN.search(words)
    if match is None or "均" in match[0] or words.endswith(_TO):
        return
    unit, verb = match[1] if match[1] != "个" else "", match[3]
    noun = match[2] or unit or ""
    others = counts([*figures[:i], *figures[i + 1 :]])
    entities = [c for c in others if c.figure.exact and noun and _are(text, c, unit, noun)]
    if len(entities) != 1:
        return
    entity = entities[0].figure
    right = m.figure.value * entity.value
    totals, said = _totals(options, text, figures, i), True
    if not totals:
        totals, said = [c for c in others if c.figure.unit == m.figure.unit], False
        near = [c for c in totals if is_near(c.figure.value, right, ratio=_RATIO)]
        totals = totals if near == totals and m.figure.exact else []
    if len(totals) != 1 or entities[0] in totals:
        return
    total = totals[0].figure
    beside = [c for c in figures if c not in (m, entities[0], totals[0]) and alike(c, m)]
    # 每个社区1名、每个村2名; 共17辆，其中3辆由支队调配.
    if any("每" in led(text, c) or c.figure.value == abs(total.value - right) for c in beside):
        return
    least, each_at_most = q.claimed(m.figure)
    if _AT_LEAST.search(words):
        each_at_most = None
    elif _AT_MOST.search(words):
        least = Decimal(0)
    least, most = least * entity.value, each_at_most and each_at_most * entity.value
    # 11460亩每亩118.5元 are 135.80万元, printed to ten thousandths.
    if q.fits(total, (least, most)):
        return
    far = not is_near(total.value, right)
    if far and total.value * _MANY_TIMES < least:
        return  # 2轮，每轮60卷，共评出不合格4卷: of some of them
    start, end = min(c.clause for c in (entities[0], m, totals[0])), max(m.figure.end, total.end)
    things = entity.text + (noun if noun != entity.unit else "")
    told = (
        f"{things}每{unit or noun}{m.figure.text}，应为{q.scaled(right, total)}，文中为{total.text}"
    )
    same = said and bool(verb) and verb in text[totals[0].clause : total.start]
    # More than that may have gone to others.
    others_too = not said and total.value > right and not _ALL.search(text, start, end)
    of = (entity, m.figure, total)
    yield Refuted(start, end, told, same, faint=far or others_too, of=of)


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


def _are(text: str, c: Measured, unit: str | None, noun: str) -> bool:
    """Whether a count is of those who have so many each: 48所学校 of 每所中小学."""
    if is_counted(text, c, noun[:2]):
        return True
    behind = text[c.figure.end : c.figure.end + 6]
    if noun and text.endswith(noun, c.figure.end, end_of(text, c.figure.end, _MARKS, _NAMED)):
        return True  # 17个乡镇综合行政执法队
    return c.figure.unit == unit and (noun == unit or not set(noun).isdisjoint(behind))
