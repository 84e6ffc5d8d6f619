"""Radicals for characters and invisible characters are understood, and told once."""

from __future__ import annotations

import pytest

from lawcheck import check_bytes, load_pack
from lawcheck.text.folding import fold
from lawcheck.text.lookalikes import INVISIBLE, LOOKALIKE

REPORT = "青禾县2024年法治政府建设年度报告"
TURNED = {plain: char for char, plain in reversed(LOOKALIKE.items())}


@pytest.mark.parametrize(
    ("shown", "meant"),
    [
        ("⼀、主要举措", "一、主要举措"),
        ("⾏政执法", "行政执法"),
        ("⼆〇⼆四年⻓", "二〇二四年长"),
        ("依\u00ad法\u200b行\u2060政\ufe0f", "依法行政"),
        ("\u202a（\u200e二）\U000e0041", "（二）"),
    ],
)
def test_both_are_folded_with_a_way_back(shown: str, meant: str) -> None:
    folded = fold(shown)
    assert folded.text == fold(meant).text
    start, end = folded.original_span(0, len(folded.text))
    assert fold(shown[start:end]).text == folded.text


def test_the_table_is_of_single_characters() -> None:
    assert all(len(char) == len(plain) == 1 for char, plain in LOOKALIKE.items())
    assert INVISIBLE.isdisjoint(LOOKALIKE)


@pytest.mark.parametrize("every", [1, 3, 7])
@pytest.mark.parametrize("kind", ["alike", "invisible"])
def test_a_report_of_such_characters_is_judged_like_another(samples, every: int, kind: str) -> None:
    text = (samples / "tongpi-2022.txt").read_text("utf-8")
    changed = "".join(
        (TURNED.get(char, char) if kind == "alike" else f"{char}\u200b")
        if n % every == 0 and "\u4e00" <= char <= "\u9fff"
        else char
        for n, char in enumerate(text)
    )
    pack = load_pack("annual-report")
    one, other = (check_bytes(t.encode(), "a.txt", pack) for t in (text, changed))
    assert [f.rule for f in other.findings if f.rule != "hidden-text"] == [
        f.rule for f in one.findings
    ]
    assert [f.severity for f in other.findings if f.rule == "hidden-text"] == [
        "warning" if kind == "alike" else "info"
    ]
