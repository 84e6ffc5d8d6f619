"""A part without a heading of its own: the sentences inside others that say what belongs to it."""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.documents.model import Span
from lawcheck.reports.body_text import Text, begin, inside
from lawcheck.reports.markers import mark_of
from lawcheck.reports.parts import Classifier

#: What closes a report stands in this share of its characters at the end.
_CLOSING_SHARE = 0.4
#: In so many last paragraphs a sentence of the part's kind is enough.
_LAST = 2
#: Numbers that list items below a sentence; any other number opens a section.
_ITEMS = frozenset(("一是", "第一，", "1.", "1、", "（1）", "1)", "①"))


def scattered(part: str, text: Text, classify: Classifier, elsewhere: Sequence[Span]) -> list[Span]:
    """The sentences that say something of ``part``, those in ``elsewhere`` left out."""
    return [
        span
        for span, sentence in text.all_sentences
        if (classify.said(part, sentence) and not any(inside(span, other) for other in elsewhere))
        or classify.opens(part, sentence)
    ]


def closing(
    part: str, text: Text, classify: Classifier, hosts: Sequence[Span], bounds: Sequence[Span]
) -> list[Span]:
    """The passages for ``part`` at the end of the report, or inside ``hosts``.

    In the middle of the achievements 下一步 is said of one task: that is no plan for the year.
    A passage goes on with its paragraph and the items listed below, up to one of ``bounds``.
    """
    late, last = _late(text), text.body[max(len(text.body) - _LAST, 0)].number
    found: list[Span] = []
    for span, sentence in text.all_sentences:
        if found and inside(span, found[-1]):
            continue
        placed = span.paragraph >= late or any(inside(span, host) for host in hosts)
        said = placed and classify.said(part, sentence)
        told = span.paragraph >= last and classify.tells(part, sentence)
        if said or told or classify.opens(part, sentence):
            found.append(_passage(span, text, bounds))
    return found


def _late(text: Text) -> int:
    """The paragraph from which on the report closes."""
    left = sum(len(line.text) for line in text.body) * _CLOSING_SHARE
    for line in reversed(text.body):
        left -= len(line.text)
        if left <= 0:
            return line.number
    return text.body[0].number


def _passage(start: Span, text: Text, bounds: Sequence[Span]) -> Span:
    end = text.end(start.paragraph)
    following = text.lines(Span(start.paragraph + 1, 0, text.body[-1].number, 0))
    for line in following:
        mark = mark_of(line)
        if mark is None or mark.marker.style not in _ITEMS:
            break
        end = text.end(line.number)
    for bound in bounds:
        if begin(start) < begin(bound) < end:
            end = begin(bound)
    if end[1] == 0:
        end = text.end(end[0] - 1)
    return Span(start.paragraph, start.start, *end)
