"""Changed inputs of each kind, always the same; ``python -m tests.fuzz`` goes on."""

from __future__ import annotations

import pytest

from tests.fuzz import short as cut
from tests.fuzz.figures import quiet_minutes
from tests.fuzz.harness import HARNESSES, run
from tests.material.effort import tries

_SLOW = {"pdf": 60, "pack": 40, "docx": 80}


@pytest.fixture(autouse=True)
def _in_one_process(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWCHECK_APART", "1")


@pytest.mark.parametrize("name", list(HARNESSES))
def test_changed_inputs_are_judged_or_refused(name: str) -> None:
    for turn, _, error in run(name, tries(_SLOW.get(name, 150))):
        assert error is None, f"turn {turn}: {error!r}"


@pytest.mark.parametrize("name", list(HARNESSES))
def test_short_inputs_changed_are_judged_or_refused(name: str) -> None:
    inputs = cut.short(name)
    assert all(inputs)
    assert max(map(len, inputs)) <= cut.LONGEST_OF.get(name, cut.LONGEST)
    for turn, _, error in run(name, tries(150), 1, inputs, cut.LONGEST):
        assert error is None, f"turn {turn}: {error!r}"


def test_minutes_without_new_coverage_add_up_over_turns() -> None:
    def turn(way: str, coverage: int, seconds: int, quiet: int) -> dict[str, str]:
        names = ("way", "coverage", "seconds", "seconds without new coverage")
        return dict(zip(names, (way, str(coverage), str(seconds), str(quiet)), strict=True))

    first = [turn("short", 40, 600, 120), turn("plain", 0, 900, 0), turn("short", 40, 600, 600)]
    assert quiet_minutes(first) == 12
    assert quiet_minutes([*first, turn("short", 41, 600, 60)]) == 1
