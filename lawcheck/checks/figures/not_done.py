"""What a count says was not done, and of which things: 没有办结的54件诉求, 还有28次没有实施.

In go a text and one of its counts, out come the verb that is denied, or that what goes on
(仍在审查) or waits (积压) leaves undone, and the noun of what is counted. What may be a part, a
step on the way, an aim or of another time says nothing.
"""

from __future__ import annotations

import msgspec

from lawcheck.packs.kinds.figures import Undone
from lawcheck.text.around import CLAUSE, end_of
from lawcheck.text.figures import Measured
from lawcheck.text.nouns import COUNTED
from lawcheck.text.patterns import compile_patterns, compiled

_DENY = "(?:未能?|没有?|没能|不(?=合格|达标|予))(?:得到|作出|完成|予以|被|能)?"
#: 正在审查, 仍在办理: what goes on is not done.
_GOING = "(?:正在?|[仍尚还]在)"
#: How a deed is denied, which may be a part of what is left; no verbs.
_NO_VERB = (
    "(?!按[期时]|及时|如期|完全|全部|必要|发生|出现|收到|接到|任何|明显|根本|严格|依法|直接"
    "|成年|来得|一)"
)
_STATE = rf"(?:{_DENY}|{_GOING}){_NO_VERB}(?P<verb>结(?!果|构|合|余|束)|[一-龥]{{2}})"
_BEFORE = compiled(
    rf"{_STATE}(?:完成|到位|完毕)?(?:的|决定的?)?(?P<noun>[一-龥\"]{{0,14}}?)(?:[还尚仍]有?|[有共])?$"
)
_BEHIND = compiled(rf"^(?P<noun>[一-龥]{{0,12}}?)(?:[仍还尚]|至今)?{_STATE}")
#: 积压的, 在办的: what they leave undone is to be ended.
_PENDING = compiled(r"(?:积压|挂账|在[办审])的?(?P<noun>[一-龥]{0,12}?)$")
_ENDED = "结"
#: 还有22件, 28次没有实施; ……的31件案件中: all that are left.
_ALL = compiled("(?:[还尚仍]有|[尚共]有|的)$")
#: 41件立案案件中有7件没有结案: of the whole before it, whose state nothing tells.
_OF_WHOLE = compiled(r"(?P<noun>(?![^，。；]*[未没不])[一-龥]{2,8})[中里]，?(?:[还仍尚]?有)?")
_BOUND = compiled("以内|以下|以上|左右|余")
_THERE_ARE = compiled("[，；：。、]|[还尚仍共]?有$")
_MARKS = tuple("，。；：、（")
_REACH = 24


class Left(msgspec.Struct, frozen=True):
    """A count of what was not done."""

    m: Measured
    verb: str
    noun: str
    all_of: bool
    """Words say that these are all that are left."""


def left_of(options: Undone, text: str, m: Measured) -> Left | None:
    """What a count says was not done, and of which things."""
    if not m.figure.exact or m.figure.unit == "%" or m.figure.value % 1:
        return None
    words = m.words(text)
    # 7卷不合格案卷中有5卷: the state is that of the count before it.
    own = not m.clause or text[m.clause - 1] in CLAUSE or words[:1] in _MARKS
    of_whole = None if own else _OF_WHOLE.fullmatch(words)
    if (
        not (own or of_whole)
        or compile_patterns((options.partly,)).search(words)
        or _BOUND.match(text, m.figure.end)
    ):
        return None
    behind = text[m.figure.end : end_of(text, m.figure.end, CLAUSE, _REACH)]
    noun = COUNTED.match(behind)
    if said := _BEFORE.search(words) or _PENDING.search(words):
        named = said["noun"] or (noun["noun"] if noun else "")
        return Left(m, said.groupdict().get("verb", _ENDED), named, _ALL.search(words) is not None)
    if said := _BEHIND.match(behind):
        rest = COUNTED.match(behind[said.end() :])
        owner = of_whole["noun"] if of_whole else _THERE_ARE.sub("", words.rpartition("的")[2])
        named = said["noun"] or owner + (rest["noun"] if rest else "")
        return Left(m, said["verb"], named, words.endswith("有"))
    return None
