"""What is written: each draft's commented copy and opinion, and the table of all of them."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from pathlib import Path, PurePosixPath

import msgspec

from lawcheck import files
from lawcheck.documents.own import is_own_file
from lawcheck.errors import DocumentError, UsageError
from lawcheck.review import Review
from lawcheck.views import kept, table
from lawcheck.views.run import Run

TABLE = "汇总.xlsx"
#: The file with all that is known (``ledger``).
LEDGER = ".lawcheck-watch.db"
#: Endings that the commented copy of a Word file keeps: their inside says what they are.
_WORD = (".docx", ".docm", ".dotx")

Save = Callable[[Iterable[str | bytes], Path], None]


class Outbox:
    """The folder for outputs."""

    def __init__(self, root: Path, save: Save, run: Run) -> None:
        """``save`` writes a file whole or not at all, and raises ``UsageError``."""
        self.root = root
        self._save = save
        self._run = run

    def stem(self, name: str, taken: set[str]) -> str:
        """What the outputs of the draft ``name`` are called: as the draft, in the same folder.

        None of ``taken``, and nothing that somebody else has put there.
        """
        draft = PurePosixPath(name)
        folder = "/".join(part.removesuffix(".zip") for part in draft.parts[:-1])
        own = files.shortened(draft.stem)
        turn = 1
        while True:
            last = own if turn == 1 else f"{own}({turn})"
            found = f"{folder}/{last}" if folder else last
            paths = [path for mode in table.EACH for path in self._possible(found, mode)]
            free = all(not path.exists() or is_own_file(path) for path in paths)
            if found.casefold() not in taken and free:
                return found
            turn += 1

    def _possible(self, stem: str, mode: str) -> list[Path]:
        endings = _WORD if mode == "docx" else (".docx",)
        return [self.root / f"{stem}{table.EACH[mode][1]}{ending}" for ending in endings]

    def path(self, stem: str, name: str, mode: str) -> Path:
        """Where an output of the draft ``name`` goes."""
        ending = PurePosixPath(name).suffix.lower()
        ending = ending if mode == "docx" and ending in _WORD else ".docx"
        return self.root / f"{stem}{table.EACH[mode][1]}{ending}"

    def write(self, stem: str, review: Review, data: bytes) -> list[str]:
        """Write both outputs of one draft; what is to be told of it, Chinese.

        A file that a person has worked in since is left as it is. Raises ``UsageError`` where
        nothing could be written now; it is to be tried again.
        """
        told = []
        for mode in table.EACH:
            path = self.path(stem, review.path, mode)
            if path.exists() and not is_own_file(path):
                told.append(f"{self.shown(path)} 有人改过，没有换成新的。")
                continue
            try:
                content = table.each(mode, review, data, self._run)
            except DocumentError as error:
                told.append(f"{self.shown(path)} 写不出来：{error}")
                continue
            if content is None:
                continue
            try:
                path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise UsageError(f"建不了文件夹 {path.parent}。") from error
            self._save([content], path)
        return told

    def write_table(self, reviews: Sequence[Review]) -> None:
        """Write the table; what people wrote into it stays. Raises ``UsageError``."""
        path = self.root / TABLE
        run = msgspec.structs.replace(self._run, kept=kept.read(path))
        self._save(table.saved("xlsx", reviews, run), path)

    def has_table(self) -> bool:
        return (self.root / TABLE).exists()

    def sweep(self, targets: Iterable[Path]) -> None:
        """Take away what a process that was killed left beside ``targets``, half written."""
        for path in (self.root / TABLE, *targets):
            for left in files.left_beside(path):
                left.unlink(missing_ok=True)

    def shown(self, path: Path) -> str:
        """A path in the outbox as it is told."""
        return path.relative_to(self.root).as_posix()
