"""Where in a pack the cursor stands: the keys above it, whatever is not finished around it.

A text that is being typed is seldom YAML, so lines and their indents decide: a place belongs to
the nearest line above that begins further left.
"""

from __future__ import annotations

import re

import msgspec

#: A list item in a path.
ITEM = "-"
_KEY = re.compile(r"(?P<key>[^\s:#{}\[\],'\"][^:#{}\[\],]*?)\s*:(?=\s|$)")
_DASH = re.compile(r"-\s+|-$")


class Context(msgspec.Struct, frozen=True):
    """What is to be completed."""

    path: tuple[str, ...]
    """Keys and items from the top to the mapping, or to the value, that is typed."""
    is_value: bool
    beside: dict[str, str]
    """The other keys of the same mapping with what stands behind them."""
    typed: str
    """What stands there already."""


class _Token(msgspec.Struct, frozen=True):
    indent: int
    key: str
    value: str = ""


def context(lines: list[str], line: int, column: int) -> Context | None:
    """The context of a place; None inside a comment."""
    before = lines[line][:column] if line < len(lines) else ""
    if re.search(r"(^|\s)#", before):
        return None
    head, braces = _inside_braces(before)
    tokens, rest, indent = _tokens(head)
    above = _above(lines[:line], tokens, indent)
    if braces is not None:
        path = [token.key for token in (*above, *tokens)]
        pairs = dict(_pair(piece) for piece in braces[:-1])
        key, colon, typed = braces[-1].partition(":")
        if not colon:
            return Context(tuple(path), False, pairs, key.strip())
        return Context((*path, key.strip()), True, pairs, typed.strip())
    path = [token.key for token in (*above, *tokens)]
    if tokens and tokens[-1].key != ITEM:
        own = tokens[-1].indent
        return Context(tuple(path), True, _beside(lines, line, own), rest.strip().lstrip("["))
    return Context(tuple(path), False, _beside(lines, line, indent), rest.strip())


def _inside_braces(before: str) -> tuple[str, list[str] | None]:
    """What stands before an open ``{``, and the pieces inside it up to here."""
    start = before.rfind("{")
    if start < 0 or "}" in before[start:]:
        return before, None
    return before[:start], before[start + 1 :].split(",")


def _pair(piece: str) -> tuple[str, str]:
    key, _, value = piece.partition(":")
    return key.strip(), value.strip()


def _tokens(line: str) -> tuple[list[_Token], str, int]:
    """The items and keys that a line begins with, what follows, and where that stands."""
    at = len(line) - len(line.lstrip(" "))
    found = []
    while (dash := _DASH.match(line, at)) is not None:
        found.append(_Token(at, ITEM))
        at = dash.end()
    if (key := _KEY.match(line, at)) is not None:
        found.append(_Token(at, key["key"], line[key.end() :].strip()))
        return found, line[key.end() :], key.end()
    return found, line[at:], at


def _above(lines: list[str], own: list[_Token], indent: int) -> list[_Token]:
    """The keys and items that hold what stands at ``indent``, from the top."""
    found: list[_Token] = []
    first = own[0] if own else None
    limit = first.indent if first else indent
    is_item = first is not None and first.key == ITEM
    for text in reversed(lines):
        if not text.strip() or text.lstrip().startswith("#"):
            continue
        for token in reversed(_tokens(text.rstrip("\r\n"))[0]):
            # A list may stand right under its key, no further in.
            same = is_item and token.key != ITEM and token.indent == limit
            if token.indent < limit or same:
                found.append(token)
                limit, is_item = token.indent, token.key == ITEM
        if limit == 0 and not is_item:
            break
    return found[::-1]


def _beside(lines: list[str], line: int, indent: int) -> dict[str, str]:
    """The keys at ``indent`` around a line that belong to the same mapping."""
    found: dict[str, str] = {}
    for step in (-1, 1):
        at = min(line, len(lines) - 1) if step < 0 else line + 1
        while 0 <= at < len(lines):
            text = lines[at].rstrip("\r\n")
            tokens = _tokens(text)[0]
            if text.strip() and tokens:
                here = [token for token in tokens if token.indent == indent and token.key != ITEM]
                if at != line:
                    found.update({token.key: token.value for token in here})
                # Further left the mapping ends; a dash there opens the item, with its first key.
                if tokens[0].indent < indent:
                    break
            at += step
    return found
