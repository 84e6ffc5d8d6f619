"""What lies in the inbox: which drafts have come and are whole, and which are waited for.

A draft is taken when it stayed as it was from one look to the next, when no program says that it
has it open, when it could be read, and when its bytes do not lack their end.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator
from hashlib import sha256
from pathlib import Path

import msgspec

from lawcheck import documents
from lawcheck.documents import limits
from lawcheck.documents.own import is_own
from lawcheck.errors import LawcheckError, UsageError
from lawcheck.files import opened
from lawcheck.watching.whole import is_whole

#: Why a file waits that changed a moment ago.
ARRIVING = "正在拷入"

#: Size and time of change: what a file is known by until it is read.
Stamp = tuple[int, int]


class Arrival(msgspec.Struct, frozen=True):
    """One draft that is whole."""

    name: str
    """Seen from the inbox; of an archive ``all.zip/draft.docx``."""
    data: bytes
    trouble: str = ""
    """Why it could not be taken out of its archive; then there are no bytes."""

    @property
    def sha256(self) -> str:
        """Of the content; what has none is known by its name."""
        return sha256(self.data or self.name.encode("utf-8", "surrogateescape")).hexdigest()


class Taken(msgspec.Struct, frozen=True):
    """One file of the inbox that was read, and the drafts in it: one, of an archive several."""

    name: str
    stamp: Stamp
    drafts: tuple[Arrival, ...]
    """Empty for what lawcheck wrote itself."""


class Look(msgspec.Struct, frozen=True):
    """What one look at the inbox found."""

    taken: tuple[Taken, ...]
    waiting: dict[str, str]
    """Name → why it is waited for; Chinese."""
    strange: tuple[str, ...] = ()
    """Names of files that cannot be drafts."""


class Waiting(msgspec.Struct, frozen=True):
    """A file that is not taken yet."""

    stamp: Stamp
    at: float
    """Since when it is as it is, by the clock on the wall."""


class Inbox:
    """The folder that is watched, and what was seen there at earlier looks."""

    def __init__(
        self,
        root: Path,
        settle: float,
        patience: float,
        seen: dict[str, Waiting] | None = None,
        left_out: Callable[[str], bool] = lambda name: False,
        clock: Callable[[], float] = time.time,
    ) -> None:
        """A file is whole ``settle`` seconds after its last change; what lacks its end is taken
        as it is after ``patience`` seconds, for nobody may be copying any more. ``seen`` is what
        another run has seen waiting, ``left_out`` says which names are none of ours."""
        self._root = root
        self._settle = settle
        self._patience = patience
        self._left_out = left_out
        self._clock = clock
        self.seen = dict(seen or {})
        """What waits, since when."""

    def look(self, known: Callable[[str], Stamp | None]) -> Look:
        """What is there that is not ``known`` as it stands; raises ``UsageError``."""
        now = self._clock()
        taken: list[Taken] = []
        waiting: dict[str, str] = {}
        strange: list[str] = []
        seen: dict[str, Waiting] = {}
        found = dict(self._listed(waiting))
        held = {path.name.casefold() for path in found.values()}
        for name, path in sorted(found.items()):
            if self._left_out(name):
                continue
            if not _may_be_draft(name):
                if not documents.is_set_aside(name):
                    strange.append(name)
                continue
            stamp = _stamp(path)
            if stamp is None or known(name) == stamp:
                continue
            since = self.seen.get(name)
            if since is None or since.stamp != stamp or since.at > now:
                since = Waiting(stamp, now)
            seen[name] = since
            still = now - since.at
            if still < self._settle:
                waiting[name] = ARRIVING
            elif _is_open(path, held):
                waiting[name] = "有人正在编辑"
            elif (data := _read(path, stamp)) is None:
                waiting[name] = "暂时读不了"
            elif still < self._patience and not is_whole(data):
                waiting[name] = "还没有拷完"
            else:
                del seen[name]
                taken.append(Taken(name, stamp, tuple(_drafts(path, name, data))))
        self.seen = seen
        return Look(tuple(taken), waiting, tuple(strange))

    def _listed(self, unseen: dict[str, str]) -> Iterator[tuple[str, Path]]:
        """Every usual file below, by its name seen from the inbox."""

        def failed(place: str, message: str) -> None:
            if Path(place) == self._root:
                raise UsageError(message)
            unseen[Path(place).relative_to(self._root).as_posix()] = "没有权限，或者打不开"

        if not self._root.is_dir():
            raise UsageError(f"收件文件夹打不开：{self._root}。")
        for path in documents.usual_files(self._root, failed):
            yield path.relative_to(self._root).as_posix(), path


def _may_be_draft(name: str) -> bool:
    if documents.is_report(name):
        return True
    return name.lower().endswith(".zip") and not documents.is_set_aside(name)


def _stamp(path: Path) -> Stamp | None:
    try:
        about = path.stat()
    except OSError:
        return None
    return about.st_size, about.st_mtime_ns


def _is_open(path: Path, held: set[str]) -> bool:
    """Whether Word, WPS or LibreOffice have put their sign beside the file.

    Word puts ``~$`` before a short name, and in place of the first letters of a longer one.
    """
    name = path.name
    signs = (f"~${name}", f"~${name[1:]}", f"~${name[2:]}", f".~lock.{name}#", f".~{name}")
    beside = (sign for sign in signs if sign.casefold() in held)
    return any(path.with_name(sign).exists() for sign in beside)


def _read(path: Path, stamp: Stamp) -> bytes | None:
    """The bytes of a file that is what it was; None where it is not, or nobody may read it."""
    try:
        with opened(path) as file:
            data = file.read(limits.current().file_bytes + 1)
            about = os.fstat(file.fileno())
    except OSError:
        return None
    return data if (about.st_size, about.st_mtime_ns) == stamp else None


def _drafts(path: Path, name: str, data: bytes) -> Iterator[Arrival]:
    """The drafts in a file that was read, those of earlier outputs left out."""
    if path.suffix.lower() == ".zip":
        yield from _of_archive(path, name, data)
    elif not is_own(data):
        yield Arrival(name, data)


def _of_archive(path: Path, name: str, data: bytes) -> Iterator[Arrival]:
    try:
        members = documents.reports_in(path) if documents.is_bundle(path) else [path]
    except (LawcheckError, OSError):
        members = [path]
    if members == [path]:
        yield Arrival(name, data)  # judging it says what is wrong
        return
    for member in members:
        inner = f"{name}/{member.relative_to(path).as_posix()}"
        try:
            content = documents.load(member)
        except LawcheckError as error:
            yield Arrival(inner, b"", str(error))
            continue
        if not is_own(content):
            yield Arrival(inner, content)
