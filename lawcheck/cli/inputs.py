"""What the paths of a command line mean: files, folders, standard input."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from fnmatch import fnmatch
from pathlib import Path, PurePath
from typing import TYPE_CHECKING

import msgspec

from lawcheck.review import Options

if TYPE_CHECKING:
    from lawcheck.settings.reading import Held

#: The path that means standard input, and the name that reviews give it.
STDIN = "-"
STDIN_NAME = "<标准输入>"
#: Marks of a pattern; a bracket alone is a usual part of names: 报告[1].docx.
_PATTERN = frozenset("*?")
#: More files than this are counted, not named.
MOST_NAMED = 3


class Input(msgspec.Struct, frozen=True):
    """One thing to judge; ``data`` only for what came through standard input."""

    name: str
    data: bytes | None = None
    options: Options | None = None
    """What holds for this one instead of the options of the run."""


class Missing(msgspec.Struct, frozen=True):
    """A path of the command line that cannot be judged, and why (one Chinese sentence)."""

    name: str
    message: str
    data: None = None


class Own(msgspec.Struct, frozen=True):
    """A file of a folder that lawcheck wrote itself and nobody edited: no report."""

    name: str
    data: None = None


def expand(
    paths: Iterable[str], exclude: Collection[str] = (), stdin_name: str = STDIN_NAME
) -> Iterator[Input | Missing | Own]:
    """Each file once, in the order given, folders and patterns replaced by what is in them.

    What is found so and fits a pattern of ``exclude`` is left out; what is named stays.
    """
    seen: set[str] = set()
    for path in paths:
        for item in _one(path, exclude, stdin_name):
            if item.name not in seen:
                seen.add(item.name)
                yield item


def to_judge(
    paths: Iterable[str], exclude: Collection[str] = (), stdin_name: str = STDIN_NAME
) -> tuple[list[Input], bool]:
    """The inputs of ``paths``, and whether all were there; what was not is told.

    What lawcheck wrote itself is passed over with one line.
    """
    from lawcheck.cli.output import tell

    inputs: list[Input] = []
    own: list[str] = []
    complete = True
    for item in expand(paths, exclude, stdin_name):
        if isinstance(item, Input):
            inputs.append(item)
        elif isinstance(item, Own):
            own.append(Path(item.name).name)
        else:
            tell(item.message)
            complete = False
    if own:
        more = f"等{len(own)}个" if len(own) > MOST_NAMED else ""
        names = "、".join(own[:MOST_NAMED])
        tell(f"跳过了 lawcheck 自己写的文件：{names}{more}。要审查，请直接写文件名。")
    return inputs, complete


def placed(
    inputs: Sequence[Input], options: Options, held: Held, *, keep_level: bool
) -> list[Input]:
    """The inputs, each with what the settings say of its folder.

    ``keep_level``: the level was stated for all of them.
    """
    if not held.settings.folders:
        return list(inputs)
    found = []
    for item in inputs:
        own = held.own(item.name)
        changed = msgspec.structs.replace(
            options,
            level=options.level if keep_level else own.level or options.level,
            issuer=own.issuer,
            deadline=own.deadline,
        )
        found.append(msgspec.structs.replace(item, options=changed))
    return found


def sources(inputs: Iterable[Input], paths: Iterable[str]) -> Iterator[Path]:
    """Every file on disk that is read for ``inputs``; of archives, the archive."""
    for name in (*paths, *(item.name for item in inputs if item.data is None)):
        place = Path(name)
        yield next((above for above in (place, *place.parents) if _is_file(above)), place)


def _one(path: str, exclude: Collection[str], stdin_name: str) -> Iterator[Input | Missing | Own]:
    if path == STDIN:
        import sys

        from lawcheck.documents import limits

        # One byte more than may be read: what never ends is refused there, not waited for.
        yield Input(stdin_name, sys.stdin.buffer.read(limits.current().file_bytes + 1))
        return
    place = Path(path)
    try:
        if place.is_dir() or _is_bundle(place):
            yield from _folder(place, exclude)
        elif place.exists() or _leads_into_bundle(place):
            yield Input(path)
        elif _PATTERN & set(path):
            yield from _matching(path, exclude)
        else:
            yield Missing(path, f"没有这个文件：{path}")
    except (OSError, ValueError):  # a name too long, without permission, or with a NUL in it
        yield Missing(path, f"无法打开：{path}")


def _matching(pattern: str, exclude: Collection[str]) -> Iterator[Input | Missing | Own]:
    """Consoles that do not expand ``*.docx`` themselves leave it to the program."""
    from glob import glob

    matching = sorted(glob(pattern, recursive=True))  # noqa: PTH207 (absolute patterns too)
    found = [path for path in matching if not is_left_out(path, exclude)]
    if not found:
        yield Missing(pattern, f"没有符合“{pattern}”的文件。")
    for path in found:
        yield from _one(path, exclude, STDIN_NAME)


def is_left_out(path: str, exclude: Collection[str]) -> bool:
    """Whether the path, its name or a folder above it fits a pattern."""
    whole = PurePath(path)
    names = (whole.as_posix(), *whole.parts)
    # Brackets are a usual part of names: 报告[1].docx.
    return any(name == one or fnmatch(name, one) for one in exclude for name in names)


def _is_bundle(place: Path) -> bool:
    """A ZIP archive of reports is a folder."""
    if place.suffix.lower() != ".zip":
        return False
    from lawcheck.documents import is_bundle

    return is_bundle(place)


def _leads_into_bundle(place: Path) -> bool:
    return any(above.suffix.lower() == ".zip" and _is_file(above) for above in place.parents)


def _is_file(path: Path) -> bool:
    """A name inside an archive may be longer than any that the disk knows."""
    try:
        return path.is_file()
    except OSError:
        return False


def _folder(folder: Path, exclude: Collection[str]) -> Iterator[Input | Missing | Own]:
    from lawcheck.documents import on_disk, reports_in
    from lawcheck.documents.own import is_own, is_own_file

    reports = False
    unseen: list[Missing] = []
    found = reports_in(folder, unseen=lambda place, said: unseen.append(Missing(place, said)))
    yield from unseen
    for path in found:
        if is_left_out(str(path.relative_to(folder)), exclude):
            continue
        data = None if on_disk(path) else _member(path)
        if is_own_file(path) if data is None else is_own(data):
            yield Own(str(path))
        else:
            reports = True
            yield Input(str(path))
    if not reports and not unseen:
        yield Missing(str(folder), f"文件夹中没有可审查的报告：{folder}")


def _member(path: Path) -> bytes | None:
    """The bytes of a file inside an archive; None where reading it will say what is wrong."""
    from lawcheck.documents import limits
    from lawcheck.documents.bundle import read_member
    from lawcheck.errors import LawcheckError

    try:
        return read_member(path, limits.current())
    except LawcheckError:
        return None
