"""What is done so often, and how often it was done in the year: 每季度至少一次，全年3次."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.numerals import small_number
from lawcheck.text.patterns import compiled

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
#: What says when, and how many in all, names no act.
_PERIOD = compiled(r"全年|年内|本年度?|一年来|20\d\d年|累计|先后|已|[共了开展]")
#: 一月一法: one in each month, so that there are twelve.
_ONE_EACH = compiled(r"一(?P<per>周|月|季)一[一-龥]")
_MONTHS = compiled(
    rf"(?:全年|年内|累计|共)[^。；\n\d]{{0,10}}?(?P<n>{_N})个[一-龥]{{0,8}}月(?![一-龥]?[底初内])"
)
#: 每周三……共61期: there are no more weeks.
_WEEKLY = compiled(
    rf"每周[一二三四五六日天末][^。；\n]{{0,30}}?(?:全年|20\d\d年|累计|共)[^。；\n\d]{{0,16}}?(?P<n>{_N})(?P<unit>[次期场])"
)
_WEEKS = 53
#: Words so many characters before a rule bound it.
_REACH = 12
#: A rule that did not hold all the year.
_PART = compiled(r"[自从起]|以来|试行|\d月|[上下]半年|季度?(?:起|以来)|2027年|下一?步|将|拟")


def rhythm(text: str) -> Iterator[Refuted]:
    """Every count of a year that is less than its own rule makes of it."""
    for rule in _RULE.finditer(text):
        end = end_of(text, rule.end(), "。；\n")
        done = _DONE.search(text, rule.end(), end)
        if (
            done is None
            or done["unit"] != rule["unit"]
            or _PART.search(text[max(rule.start() - _REACH, 0) : done.start()])
            or not _of_the_same(text, rule.start(), rule.end(), done.start(), done.start("n"))
        ):
            continue
        least = small_number(rule["m"]) * _IN_A_YEAR[rule["per"]]
        if 0 < small_number(done["n"]) < least:
            told = f"“{rule[0]}”，一年不少于{least}{rule['unit']}，文中为{done['n']}{done['unit']}"
            yield Refuted(rule.start(), done.end(), told, False)
    for rule in _ONE_EACH.finditer(text):
        done = _MONTHS.search(text, rule.end(), end_of(text, rule.end(), "。\n"))
        most = _IN_A_YEAR[rule["per"]]
        if done and rule["per"] == "月" and small_number(done["n"]) > most:
            told = f"“{rule[0]}”，一年只有{most}个月，文中为{done['n']}个"
            yield Refuted(rule.start(), done.end(), told, False)
    for rule in _WEEKLY.finditer(text):
        if small_number(rule["n"]) > _WEEKS:
            told = f"一年只有52周，文中为{rule['n']}{rule['unit']}"
            yield Refuted(*rule.span(), told, False)


def _of_the_same(text: str, start: int, end: int, done: int, number: int) -> bool:
    """Whether the count names nothing, or what the rule does: not 每季度听取，年内督办1次."""
    clause = text[start : end_of(text, end, "，。；：\n")]
    subject = text[begin_of(text, done, "，。；：\n") : done]
    act = _PERIOD.sub("", text[done:number])
    return all(not words or not set(words).isdisjoint(clause) for words in (subject, act))
