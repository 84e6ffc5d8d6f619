"""One report in every format: the same parts, the same findings, the same quotes.

LibreOffice makes the files of other word processors here, and reads them in the program; where it
is absent those formats are skipped.
"""

from __future__ import annotations

import html
from functools import cache
from pathlib import Path

import pytest

from lawcheck.documents import libreoffice
from lawcheck.documents.limits import DEFAULT
from lawcheck.review import Review, review_bytes
from lawcheck.text.folding import fold
from tests.documents.conftest import Word
from tests.documents.typesetting import Style, ofd, pdf, typeset
from tests.material.office import needs_office
from tests.material.packs import annual_report

SAMPLE = Path(__file__).parents[2] / "samples" / "lingxi-2024-embedded.txt"


@cache
def report() -> tuple[str, ...]:
    """The sample with some faults of wording, figures and repetition put in."""
    lines = [line.strip() for line in SAMPLE.read_text("utf-8").splitlines() if line.strip()]
    lines = [line for line in lines if not line.startswith("发布日期")]
    plans = next(i for i, line in enumerate(lines) if line.startswith("三、"))
    longest = max(lines[:plans], key=len)
    lines.insert(plans, longest)
    lines[-1] = lines[-1].rstrip("。") + "。。"
    lines.insert(2, "截止2024年底，全区法制宣传覆盖率达到120%。")
    return tuple(lines)


@cache
def as_docx(lines: tuple[str, ...] = ()) -> bytes:
    """Set as an office sets it: centred title, indents, 16 points, header and page number."""
    title, *body = lines or report()
    large, usual = '<w:sz w:val="44"/>', '<w:sz w:val="32"/>'
    paragraphs = [f'<w:p><w:pPr><w:jc w:val="center"/></w:pPr>{Word.run(title, large)}</w:p>']
    paragraphs += [
        '<w:p><w:pPr><w:overflowPunct w:val="0"/><w:spacing w:line="560" w:lineRule="exact"/>'
        f'<w:ind w:firstLine="640"/></w:pPr>{Word.run(line, usual)}</w:p>'
        for line in body
    ]
    section = (
        '<w:sectPr><w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="2098" w:right="1474" '
        'w:bottom="1984" w:left="1588" w:header="851" w:footer="992"/></w:sectPr>'
    )
    return Word.package("".join(paragraphs) + section)


def as_page(wrap: str, lines: tuple[str, ...] = ()) -> bytes:
    title, *body = lines or report()
    links = "".join(f"<li><a href='/{i}'>栏目{i}</a></li>" for i in range(9))
    inner = "".join(wrap.format(html.escape(line)) for line in body)
    return (
        f"<html><head><meta charset='gb2312'><title>{title}</title></head><body><ul>{links}</ul>"
        f"<h1>{title}</h1><div>{inner}</div><div>版权所有</div></body></html>"
    ).encode("gb18030")


def as_mhtml(lines: tuple[str, ...] = ()) -> bytes:
    import base64

    page = base64.encodebytes(as_page("<p>{}</p>", lines)).decode()
    return (
        "From: <Saved by Blink>\r\nMIME-Version: 1.0\r\n"
        'Content-Type: multipart/related; type="text/html"; boundary="--b"\r\n\r\n'
        "----b\r\nContent-Type: text/html; charset=gb2312\r\n"
        f"Content-Transfer-Encoding: base64\r\n\r\n{page}\r\n----b--\r\n"
    ).encode()


def as_zip() -> bytes:
    import io
    import zipfile

    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        archive.writestr("年度报告/聆溪区.docx", as_docx())
    return stream.getvalue()


def set_on_pages(lines: tuple[str, ...] = ()) -> list[list]:  # type: ignore[type-arg]
    title, *body = lines or report()
    return typeset(body, Style(footer="— {} —"), title)


PLAIN = {
    "txt": lambda: "\n".join(report()).encode(),
    "gb18030": lambda: "\r\n".join(report()).encode("gb18030"),
    "utf-16": lambda: "\n\n".join(report()).encode("utf-16"),
    "md": lambda: "\n\n".join((f"# {report()[0]}", *report()[1:])).encode(),
    "docx": as_docx,
    "zip": as_zip,
    "pdf": lambda: pdf(set_on_pages()),
    "ofd": lambda: ofd(set_on_pages()),
}
PAGES = {
    "p": lambda: as_page("<p>　　{}</p>"),
    "div": lambda: as_page("<div><span>{}</span></div>"),
    "br": lambda: as_page("&nbsp;&nbsp;{}<br>"),
    "mht": as_mhtml,
}
OFFICE = {
    "doc": "doc:MS Word 97",
    "rtf": "rtf",
    "odt": "odt",
    "pdf by office": "pdf:writer_pdf_Export",
    "docx by office": "docx:MS Word 2007 XML",
}


@cache
def judged(kind: str) -> Review:
    if kind in OFFICE:
        data = libreoffice.convert(as_docx(), "docx", DEFAULT, OFFICE[kind])
    else:
        data = {**PLAIN, **PAGES}[kind]()
    result = review_bytes(data, f"报告.{kind}", annual_report())
    assert result.status == "judged", result.reason
    return result


def seen(result: Review) -> dict[str, object]:
    """What must not depend on the format; widths of brackets do in RTF."""
    assert result.report is not None
    assert result.score is not None
    return {
        "title": result.report.title and fold(result.report.title.text).text,
        "year": (result.report.year, result.report.plan_year),
        "issuer": (result.report.issuer, result.report.level),
        "parts": [
            (p.id, p.status, p.heading and fold(p.heading).text) for p in result.report.parts
        ],
        "findings": sorted((f.rule, f.severity, fold(f.quote).text) for f in result.findings),
        "score": result.score.total,
    }


def test_the_report_has_faults_of_many_kinds() -> None:
    rules = {finding.rule for finding in judged("txt").findings}
    assert {"part-embedded", "repeated-paragraph", "word-choice", "fazhi-wording"} <= rules


@pytest.mark.parametrize("kind", [kind for kind in PLAIN if kind != "txt"])
def test_drafts(kind: str) -> None:
    assert seen(judged(kind)) == seen(judged("txt"))


@pytest.mark.parametrize("kind", [kind for kind in PAGES if kind != "p"])
def test_pages(kind: str) -> None:
    assert seen(judged(kind)) == seen(judged("p"))


def test_a_page_says_what_the_text_says() -> None:
    """A page is a published report: what else is asked of one is no matter here."""
    page, text = seen(judged("p")), seen(judged("txt"))
    for part in ("title", "year", "issuer", "parts"):
        assert page[part] == text[part]
    assert {f[0] for f in text["findings"]} <= {f[0] for f in page["findings"]}  # type: ignore[attr-defined]


@needs_office
@pytest.mark.parametrize("kind", OFFICE)
def test_files_of_other_word_processors(kind: str) -> None:
    assert seen(judged(kind)) == seen(judged("txt"))
    document = judged(kind).document
    assert document is not None
    assert document.reader == ("libreoffice" if kind in ("doc", "rtf", "odt") else "")


def test_a_saved_web_archive_is_a_published_page() -> None:
    from lawcheck.review import review_bytes

    pack = annual_report()
    for data, name in ((as_page("<p>{}</p>"), "页.html"), (as_mhtml(), "页.mht")):
        review = review_bytes(data, name, pack)
        assert review.report is not None and review.report.audience == "published", name
