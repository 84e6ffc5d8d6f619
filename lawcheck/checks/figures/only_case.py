"""Who was in court for the only case of the year, as two places of a report tell it.

以镇政府为被告的行政诉讼案件1件，分管副镇长出庭应诉 and 镇长……出庭应诉1次: one of them was not.
Where the body was sued more than once, both were, or there were two instances, both may be right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.contradiction import Contradiction
from lawcheck.checks.own_head import head_of, subject
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compile_patterns, compiled, kept
from lawcheck.text.running import RunningText

_N = r"(?<![\d.第十百])(?P<{0}>\d{{1,3}}|[一二两三四五六七八九十])(?:件|起|宗)"
#: How often the body was sued: 以镇政府为被告的行政诉讼案件1件, 只有1件以镇政府为被告的案件.
_SUED = rf"(?:%s)[^，。；\d]{{0,16}}?{_N.format('n')}|{_N.format('m')}[^，。；\d]{{0,14}}(?:%s)"
#: 出庭的是分管副县长: who was there stands behind.
_WAS = compiled(
    r"(?:应诉)?的(?:是|为)[^，。；]{0,4}?(?P<vice>副)?(?P<title>[省市县区旗州镇乡局厅]长|主任)"
)
#: Behind how often it was; of several times there were several hearings, or cases.
_TIMES = compiled(r"[^，。；\d]{0,4}?(?P<n>\d{1,2}|[一二两三四五六七八九十])[次件]")
_AS = compiled(r"作为[^，。；\n]{0,8}负责人，?[^，。；\n]{0,4}$")
_PART, _CLAUSE = "。；\n", "，。；\n"


def only_case(
    options: NumberContradiction, running: RunningText, issuer: str, aims: set[int]
) -> Iterator[Contradiction]:
    """The head and a deputy who are both told to have been in court for one case."""
    head, text, words = head_of(issuer), running.text, options.only_case
    if not head or words is None:
        return
    sued = kept(_SUED % (words.defendant, words.defendant))
    told = [one for one in sued.finditer(text) if running.number(one.start()) not in aims]
    # Told twice, it is the same case; one count of several, and no case is the only one.
    if not told or any(small_number(one["n"] or one["m"]) != 1 for one in told):
        return
    # What is compared with last year's behind it is of another matter.
    unless, past = compile_patterns((words.unless,)), compile_patterns((options.other_times,))
    in_court = compile_patterns((words.there,))
    for one in told:
        begin, end = begin_of(text, one.start(), _PART), end_of(text, one.end(), _PART)
        here = list(in_court.finditer(text, begin, end))
        if len(here) == 1 and not (
            unless.search(text, begin, end) or past.search(text, begin, here[0].start())
        ):
            break
    else:
        return
    who = _who(text, here[0])
    for match in in_court.finditer(text):
        at = match.start()
        if begin <= at < end or running.number(at) in aims:
            continue
        clause = text[slice(*_clause(text, match))]
        start, stop = begin_of(text, at, _PART), end_of(text, at, _PART)
        times = _TIMES.match(text, match.end())
        several = times is not None and small_number(times["n"]) > 1
        led = compile_patterns((words.led,)).search(clause)
        if several or led or unless.search(text, start, stop) or past.search(text, start, at):
            continue
        other = _who(text, match)
        if {_rank(who, head), _rank(other, head)} == {"head", "deputy"}:
            spans = sorted(((_clause(text, match), other), (_clause(text, here[0]), who)))
            (earlier, first), (later, last) = spans
            yield Contradiction(later, earlier, words.name, last, first, True)
            return


def _who(text: str, match: re.Match[str]) -> str:
    """The title of who was in court."""
    if was := _WAS.match(text, match.end()):
        return (was["vice"] or "") + was["title"]
    # 镇长……，作为行政机关负责人出庭1次: the one who is named before.
    role = _AS.search(text, begin_of(text, match.start(), _PART), match.start())
    return subject(text, role.start() if role else match.start())


def _clause(text: str, match: re.Match[str]) -> tuple[int, int]:
    return begin_of(text, match.start(), _CLAUSE), end_of(text, match.end(), _CLAUSE)


def _rank(who: str, head: str) -> str:
    """Whether a title is that of the body's head, of a deputy of the head, or of neither."""
    if who == head:
        return "head"
    return "deputy" if "副" in who and who.endswith(head) else ""
