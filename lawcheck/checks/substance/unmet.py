"""Items that only demand or only plan: no clause of theirs tells what was done about it.

Each clause is read by what it does: asks, looks ahead, prepares, lays a rule down, tells a deed.
办法规定，每季度须自查一次，毛病须在十五日内改完，要取消评先资格 is left as it is where nothing in
the item tells how often it was done; what was done of other matters there is no answer.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import chain

import msgspec

from lawcheck.checks.model import Case, Finding, finding, related, shorten
from lawcheck.checks.substance.read import Sentence, said, suspects
from lawcheck.checks.substance.subjects import ITEM
from lawcheck.packs.kinds.substance.unmet import UnmetDemands
from lawcheck.packs.model import Rule
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled

_CLAUSE = compiled(r"[^，。；：！？]+[，。；：！？]?")
#: Titles, what is quoted and what is added in brackets ask for nothing.
_ASIDE = compiled(r"《[^》]*》|“[^”]*”|\"[^\"]*\"|（[^）]*）")
_DIGIT = compiled(r"\d")
#: A first sentence no longer than this, without a figure, only says what the item is about.
_LEAD = 22
#: A matter is named by so many characters.
_NAME = 2
_SHOWN = 3


class _Read(msgspec.Struct, frozen=True):
    """A sentence of an item, by what its clauses do."""

    sentence: Sentence
    asks: tuple[str, ...]
    ahead: tuple[str, ...]
    customs: int
    """So many clauses say plainly how it goes: 五日内送到, 先报备再进厂."""
    deeds: tuple[str, ...]

    @property
    def wants(self) -> bool:
        """Whether it asks, or looks ahead."""
        return bool(self.asks or self.ahead)


def check(rule: Rule, options: UnmetDemands, case: Case) -> Iterator[Finding]:
    """Yield a finding for each run of sentences of an item that only ask or plan."""
    suspected = set(suspects(case).of_any((*options.asks, *options.ahead)))
    for part in options.parts:
        told = said(case, part)
        for first, last in _items(told):
            if not any((part, at) in suspected for at in range(first, last)):
                continue
            for run in _unmet(told[first:last], options):
                at, *others = [one.sentence for one in run if one.wants]
                yield finding(
                    rule,
                    case,
                    at.span,
                    concerns=part,
                    related=tuple(related(case, one.span, "这一句也是") for one in others[:_SHOWN]),
                    text=shorten(case.report.document.slice(at.span), 40),
                )


def _items(told: Sequence[Sentence]) -> Iterator[tuple[int, int]]:
    """The items of a part: a paragraph, or what stands behind a mark within it."""
    begin = 0
    for at in range(1, len(told) + 1):
        if (
            at == len(told)
            or told[at].span.paragraph != told[begin].span.paragraph
            or ITEM.match(told[at].text)
        ):
            yield begin, at
            begin = at


def _unmet(item: Sequence[Sentence], options: UnmetDemands) -> Iterator[Sequence[_Read]]:
    """The runs of sentences without a deed that ask for much, and are answered by none."""
    if any(compile_patterns(options.laws).search(one.text) for one in item):
        return
    read = [_read(one, options) for at, one in enumerate(item) if not (at == 0 and _leads(one))]
    runs_found: list[list[_Read]] = [[]]
    for one in read:
        if one.deeds:
            runs_found.append([])
        else:
            runs_found[-1].append(one)
    if not any(one.deeds for one in read):
        # 先报备，报备没有通过的不能进厂，分数低的要离岗: all of it says how it is to go.
        wanted = sum(len(one.asks) + len(one.ahead) for one in read)
        if wanted and wanted + sum(one.customs for one in read) >= options.least_plain:
            yield read
            return
    deeds = _matters(chain.from_iterable(one.deeds for one in read), options)
    # 成效之后的一句“正在选址，预计……”: what is under way may be told beside what was done.
    least_ahead = options.least_ahead + any(one.deeds for one in read)
    for run in runs_found:
        asks = [*chain.from_iterable(one.asks for one in run)]
        ahead = [*chain.from_iterable(one.ahead for one in run)]
        if len(asks) + len(ahead) < options.least_asked and len(ahead) < least_ahead:
            continue
        # 进货要有票，销货要有账。随后检查212家: what is counted behind it may well answer it.
        answered = read[-1] is not run[-1]
        if not answered and not deeds & _matters((*asks, *ahead), options):
            yield run


def _leads(sentence: Sentence) -> bool:
    return len(sentence.text) <= _LEAD and not _DIGIT.search(sentence.text)


def _read(sentence: Sentence, options: UnmetDemands) -> _Read:
    asks, ahead, deeds, customs = [], [], [], 0
    for match in _CLAUSE.finditer(_ASIDE.sub("某", sentence.text)):
        clause = match[0]
        if compile_patterns(options.asks).search(clause):
            asks.append(clause)
        elif compile_patterns(options.ahead).search(clause):
            ahead.append(clause)
        elif _is_deed(clause, options):
            deeds.append(clause)
        elif compile_patterns(options.customs).search(clause):
            customs += 1
    return _Read(sentence, tuple(asks), tuple(ahead), customs, tuple(deeds))


def _is_deed(clause: str, options: UnmetDemands) -> bool:
    """Whether a clause that asks nothing tells something done."""
    if compile_patterns(options.prepares).search(clause):
        return False
    done = compile_patterns(options.done).search(clause) is not None
    if compile_patterns(options.counted).search(clause):
        return done or not compile_patterns(options.topics).match(clause)
    return done and not compile_patterns(options.lays_down).search(clause)


def _matters(clauses: Iterator[str] | Sequence[str], options: UnmetDemands) -> frozenset[str]:
    return runs(compile_patterns(options.common).sub("，", "，".join(clauses)), _NAME)
