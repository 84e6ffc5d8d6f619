"""The file of a store: its layout, its version, how it is opened, and what may go wrong with it."""

from __future__ import annotations

import sqlite3
import zlib
from functools import cache
from pathlib import Path

from lawcheck import files
from lawcheck.corpus import postings as layout
from lawcheck.errors import UsageError

#: Of this layout; a store of another version is refused, never guessed at.
VERSION = 1
#: "lawc" in ASCII: tells a store from any other SQLite file.
APPLICATION = 0x6C617763
#: Seconds that one writer waits for another.
_PATIENCE = 120.0

SCHEMA = f"""
CREATE TABLE report (
  id INTEGER PRIMARY KEY AUTOINCREMENT, sha256 TEXT NOT NULL UNIQUE, name TEXT NOT NULL,
  issuer TEXT NOT NULL, year INTEGER, level TEXT NOT NULL, title TEXT NOT NULL,
  added TEXT NOT NULL, characters INTEGER NOT NULL, content BLOB NOT NULL,
  normal BLOB NOT NULL);
CREATE TABLE removed (id INTEGER PRIMARY KEY);
{layout.SCHEMA}
PRAGMA application_id = {APPLICATION};
PRAGMA user_version = {VERSION};
"""


#: What is kept of one report is no longer than this, unpacked: a document is far shorter.
_LONGEST = 64 * 1024 * 1024


def connect(path: Path | None, *, create: bool) -> sqlite3.Connection:
    """Open the store at ``path`` (None: in memory), made new if it may be.

    Raises ``UsageError`` for what is no store, of another version or with tables of another kind.
    """
    if path is not None and (beside := files.database_waits(path)):
        raise UsageError(f"比对库 {path} 打不开：旁边的 {beside.name} 不是文件，请先移走。")
    connection = sqlite3.connect(
        ":memory:" if path is None else path, timeout=_PATIENCE, isolation_level=None
    )
    execute = connection.execute
    execute("PRAGMA page_size = 8192")
    execute("PRAGMA synchronous = FULL")
    execute("PRAGMA cache_size = -65536")
    if execute("PRAGMA application_id").fetchone()[0] == 0 and create:
        execute("BEGIN IMMEDIATE")
        # Another process may have made the store while this one waited.
        if execute("SELECT count(*) FROM sqlite_master").fetchone()[0] == 0:
            for statement in SCHEMA.split(";"):
                execute(statement)
        execute("COMMIT")
    version = execute("PRAGMA user_version").fetchone()[0]
    if execute("PRAGMA application_id").fetchone()[0] != APPLICATION:
        raise UsageError(f"{path} 不是 lawcheck 的比对库。")
    if version != VERSION:
        raise UsageError(
            f"{path} 是第{version}版的比对库，这个程序只能用第{VERSION}版。"
            "请用建库的程序 lawcheck corpus export 导出，再重新建库。"
        )
    if _tables(connection) != _expected():
        # A view or a trigger in place of a table would run what somebody else wrote.
        raise UsageError(damaged(path))
    return connection


def _tables(connection: sqlite3.Connection) -> list[tuple[object, ...]]:
    rows = connection.execute("SELECT type, name, tbl_name, sql FROM sqlite_master ORDER BY name")
    # ANALYZE, which somebody may have run, adds tables of its own.
    return [row for row in rows if not str(row[1]).startswith("sqlite_stat")]


@cache
def _expected() -> list[tuple[object, ...]]:
    fresh = sqlite3.connect(":memory:")
    fresh.executescript(SCHEMA)
    return _tables(fresh)


def unpacked(data: object) -> bytes:
    """What is kept packed of a report; raises ``ValueError`` where it is not, or far too long."""
    if not isinstance(data, bytes):
        raise ValueError("no bytes")
    packer = zlib.decompressobj()
    try:
        found = packer.decompress(data, _LONGEST)
    except zlib.error as error:
        raise ValueError(str(error)) from error
    if not packer.eof:
        raise ValueError("cut short, or too long")
    return found


def is_store(path: Path) -> bool:
    """Whether the file at ``path`` is a store (of any version)."""
    try:
        with files.opened(path) as file:
            head = file.read(72)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and head[68:72] == APPLICATION.to_bytes(4, "big")


def damaged(path: Path | None, what: str = "") -> str:
    """One sentence on a store that is not whole."""
    told = f"（{what}）" if what else ""
    return (
        f"比对库 {path} 已经损坏{told}。请换用备份；没有备份的，"
        "用 lawcheck corpus export 导出还读得出的报告，再重新建库。"
    )


def in_chinese(path: Path | None, error: sqlite3.Error) -> str:
    """One sentence on what SQLite could not do with the store."""
    text = str(error)
    if "locked" in text:
        return f"比对库 {path} 正被别的程序写入，等了很久仍未结束，请稍后再试。"
    if "full" in text:
        return f"磁盘已满，比对库 {path} 没有改动。"
    if "readonly" in text or "unable to open" in text:
        return f"比对库 {path} 打不开或者不能写入，请检查路径和权限。"
    if "not a database" in text or "malformed" in text:
        return f"{path} 不是 lawcheck 的比对库，或者已经损坏。"
    return f"比对库 {path} 出错：{text}。"
