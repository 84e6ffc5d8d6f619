"""Who does an act that needs a power: the one named outright, or one who had it done."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawcheck.checks.substance.organs import Organ
from lawcheck.checks.substance.power_acts import CLAUSE
from lawcheck.checks.substance.power_holders import may
from lawcheck.checks.substance.read import Sentence
from lawcheck.checks.substance.stances import beside
from lawcheck.packs.kinds.substance import Power, Powers
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled

#: What stands before the doer of a clause: nothing, or what makes him the doer.
_LEADS = compiled(r"^(?:其中|另|并|再|均|都|全部|\d+[件人名起家宗](?:均|都)?)?(?:[由经])?$|由$")
#: Between the doer and the deed: another's doing, or what is his own.
_PARTED = compiled(r"[的和与、]|会同|联合|报[请经]?|请|送|向|查处后|移")
#: What opens a statement on people of its own: 对2名阻碍检查的经营者.
_OPENS = compiled(r"(?:另)?(?:依法)?对\d{1,4}[名人家户]")
#: 经县法院裁定: who may do it had it done.
_ORDERS = compiled(
    r"批准|同意|裁定|准予|准许|决定|授权|委托|赋予|指定|交办|作出|许可|会同|联合|下达|判决"
)


def doer_of(text: str, begin: int, match: re.Match[str], others: Sequence[Organ]) -> list[Organ]:
    """Who is named outright as the doer: the only name of the clause, at its head or behind 由.

    A name may be of several classes (某镇 | 镇人民政府).
    """
    here = [one for one in others if begin <= one.start < end_of(text, match.end(), CLAUSE)]
    if not here or any(one.start > here[0].start + len(here[0].name) for one in here):
        return []
    start = here[0].start
    if start > match.start() or not _LEADS.search(text[begin:start]):
        return []
    return [] if _PARTED.search(text[start : match.start()]) else here


def is_ordered(
    text: str, begin: int, match: re.Match[str], power: Power, others: Sequence[Organ]
) -> bool:
    """Whether one who may do it ordered or allowed it in another clause of the statement."""
    first, last = begin_of(text, match.start(), "；"), end_of(text, match.end(), "；")
    return any(
        _ORDERS.search(text[one.start : end_of(text, one.start, CLAUSE)]) is not None
        for one in others
        if first <= one.start < last and not begin <= one.start < match.end() and may(one, power)
    )


def is_party(told: Sequence[Sentence], at: int, power: Power, options: Powers) -> bool:
    """Whether a sentence, or the one before it, tells of cases that others decide.

    With whom one only keeps up an arrangement, 与县公安局建立会商制度, tells of none.
    """
    of = compile_patterns((power.party,))
    text = compile_patterns(options.beside).sub("，", told[at].text)
    return of.search(text) is not None or beside(told, at, (power.party,), before=True)


def acting(text: str, named: Sequence[Organ], options: Powers) -> list[Organ]:
    """The organs of a sentence that may have acted: not one told of it, nor one passed over."""
    passed = [match.span() for match in compile_patterns(options.beside).finditer(text)]
    return [one for one in named if not any(start <= one.start < end for start, end in passed)]


def with_part(
    text: str, match: re.Match[str], others: Sequence[Organ], options: Powers
) -> list[Organ]:
    """The organs that may have had a part in an act.

    Not those to which another statement handed over something else: 移送公安机关5件，公安机关
    已立案4件；对2名经营者作出行政拘留决定；对涉嫌犯罪的5件，移送公安机关.
    """
    first, last = begin_of(text, match.start(), "；"), end_of(text, match.end(), "；")
    handed = compile_patterns(options.handed)
    opens = _OPENS.match(text, first)
    return [
        one
        for one in others
        if first <= one.start < last
        or (not opens and one.start < first)
        or not handed.search(text[begin_of(text, one.start, "；") : one.start])
    ]
