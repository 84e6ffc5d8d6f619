"""Right lists, days and restated values, changed as a person errs: whole stretches, not digits.

Found by counting and comparing, not by the words of the checks: a number that stands beside as
many items, two days of one sentence, one value told in two sentences of the same thing.
"""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from itertools import pairwise

from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.figures import Measured
from lawcheck.text.running import RunningText
from tests.perturbed.slips import digit
from tests.perturbed.trial import Slip

_N = r"(?P<n>[两二三四五六七八九十]|\d{1,2})(?:个|项|大|类|种|家|起|条|部|名|处|件|次|场|所|支)"
_ITEM = r"[^，。；：、（）\n]{1,24}"
_ROW = rf"(?P<row>{_ITEM}(?:、{_ITEM})+)"
_ROLLS = (
    re.compile(rf"{_N}[一-龥]{{0,12}}[：（，](?:分别[为是]|即|包括|[为是])?：?{_ROW}[。，；）]"),
    re.compile(rf"(?<![^，。；：（\n]){_ROW}等?\"?(?<!\d){_N}"),
)
_POINTS = re.compile(rf"{_N}[^。\n]{{0,14}}[：。，\n](?=一是|（一）)")
_CHINESE = "一二三四五六七八九十"
_LAST = re.compile(r"和|及|与|以及")
#: Smaller values are told twice by accident.
_LEAST = 20


class Edit(Slip, frozen=True):
    """A stretch of the running text that is more than a digit, and where it stands."""

    whole: tuple[int, int]
    """The stretch that is asked: of the list, the sentence, the two values."""


def rolls(running: RunningText) -> Iterator[Edit]:
    """A number one off, an item lost or told twice, where number and list agree."""
    text = running.text
    for pattern in _ROLLS:
        for match in pattern.finditer(text):
            said, items = small_number(match["n"]), match["row"].split("、")
            pieces = len(items) - 1 + len(_LAST.split(items[-1]))
            if said in (len(items), pieces) and said > 2:
                yield from _of_roll(match, items, said)
    for match in _POINTS.finditer(text):
        said = small_number(match["n"])
        if said > 1 and _points(text, match.end()) == said:
            yield _number(match, said, "points")


def _of_roll(match: re.Match[str], items: list[str], said: int) -> Iterator[Edit]:
    yield _number(match, said, "number")
    dice = random.Random(match[0])
    start, end = match.span("row")
    # The last may bear the name of all of them.
    at = dice.randrange(1, len(items) - 1) if len(items) > 2 else 0
    lost = [*items[:at], *items[at + 1 :]]
    yield Edit("lost", start, end, "、".join(lost), match.span())
    twice = [*items[:at], items[at - 1], *items[at + 1 :]]
    yield Edit("twice", start, end, "、".join(twice), match.span())


def _number(match: re.Match[str], said: int, kind: str) -> Edit:
    other = said + random.Random(match[0]).choice((1, -1))
    printed = str(other) if match["n"].isdigit() else _CHINESE[min(other, 10) - 1]
    if printed == match["n"]:
        printed = "九"
    return Edit(kind, *match.span("n"), printed, match.span())


def _points(text: str, at: int) -> int:
    form = "{}是" if text.startswith("一是", at) else "（{}）"
    stop = text.find("\n", at)
    stretch = text[at : stop if form == "{}是" and stop > 0 else at + 3000]
    return next((n for n, c in enumerate(_CHINESE) if form.format(c) not in stretch), 10)


def days(running: RunningText) -> Iterator[Edit]:
    """Two days of a sentence that change places."""
    text = running.text
    for one, two in pairwise(running.days):
        between = text[one.end : two.start]
        if not (one.day and two.day) or re.search(r"[。；\n、]|^[至到—－～-]", between):
            continue
        first, second = text[one.start : one.end], text[two.start : two.end]
        if (one.month, one.day) < (two.month, two.day) and len(between) > 3 and not one.year:
            begin = max(text.rfind("。", 0, one.start), text.rfind("\n", 0, one.start)) + 1
            end = text.find("。", two.end)
            yield Edit(
                "days", one.start, two.end, second + between + first, (begin, max(end, two.end))
            )


def restated(running: RunningText) -> Iterator[Edit]:
    """One of two equal values of the same thing, one digit off."""
    text = running.text
    seen: dict[tuple[str, str], list[Measured]] = {}
    for m in running.measured:
        value = m.figure.value
        if not m.figure.exact or value < _LEAST or (m.figure.unit == "%" and value == 100):
            continue
        earlier = seen.setdefault((str(value), m.figure.unit), [])
        for other in earlier:
            if other.sentence != m.sentence and _common(_words(other, text), _words(m, text)):
                yield _digit(m, text, (other.clause, m.figure.end))
                break
        earlier.append(m)


def _words(m: Measured, text: str) -> str:
    behind = re.split(r"[，。；、：\n]", text[m.figure.end : m.figure.end + 12])[0]
    return text[m.clause : m.figure.start] + "|" + behind


def _common(one: str, other: str) -> bool:
    return any(one[n : n + 4] in other for n in range(len(one) - 3) if "|" not in one[n : n + 4])


def _digit(m: Measured, text: str, whole: tuple[int, int]) -> Edit:
    start, end = m.figure.digits
    written = digit(text[start:end], random.Random(text[m.clause : end]))
    return Edit("restated", start, end, written, whole)


#: Each finder of edits by its name.
EDITS: dict[str, Callable[[RunningText], Iterator[Edit]]] = {
    "roll": rolls,
    "days": days,
    "restated": restated,
}
