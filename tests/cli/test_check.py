"""``lawcheck check``: exit status, outputs, several files, faults; reviews are hand-made."""

from __future__ import annotations

import io
import json
import os
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any, cast

import pytest

from lawcheck.checks.table import TABLE
from lawcheck.cli import exits
from lawcheck.packs.kinds.figures.sums import SumMismatch

Reports = Callable[..., None]


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["good.txt"], 0),
        (["bad.txt"], 1),
        (["none.txt"], 2),
        (["broken.docx"], 3),
        (["good.txt", "bad.txt"], 1),
        (["bad.txt", "broken.docx", "good.txt"], 3),
        (["good.txt", "none.txt", "broken.docx", "bad.txt"], 2),
        (["bad.txt", "--fail-on", "never"], 0),
        (["bad.txt", "--fail-on", "never", "--min-score", "80"], 0),
        (["bad.txt", "--fail-on", "never", "--min-score", "81"], 1),
        (["excepted.txt"], 0),
        (["excepted.txt", "--fail-on", "warning"], 0),
        (["excepted.txt", "--fail-on", "info"], 1),
        (["sent-back.txt"], 1),
        (["sent-back.txt", "--min-score", "90"], 1),
        (["good.txt", "--fail-on", "info"], 0),
        (["broken.docx", "--fail-on", "never"], 3),
    ],
)
def test_exit_status(arguments: list[str], status: int, command: Any, reports: Reports) -> None:
    reports(
        good="good.txt",
        judged="bad.txt",
        unread="broken.docx",
        excepted="excepted.txt",
        sent_back="sent-back.txt",
    )
    assert command("check", *arguments).status == status


def test_what_changes_the_status_alone_is_told_in_a_line(command: Any, reports: Reports) -> None:
    reports(good="good.txt", judged="bad.txt")
    outcome = command("check", "bad.txt", "-q", "--fail-on", "never")
    assert (outcome.status, outcome.out[:5]) == (0, "× 不合格")
    assert outcome.err == "lawcheck：按 --fail-on never，退出状态为 0；各份的结论不变。\n"
    both = command("check", "bad.txt", "-q", "--fail-on", "never", "--min-score", "50")
    assert both.err.startswith("lawcheck：按 --fail-on never 和 --min-score 50，退出状态为 0")
    assert command("check", "good.txt", "-q", "--fail-on", "info").err == ""


def test_the_worst_code_is_given_in_the_order_of_the_contract() -> None:
    assert exits.worst([0, 1, 3, 2]) == 2
    assert exits.worst([0, 1, 3]) == 3
    assert exits.worst([0, 1]) == 1
    assert exits.worst([]) == 0


def test_a_missing_file_does_not_stop_the_others(command: Any, reports: Reports) -> None:
    reports(good="good.txt")
    outcome = command("check", "none.txt", "good.txt", "--format", "json")
    assert outcome.status == 2
    assert outcome.err == "lawcheck：没有这个文件：none.txt\n"
    assert [review["file"]["path"] for review in json.loads(outcome.out)["reviews"]] == ["good.txt"]


def test_a_fault_of_the_program_is_one_sentence_and_the_others_go_on(
    command: Any, reports: Reports
) -> None:
    reports(crash="a.txt", good="b.txt")
    outcome = command("check", "a.txt", "b.txt", "--format", "json")
    assert outcome.status == 3
    first, second = json.loads(outcome.out)["reviews"]
    assert first["reason"]["code"] == "internal"
    assert first["reason"]["message"].startswith("程序内部出错，没有审查这个文件。")
    assert "ZeroDivisionError，conftest.py 第" in first["reason"]["message"]
    assert second["status"] == "judged"
    assert outcome.err == ""


def test_a_rule_that_fails_is_named_and_can_be_left_out(
    command: Any, samples: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def failing(*_: object) -> None:
        raise ZeroDivisionError("a fault of the program")

    monkeypatch.setitem(cast("dict[type, Any]", TABLE), SumMismatch, failing)
    draft = str(samples / "yanchuan-2023.txt")
    told = command("check", draft)
    assert told.status == 3
    assert "规则 sum-mismatch 运行出错，没有审查这个文件" in told.out
    assert "ZeroDivisionError，test_check.py 第" in told.out
    assert command("check", draft, "--ignore", "sum-mismatch").status == 0


def test_a_file_given_twice_is_judged_once(command: Any, reports: Reports) -> None:
    reports(good="good.txt")
    outcome = command("check", "good.txt", "good.txt", "--format", "jsonl")
    assert len(outcome.out.splitlines()) == 1


def test_a_folder_is_every_report_in_it_in_order(command: Any, reports: Reports) -> None:
    reports(good="b.txt a.docx", judged="c.md")
    Path("notes.log").write_text("x", "utf-8")
    outcome = command("check", ".", "--format", "jsonl")
    assert outcome.status == 1
    paths = [json.loads(line)["file"]["path"] for line in outcome.out.splitlines()]
    assert paths == ["a.docx", "b.txt", "c.md"]


def test_a_folder_without_reports_is_no_pass(command: Any, reports: Reports) -> None:
    reports()
    outcome = command("check", ".")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "lawcheck：文件夹中没有可审查的报告：.\n"


def test_standard_input(command: Any, reports: Reports, monkeypatch: pytest.MonkeyPatch) -> None:
    reports()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("文本".encode())))
    outcome = command("check", "-", "--format", "jsonl")
    assert outcome.status == 0
    assert json.loads(outcome.out)["file"]["path"] == "<标准输入>"


def test_several_outputs_in_one_run(command: Any, reports: Reports) -> None:
    reports(good="good.txt", judged="bad.txt")
    outcome = command(
        "check",
        "good.txt",
        "bad.txt",
        "-q",
        "--output",
        "json=a.json",
        "--output",
        "terminal=a.txt",
    )
    assert outcome.status == 1
    assert outcome.out.count("\n") == 4
    assert json.loads(Path("a.json").read_text("utf-8"))["summary"]["files"] == 2
    assert Path("a.txt").read_text("utf-8").startswith("不合格（1份）\n× ")
    assert sorted(p.name for p in Path().iterdir()) == ["a.json", "a.txt", "bad.txt", "good.txt"]
    if os.name == "posix":
        assert Path("a.json").stat().st_mode == Path("good.txt").stat().st_mode


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--output", "a.json"], "--output 要写成 格式=文件"),
        (
            ["--output", "word=a.docx"],
            "没有“word”这种格式。可用的格式：terminal、line、json、jsonl",
        ),
        (["--output", "json=none/a.json"], "请检查文件夹是否存在"),
        (["--format", "yaml"], "没有“yaml”这种格式"),
    ],
)
def test_an_impossible_output_is_told_before_anything_is_done(
    arguments: list[str], message: str, command: Any, reports: Reports
) -> None:
    reports(good="good.txt")
    outcome = command("check", "good.txt", *arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert message in outcome.err


def test_an_output_that_fails_leaves_the_old_file(
    command: Any, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports(good="good.txt")
    Path("a.json").write_text("old", "utf-8")

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.replace", full)
    outcome = command("check", "good.txt", "--output", "json=a.json")
    assert outcome.status == 2
    assert "写不了文件 a.json" in outcome.err
    assert Path("a.json").read_text("utf-8") == "old"
    assert sorted(p.name for p in Path().iterdir()) == ["a.json", "good.txt"]


def test_a_pack_that_cannot_be_used(command: Any, tmp_path: Path) -> None:
    outcome = command("check", str(tmp_path), "--pack", "no-such-pack")
    assert (outcome.status, outcome.out) == (2, "")
    assert "no-such-pack" in outcome.err


def _piped(*arguments: str, **environment: str) -> subprocess.CompletedProcess[bytes]:
    return subprocess.run(
        [sys.executable, "-m", "lawcheck", *arguments],
        capture_output=True,
        env={**os.environ, **environment},
        check=False,
    )


@pytest.mark.parametrize("encoding", ["gbk", "ascii", "utf-8", "latin-1", "cp437"])
def test_no_console_kills_the_output(encoding: str, samples: Path) -> None:
    sample = str(samples / "yanchuan-2023.txt")
    ended = _piped("check", sample, PYTHONIOENCODING=encoding)
    assert (ended.returncode, ended.stderr) == (0, b"")
    if encoding in {"gbk", "utf-8"}:
        assert "砚川县" in ended.stdout.decode(encoding)


def test_json_is_utf8_whatever_the_console(samples: Path) -> None:
    sample = str(samples / "yanchuan-2023.txt")
    plain = _piped("check", sample, "--format", "json")
    other = _piped("check", sample, "--format", "json", PYTHONIOENCODING="gbk", LANG="C")
    assert plain.stdout == other.stdout
    assert json.loads(plain.stdout)["reviews"][0]["report"]["issuer"] == "砚川县"


def test_a_reader_that_goes_away_is_no_fault(samples: Path) -> None:
    with subprocess.Popen(
        [sys.executable, "-m", "lawcheck", "check", str(samples / "yanchuan-2023.txt")],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
    ) as process:
        assert process.stdout is not None and process.stderr is not None
        process.stdout.close()
        assert process.stderr.read() == b""
        assert process.wait() == 0


def test_an_output_never_overwrites_a_report(command: Any, reports: Reports) -> None:
    reports(good="good.txt")
    outcome = command("check", "good.txt", "--output", "json=./good.txt")
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == "lawcheck：不能把结果写到正在审查或者读取的文件上：good.txt。\n"
    assert Path("good.txt").read_text("utf-8") == "x"


def test_an_output_in_the_folder_is_no_report(command: Any, reports: Reports) -> None:
    reports(good="good.txt")
    for _ in range(2):
        outcome = command("check", ".", "--format", "jsonl", "--output", "terminal=result.txt")
        assert [json.loads(line)["file"]["path"] for line in outcome.out.splitlines()] == [
            "good.txt"
        ]


def test_an_archive_of_reports_is_a_folder(command: Any, samples: Path, tmp_path: Path) -> None:
    packed = tmp_path / "全部.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        for name in ("yanchuan-2023.txt", "tongpi-2022.txt"):
            archive.write(samples / name, f"报告/{name}")
    outcome = command("check", str(packed), "--format", "jsonl")
    assert outcome.status == 0
    paths = [json.loads(line)["file"]["path"] for line in outcome.out.splitlines()]
    assert paths == [f"{packed}/报告/tongpi-2022.txt", f"{packed}/报告/yanchuan-2023.txt"]
    assert command("check", paths[0], "-q").status == 0
    gone = command("check", f"{packed}/报告/none.txt", "-q")
    assert gone.status == 2
    assert "none.txt" in gone.out


def test_rules_are_chosen_and_that_is_told(command: Any, samples: Path) -> None:
    sample = str(samples / "cuoyun-2023-cause-missing.txt")
    only = command("check", sample, "--format", "json", "--select", "cause-*,part-missing")
    assert [f["rule"] for f in json.loads(only.out)["reviews"][0]["findings"]] == ["cause-missing"]
    assert "结论只就这些规则而言" in only.err
    rest = command("check", sample, "--format", "json", "--ignore", "cause-missing")
    assert json.loads(rest.out)["reviews"][0]["verdict"] == "fit"
    assert '"rule": "cause-missing"' not in rest.out
    assert command("check", sample, "-q", "--select", "*").err == ""


def test_another_kind_of_document_is_none_whatever_is_chosen(command: Any) -> None:
    assert command("check", "LICENSE", "-q", "--select", "part-missing").status == 3


def test_what_is_excluded_is_not_judged_unless_it_is_named(command: Any, reports: Reports) -> None:
    reports(good="a.txt b初稿.txt c.txt")
    Path("旧").mkdir()
    Path("旧/d.txt").write_text("x", "utf-8")
    listed = command("check", ".", "--show-files", "--exclude", "*初稿*", "--exclude", "旧")
    assert (listed.status, listed.out) == (0, "a.txt\nc.txt\n")
    named = command("check", "b初稿.txt", "--show-files", "--exclude", "*初稿*")
    assert named.out == "b初稿.txt\n"
    assert (
        command("check", "*.txt", "--show-files", "--exclude", "c.txt").out == "a.txt\nb初稿.txt\n"
    )
    assert command("check", "旧", "--exclude", "*").status == 2


def test_statistics_stand_at_the_end(command: Any, reports: Reports) -> None:
    reports(judged="a.txt b.txt", good="c.txt")
    told = command("check", ".", "--statistics").out
    assert told.endswith(
        "各条规则报出的次数\n"
        "     4 处     2 份  number-form    数字写法\n"
        "     2 处     2 份  cause-missing  没有写明原因\n"
        "     2 处     2 份  part-missing   缺少法定部分\n"
    )


def test_standard_input_has_the_name_that_is_given(
    command: Any, reports: Reports, monkeypatch: pytest.MonkeyPatch
) -> None:
    reports()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO("文本".encode())))
    outcome = command("check", "-", "--format", "line", "--stdin-name", "草稿.md")
    assert outcome.out.startswith("草稿.md: 可以报送：优秀 100 分")


def test_the_full_text_of_many_only_when_asked(command: Any, reports: Reports) -> None:
    reports(judged="a.txt b.txt")
    assert "改法" not in command("check", ".").out
    assert command("check", ".", "--show", "findings").out.count("必须改正（2处）") == 2
    assert "改法" in command("check", "a.txt").out
