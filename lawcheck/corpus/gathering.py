"""Files into a store, in batches: what is there already is skipped, what was done is kept.

A batch is committed every few seconds, so a killed process loses at most that much work and
running the same command again goes on from there.
"""

from __future__ import annotations

import hashlib
import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from lawcheck.corpus.entry import StoredReport
from lawcheck.corpus.library import read_entry
from lawcheck.corpus.prepared import Prepared, prepare
from lawcheck.corpus.store import Store
from lawcheck.errors import LawcheckError, UsageError
from lawcheck.files import opened

if TYPE_CHECKING:
    from lawcheck import workers
    from lawcheck.packs.model import RulePack

#: A batch is written after so many seconds, or so many reports.
_SECONDS = 2.0
_REPORTS = 2000
#: Seconds beyond the limit: who reads keeps the limit himself.
_GRACE = 3.0
#: One report of an export is no longer than this; what is cut there is no JSON.
_LONGEST_LINE = 40 * 1024 * 1024
#: The name of what ``lawcheck corpus export`` writes: one entry a line.
EXPORT = ".jsonl"


class Progress(msgspec.Struct):
    """How far the gathering is; the same object is changed and handed out again."""

    total: int
    done: int = 0
    added: int = 0
    known: int = 0
    failed: list[tuple[str, str]] = []
    """File and, in Chinese, why it could not be read."""
    seconds: float = 0.0

    @property
    def left(self) -> float | None:
        """Seconds that the rest will take at the pace so far."""
        if not self.done or self.done == self.total:
            return None
        return self.seconds / self.done * (self.total - self.done)


def gather(
    store: Store,
    files: Sequence[str],
    pack: RulePack,
    *,
    jobs: int = 1,
    judged: bool = True,
    tell: Callable[[Progress], None] = lambda _: None,
) -> Progress:
    """Add the reports in ``files`` to ``store``; ``tell`` hears of every file and commit.

    ``judged``: only what ``check`` would judge.
    """
    started = time.monotonic()
    progress = Progress(total=len(files), failed=[])
    batch: list[Prepared] = []
    committed = started

    def commit() -> None:
        nonlocal committed
        if batch:
            new = store.add(batch)
            progress.added += new
            progress.known += len(batch) - new
            batch.clear()
        committed = time.monotonic()

    try:
        for found in _prepared(store, files, pack, jobs, judged):
            progress.done += 1
            if isinstance(found, tuple):
                progress.failed.append(found)
            elif found is None:
                progress.known += 1
            else:
                batch += found
            progress.seconds = time.monotonic() - started
            if len(batch) >= _REPORTS or time.monotonic() - committed >= _SECONDS:
                commit()
            tell(progress)
    finally:
        # What was computed before an interruption is not thrown away.
        commit()
        progress.seconds = time.monotonic() - started
    if progress.added:
        store.settle()
    progress.seconds = time.monotonic() - started
    tell(progress)
    return progress


_Found = list[Prepared] | tuple[str, str] | None


def _prepared(
    store: Store, files: Sequence[str], pack: RulePack, jobs: int, judged: bool
) -> Iterator[_Found]:
    """For each file its entries, None where it is known, or its name and what is wrong."""
    from lawcheck import workers

    wanted = workers.processors(jobs)
    if wanted == 1 or len(files) < 4:
        one = _start(pack, judged)
        for name in files:
            yield None if _known(store, name) else one(name)
        return
    from lawcheck.documents import limits

    fresh = [name for name in files if not _known(store, name)]
    yield from [None] * (len(files) - len(fresh))
    seconds = None
    if not any(name.endswith(EXPORT) for name in fresh):  # one of those may hold thousands
        seconds = limits.current().seconds + _GRACE
    yield from workers.each(
        fresh, _start, (pack, judged), _lost, jobs=min(wanted, len(fresh)), seconds=seconds
    )


def _start(pack: RulePack, judged: bool) -> Callable[[str], list[Prepared] | tuple[str, str]]:
    return partial(_read, pack=pack, judged=judged)


def _lost(name: str, loss: workers.Loss) -> tuple[str, str]:
    if loss == "late":
        return name, "读这个文件用时太长，已经停止，没有入库。"
    return name, "读这个文件的进程意外结束，没有入库。"


def _known(store: Store, name: str) -> bool:
    if name.endswith(EXPORT):
        return False
    try:
        with opened(name) as file:
            return store.known(hashlib.file_digest(file, "sha256").hexdigest())
    except OSError:
        return False


def _read(name: str, pack: RulePack, judged: bool) -> list[Prepared] | tuple[str, str]:
    try:
        if name.endswith(EXPORT):
            return [prepare(entry) for entry in exported(Path(name))]
        return [prepare(read_entry(Path(name), pack, judged=judged))]
    except LawcheckError as error:
        return name, str(error)
    except Exception as error:
        # One file must not stop the thousands behind it.
        return name, f"程序内部出错，没有入库（{type(error).__name__}：{error}）。"


def exported(path: Path) -> Iterator[StoredReport]:
    """The entries of a file that ``lawcheck corpus export`` wrote."""
    try:
        with opened(path) as file:
            while line := file.readline(_LONGEST_LINE):
                yield msgspec.json.decode(line, type=StoredReport)
    except (OSError, msgspec.DecodeError) as error:
        raise UsageError(f"{path} 不是 lawcheck corpus export 导出的文件。") from error
