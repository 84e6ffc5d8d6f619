"""Totals that miss their parts, told by what closes the list, in whatever order they stand.

只有两条路……一年共1809件, 五类加在一起就是……1128件, ……此外没有别的来路: what says that the parts
are all there are makes them an account. It stands before them, behind them or at the total. Without
such words nothing is told; with them the parts have to miss the total by a slip or by little, or
be more than it.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from lawcheck.checks.figures.accounts.addable import added, may_be_added
from lawcheck.checks.figures.accounts.entries import Entry
from lawcheck.checks.figures.accounts.judged import Wrong
from lawcheck.checks.figures.accounts.likeness import alike, is_closed, membership
from lawcheck.checks.figures.accounts.slips import changed_about, near
from lawcheck.checks.figures.accounts.weighing import rounded
from lawcheck.checks.figures.accounts.widely import Candidate, candidates
from lawcheck.checks.figures.derived.statements import YEAR
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compile_patterns, compiled

#: What is told before a list, behind it and at its total is looked for so far away.
_REACH = 40
#: So much evidence makes it a warning, so much a hint.
_LOUD, _SOFT = 8, 6
_DIGIT = compiled(r"\d")
_LAST_DIGIT = compiled(r".*\d[^，。；：、（）\n]?")
#: Two digits changed about are no accident in a number of three.
_LARGE = 100
_CLOSE = Decimal("0.05")
#: A total of then: 再往前一年，……逾期未付的是15笔.
_EARLIER = compiled("再往前|前一年|上一?年|去年|往年")
#: 二是, 三是: another matter begins, and the counts before it are none of its own.
_NEXT_ITEM = compiled("[。；][二三四五六七八九十]{1,2}是")
#: The noun of a count: 行政村 of 11个行政村, 社区 of 2个社区.
_NOUN = compiled(r"^[一-龥]{0,6}?(?P<noun>[一-龥]{1,2})(?=[，。；：、（）和及与]|$)")


def wrong_closed(options: SumMismatch, rows: Iterable[list[Entry]], text: str) -> Iterator[Wrong]:
    """Every total of a closed list that the list contradicts, one for a total."""
    account = options.account
    asked = compile_patterns((account.closed, account.counted, account.left, account.says))
    for entries in rows:
        begin = begin_of(text, entries[0].start, "\n")
        if len(entries) < 3 or not asked.search(text, begin, end_of(text, begin, "\n")):
            continue
        found = candidates(options, entries, text)
        for _, group in groupby(found, key=lambda one: one.total.start):
            score, one = max(
                ((_evidence(options, text, one), one) for one in group), key=lambda pair: pair[0]
            )
            if score >= _SOFT:
                parts = tuple(part.m for part in one.parts)
                yield Wrong(one.total.m, parts, "warning" if score >= _LOUD else "info")


def _evidence(options: SumMismatch, text: str, one: Candidate) -> int:
    """How much speaks for an account that is wrong; 0 where nothing closes it."""
    account, total, parts = options.account, one.total, one.parts
    first, last = sorted((total.start, parts[-1 if one.behind else 0].start))
    if _NEXT_ITEM.search(text, first, last):
        return 0
    if rounded(total, parts) or not may_be_added(options, text, total, parts, None):
        return 0
    before, behind, *at_total = _beside(text, one)
    said = "|".join((before, behind, *at_total))
    closed, left = compile_patterns((account.closed,)), compile_patterns((account.left,))
    # 其余为非诉案件: what is left is told without a number.
    if compile_patterns((account.opens_up,)).search(said) or left.search(closed.sub("", behind)):
        return 0
    if _of_another_year(before, one) or _EARLIER.search(_said(text, total)):
        return 0
    counted = {small_number(n[0]) for n in compile_patterns((account.counted,)).finditer(said)}
    family = membership(options, total, parts, "bare")
    family = max(family, 3 * is_closed(options, total, parts))
    adds = one.behind and compile_patterns((account.adds, account.may_add)).search(total.words)
    signs = (
        # 优秀46卷，良好81卷，合格33卷，……一年共170卷
        bool(adds and family > 2 and len(parts) > 2),
        closed.search(said) is not None,
        len(parts) in counted,
        # Of one part it is what remains (remainders).
        len(parts) > 2 and left.search(_words(text, parts[-1])) is not None,
        _names_all(text, total, parts),
    )
    whole, sum_of = total.value, added(parts)
    slipped = near(whole, [part.value for part in parts])
    close, over = abs(whole - sum_of) <= whole * _CLOSE, sum_of > whole
    if not any(signs) or not (slipped or close or over or signs[-1]):
        return 0
    says = compile_patterns((account.adds, account.says) if one.behind else (account.complete,))
    told = says.search(total.words if one.behind else parts[0].gap) is not None
    changed = whole >= _LARGE and changed_about(whole, sum_of)
    score = 3 * sum(signs) + 2 * (told + slipped + changed) + family + alike(parts)
    return score + (len(parts) > 2) + one.whole + close + over


def _of_another_year(before: str, one: Candidate) -> bool:
    """Whether the words at the total name a year that is not that of the parts."""
    told = {*YEAR.findall(before), *YEAR.findall("".join(part.words for part in one.parts))}
    named = {*YEAR.findall(one.total.words)}
    return bool(told and named and told.isdisjoint(named))


def _beside(text: str, one: Candidate) -> Iterator[str]:
    """What stands before the list, behind it and at the total, up to the next counts."""
    first, last = one.parts[0], one.parts[-1]
    begin = begin_of(text, first.start, "\n", _REACH)
    before = text[begin : first.start]
    match = _LAST_DIGIT.match(before)
    yield before[match.end() :] if match else before
    end = end_of(text, last.end, "\n", _REACH)
    behind = text[last.end : end]
    if match := _DIGIT.search(behind):
        behind = behind[: match.start()]
    yield behind
    yield one.total.words
    tail = text[one.total.end : end_of(text, one.total.end, "。；\n", _REACH)]
    yield tail[: match.start()] if (match := _DIGIT.search(tail)) else tail


def _said(text: str, entry: Entry) -> str:
    """What its sentence says before a count."""
    return text[begin_of(text, entry.start, "。；\n", _REACH) : entry.start]


def _words(text: str, entry: Entry) -> str:
    """The words of a count from the mark before those that a comma sets off."""
    return text[begin_of(text, entry.start, "。；、\n", _REACH // 2) : entry.start]


def _names_all(text: str, total: Entry, parts: Sequence[Entry]) -> bool:
    """Whether all of a total, or more than its parts, is called what each of them is called.

    11个行政村、2个社区……15个村（社区）.
    """
    called = text[total.end : end_of(text, total.end, "，。；、\n", 12)]
    nouns = [_NOUN.match(part.behind) for part in parts]
    if not all(noun and (noun["noun"] in called or noun["noun"][-1:] in called) for noun in nouns):
        return False
    names = {noun["noun"][-1:] for noun in nouns if noun}
    return len(names) == len(parts) and total.value > added(parts)
