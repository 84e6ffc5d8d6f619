"""A folder for packs that tests write, and a cache of its own for each test."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from textwrap import dedent

import pytest

Write = Callable[..., str]


@pytest.fixture(autouse=True)
def cache_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "cache"
    monkeypatch.setenv("LAWCHECK_CACHE", str(folder))
    return folder


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Write a pack: a head that is right, then the given text; gives the path as text."""

    def writer(body: str = "", name: str = "own", head: bool = True) -> str:
        path = tmp_path / f"{name}.yaml"
        top = f"format: 1\nid: {name}\nname: 甲\nversion: 1.10\n" if head else ""
        path.write_text(top + dedent(body), encoding="utf-8")
        return str(path)

    return writer
