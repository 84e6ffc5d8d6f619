"""What the paths of a command line mean: files, folders, standard input."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator
from pathlib import Path

import msgspec

from lawcheck.errors import UsageError

#: The path that means standard input, and the name that reviews give it.
STDIN = "-"
STDIN_NAME = "<标准输入>"


class Input(msgspec.Struct, frozen=True):
    """One thing to judge; ``data`` only for what came through standard input."""

    name: str
    data: bytes | None = None


class Missing(msgspec.Struct, frozen=True):
    """A path of the command line that cannot be judged, and why (one Chinese sentence)."""

    name: str
    message: str
    data: None = None


def expand(paths: Iterable[str], outputs: Collection[Path] = ()) -> Iterator[Input | Missing]:
    """Each file once, in the order given, folders replaced by the reports in them.

    Files of ``outputs`` that a folder holds are no reports; naming one as a report raises
    ``UsageError``, for inputs are never changed.
    """
    written = {path.resolve() for path in outputs}
    seen: set[str] = set()
    for path in paths:
        for item in _one(path):
            if item.name in seen:
                continue
            if written and item.data is None and Path(item.name).resolve() in written:
                if item.name == path:
                    raise UsageError(f"不能把结果写到正在审查的文件上：{path}。")
                continue
            seen.add(item.name)
            yield item


def _one(path: str) -> Iterator[Input | Missing]:
    if path == STDIN:
        import sys

        yield Input(STDIN_NAME, sys.stdin.buffer.read())
        return
    place = Path(path)
    try:
        if place.is_dir() or _is_bundle(place):
            yield from _folder(place)
        elif place.exists() or _leads_into_bundle(place):
            yield Input(path)
        else:
            yield Missing(path, f"没有这个文件：{path}")
    except (OSError, ValueError):  # a name too long, without permission, or with a NUL in it
        yield Missing(path, f"无法打开：{path}")


def _is_bundle(place: Path) -> bool:
    """A ZIP archive of reports is a folder."""
    if place.suffix.lower() != ".zip":
        return False
    from lawcheck.documents import is_bundle

    return is_bundle(place)


def _leads_into_bundle(place: Path) -> bool:
    return any(above.suffix.lower() == ".zip" and above.is_file() for above in place.parents)


def _folder(folder: Path) -> Iterator[Input | Missing]:
    from lawcheck.documents import reports_in

    found = reports_in(folder)
    if not found:
        yield Missing(str(folder), f"文件夹中没有可审查的报告：{folder}")
    for path in found:
        yield Input(str(path))
