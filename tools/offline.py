"""Pack one zip that installs lawcheck where there is no network.

    python tools/offline.py --platform win_amd64 -o lawcheck-win.zip
    python tools/offline.py --platform manylinux2014_aarch64 --python cpython-3.12-aarch64.tar.gz

It holds wheels for Python 3.11 to 3.13, an installer and a script onto which drafts are dropped
(``tools/offline/``), and the interpreter that ``--python`` names. This is a maintainer's tool: it
asks the package index for wheels; the program itself never opens a connection.
"""

from __future__ import annotations

import argparse
import subprocess
import sys
import tarfile
import tempfile
import zipfile
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SCRIPTS = Path(__file__).resolve().with_suffix("")
#: Tag of wheels → how uv calls the machine, so that markers are those of the machine aimed at.
PLATFORMS = {
    "win_amd64": "x86_64-pc-windows-msvc",
    "manylinux2014_x86_64": "x86_64-manylinux2014",
    "manylinux2014_aarch64": "aarch64-manylinux2014",
}
VERSIONS = ("3.11", "3.12", "3.13")
#: The scripts for each system. cmd.exe in Chinese reads GBK with lines that end as on Windows.
WINDOWS = ("安装.bat", "审查.bat", "说明.txt")
LINUX = ("install.sh", "审查.sh", "说明.txt")
#: What an unpacked interpreter must hold, and where it is put.
PROGRAMS = {"win": ("python.exe",), "many": ("bin/python3",)}
#: Any day will do, as long as the same input gives the same bytes.
DAY = (2020, 1, 1, 0, 0, 0)


def main(arguments: list[str] | None = None) -> int:
    """Write the zip, and say what it holds."""
    typed = argparse.ArgumentParser(description=__doc__.partition("\n")[0] if __doc__ else "")
    typed.add_argument("--platform", choices=PLATFORMS, required=True)
    typed.add_argument("--python", type=Path, metavar="FILE", help="interpreter to pack as well")
    typed.add_argument("-o", "--output", type=Path, metavar="ZIP")
    asked = typed.parse_args(arguments)
    target = asked.output or Path(f"lawcheck-offline-{asked.platform}.zip")
    with tempfile.TemporaryDirectory() as folder:
        wheels = Path(folder)
        collect(asked.platform, wheels)
        interpreter = _interpreter(asked.python, asked.platform) if asked.python else iter(())
        amount = pack(target, asked.platform, sorted(wheels.glob("*.whl")), interpreter)
    print(f"{target}: {amount} wheels, {target.stat().st_size / 1e6:.0f} MB")
    return 0


def collect(platform: str, wheels: Path) -> None:
    """Bring all wheels for ``platform`` into ``wheels``; raises where one does not exist."""
    _pip("wheel", "--no-deps", "-w", str(wheels), str(ROOT))
    # pip itself as a wheel: it installs where venv has none (Debian's python3 without ensurepip).
    _pip("download", "--no-deps", "--only-binary=:all:", "-d", str(wheels), "pip")
    for version in VERSIONS:
        listed = wheels / "listed.txt"
        listed.write_text(resolved(platform, version), "utf-8")
        where = ("--platform", platform, "--python-version", version, "--implementation", "cp")
        only = ("--no-deps", "--only-binary=:all:", "-d", str(wheels), "-r", str(listed))
        _pip("download", *where, *only)
        listed.unlink()


def resolved(platform: str, version: str, *more: str) -> str:
    """All that lawcheck needs on that machine, a version a line."""
    typed = [sys.executable, "-m", "uv", "pip", "compile", str(ROOT / "pyproject.toml"), "--quiet"]
    typed += ["--python-platform", PLATFORMS[platform], "--python-version", version]
    typed += ["--only-binary", ":all:", "--no-annotate", "--no-header", "--no-emit-index-url"]
    return subprocess.run([*typed, *more], check=True, stdout=subprocess.PIPE, text=True).stdout


def _pip(*arguments: str) -> None:
    subprocess.run([sys.executable, "-m", "pip", arguments[0], "-q", *arguments[1:]], check=True)


def pack(
    target: Path,
    platform: str,
    wheels: list[Path],
    interpreter: Iterator[tuple[str, bytes, int]],
) -> int:
    """Write the zip; give the number of its wheels."""
    scripts = WINDOWS if platform.startswith("win") else LINUX
    with zipfile.ZipFile(target, "w", zipfile.ZIP_DEFLATED) as archive:
        for name in scripts:
            told = (SCRIPTS / name).read_text("utf-8")
            data = told.replace("\n", "\r\n").encode("gbk") if name.endswith(".bat") else b""
            if name.endswith(".txt"):
                data = told.replace("\n", "\r\n").encode("utf-8-sig")
            _write(archive, name, data or told.encode(), 0o755)
        for wheel in wheels:
            _write(archive, f"wheels/{wheel.name}", wheel.read_bytes(), 0o644)
        for name, data, mode in interpreter:
            _write(archive, name, data, mode)
    return len(wheels)


def _write(archive: zipfile.ZipFile, name: str, data: bytes, mode: int) -> None:
    entry = zipfile.ZipInfo(name, DAY)
    entry.compress_type = zipfile.ZIP_DEFLATED
    entry.create_system = 3  # the mode below is one of Unix
    entry.external_attr = mode << 16
    archive.writestr(entry, data)


def _interpreter(path: Path, platform: str) -> Iterator[tuple[str, bytes, int]]:
    """The interpreter's files below ``python/``; an installer of Windows as it is."""
    if path.suffix.lower() == ".exe":
        if not platform.startswith("win"):
            raise SystemExit(f"{path}: an installer of Windows is of no use on {platform}")
        yield f"python-setup{path.suffix.lower()}", path.read_bytes(), 0o755
        return
    members = list(_members(path))
    wanted = PROGRAMS["win" if platform.startswith("win") else "many"]
    tops = {name.partition("/")[0] for name, _, _ in members}
    top = f"{tops.pop()}/" if len(tops) == 1 else ""
    names = {name.removeprefix(top) for name, _, _ in members}
    if not all(name in names for name in wanted) or not any("venv/" in name for name in names):
        raise SystemExit(f"{path}: no {wanted[0]} with the module venv in it (an embeddable one?)")
    for name, data, mode in members:
        yield f"python/{name.removeprefix(top)}", data, mode


def _members(path: Path) -> Iterator[tuple[str, bytes, int]]:
    """Files of a .zip or a .tar.gz; what a link names stands in its place."""
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as archive:
            for entry in archive.infolist():
                if not entry.is_dir():
                    yield entry.filename, archive.read(entry), (entry.external_attr >> 16) or 0o755
        return
    with tarfile.open(path) as unpacked:
        for member in unpacked:
            held = unpacked.extractfile(member) if member.isfile() or member.issym() else None
            if held is not None:
                yield member.name.removeprefix("./"), held.read(), member.mode


if __name__ == "__main__":
    raise SystemExit(main())
