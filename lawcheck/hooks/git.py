"""What git is asked: where its hooks are, and which drafts are committed or pushed."""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Iterator
from pathlib import Path

import msgspec

from lawcheck.documents import is_report
from lawcheck.errors import UsageError

#: The first bytes of the name of a commit that does not exist.
_NOTHING = "0000000"


class Changed(msgspec.Struct, frozen=True):
    """A draft that is about to go in."""

    path: str
    """From the root of the repository."""
    version: str
    """What git calls its content: ``:path`` in the index, ``commit:path``."""
    on_disk: bool
    """Whether the file in the working tree says the same."""


def hook_file(name: str) -> Path:
    """Where git looks for the hook of this name, for the repository that holds this folder."""
    found = _git("rev-parse", "--git-path", f"hooks/{name}")
    return Path(found.decode().rstrip("\n")).absolute()


def root() -> Path:
    """The folder of the repository."""
    return Path(_git("rev-parse", "--show-toplevel").decode().rstrip("\n"))


def staged(folders: Iterable[str]) -> Iterator[Changed]:
    """The drafts that the next commit adds or changes."""
    for path in _reports(_git("diff", "--cached", *_NAMES, "--", *_from_root(folders))):
        yield Changed(path, f":{path}", _same("--", *_from_root([path])))


def pushed(lines: Iterable[str], remote: str, folders: Iterable[str]) -> Iterator[Changed]:
    """The drafts that a push brings, by the lines that git gives the hook."""
    seen: set[tuple[str, str]] = set()
    for line in lines:
        if len(words := line.split()) != 4:
            continue
        _, commit, _, theirs = words
        if commit.startswith(_NOTHING):
            continue  # a branch is taken away
        if theirs.startswith(_NOTHING) or not _has(theirs):
            new = (commit, "--not", f"--remotes={remote}")
            found = _git("log", "--format=", *_NAMES, *new, "--", *_from_root(folders))
        else:
            found = _git("diff", *_NAMES, theirs, commit, "--", *_from_root(folders))
        for path in _reports(found):
            version = f"{commit}:{path}"
            if (commit, path) not in seen and _has(version):
                seen.add((commit, path))
                yield Changed(path, version, _same(commit, "--", *_from_root([path])))


def content(changed: Changed) -> bytes:
    """The bytes that go in."""
    return _git("cat-file", "blob", changed.version)


#: Of what is added or changed the names, with nothing quoted.
_NAMES = ("--name-only", "-z", "--no-renames", "--diff-filter=ACMRT")


def _reports(names: bytes) -> list[str]:
    found = {name.decode("utf-8", "surrogateescape") for name in names.split(b"\0")}
    return sorted(name for name in found if name and is_report(name))


def _from_root(paths: Iterable[str]) -> list[str]:
    """Paths as they are, wherever in the repository one stands."""
    return [f":(top,literal){path}" for path in paths]


def _same(*version: str) -> bool:
    """Whether the working tree differs in nothing from a version (default: the index)."""
    return _run("diff", "--quiet", *version).returncode == 0


def _has(name: str) -> bool:
    return _run("cat-file", "-e", name).returncode == 0


def _git(*arguments: str) -> bytes:
    ended = _run(*arguments)
    if ended.returncode:
        said = ended.stderr.decode("utf-8", "replace").strip()
        if "not a git repository" in said:
            raise UsageError("这里不是 git 仓库，请到仓库的文件夹里运行。")
        raise UsageError(f"git {arguments[0]} 没有成功：{said}")
    return ended.stdout


def _run(*arguments: str) -> subprocess.CompletedProcess[bytes]:
    try:
        return subprocess.run(
            ["git", *arguments], capture_output=True, check=False, stdin=subprocess.DEVNULL
        )
    except FileNotFoundError:
        raise UsageError("没有找到 git，请先安装。") from None
