"""Documents inside a document: ``altChunk`` puts another file where Word will show its text."""

from __future__ import annotations

from lxml import etree

from lawcheck.documents.build import Block, RawFile, Reading
from lawcheck.documents.word.names import R
from lawcheck.documents.word.package import Package
from lawcheck.errors import DocumentError

_ID = f"{{{R}}}id"
#: A document that holds itself would go on for ever.
_DEEPEST = 2
_READ = frozenset(("docx", "html", "mhtml", "txt", "rtf"))


def read(package: Package, chunk: etree._Element, reading: Reading) -> None:
    """Add the text of the chunk, or note that it could not be read."""
    from lawcheck.documents import detect, reader

    name = package.target(chunk.get(_ID) or "")
    if name not in package.archive or package.depth >= _DEEPEST:
        reading.missing("embedded")
        return
    try:
        data = package.archive.read(name)
        kind = detect.format_of(data, name)
        if kind not in _READ:
            reading.missing("embedded")
            return
        inner = reader(kind)(RawFile(data, name, package.limits, kind, package.depth + 1))
    except DocumentError:
        reading.missing("embedded")
        return
    for p in inner.paragraphs:
        reading.add(Block(p.text, kind=p.kind, level=p.level, generated=p.generated))
