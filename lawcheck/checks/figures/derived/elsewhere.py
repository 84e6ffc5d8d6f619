"""Shares and rates whose counts stand elsewhere in the report, and the rest of a share beside it.

占立案总数的43.9% is of the one count that is called 立案, wherever it stands; 出庭应诉率 of the one
sentence that tells who had to appear and who did; 息诉率 is what 占9.5% of 又起诉的 leaves.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lawcheck.checks.figures.derived.bases import Passage, counted_alike, counts, words_of
from lawcheck.checks.figures.derived.naming import Named
from lawcheck.checks.figures.derived.printed import stands
from lawcheck.checks.figures.ledger import Count, Ledger
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compile_patterns, compiled

#: 占全部普通程序案件的: of all of a kind.
_EVERY = compiled("全部|所有")
#: So many sentences at most tell the counts of one rate.
_MOST = 6


class Elsewhere:
    """The counts of a report, asked for those that a share or a rate is of."""

    def __init__(self, text: str, ledger: Ledger) -> None:
        self._text, self._ledger = text, ledger
        self._pairs: dict[str, list[tuple[Measured, Measured]]] = {}
        """Part and whole by the pattern of the part: each rate is looked for once."""

    def share(self, passage: Passage, i: int, who: str, of: str) -> Iterator[Refuted]:
        """占 is said of the count right before it, of a whole that is counted elsewhere."""
        m, text, ledger = passage.own[i], self._text, self._ledger
        before = counts(passage.own[:i])
        # 93个派出所可办78项业务，占派出所总数的: of the stations, whatever stands between.
        noun = ledger.bare(of)
        same = [c for c in before if len(noun) > 1 and text.startswith(noun, c.figure.end)]
        part = (same or before)[-1] if before else None
        whole = self._whole(of, part.figure.unit) if part and part.figure.exact else None
        if part is None or whole is None or "；" in text[part.figure.end : m.clause]:
            return
        if whole.figure.value <= part.figure.value:
            return
        named = set(ledger.bare(who)) & set(words_of(text, part))
        # 占在编人员的11.1%, and 在编36人 somewhere: whatever gives it exactly is meant.
        told = [c.figure for c in counts(passage.near, part)]
        told += [one.figure for one in ledger.all_of(part.figure.unit)]
        others = [figure for figure in told if figure.value > part.figure.value]
        if (who and not named) or any(_stands(m, part, other) for other in (*others, whole.figure)):
            return
        right = 100 * part.figure.value / whole.figure.value
        if is_near(m.figure.value, right):
            reason = (
                f"{whole.said}{whole.figure.text}，其中的{part.figure.text}应占"
                f"{q.shown(right, m.figure)}%，文中为{m.figure.text}"
            )
            yield Refuted(part.clause, m.figure.end, reason, False)

    def _whole(self, of: str, unit: str) -> Count | None:
        """The one count that a whole's name means.

        占全部普通程序案件的: where none is called so, the only one whose words have all of it.
        """
        if (one := self._ledger.one(of, unit)) or not (every := _EVERY.match(of)):
            return one
        found = self._ledger.bearing(of[every.end() :], unit)
        return found[0] if len(found) == 1 else None

    def rate(self, m: Measured, rate: Named) -> Iterator[Refuted]:
        """A rate in a sentence without counts, against those that tell its part and whole."""
        if not rate.alone or rate.narrowed:
            return
        if rate.part not in self._pairs:
            self._pairs[rate.part] = _pairs(self._text, rate, self._ledger)
        pairs = self._pairs[rate.part]
        if len({(part.figure.value, whole.figure.value) for part, whole in pairs}) != 1:
            return
        part, whole = pairs[0][0].figure, pairs[0][1].figure
        right = 100 * part.value / whole.value
        right_too = stands(m, q.share(q.claimed(part), q.claimed(whole)))
        if not right_too and is_near(m.figure.value, right):
            told = (
                f"前后说的是{whole.text}中的{part.text}，应为{q.shown(right, m.figure)}%，"
                f"此处“{m.before}”为{m.figure.text}"
            )
            yield Refuted(m.clause, m.figure.end, told, False)


def _stands(m: Measured, part: Measured, whole: Figure) -> bool:
    return stands(m, q.share(q.claimed(part.figure), q.claimed(whole)))


def _pairs(text: str, rate: Named, ledger: Ledger) -> list[tuple[Measured, Measured]]:
    """Part and whole of a rate, from each sentence that tells one of each."""
    is_part, is_whole = compile_patterns((rate.part,)), compile_patterns((rate.whole,))
    told = [one.m for one in ledger if one.m]
    told.sort(key=lambda m: m.figure.start)
    found: list[tuple[Measured, Measured]] = []
    for _, group in groupby(told, key=lambda m: m.sentence):
        own = list(group)
        bearing = [c for c in own if is_part.search(c.words(text))]
        parts = [c for c in bearing if not is_whole.search(words_of(text, c))] or bearing
        wholes = [c for c in own if c not in parts and is_whole.search(words_of(text, c))]
        if len(parts) != 1 or len(wholes) != 1 or not counted_alike(parts[0], wholes[0]):
            continue
        if wholes[0].figure.value > parts[0].figure.value:
            found.append((parts[0], wholes[0]))
    return found[:_MOST]


def denied_by(text: str, own: Sequence[Measured], i: int, rate: Named) -> Measured | None:
    """又起诉的38件，占9.5%，息诉率为91.5%: the share right before, of what a rate leaves out."""
    if not i or own[i - 1].figure.unit != "%" or not own[i - 1].figure.exact:
        return None
    share = own[i - 1]
    begin = own[i - 2].clause if i > 1 else share.clause
    found = compile_patterns((rate.denied,)).search(text, begin, share.figure.start)
    return share if found else None


def rest_of_share(m: Measured, share: Measured) -> Iterator[Refuted]:
    """A rate that is not what the share of all others leaves."""
    left, step = 100 - share.figure.value, share.figure.step
    if not q.fits(m.figure, (left - step, left + step)) and is_near(m.figure.value, left):
        told = (
            f"前面是{share.figure.text}，“{m.before}”应为{q.shown(left, m.figure)}%，"
            f"文中为{m.figure.text}"
        )
        yield Refuted(share.clause, m.figure.end, told, False, of=(share.figure, m.figure))
