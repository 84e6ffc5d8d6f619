"""The text of style sheets: which of it may hide something, and what it declares."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import Any

from lawcheck.documents.web import properties

_MARKS = re.compile(r"\"(?:\\.|[^\"\\\n])*\"|'(?:\\.|[^'\\\n])*'|\\.|[{};]", re.DOTALL)
_BRACKETS = re.compile(r"\[[^\]]*\]")
_NAME = re.compile(r"[.#]([^\s.#:>+~,*]+)")


@lru_cache(maxsize=1024)
def inline(text: str, counting: frozenset[str]) -> tuple[tuple[str, str, bool], ...]:
    """What the ``style`` of an element declares, of all that counts."""
    if "\\" not in text and not _mentions(text.lower(), counting):
        return ()
    import tinycss2

    return tuple(declarations(tinycss2.parse_blocks_contents(text[:4000]), counting))


def declarations(nodes: list[Any], counting: frozenset[str]) -> Iterator[tuple[str, str, bool]]:
    import tinycss2

    for node in nodes:
        if node.type != "declaration":
            continue
        name = node.lower_name
        if name.startswith("--"):
            if "--" in counting:
                yield name, tinycss2.serialize(node.value).strip().lower(), node.important
        elif name in counting:
            value = tinycss2.serialize(node.value).strip().lower()
            if properties.is_valid(name, value):
                yield from ((*one, node.important) for one in properties.spread(name, value))


def _mentions(text: str, counting: frozenset[str]) -> bool:
    return any(name in text for name in counting)


def telling(sheet: str, counting: frozenset[str], names: set[str]) -> Iterator[str]:
    """The rules of a sheet that speak of what counts, and of what the page has."""
    start = depth = 0
    opened = 0
    for mark in _MARKS.finditer(sheet):
        sign = mark[0]
        if sign == "{":
            if not depth:
                opened = mark.start()
            depth += 1
        elif (sign == "}" and depth <= 1) or (sign == ";" and not depth):
            depth = 0
            if _tells(sheet[start:opened], sheet[start : mark.end()], counting, names):
                yield sheet[start : mark.end()]
            start = opened = mark.end()
        elif sign == "}":
            depth -= 1
    yield sheet[start:]


def _tells(selector: str, rule: str, counting: frozenset[str], names: set[str]) -> bool:
    said = rule.lstrip().lower()
    if said.startswith("@layer"):
        return True
    if not _mentions(said, counting):
        return False
    if said.startswith("@") or "(" in selector or "\\" in rule:
        return True
    parts = _BRACKETS.sub("", selector).split(",")
    return any(all(name in names for name in _NAME.findall(part)) for part in parts)


def nested(selector: str, above: str) -> str:
    """The selector of a rule inside another, as one that stands alone."""
    if not above:
        return selector
    whole = f":is({above})"
    return selector.replace("&", whole) if "&" in selector else f"{whole} {selector}"
