"""Who was counted as a head in court: 出庭10件，局长2件、副局长5件、法制大队大队长3件，出庭率100%.

The persons of a sentence with their counts make a sum. Where the report claims that sum for its
heads, as a count or as a rate, though some of it are the counts of no heads, the claim is wrong.
Another claim of the same sentence that the heads' own counts bear out leaves nothing to tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from typing import NamedTuple

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import CourtHeads
from lawcheck.text.around import begin_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled
from lawcheck.text.running import RunningText

_FREE = r"[^，。；：、（）\d\n]"
#: Who stands in a row is named without 和, else the row could be cut in ever so many ways.
_NAME = r"[^，。；：、（）和\d\n]{2,12}?"
_COUNT = r"(?P<n>\d{1,3})(?:[件次起宗]|个案)"
_ITEM = compiled(rf"(?P<who>{_FREE}{{2,24}}){_COUNT}")
#: 局长、副局长、工伤科科长依次到庭2件、3件、2件: as many persons as counts.
_ROW = compiled(
    rf"(?P<who>{_NAME}(?:[、和]{_NAME}){{1,8}})(?:依次|分别|各自){_FREE}{{0,6}}"
    r"(?P<counts>\d{1,3}[件次起宗](?:[、和]\d{1,3}[件次起宗])+)"
)
_NUMBER = compiled(r"(?<![\d.])(\d{1,4})[件次起宗]")
_RATE = compiled(r"率[^，。；\d]{0,10}(?P<rate>\d{1,3}(?:\.\d+)?)%")
_AND = compiled("[、和]")
#: 其中局长2件、由工作人员3件.
_LEADS = compiled("^(?:其中|另有?|由|委托的?)+")
_ALL = 100
#: What a printed rate may lie beside the true one.
_SLACK = Decimal("0.11")
_ENDS = "。\n"


class _Person(NamedTuple):
    who: str
    n: int
    start: int
    end: int


def relations(options: CourtHeads | None, running: RunningText, issuer: str) -> Iterator[Refuted]:
    """Every claim on the heads in court that holds only with the counts of others."""
    text = running.text
    if options is None or at_end((options.own_unit,)).search(issuer):
        return
    heads, others = compile_patterns((options.heads,)), at_end((options.others,))
    done = -1
    for match in compile_patterns((options.claimed,)).finditer(text):
        begin = begin_of(text, match.start(), _ENDS)
        if begin <= done:
            continue
        end = text.find("\n", match.end())
        stop = text.find("。", match.end())
        end = min(one for one in (end, stop, len(text)) if one >= 0)
        done = begin
        said = text[begin:end]
        if compile_patterns(options.unless).search(said):
            continue
        persons = [*_persons(options, said)]
        # 副局长兼执法大队大队长 is a head, and 局长带法制科科长出庭 tells of one.
        strangers = [one for one in persons if others.search(one.who) and not heads.search(one.who)]
        if not strangers or len(strangers) == len(persons):
            continue
        yield from _judged(options, text, begin, said, persons, strangers)


def _judged(
    options: CourtHeads,
    text: str,
    begin: int,
    said: str,
    persons: Sequence[_Person],
    strangers: Sequence[_Person],
) -> Iterator[Refuted]:
    whole = sum(one.n for one in persons)
    heads = whole - sum(one.n for one in strangers)
    before = text[begin_of(text, max(begin - 1, 0), _ENDS) : begin]
    named = {(one.start, one.end) for one in persons}
    counts = [
        int(one[1])
        for one in _NUMBER.finditer(said)
        if not any(start <= one.start() < end for start, end in named)
    ]
    counts += [int(one[1]) for one in _NUMBER.finditer(before) if "\n" not in before]
    if not _claims(options, said, whole, heads, counts):
        return
    shown = "、".join(f"{_name(options, one.who)}的{one.n}件" for one in strangers)
    told = f"{options.note.replace('${others}', shown)}{heads}件"
    yield Refuted(begin + persons[0].start, begin + persons[-1].end, told, False)


def _claims(options: CourtHeads, said: str, whole: int, heads: int, counts: Sequence[int]) -> bool:
    """Whether a sentence claims for the heads what holds only of all who are told of."""
    rates = [Decimal(one["rate"]) for one in _RATE.finditer(said)]
    if rates:
        bases = [one for one in counts if one >= whole] or [whole]
        borne = any(_is(rate, heads, base) for rate in rates for base in (*counts, *bases))
        return not borne and any(_is(rate, whole, base) for rate in rates for base in bases)
    if whole not in counts:
        return False
    if compile_patterns((options.every,)).search(said):
        return True
    counted = compile_patterns((options.counted,)).search(said)
    return counted is not None and int(next(filter(None, counted.groups()))) == whole


def _is(rate: Decimal, part: int, base: int) -> bool:
    return base > 0 and abs(Decimal(_ALL * part) / base - rate) < _SLACK


def _persons(options: CourtHeads, said: str) -> Iterator[_Person]:
    """Each person of a sentence with so many appearances of his own."""
    known = at_end((options.heads, options.others))
    aside = compile_patterns((options.aside,))
    rows = [*_ROW.finditer(said)]
    claims = [one.end() for one in compile_patterns((options.counted,)).finditer(said)]
    for row in rows:
        names, counts = _AND.split(row["who"]), _NUMBER.findall(row["counts"])
        if len(names) == len(counts) and all(known.search(one) for one in names):
            for who, n in zip(names, counts, strict=True):
                yield _Person(who, int(n), *row.span())
    for item in _ITEM.finditer(said):
        if item.end() in claims or any(row.start() <= item.start() < row.end() for row in rows):
            continue
        clause = said[item.start() : _clause_end(said, item)]
        if known.search(item["who"]) and not aside.search(clause):
            yield _Person(item["who"], int(item["n"]), *item.span())


def _clause_end(said: str, item: re.Match[str]) -> int:
    ends = [at for mark in "，。；" if (at := said.find(mark, item.end())) >= 0]
    return min(ends, default=len(said))


def _name(options: CourtHeads, who: str) -> str:
    """The person alone, without what he did."""
    return _LEADS.sub("", at_end((options.deed,)).sub("", who))
