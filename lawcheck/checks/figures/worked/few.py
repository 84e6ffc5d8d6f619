"""A rate that no number of so few things makes: of 20 files each is 5%, so that none are 93%."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import ROUND_FLOOR, Decimal

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import PERCENT, joined
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_RATE = compiled(r"(?:案卷|卷宗|总体|整体)?(?:合格|优秀|优良|达标|及格)率(?:为|达到?)?")
_EXAMINED = compiled("抽[查取检评]|评查|检查|复查|互评|送评|参评")
#: What is rated is something of them, or not each as a whole.
_OF_THEM = compiled(r"的[^，]{2,}|平均|得分|指标|要素|项|页|文书|条款|信息")
#: 每季度抽查20卷: so many were looked at more than once.
_OFTEN = compiled("[每各]")
_UNITS = frozenset("卷份宗册")
#: From so many on any rate can be; of fewer a slip is not told from a rate of something else.
_MOST, _LEAST = 60, 4
_ALL = Decimal(100)


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every rate of a sentence that its one count refutes."""
    for at in range(1, len(figures)):
        whole, m = figures[at - 1], figures[at]
        if m.figure.unit != PERCENT or not m.figure.exact or not _RATE.fullmatch(m.before):
            continue
        size = whole.figure.value
        if whole.figure.unit not in _UNITS or not whole.figure.exact or size % 1:
            continue
        beside = [c for c in figures if c is not whole and c.figure.unit == whole.figure.unit]
        if beside or not _LEAST <= size <= _MOST or not joined(text, whole, m):
            continue
        sentence = text[whole.sentence[0] : whole.figure.start]
        between = text[whole.figure.end : m.figure.start]
        if not _EXAMINED.search(sentence + between) or _OF_THEM.search(between):
            continue
        if _OFTEN.search(sentence):
            continue
        if not _can_be(m, size):
            near = q.rounded(size * m.figure.value / _ALL, Decimal("0.1"))
            reason = (
                f"{whole.figure.text}的{m.figure.text}是{near:f}{whole.figure.unit}，"
                f"“{m.before}”不会是{m.figure.text}"
            )
            yield Refuted(whole.clause, m.figure.end, reason, False, of=(whole.figure, m.figure))


def _can_be(m: Measured, size: Decimal) -> bool:
    """Whether some whole number of them makes the rate, rounded or cut off."""
    count = (size * m.figure.value / _ALL).to_integral_value(ROUND_FLOOR)
    return any(
        q.fits(m.figure, (right, right))
        for right in (_ALL * (count + more) / size for more in (0, 1))
    )
