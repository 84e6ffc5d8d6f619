"""Weigh anew what speaks for a slip: ``WEIGHTS`` of ``lawcheck/knowledge/unlikely.py``.

    python tools/weigh_slips.py REPORTS

Slips are thrown into every second report that made no tables; the weights that part them best from
the right characters are printed (logistic regression), and how many slips the other reports show
at one, two and three false alarms in 100,000 characters.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Iterator
from math import exp

import msgspec
from lexicon import halves
from measure_slips import folded

from lawcheck.knowledge import unlikely
from lawcheck.knowledge.lexicon import lexicon

#: A slip is thrown in every so many characters; what gains less is no slip at all.
_EVERY, _LEAST = 150, -6.0
_STEPS, _RATE = 4000, 0.5
Row = tuple[float, ...]


def evidence(text: str, at: int) -> Row | None:
    """What speaks for a slip there, if anything does and no pair is known."""
    pairs = (unlikely.han(text, at - 1) + text[at], text[at] + unlikely.han(text, at + 1))
    if any(map(lexicon().together, pairs)) or any(unlikely.recurs(text, two) for two in pairs):
        return None
    found = unlikely.weighed(text, at)
    if found is None or found[1].score < _LEAST:
        return None
    return tuple(map(float, msgspec.structs.astuple(found[1])))


def right(text: str) -> Iterator[Row]:
    places = (at for at in range(1, len(text) - 1) if unlikely.han(text, at))
    yield from filter(None, (evidence(text, at) for at in places))


def wrong(text: str) -> Iterator[Row | None]:
    for _ in range(len(text) // _EVERY):
        at = random.randrange(1, len(text) - 1)
        if alike := lexicon().confused(text[at]) if unlikely.han(text, at) else "":
            yield evidence(text[:at] + random.choice(alike) + text[at + 1 :], at)


def regression(no: list[Row], yes: list[Row]) -> Row:
    """The weights, the constant last, by steps down the slope of values of one scale."""
    columns = list(zip(*no, *yes, strict=True))
    scales = [max(*map(abs, column), 1e-9) for column in columns]
    rows = [(*(x / s for x, s in zip(row, scales, strict=True)), 1.0) for row in (*no, *yes)]
    wanted = [0.0] * len(no) + [1.0] * len(yes)
    weights = [0.0] * (len(scales) + 1)
    for _ in range(_STEPS):
        slope = [0.0] * len(weights)
        for row, want in zip(rows, wanted, strict=True):
            off = 1 / (1 + exp(-sum(map(float.__mul__, weights, row)))) - want
            slope = [s + off * x for s, x in zip(slope, row, strict=True)]
        weights = [w - _RATE * s / len(rows) for w, s in zip(weights, slope, strict=True)]
    return (*(w / s for w, s in zip(weights, [*scales, 1.0], strict=True)),)


def main(reports: str) -> None:
    random.seed(7)
    texts = [folded(path.read_text(encoding="utf-8")) for path in halves(reports)[1]]
    here, there = texts[::2], texts[1::2]
    no = [row for text in here for row in right(text)]
    yes = [row for text in here for row in wrong(text) if row]
    weights = regression(no, yes)
    print([round(weight, 2) for weight in weights])
    thrown = [row for text in there for row in wrong(text)]
    alarms = sorted((_score(weights, row) for text in there for row in right(text)), reverse=True)
    told = [_score(weights, row) if row else -99.0 for row in thrown]
    for most in (1, 2, 3):
        least = alarms[most * sum(map(len, there)) // 100_000]
        print(f"{most}: {sum(score > least for score in told) / len(told):.0%} over {least:.1f}")


def _score(weights: Row, row: Row) -> float:
    return sum(map(float.__mul__, weights, (*row, 1.0)))


if __name__ == "__main__":
    main(*sys.argv[1:])
