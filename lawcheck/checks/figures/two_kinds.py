"""A count of two kinds together, against one of each: 11个行政村、2个社区……15个村（社区）全部.

In go a count that something is said of every one of and those before it in its paragraph; where
just two of them stand side by side, one of each kind, and make another number, that comes out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lawcheck.checks.figures.calls import ALL_OF, BEHIND, EVERY, FRONT, LEFT
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.recalled import THESE, Recalled
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: 村（社区）, 学校和幼儿园, 镇街道: more than one kind.
_KINDS = compiled(r"(?P<a>[一-龥]{1,4}?)(?:[（和、及](?P<b>[一-龥]{1,4}?)(?=[）的都全均无，。]|$))")
_JOINS = "（和、及"
_AND = compiled(r"(?P<noun>[一-龥]{1,6})[、和及]$")
_BEHIND_IT = compiled(r"(?P<noun>[一-龥]{1,4}?)(?=[，。；、（）\n有]|$)")


def of_two_kinds(text: str, before: Sequence[Measured], m: Measured) -> Iterator[Recalled]:
    """15个村（社区） of 11个行政村、2个社区."""
    words, end = m.words(text), m.figure.end
    behind = text[end : end + BEHIND]
    if not any(mark in behind for mark in _JOINS):
        return
    kinds = _KINDS.match(behind)
    whole = FRONT.match(words) or words.endswith(THESE) or ALL_OF.search(words)
    rest = text[end : end_of(text, end, "。；\n")]
    if not (kinds and kinds["b"] and whole and EVERY.match(rest)) or LEFT.search(rest):
        return
    pairs = [
        (one, other)
        for one, other in pairwise(before)
        if _two(text, one, other, kinds["a"], kinds["b"])
    ]
    if len(pairs) != 1:
        return
    one, other = pairs[0]
    total = one.figure.value + other.figure.value
    values = {c.figure.value for c in before if q.kin(c.figure.unit) == q.kin(m.figure.unit)}
    if total != m.figure.value and is_near(m.figure.value, total) and m.figure.value not in values:
        yield Recalled(m, other, kinds[0] + "）" * kinds[0].count("（"), True)


def _two(text: str, one: Measured, other: Measured, first: str, second: str) -> bool:
    """Whether two counts stand together, one of each kind."""
    joined = _AND.fullmatch(text[one.figure.end : other.figure.start])
    behind = _BEHIND_IT.match(text, other.figure.end)
    if not (joined and behind and one.figure.exact and other.figure.exact):
        return False
    nouns = joined["noun"], behind["noun"]
    return nouns[0].endswith(first) and nouns[1].endswith(second)
