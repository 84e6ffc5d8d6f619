"""Names of files as outputs show them."""

from __future__ import annotations

from pathlib import PurePath


def clean(path: str) -> str:
    """``path`` as valid Unicode: a file name may hold bytes that are no characters."""
    return path.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def file_name(path: str) -> str:
    """``path`` without its folders, as valid Unicode."""
    return PurePath(clean(path)).name
