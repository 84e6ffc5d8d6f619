"""Where output goes: standard output, or a file that is whole or absent."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path

from lawcheck.errors import UsageError
from lawcheck.files import cause
from lawcheck.views import safe


def to_stdout(chunks: Iterable[str], *, utf8: bool = False) -> None:
    """Write ``chunks`` as they come. A reader that goes away (``| head``) is no error.

    ``utf8``: bytes for programs, whatever the console's encoding is. Raises ``UsageError`` for
    what could not be written, once all chunks were taken: the exit status rests on them.
    """
    gone = False
    failure: OSError | None = None
    raw = getattr(sys.stdout, "buffer", None) if utf8 and not sys.stdout.isatty() else None
    for chunk in chunks:
        if gone:
            continue
        try:
            if raw is not None:
                raw.write(chunk.encode("utf-8", "replace"))
                raw.flush()
            else:
                sys.stdout.write(chunk)
                sys.stdout.flush()
        except BrokenPipeError:
            gone = True
            silence()
        except OSError as error:
            gone, failure = True, error
            silence()
    if failure is not None:
        raise UsageError(f"结果写不出去：{cause(failure)}。") from failure


def tell(message: str) -> None:
    """Say what went wrong on standard error."""
    lines = [safe.line(line) for line in message.split("\n")]
    sys.stderr.write("lawcheck：" + "\n".join(lines) + "\n")


def stopped(message: str) -> None:
    """Say that somebody ended us: on a line of its own, and to nobody where nobody is left."""
    with suppress(OSError, ValueError):
        if sys.stderr.isatty():
            sys.stderr.write("\n")  # behind ^C and behind a line that tells how far it is
        tell(message)
        sys.stderr.flush()


def say(*messages: str) -> None:
    """Say on standard output what a command did; each message is a line."""
    to_stdout(safe.line(message) + "\n" for message in messages)


def silence() -> None:
    """Send standard output nowhere, so that closing it at exit does not complain."""
    try:
        descriptor = sys.stdout.fileno()
    except (OSError, ValueError):
        return  # there is nothing behind it
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, descriptor)
    os.close(nowhere)


def to_file(chunks: Iterable[str | bytes], path: Path) -> None:
    """Write ``chunks`` to ``path``, whole or not at all."""
    from lawcheck import files

    try:
        files.write(path, chunks)
    except OSError as error:
        raise UsageError(f"写不了文件 {path}：{cause(error)}。") from error
