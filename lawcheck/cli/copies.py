"""Formats of which each report has a file of its own: what the files are called, in which folder.

They stand as the drafts stand below the folder or the archive that was given: 甲镇/报告.docx and
乙镇/报告.docx can be told apart.
"""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path, PurePath

from lawcheck import files
from lawcheck.cli.targets import PRECIOUS, TABLES, TEXTS
from lawcheck.errors import UsageError
from lawcheck.views import table

#: Endings that the commented copy of a Word file keeps: their inside says what they are.
WORD_ENDINGS = (".docx", ".docm", ".dotx")

#: Endings of files that a person who writes them does not mean for a folder.
_OF_FILES = PRECIOUS | TABLES | TEXTS | {".json", ".jsonl", ".sarif", ".xml", ".csv"}


class Copies:
    """The files of one format in one run, and the folders that were made for them."""

    def __init__(
        self, mode: str, target: Path, inputs: Sequence[str], given: Sequence[str]
    ) -> None:
        """``inputs`` are the drafts, ``given`` what they were found in.

        Raises ``UsageError`` where ``target`` cannot hold them.
        """
        self._made: list[Path] = []
        ending = target.suffix.lower()
        if not target.is_dir() and ending in _OF_FILES and ending not in WORD_ENDINGS:
            raise UsageError(
                f"{mode}= 写的是 Word 文件，不能叫 {target.name}：文件名请以 .docx 结尾，"
                "或者写一个文件夹。"
            )
        if not target.is_dir() and ending in WORD_ENDINGS:
            if len(inputs) > 1:
                raise UsageError(
                    f"要审查{len(inputs)}份报告，{mode}= 后面请写文件夹，而不是文件 {target}。"
                )
            self.paths = dict.fromkeys(inputs, target)
            return
        self.paths = _named(mode, target, inputs, given)
        for folder in (target, *(path.parent for path in self.paths.values())):
            self._make(folder, target)

    def _make(self, folder: Path, target: Path) -> None:
        below = [one for one in folder.parents if one.is_relative_to(target)]
        for one in (*reversed(below), folder):
            try:
                if not one.is_dir():
                    one.mkdir()
                    self._made += [one] if one != target else []
            except OSError as error:
                why = _cause(one, error)
                raise UsageError(f"--output 的文件夹建不了：{one}（{why}）。") from error

    def sweep(self) -> None:
        """Take away the folders below the target in which nothing was written."""
        for folder in reversed(self._made):
            with suppress(OSError):  # one that holds a file stays
                folder.rmdir()


def _cause(folder: Path, error: OSError) -> str:
    """Why a folder cannot be made."""
    if isinstance(error, FileNotFoundError):
        return f"没有文件夹 {folder.parent}，请先建好"
    if isinstance(error, FileExistsError):
        return "已经有一个同名的文件"
    return files.cause(error)


def _named(mode: str, target: Path, inputs: Sequence[str], given: Sequence[str]) -> dict[str, Path]:
    """Draft → its file below ``target``, no two alike."""
    _, mark = table.EACH[mode]
    stands = {name: _below(PurePath(name), given) for name in inputs}
    # What is alike below the folders that were given is told apart by these themselves.
    alike = Counter(_key(path) for path in stands.values())
    whole = len(given) == 1 and all(PurePath(name).is_relative_to(given[0]) for name in inputs)
    if alike and max(alike.values()) > 1 and not whole:
        common = _common(inputs)
        stands = {name: _inside(PurePath(name), common) for name in inputs}
    taken: set[str] = set()
    found = {}
    for name, draft in stands.items():
        ending = draft.suffix.lower() if mode == "docx" else ""
        ending = ending if ending in WORD_ENDINGS else ".docx"
        stem = files.shortened(draft.stem.strip("<>")) or "报告"
        folder = PurePath(*_plain(draft.parent))
        turn, file = 1, folder / f"{stem}{mark}{ending}"
        while str(file).casefold() in taken:
            turn += 1
            file = folder / f"{stem}({turn}){mark}{ending}"
        taken.add(str(file).casefold())
        found[name] = target / file
    return found


def _key(path: PurePath) -> str:
    return str(path.with_suffix("")).casefold() if path.name else ""


def _below(draft: PurePath, given: Sequence[str]) -> PurePath:
    """A draft as it stands below the folder or the archive that it was found in."""
    for one in map(PurePath, given):
        if draft != one and draft.is_relative_to(one):
            return draft.relative_to(one)
    return PurePath(draft.name)


def _common(inputs: Sequence[str]) -> PurePath | None:
    """The folder that all drafts stand in; None where there is none, as on two disks."""
    try:
        return PurePath(os.path.commonpath([os.path.dirname(name) for name in inputs]))  # noqa: PTH120
    except ValueError:
        return None


def _inside(draft: PurePath, common: PurePath | None) -> PurePath:
    if common is not None and draft.is_relative_to(common):
        return draft.relative_to(common)
    return PurePath(draft.name)


def _plain(folder: PurePath) -> Iterator[str]:
    """The names of a folder's path that may be made below another, an archive's without its ending.

    An archive may hold names that lead out of it.
    """
    for name in folder.parts:
        if name not in ("..", ".", folder.anchor):
            plain = name[:-4] if name.lower().endswith(".zip") else name
            yield files.shortened(plain.strip("<>")) or "文件夹"
