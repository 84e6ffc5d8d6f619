"""Review many inputs, in one process or several; the reviews come in the order of the inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.cli.gate import MISSING
from lawcheck.errors import LawcheckError, UsageError
from lawcheck.review import Examined, Options, Review, concluded, examine_file, unjudged

if TYPE_CHECKING:
    from lawcheck.cli.inputs import Input
    from lawcheck.packs.model import RulePack
    from lawcheck.parcels import Parcel
    from lawcheck.workers import Loss

#: The code of a document on which the program itself failed.
INTERNAL = "internal"
_ENDED = "审查这个文件的进程意外结束，没有审查。"
#: Seconds beyond the limit: who reads and judges keeps the limit himself, and says more of it.
_GRACE = 3.0


def review_all(
    inputs: Sequence[Input],
    pack: RulePack,
    options: Options,
    jobs: int = 1,
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[Review]:
    """Yield a review for each input; ``jobs`` processes (0: one for each processor) share them.

    Several are compared with one another, so the first review comes when all were read.
    ``tell`` hears how many of them are done.
    """
    if len(inputs) == 1:
        yield concluded(examine_one(inputs[0], pack, options))
        return
    from lawcheck.together import decided

    def told() -> Iterator[Parcel]:
        for n, one in enumerate(parcels(inputs, pack, options, jobs), 1):
            tell(n, len(inputs))
            yield one

    yield from decided(told(), [item.name for item in inputs], pack)


def parcels(
    inputs: Sequence[Input], pack: RulePack, options: Options, jobs: int, *, apart: bool = False
) -> Iterator[Parcel]:
    """What was found in each input; ``apart``: never in this process."""
    from lawcheck import workers

    with _converted(inputs) as folder:
        wanted = min(workers.processors(jobs), len(inputs))
        if wanted <= 1 and not apart:
            yield from map(start(pack, options, folder), inputs)
            return
        from lawcheck.documents import limits

        yield from workers.each(
            inputs,
            start,
            (pack, options, folder),
            partial(_lost, pack=pack),
            jobs=wanted,
            seconds=limits.current().seconds + _GRACE,
        )


@contextmanager
def _converted(inputs: Sequence[Input]) -> Iterator[Path | None]:
    """Files that LibreOffice must convert are converted together; where what it made lies."""
    from lawcheck.documents import ahead, limits

    names = ahead.worth_it(item.name for item in inputs if item.data is None)
    if not names:
        yield None
        return
    import tempfile

    with tempfile.TemporaryDirectory(prefix="lawcheck-") as folder:
        ahead.convert(names, Path(folder), limits.current())
        yield Path(folder)
        ahead.use(None)


def start(
    pack: RulePack, options: Options, converted: Path | None = None
) -> Callable[[Input], Parcel]:
    """What makes a parcel of an input; in a worker this is called once."""
    from lawcheck.documents import ahead
    from lawcheck.parcels import parcel

    ahead.use(converted)
    return lambda item: parcel(examine_one(item, pack, options))


def _lost(item: Input, loss: Loss, pack: RulePack) -> Parcel:
    from lawcheck.parcels import parcel

    if loss == "late":
        message = "审查这个文件用时太长，已经停止。文件如果很大，可以用 --limit seconds=秒数 放宽。"
        return parcel(Examined(unjudged(item.name, pack, "timeout", message)))
    return parcel(Examined(unjudged(item.name, pack, INTERNAL, _ENDED)))


def examine_one(item: Input, pack: RulePack, options: Options) -> Examined:
    """Examine one input. Whatever goes wrong inside is an unjudged document, never a crash."""
    try:
        return examine_file(item.name, pack, item.options or options, item.data)
    except UsageError as error:
        code, message = MISSING, str(error)
    except LawcheckError as error:
        code, message = "unreadable", str(error)
    except MemoryError:
        code, message = "too-large", "文件太大，内存不够，没有审查。"
    except Exception as error:
        from lawcheck.cli.trouble import trace

        code = INTERNAL
        message = f"程序内部出错，没有审查这个文件。请把这句话告诉维护人员：{trace(error)}。"
    return Examined(unjudged(item.name, pack, code, message))
