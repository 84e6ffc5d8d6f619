"""Put what reviewers leave in a Word file into one that was made here: changes and comments."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Mapping
from xml.sax.saxutils import escape

_BY = 'w:author="王某" w:date="2025-01-08T09:00:00Z"'
_MAIN = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
_COMMENTS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments"
_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"


def changed(
    data: bytes,
    inserted: Mapping[int, str] | None = None,
    deleted: Mapping[int, str] | None = None,
    comments: Mapping[int, str] | None = None,
) -> bytes:
    """The .docx with text inserted or deleted (tracked) at the end of paragraphs, or remarked on.

    Paragraphs count from 1.
    """
    parts = _parts(data)
    number = 0

    def paragraph(match: re.Match[str]) -> str:
        nonlocal number
        number += 1
        text = match[0]
        end = "</w:p>"
        if inserted and number in inserted:
            run = f'<w:r><w:t xml:space="preserve">{escape(inserted[number])}</w:t></w:r>'
            text = text.replace(end, f'<w:ins w:id="9{number}" {_BY}>{run}</w:ins>{end}')
        if deleted and number in deleted:
            run = (
                f'<w:r><w:delText xml:space="preserve">{escape(deleted[number])}</w:delText></w:r>'
            )
            text = text.replace(end, f'<w:del w:id="8{number}" {_BY}>{run}</w:del>{end}')
        if comments and number in comments:
            mark = f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/>'
            start = f'<w:commentRangeStart w:id="{number}"/><w:r>'
            text = text.replace("<w:r>", start, 1).replace(end, f"{mark}</w:r>{end}")
        return text

    parts["word/document.xml"] = re.sub(r"<w:p>.*?</w:p>", paragraph, parts["word/document.xml"])
    if comments:
        said = "".join(
            f'<w:comment w:id="{n}" {_BY}><w:p><w:r><w:t>{escape(words)}</w:t></w:r></w:p>'
            "</w:comment>"
            for n, words in comments.items()
        )
        parts["word/comments.xml"] = f'<w:comments xmlns:w="{_MAIN}">{said}</w:comments>'
        relation = f'<Relationship Id="rId9" Type="{_COMMENTS}" Target="comments.xml"/>'
        rels = "word/_rels/document.xml.rels"
        parts[rels] = parts[rels].replace("</Relationships>", f"{relation}</Relationships>")
        override = f'<Override PartName="/word/comments.xml" ContentType="{_TYPE}"/>'
        types = "[Content_Types].xml"
        parts[types] = parts[types].replace("</Types>", f"{override}</Types>")
    return _packed(parts)


def _parts(data: bytes) -> dict[str, str]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def _packed(parts: Mapping[str, str]) -> bytes:
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, text in parts.items():
            archive.writestr(zipfile.ZipInfo(name), text.encode(), zipfile.ZIP_DEFLATED)
    return buffer.getvalue()
