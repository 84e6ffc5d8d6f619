"""One count told in two parts with two values: 会前学法11次……区政府常务会议会前学法9次.

Both are called the same, or one leaves out what stands before it; time and body are the same, no
other count of that name has either value, and one value is near the other, as slips are.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import combinations

from lawcheck.checks.figures.ledger import Count, Ledger, covers
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.recalled import Recalled, one_scope
from lawcheck.checks.model import Case
from lawcheck.checks.own_head import head_of
from lawcheck.text.figures import Measured, bare
from lawcheck.text.patterns import compiled

#: A shorter name is said of many things, and smaller values are near one another.
_NAME, _LEAST = 4, 5
#: 行政机关败诉 and 行政机关一审败诉 have so many characters in common at each end, and what one
#: leaves out is no more than so many.
_END, _WITHIN = 2, 4
#: 从审结的94件一审行政案件来看.
_CALLED = compiled(r"^[，；：。]?(?:[在从就对]|这|上述)(?P<what>[一-龥]{2,10})的$")
_NOUN = compiled(r"(?P<noun>[一-龥]{4,12}?)(?:来?看|中(?!央)|里|，)")
_MARKS = "，；：。、（"
#: In two parts one value is no slip of the other where it is so many times as much.
_RATIO = Decimal(2)
#: Of so many counts of one name at most.
_MOST = 6


def repeats(case: Case, ledger: Ledger, again: set[int]) -> Iterator[Recalled]:
    """Every count that another part tells with another value.

    ``again`` are the paragraphs that tell things of the others once more.
    """
    text, head = case.report.running.text, head_of(case.report.issuer or "")
    year = f"{case.report.year}年"
    for unit in ledger.units:
        named: dict[str, list[Count]] = defaultdict(list)
        for one in ledger.all_of(unit):
            name = ledger.led(one.said)
            if one.m and not one.part and len(name) >= _NAME and one.figure.value >= _LEAST:
                for key in {name[-_NAME:], name[:_END] + name[-_END:]}:
                    named[key].append(one)
        told: set[int] = set()
        for some in named.values():
            if not 1 < len(some) <= _MOST or len({one.figure.value for one in some}) != 2:
                continue
            for one, other in combinations(some, 2):
                if not (one.m and other.m) or (one.number in again) == (other.number in again):
                    continue
                same = ledger.led(one.said) == ledger.led(other.said)
                near = is_near(other.figure.value, one.figure.value, ratio=_RATIO)
                called = same or _is_short(ledger, one, other) or _is_short(ledger, other, one)
                apart = one.figure.value != other.figure.value
                new = other.figure.start not in told
                if (
                    apart
                    and new
                    and near
                    and called
                    and one_scope((one.m, other.m), text, year, head)
                ):
                    told.add(other.figure.start)
                    name = bare(text[other.m.clause : other.figure.start].lstrip(_MARKS))
                    yield Recalled(other.m, one.m, ledger.led(name or other.said), same)
                    break


def called_up(
    case: Case, ledger: Ledger, again: set[int], aim: Callable[[Measured], bool]
) -> Iterator[Recalled]:
    """从审结的94件一审行政案件来看: all of what another part counts, with another value."""
    running = case.report.running
    text, head, year = running.text, head_of(case.report.issuer or ""), f"{case.report.year}年"
    for m in running.measured:
        if running.number(m.figure.start) not in again or not m.figure.exact or aim(m):
            continue
        before = _CALLED.search(m.words(text))
        noun = _NOUN.match(text, m.figure.end)
        if not (before and noun):
            continue
        found = ledger.bearing(before["what"] + noun["noun"], m.figure.unit)
        values = {one.figure.value for one in found if one.m is not m}
        if len(values) != 1 or m.figure.value in values:
            continue
        earlier = next(one.m for one in found if one.m is not m)
        near = earlier is not None and is_near(m.figure.value, earlier.figure.value)
        if earlier and near and one_scope((earlier, m), text, year, head):
            yield Recalled(m, earlier, before["what"] + noun["noun"], True)


def _is_short(ledger: Ledger, short: Count, full: Count) -> bool:
    """Whether a name leaves out of the other what stands before it, in front or within."""
    name, whole = ledger.led(short.said), ledger.led(full.said)
    if whole.endswith(name):
        return covers(whole.removesuffix(name), (short.around,))
    left = len(whole) - len(name)
    ends = range(_END, len(name) - _END + 1) if 0 < left <= _WITHIN else ()
    return any(
        whole.startswith(name[:end])
        and whole.endswith(name[end:])
        and covers(whole[end : end + left], (short.around,))
        for end in ends
    )
