"""Word documents: what is text, what is not, and what becomes a remark."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from lawcheck import documents
from lawcheck.errors import DocumentError


def ins(inner: str, author: str = "李某") -> str:
    return f'<w:ins w:id="1" w:author="{author}">{inner}</w:ins>'


def gone(text: str) -> str:
    return f'<w:del w:id="2" w:author="王某"><w:r><w:delText>{text}</w:delText></w:r></w:del>'


def test_wrapped_runs_are_read(word, texts) -> None:
    inner = (
        f'<w:hyperlink r:id="x">{word.run("链接")}</w:hyperlink>'
        f"<w:sdt><w:sdtPr/><w:sdtContent>{word.run('控件')}</w:sdtContent></w:sdt>"
        f"<w:smartTag>{word.run('标记')}</w:smartTag>"
        f'<w:fldSimple w:instr="DATE">{word.run("域")}</w:fldSimple>'
        "<w:r><w:noBreakHyphen/><w:softHyphen/><w:tab/></w:r>" + word.run("尾")
    )
    assert texts(word.package(word.p("头", inner=inner))) == ["头链接控件标记域-\t尾"]


def test_changes_are_taken_as_accepted_and_remarked(word) -> None:
    inner = ins(word.run("新增")) + gone("删去") + ins(word.run("又增"), "赵某")
    document = documents.read_bytes(word.package(word.p("原文", inner=inner)), "-")
    assert [p.text for p in document.paragraphs] == ["原文新增又增"]
    assert [(r.kind, r.text, r.author, r.paragraph) for r in document.remarks] == [
        ("insertion", "新增", "李某", 1),
        ("deletion", "删去", "王某", 1),
        ("insertion", "又增", "赵某", 1),
    ]


def test_moves_are_read_where_they_went(word) -> None:
    moved = f'<w:moveTo w:id="1" w:author="李某">{word.run("移来")}</w:moveTo>'
    left = f'<w:moveFrom w:id="2" w:author="李某">{word.run("移走")}</w:moveFrom>'
    document = documents.read_bytes(
        word.package(word.p("甲", inner=left) + word.p("乙", inner=moved)), "-"
    )
    assert [p.text for p in document.paragraphs] == ["甲", "乙移来"]
    assert [(r.kind, r.text) for r in document.remarks] == [("deletion", "移走"), ("move", "移来")]


def test_deleted_paragraph_mark_joins_what_follows(word, texts) -> None:
    first = (
        '<w:p><w:pPr><w:rPr><w:del w:id="3" w:author="王某"/></w:rPr></w:pPr>'
        + word.run("前半")
        + "</w:p>"
    )
    assert texts(word.package(first + word.p("后半") + word.p("末段"))) == ["前半后半", "末段"]


def test_text_box_is_read_once(word, texts) -> None:
    box = f"<w:txbxContent>{word.p('框内文字')}</w:txbxContent>"
    inner = (
        "<w:r><mc:AlternateContent>"
        f'<mc:Choice Requires="wps"><w:drawing><wps:wsp><wps:txbx>{box}</wps:txbx></wps:wsp>'
        "</w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:shape><v:textbox>{box}</v:textbox></v:shape></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r>"
    )
    document = documents.read_bytes(word.package(word.p("正文", inner=inner)), "-")
    assert [(p.text, p.kind) for p in document.paragraphs] == [
        ("正文", "text"),
        ("框内文字", "box"),
    ]


def test_tables(word) -> None:
    def table(*rows: list[str]) -> str:
        return (
            "<w:tbl>"
            + "".join(
                "<w:tr>" + "".join(f"<w:tc>{word.p(c)}</w:tc>" for c in row) + "</w:tr>"
                for row in rows
            )
            + "</w:tbl>"
        )

    body = table(["索引号", "A-1"], ["发布机构", "甲县政府"]) + table(["只有一栏的框"])
    document = documents.read_bytes(word.package(body), "-")
    assert [(p.text, p.kind) for p in document.paragraphs] == [
        ("索引号", "cell"),
        ("A-1", "cell"),
        ("发布机构", "cell"),
        ("甲县政府", "cell"),
        ("只有一栏的框", "text"),
    ]
    assert [(f.name, f.value, f.paragraph) for f in document.metadata] == [
        ("index", "A-1", 2),
        ("issuer", "甲县政府", 4),
    ]


def test_hidden_text_and_prompts_are_no_text(word, texts) -> None:
    prompt = (
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr>"
        f"<w:sdtContent>{word.run('单击此处输入文字')}</w:sdtContent></w:sdt>"
    )
    inner = word.run("隐藏", "<w:vanish/>") + word.run("可见", '<w:vanish w:val="0"/>') + prompt
    assert texts(word.package(word.p("", inner=inner))) == ["可见"]


def test_line_breaks_begin_new_paragraphs(word, texts) -> None:
    inner = (
        word.run("一、甲")
        + "<w:r><w:br/></w:r>"
        + word.run("　　乙")
        + '<w:r><w:br w:type="page"/></w:r>'
    )
    assert texts(word.package(word.p("", inner=inner))) == ["一、甲", "乙"]


def test_notes_comments_headers_are_remarks(word) -> None:
    def part(tag: str, inner: str) -> str:
        space = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
        return f"<w:{tag} {space}>{inner}</w:{tag}>"

    inner = (
        '<w:r><w:footnoteReference w:id="2"/></w:r><w:r><w:endnoteReference w:id="3"/></w:r>'
        '<w:r><w:commentReference w:id="4"/></w:r>'
    )
    document = documents.read_bytes(
        word.package(
            word.p("首段") + word.p("次段", inner=inner),
            footnotes=part("footnotes", f'<w:footnote w:id="2">{word.p("脚注")}</w:footnote>'),
            endnotes=part("endnotes", f'<w:endnote w:id="3">{word.p("尾注")}</w:endnote>'),
            comments=part(
                "comments", f'<w:comment w:id="4" w:author="审稿人">{word.p("请核实")}</w:comment>'
            ),
            header1=part("hdr", word.p("甲县人民政府")),
            header2=part("hdr", word.p("甲县人民政府")),
            footer1=part("ftr", word.p("第 1 页 共 9 页")),
        ),
        "-",
    )
    assert [p.text for p in document.paragraphs] == ["首段", "次段"]
    assert [(r.kind, r.text, r.author, r.paragraph) for r in document.remarks] == [
        ("footnote", "脚注", "", 2),
        ("endnote", "尾注", "", 2),
        ("comment", "请核实", "审稿人", 2),
        ("header", "甲县人民政府", "", None),
    ]


def test_strict_documents(word, texts) -> None:
    import io
    import zipfile

    stream = io.BytesIO()
    with (
        zipfile.ZipFile(io.BytesIO(word.package(word.p("严格格式")))) as old,
        zipfile.ZipFile(stream, "w") as new,
    ):
        for name in old.namelist():
            data = old.read(name)
            data = data.replace(
                b"http://schemas.openxmlformats.org/wordprocessingml/2006/main",
                b"http://purl.oclc.org/ooxml/wordprocessingml/main",
            ).replace(
                b"http://schemas.openxmlformats.org/officeDocument/2006/relationships",
                b"http://purl.oclc.org/ooxml/officeDocument/relationships",
            )
            new.writestr(name, data)
    assert texts(stream.getvalue()) == ["严格格式"]


def test_heading_levels(word) -> None:
    styles = word.styles(
        '<w:style w:type="paragraph" w:styleId="2"><w:name w:val="heading 2"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="a"><w:basedOn w:val="2"/></w:style>'
    )
    body = word.p("甲", style="2") + word.p("乙", style="a") + word.p("丙")
    document = documents.read_bytes(word.package(body, styles=styles), "-")
    assert [p.level for p in document.paragraphs] == [2, 2, None]


@pytest.mark.parametrize("keep", [0.3, 0.6, 0.95])
def test_cut_files_are_damaged(word, keep: float) -> None:
    data = word.package("".join(word.p(f"第{i}段的文字") for i in range(50)))
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(data[: int(len(data) * keep)], "x.docx")
    assert caught.value.code == "damaged"


def test_broken_xml_is_damaged(word) -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(word.package("<w:p><w:r>"), "x.docx")
    assert caught.value.code == "damaged"


def test_a_document_without_text_is_empty(word) -> None:
    with pytest.raises(DocumentError) as caught:
        documents.read_bytes(word.package(word.p("　")), "x.docx")
    assert caught.value.code == "empty"


def test_a_table_of_contents_is_made_by_word_not_written(word, texts) -> None:
    styles = word.styles(
        '<w:style w:type="paragraph" w:styleId="T1"><w:name w:val="toc 1"/></w:style>'
    )
    gallery = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
    control = (
        f"<w:sdt><w:sdtPr>{gallery}</w:sdtPr><w:sdtContent>{word.p('目录')}</w:sdtContent></w:sdt>"
    )
    body = control + word.p("一、甲\t1", style="T1") + word.p("一、甲")
    assert texts(word.package(body, styles=styles)) == ["一、甲"]


def test_deleted_rows_are_remarks(word) -> None:
    row = f"<w:tc>{word.p('删去的行')}</w:tc><w:tc>{word.p('3')}</w:tc></w:tr>"
    erased = '<w:tr><w:trPr><w:del w:id="1" w:author="李某"/></w:trPr>' + row
    kept = f"<w:tr><w:tc>{word.p('留下的行')}</w:tc><w:tc>{word.p('4')}</w:tc></w:tr>"
    document = documents.read_bytes(
        word.package(word.p("表前") + f"<w:tbl>{erased}{kept}</w:tbl>"), "-"
    )
    assert [p.text for p in document.paragraphs] == ["表前", "留下的行", "4"]
    assert [(r.kind, r.text, r.author) for r in document.remarks] == [
        ("deletion", "删去的行3", "李某")
    ]


TEXT = st.text(st.sampled_from("法治政府，。2024年（一）ab%<&>\"'　“”"), min_size=1, max_size=40)


@given(st.lists(TEXT, min_size=1, max_size=8), st.integers(1, 5))
def test_what_was_written_is_what_is_read(word, lines: list[str], pieces: int) -> None:
    """Whatever runs a paragraph is cut into."""
    kept = [stripped for line in lines if (stripped := line.strip("　 "))]
    body = "".join(
        word.p(
            "",
            inner="".join(word.run(line[i : i + pieces]) for i in range(0, len(line), pieces)),
        )
        for line in lines
    )
    if not kept:
        with pytest.raises(DocumentError):
            documents.read_bytes(word.package(body), "-")
        return
    document = documents.read_bytes(word.package(body), "-")
    assert [p.text for p in document.paragraphs] == kept
