"""A pack as YAML again, composed, each value with the file and line that it came from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any

from lawcheck.packs.validate.faults import Position
from lawcheck.packs.yamlfile import Map, Seq

#: Texts that YAML reads as they are typed.
_PLAIN = re.compile(r"[\w一-鿿（《“][\w一-鿿，。；（）《》〈〉“”‘’、！？：·—…./+×=-]*")
_COLUMN = 72

Fill = Callable[[str], str]


def source(value: Map, places: bool, fill: Fill = str) -> Iterator[str]:
    """The lines of ``value``; ``fill`` is applied to each text (years)."""
    yield from _map(value, "", places, fill)


def _map(value: Map, indent: str, places: bool, fill: Fill) -> Iterator[str]:
    for key in value:
        place = value.place(key) if places else None
        yield from _entry(f"{indent}{_scalar(key, fill)}:", value[key], indent, place, fill)


def _entry(head: str, value: Any, indent: str, place: Position | None, fill: Fill) -> Iterator[str]:
    deeper = indent + "  "
    if isinstance(value, Map) and value:
        yield head
        yield from _map(value, deeper, place is not None, fill)
    elif isinstance(value, Seq) and any(isinstance(item, (Map, Seq)) for item in value):
        yield head
        for item in value:
            lines = list(_item(item, deeper, place, fill))
            yield from lines
    elif isinstance(value, Seq):
        joined = ", ".join(_scalar(item, fill) for item in value)
        if len(joined) <= _COLUMN:
            yield _noted(f"{head} [{joined}]", place)
            return
        yield _noted(head, place)
        for item in value:
            yield f"{deeper}- {_scalar(item, fill)}"
    elif isinstance(value, str) and "\n" in value:
        text = fill(value)
        last = len(text) - len(text.rstrip("\n"))
        yield _noted(f"{head} |{'-' if not last else '' if last == 1 else '+'}", place)
        for line in text.removesuffix("\n").split("\n"):
            yield f"{deeper}{line}".rstrip()
    else:
        yield _noted(f"{head} {_scalar(value, fill)}", place)


def _item(item: Any, indent: str, place: Position | None, fill: Fill) -> Iterator[str]:
    if isinstance(item, Seq) and item:
        yield f"{indent}- [{', '.join(_scalar(one, fill) for one in item)}]"
        return
    if not isinstance(item, Map):
        yield f"{indent}- {_scalar(item, fill)}"
        return
    for number, line in enumerate(_map(item, indent + "  ", place is not None, fill)):
        yield f"{indent}- {line[len(indent) + 2 :]}" if number == 0 else line


def _noted(line: str, place: Position | None) -> str:
    if place is None:
        return line
    return f"{line}  # {place.file.shown}:{place.line + 1}"


def _scalar(value: Any, fill: Fill) -> str:
    if value is None:
        return ""
    if isinstance(value, Map):
        return "{}"
    if isinstance(value, Seq):
        return "[]"
    text = fill(value)
    if _PLAIN.fullmatch(text):
        return text
    return "'" + text.replace("'", "''") + "'"
