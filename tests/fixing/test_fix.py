"""``fix`` on whole reports: mechanical faults go, all else stays, the second time nothing."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest

from lawcheck.documents import read_bytes
from lawcheck.errors import DocumentError
from lawcheck.fixing.run import fix
from lawcheck.packs.model import RulePack
from tests.material.packs import annual_report
from tests.material.word import docx

#: Rule → (what the good report says, what the fault makes of it).
FAULTS = {
    "punctuation-doubled": ("不断提升。", "不断提升。。"),
    "punctuation-width": ("，", ","),
    "lost-character": ("2021—2025年", "20212025年"),
    "numbering-repeated": ("四、", "三、"),
    "numbering-gap": ("二、", "三、"),
    "set-phrase": ("习近平法治思想", "习近平法制思想"),
    "word-choice": ("截至", "截止"),
}


@pytest.fixture(scope="module")
def pack() -> RulePack:
    return annual_report()


@pytest.fixture(scope="module")
def good(samples: Path) -> str:
    text = (samples / "yanchuan-2023.txt").read_text("utf-8")
    # One sentence that every fault below finds its words in.
    extra = "截至年底，落实《法治政府建设实施纲要（2021—2025年）》各项任务，工作水平不断提升。"
    first = text.index("\n", text.index("（一）"))
    return text[: first + 1] + f"{extra}\n" + text[first + 1 :]


def word_file(text: str) -> bytes:
    from tests.fixing.test_apply import package

    return package([[line[:7], line[7:]] for line in text.splitlines() if line.strip()])


def texts(data: bytes, name: str) -> list[str]:
    return [paragraph.text for paragraph in read_bytes(data, name).paragraphs]


def test_a_good_report_needs_nothing(good: str, pack: RulePack) -> None:
    assert fix(good.encode(), "报告.txt", pack).corrections == ()


@pytest.mark.parametrize("rule", FAULTS)
@pytest.mark.parametrize("name", ["报告.txt", "报告.docx"])
def test_a_fault_is_corrected_and_nothing_else(
    rule: str, name: str, good: str, pack: RulePack
) -> None:
    right, wrong = FAULTS[rule]
    assert right in good
    at = good.index(right)
    faulty = good[:at] + wrong + good[at + len(right) :]
    as_file = word_file if name.endswith(".docx") else str.encode
    fixed = fix(as_file(faulty), name, pack)
    assert {correction.rule for correction in fixed.corrections} == {rule}
    assert texts(fixed.data, name) == texts(as_file(good), name)
    assert rule not in {finding.rule for finding in fixed.review.findings}
    again = fix(fixed.data, name, pack)
    assert again.corrections == ()
    assert again.data == fixed.data


@pytest.mark.parametrize("name", ["报告.txt", "报告.docx"])
def test_a_body_twice_and_furniture_are_taken_out(name: str, good: str, pack: RulePack) -> None:
    lines = good.splitlines()
    title = next(i for i, line in enumerate(lines) if line.strip())
    body = [line for line in lines[title + 1 :] if line.strip()]
    faulty = "\n".join([lines[title], "【字体：大 中 小】", "打印", *body, *body]) + "\n"
    as_file = word_file if name.endswith(".docx") else str.encode
    fixed = fix(as_file(faulty), name, pack)
    assert {c.rule for c in fixed.corrections} == {"repeated-body", "page-furniture"}
    assert texts(fixed.data, name) == [lines[title].strip(), *(line.strip() for line in body)]


def test_what_needs_judgement_stays(samples: Path, pack: RulePack) -> None:
    for name in ("jiyuan-2020-part-missing.txt", "sangdu-2025-plan-year.txt"):
        data = (samples / name).read_bytes()
        fixed = fix(data, name, pack)
        assert fixed.data == data
        assert fixed.review.findings


def test_every_encoding_is_kept(good: str, pack: RulePack) -> None:
    for encoding in ("gb18030", "utf-8-sig", "utf-16"):
        fixed = fix(good.replace("截至", "截止").encode(encoding), "报告.txt", pack)
        assert fixed.data == good.encode(encoding)


def test_formats_that_cannot_be_written_back_are_refused(samples: Path, pack: RulePack) -> None:
    with pytest.raises(DocumentError, match="不能改写"):
        fix((samples / "chenglan-2021.html").read_bytes(), "chenglan-2021.html", pack)


def test_the_other_parts_of_a_word_file_keep_their_bytes(samples: Path, pack: RulePack) -> None:
    data = (samples / "qihe-2024.docx").read_bytes()
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        main = archive.read("word/document.xml").decode()
    assert "行政裁量权基准，" in main
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w") as new:
        for info in old.infolist():
            same = info.filename != "word/document.xml"
            changed = main.replace("行政裁量权基准，", "行政裁量权基准，，", 1).encode()
            new.writestr(info, old.read(info) if same else changed)
    fixed = fix(out.getvalue(), "报告.docx", pack)
    assert texts(fixed.data, "报告.docx") == texts(data, "报告.docx")
    with zipfile.ZipFile(io.BytesIO(fixed.data)) as archive:
        names = [name for name in archive.namelist() if name != "word/document.xml"]
        assert all(archive.read(name) == zipfile.ZipFile(out).read(name) for name in names)


def test_what_is_left_is_told_with_the_reason_and_may_be_commented(
    tmp_path: Path, pack: RulePack, capsys: pytest.CaptureFixture[str], samples: Path
) -> None:
    from lawcheck.cli.app import run

    text = (samples / "cuoyun-2023-cause-missing.txt").read_text("utf-8")
    faulty = text[text.index("崔云区2023年") :].replace("。", "。。", 1)
    draft = tmp_path / "报告.docx"
    draft.write_bytes(word_file(faulty))
    assert run(["fix", str(draft), "--with-comments"]) == 0
    told = capsys.readouterr().out
    assert "标点重叠：“。。” → “。”" in told
    assert "没有改的还有" in told
    assert "\n怎样改，要由人来定：\n  " in told
    made = read_bytes((tmp_path / "报告.修订.docx").read_bytes(), "a.docx")
    kinds = {(remark.kind, remark.author) for remark in made.remarks}
    assert {("comment", "lawcheck"), ("deletion", "lawcheck")} <= kinds


def test_a_text_holds_no_comments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    from lawcheck.cli.app import run

    draft = tmp_path / "报告.txt"
    draft.write_text(
        "青禾县2024年法治政府建设年度报告\n\n一、主要举措和成效\n\n工作很多。\n", "utf-8"
    )
    assert run(["fix", str(draft), "--with-comments"]) == 2
    assert "只有 .docx 才能写批注" in capsys.readouterr().err
    assert [path.name for path in tmp_path.iterdir()] == ["报告.txt"]


def test_a_copy_that_would_lack_a_picture_is_not_made(good: str, pack: RulePack) -> None:
    whole = docx([line for line in good.replace("，", ",", 1).split("\n") if line.strip()])
    packed = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(whole)) as old, zipfile.ZipFile(packed, "w") as new:
        for info in old.infolist():
            new.writestr(info, old.read(info))
        new.writestr("word/media/a.png", b"PICTURE" * 100)
    data = packed.getvalue()
    assert fix(data, "a.docx", pack).corrections
    with pytest.raises(DocumentError, match="损坏"):
        fix(data.replace(b"PICTUREPICTURE", b"PICTUREpicture", 1), "a.docx", pack)
