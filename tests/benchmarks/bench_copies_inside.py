"""Copied text inside one report: time by length, and what is found of each kind of copy.

    python tests/benchmarks/bench_copies_inside.py

Against RapidFuzz on all pairs of paragraphs (no index), in the same run.
"""

from __future__ import annotations

import random
import statistics
import sys
import time
from collections.abc import Callable
from pathlib import Path

HERE = Path(__file__).resolve()
sys.path[:0] = [str(HERE.parents[2])]

from rapidfuzz.fuzz import ratio

from lawcheck.repetition.inside import find
from lawcheck.repetition.normal import cut
from tests.repetition.generated import (
    edited,
    other_figures,
    paragraph,
    report,
    sentence,
)

Plant = Callable[[list[str], random.Random], list[str]]


def milliseconds(work: Callable[[], object], times: int = 15) -> float:
    """Median of processor time: the machine may be busy with other things."""
    taken = []
    for _ in range(times):
        begin = time.process_time()
        work()
        taken.append((time.process_time() - begin) * 1000)
    return statistics.median(taken)


def brute_force(texts: list[str]) -> int:
    paragraphs = [p for p in map("".join, cut(texts)) if len(p) >= 30]
    return sum(
        ratio(one, other, score_cutoff=75) > 0
        for n, one in enumerate(paragraphs)
        for other in paragraphs[n + 1 :]
    )


def body(share: float) -> Plant:
    return lambda texts, chance: [*texts, *(edited(t, share, chance) for t in texts)]


def section(share: float) -> Plant:
    return lambda texts, chance: [
        *texts,
        "五、补充情况",
        *(edited(t, share, chance) for t in texts[2:6]),
    ]


def shuffled(texts: list[str], chance: random.Random) -> list[str]:
    return [*texts, "五、补充情况", *chance.sample(texts[2:6], 4)]


def figures(texts: list[str], chance: random.Random) -> list[str]:
    return [*texts, "五、补充情况", *(other_figures(t, chance) for t in texts[2:6])]


def moved(share: float) -> Plant:
    def plant(texts: list[str], chance: random.Random) -> list[str]:
        one = next(s for _ in range(99) if len(s := sentence(chance)) >= 40)
        texts[3] += one
        texts[9] = sentence(chance) + edited(one, share, chance) + texts[9]
        return texts

    return plant


def merged(texts: list[str], chance: random.Random) -> list[str]:
    one, two = ([sentence(chance) for _ in range(3)] for _ in range(2))
    texts[2], texts[3] = "".join(one), "".join(two)
    return [*texts, "五、补充情况", "".join(s for p in zip(one, two, strict=True) for s in p)]


PLANTS: dict[str, Plant] = {
    "nothing planted": lambda texts, _: texts,
    "body twice": body(0),
    "body twice, 1 % edited": body(0.01),
    "body twice, 10 % edited": body(0.1),
    "section twice": section(0),
    "section twice, 5 % edited": section(0.05),
    "section twice, 10 % edited": section(0.1),
    "section twice, 15 % edited": section(0.15),
    "section, paragraphs shuffled": shuffled,
    "section, only figures changed": figures,
    "sentence moved": moved(0),
    "sentence moved, 5 % edited": moved(0.05),
    "two paragraphs merged by turns": merged,
}


def main() -> None:
    print("time                     find   all pairs")
    chance = random.Random(1)
    for name, texts in (
        ("4,000 characters", report("t", 36)),
        ("7,000, body twice", report("t", 32) * 2),
        ("7,000, body twice edited", body(0.05)(report("t", 32), chance)),
        ("60,000 characters", [paragraph(chance) for _ in range(540)]),
    ):
        length = sum(map(len, texts))
        print(
            f"{name:24} {milliseconds(lambda t=texts: find(t)):5.1f}"
            f" {milliseconds(lambda t=texts: brute_force(t), 3):8.1f} ms  ({length} characters)"
        )
    print("\n200 reports each               found as one passage, in more, not at all")
    for name, plant in PLANTS.items():
        counts = []
        for seed in range(200):
            chance = random.Random(f"{name} {seed}")
            counts.append(len(find(plant(report(("inside", seed), 16), chance))))
        one, none = counts.count(1), counts.count(0)
        print(f"{name:32} {one / 2:5.1f} % {(200 - one - none) / 2:5.1f} % {none / 2:5.1f} %")


if __name__ == "__main__":
    main()
