"""All of so many, and some of as many that are left: 6项全部作出决定 and 6项中有1项结转."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lawcheck.checks.figures.twice.matters import Clause, Contrary, Matters, words_of
from lawcheck.text.patterns import compiled

_NUMBER = r"(?<![\d.第])(?P<n>\d{1,4})(?P<unit>[项件个处条户宗起份家所]|名)"
_DONE = (
    "完成|办结|结案|审结|整改|落实|销号|化解|作出[^，。；]{0,4}决定|通过|出台|印发|公布|备案|验收|完工|建成"
    "|兑现|办理|答复|解决"
)
_ALL = compiled(
    rf"{_NUMBER}[^，。；：\d]{{0,8}}?(?:全部|悉数|全都|均已|都已)[^，。；：\d]{{0,10}}?(?:{_DONE})"
)
#: What is left may be put off, going on, or denied.
_LEFT = (
    "没有|未(?!来|成年)|尚在|还在|仍在|正在|结转|推迟|延期|顺延|转[入到至]|拖[到延]|滞后|停滞"
    "|中止|搁置"
)
_SOME = compiled(
    rf"{_NUMBER}[一-龥]{{0,10}}?[中里]，?(?:还|仍|尚|只|仅)?有(?P<some>\d{{1,4}})(?P=unit)?"
    rf"[^，。；：\d]{{0,8}}?(?:{_LEFT})"
)
#: How far it had come, or was to come, at another time, and what is no more left.
_APART = compiled(
    "上年|去年|20\\d\\d年|上半年|季度|截[至止]|当时|起初|原先|应当|要求|力争|确保|目标|此后|随后|目前已|现已|已全部"
)
_WEIGHT = 4.0
_STOPS = "。\n"


def not_all(
    matters: Matters, result: Callable[[Clause], bool], told: Callable[[Clause], bool]
) -> Iterator[Contrary]:
    """Each clause that leaves some of as many as another says were all done.

    ``result`` tells where results stand, ``told`` where what happened may be told.
    """
    claims = [
        (clause, (match["n"], match["unit"]))
        for clause in matters.clauses
        if result(clause) and (match := _ALL.search(clause.text)) and not _APART.search(clause.text)
    ]
    for clause in matters.clauses if claims else ():
        match = _SOME.search(clause.text) if told(clause) else None
        if match is None or int(match["some"]) >= int(match["n"]) or _APART.search(clause.text):
            continue
        said = words_of(matters.sentence(clause, _STOPS))
        for claim, counted in claims:
            if counted != (match["n"], match["unit"]) or claim.sentence == clause.sentence:
                continue
            if matters.weight(said & words_of(matters.sentence(claim, _STOPS))) >= _WEIGHT:
                yield Contrary(claim, clause)
                break
