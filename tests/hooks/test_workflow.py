"""What docs/workflow.md shows can be typed, and the service that it shows can be run."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest
import yaml

from lawcheck.cli.shells import tree

PAGE = (Path(__file__).resolve().parents[2] / "docs" / "workflow.md").read_text("utf-8")
#: What a shell or a scheduler writes around the command.
_COMMAND = re.compile(r"lawcheck(?:\.exe\\\")? ([a-z](?:(?!lawcheck\\.exe)[^\n|`>])*)")


def _blocks(language: str) -> list[str]:
    return re.findall(rf"```{language}\n(.*?)```", PAGE, re.DOTALL)


def test_every_command_has_the_options_that_it_is_given() -> None:
    known = {command.path[1:]: command for command in tree.commands()}
    blocks = [block for name in ("sh", "ini", "bat", "powershell", "") for block in _blocks(name)]
    typed = [found for block in blocks for found in _COMMAND.findall(block)]
    assert len(typed) > 12
    for one in typed:
        words = [word.strip("\"')") for word in one.partition(" #")[0].split()]
        path: tuple[str, ...] = ()
        while words and (*path, words[0]) in known:
            path = (*path, words.pop(0))
        assert path, one
        options = {name for option in known[path].options for name in option.names}
        assert {word for word in words if word.startswith("-")} <= options, one


def test_the_settings_of_other_programs_can_be_read() -> None:
    assert all(tomllib.loads(block) for block in _blocks("toml"))
    assert all(yaml.safe_load(block) for block in _blocks("yaml"))


@pytest.mark.skipif(shutil.which("systemd-analyze") is None, reason="no systemd here")
def test_systemd_takes_the_unit(tmp_path: Path) -> None:
    (unit,) = _blocks("ini")
    there = unit.replace("/opt/lawcheck/bin/lawcheck", sys.executable)
    there = re.sub("^User=.*\n", "", there, flags=re.MULTILINE)
    path = tmp_path / "lawcheck-watch.service"
    path.write_text(there, "utf-8")
    ended = subprocess.run(
        ["systemd-analyze", "verify", "--man=no", str(path)],
        capture_output=True,
        text=True,
        check=False,
    )
    about = [line for line in ended.stderr.splitlines() if "lawcheck-watch" in line]
    assert about == []
