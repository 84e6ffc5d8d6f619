"""What an average says of who shares and what was done: 平均每名法治副校长授课, 校均, 人均办案."""

from __future__ import annotations

import re

import msgspec

from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: 人均办案, 村均约调解; 平均每名法治副校长授课, 每个中队平均查办: who shares, and what was done.
_SHORT = compiled(
    r"(?P<noun>[一-龥]{0,12}?)(?P<who>[人户件村场校案店镇乡处所站队期])均(?:约|每年|全年)*"
    r"(?P<did>[一-龥]{0,8}?)(?:约|达到?|近|为)?$"
)
_EACH = compiled(
    r"(?P<even>平均)?每(?:一)?(?P<unit>[个名位人件起户家场所处期])?(?P<rest>[一-龥]{0,16}?)(?:约|达到?|近|为)?$"
)
_EVEN = compiled("平均|均(?!衡)")
#: 平均下来，每个乡镇（街道）一年要调处92件.
_PAIR = compiled(
    r"平均(?:下来|来看|算下来)?，?每个?(?P<noun>[一-龥]{1,4})（(?P<other>[一-龥]{1,4})）"
    r"(?:一年|全年|年内|要|需|约|共)*(?P<did>[一-龥]{1,6})$"
)
#: 平均下来 stands so far before its figure.
_BACK = 40


class Said(msgspec.Struct, frozen=True):
    """What an average says of who shares and what was done."""

    who: str
    """The noun in one character or the measure word."""
    rest: str
    """The noun in full and what was done, not parted yet."""
    did: str | None
    """What was done, where it stands apart."""
    times: tuple[int, ...] = (1,)
    """How often each had it, the likeliest first: 每月 twelve times."""
    other: str = ""
    """A second noun in brackets: they share together."""


def two_kinds(text: str, m: Measured) -> re.Match[str] | None:
    """The words of an average over two kinds, where the second stands in brackets."""
    words = text[begin_of(text, m.clause, "。；\n", _BACK) : m.figure.start]
    return _PAIR.search(words) if "平均" in words else None


def both(pair: re.Match[str]) -> Said:
    """平均每个乡镇（街道）一年要调处: whose nouns are told in a row, 14个乡镇、2个街道."""
    return Said("个", pair["noun"], pair["did"], (1,), pair["other"])


def said_of(words: str) -> Said | None:
    """The words of an average, read; None where they are of none."""
    if each := _EACH.search(words):
        rest = each["rest"]
        if not (each["even"] or _EVEN.search(rest)):
            return None
        noun, even, did = _parted(rest)
        return Said(each["unit"] or "", noun, did if even else None)
    short = _SHORT.search(words)
    return Said(short["who"], short["noun"], short["did"]) if short else None


def _parted(rest: str) -> tuple[str, bool, str]:
    """每个中队平均查办: the noun before 平均 and what was done behind it."""
    match = _EVEN.search(rest)
    return (rest[: match.start()], True, rest[match.end() :]) if match else (rest, False, "")
