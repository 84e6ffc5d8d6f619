"""``--baseline FILE``: findings that an earlier run already told do not count again.

The file is what ``--format json`` or ``jsonl`` wrote. A finding is known by its fingerprint, which
does not change when lines move, in the file of the same path or, where no path fits, of the same
name.
"""

from __future__ import annotations

from pathlib import Path, PurePath
from typing import Any

import msgspec

from lawcheck.checks.model import Excepted
from lawcheck.errors import UsageError
from lawcheck.review import Review

KNOWN = Excepted("baseline", "上次审查已经有")

Known = dict[str, frozenset[str]]


class Baseline(msgspec.Struct, frozen=True):
    """Fingerprints by path, and by name where only one path has it."""

    by_path: Known
    by_name: Known

    def mark(self, review: Review) -> Review:
        """``review`` with its known findings marked as such."""
        known = self.by_path.get(_path(review.path))
        if known is None:
            known = self.by_name.get(PurePath(review.path).name)
        if not known:
            return review
        return review.decided(
            [
                msgspec.structs.replace(finding, excepted=KNOWN)
                if finding.fingerprint in known
                else finding
                for finding in review.findings
            ]
        )


def read(path: str) -> Baseline:
    """The baseline in the file at ``path``. Raises ``UsageError`` where it is none."""
    try:
        data = Path(path).read_bytes()
    except OSError as error:
        raise UsageError(f"读不了基线文件 {path}：请检查路径。") from error
    try:
        by_path: dict[str, frozenset[str]] = {}
        for review in _reviews(data):
            name = _path(review["file"]["path"])
            prints = frozenset(finding["fingerprint"] for finding in review["findings"])
            by_path[name] = by_path.get(name, frozenset()) | prints
    except (msgspec.DecodeError, UnicodeError, KeyError, TypeError, AttributeError) as error:
        raise UsageError(
            f"{path} 不能用作基线：它应是 lawcheck check --format json 的输出。"
        ) from error
    names = [PurePath(name).name for name in by_path]
    by_name = {
        PurePath(name).name: prints
        for name, prints in by_path.items()
        if names.count(PurePath(name).name) == 1
    }
    return Baseline(by_path, by_name)


def _reviews(data: bytes) -> list[dict[str, Any]]:
    try:
        document = msgspec.json.decode(data)
    except msgspec.DecodeError:
        return [msgspec.json.decode(line) for line in data.splitlines() if line.strip()]
    if isinstance(document, dict) and "reviews" in document:
        return list(document["reviews"])
    return [document]


def _path(path: str) -> str:
    return PurePath(path).as_posix().removeprefix("./")
