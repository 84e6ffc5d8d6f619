"""Headers, footers and page numbers: what stands in the margins of pages is not the text."""

from __future__ import annotations

import re
from collections import Counter

from lawcheck.documents.layout import Page, PageLine
from lawcheck.text.patterns import compiled

_PAGE_NUMBER = re.compile(
    r"[\s—–\-－―·|]*(?:第\s*)?(?:[0-9０-９]{1,4}|[ivxlc]{1,6}|[一二三四五六七八九十]{1,4})\s*页?"
    r"(?:\s*[,，/／]?\s*共?\s*[0-9０-９]{1,4}\s*页?)?[\s—–\-－―·|]*",
    re.IGNORECASE,
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
        edge = [line for line in here if _is_margin(line, page)]
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


def _is_margin(line: PageLine, page: Page) -> bool:
    return line.base < _BAND * page.height or line.base - line.size > (1 - _BAND) * page.height


def _key(line: PageLine, page: Page) -> tuple[str, bool]:
    return _DIGITS.sub("0", "".join(line.text.split())), line.base < page.height / 2
