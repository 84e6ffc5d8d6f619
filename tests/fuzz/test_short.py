"""Changed inputs of each kind, always the same; ``python -m tests.fuzz`` goes on."""

from __future__ import annotations

import pytest

from tests.fuzz.harness import run
from tests.fuzz.seeds import seeds
from tests.material.effort import tries

_SLOW = {"pdf": 60, "pack": 40, "docx": 80}


@pytest.mark.parametrize("name", list(seeds()))
def test_changed_inputs_are_judged_or_refused(name: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("LAWCHECK_APART", "1")
    for turn, _, error in run(name, tries(_SLOW.get(name, 150))):
        assert error is None, f"turn {turn}: {error!r}"
