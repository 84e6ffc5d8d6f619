"""``--output`` with a file a report, and with tables that people write into."""

from __future__ import annotations

import os
import shutil
from pathlib import Path
from typing import Any

import pytest

from lawcheck.cli.copies import Copies
from lawcheck.documents.own import is_own_file
from lawcheck.views import table


@pytest.fixture
def work(tmp_path: Path, samples: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.chdir(tmp_path)
    for folder in ("in", "in/more"):
        Path(folder).mkdir()
        shutil.copy(samples / "shili-town-2025.md", f"{folder}/报告.md")
    shutil.copy(samples / "qihe-2024.docx", "in/qihe.docx")
    Path("in/坏.docx").write_bytes(b"PK\x03\x04 broken")
    return tmp_path


def _written(folder: str) -> list[str]:
    """What stands in a folder and below it; a folder with nothing in it ends in /."""
    return sorted(
        path.relative_to(folder).as_posix() + ("/" if path.is_dir() else "")
        for path in Path(folder).rglob("*")
        if path.is_file() or not any(path.iterdir())
    )


def test_several_reports_have_a_file_each(command: Any, work: Path) -> None:
    outcome = command("check", "in", "-q", "--output", "docx=批注稿")
    assert outcome.status == 3
    written = _written("批注稿")
    assert written == ["more/报告.批注.docx", "qihe.批注.docx", "报告.批注.docx"]
    assert "坏.docx 没有审查，没有写 坏.批注.docx。" in outcome.err
    assert all(is_own_file(Path("批注稿", name)) for name in written)
    # The same once more: what lawcheck wrote is replaced, and passed over when it is found.
    assert command("check", "in", "-q", "--output", "docx=批注稿").status == 3
    assert "没有可审查的报告" in command("check", "批注稿").err


@pytest.fixture
def towns(work: Path) -> Path:
    """Two towns whose drafts are called alike, and one that cannot be read."""
    for town in ("甲镇", "乙镇"):
        Path("稿件", town).mkdir(parents=True)
        shutil.copy("in/报告.md", f"稿件/{town}/报告.md")
    Path("稿件/丙镇").mkdir()
    shutil.copy("in/坏.docx", "稿件/丙镇/报告.docx")
    shutil.make_archive("收到", "zip", ".", "稿件")
    return work


@pytest.mark.parametrize(
    ("given", "below"),
    [
        (("稿件",), ""),
        (("收到.zip",), "稿件/"),
        (("稿件/甲镇", "稿件/乙镇"), ""),
        (("稿件/甲镇/报告.md", "稿件/乙镇/报告.md"), ""),
        (("稿件/*/报告.md",), ""),
    ],
    ids=["a folder", "an archive", "folders", "files", "a pattern"],
)
def test_drafts_of_one_name_are_told_apart_by_their_folders(
    given: tuple[str, ...], below: str, command: Any, towns: Path
) -> None:
    command("check", *given, "-q", "--output", "docx=出", "--output", "opinion=出")
    assert _written("出") == [
        f"{below}{town}/报告.{mark}.docx"
        for town in ("乙镇", "甲镇")
        for mark in ("审查意见书", "批注")
    ]


def test_drafts_of_one_folder_stand_side_by_side(command: Any, towns: Path) -> None:
    command("check", "稿件/甲镇", "-q", "--output", "opinion=出")
    assert _written("出") == ["报告.审查意见书.docx"]
    shutil.copy("in/qihe.docx", "稿件/甲镇/报告.docx")
    command("check", "稿件/甲镇", "-q", "--output", "opinion=又")
    assert _written("又") == ["报告(2).审查意见书.docx", "报告.审查意见书.docx"]


def test_no_name_in_an_archive_leads_out_of_the_folder(work: Path) -> None:
    names = ["a.zip/../../外/报告.md", "a.zip//etc/报告.md"]
    made = Copies("opinion", work / "出", names, ["a.zip"])
    assert all(path.resolve().is_relative_to(work / "出") for path in made.paths.values())


def test_one_report_may_have_a_file(command: Any, work: Path) -> None:
    assert command("check", "in/qihe.docx", "-q", "--output", "docx=a.docx").status == 0
    assert is_own_file(Path("a.docx"))


def test_what_somebody_made_of_it_is_not_replaced(command: Any, work: Path) -> None:
    shutil.copy("in/qihe.docx", "a.docx")
    outcome = command("check", "in/qihe.docx", "-q", "--output", "docx=a.docx")
    assert outcome.status == 2
    assert "已经存在，没有改动" in outcome.err


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("check in -q --output docx=a.docx", "后面请写文件夹"),
        (
            "check in -q --output docx=none/below",
            "文件夹建不了：none/below（没有文件夹 none，请先建好）。",
        ),
        ("check in -q --output opinion=list.csv/a", "文件夹建不了：list.csv/a（"),
        (
            "check in -q --output docx=x.html",
            "docx= 写的是 Word 文件，不能叫 x.html：文件名请以 .docx 结尾，或者写一个文件夹。",
        ),
        ("check in/qihe.docx -q --output opinion=意见书.PDF", "不能叫 意见书.PDF"),
        (
            "check in -q --output html=in",
            "in 是文件夹，html 是一个文件：请写 --output html=in/结果.html。",
        ),
        ("check in -q --output junit=in", "--output junit=in/结果.xml。"),
        ("check in -q --output json=none/a.json", "请检查文件夹是否存在：没有 none。"),
        ("check in -q --format xlsx", "xlsx 只能另存为文件：--output xlsx=文件。"),
        ("check in -q --output word=a.docx", "没有“word”这种格式"),
        ("check in -q --output xlsx=in/qihe.docx", "不能把结果写到"),
        ("check in -q --output csv=list.csv --roster list.csv", "不能把结果写到"),
        ("check in -q --roster none.csv", "无法打开表格"),
    ],
)
def test_what_cannot_be_written_is_told_before_anything_is_judged(
    typed: str, said: str, command: Any, work: Path
) -> None:
    Path("list.csv").write_text("单位\n栖禾县\n", "utf-8")
    outcome = command(*typed.split())
    assert (outcome.status, outcome.out) == (2, "")
    assert said in outcome.err


def test_a_folder_may_be_called_as_people_call_it(command: Any, work: Path) -> None:
    Path("旧.html").mkdir()
    for name in ("v1.2", "2026.初稿", "旧.html"):
        assert command("check", "in/qihe.docx", "-q", "--output", f"docx={name}").status == 0
        assert _written(name) == ["qihe.批注.docx"]


def test_who_has_not_handed_in_is_told(command: Any, work: Path) -> None:
    Path("list.csv").write_text("单位,截止日期\n栖禾县,\n无踪县,2027-01-31\n", "utf-8")
    typed = "check in/qihe.docx in/报告.md --today 2027-02-01 --roster list.csv"
    told = command(*typed.split()).out
    assert told.endswith(
        "名单 2 个单位：已报送 1 个，未报送 1 个\n  无踪县：未报送，已过期限1天\n"
        "  不在名单上：报告.md\n"
    )
    outcome = command(*typed.split(), "--format", "json")
    assert "未报送，已过期限1天" in outcome.err and "未报送" not in outcome.out


@pytest.mark.parametrize("name", ["a.csv", "a.xlsx"])
def test_the_roster_and_the_opinions_of_people(name: str, command: Any, work: Path) -> None:
    Path("list.csv").write_text("单位,截止日期\n栖禾县,2027-01-31\n无踪县,2027-01-31\n", "utf-8")
    typed = f"check in/qihe.docx -q --today 2027-02-01 --roster list.csv --output {name[2:]}={name}"
    assert command(*typed.split()).status == 0
    if name == "a.csv":
        told = Path(name).read_text("utf-8-sig")
        assert "栖禾县人民政府,县级,2024,已报送,可以报送" in told
        assert "无踪县,,,未报送，已过期限1天" in told
        Path(name).write_text(told.replace("in/qihe.docx,", "in/qihe.docx,同意报送"), "utf-8-sig")
    else:
        from openpyxl import load_workbook

        book = load_workbook(name)
        assert book.sheetnames == ["汇总", "问题", "四个部分", "雷同", "怎么看"]
        sheet = book["汇总"]
        sheet.cell(3, sheet.max_column).value = "同意报送"
        book.save(name)
    assert command(*typed.split()).status == 0
    from lawcheck.views import kept

    assert [(one.file, one.text) for one in kept.read(Path(name))] == [("in/qihe.docx", "同意报送")]


@pytest.mark.skipif(os.name != "posix", reason="names of bytes")
@pytest.mark.parametrize("name", [*table.VIEWS, *table.TABLES, *table.EACH])
def test_names_that_are_no_text(name: str, command: Any, work: Path) -> None:
    """Two drafts alike, so that each is named in the review of the other."""
    for turn in (b"\xff\xfe", b"\xfe\xff"):
        shutil.copy("in/qihe.docx", f"in/more/{os.fsdecode(turn)}.docx")
    target = "out" if name in table.EACH else "out." + name
    assert command("check", "in/more", "-q", "--output", f"{name}={target}").status == 0
    assert Path(target).exists()


@pytest.mark.parametrize("name", list(table.EACH))
def test_names_as_long_as_a_disk_holds(name: str, command: Any, work: Path) -> None:
    shutil.copy("in/qihe.docx", f"in/more/{'甲' * 80}1.docx")
    shutil.copy("in/qihe.docx", f"in/more/{'甲' * 80}2.docx")
    assert command("check", "in/more", "-q", "--output", f"{name}=out").status == 0
    assert len(list(Path("out").iterdir())) == 3
    fixed = command("fix", f"in/more/{'甲' * 80}1.docx")
    assert fixed.status == 0, fixed.err
