"""Read a regular expression of a pack into a tree, as far as its ways to match depend on it.

The language of packs is a part of Python's: what would change its meaning when patterns are
compiled together (global flags, names of groups, references to groups) is refused. A set of
characters is kept as it is written; ``re`` says what it matches.
"""

from __future__ import annotations

import re
from typing import NamedTuple

#: A repetition without an upper bound.
ENDLESS = 10**9


class Characters(NamedTuple):
    """One character of a set: ``甲``, ``.``, ``\\d``, ``[^，。]``, as written."""

    written: str


class Anchor(NamedTuple):
    """``^``, ``$``, ``\\b``: a place, no character."""


class Look(NamedTuple):
    """Look-ahead and look-behind: tried, and never tried again once it has matched."""

    inside: Branch


class Atomic(NamedTuple):
    """``(?>…)``: what it has matched it keeps."""

    inside: Branch


class Repeat(NamedTuple):
    least: int
    most: int
    inside: Branch
    possessive: bool = False


class Branch(NamedTuple):
    """Alternatives; a group, or a pattern without any ``|``, has one."""

    sequences: tuple[tuple[Node, ...], ...]


Node = Characters | Anchor | Look | Atomic | Repeat | Branch


class RefusedError(ValueError):
    """What packs may not use; the text says so in Chinese."""


_QUANTIFIER = re.compile(r"(?:([*+?])|\{(\d*)(,?)(\d*)\})([?+]?)")
_ESCAPE = re.compile(r"\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\}|.)", re.S)
_CLASS = re.compile(r"\[\^?\]?(?:\\.|[^\]\\])*\]", re.S)
_LOOKS = ("(?=", "(?!", "(?<=", "(?<!")
_SIMPLE = {"*": (0, ENDLESS), "+": (1, ENDLESS), "?": (0, 1)}


def parse(pattern: str) -> Branch:
    """The tree of ``pattern``, which ``re`` must accept; raises ``RefusedError``."""
    reader = _Reader(pattern)
    tree = reader.branch()
    if reader.at < len(pattern):
        raise RefusedError("括号没有配对，多了右括号")
    return tree


class _Reader:
    def __init__(self, pattern: str) -> None:
        self.pattern = pattern
        self.at = 0

    def branch(self) -> Branch:
        sequences = [self.sequence()]
        while self._take("|"):
            sequences.append(self.sequence())
        return Branch(tuple(sequences))

    def sequence(self) -> tuple[Node, ...]:
        nodes: list[Node] = []
        while self.at < len(self.pattern) and self.pattern[self.at] not in "|)":
            node = self._atom()
            if node is not None:
                nodes.append(self._repeated(node))
        return tuple(nodes)

    def _atom(self) -> Node | None:
        char = self.pattern[self.at]
        if char == "(":
            return self._group()
        if char == "[":
            return Characters(self._match(_CLASS))
        if char == "\\":
            written = self._match(_ESCAPE)
            if written[1] in "123456789":
                raise RefusedError("不能用 \\1 这样的反向引用，规则包的词语是合在一起查找的")
            return Anchor() if written[1] in "bBAZ" else Characters(written)
        self.at += 1
        if char in "^$":
            return Anchor()
        return Characters(char if char == "." else re.escape(char))

    def _group(self) -> Node | None:
        if self._take("(?#"):
            self.at = self.pattern.index(")", self.at) + 1
            return None
        for opening in _LOOKS:
            if self._take(opening):
                return Look(self._closed())
        if self._take("(?>"):
            return Atomic(self._closed())
        if self._take("(?:"):
            return self._closed()
        if self.pattern.startswith(("(?P<", "(?P="), self.at):
            raise RefusedError("不能给括号起名字（(?P<…>），请写 (?:…) 或者 (…)")
        if self.pattern.startswith("(?", self.at):
            raise RefusedError("不能用 (?i) 这样的标志，规则包的词语是合在一起查找的")
        self.at += 1
        return self._closed()

    def _closed(self) -> Branch:
        inside = self.branch()
        if not self._take(")"):
            raise RefusedError("括号没有配对，少了右括号")
        return inside

    def _repeated(self, node: Node) -> Node:
        while found := _QUANTIFIER.match(self.pattern, self.at):
            simple, low, comma, high, how = found.groups()
            if simple is None and not (low or high):
                break  # {} and {,} are characters
            self.at = found.end()
            if simple:
                least, most = _SIMPLE[simple]
            else:
                least = int(low or 0)
                most = (int(high) if high else ENDLESS) if comma else least
            inside = node if isinstance(node, Branch) else Branch(((node,),))
            node = Repeat(least, most, inside, how == "+")
        return node

    def _match(self, expression: re.Pattern[str]) -> str:
        found = expression.match(self.pattern, self.at)
        if found is None:
            raise RefusedError("方括号或者反斜线没有写完")
        self.at = found.end()
        return found[0]

    def _take(self, text: str) -> bool:
        if self.pattern.startswith(text, self.at):
            self.at += len(text)
            return True
        return False
