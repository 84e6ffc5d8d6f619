"""A sum and the largest single one of it, which cannot be more: 罚款合计9.6万元，单笔最高12万元."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import OTHER_TIME, apart
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_SUM = compiled(
    r"(?:合计|共计|总共|共|累计|总计|总额)[一-龥]{0,6}$"
    r"|^(?!.*[对某均每最单]).*(?:挽回|追回|追缴|追讨|罚没?|罚没款|赔偿)[一-龥]{0,6}$"
)
_SINGLE = r"(?:单[笔案件宗起次个项户家]|一[笔案件起宗项次家户]|个案)"
_LARGEST = compiled(
    rf"(?:{_SINGLE}[^，。；\d]{{0,6}}最[高大多]|最[高大多][^，。；\d]{{0,4}}{_SINGLE})[^，。；\d]{{0,18}}$"
)
#: 其中对某农资店的罚款最高，为4.5万元.
_HIGHEST = compiled(r"，其中[^，。；\d]{0,12}某[^，。；\d]{1,16}最[高大多]，?(?:为|达到?|是)$")
#: The largest is of something else, or was no part of the sum.
_ELSE = compiled("标的|涉案|货值|申请|索赔|诉请|不含|不计|另|拟")


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every largest one of a sentence that is more than the sum before it."""
    for at in range(1, len(figures)):
        m = figures[at]
        total = figures[at - 1]
        between = text[total.figure.end : m.figure.start]
        if not m.figure.exact or not (_LARGEST.search(m.words(text)) or _HIGHEST.search(between)):
            continue
        if total.figure.unit != m.figure.unit or total.figure.high is None:
            continue
        if not _SUM.search(total.words(text)) or apart(between):
            continue
        if OTHER_TIME.search(between) or _ELSE.search(between) or "今年" in between:
            continue
        if m.figure.value > total.figure.high + total.figure.step:
            reason = f"最大的一个是{m.figure.text}，合计不会只有{total.figure.text}"
            yield Refuted(total.clause, m.figure.end, reason, True, of=(total.figure, m.figure))
