"""The command line: parses arguments, hands on, maps outcomes to exit status. Nothing else."""

from __future__ import annotations

import errno
import gc
import io
import os
import sys
from collections.abc import Sequence
from typing import TYPE_CHECKING, Any, NoReturn

if TYPE_CHECKING:
    from types import FrameType

#: As ``exits.INTERRUPTED``, which is not imported yet when it is needed.
_INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> NoReturn:
    """Run ``lawcheck`` with ``arguments`` (default: those of the process) and exit."""
    words = list(sys.argv[1:] if arguments is None else arguments)
    if arguments is None:
        _open_streams()
        _heed_signals()
    if words in (["--version"], ["-V"]):  # answered before anything else is imported
        from lawcheck.version import __version__

        try:
            sys.stdout.write(f"lawcheck {__version__}\n")
            sys.stdout.flush()
        except OSError:
            os._exit(2)
        sys.exit(0)
    try:
        # A short run leaves no garbage worth looking for: one look at what loads takes 25 ms.
        gc.set_threshold(200_000, 20, 20)
        from lawcheck import deadline
        from lawcheck.cli.app import run

        deadline.stuck = _give_up if arguments is None else None
        status = run(words)
    except KeyboardInterrupt:
        from lawcheck.cli.output import stopped

        stopped("已中断。")
        status = _INTERRUPTED
    if arguments is None:
        _leave(status)
    sys.exit(status)


def _heed_signals() -> None:
    """Whoever ends us, by whatever signal, ends what we started too, and nothing is left behind."""
    import signal

    for name in ("SIGINT", "SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        # Under nohup a hang-up is ignored, and shall be.
        usual = (signal.SIG_DFL, signal.default_int_handler)
        if number is not None and signal.getsignal(number) in usual:
            signal.signal(number, _interrupted)


def _interrupted(number: int, frame: FrameType | None) -> None:
    """End, by an exception that every room clears up at.

    Where Python looks after a module that was imported an exception would be lost, and the signal
    with it: then it is sent once more.
    """
    code = frame.f_code if frame is not None else None
    if code is None or (code.co_filename, code.co_name) != ("<frozen importlib._bootstrap>", "cb"):
        raise KeyboardInterrupt
    import threading

    again = threading.Timer(0.01, os.kill, (os.getpid(), number))
    again.daemon = True
    again.start()


def _give_up() -> None:
    """A library holds the main thread beyond the limit: say so and end, for nothing else can."""
    from lawcheck.cli import exits

    sys.stderr.write(
        "lawcheck：读取超时：一个文件停在不能中断的地方，已经退出，后面的文件没有审查。"
        "请用 --jobs 2 审查其余文件，并把这个文件交给维护人员。\n"
    )
    sys.stderr.flush()
    os._exit(exits.UNJUDGED)


def _open_streams() -> None:
    """See that what is written is written, or told.

    A stream that was closed before we came (``>&-``) leads nowhere; but who writes to a closed
    standard output shall know. Without a buffer (``python -u``) a write that a full disk cut
    short would pass for a whole one.
    """
    closed = sys.stdout is None
    for name, mode in (("stdin", "r"), ("stdout", "w"), ("stderr", "w")):
        if getattr(sys, name) is None:  # it holds the descriptor, which no file may be given
            setattr(sys, name, open(os.devnull, mode, encoding="utf-8"))  # noqa: SIM115, PTH123
    if closed:
        sys.stdout = io.TextIOWrapper(io.BufferedWriter(_Closed()), encoding="utf-8")
    raw = getattr(sys.stdout, "buffer", None)
    if isinstance(raw, io.RawIOBase):
        sys.stdout = io.TextIOWrapper(
            io.BufferedWriter(raw),
            encoding=sys.stdout.encoding,
            errors=sys.stdout.errors,
            line_buffering=True,
        )


class _Closed(io.RawIOBase):
    """A standard output that was closed: the first write fails, and is told once."""

    _told = False

    def writable(self) -> bool:
        return True

    def write(self, data: Any) -> int:
        if self._told:
            return len(data)
        self._told = True
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))


def _leave(status: int) -> None:
    """End the process at once: taking an interpreter apart takes 7 ms of a review that takes 80."""
    try:
        sys.stdout.flush()
        sys.stderr.flush()
    except (OSError, ValueError):
        pass  # nobody reads any more
    if "lawcheck.documents.libreoffice" not in sys.modules:  # that one leaves a folder to remove
        os._exit(status)
