"""Files as offices hand them in, odd in one way each, with what a reader sees in them.

One module for each kind; ``CASES`` maps a name to a ``Case``. None of them was known to the
program when it was written.
"""

from __future__ import annotations

from typing import NamedTuple

from tests.material.word import lines_of

BODY = lines_of("qihe-2024.txt")
TITLE = BODY[0]
#: Where a part of the report begins, by its number.
STARTS = {line[0]: turn for turn, line in enumerate(BODY) if line[1:2] == "、"}
#: The report without its second part: what stands in front of it, and behind it.
FRONT, REST = BODY[: STARTS["二"]], BODY[STARTS["三"] :]


class Case(NamedTuple):
    """A file and what must come of it; what is None is not asked."""

    data: bytes
    name: str
    texts: list[str] | None = None
    """The paragraphs as a reader sees them."""
    codes: tuple[str, ...] = ()
    """It must not be judged, for one of these reasons."""
    unread: tuple[str, ...] | None = None
    """It is judged, and this could not be read; no part is said to be missing for certain."""
    alike: bool = False
    """Judged as the plain text is, with one finding on hidden characters besides."""
    parts_as_plain: bool = False
    """The parts and the findings are those of the plain text, whatever stands around them."""
    holds: tuple[str, list[str]] = ("", [])
    """Words that are nowhere in the text, and its last paragraphs."""
    pages: list[int | None] | None = None
    """The page of each paragraph."""


def same(data: bytes, name: str) -> Case:
    """The file reads as the report."""
    return Case(data, name, BODY)


def refused(data: bytes, name: str, *codes: str) -> Case:
    """The file cannot be judged."""
    return Case(data, name, codes=codes or ("not-in-file", "scanned"))
