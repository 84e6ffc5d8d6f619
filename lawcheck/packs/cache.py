"""Compiled packs in the user's cache folder: data only, keyed by the content of every file.

An entry (``packs/kept.py``) counts only while all that it was made of is as it was. Whatever is
wrong with it, the pack is simply read again.
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from hashlib import blake2b
from pathlib import Path

import msgspec

from lawcheck import cached
from lawcheck.packs import kept
from lawcheck.packs.model import RulePack

#: So many packs are kept.
_MOST = 50


def get(path: Path) -> RulePack | None:
    """The compiled pack of the file at ``path``, if nothing has changed since it was kept."""
    try:
        place = _place(path)
        if place is None:
            return None
        return kept.unpacked(cached.read(place, kept.MAGIC, kept.LARGEST), _stamp())
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
        digests = tuple((str(file), cached.digest(data)) for file, data in read)
        entry = kept.packed(pack, _stamp(), digests, tuple(map(str, absent)))
        cached.write(place, kept.MAGIC, entry)
        # Of the oldest the packs may be gone long since.
        cached.prune(place.parent, ".pack", _MOST)
    except (OSError, ValueError, TypeError, NotImplementedError):
        return


def _place(path: Path) -> Path | None:
    """The file of the entry for the pack at ``path``; None where there is no place for it."""
    folder = cached.folder("packs")
    if folder is None:
        return None
    return folder / f"{blake2b(os.fsencode(path), digest_size=12).hexdigest()}.pack"


def _stamp() -> bytes:
    """What the language of packs is made of: the modules of this package, as they stand on disk."""
    from lawcheck.version import __version__

    here = os.path.dirname(__file__)  # noqa: PTH120
    kinds = os.path.join(here, "kinds")  # noqa: PTH118
    with os.scandir(kinds) as entries:
        themes = sorted(entry.path for entry in entries if entry.is_dir())
    made = cached.stamp((here, kinds, *themes))
    return cached.digest(f"{__version__}\n{msgspec.__version__}\n".encode() + made)
