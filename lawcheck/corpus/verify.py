"""Whether a store is whole: the file, each report, and the postings that must fit them."""

from __future__ import annotations

import sqlite3
from array import array
from collections.abc import Iterator
from itertools import pairwise

import msgspec

from lawcheck.corpus.keys import KEY_MASK, split
from lawcheck.corpus.postings import BLOCK
from lawcheck.corpus.storefile import unpacked
from lawcheck.repetition.shared import Listed

#: More faults than this are not told: the store is to be made anew.
MOST_TOLD = 5


def faults(connection: sqlite3.Connection) -> list[str]:
    """What is wrong with the store, Chinese clauses; nothing where it is whole."""
    found = []
    try:
        for one in _every(connection):
            found.append(one)
            if len(found) >= MOST_TOLD:
                break
    except sqlite3.Error as error:
        found.append(f"数据库文件已损坏（{error}）")
    return found


def _every(connection: sqlite3.Connection) -> Iterator[str]:
    said = [row[0] for row in connection.execute("PRAGMA integrity_check(1)")]
    if said != ["ok"]:
        yield "数据库文件已损坏"
        return
    sizes: dict[int, int] = {}
    fields = ", ".join(Listed.__struct_fields__)
    for *known, content, normal in connection.execute(
        f"SELECT {fields}, content, normal FROM report ORDER BY id"
    ):
        identifier = known[0]
        sizes[identifier] = paragraphs = _paragraphs(known, content, normal)
        if paragraphs < 0:
            yield f"编号 {identifier} 的报告读不出来"
    sizes |= dict.fromkeys((row[0] for row in connection.execute("SELECT id FROM removed")), -1)
    for segment, size, first, directory in connection.execute(
        "SELECT id, size, first_block, directory FROM segment ORDER BY id"
    ):
        for what in _segment(connection, size, first, directory, sizes):
            yield f"索引第 {segment} 段{what}"


def _paragraphs(known: list[object], content: object, normal: object) -> int:
    """How many paragraphs a report has; -1 where what is kept of it does not fit together."""
    try:
        listed = msgspec.convert(dict(zip(Listed.__struct_fields__, known, strict=True)), Listed)
        texts, parts = msgspec.msgpack.decode(
            unpacked(content), type=tuple[tuple[str, ...], tuple[str, ...]]
        )
        lines = unpacked(normal).decode().split("\n") if texts else []
    except (ValueError, TypeError):
        return -1
    fits = len(parts) in (0, len(texts)) and len(lines) == len(texts)
    return len(texts) if fits and listed.characters == sum(map(len, texts)) else -1


def _segment(
    connection: sqlite3.Connection,
    size: object,
    first: object,
    directory: object,
    sizes: dict[int, int],
) -> Iterator[str]:
    if not isinstance(first, int) or not isinstance(directory, bytes) or len(directory) % 8:
        yield "没有目录"
        return
    heads, counted, last = array("Q"), 0, -1
    heads.frombytes(directory)
    for number, head in enumerate(heads):
        row = connection.execute(
            "SELECT postings FROM block WHERE id = ?", (first + number,)
        ).fetchone()
        if row is None or not isinstance(row[0], bytes) or len(row[0]) % 8:
            yield f"缺少第 {number} 块"
            return
        block = array("Q")
        block.frombytes(row[0])
        counted += len(block)
        if not 0 < len(block) <= BLOCK or block[0] != head or block[0] < last:
            yield f"第 {number} 块与目录不符"
            return
        if any(one > other for one, other in pairwise(block)):
            yield f"第 {number} 块次序不对"
            return
        last = block[-1]
        for posting in block:
            report, paragraph = split(posting & KEY_MASK)
            most = sizes.get(report)
            if most is None or 0 <= most <= paragraph:
                yield f"第 {number} 块指向不存在的段落"
                return
    if counted != size:
        yield "大小不符"
