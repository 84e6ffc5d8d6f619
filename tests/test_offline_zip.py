"""The zip for offices without a network. What runs on Windows is only read here, not run."""

from __future__ import annotations

import importlib.util
import io
import os
import platform
import re
import shutil
import subprocess
import sys
import tarfile
import zipfile
from pathlib import Path
from types import ModuleType

import pytest

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = ROOT / "tools" / "offline"
PLATFORMS = ("win_amd64", "manylinux2014_x86_64", "manylinux2014_aarch64")
#: The one that this machine is.
HERE = f"manylinux2014_{platform.machine()}" if sys.platform == "linux" else ""


@pytest.fixture(scope="module")
def offline() -> ModuleType:
    spec = importlib.util.spec_from_file_location("offline", ROOT / "tools" / "offline.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


@pytest.mark.parametrize("name", ["安装.bat", "审查.bat"])
def test_a_batch_file_can_be_read_by_a_chinese_windows(name: str) -> None:
    text = (SCRIPTS / name).read_text("utf-8")
    assert text.encode("gbk").decode("gbk") == text
    # Before the first Chinese character: where Windows is set to UTF-8, names would be torn.
    assert text.startswith("@echo off\nchcp 936 >nul\n")
    labels = {label.lower() for label in re.findall(r"^:(\w+)", text, re.MULTILINE)}
    assert {goto.lower() for goto in re.findall(r"\bgoto (\w+)", text)} <= labels
    # Where it fails the window stays open, and the status tells.
    assert text.count("pause") >= 2 and "exit /b" in text
    depth = 0
    for line in text.splitlines():
        bare = re.sub(r'"[^"]*"|rem .*|%~?\w*%?', "", line)
        if not bare.strip().startswith("echo"):
            depth += bare.count("(") - bare.count(")")
        elif depth:  # inside a block a bracket of a message would close it
            assert ")" not in bare
    assert depth == 0


@pytest.mark.skipif(shutil.which("sh") is None, reason="no shell")
@pytest.mark.parametrize("name", ["install.sh", "审查.sh"])
def test_a_shell_script_can_be_read(name: str) -> None:
    subprocess.run(["sh", "-n", str(SCRIPTS / name)], check=True)


def test_no_script_names_a_host() -> None:
    for path in SCRIPTS.iterdir():
        assert "http" not in path.read_text("utf-8"), path.name


def _interpreter(*names: str) -> bytes:
    out = io.BytesIO()
    with tarfile.open(fileobj=out, mode="w:gz") as archive:
        for name in names:
            entry = tarfile.TarInfo(name)
            entry.mode, entry.size = 0o755, 2
            archive.addfile(entry, io.BytesIO(b"#!"))
    return out.getvalue()


def test_an_interpreter_is_packed(offline: ModuleType, tmp_path: Path) -> None:
    given = tmp_path / "cpython.tar.gz"
    given.write_bytes(_interpreter("python/bin/python3", "python/lib/python3.12/venv/__init__.py"))
    wheel = tmp_path / "a-1-py3-none-any.whl"
    wheel.write_bytes(b"PK")
    found = offline._interpreter(given, "manylinux2014_x86_64")
    offline.pack(tmp_path / "a.zip", "manylinux2014_x86_64", [wheel], found)
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert {"install.sh", f"wheels/{wheel.name}", "python/bin/python3"} <= {*archive.namelist()}
        for name in ("install.sh", "python/bin/python3"):
            assert (archive.getinfo(name).external_attr >> 16) & 0o777 == 0o755


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("a.tar.gz", _interpreter("python/bin/python3"), "no bin/python3 with the module venv"),
        ("a.exe", b"MZ", "of no use on manylinux2014_x86_64"),
    ],
)
def test_what_is_no_interpreter_is_told(
    name: str, data: bytes, told: str, offline: ModuleType, tmp_path: Path
) -> None:
    (tmp_path / name).write_bytes(data)
    with pytest.raises(SystemExit, match=told):
        list(offline._interpreter(tmp_path / name, "manylinux2014_x86_64"))


def test_an_installer_of_windows_is_packed_as_it_is(offline: ModuleType, tmp_path: Path) -> None:
    (tmp_path / "python-3.12.exe").write_bytes(b"MZ")
    ((name, data, _),) = offline._interpreter(tmp_path / "python-3.12.exe", "win_amd64")
    assert (name, data) == ("python-setup.exe", b"MZ")
    assert name in (SCRIPTS / "安装.bat").read_text("utf-8")


@pytest.fixture
def index(offline: ModuleType, monkeypatch: pytest.MonkeyPatch) -> None:
    """The maintainer's tool asks an index, as the program never may."""
    pytest.importorskip("uv")
    monkeypatch.delenv("PYTHONPATH", raising=False)
    try:
        offline.resolved(PLATFORMS[0], "3.11")
    except subprocess.CalledProcessError:
        pytest.skip("no package index can be reached")


@pytest.mark.slow
@pytest.mark.usefixtures("index")
@pytest.mark.parametrize("machine", sorted({*PLATFORMS} - {HERE}))
def test_every_wheel_exists_for_other_machines(
    machine: str, offline: ModuleType, tmp_path: Path
) -> None:
    # From wheels alone; what they do there cannot be tried here.
    for version in offline.VERSIONS:
        assert "\npcre2==" in offline.resolved(machine, version)
    offline.pack(tmp_path / "a.zip", machine, [], iter(()))
    with zipfile.ZipFile(tmp_path / "a.zip") as archive:
        assert "说明.txt" in archive.namelist()


@pytest.mark.slow
@pytest.mark.usefixtures("index")
@pytest.mark.skipif(HERE not in PLATFORMS, reason="no zip for this machine")
def test_every_wheel_serves_without_an_index(
    offline: ModuleType, samples: Path, tmp_path: Path
) -> None:
    made, machine = tmp_path / "a.zip", HERE
    assert offline.main(["--platform", machine, "-o", str(made)]) == 0
    with zipfile.ZipFile(made) as archive:
        archive.extractall(tmp_path / "a")
    wheels = tmp_path / "a" / "wheels"
    for version in offline.VERSIONS:
        # Resolved for that machine, from these wheels alone.
        offline.resolved(machine, version, "--no-index", "--find-links", str(wheels))
    home = tmp_path / "home"
    home.mkdir()
    around = {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", "PIP_NO_INDEX": "1"}
    told = subprocess.run(
        ["sh", str(tmp_path / "a" / "install.sh")],
        env=around,
        capture_output=True,
        text=True,
        check=False,
    )
    assert told.returncode == 0, told.stderr
    draft = tmp_path / "我的 报告.docx"
    draft.write_bytes((samples / "qihe-2024.docx").read_bytes())
    script = ["sh", str(tmp_path / "a" / "审查.sh"), str(draft)]
    for _ in range(2):
        judged = subprocess.run(script, env=around, capture_output=True, text=True, check=False)
        assert judged.returncode == 0, judged.stderr
    folder = tmp_path / "收到的 报告"
    folder.mkdir()
    (folder / "栖禾县.docx").write_bytes(draft.read_bytes())
    told = subprocess.run(
        [*script[:2], str(folder)], env=around, capture_output=True, text=True, check=False
    )
    assert told.returncode == 0, told.stderr
    for name in ("收到的 报告.汇总.xlsx", "收到的 报告.批注稿/栖禾县.批注.docx"):
        assert (tmp_path / name).exists()
    for name in ("批注.docx", "审查.html"):
        assert (tmp_path / f"我的 报告.{name}").exists()
        assert (tmp_path / f"我的 报告(2).{name}").exists()
