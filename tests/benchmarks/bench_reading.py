"""What reading costs in each format, against the bare parse of the same file.

    python tests/benchmarks/bench_reading.py [ROUNDS]

The bare parse is the least that gives the text in Python: python-docx for .docx, lxml's tree with
the words of each element and the rules of the style sheets for a page, the characters and places
that PDFium and the text codes of OFD give, decoding and lines for a text. Prints milliseconds for a
report of 4,000
characters; ends with status 1 where reading takes more than ``BOUND`` times as long.
"""

from __future__ import annotations

import ctypes
import io
import os
import statistics
import sys
import time
import zipfile
from collections.abc import Callable
from pathlib import Path

from lxml import etree

ROOT = Path(__file__).resolve().parent.parent.parent
sys.path[:0] = [str(ROOT)]
SAMPLE = ROOT / "samples" / "yanchuan-2023.txt"
BOUND = 2.0
#: PDFs are read in a process of their own, which is not what is measured here.
os.environ["LAWCHECK_APART"] = "1"

from lawcheck.documents import encoding, read_bytes
from tests.documents.conftest import Word
from tests.documents.typesetting import Style, ofd, pdf, typeset
from tests.material.page import page


def main(rounds: int = 30) -> int:
    lines = [line.strip() for line in SAMPLE.read_text("utf-8").splitlines() if line.strip()][4:]
    lines += lines[1:8]
    sheets = typeset(lines[1:], Style(), lines[0])
    files: dict[str, tuple[bytes, Callable[[bytes], object]]] = {
        "txt": ("\n".join(lines).encode("gb18030"), _text),
        "html": (page(lines), _page),
        "docx": (Word.package("".join(map(Word.p, lines))), _word),
        "ofd": (ofd(sheets), _ofd),
        "pdf": (pdf(sheets), _pdf),
    }
    worst = 0.0
    for name, (data, bare) in files.items():
        read, parse = _both(
            lambda d=data, n=name: read_bytes(d, f"x.{n}"), lambda d=data, b=bare: b(d), rounds
        )
        worst = max(worst, read / parse)
        print(f"{name:6} read {read:7.3f} ms   bare {parse:7.3f} ms   x{read / parse:.2f}")
    return int(worst > BOUND)


def _both(
    first: Callable[[], object], second: Callable[[], object], rounds: int
) -> tuple[float, float]:
    """The medians of two jobs done in turns, in milliseconds."""
    spent: tuple[list[float], list[float]] = ([], [])
    for turn in range(rounds + 3):
        for job, times in zip((first, second), spent, strict=True):
            start = time.perf_counter()
            job()
            if turn >= 3:  # the first ones warm up
                times.append((time.perf_counter() - start) * 1000)
    return statistics.median(spent[0]), statistics.median(spent[1])


def _text(data: bytes) -> object:
    return encoding.decode(data)[0].splitlines()


def _page(data: bytes) -> object:
    import tinycss2

    root = etree.fromstring(data, etree.HTMLParser(encoding="utf-8"))
    sheets = [tinycss2.parse_stylesheet(sheet.text or "") for sheet in root.iter("style")]
    words = [(element.tag, element.get("style"), element.text) for element in root.iter()]
    return sheets, words


def _word(data: bytes) -> object:
    import docx

    return [(p.style and p.style.name, p.text) for p in docx.Document(io.BytesIO(data)).paragraphs]


def _ofd(data: bytes) -> object:
    """Each character with its place: without them there are no lines."""
    found = []
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        for name in archive.namelist():
            for code in etree.fromstring(archive.read(name)).iter("{*}TextCode"):
                parent = code.getparent()
                assert parent is not None
                left, base, *_ = map(float, parent.get("Boundary", "0 0").split())
                steps = [float(n) for n in code.get("DeltaX", "").split() if n != "g"]
                for turn, char in enumerate(code.text or ""):
                    left += steps[turn] if turn < len(steps) else 1.0
                    found.append((char, left, base))
    return found


def _pdf(data: bytes) -> object:
    """Each character with its box and matrix: without them there are no lines."""
    import pypdfium2
    from pypdfium2 import raw

    document = pypdfium2.PdfDocument(data)
    box, matrix = raw.FS_RECTF(), raw.FS_MATRIX()
    x, y = ctypes.c_double(), ctypes.c_double()
    found = []
    for sheet in document:
        text = sheet.get_textpage()
        for index in range(raw.FPDFText_CountChars(text)):
            raw.FPDFText_GetLooseCharBox(text, index, box)
            raw.FPDFText_GetCharOrigin(text, index, x, y)
            raw.FPDFText_GetMatrix(text, index, matrix)
            found.append((raw.FPDFText_GetUnicode(text, index), x.value, y.value))
        text.close()
    document.close()
    return found


if __name__ == "__main__":
    sys.exit(main(*map(int, sys.argv[1:])))
