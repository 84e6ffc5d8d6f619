"""The number of a document, on a line of its own or beside the title: 青政发〔2026〕7号."""

from __future__ import annotations

from lawcheck.reports.lines import FoldedLine
from lawcheck.text.patterns import compiled

_NUMBER_LINE = compiled(r"[\u4e00-\u9fff]{2,14}[〔\[［【（]?20\d\d[〕\]］】）]?第?\d{1,4}号")
_NUMBER = r"[\u4e00-\u9fff]{1,14}[〔\[（【]20\d\d[〕\]）】]第?\d{1,4}号"
_NUMBER_BEFORE = compiled(rf"[\[【（]?{_NUMBER}[\]】）]?(?!文|的)")
_NUMBER_BEHIND = compiled(rf"(?:[\[【（]|(?<![\u4e00-\u9fff])){_NUMBER}[\]】）]?$")
#: No number is longer.
LONGEST = 26


def is_line(line: FoldedLine) -> bool:
    """Whether the line is a document number: 青政发〔2024〕3号."""
    return bool(_NUMBER_LINE.fullmatch(line.text))


def around(text: str) -> tuple[int, int]:
    """Where the words begin that a number stands before, or end that it stands behind."""
    if (number := _NUMBER_BEFORE.match(text)) and number.end() < len(text):
        return number.end(), len(text)
    if (number := _NUMBER_BEHIND.search(text)) and number.start():
        return 0, number.start()
    return 0, len(text)
