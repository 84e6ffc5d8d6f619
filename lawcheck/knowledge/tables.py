"""Where the tables stand, and how they are read."""

from __future__ import annotations

from functools import lru_cache

from lawcheck.packs.folders import BUILT_IN


def lines(name: str) -> list[str]:
    """The lines of the table ``name`` in ``rules/``, without its remarks (#)."""
    text = (BUILT_IN / name).read_text(encoding="utf-8")
    return [line for line in text.splitlines() if line and line[0] != "#"]


@lru_cache(maxsize=8)
def words(name: str) -> dict[str, tuple[str, ...]]:
    """A table of words: each line a class, a colon and its words; a class may go on."""
    classes: dict[str, tuple[str, ...]] = {}
    for line in lines(name):
        key, _, rest = line.partition(":")
        classes[key] = (*classes.get(key, ()), *rest.split())
    return classes
