"""翻一番 is twice as much and 翻两番 four times: from one value to another, whatever the verb.

从2025年的43场办到2026年的96场，场次翻了两番: what doubled is named by nothing, by the measure word,
or by the words before the values. 翻了一番多 is less than two doublings.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.changes import FREE
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_DOUBLED = compiled(
    r"[，、（]?(?:[一二三四五两]年[间内里来]?)?(?:总量|数量)?(?:实现)?翻(?:了)?(?P<twice>一?|两)番(?P<more>多|有余|以上)?"
)
_FROM_TO = compiled(
    rf"(?:由|从){FREE}{{0,20}}?(?P<a>ⓝ)(?:、{FREE}{{0,10}}ⓝ){{0,4}}{FREE}{{0,8}}?[到至为成]{FREE}{{0,16}}?(?P<b>ⓝ){FREE}{{0,6}}"
    rf"[，、（]?(?P<what>{FREE}{{0,12}}?)(?=(?:实现)?翻)"
)
#: 上年为260件，今年为780件，翻了两番.
_TWO_YEARS = compiled(
    r"(?:20\d\d年|[上去]年)[^ⓝ，。；\n]{0,12}?(?P<a>ⓝ)[^ⓝ，。；\n]{0,4}，[^ⓝ，。；\n]{0,12}?(?P<b>ⓝ)"
    r"[^ⓝⓟ，。；\n]{0,4}[，、]?(?P<what>[^ⓝⓟ，。；\n]{0,8}?)(?=(?:实现)?翻)"
)
#: 较上年的86件翻了两番，达到178件.
_SINCE = compiled(
    rf"[较比](?:20\d\d年|[上去]年)(?:同期)?的?(?P<a>ⓝ)(?:实现)?(?P<said>翻(?:了)?(?P<twice>一?|两)番(?P<more>多|有余|以上)?)，"
    rf"(?:达到?|增[至到加]+|为){FREE}{{0,4}}(?P<b>ⓝ)"
)
#: 抽检72批次，比上年的48批次翻了一番; 14件，上年为10件，实现翻番.
_THAN = compiled(
    rf"(?P<b>ⓝ){FREE}{{0,8}}[，（]?(?:[较比](?:20\d\d年|[上去]年)|(?<=[，（])[是为]?[上去]年)(?:同期)?"
    rf"[的为是]?(?P<a>ⓝ)(?:的(?:ⓑ|[两二三四]倍))?[），、]{{0,2}}(?P<what>)(?=(?:总量|数量)?(?:实现)?翻)"
)
_YEAR = compiled(r"20\d\d(?=年)")
#: They say no more of what doubled.
_FILLS = compiled(r"(?:[这一二三四五两][年][间内里来]?|总|数|量|规模|实现|全年|就|已|也|均|将?近)")
#: Of two doublings so much may be missing, or over.
_LOW, _HIGH = 9, 23


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Every doubling that its two values refute."""
    text = skeleton.text
    if "番" not in text:
        return
    for pattern in (_FROM_TO, _TWO_YEARS):
        for match in pattern.finditer(text):
            a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
            if a and b and _is_of(match, text, b):
                years = [int(year) for year in _YEAR.findall(match[0])]
                if years != sorted(years):
                    a, b = b, a
                yield from doubled_behind(skeleton, match.start(), match.end(), a, b)
    for match in _THAN.finditer(text):
        a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
        if a and b:
            yield from doubled_behind(skeleton, match.start(), match.end(), a, b)
    for match in _SINCE.finditer(text):
        a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
        if a and b:
            yield from _judged(skeleton, *match.span(), match, match["said"], a, b)


def doubled_behind(
    skeleton: Skeleton, start: int, end: int, a: Figure, b: Figure
) -> Iterator[Refuted]:
    """A doubling told right behind ``end``, against the values that it is of."""
    match = _DOUBLED.match(skeleton.text[end : end + 16])
    if match and q.alike(a, b):
        told = match[0].strip("，、（")
        yield from _judged(skeleton, start, end + match.end(), match, told, a, b)


def _is_of(match: re.Match[str], text: str, b: Figure) -> bool:
    """Whether what doubled is what the values count."""
    what = _FILLS.sub("", match["what"])
    if not what or what.strip("次") in b.unit or b.unit in what:
        return True
    return what in text[begin_of(text, match.start(), "。；\n") : match.start("b")]


def _judged(
    skeleton: Skeleton, start: int, end: int, match: re.Match[str], said: str, a: Figure, b: Figure
) -> Iterator[Refuted]:
    times = 4 if match["twice"] == "两" else 2
    low, high = q.quotient(q.claimed(b), q.claimed(a))
    most = 20 * 2 * times if match["more"] else times * _HIGH
    if (high is not None and high * 10 < times * _LOW) or low * 20 > most:
        told = f"由{a.text}到{b.text}是{b.value / a.value:.1f}倍，不是“{said}”"
        yield Refuted(*skeleton.place(start, end), told, a.exact and b.exact, of=(a, b), times=True)
