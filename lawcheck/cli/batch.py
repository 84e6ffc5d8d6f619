"""Review many inputs, in one process or several; the reviews come in the order of the inputs."""

from __future__ import annotations

import signal
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from itertools import zip_longest
from typing import TYPE_CHECKING

from lawcheck.cli.gate import MISSING
from lawcheck.errors import LawcheckError, UsageError
from lawcheck.review import Options, Review, review, review_bytes, unjudged

if TYPE_CHECKING:
    from concurrent.futures import Future

    from lawcheck.cli.inputs import Input
    from lawcheck.packs.model import RulePack

#: The code of a document on which the program itself failed.
INTERNAL = "internal"


def review_all(
    inputs: Sequence[Input], pack: RulePack, options: Options, jobs: int = 1
) -> Iterator[Review]:
    """Yield a review for each input; ``jobs`` processes (0: one for each processor) share them."""
    workers = min(jobs if jobs > 0 else _processors(), len(inputs))
    if workers <= 1:
        for item in inputs:
            yield review_one(item, pack, options)
        return
    from concurrent.futures import ProcessPoolExecutor
    from concurrent.futures.process import BrokenProcessPool
    from multiprocessing import get_context

    # A fresh interpreter for each: what a fork copies (locks of native readers) is not safe.
    pool = ProcessPoolExecutor(workers, get_context("spawn"), _start, (pack, options))
    results: list[Future[Review]] = []
    try:
        # A pool that breaks while it is filled may say so by an error of its own closed pipe.
        with _interrupts_held(), suppress(BrokenProcessPool, OSError, ValueError):
            results.extend(pool.submit(_work, item) for item in inputs)
        for item, result in zip_longest(inputs, results):
            try:
                yield result.result() if result else _lost(item, pack)
            except BrokenProcessPool:
                yield _lost(item, pack)
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def _lost(item: Input, pack: RulePack) -> Review:
    return unjudged(item.name, pack, INTERNAL, "审查这个文件的进程意外结束，没有审查。")


_shared: tuple[RulePack, Options] | None = None


def _start(pack: RulePack, options: Options) -> None:
    global _shared  # noqa: PLW0603 (a worker is given its pack once, not with each file)
    _shared = (pack, options)


def _work(item: Input) -> Review:
    assert _shared is not None
    return review_one(item, *_shared)


@contextmanager
def _interrupts_held() -> Iterator[None]:
    """Workers that start meanwhile never see Ctrl-C: it is for this process, a moment later."""
    if not hasattr(signal, "pthread_sigmask"):  # Windows
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def review_one(item: Input, pack: RulePack, options: Options) -> Review:
    """Review one input. Whatever goes wrong inside is an unjudged document, never a crash."""
    try:
        if item.data is not None:
            return review_bytes(item.data, item.name, pack, options)
        return review(item.name, pack, options)
    except UsageError as error:
        return unjudged(item.name, pack, MISSING, str(error))
    except LawcheckError as error:
        return unjudged(item.name, pack, "unreadable", str(error))
    except MemoryError:
        return unjudged(item.name, pack, "too-large", "文件太大，内存不够，没有审查。")
    except Exception as error:
        from lawcheck.cli.trouble import trace

        message = f"程序内部出错，没有审查这个文件。请把这句话告诉维护人员：{trace(error)}。"
        return unjudged(item.name, pack, INTERNAL, message)


def _processors() -> int:
    import os

    return os.cpu_count() or 1
