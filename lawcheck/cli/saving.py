"""``--output``: the files that a run writes, claimed before it, written as the reviews come."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import msgspec

from lawcheck.cli.copies import Copies
from lawcheck.cli.output import tell, to_file
from lawcheck.errors import DocumentError, UsageError
from lawcheck.views import table

if TYPE_CHECKING:
    from lawcheck.cli.inputs import Input
    from lawcheck.cli.targets import Targets
    from lawcheck.review import Review
    from lawcheck.views.run import Run

#: How files of a format end that is not called so itself.
_ENDINGS = {
    "markdown": "md",
    "junit": "xml",
    "gitlab": "json",
    **dict.fromkeys(("terminal", "line", "github"), "txt"),
}


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

    def __init__(
        self,
        files: Sequence[Wanted],
        inputs: Sequence[Input],
        targets: Targets,
        run: Run,
        given: Sequence[str] = (),
    ) -> None:
        """``given`` are the paths that the inputs were found by."""
        self._inputs = {item.name: item for item in inputs}
        self._whole = [one for one in files if one.format not in table.EACH]
        self._reviews: list[Review] = []
        self._failures: list[UsageError] = []
        self._each = {
            one.format: Copies(one.format, one.path, [item.name for item in inputs], given)
            for one in files
            if one.format in table.EACH
        }
        for one in self._whole:
            if one.path.is_dir():
                raise UsageError(_within(one))
            targets.claim(one.path)
        for copies in self._each.values():
            for path in copies.paths.values():
                targets.claim(path)
        # What people wrote into a table is kept when it is written again.
        again = [one.path for one in self._whole if one.format in table.TABLES]
        self._run = run
        if again:
            from lawcheck.views import kept

            opinions = tuple(opinion for path in again for opinion in kept.read(path))
            self._run = msgspec.structs.replace(run, kept=opinions)

    def take(self, review: Review) -> None:
        """A review that has come: its own files are written at once, and it need not be kept."""
        if self._whole or self._run.units:
            self._reviews.append(review)
        for name, copies in self._each.items():
            try:
                self._write(name, review, copies.paths[review.path])
            except UsageError as error:
                self._failures.append(error)
            except DocumentError as error:
                self._failures.append(UsageError(f"{review.path}：{error}"))

    def handed_in(self) -> list[str]:
        """Who of the list has handed in; nothing where there is no list."""
        if not self._run.units:
            return []
        from lawcheck.views import roster

        return list(roster.lines(self._reviews, self._run))

    def finish(self) -> list[UsageError]:
        """Write what holds all reviews; gives what could not be written."""
        for one in self._whole:
            try:
                to_file(table.saved(one.format, self._reviews, self._run), one.path)
            except UsageError as error:
                self._failures.append(error)
        for copies in self._each.values():
            copies.sweep()
        return self._failures

    def _write(self, name: str, review: Review, path: Path) -> None:
        from lawcheck import documents

        data = self._inputs[review.path].data
        if data is None:
            data = documents.load(review.path) if review.document else b""
        content = table.each(name, review, data, self._run)
        if content is None:
            tell(f"{PurePath(review.path).name} 没有审查，没有写 {path.name}。")
        else:
            to_file([content], path)


def _within(one: Wanted) -> str:
    """What to write where a folder stands for a file that holds all reviews."""
    named = one.path / f"结果.{_ENDINGS.get(one.format, one.format)}"
    return f"{one.path} 是文件夹，{one.format} 是一个文件：请写 --output {one.format}={named}。"
