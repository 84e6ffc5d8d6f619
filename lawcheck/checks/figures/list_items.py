"""Items of a list that refute it by themselves: one told twice, “五乱” over four of them."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.digits import TWO_TO_TEN
from lawcheck.text.numerals import small_number
from lawcheck.text.patterns import compiled

#: “五乱” in front of 乱收费、乱罚款、乱检查、乱查封.
_ALIKE = compiled(rf'"(?P<n>[{TWO_TO_TEN}])(?P<same>[一-龥])"')
_QUOTED = compiled(
    rf'"(?P<n>[{TWO_TO_TEN}])[一-龥]{{1,3}}"(?:[一-龥]{{0,4}})(?P<m>\d{{1,2}})(?:类|种)'
)
_LIST = compiled(r'[^，。；：、（）\n"]{2,24}(?:、[^，。；：、（）\n"]{2,24}){2,}')
#: A name that is so long.
_LONG = 5


def quoted(text: str) -> Iterator[Refuted]:
    """“五乱”问题4类."""
    for match in _QUOTED.finditer(text):
        if small_number(match["n"]) != int(match["m"]):
            yield Refuted(*match.span(), f"“{match['n']}”与“{match['m']}”对不上", False)
    for match in _ALIKE.finditer(text):
        same, behind = match["same"], text[match.end() : match.end() + 80]
        listed = compiled(f"{same}[一-龥]{{1,5}}(?:、{same}[一-龥]{{1,3}})+").search(behind)
        if listed is None or "等" in behind[listed.start() : listed.end() + 1]:
            continue
        counted = listed[0].count("、") + 1
        if counted != small_number(match["n"]) and counted > 2:
            told = f"“{match['n']}{same}”后面列了{counted}项"
            yield Refuted(match.start(), match.end() + listed.end(), told, False)


def twice(text: str, tails: Collection[str]) -> Iterator[Refuted]:
    """One item twice in one list; ``tails`` stand behind the last one: 民法典等法律法规."""
    for match in _LIST.finditer(text):
        items = match[0].split("、")
        if "分别" in match[0] or any(c.isdigit() for c in "".join(items[:-1])):
            continue
        inner = items[1:-1]
        again = next(
            (item for n, item in enumerate(inner) if len(item) > 1 and item in inner[:n]), ""
        )
        if not again and len(items[-1]) > 2 and len(items) > 2:
            tail = items[-1]
            again = next(
                (
                    i
                    for i in inner
                    if len(i) > 1
                    and tail.startswith(i)
                    and (
                        tail[len(i) : len(i) + 2] in ("", *tails)
                        # 柳湾村为2026年度……: so long a name is not the beginning of another.
                        or (len(i) >= _LONG and tail[len(i)] in "为等均被共在开成")
                    )
                ),
                "",
            )
        if not again:
            head = items[0]
            again = next((i for i in inner if len(i) > 2 and head.endswith(i)), "")
        if again:
            yield Refuted(*match.span(), f"“{again}”在一串并列的内容里出现了两次", False)
