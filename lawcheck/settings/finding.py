"""Where settings stand: nearest upwards from the working directory, never in what is judged."""

from __future__ import annotations

import os
from collections.abc import Iterable
from pathlib import Path

from lawcheck.files import opened

NAME = "lawcheck.toml"
#: A project that is Python's too may say it there, in the table ``[tool.lawcheck]``.
PROJECT = "pyproject.toml"
_TABLE = b"tool.lawcheck"


def find(start: Path, judged: Iterable[str] = ()) -> tuple[Path | None, list[Path]]:
    """The file that holds, None for none; and those that do not, as they are judged themselves.

    ``judged``: the paths that are to be judged. Who is judged does not set the rules, so what
    stands in a folder that is judged, or below it, is passed over.
    """
    # Plain strings: this runs before every command.
    here = os.path.realpath(start)
    folders = [os.path.realpath(path) for path in judged if os.path.isdir(path)]  # noqa: PTH112
    passed: list[Path] = []
    while True:
        found = _in(here)
        if found is not None:
            if not any(_is_in(here, folder) for folder in folders):
                return found, passed
            passed.append(found)
        above = os.path.dirname(here)  # noqa: PTH120
        if above == here:
            return None, passed
        here = above


def _in(folder: str) -> Path | None:
    own = os.path.join(folder, NAME)  # noqa: PTH118
    if os.path.lexists(own):
        return Path(own)
    project = os.path.join(folder, PROJECT)  # noqa: PTH118
    if not os.path.isfile(project):  # noqa: PTH113
        return None
    try:
        with opened(project) as file:
            told = _TABLE in file.read(1_000_000)
    except OSError:
        return None
    return Path(project) if told and _has_table(Path(project)) else None


def _has_table(project: Path) -> bool:
    """Whether the table is there, and not only spoken of; a broken file is told when it is read."""
    import tomllib

    try:
        tool = tomllib.loads(project.read_text("utf-8")).get("tool", {})
    except (ValueError, RecursionError):
        return True
    return "lawcheck" in tool


def _is_in(place: str, folder: str) -> bool:
    return place == folder or place.startswith(folder.rstrip(os.sep) + os.sep)
