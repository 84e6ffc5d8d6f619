"""Headers, footers and page numbers: what stands in the margins of pages is not the text."""

from __future__ import annotations

import re
from collections import Counter

from lawcheck.documents.layout import Page, PageLine
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_PAGE_NUMBER = re.compile(
    rf"[\s—–\-－―·|]*+(?:第\s*+)?(?:[0-9０-９]{{1,4}}|[ivxlc]{{1,6}}|[{ONE_TO_TEN}]{{1,4}})\s*+页?"
    r"(?:\s*+[,，/／]?\s*+共?\s*+[0-9０-９]{1,4}\s*+页?)?[\s—–\-－―·|]*+",
    re.IGNORECASE,
)
#: How word processors begin what they print in the margin: comments, changes of format.
_BALLOON = compiled(
    r"(?:批注|评论|带格式的?|设置格式|删除的内容|插入的内容|格式化的?|Comment(?:ed|ario)?|Formatted|Deleted"
    r"|Inserted)[ \u3000]*(?:[\[［【(（]|[:：])|\d{4}[-/]\d\d?[-/]\d\d? \d\d?:\d\d$"
)
_DIGITS = compiled(r"[0-9０-９]+")
#: Headers and footers stand within this share of the page's height from its edges.
_BAND = 0.11


def without_margins(pages: list[Page], lines: list[list[PageLine]]) -> tuple[list[str], list[str]]:
    """Take headers, footers and page numbers out of ``lines``; the texts of the first two.

    A header stands in the margin of at least two pages with the same words, numbers aside.
    """
    margins: list[list[PageLine]] = []
    seen: Counter[tuple[str, bool]] = Counter()
    for page, here in zip(pages, lines, strict=True):
        edge = [line for line in here if is_margin(line, page)]
        margins.append(edge)
        seen.update({_key(line, page) for line in edge})
    headers: dict[str, None] = {}
    footers: dict[str, None] = {}
    for page, here, edge in zip(pages, lines, margins, strict=True):
        for line in edge:
            if _PAGE_NUMBER.fullmatch(line.text):
                here.remove(line)
            elif seen[_key(line, page)] >= max(2, 0.4 * len(pages)):
                here.remove(line)
                (headers if _key(line, page)[1] else footers)[line.text] = None
    return list(headers), list(footers)


def without_balloons(pages: list[Page], lines: list[list[PageLine]]) -> list[str]:
    """Take printed comments out of ``lines``: their texts.

    They stand in a column of their own beside the text, and say what they are.
    """
    said: list[str] = []
    for page, here in zip(pages, lines, strict=True):
        first = [line for line in here if _is_aside(line, page) and _BALLOON.match(line.text)]
        if not first:
            continue
        edge = min(line.left for line in first) - 2
        column = [line for line in here if line.left >= edge]
        for line in column:
            here.remove(line)
            if line in first or not said:
                said.append(line.text)
            else:
                said[-1] += line.text
        for line in here:
            # Alone in its row again.
            line.is_cell = line.is_cell and any(
                other is not line and abs(other.base - line.base) < 0.4 * line.size
                for other in here
            )
    return said


def _is_aside(line: PageLine, page: Page) -> bool:
    return line.left > page.width / 2


def is_margin(line: PageLine, page: Page) -> bool:
    """Whether a line stands where headers and footers do."""
    return line.base < _BAND * page.height or line.base - line.size > (1 - _BAND) * page.height


def _key(line: PageLine, page: Page) -> tuple[str, bool]:
    return _DIGITS.sub("0", "".join(line.text.split())), line.base < page.height / 2
