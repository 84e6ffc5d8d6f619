"""Small changes: of bytes, of numbers and tags in a text, of one part inside an archive."""

from __future__ import annotations

import io
import re
import warnings
import zipfile
from random import Random

#: What numbers and names in files have been seen to break programs with.
_HARD = (
    *(b"0", b"-1", b"--5", b"NaN", b"inf", b"1e999", b"9" * 30, b"9" * 5000, b"2147483648"),
    *(b"\xc2\xb2", b"", b"\0", b"\x0b", b"\x1b[2J", b"\xff\xfe", b"%1" * 200, b"../..", b" "),
    *("一".encode(), "\u202e\u200b".encode(), "⼀".encode(), b"&#11;", b"&#1114112;"),
)
_NUMBER = re.compile(rb"(?<![\w.])-?\d[\d.]*")
_QUOTED = re.compile(rb'"[^"<>]{0,60}"')
_TAG = re.compile(rb"<[^<>]{1,200}>")


def mutated(data: bytes, other: bytes, random: Random) -> bytes:
    """``data`` with one to four changes; ``other`` is another input to take pieces from."""
    for _ in range(random.choice((1, 1, 2, 4))):
        if data.startswith(b"PK") and random.random() < 0.8:
            data = _inside(data, other, random)
        else:
            data = random.choice(_CHANGES)(data, other, random)
    return data


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


_CHANGES = (_flip, _cut, _again, _spliced, _number, _value, _tag)


def _inside(data: bytes, other: bytes, random: Random) -> bytes:
    """One part of an archive changed, and the archive packed anew: else no change gets inside."""
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as archive:
            parts = [(info.filename, archive.read(info)) for info in archive.infolist()]
    except Exception:  # changed already, so that it is no archive any more
        return _flip(data, other, random)
    if not parts:
        return data
    chosen = random.randrange(len(parts))
    name, content = parts[chosen]
    if random.random() < 0.05:
        name = random.choice((*(part[0] for part in parts), "", "a/" * 300, name.upper()))
    else:
        content = random.choice(_CHANGES)(content, content, random)
    parts[chosen] = (name, content)
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w") as archive, warnings.catch_warnings():
        warnings.simplefilter("ignore")  # two entries of one name are meant
        for name, content in parts:
            info = zipfile.ZipInfo("x")
            info.filename = name
            archive.writestr(info, content)
    return packed.getvalue()
