"""Text that was printed into a file, or quoted in a mail: what the page and the mail have added."""

from __future__ import annotations

from collections import Counter

from lawcheck.documents.blanks import BLANK
from lawcheck.text.patterns import compiled

#: In place of what lies between two pages; a sentence may go on behind it.
PAGE_BREAK = "\f"
_NUMBER = compiled(
    r"[-—－–·.\s]{0,3}(?:第\s?)?\d{1,3}(?:\s?页)?(?:\s?[/／共]\s?\d{1,3}\s?页?)?[-—－–·.\s]{0,3}"
)
_QUOTED = compiled(r"(?:> ?)+")
#: So many lines of a text are quoted where all of it is.
_MOST = 0.9


def unquoted(lines: list[str]) -> list[str]:
    """The lines without the marks of a mail that quotes all of them; columns stay."""
    written = [line for line in lines if line.strip(BLANK)]
    quoted = sum(line.startswith(">") for line in written)
    if not written or quoted < _MOST * len(written):
        return lines
    return [_QUOTED.sub(lambda mark: " " * len(mark[0]), line, count=1) for line in lines]


def unpaged(lines: list[str]) -> list[str]:
    """The lines without page numbers and running titles, where form feeds tell the pages.

    What is left out becomes ``PAGE_BREAK``: lines keep their numbers.
    """
    begins = [0, *(n for n, line in enumerate(lines) if line.startswith(PAGE_BREAK) and n)]
    if len(begins) < 2:
        return lines
    pages = [range(a, b) for a, b in zip(begins, [*begins[1:], len(lines)], strict=True)]
    written = [[n for n in page if lines[n].strip(BLANK)] for page in pages]
    heads = Counter(lines[page[0]].strip(BLANK) for page in written if page)
    kept = list(lines)
    for turn, (page, rows) in enumerate(zip(pages, written, strict=True)):
        if rows and turn and heads[lines[rows[0]].strip(BLANK)] > 1:
            kept[rows.pop(0)] = ""
        if rows and _NUMBER.fullmatch(lines[rows[-1]].strip(BLANK)):
            kept[rows.pop()] = ""
        first, last = (rows[0], rows[-1]) if rows else (page.stop, page.stop)
        for n in page:
            if (turn and n < first) or (n > last and turn + 1 < len(pages)):
                kept[n] = PAGE_BREAK
    return kept
