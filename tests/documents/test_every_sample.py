"""All samples in every format, through LibreOffice, a browser and its printer: one judgement.

What is compared is the text of a sample, from its title on; a page is compared with a page, for a
published report is asked more.
"""

from __future__ import annotations

import shutil
import subprocess
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

import pytest

from lawcheck import documents
from lawcheck.documents import ahead, libreoffice
from lawcheck.documents.limits import DEFAULT
from lawcheck.review import Review, review_bytes
from tests.documents.test_every_format import as_docx, as_mhtml, as_page, seen, set_on_pages
from tests.documents.typesetting import ofd, pdf
from tests.material.packs import annual_report

pytestmark = pytest.mark.slow
SAMPLES = Path(__file__).parents[2] / "samples"
FILES = sorted(
    path for path in SAMPLES.iterdir() if path.suffix in (".txt", ".md", ".html", ".docx")
)
BROWSER = (
    shutil.which("chromium") or shutil.which("chromium-browser") or shutil.which("google-chrome")
)
Lines = tuple[str, ...]


@cache
def lines_of(path: Path) -> Lines:
    """The paragraphs of a sample from its title on."""
    result = review_bytes(path.read_bytes(), path.name, annual_report())
    assert result.document is not None
    assert result.report is not None
    assert result.report.title is not None
    start = result.report.title.span.paragraph
    return tuple(p.text for p in result.document.paragraphs[start - 1 :])


@cache
def without_furniture(path: Path) -> Lines:
    """Without what a web page left around the text.

    A browser prints no blanks, and a narrow gap between a digit and 浏览 may be one or none.
    """
    result = judged(path.read_bytes(), path.name)
    assert result.document is not None
    spans = [f.span for f in result.findings if f.rule == "page-furniture" and f.span]
    left = {number for span in spans for number in range(span.paragraph, span.last + 1)}
    left |= {field.paragraph for field in result.document.metadata if field.paragraph}
    gone = {result.document[number].text for number in left}
    return tuple(line for line in lines_of(path) if line not in gone)


def judged(data: bytes, name: str) -> Review:
    result = review_bytes(data, name, annual_report())
    assert result.status == "judged", result.reason
    return result


@cache
def plain(lines: Lines) -> dict[str, object]:
    return seen(judged("\n".join(lines).encode(), "x.txt"))


WRITTEN: dict[str, Callable[[Lines], bytes]] = {
    "gb18030": lambda lines: "\r\n".join(lines).encode("gb18030"),
    "utf-16": lambda lines: "\n\n".join(lines).encode("utf-16"),
    "utf-16-le": lambda lines: "\n".join(lines).encode("utf-16-le"),
    "docx": as_docx,
    "pdf": lambda lines: pdf(set_on_pages(lines)),
    "ofd": lambda lines: ofd(set_on_pages(lines)),
}
PAGES: dict[str, Callable[[Lines], bytes]] = {
    "div": lambda lines: as_page("<div><span>{}</span></div>", lines),
    "br": lambda lines: as_page("&nbsp;&nbsp;{}<br>", lines),
    "mht": as_mhtml,
}
OFFICE = {
    "doc": "doc:MS Word 97",
    "rtf": "rtf",
    "odt": "odt",
    "docx": "docx:MS Word 2007 XML",
    "pdf": "pdf:writer_pdf_Export",
}


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("kind", WRITTEN)
def test_written(path: Path, kind: str) -> None:
    lines = lines_of(path)
    assert seen(judged(WRITTEN[kind](lines), f"x.{kind}")) == plain(lines)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("kind", PAGES)
def test_pages(path: Path, kind: str) -> None:
    lines = lines_of(path)
    page = judged(as_page("<p>　　{}</p>", lines), "x.html")
    assert seen(judged(PAGES[kind](lines), "x.html")) == seen(page)


@pytest.fixture(scope="module")
def converted(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """All samples in all formats of LibreOffice, one start a format.

    Those that it reads for the program too are read as a folder is: many at one start.
    """
    office = libreoffice.program()
    if office is None:
        pytest.skip("LibreOffice is not installed")
    folder = tmp_path_factory.mktemp("office")
    given = []
    for path in FILES:
        given.append(folder / f"{path.stem}.docx")
        given[-1].write_bytes(as_docx(lines_of(path)))
    for kind, target in OFFICE.items():
        libreoffice.run(office, given, folder / kind, DEFAULT, target)
    read = folder / "read"
    read.mkdir()
    names = [str(path) for kind in ("doc", "rtf", "odt") for path in (folder / kind).iterdir()]
    ahead.convert(names, read, DEFAULT)
    ahead.use(read)
    yield folder
    ahead.use(None)


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
@pytest.mark.parametrize("kind", OFFICE)
def test_through_libreoffice(converted: Path, path: Path, kind: str) -> None:
    lines = lines_of(path)
    data = (converted / kind / f"{path.stem}.{kind}").read_bytes()
    assert seen(judged(data, f"x.{kind}")) == plain(lines)


@pytest.mark.skipif(BROWSER is None, reason="no Chromium is installed")
@pytest.mark.parametrize("path", FILES, ids=lambda path: path.name)
def test_through_a_browser(tmp_path: Path, path: Path) -> None:
    """What a browser prints is read as what was written into the page."""
    title, *body = lines = without_furniture(path)
    sheet = (
        "@page {size: A4; margin: 3cm 2.6cm} h1 {font-size: 22pt; text-align: center} "
        "p {font-size: 16pt; line-height: 28pt; margin: 0; text-indent: 2em; text-align: justify}"
    )
    inner = "".join(f"<p>{line}</p>" for line in body)
    source = tmp_path / "x.html"
    source.write_text(f"<meta charset=utf-8><style>{sheet}</style><h1>{title}</h1>{inner}", "utf-8")
    made = tmp_path / "x.pdf"
    subprocess.run(
        [
            *(str(BROWSER), "--headless", "--no-sandbox", "--disable-gpu"),
            *(f"--user-data-dir={tmp_path / 'profile'}", "--no-pdf-header-footer"),
            *(f"--print-to-pdf={made}", source.as_uri()),
        ],
        check=True,
        capture_output=True,
        timeout=120,
    )
    assert seen(judged(made.read_bytes(), "x.pdf")) == plain(lines)


def test_nothing_is_compared_with_itself() -> None:
    assert len(FILES) >= 12
    assert all(len(documents.read(path).paragraphs) > 9 for path in FILES)
