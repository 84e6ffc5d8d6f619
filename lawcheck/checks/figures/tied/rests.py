"""What is left of a whole that the sentence before tells: 立案31件。结案28件……，尚在办理3件.

What was done of it stands right before the rest, its own list apart; the whole opens the sentence
before. A rest that is missed by one, or that has two digits changed about, is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.accounts.slips import changed_about
from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied.divided import SMALL, holds
from lawcheck.checks.figures.tied.heads import heads
from lawcheck.checks.figures.tied.last_parts import REST
from lawcheck.checks.figures.tied.values import is_change, is_stated
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: What divides the count before it.
_OF_THESE = ("中", "里", "内")
_PART = compiled(r"[，、][一-龥]{2,8}")


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """立案31件。结案28件……，尚在办理4件: the whole that the sentence before a rest begins with."""
    for at in range(2, len(figures)):
        m = figures[at]
        if not m.figure.exact or not REST.search(m.words(text)):
            continue
        outer = [c for c in heads(text, figures[:at], m) if counted_alike(c, m)]
        if len(outer) < 2 or outer[-1].sentence != m.sentence:
            continue
        if text.startswith(_OF_THESE, outer[-1].figure.end):
            continue  # 处罚的4件中，未经审批2件: it is divided, and not what is done of the whole
        if _goes_on(text, figures, at):
            continue  # 处罚108件，不予处罚5件，撤销立案2件: the list is longer
        before = [c for c in outer[:-1] if is_stated(text, c) and not is_change(text, c)]
        done = outer[-1]
        whole = next((c for c in before if c.sentence[1] + 1 == m.sentence[0]), None)
        if whole is None or any(c.sentence == m.sentence for c in before):
            continue
        if "；" in text[done.figure.end : m.figure.start] and done.figure.value < SMALL:
            continue
        if holds(text, [*before, done], m.figure.value):
            continue
        both = done.figure.value + m.figure.value
        gap = both - whole.figure.value
        if abs(gap) == 1 or changed_about(m.figure.value, whole.figure.value - done.figure.value):
            reason = (
                f"{done.figure.text}、{m.figure.text}合计{q.scaled(both, m.figure)}，"
                f"前面的总数为{whole.figure.text}"
            )
            of = (whole.figure, done.figure, m.figure)
            yield Refuted(done.clause, m.figure.end, reason, False, of=of)


def _goes_on(text: str, figures: Sequence[Measured], at: int) -> bool:
    """Whether another part of as few words follows in the clause behind."""
    m, follows = figures[at], figures[at + 1] if at + 1 < len(figures) else None
    if follows is None or follows.sentence != m.sentence or not counted_alike(follows, m):
        return False
    return _PART.fullmatch(text, m.figure.end, follows.figure.start) is not None
