"""Items of one sentence that change the form of their numbers: 一是…；二是…；（3）…

A list may hold another of another form: an item is odd only where the item right before it has the
number before its own in another form, and none of its own form has, wherever that one stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from lawcheck.checks.model import matched
from lawcheck.documents.model import Span
from lawcheck.reports.model import Report
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import NUMERAL
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled

_CIRCLED = "①②③④⑤⑥⑦⑧⑨"
#: Every form by its name; an item opens the paragraph or stands behind such a mark.
_FORMS = (
    rf"(?P<is>{NUMERAL})是(?!否)|第(?P<th>{NUMERAL})，|（(?P<bracket>\d)）|（(?P<han>{NUMERAL})）"
    rf"|(?P<circle>[{_CIRCLED}])"
)
_ITEM = compiled(rf"(?:^|(?<=[。；：，]))(?:{_FORMS}|(?P<point>\d)[.．、](?!\d))")
#: The first of a list may stand behind any word: 原因一是…；二是….
_RUN_IN = compiled(_FORMS)
#: What is a part of one sentence ends so.
_JOINED = ("；", "，")


class Odd(msgspec.Struct, frozen=True):
    """An item in another form than the one before it."""

    span: Span
    text: str
    before: str


def odd_items(report: Report) -> Iterator[Odd]:
    """The first of them in each paragraph."""
    for paragraph in report.body:
        folded = fold(paragraph.text)
        items = [(m, *_read(m)) for m in _ITEM.finditer(folded.text)]
        if len(items) < 2:
            continue
        first = _first_places(folded.text, items)
        for (before, its_form, its_value), (match, form, value) in pairwise(items):
            own = first.get((form, value - 1), match.start()) < match.start()
            joined = folded.text.endswith(_JOINED, 0, match.start())
            if joined and form != its_form and value == its_value + 1 and not own:
                yield Odd(matched(paragraph, folded, match), match[0], before[0])
                break


def _first_places(
    text: str, items: Sequence[tuple[re.Match[str], str, int]]
) -> dict[tuple[str, int], int]:
    """Where each number of each form stands first: as an item, or behind whatever word."""
    places: dict[tuple[str, int], int] = {}
    run_in = ((match, *_read(match)) for match in _RUN_IN.finditer(text))
    for match, form, value in (*items, *run_in):
        places[form, value] = min(match.start(), places.get((form, value), len(text)))
    return places


def _read(match: re.Match[str]) -> tuple[str, int]:
    form = match.lastgroup or ""
    number = match[form]
    if form == "circle":
        return form, _CIRCLED.index(number) + 1
    return form, small_number(number)
