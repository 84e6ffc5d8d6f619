"""The figures of the fuzzers: each turn is a row, added up over all turns.

Apart from ``__main__``, which sets the environment for all that it runs.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path

from tests.fuzz.harness import HARNESSES

_FIGURES = Path("fuzz-figures.csv")
_WAYS = ("short", "plain", "long")


def tell(
    name: str, way: str, runs: int, coverage: int, seconds: float, quiet: float, found: int
) -> None:
    """Say what one turn gave, and add it to the figures."""
    each = f"{runs / max(seconds, 1):.0f} a second"
    sys.stdout.write(f"{name} {way}: {runs} inputs, {each}, coverage {coverage}, {found} faults\n")
    sys.stdout.flush()
    new = not _FIGURES.exists()
    with _FIGURES.open("a") as file:
        if new:
            file.write("harness,way,inputs,coverage,seconds,seconds without new coverage,faults\n")
        file.write(f"{name},{way},{runs},{coverage},{seconds:.0f},{quiet:.0f},{found}\n")


def table() -> Iterator[str]:
    """The figures of all turns as the rows of a table."""
    with _FIGURES.open(newline="") as file:
        rows = list(csv.DictReader(file))
    for name in HARNESSES:
        own = [row for row in rows if row["harness"] == name]
        ways = {way: sum(int(row["inputs"]) for row in own if row["way"] == way) for way in _WAYS}
        reached = max((int(row["coverage"]) for row in own if row["way"] == "short"), default=0)
        told = " | ".join(f"{count:,}" for count in (*ways.values(), sum(ways.values()), reached))
        yield f"| `{name}` | {told} | {quiet_minutes(own):.0f} |\n"
    yield f"{sum(int(row['inputs']) for row in rows):,}\n"


def quiet_minutes(turns: Iterable[dict[str, str]]) -> float:
    """For how many minutes of a processor, over all guided turns on short inputs, nothing new was
    reached since something was."""
    most, quiet = 0, 0.0
    for turn in turns:
        if turn["way"] == "short":
            if int(turn["coverage"]) > most:
                most, quiet = int(turn["coverage"]), float(turn["seconds without new coverage"])
            else:
                quiet += float(turn["seconds"])
    return quiet / 60
