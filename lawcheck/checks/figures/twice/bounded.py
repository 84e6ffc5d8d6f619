"""A bound that all kept, and that some did not: 全部在60学时以上 and 少数人未达到60学时."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from lawcheck.checks.figures.twice.matters import Clause, Contrary, Matters, words_of
from lawcheck.text.patterns import compiled

_BOUND = r"\d[\d.]*[一-龥%]{1,3}?"
#: All of them at least, or at most, so much.
_KEPT = compiled(
    rf"(?:全部|均|都|所有|每[一-龥]{{1,4}}|悉数)[^，。；]{{0,12}}?(?P<bound>{_BOUND})(?=以[上内]|之[上内]|内|$|[，。；])"
)
_MISSED = compiled(
    rf"(?:未达到?|未满|不足|低于|不到|没有达到|超过了?|超出|突破了?)(?P<bound>{_BOUND})(?=$|[，。；的]|标准|要求|以上)"
)
#: Some of them, and who they are.
_SOME = compiled(
    r"(?:部分|个别|少数|有的|一些|(?:[1-9]\d*|[一二两三四五六七八九十])[个名人家件所户])(?P<who>[一-龥]{2,14})?"
)
_APART = compiled("上年|去年|20\\d\\d年|目标|力争|确保|应当|必须|要求|标准为|规定")
_WEIGHT = 7.0
#: Who they are is told in so many characters; so many of their words the claim has.
_WHO, _SAME = 8, 0.6


def bounded(
    matters: Matters, result: Callable[[Clause], bool], told: Callable[[Clause], bool]
) -> Iterator[Contrary]:
    """Each clause of some that missed the bound that another says all kept."""
    kept: list[tuple[int, Clause, str]] = []
    for number, clause in enumerate(matters.clauses):
        match = _KEPT.search(clause.text) if result(clause) else None
        if match and not _APART.search(clause.text):
            kept.append((number, clause, match["bound"]))
    for number, clause in enumerate(matters.clauses) if kept else ():
        missed = _MISSED.search(clause.text) if told(clause) else None
        some = _SOME.search(clause.text) if missed else None
        if missed is None or some is None or _APART.search(clause.text):
            continue
        who = words_of((some["who"] or "")[:_WHO])
        for claim_number, claim, bound in kept:
            shared = matters.about(number) & matters.about(claim_number)
            if (
                _value(bound) == _value(missed["bound"])
                and claim.sentence != clause.sentence
                and matters.weight(shared) >= _WEIGHT
                and len(who & matters.about(claim_number)) >= _SAME * len(who)
            ):
                yield Contrary(claim, clause)
                break


def _value(bound: str) -> str:
    return re.sub(r"[^\d.%]|(?<=\d)[.](?=0*$)", "", bound)
