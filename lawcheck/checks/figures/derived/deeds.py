"""What is said to be done of counts: 出庭2件 and 出庭9件 tell one deed, 不合格 undoes 合格."""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import Bound, Passage, counts, told_times
from lawcheck.text.figures import Measured

#: A deed is the word right before a count, of so many characters: 出庭.
_DEED = 2
_NOT = ("不", "未", "没有", "非")


def is_row_of_all(text: str, passage: Passage, bound: Bound) -> bool:
    """Whether a whole is told one by one, each with the deed of the part.

    县长出庭2件，副县长出庭9件, of 11.
    """
    if bound.left:
        return False
    part, whole = bound.part, bound.whole.figure
    deed = deed_of(text, part)
    row = [
        c for c in counts(passage.own, part) if c.figure is not whole and _does(c.words(text), deed)
    ]
    # 县长、副县长各出庭1件: so many of each.
    told = sum((c.figure.value * told_times(text, c, deed) for c in row), Decimal(0))
    return len(deed) == _DEED and part in row and told == whole.value


def are_all(text: str, bound: Bound, like: Sequence[Measured]) -> bool:
    """Whether the part and its siblings are all of the whole: 4件、12件 and 19件 of 35件."""
    siblings = [c for c in like if c is bound.part or did_the_same(text, bound.part, c)]
    return sum(c.figure.value for c in siblings) == bound.whole.figure.value


def did_the_same(text: str, part: Measured, c: Measured) -> bool:
    """Whether two counts end in one word: 县长出庭2件，副县长出庭9件."""
    deed = deed_of(text, part)
    return len(deed) == _DEED and deed_of(text, c) == deed


def is_undone(text: str, m: Measured, deed: str) -> bool:
    """Whether a count is of what was not done: 不合格2份, beside 合格48份."""
    words = m.words(text)
    return words.endswith(deed) and not _does(words, deed)


def deed_of(text: str, m: Measured) -> str:
    """What is said to be done of a count: 出庭2件."""
    return m.words(text)[-_DEED:]


def _does(words: str, deed: str) -> bool:
    return words.endswith(deed) and not words.removesuffix(deed).endswith(_NOT)
