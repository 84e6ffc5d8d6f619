"""Which finding a person points at: by its place as the outputs show it, or by its words."""

from __future__ import annotations

import re

from lawcheck.checks.model import Finding
from lawcheck.text.folding import fold

#: 第8段, 第53—91行, 第3页.
_PLACE = re.compile(r"第?(?P<number>\d{1,9})(?:[—\-–~～至]\d+)?(?P<unit>[段行页])")


def pointed(finding: Finding, at: str) -> bool:
    """Whether ``at`` (第8段, 第53行, or a part of the quote or message) means ``finding``."""
    place = _PLACE.fullmatch("".join(at.split()))
    if place is None:
        words = fold(at).text.strip()
        return bool(words) and words in f"{fold(finding.quote).text}\n{fold(finding.message).text}"
    where, number = finding.location, int(place["number"])
    if where is None:
        return False
    if place["unit"] == "段":
        return where.paragraph == number
    if place["unit"] == "页":
        return where.page == number
    return where.line is not None and where.line <= number <= (where.end_line or where.line)
