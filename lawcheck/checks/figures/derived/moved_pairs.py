"""Which earlier and later value a statement of a change speaks of, by their times and places."""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.figures.changes import POINTS, RELATIVE
from lawcheck.checks.figures.derived.bases import Passage, alike, spoken
from lawcheck.checks.figures.derived.statements import Reader, Statement, Told
from lawcheck.text.figures import Measured

_RIGHT_BEHIND = ("，由", "，从", "（由", "（从", "，即由", "，即从")


def bound(
    text: str, figures: Sequence[Measured], told: Sequence[Told | None], i: int, said: Statement
) -> tuple[Measured, Measured] | None:
    """The earlier and the later value that a statement speaks of."""
    wanted = said.m.figure.unit in POINTS
    own = [one for one in told if one]
    latest = max((one.year for one in own if one.year), default=0)
    before = [n for n in range(i) if (one := told[n]) and (one.m.figure.unit == "%" or not wanted)]
    nows = [n for n in before if _is_now(told, n, latest)]
    if said.m.figure.unit not in RELATIVE:
        # 缩短4.2天 is of days.
        nows = [n for n in nows if (one := told[n]) and alike(one.m, said.m)]
    if not nows:
        # 下降35%，由8600户次减少到6200户次: what moved is told behind it.
        one, other = [*told[i + 1 : i + 3], None, None][:2]
        follows = one is not None and text.startswith(_RIGHT_BEHIND, said.m.figure.end)
        return (one.m, other.m) if follows and one and other and one.moved else None
    at = nows[-1]
    now = told[at]
    assert now is not None
    year = said.year or (now.year - 1 if now.year else None)
    if year:
        of_year = [one for one in own if one.year == year and alike(one.m, now.m)]
        if len(of_year) == 1:
            return of_year[0].m, now.m
        if said.year:
            return None
    between = [one for one in told[at + 1 : i] if one]
    behind = next((one for one in told[i + 1 :] if one), None)
    if behind and behind.moved:
        behind = None  # 件均由上年的3779元升至……: with a later value of its own
    ahead = told[at - 1] if at else None
    if ahead and not ahead.past and "；" in text[ahead.m.figure.end : now.m.clause]:
        ahead = None  # 2026年安全感达99.1%；满意度98.2%，略升0.1个百分点: of another matter
    thens = [one for one in (*reversed(between), behind, ahead) if one and _is_then(one, now)]
    for one in thens:
        if alike(one.m, now.m):
            return one.m, now.m
    if thens and thens[0] in between:
        # 420场，覆盖12.6万人次，比上年的350场: other counts stand between.
        far = [one.m for n in nows if (one := told[n]) and alike(one.m, thens[0].m)]
        if far:
            # Of several which one is meant is not said; none may move the other way.
            then = thens[0].m
            against = all((one.figure.value > then.figure.value) != said.up for one in far)
            return (then, far[-1]) if len(far) == 1 or against else None
        # 90.6%，平均4.6个工作日，上年为6.9个工作日: an average between them is what moved.
        then = thens[0].m
        if (then.figure.unit == "%") != (now.m.figure.unit == "%") and not any(
            alike(c, then) for c in figures[at + 1 : i] if c is not then
        ):
            return then, now.m
    return None


def again(
    read: Reader,
    text: str,
    passage: Passage,
    told: Sequence[Told | None],
    i: int,
    said: Statement,
) -> tuple[Measured, Measured] | None:
    """受理386件。受理量比2025年的298件增长29.5%: the later value stands in the sentence before."""
    then = told[i - 1] if i else None
    if then is None or not (then.past or then.year) or any(told[: i - 1]):
        return None
    subject = read.fill.sub("", then.m.words(text)) + said.subject
    named = [
        c
        for c in passage.back
        if alike(c, then.m)
        and spoken(subject, c.words(text))
        and not read.versus.search(c.words(text))
    ]
    return (then.m, named[0]) if len(named) == 1 else None


def _is_now(before: Sequence[Told | None], n: int, latest: int) -> bool:
    """Whether a value is of now: of no other time, or of the latest where all have one."""
    one = before[n]
    if one is None or one.past:
        return False
    return one.year is None or (
        one.year == latest and not any(_bare(x) and alike(x.m, one.m) for x in before[:n] if x)
    )


def _bare(one: Told) -> bool:
    return not one.past and one.year is None


def _is_then(one: Told, now: Told) -> bool:
    return one.past or (one.year is not None and (now.year is None or one.year < now.year))
