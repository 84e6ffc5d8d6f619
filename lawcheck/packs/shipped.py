"""The compiled pack that a wheel brings along, so that the first run after installing is no slower.

It is made while the wheel is built (``tools/build_hook.py``) and stands beside the pack's file. A
clone has none: there the first run compiles, and keeps what it made in the user's cache folder.
"""

from __future__ import annotations

from pathlib import Path

import msgspec

from lawcheck import cached
from lawcheck.packs import kept
from lawcheck.packs.folders import BUILT_IN
from lawcheck.packs.model import RulePack
from lawcheck.text import patterns

#: The pack that most people use; what the others have in common with it is known from it.
NAME = "annual-report"
_PLACE = BUILT_IN / f"{NAME}.pack"


def get(path: Path) -> RulePack | None:
    """The compiled pack of the built-in file at ``path``.

    None where none came along, or where a file that it was made of was changed since.
    """
    if path != BUILT_IN / f"{NAME}.yaml":
        return None
    try:
        return kept.unpacked(_body(), _stamp(), str(BUILT_IN))
    except (OSError, ValueError, KeyError, AttributeError, msgspec.MsgspecError):
        return None


def known() -> patterns.Known:
    """What is known of the patterns of that pack: another that extends it need not find it out."""
    try:
        return kept.known(_body())
    except (OSError, ValueError, msgspec.MsgspecError):
        return {}


def made() -> bytes:
    """The content of the file for a wheel."""
    from lawcheck.packs.loader import build, composed

    composition = composed(NAME)
    digests = tuple((file.name, cached.digest(data)) for file, data in composition.files.items())
    body = kept.packed(build(composition), _stamp(), digests, ())
    return cached.sealed(kept.MAGIC, body)


def _body() -> bytes:
    return cached.read(_PLACE, kept.MAGIC, kept.LARGEST, private=False)


def _stamp() -> bytes:
    """The modules came with it in the same wheel: the version says enough."""
    from lawcheck.version import __version__

    return __version__.encode()
