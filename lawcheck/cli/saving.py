"""``--output``: the files that a run writes, claimed before it, written as the reviews come."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

import msgspec

from lawcheck.cli.output import to_file
from lawcheck.errors import UsageError
from lawcheck.views import table

if TYPE_CHECKING:
    from lawcheck.cli.inputs import Input
    from lawcheck.cli.targets import Targets
    from lawcheck.review import Review
    from lawcheck.views.run import Run


class Wanted(msgspec.Struct, frozen=True):
    """One ``--output``: the name of its format, and where to."""

    format: str
    path: Path


def wanted(texts: Iterable[str]) -> list[Wanted]:
    """What ``格式=文件`` means, each; raises ``UsageError``."""
    found = []
    for text in texts:
        name, separator, path = text.partition("=")
        if not separator or not path:
            raise UsageError(f"--output 要写成 格式=文件，例如 json=结果.json，而不是“{text}”。")
        if name not in table.SAVED:
            known = "、".join(table.SAVED)
            raise UsageError(f"没有“{name}”这种格式。可用的格式：{known}。")
        found.append(Wanted(name, Path(path)))
    return found


class Saving:
    """The files of one run. Nothing is judged before all of them may be written."""

    def __init__(self, files: Sequence[Wanted], inputs: Sequence[Input], targets: Targets) -> None:
        self._whole = [one for one in files if one.format not in table.EACH]
        self._reviews: list[Review] = []
        for one in self._whole:
            targets.claim(one.path)

    def tables(self) -> Iterator[Path]:
        """Tables that are written again: what people wrote into them is to be kept."""
        return (one.path for one in self._whole if one.format in table.TABLES)

    def take(self, review: Review) -> None:
        """A review that has come."""
        if self._whole:
            self._reviews.append(review)

    def finish(self, run: Run) -> list[UsageError]:
        """Write what holds all reviews; gives what could not be written."""
        failures = []
        for one in self._whole:
            try:
                to_file(table.saved(one.format, self._reviews, run), one.path)
            except UsageError as error:
                failures.append(error)
        return failures
