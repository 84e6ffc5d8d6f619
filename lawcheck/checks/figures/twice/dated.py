"""One event with two days: 执法大队4月正式挂牌 and 执法大队自7月挂牌以来.

How a thing comes into being stands right behind either day, and both clauses name it by words that
hardly anything else of the report has. What is done again, by stretches or in several places has
many days.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lawcheck.checks.figures.twice.matters import Clause, Contrary, Matters
from lawcheck.text.patterns import compile_patterns, compiled

_DAY = (
    r"(?<![\d至到、和—-])(?:(?P<year>20\d\d)年)?(?<!\d)(?P<month>\d{1,2})月(?:(?P<day>\d{1,2})日|(?P<part>[上中下]旬))?"
    r"(?![底初末至到—、-]|份?[至到])起?，?(?:才|正式|已|全面|集中|全部|顺利|如期)*"
)
#: Acts of which there are many; times that are bounds.
_MANY = compiled(
    r"每|先后|分别|再次|又|第[二三四五六]|多次|[\d两][次期场批]|陆续|逐|以前|之前|月底?前|截至|截止"
)
_OTHER_TIME = compiled("年初|上年|去年|往年")
_WEIGHT = 10.0
#: Of the third of a month so many days are in it.
_THIRDS = {"上旬": range(1, 11), "中旬": range(11, 21), "下旬": range(21, 32)}


def two_days(
    matters: Matters, births: str, year: int | None, result: Callable[[Clause], bool]
) -> Iterator[Contrary]:
    """Each clause that gives an event of the year another day than a clause before it.

    ``births`` are the words of how things come into being.
    """
    event = compile_patterns((f"{_DAY}(?P<act>{births})",)) if births else None
    found = []
    for number, clause in enumerate(matters.clauses):
        days = list(event.finditer(clause.text)) if event and "月" in clause.text else []
        if len(days) != 1 or not result(clause) or _MANY.search(clause.text):
            continue
        own = days[0]["year"] in (None, str(year))
        if own and not _OTHER_TIME.search(matters.sentence(clause)):
            found.append((number, clause, days[0]))
    for n, (number, clause, day) in enumerate(found):
        act = day["act"]
        akin = []
        for other_number, other, other_day in found[:n]:
            if other.sentence == clause.sentence or act != other_day["act"]:
                continue
            shared = matters.about(number) & matters.about(other_number)
            if matters.weight(frozenset(word for word in shared if word != act)) >= _WEIGHT:
                akin.append((other, other_day))
        if len(akin) == 1 and _differ(day.groupdict(), akin[0][1].groupdict()):
            yield Contrary(akin[0][0], clause)


def _differ(one: dict[str, str | None], other: dict[str, str | None]) -> bool:
    """Whether two days cannot be one: another month, another day, a day outside of a third."""
    if one["month"] != other["month"]:
        return True
    if one["day"] and other["day"]:
        return one["day"] != other["day"]
    for a, b in ((one, other), (other, one)):
        if a["day"] and b["part"]:
            return int(a["day"]) not in _THIRDS[b["part"]]
    return bool(one["part"] and other["part"] and one["part"] != other["part"])
