"""What every reader makes of a file: a frozen ``Document``, the same for all formats."""

from __future__ import annotations

from bisect import bisect_right
from typing import Literal

import msgspec

from lawcheck.text.span import Span as Span

#: What a file is, by its content. The type checker finds a name that stands nowhere here.
Format = Literal[
    "txt",
    "md",
    "html",
    "mhtml",
    "docx",
    "doc",
    "wps",
    "ole",
    "rtf",
    "odt",
    "fodt",
    "word-xml",
    "pdf",
    "ofd",
    "zip",
    "archive",
    "image",
    "xlsx",
    "pptx",
    "xml",
]

#: What a paragraph was in the file. ``cell`` is a table cell, ``box`` a text box.
ParagraphKind = Literal["text", "cell", "box"]

#: What a file says beside its text: never judged as body.
RemarkKind = Literal[
    "insertion",
    "deletion",
    "move",
    "comment",
    "footnote",
    "endnote",
    "header",
    "footer",
    "annotation",
]


class Anchor(msgspec.Struct, frozen=True):
    """Where the character at ``offset`` of a paragraph stands in the file.

    A paragraph has one anchor for each line (or page) on which it goes on; ``line`` and
    ``column`` count from 1, ``line`` is None where the format has no lines.
    """

    offset: int
    line: int | None = None
    column: int = 1
    page: int | None = None


class Paragraph(msgspec.Struct, frozen=True):
    """One paragraph as a reader sees it, the number that Word made included."""

    number: int
    """From 1, in reading order, without gaps."""
    text: str
    anchors: tuple[Anchor, ...] = (Anchor(0),)
    kind: ParagraphKind = "text"
    level: int | None = None
    """Heading level that the format itself states (<h2>, Heading 2), from 1."""
    generated: int = 0
    """How many leading characters are a number made by the program (Word, <ol>), not typed."""


class Location(msgspec.Struct, frozen=True):
    """A place as the contract's JSON gives it."""

    line: int | None
    column: int
    end_line: int | None
    end_column: int
    paragraph: int
    page: int | None = None
    section: str | None = None


class Field(msgspec.Struct, frozen=True):
    """One entry of the metadata block: 索引号, 发文日期, 发布机构 … with its label as printed."""

    name: str
    """The canonical name: a key of ``documents.metadata.NAMES``, e.g. ``index``, ``issuer``."""
    label: str
    value: str
    paragraph: int | None = None
    """The paragraph it stands in, None where it came from outside the text (a table, <meta>)."""


#: The author of the comments and tracked changes that lawcheck writes into a draft.
OUR_NAME = "lawcheck"


class Remark(msgspec.Struct, frozen=True):
    """Something that stands beside the text: a comment, a tracked change, a page header."""

    kind: RemarkKind
    text: str
    paragraph: int | None = None
    """The paragraph it belongs to, None for headers and footers."""
    author: str = ""


#: What a file may hold that a reader of the page sees and this program does not read.
UnreadKind = Literal["picture", "attachment", "embedded", "page", "font", "bytes"]


class Unread(msgspec.Struct, frozen=True):
    """A stretch that could not be read.

    ``picture``: a picture where text may stand; ``attachment``: the text is said to be in another
    file; ``embedded``: another document inside; ``page``: a page without letters; ``font``:
    letters without a meaning; ``bytes``: bytes in no known encoding.
    """

    kind: UnreadKind
    paragraph: int | None = None
    """The paragraph in front of it; None where it stands before all text, or nobody knows."""
    page: int | None = None


#: Why words of the file are no text of it.
LeftKind = Literal["hidden", "contents", "furniture", "watermark", "outside", "number"]


class LeftOut(msgspec.Struct, frozen=True):
    """Words that stand in the file and were not read as its text.

    ``hidden``: nobody sees them; ``contents``: a table of contents made by a program;
    ``furniture``: what a web page shows around its article; ``watermark``: printed across the
    page; ``outside``: beyond the edge of the page; ``number``: numbers of lines.
    """

    kind: LeftKind
    text: str
    """Its beginning, where it is long."""
    paragraph: int | None = None
    """The paragraph in front of it, None where it stands before all text, or nobody knows."""
    page: int | None = None


class Document(msgspec.Struct, frozen=True, dict=True):
    """A file that was read. Values are of the original text; nothing is normalised."""

    path: str
    format: Format
    encoding: str | None
    sha256: str
    paragraphs: tuple[Paragraph, ...]
    metadata: tuple[Field, ...] = ()
    remarks: tuple[Remark, ...] = ()
    warnings: tuple[str, ...] = ()
    """Chinese sentences on what could not be read, e.g. pages without text."""
    reader: str = ""
    """Which path read it, where there is a choice (``libreoffice``, ``built-in``)."""
    unread: tuple[Unread, ...] = ()
    left_out: tuple[LeftOut, ...] = ()

    @property
    def characters(self) -> int:
        """Characters of text without white space."""
        return sum(len("".join(p.text.split())) for p in self.paragraphs)

    def __getitem__(self, number: int) -> Paragraph:
        """The paragraph with this number (from 1)."""
        return self.paragraphs[number - 1]

    def anchor(self, paragraph: int, offset: int) -> Anchor:
        """Where the character at ``offset`` of a paragraph stands, line, column and page."""
        anchors = self[paragraph].anchors
        base = anchors[bisect_right(anchors, offset, key=lambda a: a.offset) - 1]
        return Anchor(offset, base.line, base.column + offset - base.offset, base.page)

    def locate(self, span: Span, section: str | None = None) -> Location:
        """The place of ``span`` in the file."""
        start = self.anchor(span.paragraph, span.start)
        # The end is exclusive: one column behind the last character that is inside.
        last = self.anchor(span.last, max(span.end - 1, 0))
        width = 1 if span.end else 0
        return Location(
            start.line,
            start.column,
            last.line,
            last.column + width,
            span.paragraph,
            start.page,
            section,
        )

    def slice(self, span: Span) -> str:
        """The original text of ``span``, paragraphs joined by a line feed."""
        if span.paragraph == span.last:
            return self[span.paragraph].text[span.start : span.end]
        inner = [p.text for p in self.paragraphs[span.paragraph : span.last - 1]]
        return "\n".join(
            [self[span.paragraph].text[span.start :], *inner, self[span.last].text[: span.end]]
        )

    def whole(self, first: int, last: int | None = None) -> Span:
        """The span of whole paragraphs ``first`` to ``last`` (inclusive)."""
        last = first if last is None else last
        return Span(first, 0, last, len(self[last].text))
