"""A store that is open: its transactions, and what may go wrong with its file."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from lawcheck.corpus.postings import Postings
from lawcheck.corpus.storefile import connect, damaged, in_chinese
from lawcheck.errors import LawcheckError, UsageError

T = TypeVar("T")


class OpenStore:
    """The file of a store, open. ``path`` None keeps it in memory."""

    def __init__(self, path: Path | None = None, *, create: bool = True) -> None:
        """Open ``path``; raise ``UsageError`` for what is no store or of another version."""
        self.path = path
        if path is not None and not create and not path.is_file():
            raise UsageError(f"没有这个比对库：{path}。请先用 lawcheck corpus add 建立。")
        try:
            self._connection = connect(path, create=create)
            self._removed = self._read_removed()
            self.postings = Postings(self._connection)
        except sqlite3.Error as error:
            raise UsageError(in_chinese(path, error)) from error
        except (ValueError, TypeError) as error:
            raise UsageError(damaged(path)) from error

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if error is not None:
                self._blame(error)
        finally:
            self.close()

    def close(self) -> None:
        self._connection.close()

    @contextmanager
    def blamed(self) -> Iterator[None]:
        """What goes wrong in the block because the store is damaged is told as that."""
        try:
            yield
        except Exception as error:
            self._blame(error)
            raise

    def _blame(self, error: BaseException) -> None:
        """Raise ``UsageError`` where the store, and not the program, is what went wrong."""
        if isinstance(error, sqlite3.Error):
            raise UsageError(in_chinese(self.path, error)) from error
        if isinstance(error, Exception) and not isinstance(error, LawcheckError | OSError):
            found = self.faults()
            if found:
                raise UsageError(damaged(self.path, "；".join(found))) from error

    def faults(self) -> list[str]:
        """What is wrong with the store, Chinese clauses; it is read from end to end."""
        from lawcheck.corpus.verify import faults

        return faults(self._connection)

    @contextmanager
    def _writing(self) -> Iterator[None]:
        """A transaction that holds the write lock from its start."""
        self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
        except BaseException:
            self._connection.execute("ROLLBACK")
            self._refresh()
            raise
        self._connection.execute("COMMIT")

    def _read_removed(self) -> set[int]:
        return {row[0] for row in self._connection.execute("SELECT id FROM removed")}

    def _refresh(self) -> None:
        """See what another process has written since."""
        self._removed = self._read_removed()
        self.postings.reload()

    def _guarded(self, work: Callable[[], T]) -> T:
        try:
            return work()
        except sqlite3.Error as error:
            raise UsageError(in_chinese(self.path, error)) from error
