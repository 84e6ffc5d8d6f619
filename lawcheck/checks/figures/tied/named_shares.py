"""A share whose own words name its part and its whole, in whichever order they were told.

市本级412件……，市本级占受理总数的35.1%; 不合格11卷，合格以上占95.4%; 12件，按4700件计约0.26%; 较上年
的7项、26.9%, beside 11项，使用率42.3%. No count but those that bear the same names excuses it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.figures.apart.around import lead_of, words_at
from lawcheck.checks.figures.derived.bases import counted_alike, counts, in_a_row
from lawcheck.checks.figures.derived.printed import stands
from lawcheck.checks.figures.tied.heads import heads
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, bare
from lawcheck.text.patterns import compiled

_ITEM = compiled(
    r"(?P<who>[一-龥]{2,12}?)占(?P<of>[一-龥]{2,10}?)(?:总[数量]|数|量)?的?(?:比例|比重)?[为达]?"
)
_ABOVE = compiled(r"(?P<name>[一-龥]{2,4})(?:及|或者)?以上的?占(?:比|到|了)?")
_BASIS, _COUNTED = compiled("[按以]$"), compiled("计算?[，约为占]{0,2}")
#: 较2025年的7项: what was then.
OF_THEN = compiled(r"[比较与同][^，。；、\d]{0,4}(?:20\d\d年|上年|去年)(?:同期)?的?$")
_NOT = ("不", "未")
_SHORT = 2


class Named(msgspec.Struct, frozen=True):
    """Part and whole of a share by their names, and how much the part is."""

    part: Measured
    whole: Measured
    value: Decimal
    wholes: tuple[Measured, ...] = ()
    """Others that bear the whole's name."""

    of_now: bool = False
    """The whole is that of another year: only a slip in the share itself is told."""

    def explains(self, m: Measured) -> bool:
        """Whether the part over any count of the whole's name gives the share."""
        return any(
            stands(m, q.share((self.value,) * 2, q.claimed(c.figure)))
            for c in (self.whole, *self.wholes)
            if c.figure.value
        )


def named(text: str, before: Sequence[Measured], m: Measured, words: str) -> Iterator[Named]:
    """Every reading of a share by names; ``words`` stand before it in its clause."""
    yield from _basis(text, before, m)
    yield from _of_then(text, before, m)
    own = [c for c in counts(before) if c.sentence == m.sentence and c.figure.exact]
    if match := _ABOVE.fullmatch(words):
        for part in own:
            if lead_of(text, part).startswith(tuple(f"{no}{match['name']}" for no in _NOT)):
                wholes = [c for c in heads(text, own, part) if c.figure.value > part.figure.value]
                wholes = [c for c in wholes if not in_a_row(text, c, part)]
                if len(wholes) == 1:
                    yield Named(part, wholes[0], wholes[0].figure.value - part.figure.value)
    elif match := _ITEM.fullmatch(words):
        parts = [c for c in own if bare(lead_of(text, c)) == match["who"]]
        if len(parts) != 1:
            return
        part, name = parts[0], match["of"][:_SHORT]
        wholes = [
            c
            for c in counts(before)
            if c is not part and counted_alike(c, part) and name in words_at(text, c)
        ]
        larger = [c for c in wholes if c.figure.exact and c.figure.value > part.figure.value]
        if larger:
            yield Named(part, larger[-1], part.figure.value, tuple(wholes))


def _basis(text: str, before: Sequence[Measured], m: Measured) -> Iterator[Named]:
    """2025年为12件，按4700件计约0.26%: the whole is told right there."""
    part, whole = before[-2:] if len(before) > 1 else (None, None)
    if part is None or whole is None or not counted_alike(part, whole):
        return
    if _BASIS.search(whole.words(text)) and _COUNTED.fullmatch(
        text, whole.figure.end, m.figure.start
    ):
        yield Named(part, whole, part.figure.value)


def _of_then(text: str, before: Sequence[Measured], m: Measured) -> Iterator[Named]:
    """26项，使用11项，使用率42.3%，较2025年的7项、26.9%: of the same whole as now."""
    then = before[-1]
    if text[then.figure.end : m.figure.start] not in ("、", "和"):
        return
    if not OF_THEN.search(then.words(text)) or len(before) < 4:
        return
    *others, now, rate = before[:-1]
    if rate.figure.unit != "%" or now.figure.unit != then.figure.unit:
        return
    wholes = [
        c
        for c in counts(others)
        if counted_alike(c, now)
        and c.figure.value > now.figure.value
        and stands(rate, q.share(q.claimed(now.figure), q.claimed(c.figure)))
    ]
    if len({c.figure.value for c in wholes}) == 1:
        yield Named(then, wholes[-1], then.figure.value, of_now=True)
