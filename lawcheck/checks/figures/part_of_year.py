"""A part of the year in which more is told than in all of it: 上半年查处112辆……全年查处97辆.

Both stand in one paragraph, count the same by the same words and belong to one body; what only
stands at a day (未结, 在册) and averages may be more in between.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.figures.ledger import bare
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: From the beginning of the year on.
_UP_TO = compiled(
    r"第?一季度|上半年|前三季度|1[至—~-](?P<to>\d{1,2})月|截至(?P<end>\d{1,2})月[底末]|全年"
)
_TOLD = ("季度", "上半年", "月", "全年")
_OTHER = compiled(r"其中|另|下半年|(?<!前)[二三四]季度|每|[上去]一?年|同期|20\d\d年|[比较]")
_NOUN = compiled(r"的?(?P<noun>[一-龥]{2,10}?)(?=[，。；、（\n]|$)")
_MONTHS = {"一季度": 3, "半年": 6, "三季度": 9, "全年": 12}
#: A name has so many characters.
_NAME = 4


class _Said(msgspec.Struct, frozen=True):
    m: Measured
    turn: int
    """Of the times, the longer later."""
    time: str
    name: str


def relations(options: FigureRelation, running: RunningText, own: str) -> Iterator[Refuted]:
    """Every count of a longer part of the year that is less than one of a shorter.

    ``own`` is the report's year, as a text tells it.
    """
    text = running.text
    if "半年" not in text and "季度" not in text and "月" not in text:
        return
    for figures in by_paragraph(running.measured, text):
        # What alone has its measure word has no other to be held against.
        counted = Counter(m.figure.unit for m in figures)
        told = [m for m in figures if counted[m.figure.unit] > 1]
        said = [one for m in told if (one := _said(options, text, m, own))]
        for at, longer in enumerate(said):
            yield from _judged(text, said[:at], longer)


def _judged(text: str, before: Sequence[_Said], longer: _Said) -> Iterator[Refuted]:
    for shorter in before:
        one, other = shorter.m.figure, longer.m.figure
        # 上半年，县农业农村局查处: who did it is told once.
        same = shorter.name.endswith(longer.name) and one.unit == other.unit
        actors = shorter.m.actors(text), longer.m.actors(text)
        if not same or shorter.turn >= longer.turn or (all(actors) and actors[0] != actors[1]):
            continue
        if one.low > other.value and is_near(other.value, one.value):
            told = f"{shorter.time}已有{one.text}，{longer.time}只有{other.text}"
            of = (one, other)
            yield Refuted(shorter.m.clause, longer.m.figure.end, told, False, of=of, times=True)
            return


def _said(options: FigureRelation, text: str, m: Measured, own: str) -> _Said | None:
    """A count with the part of the year that its sentence tells last before it."""
    if not m.figure.exact or m.figure.unit == "%":
        return None
    lead, words = text[m.sentence[0] : m.figure.start], m.words(text)
    # Most sentences tell no time so.
    if not any(word in lead for word in _TOLD):
        return None
    times = list(_UP_TO.finditer(lead))
    stands = compile_patterns((options.no_sums,))
    if not times or _OTHER.search(lead.replace(own, "")) or stands.search(words):
        return None
    if compile_patterns((options.aiming,)).search(lead):
        return None
    match = _NOUN.match(text, m.figure.end, end_of(text, m.figure.end, "，。；、（\n") + 1)
    said = _UP_TO.sub("", words) + (match["noun"] if match else "")
    name = bare(options.naming, said)
    return _Said(m, _turn(times[-1]), times[-1][0], name) if len(name) >= _NAME else None


def _turn(time: re.Match[str]) -> int:
    """Up to which month a time goes."""
    if month := time["to"] or time["end"]:
        return int(month)
    return next(month for words, month in _MONTHS.items() if words in time[0])
