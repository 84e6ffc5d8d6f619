"""So many meetings, told each with its day, and more of them than were said: 召开会议4次……2月12日……

Only a day that opens its clause and is followed by what was done at such a meeting is one of them;
fewer than were said are a choice, more cannot be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.days import Day
from lawcheck.text.digits import TWO_TO_TEN
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

#: What is done at a meeting, and what is held.
_MET, _HELD = "召开|听取|研究|审议|审定|讨论|学习|部署|开会|通报", "举[办行]|组织|开展|讲"
_DONE = f"{_MET}|{_HELD}"
_MEETING = compiled(f"会|{_MET}")
#: 主持召开委员会会议4次, 4次听取汇报.
_SAID = compiled(
    rf"(?:(?P<verb>{_DONE})[^，。；：\d\n]{{0,30}}?)?(?<![第每\d])"
    rf"(?P<n>\d{{1,2}}|[{TWO_TO_TEN}两])(?P<unit>次|场|期)(?P<then>(?:专题)?(?:{_DONE})[^，。；：\d\n]{{0,20}})?(?=[，。；：])"
)
_SOME = compiled(r"其中|每|分别|上年|去年|平均|比|累计|不少于")
#: 2月12日的会议审定, 12月3日，委员会再次开会: whose meeting it was, and what was done.
_EVENT = compiled(
    rf"(?:的会议|的讲座|的会上)?，?(?P<who>[一-龥]{{0,10}}会议?)?(?:再次|第[{TWO_TO_TEN}一]次|又|还|专题|继续|集中)*"
    rf"(?:(?P<met>{_MET})|{_HELD})"
)
_OPENS = "，。；："
_FEWEST = 2


def listed_apart(running: RunningText) -> Iterator[Refuted]:
    """Every number of meetings that the days told behind it exceed."""
    text = running.text
    for match in _SAID.finditer(text):
        said = small_number(match["n"])
        begin = begin_of(text, match.start(), "。；\n")
        if said < _FEWEST or not (match["verb"] or match["then"]):
            continue
        head = text[begin : match.end()]
        if _SOME.search(head) or running.days_between(begin, match.end()):
            continue
        end = end_of(text, match.end(), "\n")
        if another := _SAID.search(text, match.end(), end):
            end = another.start()
        events = [day for day in running.days_between(match.end(), end) if _is_one(text, day, head)]
        if len(events) > said and _in_order(events):
            last = end_of(text, events[-1].end, "，。；\n")
            days = "、".join(day.text for day in events)
            told = f"说是{match['n']}{match['unit']}，后面逐次写到的有{len(events)}次：{days}"
            yield Refuted(match.start(), last, told, False)


def _is_one(text: str, day: Day, head: str) -> bool:
    """Whether what was done on a day is one of those that were counted."""
    match = _EVENT.match(text, day.end)
    if match is None or text[day.start - 1] not in _OPENS:
        return False
    who = re.sub("会议?$", "", match["who"] or "")
    # 开展检查3次。4月2日部署方案: what is held is not what was spoken of.
    return who in head and (match["met"] is None or _MEETING.search(head) is not None)


def _in_order(events: list[Day]) -> bool:
    """Whether the days go on through the year, and none comes twice."""
    days = [(day.month, day.day or 0) for day in events]
    return days == sorted(set(days))
