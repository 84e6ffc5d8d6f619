"""Items of one sentence that change the form of their numbers: 一是…；二是…；（3）…

A list may hold another of another form: an item is odd only where the item right before it has the
number before its own in another form, and none of its own form has, wherever that one stands.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import matched
from lawcheck.documents.model import Span
from lawcheck.reports.model import Report
from lawcheck.text.digits import NUMERAL
from lawcheck.text.folding import fold
from lawcheck.text.numerals import small_number
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
        for turn in range(1, len(items)):
            match, form, value = items[turn]
            before, its_form, its_value = items[turn - 1]
            earlier = (*items[:turn], *_run_in(folded.text, match.start()))
            own = any(f == form and v == value - 1 for _, f, v in earlier)
            joined = folded.text.endswith(_JOINED, 0, match.start())
            if joined and form != its_form and value == its_value + 1 and not own:
                yield Odd(matched(paragraph, folded, match), match[0], before[0])
                break


def _run_in(text: str, end: int) -> Iterator[tuple[re.Match[str], str, int]]:
    """Every number up to ``end`` that has the form of an item, whatever stands before it."""
    for match in _RUN_IN.finditer(text, 0, end):
        yield (match, *_read(match))


def _read(match: re.Match[str]) -> tuple[str, int]:
    form = match.lastgroup or ""
    number = match[form]
    if form == "circle":
        return form, _CIRCLED.index(number) + 1
    return form, small_number(number)
