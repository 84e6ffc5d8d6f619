"""See a slip by the words around it: 法治宣船教育.

One character by another that sounds or looks alike is a slip where the text with the other is so
much likelier that chance does not explain it (``likelihood.py``). What recurs in the text is a
name; what it says elsewhere is what it means.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import compress, pairwise, repeat
from operator import contains

import msgspec

from lawcheck.knowledge.lexicon import Lexicon, lexicon
from lawcheck.knowledge.likelihood import Likelihood, likelihood

#: What speaks for a slip, added up: so much for each bit that pairs and words gain, for each bit of
#: what the text says elsewhere, for a long word; so much against it for each known pair, for each
#: bit by which the character is seen beside strangers more often, for what is quoted or counted.
#: Weighed by logistic regression on one half of right texts (tools/weigh_slips.py).
_OF_PAIRS, _OF_WORDS, _OF_SAID, _LONG, _LONG_WORD = 0.18, 0.24, 0.5, 1.2, 4
_KNOWN, _NOVEL, _ALONE, _NEW_PAIR, _QUOTED, _DIGIT = 1.3, 0.3, 0.13, 0.63, 2.1, 0.8
_CONSTANT = -3.4
#: From so much on it is told: about one false alarm in 100,000 characters; surer by far.
MARGIN, SURE = 2.8, 5.5
#: So many bits the pairs alone must give before words are looked at; so long is a word.
_PAIRS, _WORD = 8.0, 2
#: Bits for what the text says elsewhere.
_SAID, _SAID_IN_PART = 8.0, 5.0
#: So far text is looked at around a slip; so near for pairs that are new; so long is a quotation.
_AROUND, _NEAR, _QUOTATION = 5, 3, 14


class Likelier(msgspec.Struct, frozen=True):
    """A stretch of text and what is so much likelier in its place."""

    start: int
    end: int
    right: str
    score: float


def swapped(text: str, at: int) -> Likelier | None:
    """The word that another character at ``at`` gives; neither pair of this one is known."""
    words, chances = lexicon(), likelihood()
    char, before, after = text[at], han(text, at - 1), han(text, at + 1)
    # 各记各的; 到, 都: they stand beside any other.
    if before == after or char in words.free:
        return None
    there = chances.pair(before, char) + chances.pair(char, after)
    against = _NOVEL * chances.novel(char) - _ALONE * chances.alone(char) - _CONSTANT
    start, end = stretch(text, at, at + 1)
    asis: float | None = None
    best: Likelier | None = None
    for other in dict.fromkeys(_candidates(words, chances, before, char, after)):
        pairs = chances.pair(before, other) + chances.pair(other, after) - there
        if pairs < _PAIRS:
            continue
        if asis is None:
            asis = chances.text(text[start:end])
        bits, ends = chances.cut(text[start:at] + other + text[at + 1 : end])
        first, last = next((a, b) for a, b in pairwise([0, *ends]) if a <= at - start < b)
        if last - first < _WORD:
            continue
        known = words.together(before + other) + words.together(other + after)
        score = _OF_PAIRS * pairs + _OF_WORDS * (bits - asis) - _KNOWN * known - against
        score += _OF_SAID * _said(text, at, before, other, after)
        score += _LONG * (last - first >= _LONG_WORD)
        if best is None or score > best.score:
            begin, stop = start + first, start + last
            best = Likelier(begin, stop, text[begin:at] + other + text[at + 1 : stop], score)
    if best is None or best.score < MARGIN:
        return None
    right = best.right[at - best.start]
    doubt = _QUOTED * quoted(text, at) + _DIGIT * _numbered(text, at)
    doubt += _NEW_PAIR * _new(words, text[max(0, at - _NEAR) : at], right, text[at + 1 :][:_NEAR])
    if best.score - doubt < MARGIN:
        return None
    if any(chances.is_name(two) or recurs(text, two) for two in (before + char, char + after)):
        return None
    return msgspec.structs.replace(best, score=best.score - doubt)


def _candidates(
    words: Lexicon, chances: Likelihood, before: str, char: str, after: str
) -> Iterator[str]:
    """What is alike and makes a word with a neighbour, or known pairs with both."""
    alike = words.confused(char)
    if before:
        behind = words.follows.get(before, "")
        for other in compress(alike, map(contains, repeat(behind), alike)):
            pair = before + other
            if chances.makes_word(pair) or pair in words.heads or words.together(other + after):
                yield other
    if after:
        lines = map(words.follows.get, alike, repeat(""))
        for other in compress(alike, map(contains, lines, repeat(after))):
            if chances.makes_word(other + after) or other + after in words.heads:
                yield other


def gain(text: str, start: int, end: int, right: str) -> float:
    """The bits by which text is likelier with ``right`` in place of a stretch.

    None are gained where the text says it again, or within a short quotation.
    """
    if quoted(text, start) or recurs(text, text[max(0, start - 1) : end + 1]):
        return 0
    first, last = stretch(text, start, end)
    chances = likelihood()
    mended = text[first:start] + right + text[end:last]
    return chances.text(mended) - chances.text(text[first:last])


def han(text: str, at: int) -> str:
    char = text[at : at + 1] if at >= 0 else ""
    return char if "一" <= char <= "鿿" else ""


def stretch(text: str, start: int, end: int) -> tuple[int, int]:
    """The Chinese characters around a place, a few to each side."""
    first, last = start - _AROUND, end + _AROUND
    while start > first and han(text, start - 1):
        start -= 1
    while end < last and han(text, end):
        end += 1
    return start, end


def _numbered(text: str, at: int) -> bool:
    """Whether a number stands beside it: measures are of one character."""
    return text[at - 1 : at].isdigit() or text[at + 1 : at + 2].isdigit()


def recurs(text: str, words: str) -> bool:
    """Whether the text says it again: a slip is made once."""
    return len(words) > 1 and text.find(words, text.find(words) + 1) >= 0


def _said(text: str, at: int, before: str, other: str, after: str) -> float:
    """Bits for what the text says so elsewhere."""
    if before and after and before + other + after in text:
        return _SAID
    two = han(text, at - 2) and before and text[at - 2 : at] + other
    next_two = after and han(text, at + 2) and other + text[at + 1 : at + 3]
    return _SAID_IN_PART if (two and two in text) or (next_two and next_two in text) else 0


def quoted(text: str, at: int) -> bool:
    """Whether it stands within a short quotation: names of campaigns are coined."""
    start = text.rfind('"', max(0, at - _QUOTATION), at)
    end = text.find('"', at, at + _QUOTATION)
    return 0 <= start < end <= start + _QUOTATION + 2 and "。" not in text[start:end]


def _new(words: Lexicon, before: str, right: str, after: str) -> int:
    """How many pairs near by are in no text, once the slip is mended: names have many."""
    near = f"{before}{right}{after}"
    return sum(
        bool(han(near, at) and han(near, at + 1)) and not words.together(near[at : at + 2])
        for at in range(len(near) - 1)
    )
