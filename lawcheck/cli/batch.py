"""Review many inputs, in one process or several; the reviews come in the order of the inputs."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import partial
from typing import TYPE_CHECKING

from lawcheck.errors import LawcheckError
from lawcheck.review import Options, Review, review, review_bytes, unjudged

if TYPE_CHECKING:
    from lawcheck.cli.inputs import Input
    from lawcheck.packs.model import RulePack

#: The code of a document on which the program itself failed.
INTERNAL = "internal"


def review_all(
    inputs: Sequence[Input], pack: RulePack, options: Options, jobs: int = 1
) -> Iterator[Review]:
    """Yield a review for each input; ``jobs`` processes (0: one for each processor) share them."""
    one = partial(review_one, pack=pack, options=options)
    workers = min(jobs if jobs > 0 else _processors(), len(inputs))
    if workers <= 1:
        yield from map(one, inputs)
        return
    from concurrent.futures import ProcessPoolExecutor
    from multiprocessing import get_context

    # A fresh interpreter for each: what a fork copies (locks of native readers) is not safe.
    context = get_context("spawn")
    with ProcessPoolExecutor(workers, mp_context=context) as pool:
        try:
            yield from pool.map(one, inputs, chunksize=max(1, min(8, len(inputs) // workers // 4)))
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise


def review_one(item: Input, pack: RulePack, options: Options) -> Review:
    """Review one input. Whatever goes wrong inside is an unjudged document, never a crash."""
    try:
        if item.data is not None:
            return review_bytes(item.data, item.name, pack, options)
        return review(item.name, pack, options)
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
