"""The lines of a draft as Markdown, as plain text, or as a Word file."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from html import escape

from lawcheck.drafting.outline import DraftLine, Kind
from lawcheck.views.docx.fresh import package

#: Kind → style of the Word file and formatting of its run.
_WORD: dict[Kind, tuple[str, str]] = {
    "title": ('<w:pStyle w:val="Title"/>', ""),
    "heading": ('<w:pStyle w:val="Heading1"/>', ""),
    "subheading": ('<w:pStyle w:val="Heading2"/>', ""),
    "instruction": ("", '<w:color w:val="808080"/>'),
    "text": ("", ""),
    "signature": ('<w:ind w:rightChars="200" w:right="640"/><w:jc w:val="right"/>', ""),
}
_MARKDOWN: dict[Kind, str] = {"title": "# ", "heading": "## ", "subheading": "### "}


def as_markdown(lines: Sequence[DraftLine]) -> str:
    """Headings as headings."""
    return "\n\n".join(f"{_MARKDOWN.get(line.kind, '')}{line.text}" for line in lines) + "\n"


def as_text(lines: Sequence[DraftLine]) -> str:
    """A paragraph a line, a blank one between."""
    return "\n\n".join(line.text for line in lines) + "\n"


def as_word(lines: Sequence[DraftLine]) -> bytes:
    """Set as an official document."""
    return package("".join(map(_paragraph, lines)), page_numbers=True)


#: Ending of the file → what writes it.
WRITERS: dict[str, Callable[[Sequence[DraftLine]], str | bytes]] = {
    ".docx": as_word,
    ".md": as_markdown,
    ".txt": as_text,
}


def _paragraph(line: DraftLine) -> str:
    properties, run = _WORD[line.kind]
    text = escape(line.text, quote=False)
    return (
        f"<w:p><w:pPr>{properties}</w:pPr><w:r><w:rPr>{run}</w:rPr>"
        f'<w:t xml:space="preserve">{text}</w:t></w:r></w:p>'
    )
