"""Two counts that words add up, against what they make: 受理的131件加上年结转的9件，共计140件.

后两类合计28件, 调解和撤回两类合计575件, 两项相加366家: the words say how many are added, and where
they stand or what they are called. Any two of the paragraph explain what names none.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.remainders import reached
from lawcheck.checks.figures.tied.values import before, row_sums, slipped
from lawcheck.text import quantities as q
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_TOGETHER = compiled(
    r"(?P<where>[前后])?(?P<n>[两二三四])(?:大|个)?[类项者种部块][一-龥]{0,2}?"
    r"(?:合计|共计|相加|加起来|加在一起|总共|总计|共)[一-龥]{0,4}$"
)
_NAMED = compiled(r"(?P<a>[一-龥]{2,6})[和与及](?P<b>[一-龥]{2,6})$")
_ADDED = compiled(r"(?:再|并)?(?:加上|连同|算上|加(?=[上去往]年|旧存|年初|结转))")
_IN_ALL = compiled("共|合计|总|[可应需待在]办|可结|计")
_PLAIN = compiled("案件|案")
#: So many counts of a paragraph are looked at.
_MANY = 12
_LEAST = 10
#: Two counts and what they have in common.
_OVERLAP = 3


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every sum of two or a few counts that they refute."""
    for at in range(2, len(figures)):
        m = figures[at]
        if not m.figure.exact or m.figure.value < _LEAST:
            continue
        counts = before(text, figures, at)[-_MANY:]
        if len(counts) < 2:
            continue
        words = m.words(text)
        if said := _TOGETHER.search(words):
            of = _meant(
                text, counts, m, words[: said.start()], said["where"], small_number(said["n"])
            )
        elif _IN_ALL.search(words) and counts[-1] is figures[at - 1]:
            of = _added(text, counts, m)
        else:
            continue
        right = sum((c.figure.value for c in of), Decimal(0))
        rounded = q.fits(m.figure, (right, right))
        if of and not rounded and slipped(m.figure.value, right):
            shown = "加".join(c.figure.text for c in of)
            reason = f"{shown}是{q.scaled(right, m.figure)}，文中为{m.figure.text}"
            figures_of = (*(c.figure for c in of), m.figure)
            yield Refuted(of[0].clause, m.figure.end, reason, False, of=figures_of)


def _meant(
    text: str, counts: Sequence[Measured], m: Measured, name: str, where: str | None, number: int
) -> Sequence[Measured]:
    """Which counts two or three of them together are of."""
    own = [c for c in counts if c.sentence == m.sentence]
    if where:
        return own[-number:] if where == "后" else own[:number]
    named = _NAMED.search(name)
    if named and number == 2:
        found = [_called(text, counts, named[part]) for part in "ab"]
        of = [c for c in found if c]
        return of if len(of) == 2 and of[0] is not of[1] else ()
    values = [c.figure.value for c in counts]
    if name.strip("，；。、") or any(
        sum(some, Decimal(0)) == m.figure.value for some in combinations(values, number)
    ):
        return ()
    # 调解41件，听证29件，有12件先听证后调解，两类合计58件: what both hold is taken away.
    if reached(values[-_OVERLAP:], m.figure.value):
        return ()
    # 320家……；计划外46家，两项相加: the last, and of those before it the one that a slip leads to.
    return _with_last(m, counts[:-1], counts[-1]) if number == 2 else ()


def _called(text: str, counts: Sequence[Measured], name: str) -> Measured | None:
    """The one count that has a name, or begins with it: 调解结案208件 of 调解."""
    name = _PLAIN.sub("", name) or name
    for size in (len(name), 2):
        found = [c for c in counts if name[-size:] in c.words(text)]
        if len(found) == 1:
            return found[0]
    return None


def _added(text: str, counts: Sequence[Measured], m: Measured) -> Sequence[Measured]:
    """What 加上 adds: the count before it, of its own sentence or of the one before."""
    last = counts[-1]
    begin = counts[-2].figure.end
    adds = _ADDED.search(text, max(begin, last.sentence[0]), last.figure.start)
    short = len(text[last.figure.end : m.figure.start]) <= 2 * _LEAST
    if adds is None or last.sentence != m.sentence or not short:
        return ()
    values = [c.figure.value for c in counts]
    if m.figure.value in row_sums(values) or m.figure.value - last.figure.value in row_sums(values):
        return ()
    if counts[-2].sentence == m.sentence:
        return counts[-2:]
    # 决定受理1173件，其中……。加上上年结转的96件: of the sentence before, what a slip leads to.
    near = [c for c in counts[:-1] if c.sentence[1] + 1 >= last.sentence[0]]
    return _with_last(m, near, last)


def _with_last(m: Measured, others: Sequence[Measured], last: Measured) -> Sequence[Measured]:
    """The last count, and the one value of the others that a slip in ``m`` tells of both."""
    fits = {
        c.figure.value: c
        for c in others
        if slipped(m.figure.value, c.figure.value + last.figure.value)
    }
    return (*fits.values(), last) if len(fits) == 1 else ()
