"""Meetings of one body whose numbers run against their days: 5月20日第八次，9月2日第七次."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.dated import ANY, Dated
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_MEETING = compiled(
    rf"，?(?:又|再次)?(?:主持)?(?:召开)?(?:了)?(?P<body>[^，。；\d第]{{0,20}})第(?P<n>\d{{1,3}}|[{ONE_TO_TEN}]{{1,3}})次(?:全体)?会议"
)
#: The meeting is named within so many characters behind its day.
_REACH = 40


def meetings(text: str, days: Sequence[Dated]) -> Iterator[Refuted]:
    """A later meeting of one body with a lower number: 5月20日第八次会议，9月2日第七次会议."""
    last: tuple[Dated, str, int] | None = None
    for one in days:
        match = _MEETING.match(text[one.day.end : one.day.end + _REACH])
        if match is None or not one.day.possible(one.year):
            continue
        number = small_number(match["n"])
        if last is not None:
            same = match["body"] in last[1]
            near = "\n" not in text[last[0].day.end : one.day.start]
            if same and near and _apart(last[0], one) * (number - last[2]) < 0:
                told = f"“第{match['n']}次”与前面的“第{last[2]}次”次序和日期相反"
                yield Refuted(one.day.start, one.day.end + match.end(), told, False)
        last = (one, match["body"], number)


def _apart(one: Dated, two: Dated) -> int:
    """How far the second day lies behind the first; by months where either has no day."""
    if one.date and two.date:
        return (two.date - one.date).days
    months = 12 * ((two.year or ANY) - (one.year or ANY))
    return months + two.day.month - one.day.month
