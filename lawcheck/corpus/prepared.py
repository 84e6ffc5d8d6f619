"""All that a store keeps of a report, computed before the store is locked."""

from __future__ import annotations

import zlib
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.corpus.entry import StoredReport
from lawcheck.corpus.keys import MOST_PARAGRAPHS
from lawcheck.repetition.fingerprints import fingerprint
from lawcheck.repetition.normal import cut
from lawcheck.repetition.units import is_heading


class Prepared(msgspec.Struct, frozen=True):
    """An entry with all that is computed before the store is locked."""

    entry: StoredReport
    characters: int
    content: bytes
    normal: bytes
    hashes: tuple[set[int], ...]


def paragraphs_of(texts: Sequence[str]) -> Iterator[tuple[list[str], set[int]]]:
    """Each paragraph of a report as it is compared: normalised sentences, and hashes.

    A heading has no hashes: headings may be the same.
    """
    for text, sentences in zip(texts, cut(texts), strict=True):
        paragraph = "".join(sentences)
        yield sentences, set() if is_heading(text, paragraph) else fingerprint(paragraph)


def prepare(entry: StoredReport) -> Prepared:
    """Compute what the store keeps of ``entry``; may run in another process."""
    paragraphs = list(paragraphs_of(entry.texts))
    normal = "\n".join("。".join(sentences) for sentences, _ in paragraphs)
    return Prepared(
        entry,
        sum(map(len, entry.texts)),
        zlib.compress(msgspec.msgpack.encode((entry.texts, entry.parts)), 1),
        zlib.compress(normal.encode(), 1),
        tuple(hashes for _, hashes in paragraphs[:MOST_PARAGRAPHS]),
    )
