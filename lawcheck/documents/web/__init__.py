"""Saved web pages in, the main text out: no navigation, no scripts, the metadata block apart.

Rules of our own instead of a general extractor: a paragraph that is lost without a word is worse
than one too many, and the pages of government sites are much alike.
"""

from __future__ import annotations

from collections.abc import Mapping

from lawcheck.documents import readable
from lawcheck.documents.build import Block, RawFile, Reading, document
from lawcheck.documents.limits import Limits
from lawcheck.documents.model import Document
from lawcheck.documents.web import details, flow, page
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
    root, keeps = page.parse(data, limits, reading, frames or {})
    leaves = list(flow.leaves(root, limits))
    main = find(leaves, details.page_title(root))
    if not main.leaves and keeps:
        reading.missing("embedded")
        return
    if not main.leaves:
        raise DocumentError("empty", "网页里没有找到正文，请确认保存的是网页全文。")
    reading.fields.extend(details.of(root, main))
    for block in blocks(main):
        reading.add(block)
    if keeps and readable.is_little(block.text for block in reading.blocks):
        reading.missing("embedded")


def blocks(main: MainText) -> list[Block]:
    """The main text as blocks, the title in front where it stands outside."""
    return [
        Block(leaf.text, kind=leaf.kind, level=leaf.level, generated=leaf.generated)
        for leaf in (*main.title, *main.leaves)
    ]
