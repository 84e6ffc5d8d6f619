"""What is told of right names and laws with one slip in them is kept."""

from __future__ import annotations

import random

import pytest

from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText
from tests.perturbed.misnaming import KINDS, Ground, homophones
from tests.perturbed.names import tried
from tests.perturbed.texts import some

#: Least share of the slips that are told.
KEPT = {"place": 0.4, "place-slip": 0.5, "law": 0.5, "remark": 0.8, "person": 0.8}
#: One of so many texts is tried: all of them take minutes (python -m tests.perturbed).
_STEP = 72


def test_a_homophone_is_another_character() -> None:
    assert "培" in homophones()["陪"]


def test_slips_are_the_same_every_time() -> None:
    text = "青禾县依据《中华人民共和国行政处罚法》办理案件36件。青禾县市场监督管理局宣传。"
    ground = Ground(text, RunningText([(1, fold(text))]), "青禾县人民政府")
    for make in KINDS.values():
        once = list(make(ground, random.Random(1)))
        assert once == list(make(ground, random.Random(1)))


@pytest.mark.slow
@pytest.mark.parametrize("kind", sorted(KEPT))
def test_slips_in_right_names_are_told(kind: str) -> None:
    done = [one for text in some(_STEP) for one in tried(text, [kind], "all", 1)]
    assert sum(bool(one.told) for one in done) >= KEPT[kind] * len(done) > 0
