"""What all readers share: blocks of text in reading order become a numbered ``Document``."""

from __future__ import annotations

from hashlib import sha256

import msgspec

from lawcheck import deadline
from lawcheck.documents import limits as limit
from lawcheck.documents import metadata, readable
from lawcheck.documents.limits import Limits
from lawcheck.documents.model import (
    Anchor,
    Document,
    Field,
    Format,
    LeftKind,
    LeftOut,
    Paragraph,
    ParagraphKind,
    Remark,
    Unread,
    UnreadKind,
)
from lawcheck.errors import DocumentError

#: So much is told of what was left out: enough to know it again.
_LONGEST, _MOST = 200, 200


class Block(msgspec.Struct):
    """A paragraph in the making; its text has no white space at either end."""

    text: str
    anchors: tuple[Anchor, ...] = (Anchor(0),)
    kind: ParagraphKind = "text"
    level: int | None = None
    generated: int = 0


class RawFile(msgspec.Struct):
    """The bytes that are read, where they came from, and what may be spent on them."""

    data: bytes
    name: str
    limits: Limits
    format: Format = "txt"
    depth: int = 0
    """How many documents it stands in, itself one of them."""


class Reading(msgspec.Struct):
    """What a reader has gathered so far."""

    limits: Limits = limit.DEFAULT
    blocks: list[Block] = []
    fields: list[Field] = []
    """Metadata from outside the text."""
    remarks: list[Remark] = []
    warnings: list[str] = []
    unread: list[Unread] = []
    """What could not be read; ``missing`` adds to it."""
    left_out: list[LeftOut] = []
    """What was passed over; ``leave`` adds to it."""
    encoding: str | None = None
    reader: str = ""
    _text: int = 0
    _beside: int = 0

    def add(self, block: Block) -> None:
        """Add a block; raises ``DocumentError`` (too-large) as soon as there are too many."""
        deadline.check()
        self._text += len(block.text)
        limit.check("characters", self._text, self.limits)
        self.blocks.append(block)

    def remark(self, remark: Remark) -> None:
        """Add a remark; all of them together may be as long as the text."""
        self._beside += len(remark.text)
        limit.check("characters", self._beside, self.limits)
        self.remarks.append(remark)

    def leave(self, kind: LeftKind, text: str, page: int | None = None) -> None:
        """Note words that are no text; those that stand together, and equal ones, are one note."""
        text = " ".join(text.split())
        if not text:
            return
        place = None if page else len(self.blocks) or None
        last = self.left_out[-1] if self.left_out else None
        if page:
            if any(one.kind == kind and one.text == text[:_LONGEST] for one in self.left_out):
                return
        elif last is not None and (last.kind, last.paragraph) == (kind, place):
            if len(last.text) < _LONGEST:
                text = f"{last.text} {text}"[:_LONGEST]
                self.left_out[-1] = LeftOut(kind, text, place)
            return
        if len(self.left_out) < _MOST:
            self.left_out.append(LeftOut(kind, text[:_LONGEST], place, page))

    def missing(self, kind: UnreadKind) -> None:
        """Note what could not be read behind the paragraph that was read last."""
        self.unread.append(Unread(kind, len(self.blocks) or None))


def document(source: RawFile, reading: Reading) -> Document:
    """Number the blocks; raises ``DocumentError`` (empty, too-large)."""
    blocks = reading.blocks
    if not source.depth:
        readable.check([block.text for block in blocks], reading.unread)
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
        warnings=(*reading.warnings, *readable.warnings(reading.unread)),
        reader=reading.reader,
        unread=tuple(reading.unread),
        left_out=tuple(reading.left_out),
    )
