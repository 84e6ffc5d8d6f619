"""What was reached on the rounds is kept; the first numbers stand in docs/accuracy.md."""

from __future__ import annotations

import pytest

from tests.material.effort import THOROUGH
from tests.rounds.judge import HERE, judge, order

#: Of a round that is not mended yet only the first numbers are kept.
OPEN = {"round30"}
ROUNDS = sorted({path.name for path in HERE.glob("round*")} - OPEN)
#: Good reports that are tried: of the first rounds only in ``.ci/run``.
EARLY = {f"round{n}{kind}" for n in range(1, 31) for kind in ("", "dense")}
EARLY |= {f"round{n}plain" for n in range(32, 35)}
GOOD = [name for name in ROUNDS if THOROUGH or name not in EARLY]
#: Least share of faults touched, deterministic and of substance, of the rounds that hold faults.
KEPT = {
    "round1": (0.95, 0.75),
    "round2": (0.93, 0.3),
    "round3": (0.93, 0.4),
    "round4": (0.85, 0.4),
    "round5": (0.7, 0.85),
    "round6": (0.85, 0.7),
    "round7": (0.85, 0.75),
    "round8": (0.85, 0.65),
    "round9": (0.85, 0.6),
    "round10": (0.9, 0.85),
    "round11": (0.75, 0.85),
    "round12": (0.75, 0.9),
    "round13": (0.85, 0.6),
    "round14": (0.7, 0.7),
    "round15": (0.6, 0.6),
    "round16": (0.8, 0.7),
    "round17": (0.6, 0.5),
    "round18": (0.6, 0.65),
    "round19": (0.8, 0.8),
    "round20": (0.85, 0.8),
    "round21": (0.85, 0.8),
    "round22": (0.85, 0.9),
    "round23": (0.9, 0.8),
    "round24": (0.95, 0.95),
    "round25": (0.95, 0.95),
    "round26": (0.9, 0.75),
    "round27": (0.9, 0.95),
    "round28": (0.7, 0.65),
    "round29": (0.65, 0.65),
    "round31": (0.95, 0.95),
    "round32": (0.85, 0.8),
}
MIXED = sorted(KEPT.keys() & set(GOOD))


@pytest.mark.parametrize("name", GOOD)
def test_no_good_report_is_failed(name: str) -> None:
    assert judge(name).failed_good == []


@pytest.mark.parametrize("name", GOOD)
def test_no_good_report_is_warned(name: str) -> None:
    assert judge(name).loud_good == []


@pytest.mark.parametrize("name", MIXED)
def test_what_was_found_is_still_found(name: str) -> None:
    found = judge(name).found
    for kind, least in zip(("deterministic", "judgement"), KEPT[name], strict=True):
        assert found[kind][0] >= least * found[kind][1], kind


@pytest.mark.parametrize("name", MIXED)
def test_the_score_orders_reports_as_a_reviewer_would(name: str) -> None:
    correlation, pairs = order(judge(name).scores)
    # Where most reports have about as many faults, their order among themselves is chance.
    assert correlation >= 0.65
    assert pairs >= 0.95
