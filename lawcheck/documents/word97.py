"""Text of a Word 97 file (.doc, .wps) without LibreOffice: the piece table of [MS-DOC] 2.4.

What it cannot see it says: numbers that Word makes, and which text a tracked change has deleted.
"""

from __future__ import annotations

import struct

from lawcheck.documents.archive import damaged
from lawcheck.documents.blanks import BLANK
from lawcheck.documents.build import Block, Reading
from lawcheck.documents.compound import Compound
from lawcheck.documents.model import ParagraphKind
from lawcheck.text.patterns import compiled

_WHICH_TABLE = 0x0200
#: Offsets in the FIB of Word 97 to 2003.
_CCP_TEXT, _CLX, _LISTS = 0x4C, 0x1A2, 0x2E2
_FIELD_BEGIN, _FIELD_SEPARATOR, _FIELD_END = "\x13", "\x14", "\x15"
_CELL, _DRAWN = "\x07", "\x08"
_LINE_ENDS = compiled("[\r\x0b\x0c\x0e]")
_NO_TEXT = compiled("[\x00-\x06\x08\x1f]")
_HYPHEN = "\x1e"


def fill(inside: Compound, reading: Reading) -> None:
    """Read the main text into ``reading``; raises ``DocumentError`` (damaged)."""
    try:
        stream = inside.stream("WordDocument")
        flags = struct.unpack_from("<H", stream, 10)[0]
        table = inside.stream("1Table" if flags & _WHICH_TABLE else "0Table")
        text, boxes = _stories(stream, table)
        lists = struct.unpack_from("<I", stream, _LISTS + 4)[0]
    except (KeyError, struct.error, IndexError) as error:
        raise damaged() from error
    # What hangs on the first words stands above them: a title in a frame.
    ahead = _DRAWN in text[: len(text) - len(text.lstrip(_DRAWN + BLANK))]
    if ahead:
        _add(boxes, "box", reading)
    _add(text, "text", reading)
    if not ahead:
        _add(boxes, "box", reading)
    missing = "修订痕迹" + ("和自动编号" if lists > 2 else "")
    reading.warnings.append(
        f"没有找到 LibreOffice，已用内置方式读取，{missing}读不出来；"
        "请安装 LibreOffice 或另存为 .docx 后复查。"
    )


def _add(story: str, kind: ParagraphKind, reading: Reading) -> None:
    for line in _LINE_ENDS.split(_without_fields(story)):
        cells = line.split(_CELL)
        for cell in cells:
            shown = _NO_TEXT.sub("", cell).replace(_HYPHEN, "-").strip(BLANK)
            if shown:
                reading.add(Block(shown, kind="cell" if len(cells) > 1 else kind))


def _stories(stream: bytes, table: bytes) -> tuple[str, str]:
    """The main text and that of text boxes, put together from the pieces of the Clx."""
    # Main text, footnotes, headers, macros, comments, endnotes, text boxes, in this order.
    sizes = struct.unpack_from("<7I", stream, _CCP_TEXT)
    offset, size = struct.unpack_from("<II", stream, _CLX)
    clx = table[offset : offset + size]
    here = 0
    while here < len(clx) and clx[here] == 1:  # property changes stand before the pieces
        here += 3 + struct.unpack_from("<H", clx, here + 1)[0]
    if here >= len(clx) or clx[here] != 2:
        raise damaged()
    length = struct.unpack_from("<I", clx, here + 1)[0]
    pieces = clx[here + 5 : here + 5 + length]
    count = (len(pieces) - 4) // 12
    ends = struct.unpack_from(f"<{count + 1}I", pieces)
    parts = []
    for turn in range(count):
        place = struct.unpack_from("<I", pieces, 4 * (count + 1) + 8 * turn + 2)[0]
        wide = not place & 0x40000000
        start = (place & 0x3FFFFFFF) // (1 if wide else 2)
        span = ends[turn + 1] - ends[turn]
        raw = stream[start : start + span * (2 if wide else 1)]
        parts.append(raw.decode("utf-16-le" if wide else "cp1252", "replace"))
    text = "".join(parts)
    before = sum(sizes[:6])
    return text[: sizes[0]], text[before : before + sizes[6]]


def _without_fields(text: str) -> str:
    """Fields show their result: what stands between begin and separator is an instruction."""
    shown: list[str] = []
    hiding: list[bool] = []
    for char in text:
        if char == _FIELD_BEGIN:
            hiding.append(True)
        elif char == _FIELD_SEPARATOR and hiding:
            hiding[-1] = False
        elif char == _FIELD_END and hiding:
            hiding.pop()
        elif not any(hiding):
            shown.append(char)
    return "".join(shown)
