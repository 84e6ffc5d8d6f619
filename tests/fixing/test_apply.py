"""Corrections reach the file, and nothing else in it moves."""

from __future__ import annotations

import io
import zipfile
from xml.sax.saxutils import escape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck.checks.model import Edit
from lawcheck.documents import read_bytes
from lawcheck.documents.model import Document, Span
from lawcheck.errors import DocumentError
from lawcheck.fixing import text, word
from lawcheck.fixing.plan import Correction
from tests.documents.pieces import renamed

W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"


def corrections(document: Document, *edits: tuple[int, int, int, str]) -> list[Correction]:
    made = []
    for paragraph, start, end, new in edits:
        span = Span(paragraph, start, paragraph, end)
        place = document.locate(span)
        made.append(Correction("x", "x", place, document.slice(span), new, Edit(span, new)))
    return made


def expected(document: Document, made: list[Correction]) -> list[str]:
    """The paragraphs as they must read afterwards."""
    texts = {paragraph.number: paragraph.text for paragraph in document.paragraphs}
    for correction in reversed(made):
        span = correction.edit.span
        old = texts[span.paragraph]
        texts[span.paragraph] = old[: span.start] + correction.after + old[span.end :]
    return [stripped for old in texts.values() if (stripped := old.strip())]


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "gb18030", "utf-16"])
@pytest.mark.parametrize("ending", ["\n", "\r\n"])
def test_a_text_keeps_its_encoding_and_line_ends(encoding: str, ending: str) -> None:
    lines = [
        "  青禾县法治政府建设的情况，，报告。",
        "",
        "删去的一行。",
        "",
        "　　第二段 不动。",
        "",
    ]
    data = ending.join(lines).encode(encoding)
    document = read_bytes(data, "报告.txt")
    made = corrections(document, (1, 12, 14, "，"), (2, 0, len(document[2].text), ""))
    decoded = data.decode(encoding)
    result = text.encoded(text.correct(decoded, document, made), document, data)
    wanted = [lines[0].replace("，，", "，"), "", *lines[4:]]
    assert result == ending.join(wanted).encode(encoding)


def test_what_an_encoding_has_no_place_for_is_refused() -> None:
    data = ("縣政府堅持依法行政，全面建設法治政府，嚴格規範公正文明執法。\n" * 20).encode("big5")
    document = read_bytes(data, "報告.txt")
    assert document.encoding == "big5"
    with pytest.raises(DocumentError, match="big5"):
        text.encoded("執法\ufffd", document, data)


def test_a_hard_wrapped_paragraph_is_corrected_on_its_own_line() -> None:
    whole = "青禾县坚持依法行政，全面推进各项工作取得成效" * 12
    data = "\n".join(whole[i : i + 20] for i in range(0, len(whole), 20)).encode()
    document = read_bytes(data, "报告.txt")
    assert len(document.paragraphs) == 1
    made = corrections(document, (1, 25, 27, "改"))
    result = text.correct(data.decode(), document, made)
    assert result.replace("\n", "") == whole[:25] + "改" + whole[27:]
    assert result.count("\n") == data.decode().count("\n")


def package(paragraphs: list[list[str]]) -> bytes:
    """A Word file whose paragraphs are cut into the given runs, each with its own formatting."""
    body = "".join(
        "<w:p><w:pPr/>"
        + "".join(
            f'<w:r><w:rPr><w:sz w:val="{20 + i}"/></w:rPr>'
            f'<w:t xml:space="preserve">{escape(run)}</w:t></w:r>'
            for i, run in enumerate(runs)
        )
        + "</w:p>"
        for runs in paragraphs
    )
    relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            "_rels/.rels",
            '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
            f'<Relationship Id="r1" Type="{relation}" Target="word/document.xml"/></Relationships>',
        )
        archive.writestr("[Content_Types].xml", "<Types/>")
        archive.writestr(
            "word/document.xml", f'<w:document xmlns:w="{W}"><w:body>{body}</w:body></w:document>'
        )
    return out.getvalue()


RUN = st.text("甲乙丙丁，。 ab1", min_size=1, max_size=6)
PARAGRAPHS = st.lists(
    st.lists(RUN, min_size=1, max_size=4).filter(lambda runs: "".join(runs).strip() != ""),
    min_size=1,
    max_size=4,
)


@given(PARAGRAPHS, st.data())
def test_word_reads_as_corrected_and_rejecting_gives_the_original_back(
    paragraphs: list[list[str]], data: st.DataObject
) -> None:
    original = package(paragraphs)
    document = read_bytes(original, "报告.docx")
    edits = []
    for paragraph in document.paragraphs:
        at = 0
        for _ in range(data.draw(st.integers(0, 3))):
            start = data.draw(st.integers(at, len(paragraph.text)))
            end = data.draw(st.integers(start, len(paragraph.text)))
            new = data.draw(st.sampled_from(["", "改", "修订"]))
            if paragraph.text[start:end].strip():
                edits.append((paragraph.number, start, end, new))
                at = end
    made = corrections(document, *edits)
    changed = word.correct(original, document, made)
    wanted = expected(document, made)
    if wanted:
        assert ["".join(p.text.split()) for p in read_bytes(changed, "报告.docx").paragraphs] == [
            "".join(old.split()) for old in wanted
        ]
    assert rejected(changed) == ["".join(runs) for runs in paragraphs]


def rejected(data: bytes) -> list[str]:
    """The paragraphs as they read when every change is rejected."""
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        root = etree.fromstring(archive.read("word/document.xml"))
    for insertion in list(root.iter(f"{{{W}}}ins")):
        insertion.getparent().remove(insertion)
    return [
        "".join(t.text or "" for t in p.iter(f"{{{W}}}t", f"{{{W}}}delText"))
        for p in root.iter(f"{{{W}}}p")
    ]


def test_a_part_is_replaced_whatever_its_name_begins_with() -> None:
    original = renamed(package([["青禾县", "法制政府", "建设"]]), "./{}".format)
    document = read_bytes(original, "报告.docx")
    changed = word.correct(original, document, corrections(document, (1, 3, 5, "法治")))
    with zipfile.ZipFile(io.BytesIO(changed)) as new, zipfile.ZipFile(io.BytesIO(original)) as old:
        assert new.namelist() == old.namelist()
    assert [p.text for p in read_bytes(changed, "报告.docx").paragraphs] == ["青禾县法治政府建设"]


def test_changes_keep_formatting_and_other_parts_keep_their_bytes() -> None:
    original = package([["青禾县", "法制政府", "建设"]])
    document = read_bytes(original, "报告.docx")
    changed = word.correct(original, document, corrections(document, (1, 3, 5, "法治")))
    with zipfile.ZipFile(io.BytesIO(changed)) as new, zipfile.ZipFile(io.BytesIO(original)) as old:
        assert new.namelist() == old.namelist()
        assert new.read("_rels/.rels") == old.read("_rels/.rels")
        xml = new.read("word/document.xml").decode()
    assert xml.count('<w:sz w:val="21"/>') == 3  # deleted, inserted, and what stays of the run
    assert '<w:delText xml:space="preserve">法制</w:delText>' in xml
