"""One named count as so many times another, both told before: 复议案件是诉讼案件的2.7倍."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.derived.bases import counts
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.characters import runs
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

_TIMES = compiled(
    r"(?P<a>[一-龥]{4,20}?)(?:正好|已经?|约|大约|数量|总数|总量)*[为是]"
    r"(?P<b>[一-龥]{4,20}?)(?:数量|总数|总量)?的?$"
)
#: What the same count is called with and without, and what makes it another's.
_PLAIN, _EARLIER = compiled("的|案件|申请|数量"), compiled("[上去]年|同期|20[0-9][0-9]年")
#: Nobody looks for a name further back than so many figures.
_MOST = 60
#: So much of a name must stand before its count.
_SAME = 0.75


def relations(running: RunningText) -> Iterator[Refuted]:
    """Every multiple that the two counts of its names refute, told in the same paragraph."""
    text = running.text
    for n, m in enumerate(running.measured):
        if m.figure.unit != "倍" or not m.figure.exact:
            continue
        match = _TIMES.search(text[m.clause : m.figure.start].lstrip("，、；"))
        if match is None:
            continue
        begin = begin_of(text, m.clause, "\n")
        near = counts(running.measured[max(n - _MOST, 0) : n])
        told = [one for one in near if one.clause >= begin]
        a, b = (_named(text, told, match[group]) for group in ("a", "b"))
        if a is None or b is None or a is b or a.figure.unit != b.figure.unit:
            continue
        true = q.quotient(q.claimed(a.figure), q.claimed(b.figure))
        if not b.figure.value or q.fits(m.figure, true):
            continue
        right = a.figure.value / b.figure.value
        shown = f"{a.figure.text}是{b.figure.text}的{q.shown(right, m.figure)}倍"
        yield Refuted(
            m.clause,
            m.figure.end,
            f"{shown}，文中为{m.figure.text}",
            False,
            faint=not is_near(m.figure.value, right),
            of=(a.figure, b.figure, m.figure),
        )


def _named(text: str, told: Sequence[Measured], name: str) -> Measured | None:
    """The one count that has most of a name before it; none where two have."""
    pairs = runs(_PLAIN.sub("", name), 2)
    found = []
    for one in told:
        words = text[one.clause : one.figure.start]
        same = len(pairs & runs(_PLAIN.sub("", words), 2)) >= _SAME * max(len(pairs), 1)
        if same and one.figure.exact and not _EARLIER.search(words):
            found.append(one)
    return found[0] if len(found) == 1 else None
