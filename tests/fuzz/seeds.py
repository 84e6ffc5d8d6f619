"""Well-formed inputs of every kind that the program reads, to be changed."""

from __future__ import annotations

from pathlib import Path

from tests.documents.test_hostile import compound
from tests.documents.typesetting import Style, ofd, pdf, typeset
from tests.material.word import docx

ROOT = Path(__file__).parents[2]
LINES = [
    line
    for line in (ROOT / "tests" / "material" / "qihe-2024.txt").read_text("utf-8").splitlines()
    if line.strip()
]
SHORT = LINES[:6]


def _page(lines: list[str]) -> str:
    items = "".join(f"<li value='3'>{line}</li>" for line in lines[3:5])
    return (
        "<html><head><meta charset=utf-8><style>.h, #x .y {display: none} "
        "@media print {p {color: red}}</style></head><body><div class='nav h'>首页</div>"
        "<table><tr><td>索引号</td><td>1</td><td>发布机构</td><td>甲县</td></tr></table>"
        f"<ol start='2' type='i'>{items}</ol><script>x</script>"
        + "".join(f"<p style='text-indent:2em'>{line}<br>&#12288;</p>" for line in lines)
        + "<iframe srcdoc='&lt;p&gt;甲'></iframe></body></html>"
    )


def _mhtml(lines: list[str]) -> bytes:
    head = 'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n boundary="b"\r\n\r\n'
    part = "--b\r\nContent-Type: text/html; charset=utf-8\r\nContent-ID: <1>\r\n\r\n"
    return (head + part + _page(lines) + "\r\n" + part + _page(lines) + "\r\n--b--\r\n").encode()


def seeds() -> dict[str, list[bytes]]:
    """Harness → its inputs."""
    text = "\n".join(LINES)
    samples = ROOT / "samples"
    return {
        "txt": [text.encode(), text.encode("gb18030"), text.encode("utf-16"), *_texts(samples)],
        "md": [(samples / "shili-town-2025.md").read_bytes()],
        "html": [
            _page(LINES).encode(),
            (samples / "chenglan-2021.html").read_bytes(),
            (samples / "wanglu-2022-body-twice.html").read_bytes(),
        ],
        "mhtml": [_mhtml(LINES), _mhtml(SHORT)],
        "docx": [docx(SHORT), docx(SHORT, "word"), (samples / "qihe-2024.docx").read_bytes()],
        "pdf": [pdf(typeset(SHORT, Style())), pdf(typeset(SHORT, Style(columns=2, measure=12)))],
        "ofd": [ofd(typeset(SHORT, Style()))],
        "compound": [compound({0: 1, 1: 2}, root=(0, 900), name="WordDocument")],
        "pack": [
            path.read_bytes()
            for path in sorted((ROOT / "rules").glob("*.yaml"))
            if path.stat().st_size < 12_000
        ],
    }


def _texts(samples: Path) -> list[bytes]:
    return [path.read_bytes() for path in sorted(samples.glob("*.txt"))[:4]]
