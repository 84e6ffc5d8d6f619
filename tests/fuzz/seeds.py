"""Well-formed inputs of every kind that the program reads, to be changed.

Beside them, in ``corpus/HARNESS/``, lies what once broke something, and what only another program
can make.
"""

from __future__ import annotations

import io
import tempfile
import zipfile
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from tests.documents.test_hostile import compound
from tests.documents.typesetting import Style, ofd, pdf, typeset
from tests.material.word import docx, lines_of

ROOT = Path(__file__).parents[2]
LINES = lines_of("qihe-2024.txt")
SHORT = LINES[:6]
CORPUS = Path(__file__).parent / "corpus"


def page(lines: list[str]) -> str:
    items = "".join(f"<li value='3'>{line}</li>" for line in lines[3:5])
    return (
        "<html><head><meta charset=utf-8><style>.h, #x .y {display: none} "
        "@media print {p {color: red}}</style></head><body><div class='nav h'>首页</div>"
        "<table><tr><td>索引号</td><td>1</td><td>发布机构</td><td>甲县</td></tr></table>"
        f"<ol start='2' type='i'>{items}</ol><script>x</script>"
        + "".join(f"<p style='text-indent:2em'>{line}<br>&#12288;</p>" for line in lines)
        + "<iframe srcdoc='&lt;p&gt;甲'></iframe></body></html>"
    )


def mhtml(lines: list[str]) -> bytes:
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="b"\r\n\r\n'
    part = "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <1>\r\n\r\n"
    return (head + part + page(lines) + "\r\n" + part + page(lines) + "\r\n--b--\r\n").encode()


def packed(files: dict[str, bytes]) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data)
    return packed.getvalue()


def store(reports: Sequence[Sequence[str]]) -> bytes:
    """A store of reports, the third of which was removed from it again."""
    from lawcheck import documents, load_pack
    from lawcheck.corpus.library import entry_of
    from lawcheck.corpus.prepared import prepare
    from lawcheck.corpus.store import Store
    from lawcheck.reports import understand

    pack = load_pack("annual-report")
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder, "x.db")
        with Store(path) as store:
            for turn, lines in enumerate(reports):
                text = "\n".join(lines).replace("齐河", f"{'甲乙丙'[turn]}山")
                document = documents.read_bytes(text.encode(), f"{turn}.txt")
                store.add([prepare(entry_of(document, understand(document, pack)))])
            store.remove([3])
        return path.read_bytes()


def _baseline() -> bytes:
    from lawcheck import documents, load_pack
    from lawcheck.exceptions import listing
    from lawcheck.exceptions.model import Entry, unit_of
    from lawcheck.review import judge

    text = "\n".join(SHORT).encode()
    review = judge(documents.read_bytes(text, "x.txt"), load_pack("annual-report"))
    unit = unit_of(review.report)
    entries = [
        Entry(found.rule, found.message, found.quote, unit, 2024, "理由", "某人")
        for found in review.findings
    ]
    return "".join(listing.render(entries)).encode()


def _earlier() -> bytes:
    from lawcheck import check_bytes, load_pack
    from lawcheck.views import json

    review = check_bytes("\n".join(SHORT).encode(), "x.txt", load_pack("annual-report"))
    return "".join(json.render([review])).encode()


def _workbook() -> bytes:
    from openpyxl import Workbook

    book, out = Workbook(), io.BytesIO()
    sheet = book.active
    assert sheet is not None
    sheet.title = "汇总"
    for row in (("单位", "别名", "截止日期", "处理意见"), ("甲县", "乙、丙", "2027-01-31", "同意")):
        sheet.append(row)
    book.save(out)
    return out.getvalue()


def _template() -> bytes:
    from lawcheck.views.opinion.template import template

    return template()


def kept_inputs(name: str) -> list[bytes]:
    """What lies in the corpus of a harness."""
    return [path.read_bytes() for path in sorted((CORPUS / name).glob("*"))]


@cache
def seeds() -> dict[str, list[bytes]]:
    """Harness → its inputs."""
    text = "\n".join(LINES)
    samples = ROOT / "samples"
    short = "\n".join(SHORT)
    return {
        "txt": [text.encode(), text.encode("gb18030"), text.encode("utf-16"), *_texts(samples)],
        "md": [(samples / "shili-town-2025.md").read_bytes()],
        "html": [
            page(LINES).encode(),
            (samples / "chenglan-2021.html").read_bytes(),
            (samples / "wanglu-2022-body-twice.html").read_bytes(),
        ],
        "mhtml": [mhtml(LINES), mhtml(SHORT)],
        "docx": [docx(SHORT), docx(SHORT, "word"), (samples / "qihe-2024.docx").read_bytes()],
        "pdf": [pdf(typeset(SHORT, Style())), pdf(typeset(SHORT, Style(columns=2, measure=12)))],
        "ofd": [ofd(typeset(SHORT, Style()))],
        "compound": [compound({0: 1, 1: 2}, root=(0, 900), name="WordDocument")],
        "doc": [compound({0: 1, 1: 2}, root=(0, 900), name="WordDocument")],
        "zip": [
            packed({"甲/a.txt": short.encode(), "b.docx": docx(SHORT), "x/": b""}),
            packed({"a.zip": packed({"c.md": short.encode()}), "d.htm": page(SHORT).encode()}),
        ],
        "report": [text.encode(), short.encode(), *_texts(samples)],
        "judged": [text.encode(), short.encode(), *_texts(samples)],
        "fixed": [docx(SHORT), docx([*SHORT[:3], "一是,坚持(以人为本)“法治", *SHORT[3:]])],
        "pack": [
            path.read_bytes()
            for path in sorted((ROOT / "rules").glob("*.yaml"))
            if path.stat().st_size < 12_000
        ],
        "store": [store((LINES, SHORT, LINES[2:9]))],
        "baseline": [_baseline(), _earlier()],
        "sheet": [
            "单位,别名,层级,截止日期\n甲县,乙、丙,县,2027-01-31\n".encode("gb18030"),
            '单位\t处理意见\n\'=甲\t"同意\n"\n'.encode(),
            _workbook(),
        ],
        "template": [_template()],
    }


def _texts(samples: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(samples.glob("*.txt"))[:4]]
