"""See a slip by the words around it: 法治宣船教育, 行政行政执法.

One character by another that sounds or looks alike, or a stretch written twice, is a slip where
the text without it is so much likelier that chance does not explain it (``likelihood.py``). What
recurs in the text is a name; what it says elsewhere is what it means.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, pairwise, repeat
from operator import contains

import msgspec

from lawcheck.knowledge.lexicon import Lexicon, lexicon
from lawcheck.knowledge.likelihood import Likelihood, likelihood
from lawcheck.text.patterns import compiled

#: So many bits likelier: about one false alarm in 100,000 characters of right text; surer by far.
MARGIN, SURE = 42.0, 54.0
#: So many bits the pairs alone must give before words are looked at.
_PAIRS = 14.0
#: Bits for what else speaks for a slip or against it.
_LONG_WORD, _SAID, _SAID_IN_PART = 4.0, 8.0, 5.0
_QUOTED, _NEW_PAIR = 4.0, 3.0
#: So far text is looked at around a slip; so near for pairs that are new; so long is a quotation.
_AROUND, _NEAR, _QUOTATION = 5, 3, 14
_TWICE = compiled(r"(?=([一-鿿]{1,4})\1)")
#: One by one: 一件一件, 干干净净, 小区一区一策.
_RHYTHM = compiled(r"[一二三四五六七八九十几两每\d](.)\1|(.)\2(.)\3|一.一")
#: A stretch written twice is told from so many bits on; a single character from more.
_AGAIN, _ONE_AGAIN = 8.0, 14.5
_COUNTED = frozenset("一二三四五六七八九十几两")


class Likelier(msgspec.Struct, frozen=True):
    """A stretch of text and what is so much likelier in its place."""

    start: int
    end: int
    right: str
    bits: float


def swapped(text: str, at: int) -> Likelier | None:
    """The word that another character at ``at`` gives; neither pair of this one is known."""
    words, chances = lexicon(), likelihood()
    char, before, after = text[at], _han(text, at - 1), _han(text, at + 1)
    # 各记各的; 3亿条; 到, 都: they stand beside any other.
    if before == after or char in words.free or text[at - 1 : at].isdigit():
        return None
    there = chances.pair(before, char) + chances.pair(char, after)
    start, end = _stretch(text, at, at + 1)
    asis: float | None = None
    best: Likelier | None = None
    for other in dict.fromkeys(_candidates(words, chances, before, char, after)):
        gain = chances.pair(before, other) + chances.pair(other, after) - there
        if gain < _PAIRS:
            continue
        if asis is None:
            asis = chances.text(text[start:end])
        bits, ends = chances.cut(text[start:at] + other + text[at + 1 : end])
        word = next((a, b) for a, b in pairwise([0, *ends]) if a <= at - start < b)
        if word[1] - word[0] < 2:
            continue
        gain += bits - asis + (_LONG_WORD if word[1] - word[0] > 2 else 0)
        gain += _said(text, at, before, other, after)
        if best is None or gain > best.bits:
            begin, stop = start + word[0], start + word[1]
            best = Likelier(begin, stop, text[begin:at] + other + text[at + 1 : stop], gain)
    if best is None:
        return None
    against = _QUOTED * _quoted(text, at)
    right = best.right[at - best.start]
    against += _NEW_PAIR * _new(words, text[max(0, at - _NEAR) : at], right, text[at + 1 :][:_NEAR])
    if best.bits - against < MARGIN:
        return None
    if any(chances.is_name(two) or _recurs(text, two) for two in (before + char, char + after)):
        return None
    return msgspec.structs.replace(best, bits=best.bits - against)


def _candidates(
    words: Lexicon, chances: Likelihood, before: str, char: str, after: str
) -> Iterator[str]:
    """What is alike and makes a word with a neighbour, or known pairs with both."""
    alike = words.confused(char)
    if before:
        behind = words.follows.get(before, "")
        for other in compress(alike, map(contains, repeat(behind), alike)):
            if chances.makes_word(before + other) or after in words.follows.get(other, ""):
                yield other
    if after:
        lines = map(words.follows.get, alike, repeat(""))
        for other in compress(alike, map(contains, lines, repeat(after))):
            if chances.makes_word(other + after):
                yield other


def again(text: str) -> Iterator[Likelier]:
    """What is written twice in a row, and is a word by itself or leaves one in pieces."""
    chances, words = likelihood(), lexicon()
    for match in _TWICE.finditer(text):
        at, twice = match.start(), match[1]
        stop = at + 2 * len(twice)
        if twice[0] in _COUNTED or _quoted(text, at):
            continue
        if _RHYTHM.search(text[max(0, at - 2) : stop + 2]):
            continue
        start, end = _stretch(text, at, stop)
        bits, ends = chances.cut(text[start:end])
        tokens = set(pairwise([0, *ends]))
        first, second = at - start, at - start + len(twice)
        if len(twice) == 1:
            alone = (first, second) in tokens, (second, second + 1) in tokens
            near = text[at - 1 : at + 1] if alone[0] else text[stop - 1 : stop + 1]
            if sum(alone) != 1 or words.together(near):
                continue
        elif not (
            {(first, second), (second, second + len(twice))} & tokens
            or any(b - a == 1 and first <= a < second + len(twice) for a, b in tokens)
        ):
            continue
        if _recurs(text, text[max(0, at - 1) : stop + 1]):
            continue
        gain = chances.text(text[start:at] + text[at + len(twice) : end]) - bits
        if gain > (_AGAIN if len(twice) > 1 else _ONE_AGAIN):
            yield Likelier(at, stop, twice, gain)


def gain(text: str, start: int, end: int, right: str) -> float:
    """The bits by which text is likelier with ``right`` in place of a stretch.

    None are gained where the text says it again, or within a short quotation.
    """
    if _quoted(text, start) or _recurs(text, text[max(0, start - 1) : end + 1]):
        return 0
    first, last = _stretch(text, start, end)
    chances = likelihood()
    mended = text[first:start] + right + text[end:last]
    return chances.text(mended) - chances.text(text[first:last])


def _han(text: str, at: int) -> str:
    char = text[at : at + 1] if at >= 0 else ""
    return char if "一" <= char <= "鿿" else ""


def _stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """The Chinese characters around a place, a few to each side."""
    first, last = start - _AROUND, end + _AROUND
    while start > first and _han(text, start - 1):
        start -= 1
    while end < last and _han(text, end):
        end += 1
    return start, end


def _recurs(text: str, words: str) -> bool:
    """Whether the text says it again: a slip is made once."""
    return len(words) > 1 and text.find(words, text.find(words) + 1) >= 0


def _said(text: str, at: int, before: str, other: str, after: str) -> float:
    """Bits for what the text says so elsewhere."""
    if before and after and before + other + after in text:
        return _SAID
    two = _han(text, at - 2) and before and text[at - 2 : at] + other
    next_two = after and _han(text, at + 2) and other + text[at + 1 : at + 3]
    return _SAID_IN_PART if (two and two in text) or (next_two and next_two in text) else 0


def _quoted(text: str, at: int) -> bool:
    """Whether it stands within a short quotation: names of campaigns are coined."""
    start = text.rfind('"', max(0, at - _QUOTATION), at)
    end = text.find('"', at, at + _QUOTATION)
    return 0 <= start < end <= start + _QUOTATION + 2 and "。" not in text[start:end]


def _new(words: Lexicon, before: str, right: str, after: str) -> int:
    """How many pairs near by are in no text, once the slip is mended: names have many."""
    near = f"{before}{right}{after}"
    return sum(
        bool(_han(near, at) and _han(near, at + 1)) and not words.together(near[at : at + 2])
        for at in range(len(near) - 1)
    )
