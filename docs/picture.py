"""Make ``docs/terminal.svg``: what ``lawcheck check`` shows for a sample, by Rich's recorder.

Run it with ``python docs/picture.py`` where lawcheck is installed.
"""

from __future__ import annotations

import io
import os
import re
from html import unescape
from pathlib import Path

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from lawcheck.packs.loader import load
from lawcheck.review import review
from lawcheck.views.layout import width
from lawcheck.views.screen import COLUMNS, STYLES, Screen
from lawcheck.views.terminal import lines

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "samples/wanglu-2022-body-twice.html"

#: Runs of one width: each becomes a text of its own, so that indents and columns hold.
RUNS = re.compile(r"[\x20-\x7e]+|[^\x20-\x7e]+")


def picture() -> str:
    """The SVG of the review of ``SAMPLE``."""
    os.chdir(ROOT)  # the review names the file as the README's reader would
    console = Console(
        record=True,
        width=COLUMNS,
        file=io.StringIO(),
        theme=Theme(STYLES),
        highlight=False,
        force_terminal=True,
    )
    console.print(Text.assemble(("$ ", "dim"), f"lawcheck check {SAMPLE}"))
    for line in lines([review(SAMPLE, load("annual-report"))], Screen(color=True)):
        pieces = [(run, style) for text, style in line for run in RUNS.findall(text)]
        console.print(Text.assemble(*pieces), soft_wrap=True)
    return _with_chinese_widths(console.export_svg(title="lawcheck", unique_id="lawcheck"))


def _with_chinese_widths(svg: str) -> str:
    """Rich states the length of a text as if every character took one column."""

    def lengthen(match: re.Match[str]) -> str:
        length, between, text = match.groups()
        shown = unescape(text)
        return f'textLength="{float(length) * width(shown) / len(shown):g}"{between}>{text}</text>'

    return re.sub(r'textLength="([\d.]+)"([^>]*)>([^<]+)</text>', lengthen, svg)


if __name__ == "__main__":
    (ROOT / "docs" / "terminal.svg").write_text(picture(), encoding="utf-8")
