"""The SQLite file of ``lawcheck watch``, open and locked: what may go wrong with it is told.

While it is open nobody else can open it, so that two programs never work for one outbox.
"""

from __future__ import annotations

import sqlite3
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Self

from lawcheck import files
from lawcheck.errors import UsageError

_APPLICATION = 0x4C435741  # "LCWA"
_VERSION = 1
_SCHEMA = """
CREATE TABLE draft (
    id INTEGER PRIMARY KEY,
    name BLOB NOT NULL,
    sha256 TEXT NOT NULL UNIQUE,
    data BLOB NOT NULL,
    trouble TEXT NOT NULL,
    came TEXT NOT NULL,
    stem BLOB NOT NULL UNIQUE,
    earlier INTEGER REFERENCES draft,
    basis TEXT,
    examined BLOB,
    prepared BLOB,
    verdict TEXT,
    written TEXT
);
CREATE TABLE seen (
    name BLOB PRIMARY KEY,
    size INTEGER NOT NULL,
    changed INTEGER NOT NULL,
    draft INTEGER REFERENCES draft
);
CREATE INDEX seen_draft ON seen (draft);
CREATE TABLE done (what TEXT PRIMARY KEY, how TEXT NOT NULL);
"""


class LedgerFile:
    """The file, and what is done once for all that it holds."""

    def __init__(self, path: Path) -> None:
        """Open or begin the file at ``path``; raises ``UsageError``."""
        self._path = path
        with self._told():
            try:
                self._open()
            except sqlite3.OperationalError as error:
                if "locked" not in str(error):
                    raise
                raise UsageError(
                    f"已经有一个 lawcheck watch 在用 {path}；一个发件文件夹只能有一个。"
                ) from error

    def _open(self) -> None:
        if beside := files.database_waits(self._path):
            raise UsageError(f"{self._path} 打不开：旁边的 {beside.name} 不是文件，请先移走。")
        self._db = sqlite3.connect(self._path, timeout=0, isolation_level=None)
        execute = self._db.execute
        execute("PRAGMA locking_mode = EXCLUSIVE")
        execute("PRAGMA synchronous = FULL")
        # Kept until the connection closes, also where the file lies on a network drive.
        execute("BEGIN EXCLUSIVE")
        (application,) = execute("PRAGMA application_id").fetchone()
        (version,) = execute("PRAGMA user_version").fetchone()
        empty = execute("SELECT count(*) FROM sqlite_master").fetchone() == (0,)
        if application == 0 and empty:
            for statement in filter(str.strip, _SCHEMA.split(";")):
                execute(statement)
            execute(f"PRAGMA application_id = {_APPLICATION}")
            execute(f"PRAGMA user_version = {_VERSION}")
        elif (application, version) != (_APPLICATION, _VERSION):
            raise UsageError(f"{self._path} 不是这个版本的 lawcheck watch 的记录，没有改动。")
        execute("COMMIT")

    def close(self) -> None:
        self._db.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()

    def done(self, what: str) -> str | None:
        row = self._one("SELECT how FROM done WHERE what = ?", what)
        return row[0] if row else None

    def did(self, what: str, how: str) -> None:
        self._run("INSERT OR REPLACE INTO done VALUES (?, ?)", what, how)

    @contextmanager
    def together(self) -> Iterator[None]:
        """All that is written meanwhile is written, or none of it."""
        self._run("BEGIN")
        try:
            yield
        except BaseException:
            self._db.execute("ROLLBACK")
            raise
        self._run("COMMIT")

    def _run(self, statement: str, *values: Any) -> None:
        with self._told():
            self._db.execute(statement, values)

    def _one(self, query: str, *values: Any) -> Any:
        with self._told():
            return self._db.execute(query, values).fetchone()

    def _all(self, query: str, *values: Any) -> list[Any]:
        with self._told():
            return self._db.execute(query, values).fetchall()

    @contextmanager
    def _told(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.DatabaseError, zlib.error, ValueError) as error:
            raise UsageError(
                f"记录文件用不了：{self._path}（{error}）。没有改动它；可以先移走它，"
                "再启动时收件夹里的稿件会重新审查一遍。"
            ) from error
