"""Make ``docs/terminal.svg``: what ``lawcheck check`` shows for a sample, by Rich's recorder.

Run it with ``python docs/picture.py`` where lawcheck is installed.
"""

from __future__ import annotations

import io
import os
from pathlib import Path

from rich.console import Console
from rich.text import Text
from rich.theme import Theme

from lawcheck.packs.loader import load
from lawcheck.review import review
from lawcheck.views.screen import COLUMNS, STYLES, Screen
from lawcheck.views.terminal import lines

ROOT = Path(__file__).resolve().parent.parent
SAMPLE = "samples/wanglu-2022-body-twice.html"


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
        console.print(Text.assemble(*line), soft_wrap=True)
    return console.export_svg(title="lawcheck", unique_id="lawcheck")


if __name__ == "__main__":
    (ROOT / "docs" / "terminal.svg").write_text(picture(), encoding="utf-8")
