"""A change told twice, by how much and at what rate: B件，比上年增加N件，增长P%.

The earlier value follows from both, or was told.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.derived.bases import Passage, alike
from lawcheck.checks.figures.derived.statements import Reader, Statement, Told
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: So many figures stand before the rate: of then, and by how much.
_BESIDE = 2
#: Since another time than that of the value before.
_ANEW = compiled(r"环比|20\d\d年|累计|[两三四五]年|[均其]")
_BARE_MOVE = compiled(r"[一-龥]{0,2}，?[一-龥]{1,5}")
_AGAINST = compiled(r"[比较与同](?:20\d\d年|上一?年|去年)度?(?:同期)?的?[一-龥]{0,8}$")
_VERSUS = compiled("[比较与同]|上年|去年")
#: 多出的466件: by how much.
_SO_MANY = compiled("[多少增减][一-龥]{0,2}的$")


def apart_by(read: Reader, text: str, passage: Passage, i: int) -> tuple[Measured, Measured] | None:
    """4386件，上年是3920件。多出的466件……，增幅: the two counts before that are so far apart."""
    by = passage.own[i - 1] if i else None
    if by is None or not _SO_MANY.search(by.words(text)):
        return None
    pairs = [
        (one, other)
        for one, other in pairwise(passage.back)
        if alike(one, by)
        and alike(other, by)
        and abs(one.figure.value - other.figure.value) == by.figure.value
    ]
    if len(pairs) != 1:
        return None
    past = [read.is_past.search(c.words(text)) is not None for c in pairs[0]]
    if past[0] == past[1]:
        return None
    return pairs[0] if past[0] else (pairs[0][1], pairs[0][0])


def from_difference(
    text: str,
    passage: Passage,
    told: Sequence[Told | None],
    statements: Mapping[int, Statement],
    i: int,
) -> Iterator[Refuted]:
    """What the difference and the rate beside each other refute."""
    rate, more = statements[i], statements.get(i - 1)
    if rate.m.figure.unit != "%":
        rate, more = (more, rate) if more else (rate, None)
    if more is None or rate.m.figure.unit != "%" or rate.up != more.up or rate.subject:
        return
    # What is counted otherwise may stand between: 518件，涉及96家企业，比上年增加106件.
    candidates = [
        one
        for one in told[: i - 1]
        if one and alike(one.m, more.m) and not _in_brackets(text, one.m, more.m)
    ]
    if not candidates or more.subject:
        return
    *others, last = candidates
    if rate.year and last.year and last.past and rate.year != last.year:
        return  # 比2024年的764件减少64件，比2025年下降9.1%
    if any(_gives_both(rate, more, one.m) for one in others):
        return
    now = last.m
    b, by = now.figure, more.m.figure
    # 上年为791件，减少353件，where 438件 were told: the first is the earlier value.
    change = by.value if more.up else -by.value
    after = b.value + change
    then = last.past or any(c.figure.value == after for c in passage.near if alike(c, now))
    before = b.value if then else b.value - change
    if before <= 0 or not (b.exact and by.exact):
        return
    true = 100 * by.value / before
    sure = not (b.step or by.step)
    slack = Decimal(0) if sure else true / 10
    fits = [q.fits(rate.m.figure, (true - slack, true + slack))]
    # 2025年31件，2026年少了8件，降幅25.8%: what stands first is the earlier one.
    if b.value and not _VERSUS.search(text[more.m.clause : by.start]):
        fits.append(q.fits(rate.m.figure, (100 * by.value / b.value,) * 2))
    if any(fits):
        return
    word = "增长" if rate.up else "下降"
    first = f"上年{b.text}，{more.verb}{by.text}，"
    if not then:
        first = f"{b.text}比上年{more.verb}{by.text}，上年就是{q.scaled(before, b)}，"
    reason = f"{first}应为{word}{q.shown(true, rate.m.figure)}%，文中为{rate.m.figure.text}"
    end = max(by.end, rate.m.figure.end)
    of = (b, by, rate.m.figure)
    far = not is_near(rate.m.figure.value, true)
    yield Refuted(now.figure.start, end, reason, sure, faint=far, of=of, times=True)


def of_then_alone(
    text: str, told: Sequence[Told | None], statements: Mapping[int, Statement], i: int
) -> Iterator[Refuted]:
    """比上年的764件减少64件，下降9.1%: the rate by the value of then and what it moved by.

    They stand side by side, so that no count of now has to be found.
    """
    rate, more = statements[i], statements.get(i - 1)
    then = told[i - 2] if i >= _BESIDE else None
    if (
        more is None
        or then is None
        or not _AGAINST.search(then.m.words(text))
        or then.moved
        or not alike(then.m, more.m)
    ):
        return
    if rate.m.figure.unit != "%" or rate.up != more.up or rate.subject or more.subject:
        return
    a, by, said = then.m.figure, more.m.figure, rate.m.words(text)
    if not (a.exact and by.exact and a.value) or a.step or by.step or _ANEW.search(said):
        return
    if not _BARE_MOVE.fullmatch(text, a.end, more.m.figure.start):
        return
    if then.year and rate.year and then.year != rate.year:
        return
    true = 100 * by.value / a.value
    if q.fits(rate.m.figure, (true, true)):
        return
    word = "增长" if rate.up else "下降"
    shown = f"{word}{q.shown(true, rate.m.figure)}%，文中为{rate.m.figure.text}"
    reason = f"上年{a.text}，{more.verb}{by.text}，应为{shown}"
    of = (a, by, rate.m.figure)
    yield Refuted(then.m.clause, rate.m.figure.end, reason, False, of=of, times=True)


def _in_brackets(text: str, one: Measured, other: Measured) -> bool:
    """Whether a remark holds the first of two counts, and is over before the second."""
    between = text[one.figure.end : other.figure.start]
    return between.count("）") > between.count("（")


def _gives_both(rate: Statement, more: Statement, now: Measured) -> bool:
    """Whether a value is the one that grew so much, and by that rate."""
    before = now.figure.value - (1 if more.up else -1) * more.m.figure.value
    if before <= 0:
        return False
    true = 100 * more.m.figure.value / before
    return q.fits(rate.m.figure, (true, true))
