"""Where the tables stand, and how they are read."""

from __future__ import annotations

from functools import lru_cache

from lawcheck.packs.folders import BUILT_IN


def lines(name: str) -> list[str]:
    """The lines of the table ``name`` in ``rules/``, without its remarks (#)."""
    return [line for line in _text(name).split("\n") if line and line[0] != "#"]


def pairs(name: str) -> dict[str, str]:
    """A table of two columns with remarks above it: what stands before the tab → behind it."""
    text = _text(name)
    while text.startswith("#"):
        text = text[text.index("\n") + 1 :]
    # In a few steps of C: these tables are long, and read at each start.
    flat = text.rstrip("\n").replace("\n", "\t").split("\t")
    return dict(zip(flat[::2], flat[1::2], strict=True))


def _text(name: str) -> str:
    return (BUILT_IN / name).read_bytes().decode().replace("\r\n", "\n")


@lru_cache(maxsize=8)
def words(name: str) -> dict[str, tuple[str, ...]]:
    """A table of words: each line a class, a colon and its words; a class may go on."""
    classes: dict[str, tuple[str, ...]] = {}
    for line in lines(name):
        key, _, rest = line.partition(":")
        classes[key] = (*classes.get(key, ()), *rest.split())
    return classes
