"""How a count means all that were told before it: 上述8次, 全年收到的97件, 26个……均.

By 上述 or 这, by the deed that all were told by (收到的), by 中 behind its noun, or because what
opens a clause is said of every one. In go a text and one of its counts, out comes the noun or the
deed by which the earlier count is looked for.
"""

from __future__ import annotations

import msgspec

from lawcheck.checks.figures.recalled import OF_THEM, THESE
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.measures import CLOCK
from lawcheck.text.nouns import AMONG
from lawcheck.text.patterns import compiled

#: What stands before a count that opens its clause.
FRONT = compiled(r"^[，；：。]?(?:在|对)?(?:全[省市县区州旗镇乡])?$")
_NOUN = compiled(rf"(?P<noun>[一-龥]{{2,10}}?)(?:{AMONG}[，有]?|$|(?=已?经?[，。的全均都]))")
#: 这39处岗亭群众满意度: where the noun ends is not said.
_WORD = compiled(r"(?P<noun>[一-龥]{2}|(?=[中里，]))")
#: 全年收到的, 把全年办结的: the deed that all were told by.
_DONE = compiled(
    r"^[，；：。]?(?:[这该]批?|这些|其中)?[把对从在将就]?(?:全年|年内|今年|本年度?)?(?P<verb>[一-龥]{2,3})的$"
)
#: Said of every one of a count that opens its clause.
ALL_OF = compiled(r"(?:全部|所有)的?$", "全部", "所有")
EVERY = compiled(r"[^，。；：\n]{0,14}?(?:全部|均(?![衡匀值])|都(?!市)|无一|逐一|一律)")
#: What is said of every one is said of no part.
LEFT = compiled(r"其余|另有?\d|剩|还有|仍有|除")
#: 这3个月, 这5年 are no things.
_SPANS = CLOCK | {"元", "%"}
#: Smaller numbers are near one another: called back by their noun alone they say little.
LEAST = 10
#: So much of what stands behind a count names it.
BEHIND = 14


class Call(msgspec.Struct, frozen=True):
    """How a count means all that were told before."""

    noun: str
    back: bool = False
    """By 这 or 上述, which say so."""
    every: bool = False
    """It is said of every one, so that the noun must be that of the count before."""
    place: bool = False
    """Of all of a place."""
    verb: str = ""
    """The deed that all were told by."""


def call_of(text: str, m: Measured) -> Call | None:
    """What a count says that means all that were told."""
    words, behind = m.words(text), text[m.figure.end : m.figure.end + BEHIND]
    noun = _NOUN.match(behind)
    if m.figure.unit == "元":
        return Call("", back=True)
    if words.endswith(THESE) and (named := noun or _WORD.match(behind)):
        # 这4个镇的安全监管人员
        return Call(named["noun"].partition("的")[0] or named["noun"], back=True)
    if done := _DONE.match(words):
        named = _WORD.match(behind)
        return Call(named["noun"] if named else "", verb=done["verb"])
    if noun is None:
        return None
    if FRONT.match(words) and OF_THEM.match(behind) and m.figure.value >= LEAST:
        return Call(noun["noun"])
    rest = text[m.figure.end : end_of(text, m.figure.end, "。；\n")]
    fresh = ALL_OF.search(words) or (FRONT.match(words) and EVERY.match(rest))
    place = "全" in words[-2:-1]
    return Call(noun["noun"], every=True, place=place) if fresh and not LEFT.search(rest) else None


def is_span(text: str, m: Measured) -> bool:
    """Whether a count is of no things: 这3个月; money is called back by 上述 alone."""
    money = m.figure.unit == "元" and m.words(text).endswith(THESE)
    return m.figure.unit in _SPANS and not money
