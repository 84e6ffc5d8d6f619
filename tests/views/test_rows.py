"""The cells of a table stand side by side where its rows can be told."""

from __future__ import annotations

from lawcheck.documents.model import Anchor, Document, Paragraph, ParagraphKind
from lawcheck.views.html.rows import rows_of


def _document(*rows: str, lines: bool = False) -> Document:
    """A paragraph, the cells of each row (``a|b``) in their place, and a paragraph."""
    texts: list[tuple[ParagraphKind, str, int]] = [("text", "各村情况如下。", 1)]
    texts += [("cell", text, n) for n, row in enumerate(rows, 2) for text in row.split("|")]
    texts.append(("text", "情况属实。", len(rows) + 2))
    return Document(
        path="报告",
        format="md" if lines else "docx",
        encoding=None,
        sha256="",
        paragraphs=tuple(
            Paragraph(number, text, (Anchor(0, line if lines else None),), kind)
            for number, (kind, text, line) in enumerate(texts, 1)
        ),
    )


def test_the_cells_of_a_line_are_a_row() -> None:
    assert rows_of(_document("村|受理", "东村|3", lines=True)) == {2: 3, 4: 5}


def test_without_lines_the_head_tells_how_many_columns_there_are() -> None:
    assert rows_of(_document("村|受理|化解", "东村|38|37")) == {2: 4, 5: 7}
    assert rows_of(_document("序号|村|受理", "1|东村|38", "2|西村|26")) == {2: 4, 5: 7, 8: 10}


def test_where_nothing_tells_the_columns_a_table_is_one_row() -> None:
    assert rows_of(_document("村|受理|化解", "东村|38")) == {2: 6}


def test_a_document_without_a_table_has_no_rows() -> None:
    assert rows_of(_document()) == {}
