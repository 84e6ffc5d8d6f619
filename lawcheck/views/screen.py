"""Lines with styles, drawn as plain text or, on a terminal, in colour by Rich."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any, TextIO

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

#: Between a style and the file that its text leads to.
_LINK = " link "
#: What terminals that open links set; of those that do not, some show the code of one.
_OPENS = ("WT_SESSION", "VTE_VERSION", "KONSOLE_VERSION", "KITTY_WINDOW_ID", "FORCE_HYPERLINK")
_PROGRAMS = ("iTerm.app", "WezTerm", "vscode", "ghostty", "Hyper", "Tabby", "rio")

#: Output that is piped or saved is as wide as this.
COLUMNS = 80
#: Narrower terminals break the lines themselves; on wider ones lines stay readable.
NARROWEST = 60
WIDEST = 100


def linked(style: str, path: str) -> str:
    """The style of a text that opens the file at ``path``, where the terminal can."""
    return f"{style}{_LINK}{path}"


class Screen(msgspec.Struct, frozen=True):
    """What is drawn on: how wide it is, how wide ambiguous marks are, whether it has colour."""

    columns: int = COLUMNS
    """For running text, which wider lines would make hard to read."""
    ambiguous: int = 1
    color: bool = False
    wide: int = 0
    """For tables: the whole width, where it is more than ``columns``."""
    links: bool = False
    """Whether the terminal opens files by links."""

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
        opens = os.environ.get("TERM_PROGRAM") in _PROGRAMS or any(map(os.environ.get, _OPENS))
        narrow = max(NARROWEST, min(columns, WIDEST))
        return cls(narrow, ambiguous, not plain, columns, opens and not plain)

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
                pieces = [(safe.plain(text), self._style(style)) for text, style in line]
                console.print(Text.assemble(*pieces), soft_wrap=True)
            yield captured.get()

    def _style(self, style: str) -> Any:
        """What Rich knows: a name, or a style with a link to a file that is there."""
        name, _, path = style.partition(_LINK)
        if not path:
            return name
        from pathlib import Path

        from rich.style import Style

        file = Path(path)
        if not self.links or not file.exists():
            return name
        known = Style.parse(STYLES[name]) if name else Style()
        return known + Style(link=file.absolute().as_uri())
