"""What a hook has judged: a line for each report, and what that means for the commit.

A file of a repository that is plainly no report is none of the hook's business: ``check`` calls it
unjudged, the hook lets it pass and says so.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Any, Final

import msgspec

from lawcheck.hooks.git import Changed, content

_OTHER_KIND: Final = "document-kind"
#: What is captured is UTF-8, whatever the console speaks.
_ENVIRONMENT = {**os.environ, "PYTHONIOENCODING": "utf-8"}


class Judged(msgspec.Struct, frozen=True):
    """The outcome of one run of ``check``."""

    status: int
    lines: bytes = b""
    """What it said on standard output."""
    said: bytes = b""
    """What it said on standard error."""
    unfit: tuple[str, ...] = ()
    """The reports that must be mended."""
    unjudged: tuple[str, ...] = ()
    others: tuple[str, ...] = ()
    """What is no report."""


def judged(found: Iterable[Changed], options: Sequence[str], place: Path) -> list[Judged]:
    """Judge what goes in: what stands so on the disk together, the rest from git's store."""
    drafts = list(found)
    same = {f"./{one.path}" for one in drafts if one.on_disk}
    done = [_without_others(sorted(same), options, place)] if same else []
    for one in drafts:
        if not one.on_disk:  # what goes in is not what stands there
            named = ["-", "--stdin-name", one.path]
            run = _run(named, options, place, content(one))
            done.append(Judged(0, others=run.others) if run.others else run)
    return done


def _without_others(paths: Sequence[str], options: Sequence[str], place: Path) -> Judged:
    run = _run(paths, options, place)
    if not run.others:
        return run
    left = [path for path in paths if path.removeprefix("./") not in run.others]
    # Their status hides whether another report fell short, so those are judged by themselves.
    rest = _run(left, options, place) if left else Judged(0)
    return msgspec.structs.replace(rest, others=run.others)


def _run(
    paths: Sequence[str], options: Sequence[str], place: Path, data: bytes | None = None
) -> Judged:
    with tempfile.TemporaryDirectory(prefix="lawcheck-") as folder:
        result = Path(folder) / "result.json"
        command = [sys.executable, "-m", "lawcheck", "check", "--quiet", *options]
        command += ["--output", f"json={result}", *paths]
        ended = subprocess.run(
            command, cwd=place, check=False, input=data, capture_output=True, env=_ENVIRONMENT
        )
        reviews = _reviews(result)
    reasons = {_path(one): (one.get("reason") or {}).get("code") for one in reviews}
    return Judged(
        ended.returncode,
        ended.stdout,
        ended.stderr,
        tuple(_path(one) for one in reviews if one["verdict"] in ("revise", "unfit")),
        tuple(_path(one) for one in reviews if one["verdict"] == "unjudged"),
        tuple(path for path, code in reasons.items() if code == _OTHER_KIND),
    )


def _reviews(result: Path) -> list[dict[str, Any]]:
    """What ``check`` wrote; nothing where it could not begin."""
    try:
        return list(msgspec.json.decode(result.read_bytes())["reviews"])
    except (OSError, msgspec.DecodeError):
        return []


def _path(review: dict[str, Any]) -> str:
    return str(review["file"]["path"]).removeprefix("./")
