"""A fine as so many times a value told before: 货值金额3.2万元……十五倍处以罚款……罚款42万元.

The three stand in one paragraph; what was paid together with something else, or a second fine, says
nothing.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.patterns import compiled
from lawcheck.text.running import RunningText

#: 按货值金额的十五倍处以罚款, 并处违法所得三倍的罚款.
_BASE = compiled(r"(?:按照?|处以?|并处)(?P<base>[一-龥]{4,8}?)的?$")
_TIMES = compiled(r"的?(?:标准)?(?:并?处以?)?(?:了)?的?罚款")
_FINE, _FINED = compiled(r"(?:^|[^和及与、])罚款(?:共计?|为|是|金额)?$"), compiled(r"(?:的)?罚款")
_TOGETHER = compiled(r"合计|共计?$|[和及与、]罚款|罚没")
_MONEY = "元"


def relations(running: RunningText) -> Iterator[Refuted]:
    """Every fine that is not so many times its base."""
    text = running.text
    if "倍" not in text:
        return
    for figures in by_paragraph(running.measured, text):
        for at, m in enumerate(figures):
            if m.figure.unit == "倍" and m.figure.exact and _TIMES.match(text, m.figure.end):
                yield from _judged(text, figures, at)


def _judged(text: str, figures: Sequence[Measured], at: int) -> Iterator[Refuted]:
    m = figures[at]
    match = _BASE.search(m.words(text))
    if match is None:
        return
    name = match["base"]
    bases = [c for c in figures[:at] if _is_money(c) and c.before.endswith(name)]
    fines = [c for c in figures[at + 1 :] if _is_money(c) and _is_fine(text, c)]
    values = [{c.figure.value for c in some} for some in (bases, fines)]
    if any(len(one) != 1 for one in values):
        return
    base, fine = bases[0].figure, fines[0].figure
    right = base.value * m.figure.value
    if fine.exact and base.exact and fine.value != right and is_near(fine.value, right):
        scale = Decimal(10_000) if "万" in fine.text else Decimal(1)
        shown = f"{(right / scale).normalize():f}{'万' if scale > 1 else ''}元"
        told = f"{name}{base.text}的{m.figure.text}是{shown}，文中罚款为{fine.text}"
        yield Refuted(m.clause, fines[0].figure.end, told, False, of=(fine,))


def _is_money(c: Measured) -> bool:
    return c.figure.unit == _MONEY


def _is_fine(text: str, c: Measured) -> bool:
    """Whether an amount is a fine, told behind its word or before it: 缴清了42万元罚款."""
    words = c.words(text)
    if _TOGETHER.search(words):
        return False
    return _FINE.search(words) is not None or _FINED.match(text, c.figure.end) is not None
