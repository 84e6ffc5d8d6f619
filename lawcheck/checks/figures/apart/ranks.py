"""How far a place in an order moved: 2025年第14，2026年第8，前移7位.

The two places are the only ones about it; which stands first says nothing of which was first.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.ranks import BACK, FORWARD
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_N = rf"(?P<n>\d{{1,3}}|[两{ONE_TO_TEN}]{{1,3}})"
_MOVED = compiled(rf"(?:(?P<up>{FORWARD})|(?P<down>{BACK}))了?{_N}(?:个?位次?|个?名次?)(?!以)")
_PLACE = compiled(rf"第{_N}(?:位|名|(?=[，。；、）]))")
_TWO = 2
_OTHERS = compiled("其中|另|分别|而[^，。；]{2,8}[列居排]")
#: The places are told of two times.
_TIME = compiled(r"(?<![比较与同])(?:20\d\d年|上一?年度?|去年|前一年)[^，。；]{0,12}$")
_FROM, _TO = compiled(r"[由从][^，。；]{0,12}$"), compiled(r"[到至为][^，。；]{0,12}$")
#: Behind ； the place is of the same order where nothing else is named.
_STILL = compiled(r"(?:名次|位次|排名|今年|本年|如今|20\d\d年)[^，。；]{0,10}$")
_BEFORE = 24
#: The sentences of one move stand within so many characters.
_FAR = 120


def relations(text: str) -> Iterator[Refuted]:
    """Every move between two places that they refute."""
    if "第" not in text:
        return
    for match in _MOVED.finditer(text):
        begin = begin_of(text, match.start(), "\n；", _FAR)
        end = end_of(text, match.end(), "\n；", _FAR)
        places = list(_PLACE.finditer(text, begin, end))
        if (
            len(places) == 1
            and text.startswith("；", end)
            and _TIME.search(text, begin, places[0].start())
        ):
            # 上一年还排在第八位……；最终的名次定格在第三位.
            end = end_of(text, end + 1, "\n；", _FAR)
            places += [
                p
                for p in _PLACE.finditer(text, places[0].end(), end)
                if _STILL.search(text, begin, p.start())
            ]
        others = [m for m in _MOVED.finditer(text, begin, end) if m.start() != match.start()]
        if others or len(places) != _TWO or _OTHERS.search(text, begin, end):
            continue
        said = text[max(places[0].start() - _BEFORE, 0) : places[0].start()]
        between = text[places[0].end() : places[1].start()]
        if not (
            _TIME.search(said)
            or _TIME.search(between)
            or (_FROM.search(said) and _TO.search(between))
        ):
            continue
        one, other = places
        a, b, n = (small_number(found["n"]) for found in (one, other, match))
        apart = abs(a - b)
        if not (a and b and n) or apart in (0, n):
            continue
        told = f"第{one['n']}位与第{other['n']}位相差{apart}位，文中为{match['n']}位"
        start = min(one.start(), match.start())
        yield Refuted(start, max(other.end(), match.end()), told, False)
