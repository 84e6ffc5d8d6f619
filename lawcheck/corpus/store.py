"""The store of earlier and neighbouring reports: one SQLite file.

Safety comes from SQLite: each batch of reports is one transaction, taken with BEGIN
IMMEDIATE after all computing, so that two writers wait for each other and a killed process
leaves either all of a batch or nothing. The journal is a rollback journal, not WAL: a store
stays one file that can be copied, and may lie on a shared folder, where WAL does not work.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import UTC, datetime

import msgspec

from lawcheck.corpus.entry import Statistics, StoredReport
from lawcheck.corpus.keys import KEY_BITS, MOST_REPORTS, key
from lawcheck.corpus.openstore import OpenStore
from lawcheck.corpus.prepared import Prepared
from lawcheck.corpus.storefile import VERSION, unpacked
from lawcheck.errors import UsageError
from lawcheck.repetition.shared import Listed

_LISTED = ", ".join(Listed.__struct_fields__)


class Store(OpenStore):
    """An open store, asked and changed."""

    def add(self, batch: Sequence[Prepared]) -> int:
        """Add reports in one transaction and give how many were new.

        What is there already (by the file's hash) is left as it is.
        """
        return self._guarded(lambda: self._add(batch))

    def _add(self, batch: Sequence[Prepared]) -> int:
        now = datetime.now(UTC).isoformat(timespec="seconds")
        rows: list[int] = []
        new = 0
        with self._writing():
            self._refresh()
            for prepared in batch:
                entry = prepared.entry
                cursor = self._connection.execute(
                    "INSERT OR IGNORE INTO report (sha256, name, issuer, year, level, title,"
                    " added, characters, content, normal) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                    (
                        entry.sha256,
                        entry.name,
                        entry.issuer,
                        entry.year,
                        entry.level,
                        entry.title,
                        now,
                        prepared.characters,
                        prepared.content,
                        prepared.normal,
                    ),
                )
                identifier = cursor.lastrowid
                if cursor.rowcount < 1 or identifier is None:
                    continue
                if identifier >= MOST_REPORTS:
                    raise UsageError(f"一个比对库最多存 {MOST_REPORTS} 份报告，请另建一个。")
                new += 1
                for number, hashes in enumerate(prepared.hashes):
                    low = key(identifier, number)
                    rows += [h << KEY_BITS | low for h in hashes]
            self.postings.add(rows, self._removed)
        return new

    def settle(self) -> None:
        """Put the index in order after much was added, so that comparing is fast."""

        def work() -> None:
            with self._writing():
                self._refresh()
                self.postings.settle(self._removed)

        self._guarded(work)

    def remove(self, identifiers: Iterable[int]) -> int:
        """Remove reports by their ids and give how many there were."""
        return self._guarded(lambda: self._remove(identifiers))

    def _remove(self, identifiers: Iterable[int]) -> int:
        removed = 0
        with self._writing():
            for identifier in identifiers:
                found = self._connection.execute(
                    "DELETE FROM report WHERE id = ?", (identifier,)
                ).rowcount
                if found:
                    self._connection.execute("INSERT INTO removed VALUES (?)", (identifier,))
                removed += found
            self._refresh()
        return removed

    def known(self, sha256: str) -> bool:
        """Whether a file with this hash is in the store."""
        row = self._connection.execute("SELECT 1 FROM report WHERE sha256 = ?", (sha256,))
        return row.fetchone() is not None

    def listed(self) -> list[Listed]:
        """All reports, by issuer and year."""
        rows = self._connection.execute(
            f"SELECT {_LISTED} FROM report ORDER BY issuer, year, name, id"
        )
        return [_listed(row) for row in rows]

    def describe(self, identifiers: Iterable[int]) -> dict[int, Listed]:
        """What is known of these reports, by id."""
        found = {}
        for identifier in identifiers:
            row = self._connection.execute(
                f"SELECT {_LISTED} FROM report WHERE id = ?", (identifier,)
            ).fetchone()
            if row is not None:
                found[identifier] = _listed(row)
        return found

    def content(self, identifier: int) -> tuple[tuple[str, ...], tuple[str, ...]]:
        """The texts of a report and the part of each."""
        row = self._connection.execute(
            "SELECT content FROM report WHERE id = ?", (identifier,)
        ).fetchone()
        if row is None:
            raise ValueError(f"no report {identifier}")
        return msgspec.msgpack.decode(
            unpacked(row[0]), type=tuple[tuple[str, ...], tuple[str, ...]]
        )

    def normal(self, identifier: int) -> list[str]:
        """The paragraphs of a report, normalised; none where there is no such report."""
        packed = self._normal(identifier)
        return packed.replace("。", "").split("\n") if packed else []

    def lines(self, identifier: int) -> list[str]:
        """Each paragraph of a report, normalised, 。 between its sentences (``normal.cut``)."""
        return self._normal(identifier).split("\n")

    def _normal(self, identifier: int) -> str:
        row = self._connection.execute(
            "SELECT normal FROM report WHERE id = ?", (identifier,)
        ).fetchone()
        return unpacked(row[0]).decode() if row else ""

    def entries(self) -> Iterator[StoredReport]:
        """Every report as it was added, for export; in the order of adding."""
        identifiers = self._connection.execute("SELECT id FROM report ORDER BY id").fetchall()
        for (identifier,) in identifiers:
            listed = self.describe([identifier])[identifier]
            texts, parts = self.content(identifier)
            yield StoredReport(
                sha256=listed.sha256,
                name=listed.name,
                issuer=listed.issuer,
                year=listed.year,
                level=listed.level,
                title=listed.title,
                texts=texts,
                parts=parts,
            )

    def holders(self, hashes: Iterable[int], limit: int, first: int = 0) -> dict[int, list[int]]:
        """The keys of the paragraphs that hold each hash; of more than ``limit``, the ``first``."""
        return self.postings.holders(hashes, limit, self._removed, first)

    def parts(self, count: int) -> Iterator[list[bytes]]:
        """All postings in ``count`` parts by ranges of hashes, for an engine."""
        return self.postings.parts(count, self._removed)

    def statistics(self) -> Statistics:
        execute = self._connection.execute
        reports, issuers, characters = execute(
            "SELECT count(*), count(DISTINCT issuer), coalesce(sum(characters), 0) FROM report"
        ).fetchone()
        years = execute("SELECT year, count(*) FROM report GROUP BY year ORDER BY year").fetchall()
        return Statistics(
            version=VERSION,
            reports=reports,
            issuers=issuers,
            years=tuple(years),
            characters=characters,
            hashes=self.postings.size,
            bytes=self.path.stat().st_size if self.path else 0,
        )


def _listed(row: tuple[object, ...]) -> Listed:
    return msgspec.convert(dict(zip(Listed.__struct_fields__, row, strict=True)), Listed)
