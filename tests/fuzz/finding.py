"""What goes wrong with an input, kept once for each place in the program."""

from __future__ import annotations

import sys
from hashlib import sha256
from pathlib import Path


def where(error: BaseException) -> str:
    """The place in the program, by which a fault is known: where the rule failed, of a rule."""
    error = error.__cause__ or error
    place = error.__traceback__
    while place is not None and place.tb_next is not None:
        place = place.tb_next
    if place is None:
        return type(error).__name__
    return f"{type(error).__name__} {place.tb_frame.f_code.co_filename}:{place.tb_lineno}"


def keep(name: str, data: bytes, error: BaseException, folder: Path, told: set[str]) -> None:
    """Write an input on which something went wrong, the first for its place."""
    known = where(error)
    if known in told:
        return
    told.add(known)
    folder.mkdir(exist_ok=True)
    file = folder / f"{name}-{sha256(data).hexdigest()[:12]}"
    file.write_bytes(data)
    sys.stdout.write(f"FOUND {name}: {known} {str(error)[:120]!r} ({file})\n")
    sys.stdout.flush()
