"""python -m tests.perturbed [--edits|--names] [--kind NAME] [--half even|odd] [--show] [FOLDER…].

Tries relations of figures: with ``--edits`` lists, days and restated values, with ``--names``
names, words and laws. ``--show`` prints what was missed of the even half; the odd half is never
printed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.perturbed import edited, measure, misnaming, names
from tests.perturbed.edits import EDITS
from tests.perturbed.kinds import FINDERS
from tests.perturbed.texts import texts
from tests.perturbed.trial import table

#: What is tried → what tries it, and its kinds.
_WAYS = {
    "figures": (measure.tried, FINDERS),
    "edits": (edited.tried, EDITS),
    "names": (names.tried, misnaming.KINDS),
}


def main() -> None:
    ask = argparse.ArgumentParser(prog="python -m tests.perturbed")
    way = ask.add_mutually_exclusive_group()
    for name in ("edits", "names"):
        way.add_argument(f"--{name}", dest="way", action="store_const", const=name)
    ask.add_argument("--kind", action="append")
    ask.add_argument("--half", choices=("even", "odd", "all"), default="all")
    ask.add_argument("--show", action="store_true")
    ask.add_argument("folders", nargs="*", type=Path)
    given = ask.parse_args()
    tried, known = _WAYS[given.way or "figures"]
    kinds = given.kind or list(known)
    if unknown := set(kinds) - set(known):
        ask.error(f"no such kind: {', '.join(sorted(unknown))}; there are {', '.join(known)}")
    all_of = [one for text in texts(*given.folders) for one in tried(text, kinds, given.half)]
    for line in table(all_of):
        print(line)
    for one in all_of if given.show else ():
        if one.half == "even" and not one.told:
            print(f"  missed {one.name} {one.kind}: {one.words.strip()}")


if __name__ == "__main__":
    main()
