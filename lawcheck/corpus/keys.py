"""The number of a paragraph in a store, which is the lower part of a posting."""

from __future__ import annotations

from lawcheck.repetition.fingerprints import BITS

#: A paragraph is numbered within its report by so many bits, a report by the rest.
PARAGRAPH_BITS = 10
KEY_BITS = 64 - BITS
KEY_MASK = (1 << KEY_BITS) - 1
MOST_PARAGRAPHS = 1 << PARAGRAPH_BITS
MOST_REPORTS = 1 << (KEY_BITS - PARAGRAPH_BITS)


def key(report: int, paragraph: int) -> int:
    """The number of a paragraph in the store."""
    return report << PARAGRAPH_BITS | paragraph


def split(paragraph_key: int) -> tuple[int, int]:
    """Report and paragraph of a key."""
    return paragraph_key >> PARAGRAPH_BITS, paragraph_key & (MOST_PARAGRAPHS - 1)
