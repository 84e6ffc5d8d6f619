"""What the shells themselves make of the scripts, and man of the page."""

from __future__ import annotations

import os
import re
import select
import shutil
import subprocess
import sys
import time
from functools import cache
from pathlib import Path

import pytest

from lawcheck.cli.app import COMMANDS
from lawcheck.cli.shells import tree

ROOT = Path(__file__).resolve().parents[2]
#: What is typed → what the line then holds, the only one that there is.
UNIQUE = {
    "lawcheck wat": "lawcheck watch",
    "lawcheck hook ins": "lawcheck hook install",
    "lawcheck check --fail-on nev": "lawcheck check --fail-on never",
    "lawcheck check --min-s": "lawcheck check --min-score",
    "lawcheck check --quiet --level prov": "lawcheck check --quiet --level province",
    "lawcheck rules explain plan-unm": "lawcheck rules explain plan-unmatched",
    "lawcheck check 各单位": "lawcheck check 各单位报告.docx",
    "lawcheck check --baseline 各单位": "lawcheck check --baseline 各单位报告.docx",
}


@cache
def printed(name: str) -> str:
    command = [sys.executable, "-m", "lawcheck", "completion", name]
    return subprocess.run(command, capture_output=True, check=True).stdout.decode()


def test_the_tree_holds_every_command_with_its_options() -> None:
    found = {command.key: command for command in tree.commands()}
    assert set(found["lawcheck"].below) == set(COMMANDS)
    check = {name for option in found["lawcheck check"].options for name in option.names}
    assert {"--format", "--config", "-q", "--help"} <= check
    assert {"list", "test"} <= set(found["lawcheck rules"].below)
    assert all(command.brief for command in found.values())


class Terminal:
    """An interactive shell, typed to key by key."""

    def __init__(self, command: list[str], folder: Path) -> None:
        import pty

        environment = {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "dumb"}
        environment |= {"LC_ALL": "C.UTF-8", "PS1": "> "}
        self.pid, self._line = pty.fork()
        if self.pid == 0:
            os.chdir(folder)
            os.execvpe(command[0], command, environment)

    def type(self, text: str, wanted: str) -> str:
        """What the terminal shows once ``wanted`` is there; the whole where it never is."""
        os.write(self._line, text.encode())
        said = b""
        last = time.monotonic() + 20
        while time.monotonic() < last and wanted not in _plain(said):
            ready, _, _ = select.select([self._line], [], [], 1)
            if ready:
                said += os.read(self._line, 65536)
        return _plain(said)

    def close(self) -> None:
        os.close(self._line)
        os.kill(self.pid, 9)
        os.waitpid(self.pid, 0)


def _plain(said: bytes) -> str:
    return re.sub(r"\x1b\[[?\d;]*[a-zA-Z]|\r|\x07", "", said.decode("utf-8", "replace"))


INTERACTIVE = {
    "bash": (["bash", "--norc", "--noprofile", "-i"], ". ./script\n"),
    # Without the mark that zsh puts behind a line that was not ended.
    "zsh": (
        ["zsh", "-f", "-i", "+o", "PROMPT_SP"],
        "autoload -Uz compinit; compinit -u -D; . ./script\n",
    ),
}


#: Shell → what calls the function without a terminal, and prints what it offers.
CALLED = {
    "bash": """
compopt() { :; }
. ./script; COMP_WORDS=("$@"); COMP_CWORD=$(($# - 1)); _lawcheck
printf '%s\\n' "${COMPREPLY[@]}"
""",
    "zsh": """
compdef() { : }
compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -l -- $@ }
_describe() { print -l -- ${(P)2%%:*} }
_files() { print -l -- * }
. ./script; words=("$@"); CURRENT=$#; PREFIX=$@[-1]; _lawcheck
""",
}


@pytest.mark.parametrize("shell", CALLED)
def test_what_a_shell_is_offered(shell: str, tmp_path: Path) -> None:
    if shutil.which(shell) is None:
        pytest.skip(f"{shell} is not installed")
    (tmp_path / "script").write_text(printed(shell), "utf-8")
    (tmp_path / "各单位报告.docx").touch()
    for typed, wanted in UNIQUE.items():
        ended = subprocess.run(
            [shell, "-c", CALLED[shell], shell, *typed.split()],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        assert ended.stderr == ""
        last = typed.split()[-1]
        found = {line for line in ended.stdout.splitlines() if line.startswith(last)}
        # Of files bash knows itself, once nothing is offered.
        own = {"各单位报告.docx"} if shell == "bash" and not ended.stdout.strip() else set()
        assert found | own == {wanted.split()[-1]}, typed


@pytest.mark.slow
@pytest.mark.skipif(os.name != "posix", reason="terminals of POSIX")
@pytest.mark.parametrize("shell", INTERACTIVE)
def test_a_shell_completes_what_is_typed(shell: str, tmp_path: Path) -> None:
    command, prepare = INTERACTIVE[shell]
    if shutil.which(command[0]) is None:
        pytest.skip(f"{shell} is not installed")
    (tmp_path / "script").write_text(printed(shell), "utf-8")
    (tmp_path / "各单位报告.docx").touch()
    terminal = Terminal(command, tmp_path)
    try:
        terminal.type(f"{prepare}echo re''ady\n", "ready\n>")
        for typed, wanted in UNIQUE.items():
            shown = terminal.type(f"{typed}\t", wanted)
            assert shown.rstrip().endswith(wanted), (typed, shown)
            # The line is thrown away.
            terminal.type("\x15echo do''ne\n", "done\n>")
        many = terminal.type("lawcheck check --format j\t\t", "junit")
        assert all(name in many for name in ("json", "jsonl", "junit"))
    finally:
        terminal.close()


@pytest.mark.skipif(shutil.which("fish") is None, reason="fish is not installed")
def test_fish_completes_what_is_typed(tmp_path: Path) -> None:
    (tmp_path / "script").write_text(printed("fish"), "utf-8")
    (tmp_path / "各单位报告.docx").touch()

    def offered(typed: str) -> list[str]:
        ended = subprocess.run(
            ["fish", "-N", "-c", f"source ./script; complete -C '{typed}'"],
            cwd=tmp_path,
            env={**os.environ, "HOME": str(tmp_path), "LC_ALL": "C.UTF-8"},
            capture_output=True,
            text=True,
            check=True,
        )
        assert ended.stderr == ""
        return [line.split("\t")[0] for line in ended.stdout.splitlines()]

    for typed, wanted in UNIQUE.items():
        assert offered(typed) == [wanted.rpartition(" ")[2]], typed
    assert set(offered("lawcheck ")) == set(COMMANDS)
    assert {"json", "jsonl", "junit"} <= set(offered("lawcheck check --format "))


@pytest.mark.skipif(shutil.which("pwsh") is None, reason="PowerShell is not installed")
def test_powershell_completes_what_is_typed(tmp_path: Path) -> None:
    (tmp_path / "script.ps1").write_text(printed("powershell"), "utf-8")
    (tmp_path / "各单位报告.docx").touch()
    for typed, wanted in UNIQUE.items():
        asked = f"(TabExpansion2 '{typed}' {len(typed)}).CompletionMatches.CompletionText"
        ended = subprocess.run(
            ["pwsh", "-NoProfile", "-Command", f". ./script.ps1; {asked}"],
            cwd=tmp_path,
            capture_output=True,
            text=True,
            check=True,
        )
        found = [Path(line).name for line in ended.stdout.splitlines()]
        assert found == [wanted.rpartition(" ")[2]], (typed, ended.stdout, ended.stderr)


def test_the_script_for_powershell_is_balanced() -> None:
    script = printed("powershell")
    bare = re.sub(r"'(?:[^']|'')*'", "", re.sub(r"^\s*#.*$", "", script, flags=re.MULTILINE))
    for opening, closing in ("()", "{}", "[]"):
        assert bare.count(opening) == bare.count(closing)
    assert "'" not in bare


def test_the_page_of_the_manual() -> None:
    page = printed("man")
    for command in tree.commands():
        for option in command.options if not command.below else ():
            assert option.names[0].replace("-", "\\-") in page
    if shutil.which("groff"):
        ended = subprocess.run(
            ["groff", "-K", "utf8", "-man", "-T", "utf8", "-ww", "-W", "break", "-z"],
            input=page.encode(),
            capture_output=True,
            check=True,
        )
        assert ended.stderr == b""
    if shutil.which("mandoc"):
        ended = subprocess.run(
            ["mandoc", "-T", "lint", "-W", "error"],
            input=page.encode(),
            capture_output=True,
            check=False,
        )
        assert ended.returncode == 0, ended.stdout.decode()
