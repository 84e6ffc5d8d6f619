"""Small changes: of bytes, of numbers and tags in a text, of its lines and clauses, of one part of
an archive, of one cell of a store."""

from __future__ import annotations

import io
import re
import sqlite3
import warnings
import zipfile
from collections.abc import Callable
from contextlib import closing
from random import Random

#: How a piece of bytes is changed, with another input to take pieces from.
Change = Callable[[bytes, bytes, Random], bytes]

#: What numbers and names in files have been seen to break programs with.
_HARD = (
    *(b"0", b"-1", b"--5", b"NaN", b"inf", b"1e999", b"9" * 30, b"9" * 5000, b"2147483648"),
    *(b"\xc2\xb2", b"", b"\0", b"\x0b", b"\x1b[2J", b"\xff\xfe", b"%1" * 200, b"../..", b" "),
    *("一".encode(), "\u202e\u200b".encode(), "⼀".encode(), b"&#11;", b"&#1114112;"),
    *("三分之一".encode(), "七成".encode(), "百分之三十三点三三三三三三".encode(), "一半".encode()),
    *("999999999999999999万亿".encode(), b"0.12345678901234567", "5倍".encode(), "第3".encode()),
)
_NUMBER = re.compile(rb"(?<![\w.])-?\d[\d.]*")
_QUOTED = re.compile(rb'"[^"<>]{0,60}"')
_CLAUSE_ENDS = re.compile(r"(?<=[，。；：\n])")
_TAG = re.compile(rb"<[^<>]{1,200}>")


def mutated(data: bytes, other: bytes, random: Random, own: Change | None = None) -> bytes:
    """``data`` with one to four changes; ``other`` is another input to take pieces from.

    ``own`` is a further way to change bytes, that of a fuzzer which knows what it has seen.
    """
    changes = random.choice((1, 1, 2, 4))
    if data.startswith(b"PK") and random.random() < 0.8:
        return _inside(data, other, random, own, changes)
    for _ in range(changes):
        if data.startswith(_SQLITE) and random.random() < 0.7:
            data = _cell(data, other, random, own)
        else:
            data = _changed(data, other, random, own)
    return data


def _changed(data: bytes, other: bytes, random: Random, own: Change | None) -> bytes:
    if own is not None and random.random() < 0.4:
        return own(data, other, random)
    return random.choice(_CHANGES)(data, other, random)


def _flip(data: bytes, other: bytes, random: Random) -> bytes:
    changed = bytearray(data)
    for _ in range(random.choice((1, 3, 12))):
        if changed:
            changed[random.randrange(len(changed))] = random.choice((0, 255, random.randrange(256)))
    return bytes(changed)


def _cut(data: bytes, other: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    return data[:start] + data[start + random.choice((1, 4, 64, 4096)) :]


def _again(data: bytes, other: bytes, random: Random) -> bytes:
    start = random.randrange(len(data) + 1)
    piece = data[start : start + random.choice((1, 8, 64, 1024))]
    return data[:start] + piece * random.choice((2, 3, 50)) + data[start:]


def _spliced(data: bytes, other: bytes, random: Random) -> bytes:
    start, there = random.randrange(len(data) + 1), random.randrange(len(other) + 1)
    size = random.choice((4, 64, 1024))
    return data[:start] + other[there : there + size] + data[start + random.choice((0, size)) :]


def _replaced(pattern: re.Pattern[bytes], data: bytes, made: bytes, random: Random) -> bytes:
    places = [match.span() for match in pattern.finditer(data[:200_000])]
    if not places:
        return data
    start, end = random.choice(places)
    return data[:start] + made + data[end:]


def _number(data: bytes, other: bytes, random: Random) -> bytes:
    return _replaced(_NUMBER, data, random.choice(_HARD), random)


def _value(data: bytes, other: bytes, random: Random) -> bytes:
    return _replaced(_QUOTED, data, b'"' + random.choice(_HARD) + b'"', random)


def _tag(data: bytes, other: bytes, random: Random) -> bytes:
    tags = _TAG.findall(other[:200_000]) or [b""]
    return _replaced(_TAG, data, random.choice((b"", random.choice(tags))), random)


def _line(data: bytes, other: bytes, random: Random) -> bytes:
    return b"\n".join(_moved(data.split(b"\n"), other.split(b"\n"), random))


def _clause(data: bytes, other: bytes, random: Random) -> bytes:
    return b"".join(_moved(_clauses(data), _clauses(other), random))


def _clauses(data: bytes) -> list[bytes]:
    text = data[:200_000].decode("utf-8", "replace")
    return [piece.encode() for piece in _CLAUSE_ENDS.split(text)]


def _moved(pieces: list[bytes], others: list[bytes], random: Random) -> list[bytes]:
    """One of the pieces doubled, moved, dropped, taken from others, joined with the next or cut."""
    at = random.randrange(len(pieces))
    piece = pieces[at]
    match random.randrange(6):
        case 0:
            pieces.insert(random.randrange(len(pieces) + 1), piece)
        case 1:
            pieces.insert(random.randrange(len(pieces)), pieces.pop(at))
        case 2:
            del pieces[at]
        case 3:
            pieces.insert(at, random.choice(others))
        case 4:
            pieces[at : at + 2] = [b"".join(pieces[at : at + 2])]
        case _:
            cut = random.randrange(len(piece) + 1)
            pieces[at : at + 1] = [piece[:cut], piece[cut:]]
    return pieces


_CHANGES: tuple[Change, ...] = (
    *(_flip, _cut, _again, _spliced, _number, _value, _tag),
    *(_line, _line, _clause, _clause),
)


def _inside(data: bytes, other: bytes, random: Random, own: Change | None, changes: int) -> bytes:
    """Parts of an archive changed, and the archive packed anew: else no change gets inside."""
    try:
        parts = _parts(data)
        others = _parts(other) if other.startswith(b"PK") else []
    except Exception:  # changed already, so that it is no archive any more
        return _flip(data, other, random)
    if not parts:
        return data
    for _ in range(changes):
        chosen = random.randrange(len(parts))
        name, content = parts[chosen]
        if random.random() < 0.05:
            name = random.choice((*(part[0] for part in parts), "", "a/" * 300, name.upper()))
        elif random.random() < 0.05 and others:
            parts.append(random.choice(others))
        else:
            # The part of that name in the other archive, so that tags come from their like.
            like = next((text for there, text in others if there == name), content)
            content = _changed(content, like, random, own)
        parts[chosen] = (name, content)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two entries of one name are meant
        for name, content in parts:
            info = zipfile.ZipInfo("x")
            info.filename = name
            archive.writestr(info, content)
    return packed.getvalue()


def _parts(data: bytes) -> list[tuple[str, bytes]]:
    with zipfile.ZipFile(io.BytesIO(data)) as archive:
        if sum(info.file_size for info in archive.infolist()) > 5_000_000:
            return []
        return [(info.filename, archive.read(info)) for info in archive.infolist()]


_SQLITE = b"SQLite format 3\0"


def _cell(data: bytes, other: bytes, random: Random, own: Change | None) -> bytes:
    """One value of a SQLite file changed, or its type; the file itself stays whole."""
    with closing(sqlite3.connect(":memory:")) as connection:
        try:
            connection.deserialize(data)
            execute = connection.execute
            tables = [row[0] for row in execute("SELECT name FROM sqlite_master WHERE rootpage")]
            table = random.choice(tables)
            columns = [row[1] for row in execute(f"PRAGMA table_info('{table}')")]
            rows = [row[0] for row in execute(f"SELECT rowid FROM '{table}'")]
            column, row = random.choice(columns), random.choice(rows)
            where = f"WHERE rowid = {row}"
            (value,) = execute(f"SELECT {column} FROM '{table}' {where}").fetchone()
            if isinstance(value, bytes) and random.random() < 0.8:
                value = _changed(value, value, random, own)
            else:
                value = random.choice((None, 0, -1, 1 << 62, "", "一", b"", b"\xff", 1.5, "\ud7ff"))
            execute(f"UPDATE '{table}' SET {column} = ? {where}", (value,))
            connection.commit()
            return connection.serialize()
        except (sqlite3.Error, IndexError, TypeError, UnicodeError, OverflowError, ValueError):
            return _flip(data, other, random)
