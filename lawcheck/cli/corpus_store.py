"""Which store the commands of ``lawcheck corpus`` mean, and how they show what is in it."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.views.screen import Line

StoreFile = Annotated[
    Path | None, typer.Option("--store", metavar="文件", help="比对库文件；不写则用本人的比对库")
]
AsJson = Annotated[bool, typer.Option("--json", help="输出 JSON，供程序使用")]
Force = Annotated[bool, typer.Option("--force", help="可以替换已有的文档、压缩包、规则包、比对库")]
NoColor = Annotated[bool, typer.Option("--no-color", help="不用颜色")]


def place_of(store: Path | None, *, create: bool = False) -> Path:
    """The store that was asked for, or the user's own."""
    from lawcheck.corpus.library import own_store

    place = own_store() if store is None else store
    if create:
        try:
            place.parent.mkdir(parents=store is None, exist_ok=True)
        except OSError as error:
            raise UsageError(f"无法在这里建立比对库：{place}。") from error
    return place


def draw(lines: Callable[[int], Iterable[Line]], no_color: bool) -> None:
    """Show lines on the terminal; ``no_color``: without colours."""
    from lawcheck.cli.output import to_stdout
    from lawcheck.views.screen import Screen

    screen = Screen.of(sys.stdout, color=not no_color)
    to_stdout(screen.draw(lines(screen.columns)))


def show_json(value: object) -> None:
    """Show ``value`` as JSON."""
    import msgspec

    from lawcheck.cli.output import to_stdout
    from lawcheck.views import safe

    text = msgspec.json.format(safe.encoded(value), indent=2).decode()
    to_stdout([text + "\n"], utf8=True)
