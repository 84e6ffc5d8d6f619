"""``--output docx=…``: the draft with every finding as a comment at its words.

A Word file is copied and keeps everything it has; what LibreOffice converts is commented as
converted; the text of any other format is set anew as a Word file.
"""

from __future__ import annotations

from lawcheck.documents import limits
from lawcheck.documents.build import RawFile
from lawcheck.documents.model import Document
from lawcheck.documents.own import seal_copy
from lawcheck.review import Review
from lawcheck.views.docx import fresh, said
from lawcheck.views.docx.commented import commented, is_strict
from lawcheck.views.run import Run

#: What LibreOffice converts to Word.
CONVERTED = frozenset(("doc", "wps", "rtf", "odt", "word-xml", "fodt"))
#: Told in the first comment where the copy is not the draft itself.
_CONVERTED = "这份批注稿由原文件转换而成，版式可能与原件略有出入。"
_FRESH = "这份批注稿按读到的文字重新排成，不是原来的版式。"


def render(review: Review, data: bytes, run: Run) -> bytes | None:
    """The commented copy of the draft whose bytes are ``data``; None where it was not judged."""
    document = review.document
    if review.status != "judged" or document is None:
        return None
    base, note = _word_file(review, document, data)
    comments = said.comments(review, note)
    return seal_copy(commented(base, document, comments, run.today))


def _word_file(review: Review, document: Document, data: bytes) -> tuple[bytes, str]:
    """The Word file that is commented, and what is to be told of it."""
    if document.format == "docx" and not is_strict(data):
        return data, ""
    if document.format in CONVERTED and document.reader == "libreoffice":
        from lawcheck.documents.office import as_word

        return as_word(RawFile(data, document.path, limits.current(), document.format)), _CONVERTED
    return fresh.word_file(document, review.report), _FRESH
