"""Cut a part into its items: 一是…二是…, （一）…, 1.…, in one paragraph or in many."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import zip_longest

import msgspec

from lawcheck.checks.last_read import LastRead
from lawcheck.checks.part_text import pieces, prose
from lawcheck.documents.model import Span
from lawcheck.reports.model import Part, Report
from lawcheck.text.around import end_of
from lawcheck.text.digits import NUMERAL
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled

#: Numbering habits of items; the one that comes first in a part cuts it, others lie inside.
_STYLES = tuple(
    compiled(rf"(?:^|(?<=[。；：，]))(?:{mark})")
    for mark in (
        rf"{NUMERAL}、",
        rf"（{NUMERAL}）",
        rf"(?:{NUMERAL}是(?:要)?|(?:首先|其次|再次|此外|最后)，)",
        rf"(?:[第其]{NUMERAL}[，、是]|(?:问题|不足|短板)之{NUMERAL}[，、：是])",
        # Folded, 2. 3月起 has no space.
        r"\d{1,2}[.、](?!\d)|\d{1,2}[.、](?=(?:1[0-2]|[1-9])月|20\d\d年)",
        r"（\d{1,2}）",
        r"[①-⑳]",
    )
)
#: What comes behind others, and alone numbers nothing.
_BESIDES = compiled(r"其次|再次|此外|最后")
_SENTENCE_ENDS = "。；！？：\n"
#: A headline is no longer than this.
_HEADLINE = 24
#: A heading, and two items below it.
_WITH_ITEMS = 3
_DIGIT = compiled(r"\d")
#: What takes up the item above: 原因有三点。
_GOES_ON = compiled(
    r"因|根源|根子|症结|在于|究其|上述|以[上下]|如下|这|此|同时|另外|其中|具体|表现|一方面"
)


class Item(msgspec.Struct, frozen=True):
    """One item: its place, its folded text without the mark, and its first sentence."""

    span: Span
    text: str
    headline: str


#: By the identity of a part, which is kept beside its items.
_LAST = LastRead[dict[int, tuple[Part, list[Item]]]]()


def items(report: Report, part: Part) -> list[Item]:
    """The items of ``part``; empty where it is not cut into items."""
    known = _LAST.of(report, read=dict)
    if id(part) not in known:
        known[id(part)] = part, _cut_into(report, part)
    return known[id(part)][1]


def _cut_into(report: Report, part: Part) -> list[Item]:
    spans = list(pieces(report, part))
    if sum(span.start > 0 for span in spans) * 2 > len(spans):
        return []  # each stretch is the end of an item that says what comes next
    if _is_named(report, spans):
        spans = spans[1:]
    lines = [fold(report.document.slice(span)) for span in spans]
    style = next((style for line in lines if (style := _style(line.text))), None)
    if style is None:
        return []
    first = [mark for line in lines for mark in style.finditer(line.text)]
    before = next(n for n, line in enumerate(lines) if style.search(line.text))
    if len(first) == 1 and (before > 1 or _BESIDES.match(first[0][0])):
        return []  # 此外，: one word, or one number, behind all that nothing numbers
    found: list[list[tuple[Span, str]]] = []
    for span, line in zip(spans, lines, strict=True):
        marks = list(style.finditer(line.text))
        if found and (not marks or marks[0].start()):
            end = marks[0].start() if marks else len(line.text)
            found[-1].append((_cut(span, line.original_span(0, end)), line.text[:end]))
        for mark, following in zip_longest(marks, marks[1:]):
            end = following.start() if following else len(line.text)
            place = _cut(span, line.original_span(mark.start(), end))
            found.append([(place, line.text[mark.end() : end])])
    return [_item(pieces_of) for pieces_of in found]


def _is_named(report: Report, spans: Sequence[Span]) -> bool:
    """Whether a numbered heading, the only one of its kind, names the whole: it is no item.

    三、存在的不足及明年的安排 has （一）存在的不足和原因, with 一是, 二是, 三是 below.
    """
    if len(spans) < _WITH_ITEMS:
        return False
    first, *rest = (fold(report.document.slice(span)).text for span in spans)
    style = _style(first)
    if style is None or not style.match(first) or first[-1:] in _SENTENCE_ENDS:
        return False
    if len(first) > _HEADLINE or any(style.search(line) for line in rest):
        return False
    return sum(any(one.match(line) for one in _STYLES) for line in rest) > 1


def _style(text: str) -> re.Pattern[str] | None:
    """The habit whose mark comes first in a line; None where none does."""
    found = [(match.start(), at) for at, one in enumerate(_STYLES) if (match := one.search(text))]
    return _STYLES[min(found)[1]] if found else None


def _cut(span: Span, offsets: tuple[int, int]) -> Span:
    return Span(span.paragraph, span.start + offsets[0], span.last, span.start + offsets[1])


def _item(pieces_of: list[tuple[Span, str]]) -> Item:
    first, last = pieces_of[0][0], pieces_of[-1][0]
    text = "\n".join(words for _, words in pieces_of)
    span = Span(first.paragraph, first.start, last.last, last.end)
    return _headed(span, text)


def paragraphs(report: Report, part: Part) -> list[Item]:
    """The paragraphs of ``part`` as its items, where nothing numbers them."""
    found = []
    for span in prose(report, part):
        text = fold(report.document.slice(span)).text
        found.append(_headed(span, text))
    return found


def headed(report: Report, part: Part) -> list[Item]:
    """The paragraphs of ``part`` that each begin with a headline of their own, where nothing
    numbers them and most do: 小散工地检查有空档。全年只检查了41处……"""
    found = paragraphs(report, part)
    own = [one for one in found if _has_headline(one)]
    return own if len(own) > 1 and 2 * len(own) > len(found) else []


def _has_headline(one: Item) -> bool:
    """Whether a short sentence without a figure opens a paragraph that goes on."""
    words = one.headline
    ends = one.text[len(words) : len(words) + 1] == "。"
    return ends and len(words) <= _HEADLINE < len(one.text) and not _DIGIT.search(words)


def finest(report: Report, part: Part) -> list[Item]:
    """The items of ``part``, those that hold numbered paragraphs, or others with headlines of their
    own, cut into these."""
    found: list[Item] = []
    starting = _starting(report, part)
    for one in items(report, part):
        inner = [p for n in one.span.paragraphs[1:] for p in starting.get(n, ())]
        numbered = [p for p in inner if any(style.match(p.text) for style in _STYLES)]
        first = starting.get(one.span.paragraph, [one])[-1]
        found += inner if len(numbered) > 1 else _cut_at_headlines(one, first, inner)
    return found or paragraphs(report, part)


def apart(report: Report, part: Part) -> list[Item]:
    """The items of ``part``, and behind them what has no number and a headline of its own."""
    found: list[Item] = []
    starting = _starting(report, part)
    for one in items(report, part):
        inner = [p for n in one.span.paragraphs[1:] for p in starting.get(n, ())]
        first = starting.get(one.span.paragraph, [one])[-1]
        numbered = any(style.match(p.text) for p in inner for style in _STYLES)
        found += [one] if numbered else _cut_at_headlines(one, first, inner)
    return found


def _starting(report: Report, part: Part) -> dict[int, list[Item]]:
    """The paragraphs of ``part`` by their numbers."""
    starting: dict[int, list[Item]] = {}
    for one in paragraphs(report, part):
        starting.setdefault(one.span.paragraph, []).append(one)
    return starting


def _cut_at_headlines(one: Item, first: Item, inner: Sequence[Item]) -> list[Item]:
    """An item that begins in its first paragraph, and what begins behind it with a headline of its
    own and goes on with no cause."""
    begins = [at for at, p in enumerate(inner) if _has_headline(p)]
    begins = [at for at in begins if not _GOES_ON.search(inner[at].headline)]
    if not begins or not _has_headline(one):
        return [one]
    words = one.text.partition(f"\n{inner[begins[0]].text}")[0]
    above = [first, *inner][begins[0]].span
    place = Span(one.span.paragraph, one.span.start, above.last, above.end)
    cut = [Item(place, words, one.headline)]
    for begin, following in zip_longest(begins, begins[1:]):
        cut.append(_item([(p.span, p.text) for p in inner[begin:following]]))
    return cut


def _headed(span: Span, text: str) -> Item:
    return Item(span, text, text[: end_of(text, 0, _SENTENCE_ENDS)])
