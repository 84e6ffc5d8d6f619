"""The README's picture shows what the program says; ``python tools/pictures.py`` draws it anew."""

from __future__ import annotations

import importlib.util
import re
from html import unescape
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent


def _words(svg: str) -> str:
    """The text of a picture, without the blanks that hold its columns."""
    return re.sub(r"\s", "", unescape("".join(re.findall(r"<text[^>]*>([^<]*)</text>", svg))))


def test_the_picture_can_be_drawn_and_is_of_this_program(monkeypatch: pytest.MonkeyPatch) -> None:
    spec = importlib.util.spec_from_file_location("picture", ROOT / "tools" / "pictures.py")
    assert spec is not None and spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    monkeypatch.chdir(ROOT)
    drawn = _words(module.picture())
    kept = _words((ROOT / "docs" / "pictures" / "terminal.svg").read_text("utf-8"))
    # The command, the verdict and the title; points and wording of rules may have moved on.
    for told in (
        module.SAMPLE,
        "×不合格",
        "一票否决",
        "望麓区2022年法治政府建设年度报告",
        "四个部分",
    ):
        assert told in drawn
        assert told in kept


def test_every_text_is_as_long_as_its_columns() -> None:
    svg = (ROOT / "docs" / "pictures" / "terminal.svg").read_text("utf-8")
    from lawcheck.views.layout import width

    texts = re.findall(r'textLength="([\d.]+)"[^>]*>([^<]+)</text>', svg)
    assert texts
    columns = {round(float(length) / width(unescape(text)), 1) for length, text in texts}
    assert len(columns) == 1
