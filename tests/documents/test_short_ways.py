"""What is read in a short way is read as the long way would read it.

Pages of runs as their characters, one by one; paragraphs of words as whatever else they may hold.
"""

from __future__ import annotations

from collections.abc import Callable

import pytest

from lawcheck import documents
from lawcheck.documents import level
from lawcheck.documents.model import Document
from lawcheck.documents.word.inline import Inline
from lawcheck.errors import DocumentError
from tests.documents.test_placed import TEXT, TITLE
from tests.documents.typesetting import Placed, Style, ofd, typeset
from tests.material.variations import again, elsewhere, further, lookalikes, places, word
from tests.material.variations import ofd as of_ofd
from tests.material.word import docx, lines_of

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
FILES |= {f"case, {name}": case.data for name, case in of_ofd.CASES.items()}


WORD: dict[str, bytes] = {
    "typed": docx(lines_of("qihe-2024.txt")),
    "numbered": docx(lines_of("qihe-2024.txt"), "word"),
} | {
    name: case.data
    for module in (word, places, elsewhere, lookalikes, again, further)
    for name, case in module.CASES.items()
    if case.name.endswith(".docx")
}


def read(data: bytes, name: str = "x.ofd") -> Document | str:
    try:
        return documents.read_bytes(data, name)
    except DocumentError as error:
        return error.code


@pytest.mark.parametrize("name", FILES)
def test_runs_are_read_as_their_characters(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    whole = read(FILES[name])
    monkeypatch.setattr(level, "lines", lambda *given: None)
    assert read(FILES[name]) == whole


@pytest.mark.parametrize("name", WORD)
def test_words_are_read_as_all_that_a_paragraph_may_hold(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    short = read(WORD[name], "x.docx")
    monkeypatch.setattr(Inline, "words", lambda *given: None)
    assert read(WORD[name], "x.docx") == short


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
