"""python -m tests.perturbed [--kind NAME] [--half even|odd|all] [--show] [FOLDER…].

``--edits`` tries lists, days and restated values instead of sums.

``--show`` prints what was missed of the even half; the odd half is never printed.
"""

from __future__ import annotations

import argparse
from pathlib import Path

from tests.perturbed.edited import report
from tests.perturbed.kinds import FINDERS
from tests.perturbed.measure import table, tried
from tests.perturbed.texts import texts


def main() -> None:
    ask = argparse.ArgumentParser(prog="python -m tests.perturbed")
    ask.add_argument("--kind", action="append", choices=sorted(FINDERS))
    ask.add_argument("--half", choices=("even", "odd", "all"), default="all")
    ask.add_argument("--show", action="store_true")
    ask.add_argument("folders", nargs="*", type=Path)
    ask.add_argument("--edits", action="store_true")
    given = ask.parse_args()
    if given.edits:
        for line in report(given.show):
            print(line)
        return
    kinds = given.kind or sorted(FINDERS)
    all_of = [one for text in texts(*given.folders) for one in tried(text, kinds, given.half)]
    for line in table(all_of):
        print(line)
    for one in all_of if given.show else ():
        if one.half == "even" and not one.told:
            print(f"  missed {one.name} {one.slip.kind}: {one.words.strip()}")


if __name__ == "__main__":
    main()
