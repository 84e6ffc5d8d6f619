"""``python -m tests.fuzz.guided HARNESS long|short FOUND [libFuzzer options] CORPUS``: guided.

Atheris sees which lines an input reaches and goes on from those that reach new ones. Changes know
the structure: parts inside an archive, tags, lines, cells of a store. What goes wrong is written to
the folder ``FOUND``, once for each place in the program, and does not end the run. Only what the
harness is for is watched: lines of other rooms would slow it down, and lead it astray.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from random import Random

# PDFs are read in this process: starting one for each would be all that is measured.
os.environ.setdefault("LAWCHECK_APART", "1")

import atheris

#: Harness → the packages that are watched; of the readers, ``lawcheck.documents``.
WATCHED = {
    "report": ["lawcheck.reports", "lawcheck.repetition", "lawcheck.case"],
    "judged": ["lawcheck.checks"],
    "fixed": ["lawcheck.fixing"],
    "pack": ["lawcheck.packs"],
    "store": ["lawcheck.corpus"],
    "baseline": ["lawcheck.exceptions"],
    "sheet": ["lawcheck.roster", "lawcheck.views.kept"],
    "template": ["lawcheck.views.opinion"],
}

with atheris.instrument_imports(include=WATCHED.get(sys.argv[1], ["lawcheck.documents"])):
    from tests.fuzz.finding import keep
    from tests.fuzz.harness import HARNESSES
    from tests.fuzz.mutation import mutated
    from tests.fuzz.seeds import kept_inputs, seeds
    from tests.fuzz.short import short

    # Much is imported when it is first needed: here, where it is instrumented.
    for first in (*seeds()[sys.argv[1]], *short(sys.argv[1])):
        HARNESSES[sys.argv[1]](first)


def main(name: str, inputs: list[bytes], found: Path, options: list[str]) -> None:
    harness = HARNESSES[name]
    told: set[str] = set()

    def once(data: bytes) -> None:
        try:
            harness(data)
        except Exception as error:
            keep(name, data, error, found, told)

    def own(data: bytes, other: bytes, random: Random) -> bytes:
        return bytes(atheris.Mutate(data, len(data) + 64))

    def change(data: bytes, size: int, seed: int) -> bytes:
        random = Random(seed)
        if not data or random.random() < 0.02:
            data = random.choice(inputs)
        made = mutated(bytes(data), random.choice(inputs), random, own)
        return made if len(made) <= size else made[:size]

    atheris.Setup([sys.argv[0], *options], once, custom_mutator=change)
    atheris.Fuzz()


if __name__ == "__main__":
    own = short(sys.argv[1]) if sys.argv[2] == "short" else seeds()[sys.argv[1]]
    main(sys.argv[1], [*own, *kept_inputs(sys.argv[1])], Path(sys.argv[3]), sys.argv[4:])
