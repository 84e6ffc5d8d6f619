"""Correct a file: read, judge, make the mechanical corrections, and again until none is left."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from lawcheck import documents
from lawcheck.documents import limits
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError
from lawcheck.fixing.plan import Correction, plan
from lawcheck.packs.model import RulePack
from lawcheck.review import Options, Review, judge

#: A correction may uncover another one (a doubled mark behind a removed copy), but not for ever.
ROUNDS = 8


class Fixed(msgspec.Struct, frozen=True):
    """The corrected file, what was corrected, and the review of what remains."""

    data: bytes
    corrections: tuple[Correction, ...]
    review: Review


def fix(data: bytes, name: str, pack: RulePack, options: Options | None = None) -> Fixed:
    """Make the mechanical corrections in the file ``data``; what needs judgement stays.

    Raises ``DocumentError`` where the file cannot be read or judged, where its format cannot
    be written back, or where it takes too long.
    """
    with limits.timed(limits.current()):
        return _fixed(data, name, pack, options)


def _fixed(data: bytes, name: str, pack: RulePack, options: Options | None) -> Fixed:
    made: list[Correction] = []
    for _ in range(ROUNDS):
        document = documents.read_bytes(data, name)
        apply = _writer(document)
        review = judge(document, pack, options)
        if review.reason is not None:
            raise DocumentError(review.reason.code, review.reason.message)
        names = {rule.id: rule.name for rule in review.pack.rules}
        corrections = plan(review.findings, document, names)
        changed = apply(data, document, corrections) if corrections else data
        if changed == data:
            break
        made.extend(corrections)
        data = changed
    return Fixed(data, tuple(made), review)


Writer = Callable[[bytes, Document, Sequence[Correction]], bytes]


def _writer(document: Document) -> Writer:
    """What writes corrections back into the format of ``document``."""
    if document.format in ("txt", "md"):
        return _text
    if document.format == "docx":
        from lawcheck.fixing.word import correct

        return correct
    raise DocumentError(
        "unsupported", f"不能改写 {document.format} 文件，请另存为 .docx 或者 .txt 以后再试。"
    )


def _text(data: bytes, document: Document, corrections: Sequence[Correction]) -> bytes:
    from lawcheck.documents import encoding
    from lawcheck.fixing import text

    decoded, _, _ = encoding.decode(data)
    if text.encoded(decoded, document, data) != data:
        raise DocumentError(
            "undecodable", "文件里有编码损坏的字节，改写会丢失内容，请先用原软件另存为 UTF-8。"
        )
    return text.encoded(text.correct(decoded, document, corrections), document, data)
