"""A few numbers that stand for a paragraph: equal numbers mean equal wording somewhere.

Hashes of 8-character shingles of the normalised paragraph, kept by value ("0 mod p", Manber
1994), so that two paragraphs keep the same of what they share: all of a short paragraph, one
in two or four of a longer one, so that even a short copy shares several. CRC-32 is the hash:
it is the same on every machine and needs no package.
"""

from __future__ import annotations

from zlib import crc32

SHINGLE = 8
#: Bits of a hash.
BITS = 32
#: Shortest paragraph, normalised, that is compared with other reports.
SHORTEST = 30
#: Paragraphs shorter than this keep the hashes whose low bits under the mask are 0.
_MASKS = ((64, 0), (144, 1))
_LONG_MASK = 3


def fingerprint(paragraph: str) -> set[int]:
    """The kept hashes of a normalised paragraph; none for one that is too short."""
    if len(paragraph) < SHORTEST:
        return set()
    data = paragraph.encode("utf-16-le", "surrogatepass")
    width = 2 * SHINGLE
    hashes = {crc32(data[i : i + width]) for i in range(0, len(data) - width + 1, 2)}
    mask = next((mask for length, mask in _MASKS if len(paragraph) < length), _LONG_MASK)
    return {h for h in hashes if not h & mask} if mask else hashes
