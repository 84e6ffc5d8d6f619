"""How far two values lie apart that the words themselves name.

下半年比上半年少890次, of 上半年5990次，下半年5010次; 66学时，比规定的60学时多7学时; 由23份减为
14份，少交8份; 比承诺快2.5个工作日. Both values are said, and no others excuse them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.changes import Movement, judge
from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied import slips
from lawcheck.text import quantities as q
from lawcheck.text.around import in_table
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_MORE, _LESS = "[多高长慢超]", "[少低短快早省]"
_VERB = rf"(?:(?P<up>{_MORE})|{_LESS})[出了交跑用花等办开付于]?"
#: 比规定的60学时，多7学时.
_AGAINST = compiled(r"[比较][^，。；、\d]{0,12}$")
_BY = compiled(rf"^[^，。；、\d]{{0,2}}?{_VERB}$")
_SET = compiled("规定|承诺|法定|要求|标准|计划|目标")
#: 比承诺快2.5个工作日: the value that the word was said of.
_NAME = "规定|承诺|法定|要求|标准"
_NAMED = compiled(
    rf"^[^，。；、\d]{{0,4}}[比较](?P<name>{_NAME})(?:的|时限|时间|期限|标准)*{_VERB}$"
)
#: 承诺的时限标准 is one name.
_NAMES = compiled(rf"({_NAME})的?(?:时限|时间|期限)?(?:要求|标准)?")
#: 下半年比上半年少, 甲比乙多; 下半年多.
_HALF = r"[上下]半年"
_SIDES = compiled(
    rf"^[，、；而但且]*(?P<one>[^，。；、\d比]{{2,8}}?)比(?P<other>[^，。；、\d]{{2,8}}?)(?:的)?{_VERB}$"
)
_OTHER_HALF = compiled(rf"^[，、；而但且]*(?P<one>{_HALF})(?P<what>[^，。；、\d]{{0,4}}?){_VERB}$")
_HALVES = {"上半年": "下半年", "下半年": "上半年"}
#: 少交8份, 多出的1.8万元, right behind both ends of a change.
_MOVED_BY = compiled(r"^[，（]?(?:[即共就也仅实]|相当于)*[多增少减省][一-龥]{0,3}$")
_FROM, _TO = compiled(r"(?:由|从)[^，。；\d]{0,14}$"), compiled("[到至为成]$")
_DERIVED_BY = compiled("平均|均|每|目标|力争|预计")
_RATE = compiled(
    r"[，（、][即约]?(?:(?:增长|上升|增加|提高|增幅|升幅)|(?:下降|减少|降低|降幅|减幅))[了为达]?"
)
_TIMES = 2


def relations(running: RunningText, aims: set[int]) -> Iterator[Refuted]:
    """Every difference that the two values it names refute."""
    text = running.text
    for figures in by_paragraph(running.measured, text):
        start = figures[0].figure.start
        if running.number(start) in aims or in_table(text, start):
            continue
        for at, m in enumerate(figures):
            if at and m.figure.exact:
                yield from _gap(text, figures, at)


def _gap(text: str, figures: Sequence[Measured], at: int) -> Iterator[Refuted]:
    m = figures[at]
    words = m.words(text)
    if m.figure.unit == "%" or _DERIVED_BY.search(words):
        return
    if _BY.search(words):
        yield from _against(text, figures, at)
    if match := _NAMED.search(words):
        yield from _named(text, figures, at, match)
    if match := _SIDES.search(words) or _OTHER_HALF.search(words):
        yield from _of_sides(text, figures, at, match)
    if at >= _TIMES and _MOVED_BY.search(words):
        yield from _of_move(text, figures, at)


def _against(text: str, figures: Sequence[Measured], at: int) -> Iterator[Refuted]:
    """66学时，比规定的60学时多7学时: of what is told right before it."""
    m, then = figures[at], figures[at - 1]
    if m.clause != then.figure.end or not _AGAINST.search(then.words(text)):
        return
    if not _SET.search(then.words(text)) or not _one_unit(then, m):
        return
    nows = [c for c in figures[: at - 1] if c.sentence == m.sentence and _one_unit(c, m)]
    if not nows or "；" in text[nows[-1].figure.end : then.figure.start]:
        return
    yield from _told(nows[-1], then, m)


def _named(
    text: str, figures: Sequence[Measured], at: int, match: re.Match[str]
) -> Iterator[Refuted]:
    """承诺时限由15个工作日压到12个工作日，实际9.6个工作日，比承诺快2.5个工作日."""
    m = figures[at]
    own = [
        c
        for c in figures[:at]
        if c.sentence == m.sentence and _one_unit(c, m) and not _NAMED.search(c.words(text))
    ]
    if len(own) < _TIMES or "；" in text[own[-1].figure.end : m.clause]:
        return
    now = own[-1]
    # 法定20个工作日，承诺12个工作日: each has the name that was told last before it.
    names = [_NAMES.findall(text, c.sentence[0], c.figure.start)[-1:] for c in own[:-1]]
    said = [c for c, name in zip(own[:-1], names, strict=True) if name == [match["name"]]]
    if not said or match["name"] in now.words(text):
        return
    if _is_move(text, own[-2], now):
        return  # 承诺时限由15个工作日压到12个工作日，许可比承诺快2个工作日: the later promise
    if any(abs(c.figure.value - now.figure.value) == m.figure.value for c in own[:-1]):
        return
    yield from _told(now, said[-1], m)


def _of_sides(
    text: str, figures: Sequence[Measured], at: int, match: re.Match[str]
) -> Iterator[Refuted]:
    """上半年5990次，下半年5010次，下半年比上半年少890次，降幅16.4%."""
    m = figures[at]
    names = match.groupdict()
    one = names["one"]
    other = names.get("other") or _HALVES[one]
    sides = [_side(text, figures[:at], name, m) for name in (one, other)]
    now, then = sides
    if now is None or then is None or now is then:
        return
    found = list(_told(now, then, m))
    yield from found
    behind = figures[at + 1] if at + 1 < len(figures) else None
    if found or behind is None or behind.figure.unit != "%" or not behind.figure.exact:
        return
    up = match["up"] is not None
    if _RATE.fullmatch(text, m.figure.end, behind.figure.start):
        move = Movement(up, behind.figure, "增长" if up else "下降")
        place = min(now.clause, then.clause), behind.figure.end
        yield from judge(place, then.figure, now.figure, move)


def _side(text: str, before: Sequence[Measured], name: str, m: Measured) -> Measured | None:
    """The nearest count whose own clause begins with the name of a side."""
    for c in reversed(before):
        words = c.words(text).lstrip("，、；其中而")
        if words.startswith(name) and counted_alike(c, m) and c.figure.exact:
            return c if not _MOVED_BY.search(words) and "比" not in words else None
    return None


def _of_move(text: str, figures: Sequence[Measured], at: int) -> Iterator[Refuted]:
    """由23份减为14份，少交8份; 由10.8万元增加到12.6万元，增长16.7%，多出的1.9万元."""
    m = figures[at]
    last = at - 1
    while last > 0 and figures[last].figure.unit == "%" and m.figure.unit != "%":
        last -= 1
    then, now = figures[last - 1], figures[last]
    between = text[now.figure.end : m.figure.start]
    if set("；。（）") & set(between) or now.clause != then.figure.end:
        return
    if not (_one_unit(then, m) and _one_unit(now, m)):
        return
    if _is_move(text, then, now):
        yield from _told(now, then, m)


def _is_move(text: str, then: Measured, now: Measured) -> bool:
    """Whether something came from the one value and went to the other: 由23份减为14份."""
    came = _FROM.search(then.words(text))
    return came is not None and _TO.search(now.words(text)) is not None


def _told(now: Measured, then: Measured, m: Measured) -> Iterator[Refuted]:
    a, b, printed = then.figure, now.figure, m.figure
    if not (a.exact and b.exact) or a.value == b.value:
        return
    finest = min(a.step, b.step)
    apart = q.minus(q.claimed(a, finest), q.claimed(b, finest))
    if b.value > a.value:
        apart = q.minus(q.claimed(b, finest), q.claimed(a, finest))
    right = abs(b.value - a.value)
    if q.fits(printed, apart) or not (
        is_near(printed.value, right) or _one_is_mistyped(a, b, printed)
    ):
        return
    told = f"{a.text}与{b.text}相差{q.scaled(right, printed)}，文中为{printed.text}"
    start, end = min(now.clause, then.clause), printed.end
    yield Refuted(start, end, told, False, of=(a, b, printed), times=True)


def _one_is_mistyped(a: Figure, b: Figure, printed: Figure) -> bool:
    """Whether a slip in one of the two explains what is said of them."""
    return any(
        abs(one - other.value) == printed.value
        for figure, other in ((a, b), (b, a))
        for one in slips.variants(figure)
    )


def _one_unit(one: Measured, other: Measured) -> bool:
    return one.figure.unit == other.figure.unit
