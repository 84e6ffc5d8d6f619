"""An entry of the user's cache folder: data that can be made again, written whole or not at all.

What is read counts only when its own digest is right and nobody else could have written it. It is
decoded by msgspec, so nothing in it can run code. ``LAWCHECK_CACHE`` names another folder, or
``off``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

from lawcheck import files

VARIABLE = "LAWCHECK_CACHE"
_DIGEST = 16


def folder(what: str) -> Path | None:
    """Where entries of this kind stand; None where there is no place for them."""
    chosen = os.environ.get(VARIABLE)
    if chosen:
        return None if chosen == "off" else Path(chosen)
    base = files.user_cache()
    return base / what if base else None


def read(place: Path, magic: bytes, largest: int, *, private: bool = True) -> bytes:
    """What the entry at ``place`` holds. Raises ``OSError``, or ``ValueError`` for a bad one.

    ``private``: it counts only where nobody else could have written it.
    """
    with files.opened(place) as stream:
        about = os.fstat(stream.fileno())
        others = hasattr(os, "geteuid") and (about.st_uid != os.geteuid() or about.st_mode & 0o022)
        if private and others:
            raise ValueError("others may write it")
        data = stream.read(largest)
    head = len(magic)
    body = data[head + _DIGEST :]
    if data[:head] != magic or data[head : head + _DIGEST] != digest(body):
        raise ValueError("damaged, or of something else")
    return body


def write(place: Path, magic: bytes, body: bytes) -> None:
    """Write the entry at ``place``. Raises ``OSError``."""
    place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    files.write(place, [sealed(magic, body)], private=True)


def sealed(magic: bytes, body: bytes) -> bytes:
    """An entry as it stands in its file."""
    return magic + digest(body) + body


def prune(folder: Path, ending: str, most: int, most_bytes: int | None = None) -> None:
    """Let the oldest entries go where there are more than ``most``, or more bytes."""
    found = [(entry, entry.stat()) for entry in folder.glob(f"*{ending}")]
    total = 0
    for turn, (entry, about) in enumerate(sorted(found, key=lambda one: -one[1].st_mtime_ns)):
        total += about.st_size
        if turn >= most or (most_bytes is not None and total > most_bytes):
            entry.unlink(missing_ok=True)


def digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()


def stamp(folders: Iterable[str], endings: tuple[str, ...] = (".py",)) -> bytes:
    """What the program is made of: the files in ``folders``, as they stand on disk."""
    parts = []
    for one in folders:
        with os.scandir(one) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.name.endswith(endings):
                    about = entry.stat()
                    parts.append(f"{entry.name} {about.st_size} {about.st_mtime_ns}")
    return digest("\n".join(parts).encode())
