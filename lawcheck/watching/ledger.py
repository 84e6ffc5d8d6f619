"""What is known of all drafts that came, in one SQLite file: enough to go on after any end.

It holds the drafts themselves (who sent one may take it away again), what was found in each, and
which outputs of it were written. It holds data only: nothing that is read from it can run code.
"""

from __future__ import annotations

import zlib
from datetime import date
from typing import Any

import msgspec

from lawcheck.corpus.prepared import Prepared
from lawcheck.parcels import Parcel, packed, unpacked
from lawcheck.scoring import Verdict
from lawcheck.watching.arrivals import Arrival, Stamp, Waiting
from lawcheck.watching.ledgerfile import LedgerFile

_COLUMNS = "id, name, sha256, trouble, came, stem, earlier, basis, verdict, written"


class Draft(msgspec.Struct, frozen=True):
    """One draft that came."""

    id: int
    name: str
    sha256: str
    trouble: str
    came: date
    """The day on which it came; it is judged as on this day, however often."""
    stem: str
    """What its outputs are called in the outbox, without mark and ending."""
    earlier: int | None
    """The draft that the file of this name held before."""
    basis: str | None
    """What its examination rests on; None where it is not examined yet."""
    verdict: Verdict | None
    """The last one that was told."""
    written: str | None
    """The digest of the review of which its outputs tell."""


class _Prepared(msgspec.Struct, frozen=True):
    one: Prepared | None


class Ledger(LedgerFile):
    """The drafts in the file."""

    # What lies in the inbox.

    def stamp(self, name: str) -> Stamp | None:
        """What the file of this name was when it was read last."""
        found = self._one("SELECT size, changed FROM seen WHERE name = ?", _bytes(name))
        return (found[0], found[1]) if found else None

    def holder(self, name: str) -> Draft | None:
        """The draft that the file of this name held when it was read last."""
        query = f"SELECT {_COLUMNS} FROM draft WHERE id = (SELECT draft FROM seen WHERE name = ?)"
        return _draft(self._one(query, _bytes(name)))

    def saw(self, name: str, stamp: Stamp, draft: int | None) -> None:
        """Remember the file of this name, and the draft in it."""
        self._run("INSERT OR REPLACE INTO seen VALUES (?, ?, ?, ?)", _bytes(name), *stamp, draft)

    def names(self, draft: int) -> list[str]:
        """The files that hold a draft."""
        rows = self._all("SELECT name FROM seen WHERE draft = ? ORDER BY name", draft)
        return [_name(row[0]) for row in rows]

    def waiting(self) -> dict[str, Waiting]:
        """What was waited for at the last look of an earlier run."""
        kept = self.done("waiting")
        with self._told():
            return unpacked(kept.encode(), dict[str, Waiting]) if kept else {}

    def waits(self, waiting: dict[str, Waiting]) -> None:
        """Keep what is waited for, for the next run."""
        self.did("waiting", packed(waiting).decode("utf-8", "surrogatepass"))

    # Drafts.

    def known(self, sha256: str) -> Draft | None:
        """The draft of this content."""
        return _draft(self._one(f"SELECT {_COLUMNS} FROM draft WHERE sha256 = ?", sha256))

    def draft(self, number: int) -> Draft:
        found = _draft(self._one(f"SELECT {_COLUMNS} FROM draft WHERE id = ?", number))
        assert found is not None
        return found

    def current(self) -> list[Draft]:
        """The drafts that some file holds, or held when it was seen last, as they came."""
        query = f"SELECT {_COLUMNS} FROM draft WHERE id IN (SELECT draft FROM seen) ORDER BY id"
        return [draft for row in self._all(query) if (draft := _draft(row))]

    def all(self) -> list[Draft]:
        """Every draft that ever came."""
        rows = self._all(f"SELECT {_COLUMNS} FROM draft ORDER BY id")
        return [draft for row in rows if (draft := _draft(row))]

    def stems(self) -> set[str]:
        """What outputs are called, without regard to case."""
        return {_name(row[0]).casefold() for row in self._all("SELECT stem FROM draft")}

    def add(self, new: Arrival, came: date, stem: str, earlier: int | None) -> Draft:
        """Take in a draft of a content that was not there."""
        self._run(
            "INSERT INTO draft (name, sha256, data, trouble, came, stem, earlier)"
            " VALUES (?, ?, ?, ?, ?, ?, ?)",
            _bytes(new.name),
            new.sha256,
            zlib.compress(new.data, 1),
            new.trouble,
            came.isoformat(),
            _bytes(stem),
            earlier,
        )
        found = self.known(new.sha256)
        assert found is not None
        return found

    def refill(self, draft: int, new: Arrival, came: date) -> None:
        """What was taken for a draft was the beginning of this one."""
        self._run(
            "UPDATE draft SET sha256 = ?, data = ?, trouble = ?, came = ?, basis = NULL,"
            " examined = NULL, prepared = NULL, written = NULL WHERE id = ?",
            new.sha256,
            zlib.compress(new.data, 1),
            new.trouble,
            came.isoformat(),
            draft,
        )

    def data(self, draft: int) -> bytes:
        """The bytes of a draft."""
        (packed,) = self._one("SELECT data FROM draft WHERE id = ?", draft) or (b"",)
        return zlib.decompress(packed)

    def put(self, draft: int, basis: str, parcel: Parcel) -> None:
        """Keep what was found in a draft."""
        self._run(
            "UPDATE draft SET basis = ?, examined = ?, prepared = ? WHERE id = ?",
            basis,
            zlib.compress(parcel.examined, 1),
            zlib.compress(packed(_Prepared(parcel.prepared)), 1),
            draft,
        )

    def parcel(self, draft: int) -> Parcel:
        """What was found in a draft."""
        row = self._one("SELECT examined, prepared FROM draft WHERE id = ?", draft)
        assert row is not None
        with self._told():
            prepared = unpacked(zlib.decompress(row[1]), _Prepared)
            return Parcel(zlib.decompress(row[0]), prepared.one)

    def wrote(self, draft: int, verdict: Verdict, digest: str) -> None:
        """Its outputs tell of the review with this digest."""
        self._run("UPDATE draft SET verdict = ?, written = ? WHERE id = ?", verdict, digest, draft)


def _bytes(name: str) -> bytes:
    """A name of a file may hold what is no character."""
    return name.encode("utf-8", "surrogateescape")


def _name(stored: bytes) -> str:
    return stored.decode("utf-8", "surrogateescape")


def _draft(row: Any) -> Draft | None:
    if row is None:
        return None
    number, name, sha256, trouble, came, stem, *rest = row
    return Draft(number, _name(name), sha256, trouble, date.fromisoformat(came), _name(stem), *rest)
