"""Line breaks inside a paragraph of Word or of a web page: a new paragraph, or none."""

from __future__ import annotations

from lawcheck.documents.blanks import BLANK
from lawcheck.text.digits import NUMERAL
from lawcheck.text.patterns import compiled

_NUMBER = compiled(
    rf"\s*(?:第{NUMERAL}[章节条部]|{NUMERAL}[、.．]"
    rf"|[(（]{NUMERAL}[)）]|\d{{1,2}}[.．、](?!\d))"
)
_SENTENCE = compiled(r"[。！？；!?;]")
_LONGEST_HEADING = 80


def is_one(text: str, numbered: bool) -> bool:
    """Whether the lines of a paragraph are one heading: a number, few words, no sentence.

    ``numbered`` says that Word numbers it or that its style is that of a heading.
    """
    lines = text.strip(BLANK).split("\n")
    return (
        len(lines) > 1
        and len(text) <= _LONGEST_HEADING
        and not _SENTENCE.search(text)
        and (numbered or _NUMBER.match(lines[0]) is not None)
        # An indent that is typed, or another number, begins a paragraph.
        and not any(not line or line[0] in BLANK or _NUMBER.match(line) for line in lines[1:])
    )
