"""Plain text in, paragraphs out: one for each line, or for each run of hard-wrapped lines."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from lawcheck.documents import encoding, exemptions
from lawcheck.documents import limits as limit
from lawcheck.documents.barred import barred
from lawcheck.documents.blanks import BLANK
from lawcheck.documents.build import Block, RawFile, Reading, document
from lawcheck.documents.model import Anchor, Document
from lawcheck.documents.printed import PAGE_BREAK, unpaged, unquoted
from lawcheck.documents.spaced import spaced
from lawcheck.text.digits import NUMERAL, ONE_TO_TEN
from lawcheck.text.patterns import compiled

#: ``re`` on purpose: short lines are asked one by one, and another engine takes longer to ask.
_PIECES = re.compile("[^\x0b\x0c\x85\u2028\u2029]+")
_SENTENCE_ENDS = "。！？!?；;：:”’》）)…"
#: Lines that open a paragraph whatever the line before: outline numbers and labels.
_OPENS = compiled(
    rf"(?:第[{ONE_TO_TEN}百]+[章节条部]|{NUMERAL}[、.．]"
    rf"|[(（]{NUMERAL}[)）]|[(（]?\d{{1,2}}[)）.．、](?!\d)|[①-⑳]|[•·●■◆※])"
)
_LEAST_LINES = 6
#: A row of a table as text draws it, its cells, and the rule below its head.
_ROW = compiled(r"\|(?:[^|\n]*\|){2,}", "|")
_CELL, _RULE = compiled(r"[^|\s](?:[^|\n]*[^|\s])?"), compiled(r":?-{2,}:?")
_NARROW, _WIDE = 36, 140


def read(source: RawFile) -> Document:
    """Read plain text in any of the known encodings."""
    text, name, warnings = encoding.decode(source.data)
    limit.check("characters", len(text), source.limits)
    reading = Reading(encoding=name, warnings=list(warnings))
    text, said = exemptions.take(text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    reading.blocks = list(_drawn(blocks(unpaged(unquoted(lines)))))
    reading.remarks = exemptions.placed(said, reading.blocks)
    return document(source, reading)


def _drawn(found: Iterable[Block]) -> Iterator[Block]:
    """The blocks, with the cells of each row that bars or blanks draw: | 食品 | 62 |."""
    blocks = list(found)
    # What runs over several lines is no row.
    lines = ["" if len(one.anchors) > 1 else one.text for one in blocks]
    rows = spaced(lines) | barred(lines)
    for number, block in enumerate(blocks):
        cells = rows.get(number)
        if _ROW.fullmatch(block.text):
            drawn = ((cell.start(), cell[0]) for cell in _CELL.finditer(block.text))
            # A control character alone is no cell.
            seen = ((at, text) for at, text in drawn if text.strip(BLANK))
            cells = [(at, text) for at, text in seen if not _RULE.fullmatch(text)]
        if cells is None:
            yield block
            continue
        line = block.anchors[0]
        for at, text in cells:
            yield Block(text, (Anchor(0, line.line, line.column + at, line.page),), kind="cell")


def blocks(lines: list[str]) -> Iterator[Block]:
    """The paragraphs of ``lines``; columns count from the start of the line as it stands."""
    width = wrapped_at(lines)
    if width is None:
        for number, line in enumerate(lines, 1):
            # Breaks within a line (of Word, of pages) are seen, but no editor counts them.
            for piece in _PIECES.finditer(line):
                text = piece[0].strip(BLANK)
                if text:
                    column = piece.start() + piece[0].index(text[0]) + 1
                    yield Block(text, (Anchor(0, number, column),))
        return
    yield from _joined(lines, width)


def wrapped_at(lines: list[str]) -> int | None:
    """The width at which every line was cut, None for text with one paragraph to a line.

    Cut lines are of one width and most of them end in the middle of a sentence; paragraphs
    differ in length and end with a stop.
    """
    if sum(map(len, lines)) > 100_000:
        # Long enough to be sure of the habit from its start; measuring costs a look-up a character.
        lines = lines[:1000]
    # Lines of prose are short when they are cut: one long line settles it without measuring.
    if any(len(line) > _WIDE for line in lines):
        return None
    widths = [columns(line.rstrip(BLANK)) for line in lines if line.strip(BLANK)]
    if len(widths) < _LEAST_LINES:
        return None
    width = max(widths)
    if not _NARROW <= width <= _WIDE:
        return None
    full = [line.rstrip(BLANK) for line in lines if columns(line.rstrip(BLANK)) >= width - 6]
    share = len(full) / len(widths)
    inside = sum(line[-1] not in _SENTENCE_ENDS for line in full)
    if len(full) >= _LEAST_LINES and share >= 0.5 and inside >= 0.6 * len(full):
        return width
    return None


def columns(text: str) -> int:
    """The width of ``text`` where Chinese characters take two columns."""
    return sum(2 if char >= "\u1100" else 1 for char in text)


def _joined(lines: list[str], width: int) -> Iterator[Block]:
    indents = [len(line) - len(line.lstrip(BLANK)) for line in lines if line.strip(BLANK)]
    # What all lines have in front of them is no indent of a paragraph.
    margin = min(indents, default=0)
    indented = sum(indent > margin for indent in indents) >= 2
    text = ""
    anchors: list[Anchor] = []
    goes_on = False
    for number, line in enumerate(lines, 1):
        if line == PAGE_BREAK:
            continue
        part = line.strip(BLANK)
        if not part:
            goes_on = False
            continue
        column = line.index(part[0]) + 1
        opens = (column > margin + 1 and indented) or (
            _OPENS.match(part) and text[-1:] in _SENTENCE_ENDS
        )
        if text and (not goes_on or opens):
            yield Block(text, tuple(anchors))
            text, anchors = "", []
        if text and text[-1].isascii() and text[-1].isalpha() and part[0].isascii():
            text += " "
        anchors.append(Anchor(len(text), number, column))
        text += part
        goes_on = columns(line.rstrip(BLANK)) >= width - 6
    if text:
        yield Block(text, tuple(anchors))
