"""Who is said to be the last or the first, or among the last two, against the values listed.

甲96.2%，乙94.8%，丙91.5%，丁88.0%，戊83.7%。……末两位……丙、戊负责人: 丁 is behind 丙.
Told only where as many are named as the place says, in one row, and no two have the same value.
The one that is last may be named before the list as well: 约谈了出庭率最低的甲局. 甲局94%，乙局90%.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import TWO_TO_TEN
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_PLACES = compiled(rf"(?P<end>末|后|倒数|前)(?P<n>[{TWO_TO_TEN}两])[位名]")
_LABEL = compiled("^[，、；：]?(?P<name>[一-龥]{2,12}?)(?:为|是|达到?|有)?$")
_JOINS = "[、和与及]"
#: Who comes along is named beside those who are meant.
_ALSO = compiled("也|还|另|同时|主动|以外|之外|等|上年|去年|往年|过去|靠[前后]")
#: One alone: 垫底的甲队, 得分最高的是乙窗口.
_ALONE = compiled(
    r"(?<![一-龥])[一-龥]{0,10}?(?P<what>[一-龥]{0,6}?)(?P<rank>垫底|[排居]?在?末位|最低|最高|居首位?|[排居]在?首位)的(?:则?是|为)?"
)
_SCORES = ("得分", "分数", "")
_LOW = ("垫底", "末位", "最低")
#: Of these the most is the worst.
_BAD = compiled("不|败诉|投诉|超期|逾期|差错|误|重复|纠错")
#: So many values make a list; those who are meant are named no further behind.
_LEAST, _FAR = 4, 90
#: A name has so many characters.
_NAME = 2


def relations(running: RunningText) -> Iterator[Refuted]:
    """Every place among the last or the first that the listed values refute."""
    text = running.text
    for match in _PLACES.finditer(text):
        begin = begin_of(text, match.start(), "\n")
        told = [
            m
            for m in running.measured_between(begin, match.start())
            if m.figure.end < match.start()
        ]
        values = _listed(text, told)
        said = small_number(match["n"])
        if not len(values) >= _LEAST or said >= len(values):
            continue
        named = _named(text, match, list(values), said)
        order = sorted(values, key=lambda name: values[name], reverse=match["end"] == "前")
        right = [name for name in reversed(values) if name in order[:said]]
        if not named or set(named) == set(right) or len(set(values.values())) < len(values):
            continue
        unit = told[-1].figure.unit
        shown = "、".join(f"“{name}”{values[name].normalize():f}{unit}" for name in right)
        reason = f"{match['end']}{match['n']}位应是{shown}，文中为{'、'.join(named)}"
        yield Refuted(match.start(), match.end(), reason, False, of=())
    for match in _ALONE.finditer(text):
        yield from _alone(running, match)


def _alone(running: RunningText, match: re.Match[str]) -> Iterator[Refuted]:
    """The one that is said to be first or last, where another has the least or the most."""
    text = running.text
    begin, end = begin_of(text, match.start(), "\n"), end_of(text, match.end(), "\n")
    values: dict[str, Decimal] = {}
    figures: list[Measured] = []
    for start, stop in ((begin, match.start()), (match.end(), end)):
        figures = [m for m in running.measured_between(start, stop) if m.figure.unit in ("%", "分")]
        values = _listed(text, figures)
        if len(values) >= _LEAST:
            break
    if len(values) < _LEAST or len(set(values.values())) < len(values):
        return
    who = next((name for name in values if _is_called(text, match.end(), name)), "")
    said = text[begin:end].replace(match[0], "", 1)
    named = match["what"] in _SCORES or match["what"][-3:] in said
    # What the listed values are of stands in their own sentence.
    list_said = text[figures[-1].sentence[0] : figures[-1].figure.end]
    if not who or not named or (_BAD.search(list_said) and not match["rank"].startswith("最")):
        return
    order = min if match["rank"].endswith(_LOW) else max
    right = order(values, key=lambda name: values[name])
    if right != who:
        unit = figures[-1].figure.unit
        shown = (f"“{name}”{values[name].normalize():f}{unit}" for name in (who, right))
        reason = f"{'，'.join(shown)}，{match['rank']}的应是“{right}”"
        yield Refuted(match.start("rank"), match.end() + len(who), reason, False, of=())


def _is_called(text: str, at: int, name: str) -> bool:
    """Whether a name stands there; the first of a list has the words before it: 成功率为甲镇."""
    short = name.rpartition("为")[2]
    return len(short) >= _NAME and text.startswith(short, at)


def _listed(text: str, told: Sequence[Measured]) -> dict[str, Decimal]:
    """The last list of values with a name each, behind one another."""
    values: dict[str, Decimal] = {}
    last: Measured | None = None
    for m in reversed(told):
        label = _LABEL.search(m.words(text))
        apart = last is not None and (
            q.kin(m.figure.unit) != q.kin(last.figure.unit) or m.sentence != last.sentence
        )
        if label is None or not m.figure.exact or apart:
            if values:
                break
            continue
        if label["name"] in values:
            return {}
        values[label["name"]] = m.figure.value
        last = m
    return values


def _named(text: str, match: re.Match[str], names: Sequence[str], said: int) -> list[str]:
    """Those who are named in a row of so many behind the place."""
    end = end_of(text, match.end(), "\n", _FAR)
    if another := _PLACES.search(text, match.end(), end):
        end = another.start()
    one = "|".join(map(re.escape, sorted(names, key=len, reverse=True)))
    row = re.compile(f"(?:{one})(?:{_JOINS}(?:{one}))+").search(text, match.end(), end)
    if row is None:
        return []
    found = re.findall(one, row[0])
    clause = text[begin_of(text, row.start(), "。；\n") : end_of(text, row.end(), "。；\n")]
    return found if len(found) == said and not _ALSO.search(clause) else []
