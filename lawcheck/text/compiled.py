"""Regular expressions compiled by an earlier run, so that a command starts at once.

Compiling the patterns of program and packs takes 50 ms of a review that takes 5. CPython keeps
compiled patterns in ``re._cache``; here their code is kept in a file of the user's cache folder
and put back there. Whatever is not as expected (another Python, a damaged file, a folder that
cannot be written) means that patterns are compiled as ever: nothing else depends on it.
"""

from __future__ import annotations

import os
import re
import sys
from array import array
from typing import Any

from lawcheck import __version__

#: Fewer new patterns are not worth a new file.
WORTH = 8
#: ``re`` itself keeps 512, and forgets the first for each one more.
_MOST = 1000

#: Pattern as written → as it is compiled (``patterns.fold_pattern``): kept along with the code.
folded: dict[str, str] = {}

_recalled: set[tuple[str, int]] = set()


def place(command: str) -> str | None:
    """The file of the patterns that ``command`` needs, None where there is no place for it.

    ``LAWCHECK_CACHE`` names another folder than the user's, or ``off``.
    """
    folder = os.environ.get("LAWCHECK_CACHE")
    if folder == "off" or sys.implementation.name != "cpython":
        return None
    if not folder:
        base = os.environ.get("LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME")
        base = base or os.path.expanduser("~/.cache")  # noqa: PTH111 (pathlib is not loaded yet)
        if not os.path.isabs(base):  # noqa: PTH117
            return None
        folder = os.path.join(base, "lawcheck")  # noqa: PTH118
    return os.path.join(folder, f"patterns-{sys.hexversion:x}-{command}.bin")  # noqa: PTH118


def recall(command: str) -> None:
    """Put the patterns of earlier runs of ``command`` where ``re.compile`` looks for them."""
    path = place(command)
    if path is None:
        return
    try:
        import _sre  # type: ignore[import-not-found]
        import marshal

        with open(path, "rb") as file:  # noqa: PTH123
            about = os.fstat(file.fileno())
            if hasattr(os, "geteuid") and (about.st_uid != os.geteuid() or about.st_mode & 0o022):
                return  # somebody else could have written it
            head, sum_, body = marshal.load(file)
        if head != _head() or sum_ != _sum(body):
            return
        re._MAXCACHE = max(re._MAXCACHE, 2 * _MOST)  # type: ignore[attr-defined]
        rows, known = marshal.loads(body)
        folded.update(known)
        for pattern, asked, flags, code, groups, index, names in rows:
            words = array("I", code).tolist()
            made = _sre.compile(pattern, flags, words, groups, index, names)
            _store()[str, pattern, asked] = made
            _recalled.add((pattern, asked))
    except Exception:
        return


def keep(command: str) -> None:
    """Write the patterns that this run of ``command`` compiled for the next one."""
    path = place(command)
    if path is None:
        return
    try:
        asked = [key[1:] for key in _store() if key[0] is str]
        new = [key for key in asked if key not in _recalled]
        if len(new) < WORTH:
            return
        # Too many: most are of packs as they once were. The next runs find out what is needed.
        wanted = asked if len(asked) <= _MOST else new[-_MOST:]
        _write(path, [_code(pattern, flags) for pattern, flags in wanted], folded)
    except Exception:
        return


def _store() -> dict[tuple[type, str, int], re.Pattern[str]]:
    return re._cache  # type: ignore[attr-defined, no-any-return]


def _head() -> tuple[str | int, ...]:
    """What the file rests on: Python, this version, and the code that folds patterns."""
    here = os.path.dirname(__file__)  # noqa: PTH120
    folding = (os.path.join(here, name) for name in ("patterns.py", "folding.py"))  # noqa: PTH118
    return sys.version, __version__, *(os.stat(path).st_mtime_ns for path in folding)  # noqa: PTH116


def _sum(body: bytes) -> int:
    from binascii import crc32

    return crc32(body)


def _code(pattern: str, asked: int) -> tuple[Any, ...]:
    """What ``re`` hands to its engine for this pattern (see ``re._compiler.compile``)."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    parsed = _parser.parse(pattern, asked)
    code = array("I", map(int, _compiler._code(parsed, asked)))
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    flags = int(asked | state.flags)
    groups = state.groups - 1
    return (
        pattern,
        int(asked),
        flags,
        code.tobytes(),
        groups,
        dict(state.groupdict),
        tuple(names),
    )


def _write(path: str, rows: list[tuple[Any, ...]], known: dict[str, str]) -> None:
    import marshal
    import tempfile

    folder = os.path.dirname(path)  # noqa: PTH120
    os.makedirs(folder, mode=0o700, exist_ok=True)  # noqa: PTH103
    body = marshal.dumps((rows, known))
    handle, beside = tempfile.mkstemp(dir=folder)
    try:
        with os.fdopen(handle, "wb") as file:
            marshal.dump((_head(), _sum(body), body), file)
        os.replace(beside, path)  # noqa: PTH105
    except BaseException:
        os.unlink(beside)  # noqa: PTH108
        raise
