"""Saved web pages in, the main text out: no navigation, no scripts, the metadata block apart.

Rules of our own instead of a general extractor: a paragraph that is lost without a word is worse
than one too many, and the pages of government sites are much alike.
"""

from __future__ import annotations

from collections.abc import Mapping

from lawcheck.documents import readable
from lawcheck.documents.build import Block, RawFile, Reading, document
from lawcheck.documents.limits import Limits
from lawcheck.documents.model import Document, Unread
from lawcheck.documents.web import details, elsewhere, flow, page
from lawcheck.documents.web.main_text import MainText, find
from lawcheck.errors import DocumentError


def read(source: RawFile) -> Document:
    """Read an HTML page in the encoding that it states or shows."""
    reading = Reading(source.limits)
    fill(source.data, source.limits, reading)
    return document(source, reading)


def fill(
    data: bytes, limits: Limits, reading: Reading, frames: Mapping[str, bytes] | None = None
) -> None:
    """Read the page in ``data`` into ``reading``; ``frames`` are pages that it may show inside."""
    found = page.parse(data, limits, reading, frames or {})
    leaves = list(flow.leaves(found.root, limits, found.sheets))
    main = find(leaves, details.page_title(found.root))
    if not main.leaves and (kind := found.elsewhere()):
        reading.missing(kind)
        return
    if not main.leaves:
        raise DocumentError("empty", "网页里没有找到正文，请确认保存的是网页全文。")
    reading.fields.extend(details.of(found.root, main))
    read = {id(leaf) for leaf in (*main.title, *main.leaves)}
    for leaf in leaves:
        if id(leaf) not in read:
            reading.leave("furniture", leaf.text)
    for block in blocks(main):
        reading.add(block)
    shown = [*main.title, *main.leaves]
    places = elsewhere.pictures(found.root, shown)
    reading.unread += [Unread("picture", place or None) for place in places]
    little = readable.is_little(block.text for block in reading.blocks)
    if little and (kind := found.elsewhere()):
        reading.missing(kind)


def blocks(main: MainText) -> list[Block]:
    """The main text as blocks, the title in front where it stands outside."""
    return [
        Block(leaf.text, kind=leaf.kind, level=leaf.level, generated=leaf.generated)
        for leaf in (*main.title, *main.leaves)
    ]
