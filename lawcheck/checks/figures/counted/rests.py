"""What is left of a whole that a paragraph tells, its parts in sentences of their own.

办结73件。食品类有31件。计量类12件，价格类9件。余下的17件: the whole is the first count of its kind,
the parts all those between. A rest that any counts give, with any whole before it, is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.counted.told import Told, reached
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.patterns import compiled

_LEFT = compiled("余下|其余|剩下|剩余|还剩|尚余|剩的|余的")
#: 其中 opens members of a part, which are no parts of the whole.
_OF_A_PART = compiled("其中|含|包括")
_PARTS = 2


def told(text: str, counts: Sequence[Told]) -> Iterator[Refuted]:
    """Every rest that its whole and all its parts refute."""
    for at in range(_PARTS + 1, len(counts)):
        rest = counts[at]
        if not _LEFT.search(rest.words):
            continue
        before = [c for c in counts[:at] if c.kin == rest.kin and not c.aside]
        own = [c for c in before[1:] if c.sentence == rest.sentence and c.value > rest.value]
        if len(before) > _PARTS and before[0].value > rest.value and not own:
            yield from _judged(counts[:at], before, rest)


def _judged(counts: Sequence[Told], before: Sequence[Told], rest: Told) -> Iterator[Refuted]:
    for whole in before:
        between = [c.value for c in counts if c.start > whole.start]
        if 0 <= whole.value - rest.value in reached(between):
            return
    whole, *parts = before
    parts = [c for c in parts if not _OF_A_PART.search(c.words)]
    left = whole.value - sum(c.value for c in parts)
    if len(parts) < _PARTS or left <= 0 or not is_near(rest.value, left):
        return
    listed = "、".join(c.text for c in parts)
    told = f"{whole.text}减去{listed}是{rest.shown(left)}，文中为{rest.text}"
    yield Refuted(rest.clause, rest.end, told, False)
