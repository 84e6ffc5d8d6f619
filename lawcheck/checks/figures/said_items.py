"""Items that are called back by another number, or announced and never told.

三项配套制度。上述四项制度均已公开: the one number of its noun in the paragraph, in figures or in
characters. 存在以下两个方面的不足。主要原因是: what follows the stop is already the cause.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.patterns import compiled

_UNITS = "[项个张类种条份套部]"
_SAID = rf"(?P<n>[两{TWO_TO_TEN}](?![{ONE_TO_TEN}百千])|\d{{1,2}})(?P<unit>{_UNITS})"
_CALL = compiled(rf"(?:上述|以上|前述|上列|(?<=[，。；])这){_SAID}(?P<noun>[一-龥]{{2}})")
_TOLD = compiled(
    rf"(?<![0-9.{ONE_TO_TEN}百千第年月])(?P<n>[一两{TWO_TO_TEN}]|\d{{1,3}})(?P<unit>{_UNITS})"
    r"(?P<noun>[一-龥]{0,10})"
)
#: What may come on top of the number, or be taken from it.
_MORE = compiled("另|还|同时|增|新|又|此外|加上|连同|合并|整合|取消|废止|减|以及|再")
#: Another name of the same noun stands in between.
_TITLE = "《"
_ANNOUNCED = compiled(
    rf"(?:以下|如下|下列)(?:[几{TWO_TO_TEN}两]|\d{{1,2}})?(?:[个点条项]|方面|大)"
    r"[^，。；：\n]{0,10}?(?:问题|不足|短板|差距|困难|薄弱环节|弱项)。\n?"
    r"(?=(?:(?:产生|造成|存在|出现)(?:上述|这些|以上)?(?:问题|不足)?的?)?(?:其|主要|究其|根本|分析)?原因"
    r"|这(?:些|主要)[^，。；]{0,8}(?:由于|因为|是因)|究其|下一步|今后|20\d\d年，)"
)
_NEAR = 2


def said_items(text: str) -> Iterator[Refuted]:
    """Every number that calls back another, and every announced list that is missing."""
    for match in _ANNOUNCED.finditer(text):
        end = match.end() - match[0].endswith("\n")
        yield Refuted(match.start(), end, f"“{match[0].strip('。' + chr(10))}”后面没有列出", False)
    for match in _CALL.finditer(text):
        begin = text.rfind("\n", 0, match.start()) + 1
        before = text[begin : match.start()]
        noun, said = match["noun"], small_number(match["n"])
        same = [one for one in _TOLD.finditer(before) if one["unit"] == match["unit"]]
        if len(same) != 1 or noun not in same[0]["noun"] or noun in before[same[0].end() :]:
            continue
        told = small_number(same[0]["n"])
        between = before[same[0].start() :]
        if told == said or abs(told - said) > _NEAR or told < _NEAR:
            continue
        if _MORE.search(between) or _TITLE in between or before.count(noun) > 1:
            continue
        end = match.end()
        yield Refuted(
            match.start(), end, f"“{match[0]}”，前面说的是{same[0]['n']}{match['unit']}", False
        )
