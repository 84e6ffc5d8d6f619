"""What is said of a text in an editor; lines and columns count from 0, columns characters."""

from __future__ import annotations

import re

import msgspec

from lawcheck.packs.model import Severity

#: Lines as the protocol and the readers of texts count them.
_LINE = re.compile(r"[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$")


class Stretch(msgspec.Struct, frozen=True):
    """From a place to one behind the last character."""

    line: int
    column: int
    end_line: int
    end_column: int

    def holds(self, line: int, column: int) -> bool:
        """Whether a place is inside, or just behind."""
        start, end = (self.line, self.column), (self.end_line, self.end_column)
        return start <= (line, column) <= end


class Elsewhere(msgspec.Struct, frozen=True):
    """Another place that belongs to a remark."""

    where: Stretch
    message: str


class Fix(msgspec.Struct, frozen=True):
    """A correction: the text of ``where`` is to read ``text``."""

    title: str
    where: Stretch
    text: str


class Remark(msgspec.Struct, frozen=True):
    """One thing that is said of the text."""

    where: Stretch
    severity: Severity
    message: str
    code: str = ""
    hint: bool = False
    """Nothing that is wrong: no judgement was passed."""
    elsewhere: tuple[Elsewhere, ...] = ()
    hover: str = ""
    """Markdown."""
    fixes: tuple[Fix, ...] = ()


class Offer(msgspec.Struct, frozen=True):
    """Something that may stand at a place."""

    label: str
    insert: str
    detail: str = ""
    documentation: str = ""


def lines_of(text: str) -> list[str]:
    """The lines of ``text``, each with its end."""
    return _LINE.findall(text)


def difference(before: str, after: str) -> tuple[Stretch, str]:
    """The smallest stretch of ``before`` that is to be replaced, and by what."""
    start = 0
    most = min(len(before), len(after))
    while start < most and before[start] == after[start]:
        start += 1
    end = 0
    while end < most - start and before[-1 - end] == after[-1 - end]:
        end += 1
    first, last = start, len(before) - end
    # The two halves of a line end stay together.
    if 0 < first < len(before) and before[first - 1 : first + 1] == "\r\n":
        first -= 1
    if 0 < last < len(before) and before[last - 1 : last + 1] == "\r\n":
        last += 1
    new = after[first : len(after) - (len(before) - last)]
    return Stretch(*_place(before, first), *_place(before, last)), new


def _place(text: str, offset: int) -> tuple[int, int]:
    lines = lines_of(text[:offset])
    if not lines or lines[-1].endswith(("\r", "\n")):
        return len(lines), 0
    return len(lines) - 1, len(lines[-1])
