"""Review many inputs, in one process or several; the reviews come in the order of the inputs."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, Final

from lawcheck.cli.gate import MISSING
from lawcheck.cli.progress import READING
from lawcheck.errors import LawcheckError, ReasonCode, UsageError
from lawcheck.review import Examined, Options, Review, concluded, examine_file, unjudged

if TYPE_CHECKING:
    from lawcheck.cli.inputs import Input
    from lawcheck.packs.model import RulePack
    from lawcheck.parcels import Parcel
    from lawcheck.remembered import Draft, Memory
    from lawcheck.workers import Loss, Pool

#: Hears what is being done, how many are done, and of how many.
Tell = Callable[[str, int, int], None]

#: The code of a document on which the program itself failed.
INTERNAL: Final = "internal"
_ENDED = "审查这个文件的进程意外结束，没有审查。"
#: Seconds beyond the limit: who reads and judges keeps the limit himself, and says more of it.
_GRACE = 3.0


def review_all(
    inputs: Sequence[Input],
    pack: RulePack,
    options: Options,
    jobs: int = 1,
    tell: Tell = lambda stage, done, total: None,
    memory: Memory | None = None,
) -> Iterator[Review]:
    """Yield a review for each input; ``jobs`` processes (0: one for each processor) share them.

    Several are compared with one another, so the first review comes when all were read.
    ``tell`` hears how many of them are done. What ``memory`` holds is not judged again.
    """
    with _pool(jobs, len(inputs)) as pool:
        yield from _reviews(inputs, pack, options, pool, tell, memory)


def _reviews(
    inputs: Sequence[Input],
    pack: RulePack,
    options: Options,
    pool: Pool | None,
    tell: Tell,
    memory: Memory | None,
) -> Iterator[Review]:
    if memory is None:
        made = parcels(inputs, pack, options, pool)
        yield from _judged(inputs, pack, options, made, pool, tell)
        return
    from lawcheck.remembered import slim

    drafts = [memory.draft(one.name, one.data, one.options or options) for one in inputs]
    known = _completed(memory.reviews(drafts), inputs, pack, options, pool)
    if known is not None:
        yield from known
        return
    made = _remembered(memory, drafts, inputs, pack, options, pool)
    packed = []
    judged = _judged(inputs, pack, options, made, pool, tell)
    for review, draft in zip(judged, drafts, strict=True):
        packed.append(slim(review, draft))
        yield review
    memory.keep_reviews(drafts, packed)
    memory.settle()


def _judged(
    inputs: Sequence[Input],
    pack: RulePack,
    options: Options,
    made: Iterator[Parcel],
    pool: Pool | None,
    tell: Tell,
) -> Iterator[Review]:
    """The reviews of all, made of the parcels; a lone input needs none."""
    if len(inputs) == 1:
        yield concluded(examine_one(inputs[0], pack, options))
        return
    from lawcheck.together import decided

    def told() -> Iterator[Parcel]:
        for n, one in enumerate(made, 1):
            tell(READING, n, len(inputs))
            yield one

    names = [item.name for item in inputs]
    yield from decided(told(), names, pack, pool, partial(tell, "比对"))


def _completed(
    known: list[Review | None] | None,
    inputs: Sequence[Input],
    pack: RulePack,
    options: Options,
    pool: Pool | None,
) -> list[Review] | None:
    """The reviews of a run that is remembered, with those that were not judged looked at anew.

    None where there are none, or where one of those can be judged by now: then all are compared.
    """
    if known is None:
        return None
    missing = [turn for turn, review in enumerate(known) if review is None]
    if missing:
        from lawcheck.parcels import opened

        again = parcels([inputs[turn] for turn in missing], pack, options, pool)
        for turn, one in zip(missing, again, strict=True):
            known[turn] = concluded(opened(one.examined, pack))
    found = [review for review in known if review is not None]
    return None if any(found[turn].status == "judged" for turn in missing) else found


def _remembered(
    memory: Memory,
    drafts: Sequence[Draft | None],
    inputs: Sequence[Input],
    pack: RulePack,
    options: Options,
    pool: Pool | None,
) -> Iterator[Parcel]:
    """The parcels of all inputs; of drafts that were examined before those of then."""
    from lawcheck.parcels import parcel

    held = [memory.knows(draft) for draft in drafts]
    fresh = [item for item, holds in zip(inputs, held, strict=True) if not holds]
    made = parcels(fresh, pack, options, pool) if fresh else iter(())
    for draft, item, holds in zip(drafts, inputs, held, strict=True):
        one = memory.examined(draft) if holds else None
        if one is None:
            # What is damaged, or gone since, is examined here.
            one = parcel(examine_one(item, pack, options)) if holds else next(made)
            memory.keep_examined(draft, one)
        yield one


def parcels_of_all(
    inputs: Sequence[Input], pack: RulePack, options: Options, jobs: int, tell: Tell
) -> list[Parcel]:
    """What was found in each input, all of them."""
    made = []
    with _pool(jobs, len(inputs)) as pool:
        for one in parcels(inputs, pack, options, pool):
            made.append(one)
            tell("读上一稿", len(made), len(inputs))
    return made


def parcels(
    inputs: Sequence[Input], pack: RulePack, options: Options, pool: Pool | None
) -> Iterator[Parcel]:
    """What was found in each input, in this process or in those of ``pool``."""
    with _converted(inputs) as folder:
        if pool is None:
            yield from map(start(pack, options, folder), inputs)
        else:
            yield from pool.each(inputs, start, (pack, options, folder), partial(_lost, pack=pack))


@contextmanager
def _pool(jobs: int, tasks: int) -> Iterator[Pool | None]:
    """So many processes to examine and compare in; none where one is enough."""
    if jobs == 1 or tasks < 2:
        yield None
        return
    with pool_of(jobs) as pool:
        yield pool if pool.jobs > 1 else None


def pool_of(jobs: int) -> Pool:
    """Processes that are ended where a document takes longer than the limit allows."""
    from lawcheck import workers  # not before: loading it costs one report 10 ms
    from lawcheck.documents import limits

    return workers.Pool(workers.processors(jobs), limits.current().seconds + _GRACE)


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
    code: ReasonCode
    try:
        return examine_file(item.name, pack, item.options or options, item.data)
    except UsageError as error:
        code, message = MISSING, str(error)
    except LawcheckError as error:
        code, message = "unreadable", str(error)
    except MemoryError:
        code, message = "too-large", "文件太大，内存不够，没有审查。"
    except Exception as error:
        from lawcheck.cli.trouble import unjudged_by

        code, message = INTERNAL, unjudged_by(error)
    return Examined(unjudged(item.name, pack, code, message))
