"""What was changed in a copy is shown to the character, in words a reader understands."""

from __future__ import annotations

import pytest

from lawcheck.repetition.changes import Change, changes, in_words

from .generated import report


def test_no_change() -> None:
    assert changes("全年培训32场。", "全年培训32场。") == ()
    assert in_words(()) == ""


def test_figures_are_shown_whole() -> None:
    found = changes("全年培训132场、考试45次。", "全年培训142场、考试5次。")
    assert found == (Change("132", "142", 4, 4), Change("45", "5", 11, 11))
    assert in_words(found) == "“132”改为“142”，“45”改为“5”"


@pytest.mark.parametrize(
    ("source", "copy", "words"),
    [
        ("青石镇开展培训", "白石镇开展培训", "“青”改为“白”"),
        ("开展培训", "开展专题培训", "增加“专题”"),
        ("开展专题培训", "开展培训", "删去“专题”"),
        (
            "甲一二三乙一二三丙一二三丁",
            "子一二三丑一二三寅一二三卯",
            "“甲”改为“子”，“乙”改为“丑”，“丙”改为“寅”等4处",
        ),
    ],
)
def test_in_words(source: str, copy: str, words: str) -> None:
    assert in_words(changes(source, copy)) == words


def test_changes_lead_from_source_to_copy() -> None:
    one, other = report("from")[2], report("to")[2]
    rebuilt, at = "", 0
    for change in changes(one, other):
        rebuilt += one[at : change.source] + change.new
        at = change.source + len(change.old)
    assert rebuilt + one[at:] == other
