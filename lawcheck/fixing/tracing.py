"""Which element of a Word file each character of a paragraph comes from.

The reader gives text, not elements. So it is made to read the file once more with every character
of every ``w:t`` replaced by a character of the private planes that names its place: what the
reader then gives says, character by character, where it was taken from. Nothing in the reader needs
to know of it, and whatever it learns to read later is traced as well.
"""

from __future__ import annotations

from itertools import pairwise

import msgspec
from lxml import etree

from lawcheck.documents.build import RawFile, Reading
from lawcheck.documents.word.body import Walk
from lawcheck.documents.word.names import w
from lawcheck.documents.word.package import Package
from lawcheck.errors import DocumentError

#: Planes 15 and 16 are for private use: no text of a report stands there.
_FIRST, _LAST = 0xF0000, 0x10FFFD


class Origin(msgspec.Struct, frozen=True):
    """One character: the ``w:t`` it stands in and its index there."""

    element: etree._Element
    index: int


class Trace(msgspec.Struct, frozen=True):
    """The tree of the main part, and for each paragraph the origin of each of its characters.

    None stands for what has no place in a ``w:t``: numbers made by Word, tabs, symbols.
    """

    root: etree._Element
    main_name: str
    paragraphs: tuple[tuple[Origin | None, ...], ...]


def trace(source: RawFile) -> Trace:
    """Trace a Word file; raises ``DocumentError`` as the reader does, and too-large."""
    package = Package(source)
    root = package.main
    texts = {element: element.text or "" for element in root.iter(w("t"))}
    stream = [Origin(element, i) for element, text in texts.items() for i in range(len(text))]
    if _FIRST + len(stream) > _LAST:
        raise DocumentError("too-large", "文档太长，无法以修订方式改写，请分成几份再改。")
    at = 0
    for element, text in texts.items():
        # White space stays: the reader strips it where it does not count.
        element.text = "".join(
            char if char.isspace() else chr(_FIRST + at + i) for i, char in enumerate(text)
        )
        at += len(text)
    reading = Reading()

    def original(text: str) -> str:
        places = [ord(char) - _FIRST for char in text]
        return "".join(
            char if place < 0 else texts[stream[place].element][stream[place].index]
            for char, place in zip(text, places, strict=True)
        )

    Walk(package, reading, original).body(root)
    for element, text in texts.items():
        element.text = text
    return Trace(
        root,
        package.main_name,
        tuple(tuple(_origins(block.text, stream)) for block in reading.blocks),
    )


def _origins(text: str, stream: list[Origin]) -> list[Origin | None]:
    """Where the characters of a marked paragraph come from, white space by its neighbours."""
    turns = [ord(char) - _FIRST if _FIRST <= ord(char) <= _LAST else None for char in text]
    traced = [(i, turn) for i, turn in enumerate(turns) if turn is not None]
    for (i, turn), (j, following) in pairwise(traced):
        if j - i == following - turn and text[i + 1 : j].isspace():
            turns[i + 1 : j] = range(turn + 1, following)
    return [None if turn is None else stream[turn] for turn in turns]
