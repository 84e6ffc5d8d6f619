"""What is done so often, and how often it was done in the year: 每季度至少一次，全年3次.

Averages of a month, a quarter and a day are held against what the year had of the same: in their
own sentence, or where their paragraph tells it once.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import alike, counts
from lawcheck.checks.figures.ledger import Ledger
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.shared_out import is_far
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.figures import Measured
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: How often each comes in a year.
_IN_A_YEAR = {"周": 50, "月": 12, "个月": 12, "季度": 4, "季": 4, "半年": 2}
_N = rf"(?:\d{{1,3}}|[两{ONE_TO_TEN}]{{1,3}})"
_RULE = compiled(
    rf"每一?(?P<per>周|个?月|季度?|半年)(?:均|都|各|固定|坚持|集中)?(?:至少|不少于|确保|保证)?"
    rf"[^，。；：、\n\d每]{{0,8}}?(?P<m>{_N})(?P<unit>[次场期轮堂件部])"
)
_DONE = compiled(
    rf"(?:全年|年内|本年度?|一年来|20\d\d年|累计|先后|已|共){{1,3}}[^，。；：、\n\d]{{0,12}}?"
    rf"(?P<n>{_N})(?P<unit>[次场期轮堂件部])"
)
#: 会议4次，每季度1次: weeks of a year are not counted so.
_EACH = compiled(
    rf"(?<![\d{ONE_TO_TEN}第至])(?P<n>{_N})(?P<unit>[次场期轮])[^，。；：\d\n]{{0,8}}，"
    rf"每(?:个)?(?P<per>月|季度?|半年)(?:各)?(?P<m>{_N})(?P=unit)(?=[，。；、）])"
)
#: What says when, and how many in all, names no act.
_PERIOD = compiled(r"全年|年内|本年度?|一年来|20\d\d年|累计|先后|已|[共了开展]")
#: They stand in the name of every act: 执法汇报, 法治督察.
_ANY_ACT = frozenset("法治执行政依工作的")
#: 一月一法: one in each month, so that there are twelve.
_ONE_EACH = compiled(r"一(?P<per>周|月|季)一[一-龥]")
_MONTHS = compiled(
    rf"(?:全年|年内|累计|共)[^。；\n\d]{{0,10}}?(?P<n>{_N})个[一-龥]{{0,8}}月(?![一-龥]?[底初内])"
)
#: 会议5次，每季度1次，另有1次为防汛召开: more than the rule asks for.
_BESIDE = compiled(r"另|临时|加开|增加|专题|以上|多次|[自从起]|以来|试行|\d月|[上下]半年|比|上年")
#: 每周三……共61期: there are no more weeks; 每周三、周六各出动1次 are two a week.
_OF_WEEK = "一二三四五六日天末"
_WEEKLY = compiled(
    rf"每周(?P<days>[{_OF_WEEK}](?:[、和及与](?:每?周)?[{_OF_WEEK}])*)"
    rf"(?P<did>[^。；\n]{{0,30}}?)(?:全年|20\d\d年|累计|共)[^。；\n\d]{{0,16}}?(?P<n>{_N})(?P<unit>[次期场])"
)
#: 各出动2次: so many on each of these days; at several places at once there may be any number.
_ON_EACH = compiled(rf"(?P<m>{_N})[次期场]")
_AT_SEVERAL = compiled("分别|每[个处名]|[个处名](?=[^，]{0,6}各)")
_WEEKS = 53
_CLAUSE = "，。；：\n"
#: Words so many characters before a rule bound it.
_REACH = 12
#: A rule that did not hold all the year.
_PART = compiled(r"[自从起]|以来|试行|\d月|[上下]半年|季度?(?:起|以来)|2027年|下一?步|将|拟")

_YEARLY = compiled("全年|年内|一年来")
#: So a year is told in the sentence of its average.
_OF_YEAR = compiled(
    r"全年|年内|一年来|(?:20\d\d年度?|[今本]年度?)(?!\d|以来|[前上下]|第?[一二三四]季|[自从截]|[春夏秋冬汛])"
)
_YEARS = compiled(r"20\d\d年|上年|去年")
#: A year has so many days; five or six of seven are days of work, without the holidays.
_YEAR, _WORKING = 365, 250
_WORKDAYS = (235, 262)
_DAYS = (_WORKDAYS, (300, 315), (350, 367))
#: 年内两次被纠错的，约谈
_OF_WHOM = compiled(r"[^，。；：\n]*的[，：]")
#: 月均办理52件: so much may stand before the figure.
_WHAT = "(?P<did>[一-龥]{0,6})$"


def rhythm(text: str) -> Iterator[Refuted]:
    """Every count of a year that is less than its own rule makes of it."""
    for rule in _RULE.finditer(text):
        end = end_of(text, rule.end(), "。；\n")
        done = _DONE.search(text, rule.end(), end)
        if (
            done is None
            or done["unit"] != rule["unit"]
            # 每季度通报一次，对年内两次被纠错的，约谈: of whom it is said, not how often.
            or _OF_WHOM.match(text, done.end())
            or _PART.search(text[max(rule.start() - _REACH, 0) : done.start()])
            or not _of_the_same(text, rule, done)
        ):
            continue
        least = small_number(rule["m"]) * _IN_A_YEAR[rule["per"]]
        if 0 < small_number(done["n"]) < least:
            told = f"“{rule[0]}”，一年不少于{least}{rule['unit']}，文中为{done['n']}{done['unit']}"
            yield Refuted(rule.start(), done.end(), told, False)
    yield from _told_first(text)
    for rule in _ONE_EACH.finditer(text):
        done = _MONTHS.search(text, rule.end(), end_of(text, rule.end(), "。\n"))
        most = _IN_A_YEAR[rule["per"]]
        if done and rule["per"] == "月" and small_number(done["n"]) > most:
            told = f"“{rule[0]}”，一年只有{most}个月，文中为{done['n']}个"
            yield Refuted(rule.start(), done.end(), told, False)
    for rule in _WEEKLY.finditer(text):
        each = _ON_EACH.search(rule["did"])
        days = sum(map(rule["days"].count, _OF_WEEK))
        weekly = days * (small_number(each["m"]) if each else 1)
        if small_number(rule["n"]) > weekly * _WEEKS and not _AT_SEVERAL.search(rule["did"]):
            weeks = "一年只有52周" + (f"，每周{weekly}{rule['unit']}" if weekly > 1 else "")
            yield Refuted(*rule.span(), f"{weeks}，文中为{rule['n']}{rule['unit']}", False)


def _told_first(text: str) -> Iterator[Refuted]:
    """主持会议5次，每季度1次: a number that its own rule, told right behind it, does not make."""
    for done in _EACH.finditer(text):
        right = small_number(done["m"]) * _IN_A_YEAR[done["per"]]
        begin = begin_of(text, done.start(), "。；\n")
        part = _PART.search(text, begin, done.end())
        beside = _BESIDE.search(text[begin : end_of(text, done.end(), "。；\n")])
        if small_number(done["n"]) != right and not part and not beside:
            unit = done["unit"]
            often = f"每{done['per']}{done['m']}{unit}"
            told = f"{often}，一年应为{right}{unit}，文中为{done['n']}{unit}"
            yield Refuted(done.start(), done.end(), told, False)


def _of_the_same(text: str, rule: re.Match[str], done: re.Match[str]) -> bool:
    """Whether the count names nothing, or what the rule does: not 每季度听取，年内督办1次."""
    clause = text[rule.start() : end_of(text, rule.end(), _CLAUSE)]
    subject = text[begin_of(text, done.start(), _CLAUSE) : done.start()]
    # 全年开展2次督察: what was done may stand behind its number.
    behind = text[done.end() : end_of(text, done.end(), _CLAUSE)]
    act = _PERIOD.sub("", text[done.start() : done.start("n")]) + behind
    own = set(clause) - _ANY_ACT
    return all(not words or not own.isdisjoint(words) for words in (subject, act))


def averages(options: FigureRelation, running: RunningText, ledger: Ledger) -> Iterator[Refuted]:
    """Every average of a month, a quarter or a day that the count of the year refutes."""
    text = running.text
    if "均" not in text:
        return
    monthly = compile_patterns([f"(?:{said}){_WHAT}" for said in options.monthly])
    daily = compile_patterns((f"(?:{options.daily}){_WHAT}",))
    stretch = compile_patterns((options.stretch,))
    for m in running.measured:
        words = m.words(text)
        if "均" not in words or m.figure.unit == "%":
            continue
        match = monthly.search(words) or daily.search(words)
        if match is None or stretch.search(words):
            continue
        total, far = _of_the_year(running, ledger, m, match["did"], stretch)
        if total is None:
            continue
        if daily.search(words):
            yield from _daily(m, total, far, working="工作日" in match[0])
        else:
            yield from _monthly(m, total, far, 4 if "季" in match[0] else 12)


def _of_the_year(
    running: RunningText, ledger: Ledger, m: Measured, did: str, stretch: re.Pattern[str]
) -> tuple[Measured | None, bool]:
    """What the year had of the same, and whether it stands in another sentence."""
    text = running.text
    own = counts(running.measured_between(m.sentence[0], m.figure.start), m)
    own = [
        c for c in own if c.figure.exact and _OF_YEAR.search(text, c.sentence[0], c.figure.start)
    ]
    if len(set(_YEARS.findall(text, m.sentence[0], m.figure.start))) > 1:
        return None, False  # 2025年受理2万件，2026年日均60件
    if own:
        return (own[0] if len(own) == 1 else None), False
    if stretch.search(text, m.sentence[0], m.figure.start):
        return None, True
    begin = begin_of(text, m.clause, "\n")
    told = {
        one.figure.value: one.m
        for one in ledger.all_of(m.figure.unit)
        if one.m
        and begin <= one.m.clause < m.sentence[0]
        and not one.part
        and alike(one.m, m)
        and ledger.is_done(one, did)
    }
    found = list(told.values())
    yearly = found and _YEARLY.search(text, found[0].sentence[0], found[0].figure.start)
    return (found[0] if len(found) == 1 and yearly else None), True


def _monthly(m: Measured, total: Measured, far: bool, times: int) -> Iterator[Refuted]:
    """全年办理508件，月均52件: a twelfth is another number."""
    printed = m.figure
    true = total.figure.value / times
    low, high = q.claimed(total.figure)
    slack = max(printed.step, Decimal(1))
    above = high is None or printed.low - slack < high / times
    if above and (printed.high is None or low / times < printed.high + slack):
        return
    average = f"平均每{'季度' if times == 4 else '月'}应为{q.rounded(true, Decimal('0.1')):f}"
    yield from _told(m, total, far, true, average, sure=printed.exact)


def _daily(m: Measured, total: Measured, far: bool, *, working: bool) -> Iterator[Refuted]:
    """全年15330件，日均52件: neither every day of the year nor the days of work give it."""
    printed = m.figure
    # Rounded or cut off.
    one = printed.step or Decimal(1)
    if not printed.exact or printed.value <= one:
        return
    least, most = (total.figure.value / (printed.value + side) for side in (one, -one / 2))
    ranges: Sequence[tuple[int, int]] = (_WORKDAYS,) if working else _DAYS
    if any(least <= last and most >= first for first, last in ranges):
        return
    true = total.figure.value / (_WORKING if working else _YEAR)
    day = "个工作日" if working else "天"
    average = f"平均每{day}应为{q.rounded(true, Decimal(1)):f}{printed.unit}"
    yield from _told(m, total, far, true, average, sure=False)


def _told(
    m: Measured, total: Measured, far: bool, true: Decimal, average: str, *, sure: bool
) -> Iterator[Refuted]:
    # 七天走访企业105家，日均15家: of another stretch of time.
    if is_far(m, true) or (far and not is_near(m.figure.value, true)):
        return
    told = f"全年{total.figure.text}，{average}，文中为{m.figure.text}"
    of: tuple[Figure, ...] = () if far else (total.figure, m.figure)
    start = m.clause if far else total.clause
    yield Refuted(start, m.figure.end, told, sure and not far, of=of)
