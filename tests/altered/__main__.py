"""python -m tests.altered [--misses] [--relation NAME] [FILE…]: what altered figures are told."""

from __future__ import annotations

import argparse
from collections import Counter

from tests.altered.judge import HERE, is_told, slips


def main() -> None:
    ask = argparse.ArgumentParser(prog="python -m tests.altered")
    ask.add_argument("--misses", action="store_true")
    ask.add_argument("--relation")
    ask.add_argument("names", nargs="*", default=sorted(p.stem for p in HERE.glob("*.yaml")))
    given = ask.parse_args()
    for name in given.names:
        tried: Counter[str] = Counter()
        told: Counter[str] = Counter()
        for slip in slips(name):
            if given.relation not in (None, slip.relation):
                continue
            found = is_told(slip)
            for key in ("all", slip.relation, slip.distance):
                tried[key] += 1
                told[key] += found
            if given.misses and not found:
                print(f"  {slip.report} {slip.relation} {slip.distance}: {slip.wrong!r}")
                print(f"    {slip.why}")
        print(f"{name}: " + ", ".join(f"{key} {told[key]}/{tried[key]}" for key in tried))


if __name__ == "__main__":
    main()
