"""The reports of one run, side by side, to be compared with one another.

Texts wait in a temporary file and come back one at a time; what is kept at hand is eight bytes
for each hash that two paragraphs hold. The number of a report is its rank among the names, so
that nothing depends on the order in which the reports come.
"""

from __future__ import annotations

import tempfile
import zlib
from array import array
from bisect import bisect_left
from collections import OrderedDict
from collections.abc import Iterable, Sequence
from typing import Self, TypeVar

import msgspec

from lawcheck.corpus.comparison import Comparison
from lawcheck.corpus.keys import KEY_BITS, KEY_MASK, key
from lawcheck.corpus.prepared import Prepared
from lawcheck.repetition.alike import OwnWords
from lawcheck.repetition.fingerprints import BITS
from lawcheck.repetition.shared import Listed

#: Postings are sorted in so many ranges of hashes, so that sorting takes little memory.
_RANGES = 16
#: So many reports are kept unpacked.
_AT_HAND = 1000

T = TypeVar("T")

#: Where a report's texts, their normalised lines and its hashes lie.
_Places = tuple[tuple[int, int], tuple[int, int], tuple[int, int]]


class Spool:
    """Pieces of bytes in a temporary file that nobody else sees."""

    def __init__(self) -> None:
        self._file = tempfile.TemporaryFile(prefix="lawcheck-")  # noqa: SIM115 (``close`` does)
        self._end = 0

    def put(self, data: bytes) -> tuple[int, int]:
        """Write ``data`` and give the place to ask for."""
        self._file.seek(self._end)
        self._file.write(data)
        place = self._end, len(data)
        self._end += len(data)
        return place

    def get(self, place: tuple[int, int]) -> bytes:
        """What was put at ``place``."""
        self._file.seek(place[0])
        return self._file.read(place[1])

    def whole(self) -> bytes:
        """All that was put."""
        return self.get((0, self._end))

    def close(self) -> None:
        self._file.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


class Sent(msgspec.Struct, frozen=True):
    """A shelf in order, as another process is given it."""

    listed: dict[int, Listed]
    places: dict[int, _Places]
    postings: list[array[int]]
    texts: bytes


class Shelf:
    """Reports by number, and which paragraphs of them hold a hash."""

    def __init__(self, spool: Spool) -> None:
        self._spool = spool
        self._listed: dict[int, Listed] = {}
        self._places: dict[int, _Places] = {}
        self._postings = [array("Q") for _ in range(_RANGES)]
        self._texts: OrderedDict[int, tuple[tuple[str, ...], tuple[str, ...]]] = OrderedDict()
        self._lines: OrderedDict[int, list[str]] = OrderedDict()

    @property
    def numbers(self) -> list[int]:
        """The numbers of the reports that are there."""
        return list(self._listed)

    def add(self, number: int, prepared: Prepared) -> None:
        """Take in a report under ``number``."""
        entry = prepared.entry
        self._listed[number] = Listed(
            id=number,
            sha256=entry.sha256,
            name=entry.name,
            issuer=entry.issuer,
            year=entry.year,
            level=entry.level,
            title=entry.title,
            added="",
            characters=prepared.characters,
        )
        hashes = array("I", (h for own in prepared.hashes for h in (len(own), *sorted(own))))
        put = self._spool.put
        self._places[number] = put(prepared.content), put(prepared.normal), put(hashes.tobytes())
        for paragraph, own in enumerate(prepared.hashes):
            low = key(number, paragraph)
            for h in own:
                self._postings[h >> BITS - 4].append(h << KEY_BITS | low)

    def settle(self) -> None:
        """Put the postings in order, once all reports are there; what is held once goes."""
        for n, unsorted in enumerate(self._postings):
            postings = sorted(unsorted)
            kept = array("Q")
            last = len(postings) - 1
            for at, posting in enumerate(postings):
                h = posting >> KEY_BITS
                if (at and postings[at - 1] >> KEY_BITS == h) or (
                    at < last and postings[at + 1] >> KEY_BITS == h
                ):
                    kept.append(posting)
            self._postings[n] = kept

    def sent(self) -> Sent:
        """All of it, once it is in order, for another process."""
        return Sent(self._listed, self._places, self._postings, self._spool.whole())

    @classmethod
    def of(cls, sent: Sent, spool: Spool) -> Self:
        """What another process has sent; ``spool`` is empty."""
        spool.put(sent.texts)
        shelf = cls(spool)
        shelf._listed, shelf._places = sent.listed, sent.places
        shelf._postings = sent.postings
        return shelf

    def comparison(self, number: int, own: OwnWords) -> Comparison:
        """Report ``number`` beside the others."""
        flat = array("I")
        flat.frombytes(self._spool.get(self._places[number][2]))
        prints: dict[int, Sequence[int]] = {}
        at = paragraph = 0
        while at < len(flat):
            if size := flat[at]:
                prints[paragraph] = flat[at + 1 : at + 1 + size]
            at += 1 + size
            paragraph += 1
        cut = [line.split("。") if line else [] for line in self.lines(number)]
        return Comparison(self.content(number)[0], self, own, cut, prints)

    def holders(self, hashes: Iterable[int], limit: int, first: int = 0) -> dict[int, list[int]]:
        """The keys of the paragraphs that hold each hash; of more than ``limit``, the ``first``."""
        found: dict[int, list[int]] = {}
        for h in hashes:
            postings = self._postings[h >> BITS - 4]
            low = h << KEY_BITS
            start = bisect_left(postings, low)
            if start == len(postings) or postings[start] >> KEY_BITS != h:
                continue
            end = bisect_left(postings, low + KEY_MASK + 1, start)
            if end - start > limit:
                end = start + first
            if end > start:
                found[h] = [p & KEY_MASK for p in postings[start:end]]
        return found

    def describe(self, identifiers: Iterable[int]) -> dict[int, Listed]:
        """What is known of these reports, by number."""
        return {i: self._listed[i] for i in identifiers}

    def content(self, identifier: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The texts of a report and the part of each."""
        if identifier not in self._texts:
            packed = zlib.decompress(self._spool.get(self._places[identifier][0]))
            content = msgspec.msgpack.decode(packed, type=tuple[tuple[str, ...], tuple[str, ...]])
            _keep(self._texts, identifier, content)
        return self._texts[identifier]

    def lines(self, identifier: int) -> list[str]:
        """Each paragraph of a report, normalised, 。 between its sentences."""
        if identifier not in self._lines:
            packed = zlib.decompress(self._spool.get(self._places[identifier][1])).decode()
            _keep(self._lines, identifier, packed.split("\n"))
        return self._lines[identifier]


def _keep(at_hand: OrderedDict[int, T], number: int, value: T) -> None:
    if len(at_hand) >= _AT_HAND:
        at_hand.popitem(last=False)
    at_hand[number] = value
