"""Text in two encodings: a page in UTF-8 with a footer in GBK, two files glued together.

Each stretch between line ends and tags is in one encoding; the one that most of them are in is
that of the file, the others are read in theirs and counted.
"""

from __future__ import annotations

import re

#: Bytes of text between what is the same in both encodings.
_STRETCH = re.compile(rb"[^\r\n<>\0-\x08]+")
_CODECS = ("utf-8", "gb18030")
#: The lesser encoding has no more than this share of the bytes that are not ASCII.
_MOST = 0.45


def decode(data: bytes) -> tuple[str, str, int] | None:
    """The text, the encoding of most of it, and how many stretches are in the other; else None."""
    sizes = dict.fromkeys(_CODECS, 0)
    turns = dict.fromkeys(_CODECS, 0)
    pieces: list[str] = []
    here = 0
    for stretch in _STRETCH.finditer(data):
        pieces.append(data[here : stretch.start()].decode("latin-1"))
        here = stretch.end()
        raw = stretch[0]
        if raw.isascii():
            pieces.append(raw.decode("ascii"))
            continue
        for codec in _CODECS:
            try:
                pieces.append(raw.decode(codec))
            except UnicodeDecodeError:
                continue
            sizes[codec] += len(raw)
            turns[codec] += 1
            break
        else:
            return None
    pieces.append(data[here:].decode("latin-1"))
    lesser, main = sorted(_CODECS, key=sizes.__getitem__)
    if not turns[lesser] or sizes[lesser] > _MOST * sum(sizes.values()):
        return None
    return "".join(pieces), main, turns[lesser]
