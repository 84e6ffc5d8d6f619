"""Distances by hand are those of RapidFuzz."""

from __future__ import annotations

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st
from rapidfuzz import fuzz
from rapidfuzz.distance import Indel, Levenshtein

from lawcheck.text import distance

TEXTS = st.text("法治政府ab，", max_size=80)


@pytest.fixture(autouse=True)
def _by_hand(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(distance, "_library", lambda characters: False)


@given(TEXTS, TEXTS, st.sampled_from([0.0, 50.0, 75.0, 85.0]))
def test_the_same_numbers(one: str, other: str, least: float) -> None:
    assert distance.levenshtein(one, other) == Levenshtein.distance(one, other)
    assert distance.indel(one, other) == Indel.distance(one, other)
    assert distance.ratio(one, other, least) == fuzz.ratio(one, other, score_cutoff=least)


def test_what_is_known() -> None:
    assert distance.levenshtein("法制政府", "法治政府建设") == 3
    assert distance.indel("法制政府", "法治政府") == 2
    assert distance.ratio("法制政府", "法治政府") == 75.0
    assert distance.ratio("法制政府", "法治政府", 76) == 0.0


def test_the_library_is_loaded_when_it_is_worth_it() -> None:
    code = (
        "import sys\n"
        "from lawcheck.text import distance\n"
        "assert distance.levenshtein('法制', '法治') == 1 and 'rapidfuzz' not in sys.modules\n"
        "assert distance.ratio('法' * distance.WORTH, '法治') > 0 and 'rapidfuzz' in sys.modules\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
