"""How grave a refuted relation may be: an error only where every number about it has a role.

What stands between the values of a relation and is no part of its reading may change what they are
of: another count, a second time, 另, 不含. One such thing makes it a doubt, two make it a hint. A
value that is far from the right one is of other things in most cases (nearness): it is told, as a
hint, only where one sentence holds them and nothing is left open.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import pairwise, permutations

from lawcheck.checks.figures.derived.bases import in_a_row
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.model import lower
from lawcheck.packs.kinds.figures import Loose
from lawcheck.packs.model import Severity
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: The gravest, by how many things are left open.
_MOST: tuple[Severity | None, ...] = (None, "warning", "info")
_BRACKET = compiled(r"（[^（）]*）")
#: Of so many read figures two are looked for that give another.
_MANY = 6


def gravest(loose: Loose, running: RunningText, refuted: Refuted) -> Severity | None:
    """The gravest that a relation may be told with; None: as its rule states."""
    open_things = left_open(loose, running, refuted.of, times=refuted.times)
    soft = refuted.faint or refuted.hint
    most: Severity | None = "info" if soft else None if refuted.sure else "warning"
    return limited(most, open_things)


def together(
    loose: Loose, running: RunningText, of: Sequence[Figure], *, times: bool = False
) -> bool:
    """Whether figures stand in one sentence, and nothing between them is left open."""
    places = [bisect_left(running.measured, figure.start, key=_start) for figure in of]
    sentences = {running.measured[n].sentence for n in places}
    if len(sentences) != 1:
        return False
    return not left_open(loose, running, of, times=times, within=sentences.pop())


def limited(severity: Severity | None, open_things: int) -> Severity | None:
    """A severity, lowered where so many things are left open."""
    limit = _MOST[min(open_things, len(_MOST) - 1)]
    return lower(severity, limit) if severity else limit


def left_open(
    loose: Loose,
    running: RunningText,
    of: Sequence[Figure],
    *,
    times: bool = False,
    within: tuple[int, int] | None = None,
) -> int:
    """How many things stand between the figures of a relation that its reading leaves open.

    ``within``: in this stretch around them instead.
    """
    if not of:
        return 0
    start, end = within or (min(figure.start for figure in of), max(figure.end for figure in of))
    text, measured = running.text, running.measured
    first, last = (bisect_left(measured, at, key=_start) for at in (start, end))
    read = {figure.start for figure in of}
    remarks = [
        span
        for span in (match.span() for match in _BRACKET.finditer(text, start, end))
        if not any(span[0] < at < span[1] for at in read)
    ]
    told: list[Measured] = []
    remarked: list[Measured] = []
    for m in measured[first:last]:
        aside = any(begin < m.figure.start < stop for begin, stop in remarks)
        (remarked if aside else told).append(m)
    apart = [*_apart(text, told, of), *[*_apart(text, remarked, of)][:1]]
    words = compile_patterns((loose.aside,) if times else (loose.aside, loose.times))
    said = {
        match[0]
        for match in words.finditer(text, start, end)
        # 另有借调12人: the word and its count are one thing.
        if not any(run[0].clause <= match.start() < run[-1].figure.start for run in apart)
    }
    return len(said) + len(apart)


def _start(m: Measured) -> int:
    return m.figure.start


def _apart(
    text: str, measured: Sequence[Measured], of: Sequence[Figure]
) -> Iterator[list[Measured]]:
    """The runs of counts that nothing in the reading explains; a row is one."""
    read = {figure.start for figure in of} | _of_the_same(measured, of)
    run: list[Measured] = []
    for m in (*measured, None):
        if run and (m is None or not in_a_row(text, run[-1], m)):
            # A row that holds a figure of the relation is read with it, as far as it is of one kin.
            known = [x for x in run if x.figure.start in read or _follows(x.figure, of)]
            if not all(any(q.alike(x.figure, one.figure) for one in known) for x in run):
                yield run
            run = []
        if m is not None:
            run.append(m)


def _of_the_same(measured: Sequence[Measured], of: Sequence[Figure]) -> set[int]:
    """Where other parts of the same whole stand, each with its share: 504万元，占40%."""
    found: set[int] = set()
    for one, other in pairwise(m.figure for m in measured):
        if other.unit == "%" and any(
            whole.value
            and q.alike(one, whole)
            and q.fits(other, q.share(*map(q.claimed, (one, whole))))
            for whole in of
        ):
            found |= {one.start, other.start}
    return found


def _follows(figure: Figure, of: Sequence[Figure]) -> bool:
    """Whether what is read gives the figure: what is left, how much more, the share of it."""
    read = [one for one in of[:_MANY] if one.value]
    if any(figure.value == one.value and q.alike(figure, one) for one in read):
        return True
    for one, other in permutations(read, 2):
        a, b = q.claimed(one), q.claimed(other)
        if figure.unit == "%":
            if one.unit != "%" and (
                q.fits(figure, q.share(a, b))
                or q.fits(figure, q.growth(a, b))
                or q.fits(figure, q.negated(q.growth(a, b)))
            ):
                return True
        elif q.alike(figure, one) and figure.value in (
            one.value + other.value,
            one.value - other.value,
        ):
            return True
    return False
