"""WordprocessingML (.docx, .docm, .dotx) in, paragraphs out: what a reader of the page sees."""

from __future__ import annotations

from lawcheck.documents.build import RawFile, Reading, document
from lawcheck.documents.model import Document
from lawcheck.documents.word import body, notes
from lawcheck.documents.word.package import Package


def read(source: RawFile) -> Document:
    """Read a Word document with lxml alone (ECMA-376, transitional and strict)."""
    reading = Reading(source.limits)
    fill(source, reading)
    return document(source, reading)


def fill(source: RawFile, reading: Reading) -> None:
    """Read the package in ``source`` into ``reading``."""
    package = Package(source)
    body.Walk(package, reading).body(package.main)
    notes.headers(package, reading)
