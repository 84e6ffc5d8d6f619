"""Where a reader finds it: the pages that Word left marks of."""

from __future__ import annotations

from tests.documents.conftest import Word
from tests.documents.pieces import mark
from tests.material.variations import Case

PAGE = "<w:lastRenderedPageBreak/>"
run, p = Word.run, Word.p


def _on(inner: str) -> str:
    return f"<w:p><w:r>{PAGE}<w:t>{inner}</w:t></w:r></w:p>"


def _case(body: str, *pages: tuple[str, int | None]) -> Case:
    return Case(
        Word.package(body), "x.docx", [text for text, _ in pages], pages=[page for _, page in pages]
    )


CASES = {
    "in a cell": _case(
        p("甲") + f"<w:tbl><w:tr><w:tc>{_on('乙')}</w:tc><w:tc>{p('丙')}</w:tc></w:tr></w:tbl>",
        ("甲", 1),
        ("乙", 2),
        ("丙", 2),
    ),
    "at a break that was typed": _case(
        p("甲")
        + f'<w:p><w:r><w:br w:type="page"/></w:r><w:r>{PAGE}<w:t>乙</w:t></w:r></w:p>'
        + p("丙"),
        ("甲", 1),
        ("乙", 2),
        ("丙", 2),
    ),
    "in what was inserted": _case(
        p("甲") + f'<w:p><w:ins w:author="a"><w:r>{PAGE}<w:t>乙</w:t></w:r></w:ins></w:p>',
        ("甲", 1),
        ("乙", 2),
    ),
    "in a link": _case(
        p("甲") + f"<w:p><w:hyperlink><w:r>{PAGE}<w:t>乙</w:t></w:r></w:hyperlink></w:p>",
        ("甲", 1),
        ("乙", 2),
    ),
    "in an instruction": _case(
        p("甲")
        + f"<w:p>{mark('begin')}<w:r>{PAGE}<w:instrText> REF a </w:instrText></w:r>"
        + f"{mark('separate')}{run('乙')}{mark('end')}</w:p>",
        ("甲", 1),
        ("乙", 2),
    ),
    "in a control": _case(
        p("甲") + f"<w:sdt><w:sdtContent>{_on('乙')}</w:sdtContent></w:sdt>" + _on("丙"),
        ("甲", 1),
        ("乙", 2),
        ("丙", 3),
    ),
    "an empty paragraph between": _case(
        p("甲") + f"<w:p><w:r>{PAGE}</w:r></w:p>" + p("") + p("乙"), ("甲", 1), ("乙", 2)
    ),
}
