"""The command line: parses arguments, hands on, maps outcomes to exit status. Nothing else."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import NoReturn

#: As ``exits.INTERRUPTED``, which is not imported yet when it is needed.
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run ``lawcheck`` with ``arguments`` (default: those of the process) and exit."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    _open_streams()
    if words == ["--version"]:  # answered before anything else is imported
        from lawcheck import __version__

        try:
            sys.stdout.write(f"lawcheck {__version__}\n")
            sys.stdout.flush()
        except OSError:
            os._exit(2)
        sys.exit(0)
    try:
        # A short run leaves no garbage worth looking for again and again while modules load.
        gc.set_threshold(50_000, 20, 20)
        from lawcheck.cli.app import run

        status = run(words)
    except KeyboardInterrupt:
        status = _INTERRUPTED
    if arguments is None:
        _leave(status)
    sys.exit(status)


def _open_streams() -> None:
    """A stream that was closed before we came (``>&-``) leads nowhere, but it is there."""
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123


def _leave(status: int) -> None:
    """End the process at once: taking an interpreter apart takes 7 ms of a review that takes 80."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        pass  # nobody reads any more
    if "lawcheck.documents.libreoffice" not in sys.modules:  # that one leaves a folder to remove
        os._exit(status)
