"""What is told of right lists, days and restated values with one change in them is kept."""

from __future__ import annotations

from collections import Counter

import pytest

from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText
from tests.perturbed.edited import tried
from tests.perturbed.edits import EDITS, days, restated, rolls
from tests.perturbed.texts import some

#: Least share of the edits of each kind that are told. Over all texts it is a sixth more: which of
#: them are tried changes with every text that is added.
KEPT = {"lost": 0.45, "number": 0.45, "twice": 0.6, "restated": 0.4, "days": 0.6}
#: One of so many texts is tried: all of them take a minute (python -m tests.perturbed).
_STEP = 8


def _running(*lines: str) -> RunningText:
    return RunningText([(n, fold(line)) for n, line in enumerate(lines, 1)])


def test_edits_are_found_by_counting() -> None:
    kinds = [e.kind for e in rolls(_running("推进公示、记录、审核三项制度。"))]
    assert kinds == ["number", "lost", "twice"]
    assert len(list(days(_running("3月2日受理申请，4月5日作出决定。")))) == 1
    assert (
        len(list(restated(_running("新收复议申请36件。", "新收复议申请36件后，逐件回访。")))) == 1
    )


@pytest.mark.slow
def test_edits_are_told() -> None:
    there, told = Counter[str](), Counter[str]()
    for text in some(_STEP):
        for one in tried(text, list(EDITS)):
            there[one.kind] += 1
            told[one.kind] += bool(one.told)
    assert all(told[kind] >= least * there[kind] for kind, least in KEPT.items())
