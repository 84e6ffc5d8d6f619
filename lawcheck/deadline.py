"""A time limit for the whole of one document, whatever it is that takes so long.

Where the system has timers (and in the main thread, where signals arrive) the clock interrupts
any loop of Python; elsewhere, and besides, long work asks ``check`` between its steps.
"""

from __future__ import annotations

import signal
import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType

#: Called when the time is over and still nothing happened, after so many seconds more: a library
#: that is not Python keeps the clock waiting. For a program that has nothing else to do.
stuck: Callable[[], None] | None = None
GRACE = 4.0

#: After the first call the clock rings again so often, for what swallowed it.
_AGAIN = 1.0


class Expired(BaseException):
    """The time is over. No ``Exception``: nothing that forgives faults may swallow it."""


class _Clock(threading.local):
    ends: float | None = None


_clock = _Clock()


@contextmanager
def within(seconds: float) -> Iterator[None]:
    """Raise ``Expired`` in the block once ``seconds`` are over; a limit inside another is none."""
    if _clock.ends is not None:
        yield
        return
    _clock.ends = time.monotonic() + seconds
    rings = _can_ring()
    before = signal.signal(signal.SIGALRM, _ring) if rings else None
    last = threading.Timer(seconds + GRACE, stuck) if stuck else None
    try:
        if last:
            last.daemon = True
            last.start()
        if rings:
            signal.setitimer(signal.ITIMER_REAL, seconds, _AGAIN)
        yield
    finally:
        _clock.ends = None
        if last:
            last.cancel()
        if rings:
            signal.setitimer(signal.ITIMER_REAL, 0)
            signal.signal(signal.SIGALRM, before)


def check() -> None:
    """Raise ``Expired`` where the time is over: for loops over what a file says."""
    if _clock.ends is not None and time.monotonic() > _clock.ends:
        raise Expired


def left() -> float | None:
    """The seconds that are left; None where there is no limit."""
    return None if _clock.ends is None else max(0.0, _clock.ends - time.monotonic())


def _can_ring() -> bool:
    """Whether signals arrive here, and nobody else has set a clock."""
    return (
        hasattr(signal, "setitimer")
        and threading.current_thread() is threading.main_thread()
        and signal.getsignal(signal.SIGALRM) == signal.SIG_DFL
        and signal.getitimer(signal.ITIMER_REAL)[0] == 0
    )


def _ring(number: int, frame: FrameType | None) -> None:
    if _clock.ends is not None:
        raise Expired
