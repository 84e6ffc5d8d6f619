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

#: What one unit of the evidence weighs, and what stands against every slip: logistic regression on
#: one half of right texts, rounded, measured on the other (docs/slips.md). ``tools/weigh_slips.py``
#: weighs anew, from other slips: it does not give these very numbers.
WEIGHTS = (0.18, 0.24, 0.5, 1.2, -1.3, -0.3, 0.13, -0.63, -2.1, -0.8)
CONSTANT = -3.4
#: A word of so many characters is a long one.
_LONG = 4
#: From so much on it is told: about one false alarm in 100,000 characters; surer by far.
MARGIN, SURE = 3.0, 5.5
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


class Evidence(msgspec.Struct, frozen=True, array_like=True):
    """What speaks for another character and against it, in the order of the weights."""

    pairs: float
    """The bits that its pairs with the neighbours gain."""
    words: float
    """The bits that the words around gain."""
    said: float
    """Bits for what the text says elsewhere."""
    long: bool
    """It stands in a long word."""
    known: int
    """How many of its pairs are known."""
    novel: int
    """By how many bits more the character that is there is seen beside strangers."""
    alone: float
    """The grade of that character as a word."""
    new: int = 0
    """How many pairs near by are new as well."""
    quoted: bool = False
    numbered: bool = False

    @property
    def score(self) -> float:
        """Above nothing, a slip is likelier than none."""
        values: tuple[float, ...] = msgspec.structs.astuple(self)
        return CONSTANT + sum(w * x for w, x in zip(WEIGHTS, values, strict=True))


def swapped(text: str, at: int) -> Likelier | None:
    """The word that another character at ``at`` gives; neither pair of this one is known."""
    # 到, 都: they stand beside any other.
    found = None if text[at] in lexicon().free else weighed(text, at)
    if found is None or found[1].score < MARGIN:
        return None
    start, word, evidence = found[0], found[2], found[1]
    before, char, after = han(text, at - 1), text[at], han(text, at + 1)
    chances, twos = likelihood(), (before + char, char + after)
    # 案管|例会: what makes a word is no slip, whatever the two before it are short for.
    if any(chances.is_name(two) or chances.makes_word(two) or recurs(text, two) for two in twos):
        return None
    return Likelier(start, start + len(word), word, evidence.score)


def weighed(text: str, at: int) -> tuple[int, Evidence, str] | None:
    """Where the likeliest word with another character at ``at`` begins, what speaks for it, it."""
    words, chances = lexicon(), likelihood()
    char, before, after = text[at], han(text, at - 1), han(text, at + 1)
    if before == after:  # 各记各的
        return None
    others = dict.fromkeys(_candidates(words, chances, before, char, after))
    if not others:  # as of most characters
        return None
    there = chances.pair(before, char) + chances.pair(char, after)
    novel, alone = chances.novel(char), chances.alone(char)
    start, end = stretch(text, at, at + 1)
    asis: float | None = None
    best: tuple[int, Evidence, str] | None = None
    for other in others:
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
        said = _said(text, at, before, other, after)
        one = Evidence(pairs, bits - asis, said, last - first >= _LONG, known, novel, alone)
        if best is None or one.score > best[1].score:
            begin, stop = start + first, start + last
            best = begin, one, text[begin:at] + other + text[at + 1 : stop]
    if best is None or best[1].score < MARGIN:
        return best
    begin, one, word = best
    mended = text[max(0, at - _NEAR) : at], word[at - begin], text[at + 1 :][:_NEAR]
    doubt = {"quoted": quoted(text, at), "numbered": _numbered(text, at)}
    return begin, msgspec.structs.replace(one, new=_new(words, *mended), **doubt), word


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
