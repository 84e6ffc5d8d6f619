"""Every limit on what is read, in one place. Over a limit the document is refused by name."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager

import msgspec

from lawcheck import deadline
from lawcheck.errors import DocumentError, UsageError

MIB = 1024 * 1024


class Limits(msgspec.Struct, frozen=True, kw_only=True):
    """What a single document may cost. The defaults keep the process under 400 MiB."""

    file_bytes: int = 40 * MIB
    """Size of the file itself."""
    entries: int = 5_000
    """Files inside an archive (docx, ofd, zip)."""
    unpacked_bytes: int = 64 * MIB
    """Bytes unpacked from one archive."""
    part_bytes: int = 16 * MIB
    """Bytes of one XML part or web page: its tree takes several times as much memory."""
    elements: int = 600_000
    """Opening and closing tags of one XML part or web page."""
    ratio: int = 200
    """Unpacked to packed size of one entry, for entries over 1 MiB."""
    xml_depth: int = 256
    """Depth of nesting in XML and HTML (tables in tables, lists in lists)."""
    pages: int = 500
    """Pages of a PDF or OFD."""
    characters: int = 1_000_000
    """Characters of text."""
    seconds: float = 60.0
    """Time for the whole of one document: to read it, to understand it and to judge it."""


DEFAULT = Limits()
#: Settings for all commands, e.g. ``pages=800 seconds=120``; worker processes inherit it.
VARIABLE = "LAWCHECK_LIMITS"

#: What each limit is called in messages.
NAMES = {
    "file_bytes": "文件大小",
    "entries": "压缩包内文件数",
    "unpacked_bytes": "解压后总大小",
    "part_bytes": "单个内容部件大小",
    "elements": "标签数",
    "ratio": "压缩比",
    "xml_depth": "嵌套深度",
    "pages": "页数",
    "characters": "字符数",
    "seconds": "处理时限",
}


def exceeded(name: str, limits: Limits) -> DocumentError:
    """The error for the limit ``name``, which it names with its value.

    Its code is ``too-large``, for ``seconds`` it is ``timeout``.
    """
    value = getattr(limits, name)
    if name == "seconds":
        return DocumentError(
            "timeout",
            f"读取超时（seconds={value:g}）：在时限内没有读完、审完，已经停止，没有审查。"
            "文件确实很大时，可以用 --limit seconds=秒数 放宽。",
        )
    shown = f"{value / MIB:g} MiB" if name.endswith("bytes") else str(value)
    return DocumentError(
        "too-large", f"文档超出“{NAMES[name]}”上限（{name}={shown}），为安全起见没有读取。"
    )


def check(name: str, value: float, limits: Limits) -> None:
    """Raise ``exceeded`` when ``value`` is over the limit ``name``."""
    if value > getattr(limits, name):
        raise exceeded(name, limits)


@contextmanager
def timed(limits: Limits) -> Iterator[None]:
    """Hold the block to ``limits.seconds``; raises ``DocumentError`` (timeout)."""
    try:
        with deadline.within(limits.seconds):
            yield
    except deadline.Expired:
        raise exceeded("seconds", limits) from None


def current() -> Limits:
    """The default limits as the environment changes them; raises ``UsageError``."""
    settings = os.environ.get(VARIABLE, "")
    return parse(settings.split()) if settings.strip() else DEFAULT


def set_for_process(settings: list[str]) -> None:
    """Change the limits of this process and of its workers; raises ``UsageError``."""
    parse(settings)
    os.environ[VARIABLE] = " ".join([os.environ.get(VARIABLE, ""), *settings])


def parse(settings: list[str], base: Limits = DEFAULT) -> Limits:
    """``base`` changed by settings of the form ``pages=100``; raises ``UsageError``."""
    changes: dict[str, float] = {}
    for setting in settings:
        name, _, text = setting.partition("=")
        name = name.strip().replace("-", "_")
        if name not in NAMES:
            raise UsageError(f"没有名为“{name}”的上限，可用：{'、'.join(NAMES)}。")
        try:
            value = float(text)
        except ValueError:
            raise UsageError(f"上限“{setting}”应写成 名称=数字，如 pages=100。") from None
        if not 0 < value < float("inf"):
            raise UsageError(f"上限“{setting}”应大于 0。")
        changes[name] = value if name == "seconds" else int(value)
    return msgspec.structs.replace(base, **changes)
