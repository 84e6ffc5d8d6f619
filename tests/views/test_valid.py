"""What is written for Word and Excel holds by the standards, and other programs read it alike.

The validator holds files to the schemas of ECMA-376 and to what Word asks beyond them.
"""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path

import mammoth
import openpyxl
import pytest
from docx import Document as Opened
from openxml_audit import OpenXmlValidator

from lawcheck.cli.app import run
from lawcheck.documents import libreoffice, limits, read_bytes
from lawcheck.drafting import writing
from lawcheck.drafting.outline import outline
from lawcheck.packs.model import RulePack
from lawcheck.packs.resolve import resolve
from lawcheck.review import Review, review, review_bytes
from lawcheck.views import docx, opinion
from lawcheck.views.opinion.template import template
from lawcheck.views.run import Run
from tests.material.packs import annual_report

TODAY = Run(date(2027, 2, 1))
SAMPLES = (
    "qihe-2024.docx",
    "jiyuan-2020-part-missing.txt",
    "wanglu-2022-body-twice.html",
    "shili-town-2025.md",
)
#: Many small faults on every line: the commented file has hundreds of comments.
FAULTY = "第{n}组开展法制宣传教育活动{n}次,,截止目前完成XX项，占比1{n:02}%，"
FAULTY += "联系电话1381234{n:04}，《中华人民共和国行政处罚法规定》"
MACRO = "application/vnd.ms-word.document.macroEnabled.main+xml"


def spoilt(text: str) -> str:
    """A report with some hundred faults in its first part."""
    at = text.index("\n二、")
    return text[:at] + "".join(f"\n{FAULTY.format(n=n)}" for n in range(1, 81)) + "\n" + text[at:]


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return annual_report()


def faults(path: Path) -> set[str]:
    """What the validator finds, but for parts that ECMA-376 leaves to the writer (11.3.10)."""
    found = OpenXmlValidator().validate(path).errors
    told = {f"{error.part_uri} {error.path}: {error.description}" for error in found}
    return {line for line in told if "A required relationship type" not in line}


@pytest.mark.parametrize("name", SAMPLES)
def test_the_commented_draft_is_valid(
    name: str, samples: Path, pack: RulePack, tmp_path: Path
) -> None:
    data = (samples / name).read_bytes()
    judged = review(samples / name, pack)
    made = docx.render(judged, data, TODAY)
    assert made is not None
    (tmp_path / "a.docx").write_bytes(made)
    before: set[str] = set()
    if name.endswith(".docx"):
        (tmp_path / "b.docx").write_bytes(data)
        before = faults(tmp_path / "b.docx")
    assert faults(tmp_path / "a.docx") <= before


@pytest.mark.slow
def test_hundreds_of_comments_are_valid_and_read_alike(
    samples: Path, pack: RulePack, tmp_path: Path
) -> None:
    text = spoilt((samples / "yanchuan-2023.txt").read_text("utf-8"))
    judged = review_bytes(text.encode(), "a.txt", pack)
    assert len(judged.counted) > 300
    made = docx.render(judged, text.encode(), TODAY)
    assert made is not None
    (tmp_path / "a.docx").write_bytes(made)
    assert faults(tmp_path / "a.docx") == set()
    _read_alike(made, len(judged.counted) + 1)


@pytest.mark.parametrize("name", SAMPLES)
def test_other_programs_read_text_and_comments_alike(
    name: str, samples: Path, pack: RulePack
) -> None:
    data = (samples / name).read_bytes()
    judged = review(samples / name, pack)
    made = docx.render(judged, data, TODAY)
    assert made is not None
    _read_alike(made, len(judged.counted) + 1)


def _read_alike(made: bytes, amount: int) -> None:
    """Our reader, python-docx and mammoth see the same comments and the same text."""
    own = read_bytes(made, "a.docx")
    told = [remark.text for remark in own.remarks if remark.author == "lawcheck"]
    assert len(told) == amount
    assert _same(comment.text for comment in Opened(io.BytesIO(made)).comments) == _same(told)
    page = mammoth.convert_to_html(io.BytesIO(made), style_map="comment-reference => sup")
    assert page.messages == [] or all("style" in message.message for message in page.messages)
    assert page.value.count('<sup><a href="#comment-') == amount
    text = mammoth.extract_raw_text(io.BytesIO(made)).value
    for paragraph in own.paragraphs:
        assert paragraph.text[paragraph.generated :] in text


def _same(texts: object) -> list[str]:
    return sorted("".join(str(text).split()) for text in texts)  # type: ignore[attr-defined]


def test_a_file_with_macros_keeps_them(samples: Path, pack: RulePack, tmp_path: Path) -> None:
    with zipfile.ZipFile(samples / "qihe-2024.docx") as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    types = parts["[Content_Types].xml"].decode()
    main = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
    assert main in types
    binary = '<Default Extension="bin" ContentType="application/vnd.ms-office.vbaProject"/>'
    types = types.replace(main, MACRO).replace("<Default ", f"{binary}<Default ", 1)
    parts["[Content_Types].xml"] = types.encode()
    relations = parts["word/_rels/document.xml.rels"].decode()
    kind = "http://schemas.microsoft.com/office/2006/relationships/vbaProject"
    relation = f'<Relationship Id="v1" Type="{kind}" Target="vbaProject.bin"/></Relationships>'
    relations = relations.replace("</Relationships>", relation)
    parts["word/_rels/document.xml.rels"] = relations.encode()
    parts["word/vbaProject.bin"] = bytes(range(256)) * 8
    path = tmp_path / "草稿.docm"
    with zipfile.ZipFile(path, "w") as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    judged = review(path, pack)
    assert judged.verdict == review(samples / "qihe-2024.docx", pack).verdict == "fit"
    assert run(["check", str(path), "--output", f"docx={tmp_path / '批注.docm'}"]) == 0
    made = tmp_path / "批注.docm"
    with zipfile.ZipFile(made) as archive:
        after = {name: archive.read(name) for name in archive.namelist()}
    assert after["word/vbaProject.bin"] == parts["word/vbaProject.bin"]
    assert MACRO in after["[Content_Types].xml"].decode()
    told = read_bytes(made.read_bytes(), "a.docm").remarks
    assert [one.author for one in told] == ["lawcheck"]


def test_opinion_template_and_draft_are_valid(
    samples: Path, pack: RulePack, tmp_path: Path
) -> None:
    judged = review(samples / "wanglu-2022-body-twice.html", pack)
    narrowed = resolve(pack, 2026, "county", "draft")
    files = {
        "意见书": opinion.render(judged, b"", TODAY),
        "模板": template(),
        "草稿": writing.as_word(outline(narrowed, 2026, "county", "示例县")),
    }
    for name, data in files.items():
        assert data is not None
        path = tmp_path / f"{name}.docx"
        path.write_bytes(data)
        assert faults(path) == set(), name


def test_the_workbook_is_valid(samples: Path, tmp_path: Path) -> None:
    path = tmp_path / "a.xlsx"
    run(["check", str(samples), "--output", f"xlsx={path}", "--quiet"])
    assert faults(path) == set()
    assert openpyxl.load_workbook(path).sheetnames[0] == "汇总"


def _pages(data: bytes) -> int:
    import pypdfium2

    pdf = libreoffice.convert(data, "docx", limits.current(), "pdf")
    return len(pypdfium2.PdfDocument(pdf))


def _opinion(judged: Review) -> bytes:
    made = opinion.render(judged, b"", TODAY)
    assert made is not None
    return made


@pytest.mark.slow
@pytest.mark.skipif(libreoffice.program() is None, reason="LibreOffice is not installed")
def test_an_opinion_is_some_pages_however_much_is_wrong(samples: Path, pack: RulePack) -> None:
    from lawcheck.rounds import since

    text = (samples / "yanchuan-2023.txt").read_text("utf-8")
    good = review_bytes(text.encode(), "a.txt", pack)
    many = review_bytes(spoilt(text).encode(), "很长很长的文件名" * 8 + ".txt", pack)
    assert len(many.counted) > 300
    assert 1 <= _pages(_opinion(good)) <= 2
    assert _pages(_opinion(many)) <= 10
    assert _pages(_opinion(since(many, good))) <= 10
