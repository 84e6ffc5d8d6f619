"""The file of a store: its layout, its version, how it is opened, and what may go wrong with it."""

from __future__ import annotations

import sqlite3
from pathlib import Path

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


def connect(path: Path | None, *, create: bool) -> sqlite3.Connection:
    """Open the store at ``path`` (None: in memory), made new if it may be.

    Raises ``UsageError`` for what is no store or of another version.
    """
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
    return connection


def is_store(path: Path) -> bool:
    """Whether the file at ``path`` is a store (of any version)."""
    try:
        with path.open("rb") as file:
            head = file.read(72)
    except OSError:
        return False
    return head.startswith(b"SQLite format 3\0") and head[68:72] == APPLICATION.to_bytes(4, "big")


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
