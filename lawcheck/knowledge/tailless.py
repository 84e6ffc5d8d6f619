"""A frequent or set term that has lost its last character before a mark: 行政执“三项制度”.

What is left stands in no shorter term, and its last character ends no word there: it is no noun
that names a kind (会, 证, 队) and no verb that stands by itself (办, 管).
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.knowledge import unlikely
from lawcheck.knowledge.lexicon import Lexicon
from lawcheck.knowledge.likelihood import likelihood
from lawcheck.knowledge.lost import Lost
from lawcheck.knowledge.set_terms import is_set
from lawcheck.text.patterns import compiled

#: What is left of a term has so many characters; the term is so frequent (1 to 9).
_LENGTHS, _FREQUENT = (5, 4, 3), 3
#: So many bits likelier must the text be with the character.
_SURELY = 5.0
#: Characters that end a noun or are a verb by themselves.
_ALONE = (
    "会证队车结权可时对案员人法率费书表室处所站局厅点线面网图卡号名家户村镇乡县市区省国年月日款事期度性"
    "化力量金物品地方水业层级类式制机关组长路校院馆店厂场房屋田林农民工商学生老师后前中内外上下里间等者的"
    "了过着部园单数办管督发说拆紧深以签教团库台岗项条件次个批起宗份间种笔链改按"
)
_BEFORE_MARK = compiled(rf'(?![{_ALONE}])[一-鿿](?=["，。、；：])')


def tailless(text: str, words: Lexicon) -> Iterator[Lost]:
    """The terms of ``text`` that end one character early before a mark."""
    for match in _BEFORE_MARK.finditer(text):
        end = match.end()
        for length in _LENGTHS:
            head = text[end - length : end - length + 2]
            if end < length or head not in words.heads:
                continue
            left = text[end - length : end]
            for rest, weight in words.rests(head):
                if len(rest) != length - 1 or rest[:-1] != left[2:]:
                    continue
                if weight < _FREQUENT and not is_set(head + rest):
                    continue
                if _ends_early(left, rest[-1], words) and _gain(text, end, rest[-1]) > _SURELY:
                    yield Lost(end - length, end, left + rest[-1])
                break


def _ends_early(left: str, last: str, words: Lexicon) -> bool:
    """Whether what is left of a term ends within its last word."""
    makes_word = likelihood().makes_word
    if left[-1] in words.free or makes_word(left[-2:]) or not makes_word(left[-1] + last):
        return False
    return not _is_whole(left, words)


def _is_whole(left: str, words: Lexicon) -> bool:
    """Whether what is left ends with a term by itself."""
    return any(
        left[at + 2 :] == rest
        for at in range(len(left) - 2)
        for rest, _ in words.rests(left[at : at + 2])
    )


def _gain(text: str, end: int, last: str) -> float:
    """The bits by which the text before the mark is likelier with one character more."""
    first, _ = unlikely.stretch(text, end, end)
    chances = likelihood()
    return chances.text(text[first:end] + last) - chances.text(text[first:end])
