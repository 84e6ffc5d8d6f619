"""Compiled packs in the user's cache folder: data only, keyed by the content of every file.

An entry holds the digest of each file that the pack was read from, the paths that did not exist
when names were looked up, and a stamp of the program. It counts only while all of that is as it
was, its own digest is right, and nobody else can write to it. Whatever is wrong with it, the pack
is simply read again. Entries are written whole or not at all, so that runs side by side are safe.

``LAWCHECK_CACHE`` names another folder, or ``off``.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

import msgspec

from lawcheck import files
from lawcheck.packs.kinds import KINDS
from lawcheck.packs.model import Rule, RulePack
from lawcheck.text import patterns

_MAGIC = b"lawcheck-pack-2\n"
_DIGEST = 16
_LARGEST = 20_000_000
#: So many packs are kept.
_MOST = 50


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """What a cache file holds."""

    stamp: bytes
    files: tuple[tuple[str, bytes], ...]
    absent: tuple[str, ...]
    pack: msgspec.Raw
    folded: dict[str, str]
    """Each pattern of the pack as it is compiled."""


def get(path: Path) -> RulePack | None:
    """The compiled pack of the file at ``path``, if nothing has changed since it was kept."""
    try:
        place = _place(path)
        if place is None:
            return None
        entry = _read(place)
        if entry is None or entry.stamp != _stamp():
            return None
        if any(digest != _digest(_bytes(name)) for name, digest in entry.files):
            return None
        if any(os.path.lexists(name) for name in entry.absent):
            return None
        pack = msgspec.msgpack.decode(entry.pack, type=RulePack)
        patterns.remember(entry.folded)
        return msgspec.structs.replace(pack, rules=tuple(map(_with_check, pack.rules)))
    except (OSError, ValueError, KeyError, AttributeError, msgspec.MsgspecError):
        return None


def put(
    path: Path, pack: RulePack, read: Iterable[tuple[Path, bytes]], absent: Iterable[Path]
) -> None:
    """Keep ``pack``; in silence, and not at all where the folder cannot be written to.

    ``read``: the files with the bytes that were read, not what may stand there by now.
    """
    try:
        place = _place(path)
        if place is None:
            return
        entry = _Kept(
            _stamp(),
            tuple((str(file), _digest(data)) for file, data in read),
            tuple(str(one) for one in absent),
            msgspec.Raw(msgspec.msgpack.encode(pack)),
            {pattern: patterns.fold_pattern(pattern) for pattern in _patterns(pack)},
        )
        body = msgspec.msgpack.encode(entry)
        place.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        files.write(place, [_MAGIC, _digest(body), body], private=True)
        _prune(place.parent)
    except (OSError, ValueError, TypeError, NotImplementedError):
        return


def _patterns(pack: RulePack) -> set[str]:
    from lawcheck.packs.validate.references import texts

    return {*texts(pack), *(text for rule in pack.rules for text in texts(rule.check))}


def _prune(folder: Path) -> None:
    """Let the oldest entries go where there are many: their packs may be gone long since."""
    entries = sorted(folder.glob("*.pack"), key=lambda entry: entry.stat().st_mtime)
    for entry in entries[:-_MOST]:
        entry.unlink(missing_ok=True)


def _with_check(rule: Rule) -> Rule:
    return msgspec.structs.replace(
        rule, check=msgspec.convert(rule.check, KINDS[rule.check["kind"]])
    )


def _place(path: Path) -> Path | None:
    """The file of the entry for the pack at ``path``; None where there is no place for it."""
    folder = _folder()
    if folder is None:
        return None
    return folder / f"{blake2b(os.fsencode(path), digest_size=12).hexdigest()}.pack"


def _folder() -> Path | None:
    chosen = os.environ.get("LAWCHECK_CACHE")
    if chosen:
        return None if chosen == "off" else Path(chosen)
    base = files.user_cache()
    return base / "packs" if base else None


def _read(place: Path) -> _Kept | None:
    with place.open("rb") as stream:
        about = os.fstat(stream.fileno())
        if hasattr(os, "geteuid") and (about.st_uid != os.geteuid() or about.st_mode & 0o022):
            return None
        data = stream.read(_LARGEST)
    head = len(_MAGIC)
    body = data[head + _DIGEST :]
    if data[:head] != _MAGIC or data[head : head + _DIGEST] != _digest(body):
        return None
    return msgspec.msgpack.decode(body, type=_Kept)


def _digest(data: bytes) -> bytes:
    return blake2b(data, digest_size=_DIGEST).digest()


def _bytes(name: str) -> bytes:
    with open(name, "rb") as stream:  # noqa: PTH123
        return stream.read(_LARGEST)


def _stamp() -> bytes:
    """What the language of packs is made of: the modules of this package, as they stand on disk."""
    from lawcheck.version import __version__

    here = os.path.dirname(__file__)  # noqa: PTH120
    parts = [__version__, msgspec.__version__]
    for folder in (here, os.path.join(here, "kinds")):  # noqa: PTH118
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda one: one.name):
                if entry.name.endswith(".py"):
                    about = entry.stat()
                    parts.append(f"{entry.name} {about.st_size} {about.st_mtime_ns}")
    return _digest("\n".join(parts).encode())
