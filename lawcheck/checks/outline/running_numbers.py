"""The numbers of enumerations in running text: 一是…，二是…，三是…

An enumeration whose items open paragraphs (block) may hold others inside a paragraph (inline). An
item continues whichever of the two its number fits; both end with the section they stand in.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.documents.model import Span
from lawcheck.reports.model import Report
from lawcheck.text.digits import NUMERAL
from lawcheck.text.list_numbers import chinese
from lawcheck.text.patterns import compiled

# 一是 opens a clause: 统一是 and 之一是 are words. Behind a word (原因一是…；二是…) the next item
# shows that it is one.
_ITEM = compiled(
    rf"(?:^|(?<=[。；：，！？,;:!?”）)\s]))({NUMERAL})是(?!否)"
    r"|(?<=[一-龥])(?<![统之唯划专逐单任同十])(一)是(?=[^。\n]{2,160}?[；，]二是)"
)


class Misstep(msgspec.Struct, frozen=True):
    """A 二是 or later that does not follow from what stands before it."""

    span: Span
    value: int
    expected: int


def chinese_number(value: int) -> str:
    """``value`` in Chinese figures as headings write it (十一, 一百零三); beyond 999 in digits."""
    if not 0 < value <= 999:
        return str(value) if value else "零"
    return chinese(value)


_VALUES = {chinese_number(value): value for value in range(1, 100)}


def missteps(report: Report) -> Iterator[Misstep]:
    """Yield the items of running enumerations that leave a number out or repeat one."""
    headings = {
        section.span.paragraph
        for section in report.walk
        if section.marker is None or section.marker.style != "一是"
    }
    block: int | None = None
    inline: list[int] = []  # the last is the innermost
    for paragraph in report.body:
        if paragraph.number in headings:
            block = None
        if "是" not in paragraph.text:
            inline = []
            continue
        if not _ITEM.match(paragraph.text.lstrip()):
            inline = []
        first = len(paragraph.text) - len(paragraph.text.lstrip())
        for match in _ITEM.finditer(paragraph.text):
            value = _VALUES.get(match[1] or match[2])
            leads = match.start() <= first
            if value is None:
                continue
            if value == 1:
                block, inline = (1, []) if leads else (block, [*inline, 1])
            elif value - 1 in inline:
                depth = len(inline) - inline[::-1].index(value - 1)
                inline = [*inline[: depth - 1], value]
            elif block == value - 1:
                block, inline = value, []
            elif inline or block is not None:
                span = Span(paragraph.number, match.start(), paragraph.number, match.end())
                of_block = not inline or (leads and block is not None)
                yield Misstep(span, value, ((block or 0) if of_block else inline[-1]) + 1)
                block, inline = (value, []) if of_block else (block, [*inline[:-1], value])
