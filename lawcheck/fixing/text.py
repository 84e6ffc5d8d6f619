"""Corrections in a text file: everything that is not corrected keeps its bytes."""

from __future__ import annotations

import codecs
import re
from collections.abc import Sequence

from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError
from lawcheck.fixing.plan import Correction, pieces, removed_paragraphs

#: Lines as the reader counts them, each with its end.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")

_MARKED = {
    codecs.BOM_UTF8: "utf-8",
    codecs.BOM_UTF32_LE: "utf-32-le",
    codecs.BOM_UTF32_BE: "utf-32-be",
    codecs.BOM_UTF16_LE: "utf-16-le",
    codecs.BOM_UTF16_BE: "utf-16-be",
}
_CODECS = {"big5": "big5hkscs"}


def correct(text: str, document: Document, corrections: Sequence[Correction]) -> str:
    """``text`` (the decoded file that ``document`` was read from) with the corrections made.

    A paragraph that is emptied goes with its lines, and of the blank lines around it one stays.
    """
    lines = _LINE.findall(text)
    gone = removed_paragraphs(corrections, document)
    for correction in reversed(corrections):
        for number, start, end, new in reversed(list(pieces(correction.edit, document))):
            if number not in gone:
                _replace(lines, document, number, start, end, new)
    dropped = {line for number in gone for line in _lines_of(document, number)}
    return "".join(_without(lines, dropped))


def _replace(
    lines: list[str], document: Document, number: int, start: int, end: int, new: str
) -> None:
    """Put ``new`` for the characters ``start`` to ``end`` of a paragraph, from its last line up."""
    anchors = document[number].anchors
    ends = [*(anchor.offset for anchor in anchors[1:]), len(document[number].text)]
    for anchor, stop in reversed(list(zip(anchors, ends, strict=True))):
        first, last = max(start, anchor.offset), min(end, stop)
        if anchor.line is None or first > last or (first == last and start != end):
            continue
        line = lines[anchor.line - 1]
        at = anchor.column - 1 - anchor.offset
        # Where the reader dropped marks (Markdown) the line may not read like the paragraph.
        if line[at + first : at + last] == document[number].text[first:last]:
            text = new if first == start else ""
            lines[anchor.line - 1] = line[: at + first] + text + line[at + last :]


def _lines_of(document: Document, number: int) -> list[int]:
    return [anchor.line for anchor in document[number].anchors if anchor.line is not None]


def _without(lines: list[str], dropped: set[int]) -> list[str]:
    """``lines`` less the dropped ones; blank lines that would now meet become one."""
    kept: list[str] = []
    after_drop = False
    for number, line in enumerate(lines, 1):
        if number in dropped:
            after_drop = True
        elif after_drop and not line.strip() and (not kept or not kept[-1].strip()):
            continue
        else:
            kept.append(line)
            after_drop = after_drop and not line.strip()
    return kept


def encoded(text: str, document: Document, original: bytes) -> bytes:
    """``text`` in the encoding of the file it came from, byte order mark included.

    Raises ``DocumentError`` where that has no place for one of the characters.
    """
    name = document.encoding or "utf-8"
    for mark, codec in _MARKED.items():
        if original.startswith(mark):
            return mark + text.lstrip("\ufeff").encode(codec)
    try:
        return text.encode(_CODECS.get(name, name))
    except UnicodeEncodeError as error:
        raise DocumentError(
            "undecodable",
            f"文件的编码（{name}）写不出其中的字，改写会丢失内容，请先用原软件另存为 UTF-8。",
        ) from error
