"""The right texts: clean reports, good samples, right passages within a good report."""

from __future__ import annotations

from collections.abc import Iterator
from hashlib import sha256
from itertools import chain
from pathlib import Path

import msgspec

from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText
from tests.material.yamls import data
from tests.passages.judge import HERE, passages
from tests.passages.placing import placed
from tests.rounds import judge as rounds

ROOT = Path(__file__).parents[2]
_READ = (".txt", ".md")


class Text(msgspec.Struct, frozen=True):
    """A text that is right, and which of its lines are asked."""

    name: str
    lines: tuple[str, ...]
    asked: tuple[int, ...]
    """Numbers of lines, from 1."""
    file: str = "report.txt"
    """What tells how it is written."""

    @property
    def content(self) -> str:
        return "\n".join(self.lines)

    def running(self) -> RunningText:
        """The lines asked, folded, as checks read them."""
        return RunningText((n, fold(self.lines[n - 1])) for n in self.asked)

    def changed(self, line: int, start: int, end: int, by: str) -> str:
        """The whole text with one stretch of one line replaced."""
        old = self.lines[line - 1]
        new = old[:start] + by + old[end:]
        return "\n".join((*self.lines[: line - 1], new, *self.lines[line:]))


def half_of(words: str) -> str:
    """To which half a sentence belongs, wherever it stands."""
    return "odd" if sha256(words.encode()).digest()[0] % 2 else "even"


def texts(*more: Path) -> Iterator[Text]:
    """All right texts, and the reports of further folders."""
    for labels in sorted(rounds.HERE.glob("round*/*.yaml")):
        gold = data(labels)
        if gold["clean"]:
            yield from _whole(labels.parent / gold["file"])
    for path in sorted((ROOT / "samples").iterdir()):
        yield from _whole(path)
    for folder in more:
        for path in sorted(folder.iterdir()):
            yield from _whole(path)
    for path in sorted(HERE.glob("*.yaml")):
        for one in passages(path):
            if one["right"]:
                lines, numbers = placed(one)
                asked = tuple(chain.from_iterable(numbers))
                yield Text(f"{path.stem}-{one['id']}", tuple(lines), asked)


def some(step: int) -> Iterator[Text]:
    """About one of so many right texts, each chosen by itself: a new text moves no other."""
    for text in texts():
        if sha256(text.content.encode()).digest()[0] % step == 0:
            yield text


def _whole(path: Path) -> Iterator[Text]:
    if path.suffix in _READ:
        lines = tuple(path.read_text("utf-8").split("\n"))
        yield Text(path.stem, lines, tuple(range(1, len(lines) + 1)), path.name)
