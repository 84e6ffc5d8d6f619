"""``python -m tests.mutation [MUTANTS] [SEED]``: how many slips in the checks would be noticed.

By the tests of a desk, or with ``LAWCHECK_THOROUGH=1`` by all that ``.ci/run`` tries.
"""

from __future__ import annotations

import random
import sys
from pathlib import Path

import pytest

from tests.material.effort import THOROUGH
from tests.mutation.mutants import mutants
from tests.mutation.trial import Trial

ROOT = Path(__file__).resolve().parent.parent.parent
#: What is judged by: the rest reads, stores and prints.
JUDGING = ("checks", "reports", "scoring.py")
#: The tests of it; the relations of figures are tested by passages.
TESTS = (
    "checks",
    "reports",
    "passages/test_passages.py",
    "packs/test_examples.py",
    "planting/test_planting.py",
    "fixing",
    "views/test_json.py",
    "test_review.py",
    "test_scoring.py",
)
#: Whole reports, which take long and come to nearly every function.
WHOLE = ("season", "rounds", "test_samples.py")


def main(count: int = 300, seed: int = 1) -> None:
    """Try ``count`` of all mutants, drawn by ``seed``; 0 tries all."""
    paths = [path for name in JUDGING for path in _modules(ROOT / "lawcheck" / name)]
    every = [mutant for path in paths for mutant in mutants(path)]
    # In the order of the draw: wherever it is broken off, what was tried stands for the rest.
    trial = Trial(random.Random(seed).sample(every, count or len(every)))
    tests = [str(ROOT / "tests" / name) for name in (*TESTS, *(WHOLE if THOROUGH else ()))]
    pytest.main([*tests, "-q", "-s", "-p", "no:cacheprovider", "-p", "no:xdist"], [trial])
    tried = len(trial.killed) + len(trial.survived)
    print(f"\n{len(every)} mutants, {tried} tried, {len(trial.killed)} killed", end=" ")
    print(f"({len(trial.killed) / max(tried, 1):.0%})")
    for mutant, told in trial.survived.items():
        print(f"{mutant.path.relative_to(ROOT)}:{mutant.line} {mutant.function}: {told}")


def _modules(place: Path) -> list[Path]:
    return [place] if place.is_file() else sorted(place.rglob("*.py"))


if __name__ == "__main__":
    main(*map(int, sys.argv[1:]))
