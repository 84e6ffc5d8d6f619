"""Pages of runs are read as their characters would be, one by one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawcheck import documents
from lawcheck.documents import level
from lawcheck.documents.model import Document
from lawcheck.errors import DocumentError
from tests.documents.test_placed import TEXT, TITLE
from tests.documents.typesetting import Placed, Style, ofd, typeset
from tests.material.variations.ofd import CASES

BLANKS = ["第一条\u3000为了 2024 年的工作，制定 本 办法。", "一、 总体 情况", *TEXT]
SHEETS: dict[str, list[list[Placed]]] = {
    "plain": typeset(TEXT, Style(), TITLE),
    "header and footer": typeset(TEXT * 3, Style(header=TITLE, footer="— {} —"), TITLE),
    "numbers of pages": typeset(TEXT * 3, Style(footer="{}"), TITLE),
    "columns": typeset(TEXT * 3, Style(columns=2, measure=13, size=14), TITLE),
    "blanks": typeset(BLANKS, Style(), TITLE),
    "close": typeset(TEXT, Style(pitch=17), TITLE),
    "large": typeset(TEXT, Style(size=20, measure=20), TITLE),
    "cells": [
        [Placed(79 + 120 * x, 120 + 28 * y, 16, f"格子{x}{y}") for y in range(15) for x in range(4)]
    ],
    "words in turn": [
        [
            Placed(79 + 80 * x, 120 + 28 * y, 16 - x % 2, "五个字一组")
            for y in range(9)
            for x in (0, 1)
        ]
    ],
    "numbers of lines": [
        [
            placed
            for turn, text in enumerate(TEXT * 2)
            for placed in (
                Placed(40, 120 + 28 * turn, 10, str(turn + 1)),
                Placed(79, 120 + 28 * turn, 16, text[:25]),
            )
        ]
    ],
    "printed twice": [
        [
            Placed(79 + shift, 120 + 28 * turn, 16, text[:20])
            for turn, text in enumerate(TEXT)
            for shift in (0, 0.4)
        ]
    ],
}
FILES: dict[str, bytes] = {name: ofd(pages) for name, pages in SHEETS.items()}
FILES |= {f"case, {name}": case.data for name, case in CASES.items()}


def read(data: bytes) -> Document | str:
    try:
        return documents.read_bytes(data, "x.ofd")
    except DocumentError as error:
        return error.code


@pytest.mark.parametrize("name", FILES)
def test_runs_are_read_as_their_characters(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(FILES[name])
    monkeypatch.setattr(level, "lines", lambda *given: None)
    assert read(FILES[name]) == whole


def test_plain_pages_are_not_split(monkeypatch: pytest.MonkeyPatch) -> None:
    """Else the test above would compare the same with itself."""
    answers: list[bool] = []
    lines: Callable[..., object] = level.lines

    def told(*given: object) -> object:
        found = lines(*given)
        answers.append(found is not None)
        return found

    monkeypatch.setattr(level, "lines", told)
    for name in ("plain", "header and footer", "numbers of pages", "blanks"):
        read(FILES[name])
    assert answers
    assert all(answers)
