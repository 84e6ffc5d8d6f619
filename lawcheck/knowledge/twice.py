"""See what is written twice in a row: 行政行政执法, 知识产产权.

It is a slip where the text with it once is much likelier. Right text doubles too, where a word ends
and the next begins alike (党委会|会议, 铁路|路网), one by one (一件件, 县县通) and in names.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from lawcheck.knowledge.lexicon import lexicon
from lawcheck.knowledge.likelihood import likelihood
from lawcheck.knowledge.unlikely import Likelier, han, quoted, recurs, stretch
from lawcheck.text.patterns import compiled

_TWICE = compiled(r"(?=([一-鿿]{1,4})\1)")
#: One by one: 一件一件, 干干净净, 小区一区一策.
_RHYTHM = compiled(r"[一二三四五六七八九十几两每\d](.)\1|(.)\2(.)\3|一.一")
_COUNTED = frozenset("一二三四五六七八九十几两每")
_EACH = frozenset("每各逐")
#: 市|市场监管局, 办公会|会前学法: what names a place, an organ or a meeting begins words as well.
_UNITS = frozenset("省市县区镇乡局国州盟旗委会")
#: A character behind a word is none of the next word before these.
_LOOSE = frozenset("的了和与及等在是为")
#: 活跃跃的, 亮堂堂地: what tells how a thing is doubles its last character.
_LIVELY = frozenset("的地")
#: 会议|议法治工作, 主任|任组长: what is a verb by itself.
_VERBS = frozenset("议任管查审办建评作")
#: Behind a verb by itself: 工作|作了盘点.
_DONE = frozenset("了出为过好")
#: So many bits likelier must the text be without the second one.
_LONGER, _BOTH, _ONE, _JOINED, _THREE, _OPEN = 8.0, 10.0, 8.0, 15.0, 20.0, 16.0
_SURE = 24.0
_SCORE, _SURE_SCORE = 3.0, 6.0


def again(text: str) -> Iterator[Likelier]:
    """What is written twice in a row, and is a word by itself or leaves one in pieces."""
    for match in _TWICE.finditer(text):
        at, twice = match.start(), match[1]
        stop = at + 2 * len(twice)
        # 16个监测|站每|站每|月: what each has is told of each.
        if twice[0] in _COUNTED or not _EACH.isdisjoint(twice) or quoted(text, at):
            continue
        # 法制大队|大队长, 行政庭|庭长: the head of what is named.
        if text.startswith("长", stop):
            continue
        if _RHYTHM.search(text[max(0, at - 2) : stop + 2]):
            continue
        if recurs(text, text[max(0, at - 1) : stop + 1]):
            continue
        gained = _one(text, at) if len(twice) == 1 else _more(text, at, len(twice))
        if gained is not None:
            yield Likelier(at, stop, twice, _SURE_SCORE if gained > _SURE else _SCORE)


def _more(text: str, at: int, length: int) -> float | None:
    """The bits gained without the second stretch, which is a word or cannot be cut into words."""
    chances = likelihood()
    start, end = stretch(text, at, at + 2 * length)
    bits, ends = chances.cut(text[start:end])
    tokens = set(pairwise([0, *ends]))
    first, second = at - start, at - start + length
    whole = {(first, second), (second, second + length)} & tokens
    if not whole and not any(b - a == 1 and first <= a < second + length for a, b in tokens):
        return None
    gained = chances.text(text[start:at] + text[at + length : end]) - bits
    return gained if gained > _LONGER else None


def _one(text: str, at: int) -> float | None:
    """The bits gained without the second of two equal characters, of which one is left over."""
    words, chances = lexicon(), likelihood()
    char, before, after = text[at], han(text, at - 1), han(text, at + 2)
    if not before or chances.makes_word(char * 2):
        return None
    if char in _VERBS and chances.makes_word(before + char) and after in _DONE:
        return None
    start, end = stretch(text, at, at + 2)
    bits, ends = chances.cut(text[start:end])
    tokens = set(pairwise([0, *ends]))
    place = at - start
    first, second = (place, place + 1) in tokens, (place + 1, place + 2) in tokens
    if not (first or second) or char in _UNITS:
        return None
    strange = (place - 1, place) in tokens and before not in _LOOSE
    if first and strange and (not second or (place + 2, place + 3) in tokens):
        # 中煤|煤炭, 焦化|化产: what falls into characters may be a word that is in no table.
        return None
    once, ends = chances.cut(text[start:at] + text[at + 1 : end])
    begin, stop = next((a, b) for a, b in pairwise([0, *ends]) if a <= place < b)
    length = stop - begin
    ends_word, goes_on = chances.makes_word(before + char), words.together(char + after)
    begins = chances.makes_word(char + after) or char + after in words.heads
    joined = words.together(before + char)
    if length > 2 and (first or stop > place + 1):
        # 公路|路网: what goes before is whole with the first of the two.
        whole = ends_word or chances.is_name(before + char)
        sure = not whole if first else length > 3
        least = None if second and begins else _LONGER if sure else _THREE
    elif not second:
        least = None if ends_word else _JOINED if joined else _ONE
    elif not first:
        if after in _LIVELY:
            return None
        loose = after in _LOOSE or not after
        # 履行行|法定职责: between two words it is none, whatever it is known before.
        between = any(a == place + 2 and b > a + 1 for a, b in tokens)
        between = between and ends_word and not begins and char not in _VERBS
        least = _LONGER if loose else (_BOTH if between else None) if goes_on else _OPEN
    elif length > 1:
        least = _BOTH
    else:
        least = (_ONE if char in words.free else _BOTH) if joined and goes_on else None
    gained = once - bits
    return gained if least is not None and gained > least else None
