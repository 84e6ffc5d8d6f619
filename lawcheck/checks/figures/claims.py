"""Claims that the values beside them refute: 占比过半, so long a day for so many days, growth.

Growth where there was nothing has no rate.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_FREE = "[^ⓝⓟⓓⓑ，。；：\\n]"
_HALF = compiled(rf"(?P<part>ⓝ){_FREE}{{0,4}}，占比?(?:过半|超过?半|超半数|过半数|一半以上)")

#: 每天安排2班，每班4小时，连续30天累计240小时.
_TIMES = compiled(
    rf"每[天日周月]{_FREE}{{0,8}}(?P<a>ⓝ){_FREE}{{0,6}}[，、]每[班次组场期]{_FREE}{{0,4}}(?P<b>ⓝ)[，、]"
    rf"(?:连续|共|历时|持续)(?P<c>ⓝ)，?(?:累计|共计?|合计){_FREE}{{0,6}}(?P<all>ⓝ)"
)


def relations(skeleton: Skeleton, past: str) -> Iterator[Refuted]:
    """Every such claim that is refuted; ``past`` names earlier times."""
    if "半" in skeleton.text:
        for match in _HALF.finditer(skeleton.text):
            yield from _half(match, skeleton)
    if "每" in skeleton.text:
        for match in _TIMES.finditer(skeleton.text):
            yield from _times(match, skeleton)
    if "增长" in skeleton.text:
        yield from _from_nothing(skeleton, past)


def _times(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    """So many a day, so long each, for so many days."""
    a, b, c, total = (skeleton.figure(match, name) for name in ("a", "b", "c", "all"))
    if not (a and b and c and total and a.exact and b.exact and c.exact and total.exact):
        return
    product = a.value * b.value * c.value
    if b.unit == total.unit and product != total.value:
        told = f"应为{product.normalize():f}{total.unit}，文中为{total.text}"
        yield of_match(match, skeleton, told, sure=False)


def _half(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    part = skeleton.figure(match, "part")
    begin = begin_of(skeleton.text, match.start(), "。；\n")
    wholes = [
        figure
        for _, figure in skeleton.between(begin, match.start())
        if part and q.alike(figure, part)
    ]
    if part is None or not wholes or not part.exact:
        return
    whole = wholes[-1]
    if whole.value > 2 * part.value > 0 and whole.exact:
        yield of_match(match, skeleton, f"{whole.text}中的{part.text}不到一半", sure=False)


@lru_cache(maxsize=8)
def _nothing(past: str) -> re.Pattern[str]:
    return compiled(
        rf"(?:{past}|20\d\d年)[^ⓝⓟ，。；\n]{{0,12}}(?:未|没有|无|为零|空白)[^ⓝⓟ，。；\n]{{0,16}}，"
        rf"[^ⓝⓟ，。；\n]{{0,12}}(?P<b>ⓝ){_FREE}{{0,6}}，(?:同比)?(?:增长|增加|上升)(?P<by>ⓟ)"
    )


def _from_nothing(skeleton: Skeleton, past: str) -> Iterator[Refuted]:
    """上年未移送，今年移送2件，同比增长200%: nothing has no growth rate."""
    for match in _nothing(past).finditer(skeleton.text):
        by = skeleton.figure(match, "by")
        if by:
            yield of_match(match, skeleton, f"上年没有，算不出“增长{by.text}”", sure=False)
