"""The command line: parses arguments, hands on, maps outcomes to exit status. Nothing else."""

from __future__ import annotations

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
    try:
        from lawcheck.cli.app import run

        status = run(words)
    except KeyboardInterrupt:
        status = 130
    sys.exit(status)
