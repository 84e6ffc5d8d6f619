"""A whole, what was done of it, its rate, and all that is left: 整改8项，整改率100%，其余1项.

What is left says which count the whole is and which the part, so that any other rate is refuted;
a rate of some of them says of which (按期), and it must be called as the part is. The other way
round a rate tells what it leaves: 审结400件，调解率40%，其余280件.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import OTHER_TIME, PERCENT, joined, two_before
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

_RATE = compiled(r"(?P<of>[一-龥]{1,12}?)率$")
_REST = compiled(
    r"(?:其余|余下|剩余|剩下|另有|另外|(?:尚|还|仍)有|[尚还仍]?[未没][一-龥]{0,6}?)(?:的|有)?$"
)
_REST_BEHIND = compiled(r"[一-龥]{0,3}?(?:[尚还仍]?[未没]|因|正在|停)")
#: What is left is not counted in: 另有2件为会后建议，不在办理范围; 后勤人员.
_NOT_OF_IT = compiled(r"不在|不属|不计|不纳入|不含|除外|无[须需]|不需|后勤|非执法|新增|另案")
_ALL_ELSE = compiled(r"(?:其余|余下|剩余|剩下)(?:的)?$")
_SHARE = compiled(r"(?:(?<!增长)(?<!下降)率|占|占比|比例|比重)(?:为|达到?|是|约)?$")
#: So told, what stands beside a share is all that it leaves.
_NO_OTHER = compiled(r"(?:没有|无|未有)(?:其他|别的|另外的?)(?:结案)?(?:方式|情形|情况|类型|结果)")
_HALF = Decimal("0.5")
_ALL = Decimal(100)
#: Words of a rate that say nothing of which.
_STEM = 2


def told(
    options: FigureRelation, text: str, figures: Sequence[Measured], near: Sequence[Measured]
) -> Iterator[Refuted]:
    """Every rate that the rest of its whole refutes, and every rest that its rate does.

    ``near`` are the figures of the paragraph: any of them may be the whole that a share is of.
    """
    for at, m in enumerate(figures):
        if m.figure.unit != PERCENT or not m.figure.exact or at + 1 >= len(figures):
            continue
        yield from _rate(options, text, figures, at)
        yield from _rest(options, text, figures, at, near)


def _rate(
    options: FigureRelation, text: str, figures: Sequence[Measured], at: int
) -> Iterator[Refuted]:
    m, left = figures[at], figures[at + 1]
    name, sides = _RATE.search(m.before), two_before(figures, at, text)
    if name is None or sides is None or not joined(text, m, left):
        return
    whole, part = sides
    if not counted_alike(part, left) or not left.figure.exact:
        return
    gap = whole.figure.value - part.figure.value
    if not gap or left.figure.value != gap or not _is_rest(text, left):
        return
    said = text[part.clause : part.figure.end] + part.behind(text)
    timely = compile_patterns((options.timely,))
    if timely.search(name["of"]) or not _named(name["of"], said):
        return
    if OTHER_TIME.search(text, whole.clause, m.figure.start):
        return
    right = _ALL * part.figure.value / whole.figure.value
    if q.fits(m.figure, (right, right)):
        return
    reason = (
        f"{whole.figure.text}中的{part.figure.text}，“{m.before}”应为{q.shown(right, m.figure)}%，"
        f"文中为{m.figure.text}"
    )
    of = (whole.figure, part.figure, m.figure)
    yield Refuted(part.clause, m.figure.end, reason, False, of=of)


def _is_rest(text: str, left: Measured) -> bool:
    """Whether a count is what is left of the whole, by what stands before or behind it."""
    stop = end_of(text, left.figure.end, "。；\n")
    if _NOT_OF_IT.search(text, left.figure.end, stop):
        return False
    behind = text[left.figure.end : stop]
    return bool(_REST.search(left.words(text))) or _REST_BEHIND.match(behind) is not None


def _named(of: str, said: str) -> bool:
    """Whether a part is called as its rate: 化解率 of 推动化解4件, 持证率 of 取得证件42名."""
    stem = of[-_STEM:]
    return stem in said or (stem.endswith("证") and "证" in said)


def _rest(
    options: FigureRelation,
    text: str,
    figures: Sequence[Measured],
    at: int,
    near: Sequence[Measured],
) -> Iterator[Refuted]:
    """审结400件，调解率40%，其余280件: the rate leaves 240."""
    m, left = figures[at], figures[at + 1]
    if not at or m.figure.value >= _ALL or not _SHARE.search(m.words(text)):
        return
    whole = figures[at - 1]
    if not (whole.figure.exact and left.figure.exact and counted_alike(whole, left)):
        return
    if not (joined(text, whole, m) and joined(text, m, left)):
        return
    if text.startswith(("中", "里"), left.figure.end) or left.figure.value >= whole.figure.value:
        return
    stop = end_of(text, left.figure.end, "。；\n")
    if not _ALL_ELSE.search(left.words(text)) and not _NO_OTHER.search(text, left.figure.end, stop):
        return
    timely = compile_patterns((options.timely,))
    if timely.search(m.before) or OTHER_TIME.search(text, whole.clause, left.figure.start):
        return
    # 已整改88个，整改率91.7%，剩下的8个; 141件，占78.8%: the count before the share is its part.
    name, words = _RATE.search(m.before), m.words(text).lstrip("，、")
    said = text[whole.clause : whole.figure.end] + whole.behind(text)
    if words.startswith("占") or (name and name["of"][-(_STEM + 1) :] in said):
        return
    both = whole.figure.value + left.figure.value
    if _leaves(m, both, left) or any(
        _leaves(m, c.figure.value, left) for c in near if counted_alike(c, left)
    ):
        return
    if any(counted_alike(c, left) for c in figures[: at - 1]):
        return
    size = whole.figure.value
    right = q.rounded(size * (_ALL - m.figure.value) / _ALL, Decimal(1))
    reason = (
        f"{whole.figure.text}除去{m.figure.text}，其余应为{q.scaled(right, left.figure)}，"
        f"文中为{left.figure.text}"
    )
    of = (whole.figure, m.figure, left.figure)
    yield Refuted(whole.clause, left.figure.end, reason, False, of=of)


def _leaves(m: Measured, size: Decimal, left: Measured) -> bool:
    """Whether a share of so many leaves what is told to be left."""
    step = q.figure_step(m.figure)
    low, high = ((_ALL - m.figure.value + side) / _ALL for side in (-step, step))
    slack = max(_HALF, left.figure.step)
    return low * size - slack <= left.figure.value <= high * size + slack
