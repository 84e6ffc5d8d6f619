"""An announced number that its list refutes: 甲、乙、丙四类案件; 五项机制，分别为甲、乙、丙、丁.

A number that enumerates stands in front of its noun and differs little from what is listed; one
that only counts (审核合同、协议40件, 出台三项制度) is another's. What the list says decides.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.whole_lists import OF_EVERY
from lawcheck.checks.model import shorten
from lawcheck.packs.kinds.figures import CountMismatch
from lawcheck.text.around import begin_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled
from lawcheck.text.rolls import Roll, rolls

_DAY = compiled(r"^[^0-9]*\d{1,2}月(?:\d{1,2}日)?$")
_STOPS = "，。；：（）\n"
#: So many characters before a number are quoted with it.
_SHOWN = 30
#: How clear it must be that a list is the number's own.
_CLEAR = 2
#: Longer lists are not announced by a number.
_MOST = 12
#: An item of a list in front of an arabic number has a name of so many characters.
_NAME = 4
#: 三期, 四级 say which, not how many.
_WHICH = "期级次"
#: What is listed with one of these is enumerated; 件, 名 and 次 only count.
_LISTS, _KINDS = "个大项条家处支步", "类种"
#: A bare verb among items as short is one of them: 告知、决定、执行八个环节.
_BARE = 2
#: 两镇, 四乡: a place is its own measure word, before which names alone are listed.
_PLACES = "镇乡村县"
#: A bare name of a place has so many characters: 青滩, 青禾铺.
_BARE_NAME = (2, 3)
#: Fewer names may belong to what stands before them.
_NAMES = 3
#: Of one kind there may be several.
_CASES = "件起宗"
#: A list behind its number that differs by more is of something else.
_NEAR = 2


def announced(options: CountMismatch, text: str) -> Iterator[Refuted]:
    """Every roll whose number cannot be right."""
    for roll in rolls(text):
        if roll.said < 2 or roll.said > _MOST or roll.fewest > _MOST + _NEAR:
            continue
        if roll.fewest <= roll.said <= roll.most:
            continue
        if roll.open_ended and roll.said > roll.fewest:
            continue
        if any(c.isdigit() for item in roll.items for c in item) and not _days(roll):
            continue
        weight = _before(options, roll) if roll.form == "before" else _behind(roll)
        if weight:
            side = "前面" if roll.form == "before" else "后面"
            listed = shorten("、".join(roll.items), 60)
            count = roll.most if roll.said > roll.most else roll.fewest
            place = _place(options, roll)
            noun = place[1:] if place else roll.noun
            told = f"“{roll.printed}{noun}”{side}列了{count}个：{listed}"
            sure = roll.form == "stated"
            start = begin_of(text, roll.start, _STOPS, _SHOWN)
            yield Refuted(start, roll.end, told, sure, faint=weight < _CLEAR)


def _missed(roll: Roll) -> int:
    return roll.said - roll.most if roll.said > roll.most else roll.fewest - roll.said


def _days(roll: Roll) -> bool:
    """Whether each item is a day or a month: 4月、8月、11月三次."""
    return all(_DAY.search(item) for item in roll.items)


def _behind(roll: Roll) -> int:
    """0 where the list is not the number's, 1 where it may be, more where it is."""
    if any(len(item) < 2 for item in roll.items):
        return 0
    if roll.form == "colon" and OF_EVERY.search(roll.noun):
        return 0
    near = _NEAR if roll.form == "stated" or roll.fewest > 2 else 1
    if _missed(roll) > near or any(len(item) > 30 for item in roll.items):
        return 0
    if roll.form == "including":
        # 5件中有3件为林地、宅基地确权: two kinds of cases, and two cases of one of them.
        kinds = roll.printed[-1] in _CASES and not any("《" in item for item in roll.items)
        return 0 if kinds and roll.said > roll.most else 1
    return _CLEAR


def _among_verbs(roll: Roll) -> bool:
    """Whether the last item is a bare verb like those before it, and governs nothing."""
    return all(len(item) == _BARE for item in roll.items[-2:]) and len(roll.items) > _BARE


def _are_names(options: CountMismatch, roll: Roll) -> bool:
    """Whether bare names stand before what has a name: 青滩、石门、鹿鸣、双槐5座水库.

    The first has words before it. What is longer than those beside it has its verb: 柳河新建.
    """
    head, *inner = roll.items
    lengths = [len(item) for item in inner]
    place = _place(options, roll)
    if len(roll.items) < _NAMES or roll.quoted or not place:
        return False
    if all(item.endswith(place[-2:]) for item in roll.items) and len(place) > 2:
        return True  # 青滩水库、石门水库、鹿鸣水库4座水库
    return (
        all(length in _BARE_NAME for length in lengths)
        and lengths[-1] <= max(lengths[:-1])
        and len(head) >= _BARE_NAME[0]
        and not any(at_end((options.verbs,)).search(item) for item in inner)
    )


def _place(options: CountMismatch, roll: Roll) -> str:
    """The measure word and the noun, where they are of what has a name; else empty."""
    match = compile_patterns((options.places,)).match(roll.printed[-1] + roll.noun)
    return match[0] if match else ""


def _before(options: CountMismatch, roll: Roll) -> int:
    last, named = roll.items[-1], all(item.endswith("》") for item in roll.items)
    if _missed(roll) == 1 and _are_names(options, roll):
        return _CLEAR
    if roll.printed[-1] in _PLACES:
        return 0
    if _days(roll):
        return int(_missed(roll) == 1 and roll.printed[-1] in _WHICH)
    if _missed(roll) > 1 or not roll.noun or roll.noun.startswith("等"):
        return 0
    if roll.quoted and not (
        # “三项制度” is a name; behind four of them it is their number all the same.
        roll.fewest > roll.said > 2
        and len(last) >= _NAME
        and compile_patterns((options.kinds,)).match(roll.noun)
    ):
        return 0
    if roll.printed[-1] in _WHICH or (
        not named
        and (
            len(last) < 2
            or (at_end((options.verbs,)).search(last) and not _among_verbs(roll))
            or compile_patterns((f"^(?:{options.modifiers})$",)).search(last)
        )
    ):
        return 0
    least = min(map(len, roll.items))
    if roll.printed[0].isdigit():
        if roll.printed[-1] in _KINDS and not roll.quoted:
            return 1
        lists = roll.printed[-1] in _LISTS and not roll.quoted
        return int(roll.fewest > 2 and (lists or least >= _NAME))
    # 甲、乙三类: the first of them may be something else; of four and five there is no doubt.
    return _CLEAR if named or min(roll.said, roll.fewest) > 2 else 1
