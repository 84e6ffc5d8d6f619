"""The commented draft: each finding at its words, everything else as it was."""

from __future__ import annotations

import io
import zipfile
from datetime import date
from pathlib import Path
from types import ModuleType

import msgspec
import pytest
from docx import Document as Opened
from hypothesis import given, settings
from hypothesis import strategies as st

from lawcheck.checks.model import Related
from lawcheck.documents import libreoffice, read_bytes
from lawcheck.documents.model import Span
from lawcheck.documents.own import is_own
from lawcheck.packs.model import RulePack
from lawcheck.review import review_bytes
from lawcheck.views import docx
from lawcheck.views.docx.commented import commented
from lawcheck.views.docx.said import Comment, comments
from lawcheck.views.run import Run
from tests.material.effort import tries
from tests.material.office import needs_office
from tests.material.packs import annual_report

RUN = Run(date(2027, 2, 1))
W = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PERSON = (
    f'<w:comments xmlns:w="{W}"><w:comment w:id="3" w:author="李四">'
    "<w:p><w:r><w:t>这里再核一下</w:t></w:r></w:p></w:comment></w:comments>"
)


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return annual_report()


@pytest.fixture(scope="module")
def draft(samples: Path) -> bytes:
    """A Word draft with two faults, somebody's comment and somebody's insertion."""
    with zipfile.ZipFile(samples / "qihe-2024.docx") as archive:
        parts = {name: archive.read(name).decode() for name in archive.namelist()}
    text = parts["word/document.xml"]
    for old, new in (
        ("习近平法治思想专题研讨班", "习近平法制思想专题研讨班"),
        ("316人。", "316人。。"),
    ):
        assert old in text
        text = text.replace(old, new)
    run = '<w:r><w:rPr><w:rFonts w:hint="eastAsia"/></w:rPr><w:t xml:space="preserve">清理，核查'
    assert run in text
    text = text.replace(
        run,
        '<w:ins w:id="5" w:author="张三"><w:r><w:t>认真</w:t></w:r></w:ins>'
        f'<w:commentRangeStart w:id="3"/>{run}',
    )
    end = text.index("</w:r>", text.index('<w:commentRangeStart w:id="3"/>')) + len("</w:r>")
    mark = '<w:commentRangeEnd w:id="3"/><w:r><w:commentReference w:id="3"/></w:r>'
    parts["word/document.xml"] = text[:end] + mark + text[end:]
    parts["word/comments.xml"] = PERSON
    parts["[Content_Types].xml"] = parts["[Content_Types].xml"].replace(
        "</Types>",
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-'
        'officedocument.wordprocessingml.comments+xml"/></Types>',
    )
    parts["word/_rels/document.xml.rels"] = parts["word/_rels/document.xml.rels"].replace(
        "</Relationships>",
        f'<Relationship Id="p9" Type="{OFFICE}/comments" Target="comments.xml"/></Relationships>',
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, content in parts.items():
            archive.writestr(name, content)
    return out.getvalue()


def _commented(data: bytes, name: str, pack: RulePack) -> bytes:
    made = docx.render(review_bytes(data, name, pack), data, RUN)
    assert made is not None
    return made


def _parts(data: bytes) -> dict[str, bytes]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        return {name: archive.read(name) for name in archive.namelist()}


def _ours(data: bytes) -> list[str]:
    return [c.text for c in Opened(io.BytesIO(data)).comments if c.author == "lawcheck"]


def test_each_finding_is_a_comment_and_the_verdict_the_first(draft: bytes, pack: RulePack) -> None:
    review = review_bytes(draft, "报告.docx", pack)
    said = _ours(_commented(draft, "报告.docx", pack))
    assert said[0].startswith("审查结论：退回修改，")
    assert len(said) == 1 + len(review.counted)
    wrong = next(text for text in said[1:] if "固定表述" in text)
    assert wrong.startswith("【必须改正】固定表述引用不准，扣")
    assert "\n改法：请改为“习近平法治思想”。\n依据：《党政机关公文处理工作条例》" in wrong


def test_everything_else_stays(draft: bytes, pack: RulePack) -> None:
    made = _commented(draft, "报告.docx", pack)
    before, after = _parts(draft), _parts(made)
    changed = {name for name in after if after[name] != before.get(name)}
    assert changed == {"word/document.xml", "word/comments.xml"}
    old, new = read_bytes(draft, "a.docx"), read_bytes(made, "a.docx")
    assert new.paragraphs == old.paragraphs
    others = [remark for remark in new.remarks if remark.author != "lawcheck"]
    assert others == list(old.remarks)


def test_our_comments_are_not_judged_and_not_doubled(draft: bytes, pack: RulePack) -> None:
    once = _commented(draft, "报告.docx", pack)
    before = review_bytes(draft, "报告.docx", pack)
    again = review_bytes(once, "报告.docx", pack)
    assert [f.fingerprint for f in again.findings] == [f.fingerprint for f in before.findings]
    twice = _commented(once, "报告.docx", pack)
    assert _ours(twice) == _ours(once)
    assert read_bytes(twice, "a.docx").remarks == read_bytes(once, "a.docx").remarks
    assert is_own(once)


def test_what_is_missing_is_told_where_it_belongs(samples: Path, pack: RulePack) -> None:
    data = (samples / "jiyuan-2020-part-missing.txt").read_bytes()
    made = _commented(data, "报告.txt", pack)
    told = read_bytes(made, "a.docx").remarks
    (missing,) = [one for one in told if one.text.startswith("【必须改正】缺少规定的部分")]
    document = read_bytes(made, "a.docx")
    assert missing.paragraph is not None
    assert document[missing.paragraph].text.startswith(("二、", "三、"))


@pytest.mark.parametrize(
    "name", ["jiyuan-2020-part-missing.txt", "wanglu-2022-body-twice.html", "shili-town-2025.md"]
)
def test_other_formats_become_a_new_file_of_the_same_text(
    name: str, samples: Path, pack: RulePack
) -> None:
    data = (samples / name).read_bytes()
    made = read_bytes(_commented(data, name, pack), "a.docx")
    assert [p.text for p in made.paragraphs] == [p.text for p in read_bytes(data, name).paragraphs]
    assert "重新排成" in made.remarks[0].text


def test_what_was_not_judged_has_no_copy(pack: RulePack) -> None:
    assert docx.render(review_bytes(b"", "a.txt", pack), b"", RUN) is None


@needs_office
def test_libreoffice_reads_the_comments_at_their_words(draft: bytes, pack: RulePack) -> None:
    from lawcheck.documents import limits

    made = _commented(draft, "报告.docx", pack)
    again = libreoffice.convert(made, "docx", limits.current(), "docx")
    old, new = read_bytes(made, "a.docx"), read_bytes(again, "a.docx")
    assert [p.text for p in new.paragraphs] == [p.text for p in old.paragraphs]
    told = [(r.author, r.paragraph) for r in old.remarks if r.kind == "comment"]
    assert [(r.author, r.paragraph) for r in new.remarks if r.kind == "comment"] == told


@needs_office
def test_an_older_format_is_commented_as_converted(draft: bytes, pack: RulePack) -> None:
    from lawcheck.documents import limits

    data = libreoffice.convert(draft, "docx", limits.current(), "odt")
    made = read_bytes(_commented(data, "报告.odt", pack), "a.docx")
    assert [p.text for p in made.paragraphs] == [
        p.text for p in read_bytes(data, "报告.odt").paragraphs
    ]
    assert "转换而成" in next(r.text for r in made.remarks if r.author == "lawcheck")


def _word(*paragraphs: str) -> bytes:
    from lawcheck.views.docx.fresh import package

    body = "".join(f"<w:p>{inner}</w:p>" for inner in paragraphs)
    return package(body)


def _ranges(data: bytes) -> list[str]:
    """The text between the marks of each comment, in the order of the comments."""
    from lxml import etree

    root = etree.fromstring(_parts(data)["word/document.xml"])
    found: dict[str, str] = {}
    open_ones: set[str] = set()
    for element in root.iter():
        name = etree.QName(element).localname
        identifier = element.get(f"{{{W}}}id") or ""
        if name == "commentRangeStart":
            open_ones.add(identifier)
            found[identifier] = ""
        elif name == "commentRangeEnd":
            open_ones.discard(identifier)
        elif name == "t":
            for one in open_ones:
                found[one] += element.text or ""
    assert not open_ones
    return [found[key] for key in sorted(found, key=int)]


def test_a_text_box_is_commented_from_outside() -> None:
    box = (
        "<w:r><w:t>前</w:t></w:r><w:r><w:pict><v:shape xmlns:v='urn:schemas-microsoft-com:vml'>"
        "<v:textbox><w:txbxContent><w:p><w:r><w:t>框内文字</w:t></w:r></w:p></w:txbxContent>"
        "</v:textbox></v:shape></w:pict></w:r>"
    )
    data = _word(box)
    document = read_bytes(data, "a.docx")
    made = commented(data, document, [Comment(Span(2, 1, 2, 2), ("说",))], None)
    assert _ranges(made) == ["框内文字"]
    assert (
        b"commentRange"
        not in _parts(made)["word/document.xml"].split(b"<w:pict>")[1].split(b"</w:pict>")[0]
    )


@settings(max_examples=tries(60), deadline=None)
@given(
    st.lists(st.text("甲乙丙丁 ", min_size=1, max_size=5), min_size=1, max_size=4),
    st.lists(st.tuples(st.integers(0, 20), st.integers(1, 20)), min_size=1, max_size=5),
)
def test_marks_stand_exactly_at_the_words(runs: list[str], wanted: list[tuple[int, int]]) -> None:
    whole = "".join(runs)
    inner = "".join(f'<w:r><w:t xml:space="preserve">{run}</w:t></w:r>' for run in runs)
    data = _word(f"<w:r><w:t>始</w:t></w:r>{inner}<w:r><w:t>终</w:t></w:r>")
    document = read_bytes(data, "a.docx")
    text = document[1].text
    assert text == f"始{whole}终"
    spans = [(s % len(text), min(s % len(text) + n, len(text))) for s, n in wanted]
    comments = [Comment(Span(1, start, 1, end), ("说",)) for start, end in spans]
    made = commented(data, document, comments, None)
    assert _ranges(made) == [text[start:end] for start, end in spans]
    assert read_bytes(made, "a.docx").paragraphs == document.paragraphs
    Opened(io.BytesIO(made))


def test_a_comment_names_a_few_other_places_and_counts_the_rest(made: ModuleType) -> None:
    review = made.judged()
    one = next(f for f in review.findings if f.severity == "error")
    others = tuple(Related(None, f"第{n}处原文", "这里还有一处") for n in range(9))
    several = msgspec.structs.replace(one, related=others)
    told = comments(msgspec.structs.replace(review, findings=(several,)))[1].lines
    assert [line for line in told if line.startswith("对照：")] == [
        "对照：这里还有一处：“第0处原文”",
        "对照：这里还有一处：“第1处原文”",
        "对照：这里还有一处：“第2处原文”",
        "对照：还有6处，见审查结果的网页。",
    ]
