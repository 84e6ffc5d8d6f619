"""What was aimed at: how much of it was done, and an aim to do better than now that is below now.

计划200卷，实际230卷，完成计划的130%; 在今年92%的基础上进一步提高，达到90%以上.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.derived.bases import counted_alike
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import PERCENT, apart, joined
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_AIM = r"(?:计划|任务|目标任务|目标|指标)"
_OF_AIM = compiled(
    rf"^，?(?:即|共|已|超额)?(?:完成|达到?|为|占|实现)了?(?:全年|年度|年初|本年|既定|预定|下达)*的?{_AIM}(?:任务|数|量|总数|总量)?的$"
    rf"|^{_AIM}(?:的)?完成(?:率|比例)(?:为|达到?|是)?$"
)
#: 超额完成15%: by so much more.
_MORE = compiled(
    rf"^，?(?:超额?完成|超出?)(?:{_AIM})?(?:任务|数|量)?$|^，?比{_AIM}(?:数|任务)?[多超]出?$"
)
_AIMED = compiled(r"计划|任务|目标|指标|下达|应完成")
_DONE = compiled("实际|完成|[已共]|开展|累计|全年")
#: Of some of it, or of part of the year.
_SOME = compiled("其中|[上下]半年|季度|月")
_ON_TOP = compiled(
    r"^(?:以上)?(?:的|这一)?基础上[，]?(?:[^。；，]{0,6}?)(?:(?P<up>提高|提升|上升|增长|进步|改善)|(?P<down>下降|降低|压降|减少|再降|压减))"
)
#: 提高3个百分点 is by how much.
_BY = compiled(r"(?:提高|提升|上升|增长|下降|降低|压降|减少|再升|再降)了?$")
_RATE = compiled(r"[一-龥]{2}率")
_ALL = Decimal(100)


def done(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every share of an aim that the aim and what was done of it refute."""
    for at, m in enumerate(figures):
        more = _MORE.search(m.words(text)) is not None
        if m.figure.unit != PERCENT or not m.figure.exact:
            continue
        if not more and not _OF_AIM.search(m.words(text)):
            continue
        part = figures[at - 1] if at else None
        if part is None or not part.figure.exact or _SOME.search(part.words(text)):
            continue
        alike = [c for c in figures[: at - 1] if counted_alike(c, part)]
        aimed = [c for c in alike if _AIMED.search(c.words(text))]
        if len(aimed) != 1 or not _DONE.search(part.words(text)):
            continue
        aim = aimed[0].figure
        if not aim.exact or not aim.value or not joined(text, aimed[0], m):
            continue
        right = _ALL * part.figure.value / aim.value - _ALL * more
        if not q.fits(m.figure, (right, right)):
            way = "超出计划" if more else "是计划的"
            reason = (
                f"计划{aim.text}，做了{part.figure.text}，{way}{q.shown(right, m.figure)}%，"
                f"文中为{m.figure.text}"
            )
            of = (aim, part.figure, m.figure)
            yield Refuted(aimed[0].clause, m.figure.end, reason, True, of=of)


def below(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every aim to go on from what is reached that is not beyond it."""
    for at in range(1, len(figures)):
        now, aim = figures[at - 1], figures[at]
        if now.figure.unit != PERCENT or aim.figure.unit != PERCENT or not now.figure.exact:
            continue
        between = text[now.figure.end : aim.figure.start]
        match = _ON_TOP.match(between)
        if match is None or apart(between) or _BY.search(aim.words(text)):
            continue
        named = set(_RATE.findall(between))
        if named - set(_RATE.findall(text[now.sentence[0] : now.figure.start])):
            continue  # 确保出声率达到90%: of another rate
        up, value = match["up"] is not None, aim.figure
        wrong = value.value <= now.figure.value if up else value.value >= now.figure.value
        if wrong:
            way = "提高" if up else "降低"
            reason = f"现在已经是{now.figure.text}，要再{way}，目标却定为{value.text}"
            yield Refuted(now.clause, value.end, reason, True, of=(now.figure, value))
