"""A few numbers that stand for a paragraph: equal numbers mean equal wording somewhere.

Hashes of 6-character shingles of the normalised paragraph, one in four kept by value
("0 mod p", Manber 1994), so that two paragraphs keep the same of what they share. CRC-32 is
the hash: it is the same on every machine and needs no package.
"""

from __future__ import annotations

from collections.abc import Sequence
from zlib import crc32

from lawcheck.repetition.normal import cut

SHINGLE = 6
#: One shingle in so many is kept (a power of two: the low bits of the hash decide).
KEPT = 4
_MASK = KEPT - 1
#: A kept hash has this many bits: what is left of 32 without those that are 0.
BITS = 32 - _MASK.bit_length()
#: Shortest paragraph, normalised, that is compared with other reports.
SHORTEST = 30


def fingerprint(paragraph: str) -> set[int]:
    """The kept hashes of a normalised paragraph; none for one that is too short."""
    if len(paragraph) < SHORTEST:
        return set()
    data = paragraph.encode("utf-16-le", "surrogatepass")
    width = 2 * SHINGLE
    hashes = {crc32(data[i : i + width]) for i in range(0, len(data) - width + 1, 2)}
    return {h >> (32 - BITS) for h in hashes if not h & _MASK}


def fingerprints(texts: Sequence[str]) -> list[set[int]]:
    """The fingerprint of each text of a report, not normalised yet."""
    return [fingerprint("".join(sentences)) for sentences in cut(texts)]
