"""All, some of it and the others: 57户中54户领到，另外3户……办结; 列入5项，作出决定4项，另1项暂缓.

Where nothing else is counted between, the others are all that is left. 另有 may be more than all.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.accounts.slips import changed_about
from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied.values import before, slipped
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_OTHERS = compiled(r"^[，；]?(?:而)?另外?$", "另")
_ENDS = "。；"
_LARGE = 100
#: 其中 selects, so that more may be left.
_SELECTED = compiled("其中|主要|近|约|计划|以上")


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every whole that some of it and the others do not make up."""
    for at in range(2, len(figures)):
        m = figures[at]
        if not m.figure.exact or not _OTHERS.search(m.words(text)):
            continue
        counts = [c for c in before(text, figures, at) if c.sentence == m.sentence]
        alike = [c for c in figures[:at] if c.sentence == m.sentence and counted_alike(c, m)]
        if len(counts) < 2 or alike[-2:] != counts[-2:]:
            continue
        whole, some = counts[-2:]
        between = text[whole.figure.end : m.figure.start]
        both = some.figure.value + m.figure.value
        if "其中" in whole.words(text):
            continue  # 5次，其中2次请律师，1次请法官，另2次: one of the parts
        # 驳回3件、撤诉1件，另1件: a row has no whole.
        if "、" in text[whole.figure.end : some.figure.start]:
            continue
        if set(_ENDS) & set(between) or _SELECTED.search(between) or both == whole.figure.value:
            continue
        if some.figure.value < whole.figure.value and _slip(whole, some, m):
            reason = (
                f"{some.figure.text}加另外{m.figure.text}是{q.scaled(both, m.figure)}，"
                f"前面的总数为{whole.figure.text}"
            )
            of = (whole.figure, some.figure, m.figure)
            yield Refuted(whole.clause, m.figure.end, reason, False, of=of)


def _slip(whole: Measured, some: Measured, others: Measured) -> bool:
    """Whether a slip in the whole or in some of it accounts for what is missed."""
    a, b, c = (one.figure.value for one in (whole, some, others))
    if abs(a - b - c) == 1 or changed_about(a, b + c) or (a > c and changed_about(b, a - c)):
        return True
    # Of two digits any that differ in one may differ by accident.
    return a >= _LARGE and (slipped(a, b + c) or slipped(b, a - c))
