"""A round number, or how many digits, said of the count right before it: 108件，不足百件."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_ENDS = r"(?=[，。；、）\n]|$)"
_TURNS = r"(?:首次|再次|历史性地?|成功|重新|已经?|仍|还|也|均|一举|就|连续[两二三四五]年){0,3}"
#: 108件，不足百件; 9600份，突破万份大关.
_ROUND = compiled(
    rf"(?P<n>ⓝ)(?P<noun>[^ⓝⓟⓓⓑ，。；：、（）\n]{{0,8}})[，（]{_TURNS}"
    r"(?:(?P<below>不足|不到|未满|未过|少于)|(?P<near>将近|接近|近)|(?P<above>超过?|突破|逾|破|过|跨过|迈上))了?"
    rf"(?P<size>[十百千]万|[十百千万])(?P<unit>[^ⓝⓟ，。；：、（）\n的]{{0,3}}?)(?:大关|关口)?{_ENDS}"
)
_WORDS = (
    r"(?:(?P<below>不足|不到|未满|未过)|(?P<near>将近|接近)"
    r"|(?P<above>超过?|突破|逾|破|跨过|迈上))了?"
)
#: 突破千件，达986件.
_ROUND_BEFORE = compiled(
    rf"{_WORDS}(?P<size>[十百千]万|[十百千万])(?P<unit>[^ⓝⓟ，。；：、（）\n的]{{0,3}}?)(?:大关|关口)?[，（]"
    r"(?:共[^ⓝⓟ，。；\n]{0,4}|达到?|[为是仅]|仅[为有]|只有)(?P<n>ⓝ)"
)
_SIZES = {"十": 10, "百": 100, "千": 1000, "万": 10_000}
_SIZES |= {"十万": 100_000, "百万": 1_000_000, "千万": 10_000_000}
#: 降到12件，首次降至个位数.
_DIGITS = compiled(
    rf"(?P<n>ⓝ)(?P<noun>[^ⓝⓟⓓⓑ，。；：、（）\n]{{0,8}})[，（]{_TURNS}"
    r"(?:(?:降|减|升|增|回|跌|落|重回|回落|下降|减少|保持|稳定|控制|压|压减|突破)(?:到|至|为|在)?|进入|达到?|为|是|重回){0,2}"
    rf"(?P<digits>个|一|两|二|三|四)位数(?:以?内|水平)?{_ENDS}"
)
_LENGTHS = {"个": 1, "一": 1, "两": 2, "二": 2, "三": 3, "四": 4}
#: 降至个位数，为11件.
_DIGITS_BEFORE = compiled(
    r"(?P<digits>个|一|两|二|三|四)位数[，（](?:共[^ⓝⓟ，。；\n]{0,4}|达到?|[为是仅]|仅[为有]|只有)(?P<n>ⓝ)"
)
#: 23场，近二十场; 486件，首次超过五百件.
_INEXACT = compiled(rf"(?P<n>ⓝ)，{_TURNS}(?P<about>ⓝ){_ENDS}")
#: 近 and 约 may say somewhat less, but never more than a tenth above.
_LEAST, _MOST = 7, 11


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Every such claim that its count refutes."""
    for pattern in (_ROUND, _ROUND_BEFORE):
        for match in pattern.finditer(skeleton.text):
            yield from _round(match, skeleton)
    if "位数" in skeleton.text:
        for pattern in (_DIGITS, _DIGITS_BEFORE):
            for match in pattern.finditer(skeleton.text):
                yield from _digits(match, skeleton)
    for match in _INEXACT.finditer(skeleton.text):
        n, about = skeleton.figure(match, "n"), skeleton.figure(match, "about")
        if not (n and about and n.exact and n.unit == about.unit and not about.exact):
            continue
        # 98件，超过五百件 speaks of others: a slip stays near.
        least = about.text.startswith(("近", "将近", "接近", "不足", "不到"))
        most = about.value * 10 if least else about.value * _MOST
        below = about.high is not None and 10 * n.value > most
        above = about.high is None and n.value < about.low
        if (below or above) and _is_of_size(n.value, about.value):
            yield of_match(match, skeleton, f"{n.text}不是“{about.text}”", sure=False)


def _is_of_size(n: object, other: object) -> bool:
    one, two = float(str(n)), float(str(other))
    return one > 0 and two > 0 and max(one / two, two / one) < 2


def _round(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    n, size, unit = skeleton.figure(match, "n"), _SIZES[match["size"]], match["unit"]
    if n is None or not n.exact or (n.unit not in (unit, "") and unit):
        return
    if not unit and match["above"] in ("过", "破") and size < _SIZES["百"]:
        return
    wrong = (
        n.value >= size
        if match["below"]
        else n.value < size
        if match["above"]
        else not _LEAST * size <= 10 * n.value <= 10 * size
    )
    if wrong and _is_of_size(n.value, size):
        word = match["below"] or match["near"] or match["above"]
        yield of_match(match, skeleton, f"{n.text}不是“{word}{match['size']}{unit}”", sure=False)


def _digits(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    n, length = skeleton.figure(match, "n"), _LENGTHS[match["digits"]]
    if n is None or not n.exact or n.value % 1:
        return
    if len(f"{int(n.value)}") != length:
        told = f"{n.text}不是“{match['digits']}位数”"
        yield of_match(match, skeleton, told, sure=False)
