"""What all readers share: blocks of text in reading order become a numbered ``Document``."""

from __future__ import annotations

from dataclasses import dataclass, field
from hashlib import sha256

from lawcheck.documents import limits as limit
from lawcheck.documents import metadata
from lawcheck.documents.limits import Limits
from lawcheck.documents.model import (
    Anchor,
    Document,
    Field,
    Format,
    Paragraph,
    ParagraphKind,
    Remark,
)
from lawcheck.errors import DocumentError


@dataclass(slots=True)
class Block:
    """A paragraph in the making; its text has no white space at either end."""

    text: str
    anchors: tuple[Anchor, ...] = (Anchor(0),)
    kind: ParagraphKind = "text"
    level: int | None = None
    generated: int = 0


@dataclass(slots=True)
class Source:
    """The bytes that are read, where they came from, and what may be spent on them."""

    data: bytes
    name: str
    limits: Limits
    format: Format = "txt"


@dataclass(slots=True)
class Reading:
    """What a reader has gathered so far."""

    blocks: list[Block] = field(default_factory=list)
    fields: list[Field] = field(default_factory=list)
    """Metadata from outside the text."""
    remarks: list[Remark] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    encoding: str | None = None
    reader: str = ""


def document(source: Source, reading: Reading) -> Document:
    """Number the blocks; raises ``DocumentError`` (empty, too-large)."""
    blocks = reading.blocks
    if not blocks:
        raise DocumentError("empty", "文档里没有文字。")
    limit.check("characters", sum(len(block.text) for block in blocks), source.limits)
    paragraphs = tuple(
        Paragraph(turn, block.text, block.anchors, block.kind, block.level, block.generated)
        for turn, block in enumerate(blocks, 1)
    )
    inside = metadata.in_paragraphs([block.text for block in blocks])
    return Document(
        path=source.name,
        format=source.format,
        encoding=reading.encoding,
        sha256=sha256(source.data).hexdigest(),
        paragraphs=paragraphs,
        metadata=(*reading.fields, *inside),
        remarks=tuple(reading.remarks),
        warnings=tuple(reading.warnings),
        reader=reading.reader,
    )
