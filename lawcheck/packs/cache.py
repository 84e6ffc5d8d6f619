"""Compiled packs in the user's cache folder: data only, keyed by the content of every file.

An entry holds the digest of each file that the pack was read from, the paths that did not exist
when names were looked up, and a stamp of the program. It counts only while all of that is as it
was. Whatever is wrong with it, the pack is simply read again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path
from typing import Any

import msgspec

from lawcheck import cached, files
from lawcheck.packs import plain
from lawcheck.packs.model import RulePack
from lawcheck.text import patterns

_MAGIC = b"lawcheck-pack-4\n"
_LARGEST = 20_000_000
#: So many packs are kept.
_MOST = 50


class _Kept(msgspec.Struct, frozen=True, array_like=True):
    """What a cache file holds."""

    stamp: bytes
    files: tuple[tuple[str, bytes], ...]
    absent: tuple[str, ...]
    pack: msgspec.Raw
    patterns: patterns.Known
    """What is known of each pattern of the pack."""
    checks: dict[str, Any]
    """Rule → its kind and parameters, as ``plain`` writes them."""


def get(path: Path) -> RulePack | None:
    """The compiled pack of the file at ``path``, if nothing has changed since it was kept."""
    try:
        place = _place(path)
        if place is None:
            return None
        entry = _read(place)
        if entry.stamp != _stamp():
            return None
        if any(digest != cached.digest(_bytes(name)) for name, digest in entry.files):
            return None
        if any(os.path.lexists(name) for name in entry.absent):
            return None
        pack = msgspec.msgpack.decode(entry.pack, type=RulePack)
        patterns.remember(entry.patterns)
        rules = tuple(
            msgspec.structs.replace(rule, check=plain.made(entry.checks[rule.id]))
            for rule in pack.rules
        )
        return msgspec.structs.replace(pack, rules=rules)
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
        bare = tuple(msgspec.structs.replace(rule, check=None) for rule in pack.rules)
        entry = _Kept(
            _stamp(),
            tuple((str(file), cached.digest(data)) for file, data in read),
            tuple(str(one) for one in absent),
            msgspec.Raw(msgspec.msgpack.encode(msgspec.structs.replace(pack, rules=bare))),
            {pattern: _known(pattern) for pattern in _patterns(pack)},
            {rule.id: plain.told(rule.check) for rule in pack.rules},
        )
        cached.write(place, _MAGIC, msgspec.msgpack.encode(entry))
        # Of the oldest the packs may be gone long since.
        cached.prune(place.parent, ".pack", _MOST)
    except (OSError, ValueError, TypeError, NotImplementedError):
        return


def _patterns(pack: RulePack) -> set[str]:
    from lawcheck.packs.validate.references import texts

    return {*texts(pack), *(text for rule in pack.rules for text in texts(rule.check))}


def _known(pattern: str) -> tuple[str, tuple[str, ...]]:
    from lawcheck.packs.validate.necessary import words

    folded = patterns.fold_pattern(pattern)
    return folded, words(folded)


def _place(path: Path) -> Path | None:
    """The file of the entry for the pack at ``path``; None where there is no place for it."""
    folder = cached.folder("packs")
    if folder is None:
        return None
    return folder / f"{blake2b(os.fsencode(path), digest_size=12).hexdigest()}.pack"


def _read(place: Path) -> _Kept:
    return msgspec.msgpack.decode(cached.read(place, _MAGIC, _LARGEST), type=_Kept)


def _bytes(name: str) -> bytes:
    with files.opened(name) as stream:
        return stream.read(_LARGEST)


def _stamp() -> bytes:
    """What the language of packs is made of: the modules of this package, as they stand on disk."""
    from lawcheck.version import __version__

    here = os.path.dirname(__file__)  # noqa: PTH120
    made = cached.stamp((here, os.path.join(here, "kinds")))  # noqa: PTH118
    return cached.digest(f"{__version__}\n{msgspec.__version__}\n".encode() + made)
