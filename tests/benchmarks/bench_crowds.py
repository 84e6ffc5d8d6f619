"""Crowds of units with one text: who is told, who is named in vain, and what it costs.

    python tests/benchmarks/bench_crowds.py 7 20 60 500

For each size the members hand in one text as it is, with 10 % of its words changed by each, and
with a third of the sentences their own; sixty others write for themselves. ``told``: members
whose copies are an error, ``pairs``: pairs of members that hang together by what is told,
``innocent``: others that are named anywhere, ``ms``: what comparing costs for each report.
"""

from __future__ import annotations

import random
import sys
import time
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2]), str(HERE.parent)]

from lawcheck import documents
from lawcheck.cli.choosing import chosen
from lawcheck.packs.loader import load
from lawcheck.parcels import parcel
from lawcheck.review import Review, examine
from lawcheck.together import decided
from tests.repetition.generated import edited, report, sentence

OTHERS = 60
KINDS = ("same", "words", "third")


def member(number: int, kind: str) -> list[str]:
    """The common text as one member of the crowd hands it in."""
    chance = random.Random(f"member {number} {kind}")
    texts = report("the crowd", 24)[1:]
    if kind == "words":
        return [edited(text, 0.1, chance) if "。" in text else text for text in texts]
    if kind == "third":
        return [_third(text, chance) if "。" in text else text for text in texts]
    return texts


def _third(text: str, chance: random.Random) -> str:
    parts = text.removesuffix("。").split("。")
    own = [sentence(chance).removesuffix("。") if chance.random() < 1 / 3 else p for p in parts]
    return "。".join(own) + "。"


def draft(unit: str, texts: list[str]) -> tuple[str, str]:
    """Name and content of a file."""
    title = f"青石县{unit}2023年法治政府建设年度报告"
    lead = f"2023年，{unit}推进依法行政，现将有关情况报告如下："
    return f"{unit}.txt", "\n\n".join([title, lead, *texts])


def run(size: int, kind: str) -> tuple[list[Review], float]:
    """The reviews of a crowd and others, and the seconds that comparing took."""
    drafts = [draft(f"第{n}中心", member(n, kind)) for n in range(size)]
    drafts += [draft(f"第{n}站", report(("other", n), 24, n)[1:]) for n in range(OTHERS)]
    rules, _ = chosen(load("annual-report"), ["copied-*"], None)
    parcels = [
        parcel(examine(documents.read_bytes(text.encode(), name), rules)) for name, text in drafts
    ]
    start = time.process_time()
    reviews = list(decided(parcels, [name for name, _ in drafts], rules))
    return reviews, time.process_time() - start


def measured(size: int, kind: str) -> dict[str, float]:
    """What the run finds of what was planted."""
    reviews, seconds = run(size, kind)
    crowd, others = reviews[:size], reviews[size:]
    told = [r for r in crowd if any(f.severity == "error" for f in r.findings)]
    group = {r.path: {r.path} for r in crowd}
    for r in told:
        for other in r.overlap.reports if r.overlap else ():
            if other.path in group and group[other.path] is not group[r.path]:
                joined = group[other.path] | group[r.path]
                group |= dict.fromkeys(joined, joined)
    together = sum(len(members) - 1 for members in group.values())
    innocent = {r.path for r in others}
    named = {r.path for r in others if r.findings}
    for r in reviews:
        named |= {o.path for o in (r.overlap.reports if r.overlap else ()) if o.path in innocent}
    return {
        "told": len(told) / size,
        "pairs": together / (size * (size - 1)),
        "innocent": len(named),
        "ms": 1000 * seconds / len(reviews),
    }


def main() -> None:
    for size in map(int, sys.argv[1:] or ["7", "20", "60", "500"]):
        for kind in KINDS:
            found = measured(size, kind)
            print(size, kind, {name: round(value, 4) for name, value in found.items()}, flush=True)


if __name__ == "__main__":
    main()
