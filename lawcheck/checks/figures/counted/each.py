"""What several have each, and the others beside them, against all there are.

聘了7位，四个村各一位，另外两位在社区: the whole is the first count of its kind in the sentence.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.counted.told import Told, reached
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.around import end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_EACH = compiled(
    rf"(?<=[一-龥])各[一-龥]{{0,2}}?(?P<n>\d{{1,3}}|[{ONE_TO_TEN}两])(?P<unit>[一-龥])"
)
#: A count of those who have so many stands right before.
_NEAR = 10


def told(text: str, counts: Sequence[Told]) -> Iterator[Refuted]:
    """Every whole that so many each, and the others of its sentence, refute."""
    if text.find("各", counts[0].start, counts[-1].end + _NEAR) < 0:
        return
    for match in _EACH.finditer(text, counts[0].start, counts[-1].end + _NEAR):
        who = [c for c in counts if c.end <= match.start()]
        if len(who) < 2 or match.start() - who[-1].end > _NEAR:
            continue
        sentence = who[-1].sentence
        if any(mark in text[who[-1].end : match.start()] for mark in "，。；、"):
            continue
        own = [c for c in counts if c.sentence == sentence and c.unit == match["unit"]]
        own = [c for c in own if not match.start() < c.start < match.end()]
        if not own or own[0].start > who[-1].start or own[0] is who[-1]:
            continue
        whole, others = own[0], own[1:]
        rest = [
            c for c in others if (c.start > match.end() and "另" in c.words) or "其余" in c.words
        ]
        if not rest or any("各" in c.words for c in others):
            continue
        product = who[-1].value * small_number(match["n"])
        if whole.value - product in reached([c.value for c in others]):
            continue
        right = product + sum((c.value for c in rest), Decimal(0))
        if is_near(whole.value, right):
            end = end_of(text, rest[-1].end, "，。；")
            told = f"{match[0]}共{whole.shown(product)}，连同{rest[-1].text}是{whole.shown(right)}"
            told += f"，文中为{whole.text}"
            yield Refuted(whole.clause, end, told, False)
