"""The first time, and once more: 首次邀请代表列席审计业务会议 and 再次请代表列席审计业务会议.

So are the numbers of one event of the year: 4月举办第八届……文化节 and 4月出席第九届……文化节开幕式.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lawcheck.checks.figures.twice.matters import Clause, Contrary, Matters, words_of
from lawcheck.text.patterns import compiled

_FIRST = compiled("(?:首次|第一次|首度|首创)(?P<what>[^，。；]{6,40})")
_AGAIN = compiled(
    r"(?:再次|再度|第[二三四五]次|连续第?[二两三四五]年|继续)(?P<what>[^，。；]{6,40})"
    r"|(?:上一?年|去年|(?P<year>20\d\d)年)[^，。；]{0,6}(?:开展|举办|实行|组织|推行|建立|邀请|实施)的?(?P<then>[^，。；]{6,30})"
)
_NUMBERED = compiled(
    r"第(?P<n>[一二三四五六七八九十百\d]{1,4})[届期](?P<name>[一-龥\"]{4,20}?)(?=开幕|闭幕|活动|[，。；、]|$|上|暨|期间|的)"
)
_APART = compiled("将|计划|拟|力争|明年|下一?年")
#: So much of what was first is told again.
_SAME, _WEIGHT = 0.6, 10.0


def again(matters: Matters, year: int | None, told: Callable[[Clause], bool]) -> Iterator[Contrary]:
    """Each clause by which what another says was the first time was not."""
    firsts = [
        (clause, words_of(match["what"]))
        for clause in matters.clauses
        if "首" in clause.text or "第一次" in clause.text
        if (match := _FIRST.search(clause.text)) and told(clause)
    ]
    for clause in matters.clauses if firsts else ():
        match = _AGAIN.search(clause.text) if told(clause) else None
        if match is None or _APART.search(clause.text):
            continue
        if match["year"] and year and int(match["year"]) >= year:
            continue
        own = words_of(match["what"] or match["then"])
        for first, words in firsts:
            shared = matters.weight(words & own)
            same = shared >= max(_WEIGHT, _SAME * min(matters.weight(words), matters.weight(own)))
            if same and first.sentence != clause.sentence:
                yield Contrary(first, clause)
                break


def numbered(matters: Matters, told: Callable[[Clause], bool]) -> Iterator[Contrary]:
    """Each event of the year that has another number elsewhere."""
    seen: dict[str, tuple[str, Clause]] = {}
    for clause in matters.clauses:
        match = _NUMBERED.search(clause.text) if "第" in clause.text and told(clause) else None
        if match is None or _APART.search(matters.sentence(clause)):
            continue
        name = match["name"].replace('"', "")
        number, earlier = seen.setdefault(name, (match["n"], clause))
        if number != match["n"] and earlier.sentence != clause.sentence:
            yield Contrary(earlier, clause)
