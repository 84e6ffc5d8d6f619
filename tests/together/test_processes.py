"""Several processes compare the reports of a run; what becomes of them changes nothing."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest

from lawcheck.cli.batch import review_all
from lawcheck.cli.inputs import Input
from lawcheck.packs.loader import load
from lawcheck.review import Options
from tests.material import departments


@pytest.fixture
def inputs(tmp_path: Path) -> list[Input]:
    units = list(departments.TRADES)[:12]
    common = departments.body("common", units[0], departments.YEAR)
    found = []
    for n, unit in enumerate(units):
        body = common if n % 3 else departments.body("own", unit, departments.YEAR)
        path = tmp_path / f"{unit}.txt"
        path.write_text(departments.draft(unit, body), encoding="utf-8")
        found.append(Input(str(path)))
    return found


def _dying(*_: object) -> Callable[[int], object]:
    return lambda number: os._exit(1)


@pytest.mark.parametrize("dying", [False, pytest.param(True, marks=pytest.mark.slow)])
def test_processes_compare_as_one_does(
    dying: bool, inputs: list[Input], monkeypatch: pytest.MonkeyPatch
) -> None:
    pack = load("annual-report")
    alone = list(review_all(inputs, pack, Options()))
    if dying:
        monkeypatch.setattr("lawcheck.together.start", _dying)
    heard: list[tuple[str, int, int]] = []

    def tell(what: str, done: int, total: int) -> None:
        heard.append((what, done, total))

    shared = list(review_all(inputs, pack, Options(), jobs=2, tell=tell))
    assert shared == alone
    assert sum(r.verdict == "revise" for r in alone) >= 8
    assert heard == [(what, n, 12) for what in ("审查", "比对") for n in range(1, 13)]
