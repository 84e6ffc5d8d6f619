"""Help and usage errors are Chinese, brief, and without a word of the library's English."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from lawcheck import __version__
from lawcheck.cli.app import COMMANDS

#: English that the libraries would print.
ENGLISH = re.compile(
    r"Usage|Error:|Options|Arguments|Commands|Show this|[(\[]default|required|Try "
)


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["chek", "a.txt"], "没有“chek”这个命令。是不是 check？"),
        (["zzz"], f"没有“zzz”这个命令。可用的命令：{'、'.join(COMMANDS)}。"),
        (["check"], "缺少参数“路径”。用法见 lawcheck check --help。"),
        (
            ["check", "a", "--yaer", "1"],
            "没有选项 --yaer。是不是 --year？用法见 lawcheck check --help。",
        ),
        (["--unknown"], "没有选项 --unknown。用法见 lawcheck --help。"),
        (["check", "a", "--year"], "选项 --year 后面要写一个值。"),
        (["check", "a", "--quiet=1"], "选项 --quiet 后面不带值。"),
        (
            ["check", "a", "--year", "明年"],
            "选项 --year 要用 2000 到 2100 之间的整数。用法见 lawcheck check --help。",
        ),
        (
            ["check", "a", "--min-score", "101"],
            "选项 --min-score 要用 0 到 100 之间的数字。用法见 lawcheck check --help。",
        ),
        (
            ["check", "a", "--fail-on", "x"],
            "选项 --fail-on 只能是 error、warning、info、never。用法见 lawcheck check --help。",
        ),
        (
            ["check", "a", "--jobs", "x"],
            "选项 --jobs 要用不小于 0 的整数。用法见 lawcheck check --help。",
        ),
        (
            ["check", "a", "--jobs", "-1"],
            "选项 --jobs 要用不小于 0 的整数。用法见 lawcheck check --help。",
        ),
        (["fix", "."], "fix 一次改一份报告，. 是文件夹，请写其中的文件名。"),
        (["报告.docx"], "没有这个文件：报告.docx"),
        (["*.docx"], "没有符合“*.docx”的文件。"),
        (["check", "a", "--pack", "contry"], "没有这个规则包：contry。是不是 county？"),
        (
            ["rules", "explain"],
            "要解释哪一条？写上 id，例如 lawcheck rules explain part-missing；"
            "全部 id 见 lawcheck rules list。",
        ),
        (
            ["check", "a", "--select", "part-mising"],
            "--select：规则包里没有“part-mising”，是不是 part-missing？",
        ),
    ],
)
def test_wrong_usage(arguments: list[str], message: str, command: Any) -> None:
    outcome = command(*arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err == f"lawcheck：{message}\n"


@pytest.mark.parametrize("arguments", [[], *([name] for name in COMMANDS)])
def test_help_is_chinese(arguments: list[str], command: Any) -> None:
    outcome = command(*arguments, "--help")
    assert (outcome.status, outcome.err) == (0, "")
    assert outcome.out.startswith("用法：lawcheck")
    assert "--help" in outcome.out
    assert not ENGLISH.search(outcome.out)


def test_a_letter_does_for_help_and_version(command: Any) -> None:
    assert command("-V").out == command("--version").out
    assert command("check", "-h").out == command("check", "--help").out
    assert command("rules", "list", "-h").status == 0


def test_a_file_alone_is_checked(command: Any, samples: Path) -> None:
    sample = str(samples / "yanchuan-2023.txt")
    assert command(sample, "-q").out == command("check", sample, "-q").out


def test_a_pack_is_listed_by_option_too(command: Any) -> None:
    listed = command("rules", "list", "--pack", "county")
    assert listed.out == command("rules", "list", "county").out


def test_without_a_command_the_help_is_shown(command: Any) -> None:
    outcome = command()
    assert (outcome.status, outcome.out) == (2, "")
    assert "check" in outcome.err


def test_version_imports_nothing_else(command: Any) -> None:
    assert command("--version").out == f"lawcheck {__version__}\n"
    code = (
        "import sys, lawcheck.cli\n"
        "try: lawcheck.cli.main(['--version'])\n"
        "except SystemExit as end: assert not end.code\n"
        "assert not {'typer', 'rich', 'yaml', 'msgspec'} & set(sys.modules)\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_piped_output_needs_no_rich(samples: Any) -> None:
    code = (
        "import sys, lawcheck.cli\n"
        f"try: lawcheck.cli.main(['check', {str(samples / 'yanchuan-2023.txt')!r}])\n"
        "except SystemExit as end: assert not end.code, end.code\n"
        "assert 'rich' not in sys.modules and 'lxml' not in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True, capture_output=True)


def test_an_interrupt_ends_with_130(monkeypatch: pytest.MonkeyPatch) -> None:
    import lawcheck.cli

    def interrupted(arguments: object) -> int:
        raise KeyboardInterrupt

    monkeypatch.setattr("lawcheck.cli.app.run", interrupted)
    with pytest.raises(SystemExit) as end:
        lawcheck.cli.main(["check", "a.txt"])
    assert end.value.code == 130


def test_a_fault_of_the_program_is_no_traceback(
    command: Any, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("lawcheck.cli.inputs.expand", lambda *_: 1 / 0)
    outcome = command("check", "a.txt")
    assert outcome.status == 2
    assert outcome.err.startswith("lawcheck：程序内部出错（ZeroDivisionError，test_usage.py 第")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no device that is always full")
@pytest.mark.parametrize(
    "typed", [["--version"], ["--help"], ["check", "{}"], ["check", "{}", "--format", "json"]]
)
def test_a_full_disk_is_told(typed: list[str], samples: Path) -> None:
    command = [word.format(samples / "yanchuan-2023.txt") for word in typed]
    with open("/dev/full", "wb") as full:  # noqa: PTH123
        ended = subprocess.run(
            [sys.executable, "-m", "lawcheck", *command],
            stdout=full,
            stderr=subprocess.PIPE,
            check=False,
        )
    assert ended.returncode == 2
    told = ended.stderr.decode()
    assert "Traceback" not in told
    assert "磁盘已满" in told or typed == ["--version"]


@pytest.mark.skipif(os.name != "posix", reason="closes descriptors as a POSIX shell does")
@pytest.mark.parametrize("closed", ["<&-", "2>&-"])
def test_a_closed_stream_is_no_fault(closed: str, samples: Path) -> None:
    command = f'"$0" -m lawcheck check "$1" {closed}'
    ended = subprocess.run(
        ["bash", "-c", command, sys.executable, str(samples / "yanchuan-2023.txt")],
        capture_output=True,
        check=False,
    )
    assert (ended.returncode, ended.stderr) == (0, b"")


@pytest.mark.parametrize("typed", ["--level 县级", "--level=县级", "--level 县", "--level county"])
def test_levels_go_by_their_chinese_names(typed: str, command: Any, samples: Path) -> None:
    told = command("check", str(samples / "tongpi-2022.txt"), *typed.split(), "--format", "json")
    assert json.loads(told.out)["reviews"][0]["report"]["level"] == "county"


def test_what_is_no_level_is_refused(command: Any, samples: Path) -> None:
    told = command("check", str(samples / "tongpi-2022.txt"), "--level", "星级")
    assert told.status == 2
    assert "--level 只能是 province、" in told.err
    # A file may be called like a level.
    assert "没有这个文件：县级" in command("check", "县级").err
