"""Where output goes: standard output, or a file that is whole or absent."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable
from pathlib import Path

from lawcheck.cli.trouble import cause
from lawcheck.errors import UsageError
from lawcheck.views.layout import shown


def to_stdout(chunks: Iterable[str], *, utf8: bool = False) -> None:
    """Write ``chunks`` as they come. A reader that goes away (``| head``) is no error.

    ``utf8``: bytes for programs, whatever the console's encoding is.
    """
    gone = False
    raw = getattr(sys.stdout, "buffer", None) if utf8 and not sys.stdout.isatty() else None
    for chunk in chunks:  # all are taken even if nobody reads: the exit status rests on them
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
            raise UsageError(f"结果写不出去：{cause(error)}。") from error


def tell(message: str) -> None:
    """Say what went wrong on standard error."""
    lines = [shown(line) for line in message.split("\n")]
    sys.stderr.write("lawcheck：" + "\n".join(lines) + "\n")


def silence() -> None:
    """Send standard output nowhere, so that closing it at exit does not complain."""
    nowhere = os.open(os.devnull, os.O_WRONLY)
    os.dup2(nowhere, sys.stdout.fileno())
    os.close(nowhere)


def to_file(chunks: Iterable[str | bytes], path: Path) -> None:
    """Write ``chunks`` to ``path``: beside it first, then renamed."""
    import tempfile

    beside = None
    try:
        handle, beside = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
        with os.fdopen(handle, "wb") as file:
            for chunk in chunks:
                file.write(chunk.encode("utf-8", "replace") if isinstance(chunk, str) else chunk)
        _usual_mode(beside)
        os.replace(beside, path)  # noqa: PTH105 (both are plain names)
    except OSError as error:
        raise UsageError(f"写不了文件 {path}：{cause(error)}。") from error
    finally:
        if beside is not None and os.path.exists(beside):  # noqa: PTH110
            os.unlink(beside)  # noqa: PTH108


def _usual_mode(name: str) -> None:
    """What mkstemp made is for the owner alone; an output is like any other file."""
    mask = os.umask(0)
    os.umask(mask)
    os.chmod(name, 0o666 & ~mask)  # noqa: PTH101
