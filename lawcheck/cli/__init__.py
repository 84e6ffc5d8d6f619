"""The command line: parses arguments, hands on, maps outcomes to exit status. Nothing else."""

from __future__ import annotations

import gc
import sys
from collections.abc import Sequence
from typing import NoReturn


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run ``lawcheck`` with ``arguments`` (default: those of the process) and exit."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if words == ["--version"]:  # answered before anything else is imported
        from lawcheck import __version__

        sys.stdout.write(f"lawcheck {__version__}\n")
        sys.exit(0)
    from lawcheck.text import compiled

    # A short run leaves no garbage worth looking for again and again while modules load.
    gc.set_threshold(50_000, 20, 20)
    compiled.recall()
    try:
        from lawcheck.cli.app import run

        status = run(words)
        compiled.keep()
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)
