"""What is told of right figures with one slip in them is kept."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from lawcheck.text.folding import fold
from lawcheck.text.running import RunningText
from tests.perturbed.measure import tried
from tests.perturbed.relations import sums
from tests.perturbed.shares import changes, shares
from tests.perturbed.slips import slips
from tests.perturbed.texts import some
from tests.perturbed.trial import Tried

#: Least share of the slips that are told.
KEPT = 0.45
KEPT_SHARES = 0.5
#: One of so many texts is tried: all of them take minutes (python -m tests.perturbed).
_STEP = 48


def _running(text: str) -> RunningText:
    return RunningText([(1, fold(text))])


def test_sums_are_found_by_computing() -> None:
    text = "受理申请90件，维持31件、驳回22件、终止37件。收案52件、结案40件，余12件，其中涉企16件。"
    found = [(r.result.figure.text, len(r.parts)) for r in sums(_running(text))]
    assert found == [("90件", 3)]


def test_each_slip_changes_one_value_and_is_the_same_every_time() -> None:
    text = "受理申请132件，其中来信98件、来访34件。"
    relation = next(sums(_running(text)))
    once = list(slips(relation, text))
    assert once == list(slips(relation, text))
    assert all(text[slip.start : slip.end] != slip.written for slip in once)


@pytest.mark.slow
def test_slips_in_right_sums_are_told() -> None:
    assert _kept(["sum"]) >= KEPT


def test_shares_and_changes_are_found_by_computing() -> None:
    running = _running("受理60件，办结48件，办结率80%。新收518件，比上年的412件增长25.7%。")
    assert [r.result.figure.text for r in shares(running)] == ["80%"]
    assert [r.result.figure.text for r in changes(running)] == ["25.7%"]


@pytest.mark.slow
def test_slips_in_right_shares_and_changes_are_told() -> None:
    assert _kept(["share", "change"]) >= KEPT_SHARES


def _kept(kinds: Sequence[str]) -> float:
    done: list[Tried] = []
    for text in some(_STEP):
        done += tried(text, kinds)
    return sum(bool(one.told) for one in done) / len(done)
