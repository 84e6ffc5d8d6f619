"""Terms in the plans that had passed when these were made: 2026年10月底前到岗.

A date of the report's year, or of one before it, that no word makes the time of what has been, is
a term: most surely where 前 stands behind it, or where the clause says that it is still to come.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lawcheck.checks.time.misdated import Misdated
from lawcheck.packs.kinds.time import Anachronism
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.digits import QUARTERS
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: 2026年10月31日, 2026年第三季度末, 2026年上半年, 2026年底.
_DATE = compiled(
    r"(?<!\d)(20\d\d)年(?!度)(第?[一二三四]季度|[上下]半年|年?[底末内]"
    r"|(?:1[0-2]|[1-9])月(?:\d{1,2}[日号]|[上中下]旬)?)[底末初]?"
)
#: Both ends of a stretch.
_STRETCH = compiled(r"[份]?(?:至|到|—|-|～)")
_CLAUSE, _SENTENCE = "，。；：\n", "。；\n"
_BEFORE = compiled("(?:之|以)?前")
#: What is told next in the sentence: 二季度试跑, 7月投入使用.
_NEXT = compiled(
    r"(?:(20\d\d)年|明年)?(?:第?([一二三四])季度|([上下])半年|(?<!\d)(1[0-2]|[1-9])月(?!份))"
)


def passed_terms(
    options: Anachronism, running: RunningText, year: int, in_plans: Callable[[int], bool]
) -> Iterator[Misdated]:
    """Every term in the plans for ``year`` + 1 that lies in ``year`` or before it."""
    text = running.text
    asked, past = compile_patterns(options.to_come), compile_patterns(options.been)
    completes, makes = compile_patterns(options.completes), compile_patterns(options.to_make)
    for match in _DATE.finditer(text):
        told = int(match[1])
        if told > year or not in_plans(match.start()) or running.in_title(*match.span()):
            continue
        begin = begin_of(text, match.start(), _CLAUSE)
        end = end_of(text, match.end(), _CLAUSE)
        before, behind = text[begin : match.start()], text[match.end() : end]
        term = _BEFORE.match(behind)
        due = term is not None
        # 2026年6月底前制定两类案件的指引: its object has a 的, no noun behind it is told of.
        made = term and makes.match(behind[term.end() :]) and (not before or asked.search(before))
        # 2026年10月反馈的问题, 2026年底已经: what has been.
        if past.search(before) or _STRETCH.match(behind):
            continue
        if not made and (past.search(behind) or "的" in behind):
            continue
        if not (due or asked.search(before)):
            led = text[begin_of(text, begin, _SENTENCE) : begin]
            if past.search(led) or not (
                completes.match(behind) or _goes_on(text, match.end(), match[2])
            ):
                continue
        yield Misdated(match.start(), match.end() + due, "due_by", {"told": told})


def _goes_on(text: str, at: int, told: str) -> bool:
    """Whether the next date of the sentence is a later one of the same year: 一季度……，二季度……."""
    following = _NEXT.search(text, at, end_of(text, at, _SENTENCE))
    first = _NEXT.match(told)
    if following is None or first is None or following[0].startswith(("20", "明")):
        return False
    return 0 < _month(first) < _month(following)


def _month(match: re.Match[str]) -> int:
    """The last month of a quarter or a half of the year, or the month that is named."""
    if match[2]:
        return 3 * QUARTERS.index(match[2]) + 3
    if match[3]:
        return 6 if match[3] == "上" else 12
    return int(match[4])
