"""Text in two encodings: a page in UTF-8 with a footer in GBK, two files glued together.

Each stretch between line ends and tags is in one encoding; the one that most of them are in is
that of the file, the others are read in theirs and counted.
"""

from __future__ import annotations

import re
from collections.abc import Callable

#: Bytes of text between what is the same in both encodings.
_STRETCH = re.compile(rb"[^\r\n<>\0-\x08]+")
_CODECS = ("utf-8", "gb18030", "big5hkscs")


def decode(data: bytes, score: Callable[[str], float]) -> tuple[str, str, dict[str, int]] | None:
    """The text, the encoding of most of it, and how many stretches are in others; else None.

    ``score`` says how much a stretch looks like Chinese: what is no UTF-8 may be two others.
    """
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
        read = {}
        for codec in _CODECS:
            try:
                read[codec] = raw.decode(codec)
            except UnicodeDecodeError:
                continue
            if codec == "utf-8":
                break
        if not read:
            return None
        codec = max(read, key=lambda one: score(read[one]))
        pieces.append(read[codec])
        sizes[codec] += len(raw)
        turns[codec] += 1
    pieces.append(data[here:].decode("latin-1"))
    main = max(_CODECS, key=sizes.__getitem__)
    others = {codec: count for codec, count in turns.items() if count and codec != main}
    return ("".join(pieces), main, others) if others else None
