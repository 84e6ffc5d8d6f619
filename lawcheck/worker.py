"""What a process does that works for another (``workers.py``)."""

from __future__ import annotations

import signal
import sys
from collections.abc import Callable
from multiprocessing.connection import Connection
from typing import Any

#: Signals by which a process is ended from outside, besides Ctrl-C.
ENDING = {getattr(signal, name) for name in ("SIGTERM", "SIGHUP") if hasattr(signal, name)}
#: A process's first word: it reads now. What it is to begin with is sent after that, for whoever
#: starts a process waits without end where much is sent to one that is killed before it reads.
UP = "up"


def serve(line: Connection) -> None:
    """What a worker does: begin, then answer until nobody asks any more."""
    # Ended from outside it still ends what it started (a converter), and clears up.
    for number in ENDING:
        signal.signal(number, lambda *_: sys.exit(1))
    if ENDING and hasattr(signal, "pthread_sigmask"):
        signal.pthread_sigmask(signal.SIG_UNBLOCK, ENDING)
    try:
        line.send(UP)
        work: Callable[[Any], Any] | None = None
        while True:
            number, task = line.recv()
            if work is None or number is None:
                start, arguments = task
                work = start(*arguments)
                line.send(None)
            else:
                line.send((number, work(task)))
    except (EOFError, OSError):
        pass  # the one who asked is gone
    for number in ENDING:  # it ends by itself: to be ended in the middle of that would be told
        signal.signal(number, signal.SIG_IGN)
