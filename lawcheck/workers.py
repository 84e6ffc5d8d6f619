"""Work shared among processes: only what one was at is lost when it ends, and it is replaced.

Results come in the order of the tasks. Each worker is sent a task ahead, so that it never waits;
a worker that takes too long is ended like one that died, and told apart. The processes stay for
the next kind of work, for a start costs as much as ten reports.
"""

from __future__ import annotations

import os
import signal
import time
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager, suppress
from multiprocessing import get_context, resource_tracker
from multiprocessing.connection import wait
from typing import Any, Generic, Literal, Self, TypeVar

from lawcheck.worker import ENDING, UP, serve

T = TypeVar("T")
R = TypeVar("R")

#: Why there is no result: the process ended by itself, or was ended because it took too long.
Loss = Literal["ended", "late"]

#: What a process begins a kind of work with: what is called, once, and with what.
Beginning = tuple[Callable[..., Callable[[Any], Any]], tuple[Any, ...]]

#: Tasks that a worker has at hand, the one it is at included.
_AHEAD = 2
#: Seconds that a worker is given to end by itself.
_PATIENCE = 0.4


class _Worker(Generic[T]):
    """One process with its line and what it was sent."""

    def __init__(self, beginning: Beginning) -> None:
        # A fresh interpreter: what a fork copies (locks of native readers) is not safe.
        context = get_context("spawn")
        self.line, theirs = context.Pipe()
        self.process = context.Process(target=serve, args=(theirs,), daemon=True)
        self.beginning = beginning
        self.up = False
        with _interrupts_held():
            self.process.start()
        theirs.close()
        self.sent: deque[tuple[int, T]] = deque()
        self.since: float | None = None
        """When it began with the first of ``sent``; None while it starts."""

    def turn_to(self, beginning: Beginning) -> None:
        """Let it do another kind of work, now that nothing is sent."""
        self.beginning = beginning
        self.since = None
        if self.up:
            self._tell((None, beginning))

    def send(self, number: int, task: T) -> None:
        if not self.sent and self.since is not None:
            self.since = time.monotonic()
        self.sent.append((number, task))
        if self.up:
            self._tell((number, task))

    def begin(self) -> None:
        """It reads: send what it begins with and what it has been given meanwhile."""
        self.up = True
        self._tell((None, self.beginning))
        for one in self.sent:
            self._tell(one)

    def _tell(self, message: object) -> None:
        with suppress(OSError):  # that it died is seen where its answer is awaited
            self.line.send(message)

    def late(self, seconds: float | None) -> bool:
        if seconds is None or self.since is None or not self.sent:
            return False
        return time.monotonic() - self.since > seconds

    def end(self) -> None:
        """Ask it to end, with all that it started; what has not begun has started nothing."""
        self.line.close()
        with suppress(OSError, ValueError):
            if self.since is None:
                self.process.kill()
            else:
                self.process.terminate()

    def see_off(self) -> None:
        self.process.join(_PATIENCE)
        if self.process.is_alive():
            self.process.kill()
            self.process.join(_PATIENCE)


class Pool:
    """Processes that share one kind of work after another; they are started when there is some.

    One that takes longer than ``seconds`` for a task is ended.
    """

    def __init__(self, jobs: int, seconds: float | None = None) -> None:
        self.jobs = jobs
        self._seconds = seconds
        self._workers: list[_Worker[Any]] = []

    def each(
        self,
        tasks: Sequence[T],
        start: Callable[..., Callable[[T], R]],
        arguments: tuple[Any, ...],
        lost: Callable[[T, Loss], R],
    ) -> Iterator[R]:
        """What ``start(*arguments)``, called once in each process, makes of each task, in order.

        ``lost`` says what stands for a task whose process ended, or took too long. One kind of
        work is done before the next begins.
        """
        beginning = (start, arguments)
        waiting = deque(enumerate(tasks))
        workers = self._workers
        for worker in workers:
            worker.turn_to(beginning)
        done: dict[int, R] = {}
        following = 0
        while following < len(tasks):
            while waiting and len(workers) < min(self.jobs, len(waiting)):
                workers.append(_Worker(beginning))
            for worker in workers:
                while waiting and len(worker.sent) < _AHEAD:
                    worker.send(*waiting.popleft())
            for worker in _heard(workers, self._seconds):
                answers, loss = _answers(worker, self._seconds)
                done.update(answers)
                if loss is None:
                    continue
                workers.remove(worker)
                worker.end()
                worker.see_off()
                if worker.sent:
                    number, task = worker.sent.popleft()
                    done[number] = lost(task, loss)
                waiting.extendleft(reversed(worker.sent))
            while following in done:
                yield done.pop(following)
                following += 1

    def close(self) -> None:
        """End the processes, whatever they are at."""
        for worker in self._workers:
            worker.end()
        for worker in self._workers:
            worker.see_off()
        self._workers.clear()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.close()


def each(
    tasks: Sequence[T],
    start: Callable[..., Callable[[T], R]],
    arguments: tuple[Any, ...],
    lost: Callable[[T, Loss], R],
    *,
    jobs: int,
    seconds: float | None = None,
) -> Iterator[R]:
    """``Pool.each`` with processes of its own."""
    with Pool(jobs, seconds) as pool:
        yield from pool.each(tasks, start, arguments, lost)


def _heard(workers: Sequence[_Worker[T]], seconds: float | None) -> list[_Worker[T]]:
    """The workers that have said something, ended, or are late."""
    lines = {worker.line: worker for worker in workers}
    heard = [lines[line] for line in wait(list(lines), 0.2 if seconds else None)]  # type: ignore[index]
    return heard or [worker for worker in workers if worker.late(seconds)]


def _answers(
    worker: _Worker[T], seconds: float | None
) -> tuple[list[tuple[int, Any]], Loss | None]:
    """What a worker has answered, and whether it is to be given up."""
    answers = []
    try:
        while worker.line.poll():
            answer = worker.line.recv()
            if answer == UP:
                worker.begin()
                continue
            worker.since = time.monotonic()
            if answer is not None:
                answers.append(answer)
                worker.sent.popleft()
    except (EOFError, OSError):
        return answers, "ended"
    return answers, "late" if worker.late(seconds) else None


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Workers that start meanwhile are whole, and never see Ctrl-C: that is for this process."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    # Its start would let interrupts through again, in the middle of ours.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT, *ENDING})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def processors(jobs: int) -> int:
    """So many processes are meant: 0 is one for each processor that may be used."""
    if jobs > 0:
        return jobs
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
