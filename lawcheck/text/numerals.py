"""Read the figures of official prose: 1.3万余条, 99.5%以上, 近300件, 百分之七十五, 七成, 三分之一.

A figure says an interval, not always a point: 余 and 多 mean more than the figure but less than
the next round one, 近 somewhat less, 以上 that or more. ``low`` and ``high`` hold that interval, so
that 1.3万余条 and 13200条 agree. All offsets are of folded text (see ``text.folding``).

Counts in Chinese numerals are read only where a measure word follows and no set phrase can be
meant (三项制度 is a name, 十二次 is a count); 百分之… and …成 always.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.text.approximate import interval, word_before
from lawcheck.text.chinese_numbers import (
    DIGITS,
    MOST_DIGITS,
    SCALES,
    TENS,
    chinese_number,
    small_number,
)
from lawcheck.text.digits import ONE_TO_NINE, ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.measures import COUNTED, NOT_COUNTED, UNITS
from lawcheck.text.patterns import compiled

#: Digits behind one of these belong to a name or a code (H5, V2.0, GB/T).
_PART_OF_A_NAME = frozenset("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz.")
_AFTER = "(?P<after>以上|以下|左右|上下)?"
# Both begin with a plain class of characters, so that the search runs at the speed of C. Of the
# first there are many in every report: ``re`` reads its groups ten times as fast as PCRE2.
_ARABIC = re.compile(
    r"(?P<number>[0-9](?:[0-9]{0,2}(?:，[0-9]{3})+(?![0-9])|[0-9]*)(?:\.[0-9]+)?)"
    r"(?P<odd1>余|多)?(?P<scale>万亿|千亿|百亿|千万|百万|十万|亿|万|千|百)?(?P<odd2>余|多)?"
    rf"(?P<unit>%|‰|{UNITS})?{_AFTER}"
)
_CHINESE = compiled(
    rf"[{ONE_TO_TEN}两百](?:"
    r"(?<=百)分之(?P<share>[〇零一二两三四五六七八九十百点]+)"
    rf"|(?<![{ONE_TO_TEN}][{ONE_TO_NINE}])(?<![十百])成"
    rf"(?P<half>半|[{ONE_TO_NINE}](?!成))?(?=以上|左右|多|有余|的|是|[，。、；：）])(?P<more>多|有余)?"
    rf"|(?<=[{TWO_TO_TEN}])分之(?P<over>[一二两三四五六七八九])(?![{ONE_TO_NINE}])"
    rf"|(?<=一)(?P<halved>半)(?=[以，。、；）\n])|(?<=[{ONE_TO_TEN}两])(?P<fold>倍)(?![增速])"
    rf"|(?:(?<=十)[{ONE_TO_NINE}]?|(?<=[二三四五六七八九])十[{ONE_TO_NINE}]?"
    rf"|(?<=[{ONE_TO_NINE}两])(?:百[零{ONE_TO_TEN}]*|千[零{ONE_TO_TEN}百]*|万[零{ONE_TO_TEN}百千]*))"
    r"(?P<scaled>万)?"
    rf"(?P<odd3>余|多)?(?P<counted>{COUNTED}|元|倍(?![增速])){NOT_COUNTED}){_AFTER}"
)
#: 三件: a lone numeral is a count where its paragraph counts the same in longer ones (二十六件), or
#: three times in lone ones and never in figures.
_LONE = re.compile(
    r"(?<![〇零一二三四五六七八九十百千万两几数第每这那某同各前后上下头另半点分之、])"
    rf"[两{TWO_TO_TEN}](?P<counted>{COUNTED})(?![半多月]){NOT_COUNTED}"
)
_COUNTED = frozenset(COUNTED.split("|"))
#: 两项, 三个 stand in set phrases.
_SET_PHRASES = frozenset(("个", "项", "条", "部", "轮", "批", "批次", "期", "篇"))
_OFTEN, _MANY = 3, 100
#: What is kept of 33.3333….
_KEPT = Decimal("0.0001")
#: 三分之一 is said of 30.4 as of 36 %.
_LOOSE = Decimal(4)


class Figure(msgspec.Struct, frozen=True):
    """One figure with its unit, and the interval that it claims."""

    start: int
    end: int
    """Unit and 以上 included."""
    text: str
    value: Decimal
    """As printed, scale included (1.3万 is 13000)."""
    low: Decimal
    high: Decimal | None
    """None: no upper end (以上, 超)."""
    unit: str
    """A measure word, ``%``, or empty for a bare number."""
    digits: tuple[int, int]
    """Where the digits alone stand."""
    step: Decimal = Decimal(0)
    """The value of one in its last printed place (1.3万: 1000); 0 where every digit is meant."""

    @property
    def exact(self) -> bool:
        return self.low == self.high

    def agrees(self, other: Figure) -> bool:
        """Whether both can be true of the same thing."""
        below = self.high is not None and self.high < other.low
        above = other.high is not None and other.high < self.low
        return not (below or above)


def figures(text: str) -> Iterator[Figure]:
    """Yield the figures of a folded ``text``, from left to right."""
    read = [_arabic(match, text) for match in _ARABIC.finditer(text)]
    read += [_chinese(match, text) for match in _CHINESE.finditer(text)]
    found = sorted((f for f in read if f), key=_start)
    return iter(sorted([*found, *_lone(text, found)], key=_start))


def _lone(text: str, found: Sequence[Figure]) -> Iterator[Figure]:
    """Counts of one character, in paragraphs that tell them to be counts."""
    lines: dict[int, list[re.Match[str]]] = {}
    for match in _LONE.finditer(text):
        lines.setdefault(text.rfind("\n", 0, match.start()) + 1, []).append(match)
    for line, matches in lines.items():
        end = text.find("\n", line)
        first = bisect_left(found, line, key=_start)
        last = bisect_left(found, end, key=_start) if end >= 0 else len(found)
        digits = {f.unit for f in found[first:last] if text[f.digits[0]].isdigit()}
        longer = {f.unit for f in found[first:last] if not text[f.digits[0]].isdigit()}
        often = Counter(match["counted"] for match in matches)
        often_alone = {unit for unit, n in often.items() if n >= _OFTEN} - digits
        counted = (longer | often_alone) - _SET_PHRASES
        for match in matches:
            if match["counted"] in counted:
                start, stop = match.span()
                value = Decimal(small_number(match[0][0]))
                place = (start, start + 1)
                yield Figure(start, stop, match[0], value, value, value, match["counted"], place)


def _start(figure: Figure) -> int:
    return figure.start


def _arabic(match: re.Match[str], text: str) -> Figure | None:
    number, odd1, scale, odd2, unit, after = match.groups()
    start, printed = match.start(), number.replace("，", "")
    if len(printed) > MOST_DIGITS or (start and text[start - 1] in _PART_OF_A_NAME):
        return None
    factor = SCALES[scale] if scale else Decimal(1)
    step = _place(printed) * factor
    value = Decimal(printed) * factor
    if value.adjusted() >= MOST_DIGITS:
        return None
    figure = _figure(match, text, value, step, unit or "", odd1 or odd2, after, len(number))
    if not scale and "." not in printed:
        return figure
    last = Decimal(1).scaleb(-len(printed.partition(".")[2])) * factor
    return msgspec.structs.replace(figure, step=last)


def _chinese(match: re.Match[str], text: str) -> Figure | None:
    share, half, more, over, halved, fold, scaled, odd, unit, after = match.groups()
    first = match[0][0]
    if fold:
        return _figure(match, text, _numeral(first), Decimal(1), "倍", odd, after, 1)
    if over or halved:
        exact = 100 * _numeral(over or "一") / (_numeral(first) if over else 2)
        value = exact.quantize(_KEPT)
        figure = _figure(match, text, value, _LOOSE, "%", odd, after, len(match[0]))
        high = figure.high + _LOOSE if figure.high is not None else None
        return msgspec.structs.replace(figure, low=figure.low - _LOOSE, high=high)
    if share:
        read = chinese_number(share)
        if read is None:
            return None
        return _figure(match, text, read, Decimal(1), "%", odd, after, 3 + len(share))
    if unit:
        numeral = match[0][: match.start("counted") - match.start() - len(odd or "")]
        read = chinese_number(numeral)
        if read is None or (scaled and numeral.count("万") > 1):
            return None
        if unit == "个" and read < _MANY:
            return None  # 十四个乡镇, 三十个工作日: names and terms more than counts
        return _figure(match, text, read, _place(str(read)), unit, odd, after, len(numeral))
    tenths = Decimal(DIGITS[first] * 10 + (5 if half == "半" else DIGITS[half] if half else 0))
    return _figure(match, text, tenths, Decimal(10), "%", more, after, 1)


def _numeral(char: str) -> Decimal:
    return TENS.get(char) or DIGITS[char]


def _figure(
    match: re.Match[str],
    text: str,
    value: Decimal,
    step: Decimal,
    unit: str,
    odd: str | None,
    after: str | None,
    length: int,
) -> Figure:
    digits = match.start()
    before = word_before(text, digits)
    start = digits - len(before)
    low, high = interval(value, step, before, bool(odd), after or "")
    end = match.end()
    return Figure(start, end, text[start:end], value, low, high, unit, (digits, digits + length))


def _place(printed: str) -> Decimal:
    """The place value of the last digit that says something: 0.1 for 1.3, 100 for 1200."""
    if "." in printed:
        return Decimal(1).scaleb(-len(printed.partition(".")[2]))
    significant = printed.rstrip("0")
    return Decimal(10) ** (len(printed) - len(significant)) if significant else Decimal(1)
