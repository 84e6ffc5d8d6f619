"""Each format beside the bare parse of its XML, its page or its PDF: processor time, in one run.

    python tests/benchmarks/bench_formats.py [ROUNDS]

The bare parse unpacks what the reader unpacks and builds the same trees (lxml), or takes all text
out of the pages (PDFium); reading adds numbers, styles, lists, what is hidden, places, paragraphs.
"""

from __future__ import annotations

import io
import os
import statistics
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
from tests.documents.typesetting import Style, ofd, pdf, typeset
from tests.material.word import docx, lines_of

LINES = lines_of("qihe-2024.txt")


def bare_zip(data: bytes) -> None:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            if name.endswith((".xml", ".rels")):
                etree.fromstring(archive.read(name))


def bare_page(data: bytes) -> None:
    etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))


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
    return {
        "docx, numbers typed": (docx(LINES), bare_zip),
        "docx, numbers of Word": (docx(LINES, "word"), bare_zip),
        "html": (page.encode(), bare_page),
        "html, saved": ((ROOT / "samples" / "chenglan-2021.html").read_bytes(), bare_page),
        "ofd": (ofd(pages), bare_zip),
        "pdf": (pdf(pages), bare_pdf),
        "txt": (text.encode(), bytes.decode),
        "txt, gb18030": (text.encode("gb18030"), lambda data: data.decode("gb18030")),
    }


def milliseconds(work: Callable[[], object], rounds: int) -> float:
    taken = []
    for _ in range(rounds):
        start = process_time()
        work()
        taken.append(process_time() - start)
    return statistics.median(taken) * 1000


def main(rounds: int = 40) -> None:
    for name, (data, bare) in inputs().items():
        ending = name[:4].strip(",")
        documents.read_bytes(data, f"x.{ending}")
        alone = milliseconds(lambda data=data, bare=bare: bare(data), rounds)  # type: ignore[misc]
        whole = milliseconds(
            lambda data=data, ending=ending: documents.read_bytes(data, f"x.{ending}"),  # type: ignore[misc]
            rounds,
        )
        print(f"{name:22} bare {alone:7.2f} ms, read {whole:7.2f} ms, {whole / alone:6.2f} x")


if __name__ == "__main__":
    main(*map(int, sys.argv[1:2]))
