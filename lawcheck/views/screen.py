"""Lines with styles, drawn as plain text or, on a terminal, in colour by Rich."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TextIO

import msgspec

from lawcheck.views import safe

#: A line as pieces of text, each with a style of ``STYLES`` (empty: none).
Line = list[tuple[str, str]]

STYLES = {
    "bad": "bold red",
    "warn": "yellow",
    "note": "cyan",
    "good": "green",
    "strong": "bold",
    "dim": "bright_black",
    "quote": "italic",
}

#: Output that is piped or saved is as wide as this.
COLUMNS = 80
#: Narrower terminals break the lines themselves; on wider ones lines stay readable.
NARROWEST = 60
WIDEST = 100


class Screen(msgspec.Struct, frozen=True):
    """What is drawn on: how wide it is, how wide ambiguous marks are, whether it has colour."""

    columns: int = COLUMNS
    """For running text, which wider lines would make hard to read."""
    ambiguous: int = 1
    color: bool = False
    wide: int = 0
    """For tables: the whole width, where it is more than ``columns``."""

    @property
    def full(self) -> int:
        return max(self.columns, self.wide)

    @classmethod
    def of(cls, stream: TextIO, *, color: bool = True) -> Screen:
        """The screen behind ``stream``."""
        encoding = (getattr(stream, "encoding", None) or "").lower().replace("-", "")
        # A console of a Chinese code page draws √ ● ─ two columns wide.
        ambiguous = 2 if encoding.startswith(("gb", "cp936", "936", "big5", "cp950")) else 1
        if not stream.isatty():
            return cls(ambiguous=ambiguous)
        import os
        import shutil

        columns = shutil.get_terminal_size((COLUMNS, 24)).columns
        plain = not color or os.environ.get("NO_COLOR") or os.environ.get("TERM") == "dumb"
        return cls(max(NARROWEST, min(columns, WIDEST)), ambiguous, not plain, columns)

    def draw(self, lines: Iterable[Line]) -> Iterator[str]:
        """Yield the text of each line, with its line feed."""
        if not self.color:
            for line in lines:
                yield safe.line("".join(text for text, _ in line)).rstrip() + "\n"
            return
        from rich.console import Console
        from rich.text import Text
        from rich.theme import Theme

        console = Console(theme=Theme(STYLES), force_terminal=True, width=1000, highlight=False)
        for line in lines:
            with console.capture() as captured:
                pieces = [(safe.plain(text), style) for text, style in line]
                console.print(Text.assemble(*pieces), soft_wrap=True)
            yield captured.get()
