"""``lawcheck watch --once``: what comes of drafts, resubmissions, twins and people's own work."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import nullcontext
from pathlib import Path

import openpyxl
import pytest
from docx import Document

from lawcheck.cli.app import run
from lawcheck.watching.ledger import Ledger
from lawcheck.watching.outbox import LEDGER
from tests.material.once import examine_once

DAY = "2026-03-02"


@pytest.fixture
def folders(tmp_path: Path, samples: Path) -> tuple[Path, Path]:
    inbox = tmp_path / "收件"
    inbox.mkdir()
    shutil.copy(samples / "jiyuan-2020-part-missing.txt", inbox / "济源.txt")
    return inbox, tmp_path / "发件"


Once = Callable[..., tuple[int, str]]


@pytest.fixture
def once_apart(folders: tuple[Path, Path], capsys: pytest.CaptureFixture[str]) -> Once:
    """Run it once, in a process of its own as it is run: the status, and what was said."""

    def call(*options: str) -> tuple[int, str]:
        inbox, out = map(str, folders)
        fixed = ["--once", "--every", "0.1", "--today", DAY]
        status = run(["watch", inbox, "--out", out, *fixed, *options])
        told = capsys.readouterr()
        return status, told.out + told.err

    return call


@pytest.fixture
def once(once_apart: Once, monkeypatch: pytest.MonkeyPatch) -> Once:
    """The same in this process: to start another takes a second each time."""
    monkeypatch.setattr("lawcheck.cli.batch.pool_of", lambda jobs: nullcontext())
    examine_once(monkeypatch)
    return once_apart


def rows(out: Path) -> dict[str, dict[str, object]]:
    sheet = openpyxl.load_workbook(out / "汇总.xlsx")["汇总"]
    heads, *found = list(sheet.iter_rows(min_row=2, values_only=True))
    return {str(row[heads.index("文件")]): dict(zip(heads, row, strict=True)) for row in found}


def outputs(out: Path) -> list[str]:
    return sorted(path.relative_to(out).as_posix() for path in out.rglob("*.docx"))


def test_each_draft_gets_a_copy_an_opinion_and_a_row(
    folders: tuple[Path, Path], once_apart: Once
) -> None:
    _, out = folders
    status, told = once_apart()
    assert status == 0
    assert told == "济源.txt：不合格，82 分；必须改正 1 处；一票否决：缺少规定的部分\n"
    assert outputs(out) == ["济源.审查意见书.docx", "济源.批注.docx"]
    assert rows(out)["济源.txt"]["结论"] == "不合格"
    assert once_apart() == (0, "")


def test_a_resubmitted_draft_is_held_against_the_earlier_one(
    folders: tuple[Path, Path], once: Once
) -> None:
    inbox, out = folders
    once()
    text = (inbox / "济源.txt").read_text("utf-8")
    (inbox / "济源.txt").write_text(text.replace("。", "。\n", 1) + "特此报告。\n", "utf-8")
    _, told = once()
    assert told.startswith("济源.txt：")
    assert outputs(out) == [
        "济源(2).审查意见书.docx",
        "济源(2).批注.docx",
        "济源.审查意见书.docx",
        "济源.批注.docx",
    ]
    found = rows(out)
    assert list(found) == ["济源.txt"]
    assert found["济源.txt"]["与上一稿比"]


def test_what_was_taken_for_a_draft_and_was_its_beginning(
    folders: tuple[Path, Path], once: Once
) -> None:
    inbox, out = folders
    whole = (inbox / "济源.txt").read_bytes()
    (inbox / "济源.txt").write_bytes(whole[: len(whole) // 2])
    once()
    (inbox / "济源.txt").write_bytes(whole)
    once()
    assert outputs(out) == ["济源.审查意见书.docx", "济源.批注.docx"]
    assert rows(out)["济源.txt"]["得分"] == 82


def test_the_same_content_is_judged_once(folders: tuple[Path, Path], once: Once) -> None:
    inbox, out = folders
    once()
    shutil.copy(inbox / "济源.txt", inbox / "济源 副本.txt")
    assert once() == (0, "济源 副本.txt 与 济源.txt 内容相同，不再审查。\n")
    assert len(outputs(out)) == 2
    assert list(rows(out)) == ["济源.txt"]


def test_a_copy_brings_the_row_of_the_earlier_draft_up_to_date(
    tmp_path: Path, folders: tuple[Path, Path], once: Once, samples: Path
) -> None:
    inbox, out = folders
    text = (samples / "yanchuan-2023.txt").read_text("utf-8")
    (inbox / "济源.txt").unlink()
    (inbox / "延川.txt").write_text(text, "utf-8")
    once()
    before = (out / "延川.审查意见书.docx").read_bytes()
    assert rows(out)["延川.txt"]["结论"] == "可以报送"
    (inbox / "云溪.txt").write_text(text.replace("砚川", "云溪"), "utf-8")
    _, told = once()
    assert "延川.txt：可以报送改为退回修改" in told
    found = rows(out)
    assert {row["结论"] for row in found.values()} == {"退回修改"}
    assert "砚川" in str(found["云溪.txt"]["与谁雷同"])
    assert (out / "延川.审查意见书.docx").read_bytes() != before


def test_what_people_worked_in_is_kept(
    folders: tuple[Path, Path], once: Once, samples: Path
) -> None:
    inbox, out = folders
    (inbox / "济源.txt").unlink()
    text = (samples / "yanchuan-2023.txt").read_text("utf-8")
    (inbox / "延川.txt").write_text(text, "utf-8")
    once()
    opinion = out / "延川.审查意见书.docx"
    edited = Document(str(opinion))
    edited.add_paragraph("已电话告知。")
    edited.save(str(opinion))
    kept = opinion.read_bytes()
    book = openpyxl.load_workbook(out / "汇总.xlsx")
    sheet = book["汇总"]
    column = next(cell.column for cell in sheet[2] if cell.value == "处理意见")
    sheet.cell(3, column).value = "同意上报"
    book.save(out / "汇总.xlsx")
    (inbox / "云溪.txt").write_text(text.replace("砚川", "云溪"), "utf-8")
    _, told = once()
    assert "延川.审查意见书.docx 有人改过，没有换成新的。" in told
    assert opinion.read_bytes() == kept
    assert rows(out)["延川.txt"]["处理意见"] == "同意上报"


def test_what_cannot_be_judged_has_a_row_and_is_judged_when_it_is_mended(
    folders: tuple[Path, Path], once: Once, samples: Path
) -> None:
    inbox, out = folders
    whole = (samples / "qihe-2024.docx").read_bytes()
    (inbox / "齐河.docx").write_bytes(whole[:3000])
    _, told = once("--patience", "0")
    assert "齐河.docx：未审查" in told
    assert rows(out)["齐河.docx"]["结论"] == "未审查"
    (inbox / "齐河.docx").write_bytes(whole)
    once()
    assert rows(out)["齐河.docx"]["结论"] == "可以报送"
    assert [name for name in outputs(out) if "齐河" in name] == [
        "齐河.审查意见书.docx",
        "齐河.批注.docx",
    ]


def test_drafts_of_folders_and_archives_keep_their_names_apart(
    folders: tuple[Path, Path], once: Once, samples: Path
) -> None:
    import zipfile

    inbox, out = folders
    (inbox / "济源.md").write_bytes((inbox / "济源.txt").read_bytes() + "补充。\n".encode())
    with zipfile.ZipFile(inbox / "全市.zip", "w") as archive:
        archive.write(samples / "yanchuan-2023.txt", "县区/延川.txt")
        archive.writestr("坏.docx", b"PK\x03\x04")
    once("--patience", "0")
    assert [name for name in outputs(out) if name.endswith("批注.docx")] == [
        "全市/县区/延川.批注.docx",
        "济源(2).批注.docx",
        "济源.批注.docx",
    ]
    assert set(rows(out)) == {"济源.txt", "济源.md", "全市.zip/县区/延川.txt", "全市.zip/坏.docx"}


def test_settings_and_outputs_stay_out_of_the_inbox(
    folders: tuple[Path, Path], once: Once, tmp_path: Path
) -> None:
    inbox, _ = folders
    (inbox / "规则.yaml").write_text("id: x\n", "utf-8")
    for option in ("--pack", "--roster", "--template", "--baseline", "--against"):
        status, told = once(option, str(inbox / "规则.yaml"))
        assert status == 2
        assert "在收件夹里" in told
    assert run(["watch", str(inbox), "--out", str(inbox / "发件")]) == 2
    assert run(["watch", str(inbox), "--out", str(tmp_path)]) == 2
    assert run(["watch", str(tmp_path / "没有"), "--out", str(tmp_path / "发件")]) == 2


def test_only_one_works_for_an_outbox_and_what_is_damaged_stays(
    folders: tuple[Path, Path], once: Once
) -> None:
    _, out = folders
    once()
    with Ledger(out / LEDGER):
        status, told = once()
    assert status == 2
    assert "已经有一个 lawcheck watch 在用" in told
    for damaged in (b"no database at all" * 100, (out / LEDGER).read_bytes()[:3000]):
        (out / LEDGER).write_bytes(damaged)
        status, told = once()
        assert status == 2
        assert "记录文件用不了" in told
        assert (out / LEDGER).read_bytes() == damaged


def test_other_rules_judge_all_anew(folders: tuple[Path, Path], once: Once, tmp_path: Path) -> None:
    _, out = folders
    once()
    own = tmp_path / "本单位.yaml"
    own.write_text(
        "format: 1\nid: own\nname: 本单位\nversion: '1'\nextends: [annual-report]\n"
        "rules:\n  - {id: part-missing, severity: warning}\n",
        "utf-8",
    )
    _, told = once("--pack", str(own))
    assert "济源.txt：不合格改为" in told, told
    assert rows(out)["济源.txt"]["结论"] != "不合格"


def test_a_table_that_cannot_be_read_is_not_written_over(
    folders: tuple[Path, Path], once: Once, samples: Path
) -> None:
    inbox, out = folders
    once()
    (out / "汇总.xlsx").write_bytes(b"PK\x03\x04half")
    shutil.copy(samples / "yanchuan-2023.txt", inbox / "延川.txt")
    status, told = once()
    assert status == 2
    assert "汇总.xlsx" in told
    assert (out / "汇总.xlsx").read_bytes() == b"PK\x03\x04half"
    (out / "汇总.xlsx").unlink()
    assert once() == (0, "")
    assert set(rows(out)) == {"济源.txt", "延川.txt"}


def test_settings_hold_but_never_those_of_the_inbox(
    folders: tuple[Path, Path],
    once: Once,
    tmp_path: Path,
    samples: Path,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    inbox, out = folders
    monkeypatch.chdir(tmp_path)
    shutil.copy(samples / "yanchuan-2023.txt", inbox / "初稿.txt")
    (tmp_path / "lawcheck.toml").write_text(
        'exclude = ["初稿*"]\n'
        '[[folders]]\nmatch = "收件/*.txt"\nissuer = "别的县"\n'
        '[[exceptions]]\npath = "收件/济源.txt"\nrule = "part-missing"\nreason = "已经核实"\n',
        "utf-8",
    )
    status, told = once()
    assert status == 0, told
    row = rows(out)["济源.txt"]
    assert list(rows(out)) == ["济源.txt"]
    assert row["单位"] == "别的县"
    assert row["已豁免"] == 1
    assert row["结论"] != "不合格"
    # The same beside the drafts counts for nothing, also for who stands there.
    (tmp_path / "lawcheck.toml").rename(inbox / "lawcheck.toml")
    monkeypatch.chdir(inbox)
    status, told = once()
    assert status == 0, told
    assert rows(out)["济源.txt"]["结论"] == "不合格"
    assert set(rows(out)) == {"济源.txt", "初稿.txt"}


def test_every_process_knows_the_same_rules_again(tmp_path: Path) -> None:
    """Sets come in another order in each process; what they say is the same."""
    told = []
    for seed in ("1", "2"):
        code = (
            "from lawcheck.cli.watch_desk import basis_of; from lawcheck.review import Options;"
            "print(basis_of(Options(remarks_may=frozenset('abcdefgh'))))"
        )
        environment = {**os.environ, "PYTHONHASHSEED": seed}
        ended = subprocess.run(
            [sys.executable, "-c", code], env=environment, capture_output=True, check=True
        )
        told.append(ended.stdout)
    assert told[0] == told[1]
