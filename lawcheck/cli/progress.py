"""How far a long job is and how long it will take, on one line of the terminal.

Only on a terminal, and only of what takes longer than a second: that is soon done is not told.
"""

from __future__ import annotations

import sys
import time
from collections.abc import Callable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawcheck.corpus.gathering import Progress


def teller(quiet: bool) -> Callable[[Progress], None]:
    """Says how far it is, on one line that is written again and again, on a terminal only."""
    last = 0.0

    def tell(progress: Progress) -> None:
        nonlocal last
        now = time.monotonic()
        finished = progress.done == progress.total
        if quiet or not sys.stderr.isatty() or (now - last < 0.2 and not finished):
            return
        last = now
        pace = progress.done / progress.seconds if progress.seconds else 0
        left = "" if progress.left is None else f"，还需约{_duration(progress.left)}"
        text = f"已读{progress.done}/{progress.total}份，每秒{pace:.0f}份{left}"
        sys.stderr.write(f"\r{text:<60}" + ("\n" if finished else ""))
        sys.stderr.flush()

    return tell


#: The stage in which each report is judged by itself.
READING = "审查"
#: Nothing is told before so many seconds.
_SOON = 1.0


def of_reviews(quiet: bool) -> Callable[[str, int, int], None]:
    """Says how many of the reports were read, then compared; the line is gone at the end of each.

    The time left is that of what is being done.
    """
    started = time.monotonic()
    stage, since = "", started
    last = 0.0
    shown = False

    def tell(what: str, done: int, total: int) -> None:
        nonlocal stage, since, last, shown
        now = time.monotonic()
        if what != stage:
            stage, since = what, now if stage else started
        if quiet or not sys.stderr.isatty() or now - started < _SOON:
            return
        if done == total:
            if shown:
                sys.stderr.write("\r" + " " * 60 + "\r")
                sys.stderr.flush()
                shown = False
            return
        if now - last < 0.2:
            return
        last, shown = now, True
        left = (now - since) / done * (total - done)
        text = f"已{what}{done}/{total}份，还需约{_duration(left)}"
        sys.stderr.write(f"\r{text:<50}")
        sys.stderr.flush()

    return tell


class Reached:
    """Passes on what ``of_reviews`` is told, and knows how far a run had come when it was ended."""

    def __init__(self, total: int, tell: Callable[[str, int, int], None]) -> None:
        self._total = total
        self._tell = tell
        self._done = 0
        self.given = 0
        """Reviews that were shown."""

    def __call__(self, stage: str, done: int, total: int) -> None:
        if stage == READING:
            self._done = done
        self._tell(stage, done, total)

    @property
    def told(self) -> str:
        """One sentence: what was judged, what was not, and whether there is a result."""
        done = max(self._done, self.given)
        left = self._total - done
        told = [f"审查了{done}份"] if done else []
        if left:
            told.append(f"还有{left}份没有审查" if done else f"{left}份都没有审查")
        elif not self.given:
            told.append("还没有比对完")
        result = "结果没有写全" if self.given else "没有写出结果"
        return f"已中断：{'，'.join(told)}；{result}。"


def _duration(seconds: float) -> str:
    if seconds < 90:
        return f"{seconds:.0f}秒"
    if seconds < 5400:
        return f"{seconds / 60:.0f}分钟"
    return f"{seconds / 3600:.1f}小时"
