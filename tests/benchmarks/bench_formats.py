"""Each format beside the bare parse of its XML, its page or its PDF: processor time, in one run.

    python tests/benchmarks/bench_formats.py [ROUNDS]

The bare parse is what no reader can do without: it opens the package, unpacks and parses all its
XML (lxml); decodes a page, builds its tree and parses its style sheets and ``style`` attributes
(tinycss2), for nothing else tells what is hidden; or takes all text out of the pages (PDFium).
"words" also takes the text of each element in Python. Reading adds numbers, styles, lists, what is
hidden, places, paragraphs. Times are the least of many: what a busy machine adds is not the
program's. Where LibreOffice is installed, a Word file as it writes them is read too.
What else reads such files in Python is measured on the same bytes, where it is installed
(``peers/requirements.txt``).
"""

from __future__ import annotations

import io
import os
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from time import process_time

ROOT = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(ROOT))
# PDFs in this process: beside the parse a start of Python would be all that is seen.
os.environ["LAWCHECK_APART"] = "1"

from lxml import etree

from lawcheck import documents
from lawcheck.documents import libreoffice
from lawcheck.documents.limits import DEFAULT
from tests.documents.typesetting import Style, ofd, pdf, typeset
from tests.material.word import docx, lines_of

LINES = lines_of("qihe-2024.txt")


def bare_zip(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))


def bare_page(data: bytes) -> etree._Element:
    import tinycss2

    parser = etree.HTMLParser(encoding="utf-8")
    root = etree.fromstring(data.decode().encode(), parser)
    for sheet in root.iter("style"):
        tinycss2.parse_stylesheet(sheet.text or "")
    for style in {one.get("style") for one in root.iter(etree.Element)} - {None}:
        tinycss2.parse_blocks_contents(style)
    return root


def words_zip(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                root = etree.fromstring(archive.read(name))
                "".join([one.text for one in root.iter(etree.Element) if one.text])


def words_page(data: bytes) -> None:
    root = bare_page(data)
    "".join([text for one in root.iter(etree.Element) for text in (one.text, one.tail) if text])


def bare_pdf(data: bytes) -> None:
    import pypdfium2

    book = pypdfium2.PdfDocument(data)
    for sheet in book:
        sheet.get_textpage().get_text_range()


def inputs() -> dict[str, tuple[bytes, Callable[[bytes], object]]]:
    pages = typeset(LINES, Style())
    body = "".join(f"<p style='text-indent:2em'>{line}</p>" for line in LINES)
    style = "<style>.a {display: none} p {color: red}</style>"
    page = f"<html><head><meta charset=utf-8>{style}</head><body>{body}</body></html>"
    text = "\n".join(LINES)
    written: dict[str, tuple[bytes, Callable[[bytes], object]]] = {}
    if libreoffice.program() is not None:
        again = libreoffice.convert(docx(LINES, "word"), "docx", DEFAULT, "docx")
        written["docx, of LibreOffice"] = again, bare_zip
    return written | {
        "docx, numbers typed": (docx(LINES), bare_zip),
        "docx, numbers of Word": (docx(LINES, "word"), bare_zip),
        "html": (page.encode(), bare_page),
        "html, saved": ((ROOT / "samples" / "chenglan-2021.html").read_bytes(), bare_page),
        "ofd": (ofd(pages), bare_zip),
        "pdf": (pdf(pages), bare_pdf),
        "txt": (text.encode(), bytes.decode),
        "txt, gb18030": (text.encode("gb18030"), lambda data: data.decode("gb18030")),
    }


def python_docx(data: bytes) -> None:
    import docx

    "\n".join(paragraph.text for paragraph in docx.Document(io.BytesIO(data)).paragraphs)


def docx2txt(data: bytes) -> None:
    import docx2txt as reader

    reader.process(io.BytesIO(data))


def soup(data: bytes) -> None:
    from bs4 import BeautifulSoup

    BeautifulSoup(data, "lxml").get_text("\n")


def readability(data: bytes) -> None:
    from readability import Document

    Document(data.decode()).summary()


def trafilatura(data: bytes) -> None:
    from trafilatura import extract

    extract(data.decode())


def pypdf(data: bytes) -> None:
    from pypdf import PdfReader

    "\n".join(page.extract_text() for page in PdfReader(io.BytesIO(data)).pages)


#: What a user would take otherwise, by the ending.
PEERS: dict[str, tuple[Callable[[bytes], None], ...]] = {
    "docx": (python_docx, docx2txt),
    "html": (soup, readability, trafilatura),
    "pdf": (pypdf,),
}


#: The bare parse of a format → the same with the words.
WORDS: dict[Callable[[bytes], object], Callable[[bytes], None]] = {
    bare_zip: words_zip,
    bare_page: words_page,
}


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return min(taken) * 1000


def main(rounds: int = 100) -> None:
    for name, (data, bare) in inputs().items():
        ending = name[:4].strip(",")
        documents.read_bytes(data, f"x.{ending}")
        alone = milliseconds(lambda data=data, bare=bare: bare(data), rounds)  # type: ignore[misc]
        whole = milliseconds(
            lambda data=data, ending=ending: documents.read_bytes(data, f"x.{ending}"),  # type: ignore[misc]
            rounds,
        )
        told = f"{name:22} bare {alone:7.2f} ms, read {whole:7.2f} ms, {whole / alone:6.2f} x"
        if (with_words := WORDS.get(bare)) is not None:
            fair = milliseconds(lambda data=data, work=with_words: work(data), rounds)  # type: ignore[misc]
            told += f"; words {fair:7.2f} ms, {whole / fair:6.2f} x"
        print(told)
        for peer in PEERS.get(ending, ()):
            try:
                peer(data)
            except ImportError:
                continue
            other = milliseconds(lambda data=data, peer=peer: peer(data), rounds)  # type: ignore[misc]
            print(f"{'':22} {peer.__name__:12} {other:7.2f} ms, {other / whole:5.2f} x ours")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
