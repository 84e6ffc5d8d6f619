"""``lawcheck read``: what the program sees, for people and for programs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

TEXT = "标题：某报告\n\n一、甲\n    乙ABC\n"


def lawcheck(*arguments: str, data: bytes | None = None) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "lawcheck", "read", *arguments],
        input=data,
        capture_output=True,
        check=False,
        env={"PYTHONIOENCODING": "utf-8", "PATH": ""},
    )


def test_paragraphs_places_and_metadata(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_text(TEXT, encoding="utf-8")
    result = lawcheck(str(path))
    assert result.returncode == 0
    assert result.stdout.decode().splitlines() == [
        str(path),
        "格式 txt，编码 utf-8，3 段，13 字",
        "",
        "── 元数据 ──",
        "  标题：某报告（第 1 段）",
        "",
        "── 正文 ──",
        "1  行1  标题：某报告",
        "2  行3  一、甲",
        "3  行4  乙ABC",
    ]


def test_json_from_standard_input() -> None:
    result = lawcheck("-", "--format", "json", data=TEXT.encode("gb18030"))
    document = json.loads(result.stdout)["document"]
    assert document["encoding"] == "gb18030"
    assert [p["text"] for p in document["paragraphs"]] == ["标题：某报告", "一、甲", "乙ABC"]
    assert document["paragraphs"][2]["anchors"] == [
        {"offset": 0, "line": 4, "column": 5, "page": None}
    ]


def test_what_cannot_be_read(tmp_path: Path) -> None:
    assert lawcheck(str(tmp_path / "无.txt")).returncode == 2
    path = tmp_path / "空.txt"
    path.write_bytes(b"")
    result = lawcheck(str(path))
    assert (result.returncode, result.stdout) == (3, b"")
    assert result.stderr.decode() == "lawcheck：文件是空的。\n"
    path.write_text(TEXT, encoding="utf-8")
    assert lawcheck(str(path), "--limit", "characters=3").returncode == 3
    assert lawcheck(str(path), "--limit", "zeichen=3").returncode == 2


def test_changes_and_comments_are_shown(tmp_path: Path) -> None:
    from lawcheck.documents.model import Anchor, Document, Paragraph, Remark
    from lawcheck.views import reading

    document = Document(
        path="a.pdf",
        format="pdf",
        encoding=None,
        sha256="",
        paragraphs=(
            Paragraph(1, "一、甲", (Anchor(0, None, 1, 1),), generated=2),
            Paragraph(
                2, "乙丙", (Anchor(0, None, 1, 1), Anchor(1, None, 2, 2)), kind="box", level=2
            ),
        ),
        remarks=(Remark("comment", "请核实", 2, "审稿人"), Remark("header", "页眉文字")),
        warnings=("第 3 页是图片。",),
        reader="libreoffice",
    )
    shown = ["".join(text for text, _ in line) for line in reading.lines(document)]
    assert shown == [
        "a.pdf",
        "格式 pdf，2 段，5 字，由 LibreOffice 转换",
        "▲ 第 3 页是图片。",
        "",
        "── 正文 ──",
        "1  页1    一、甲",
        "2  页1-2  [文本框·标题2] 乙丙",
        "",
        "── 正文以外 ──",
        "  批注（审稿人，第 2 段）：请核实",
        "  页眉：页眉文字",
    ]
