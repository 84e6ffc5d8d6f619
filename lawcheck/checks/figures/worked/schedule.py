"""The shares of a whole that stretches of time or lots do, which together are all of it.

一季度完成20%，二季度30%，三季度30%，四季度30%，全年完成全部: 110%. Where the lots are not counted
they may be too few, and never too many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import PERCENT
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_LABEL = compiled(
    r"(?P<which>第?[一二三四]季度|[上下]半年|第[一二三四五]批)"
    r"(?:计划|拟|再)?(?:完成|拨付|兑现|推进|办结|清理|整改|改造|实施|评估|评查|建成)?"
    r"(?:总数|总量|总额|任务)?的?$"
)
_SHARED = compiled("完成|拨付|兑现|办结|清理|整改|改造|实施|评估|评查|建成")
_NOT_SHARES = compiled("累计|[至到达]到?$|率")
_WHOLE = compiled("全部|足额|全年(?:完成|任务)|如期完成|完毕")
_QUARTERS = ("一季度", "二季度", "三季度", "四季度")
_HALVES = ("上半年", "下半年")
_ALL = Decimal(100)


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every row of such shares of a sentence that does not make up all."""
    row: list[tuple[str, Measured]] = []
    for m in figures:
        words = m.words(text)
        label = _LABEL.search(words) if m.figure.unit == PERCENT and m.figure.exact else None
        if label is None or _NOT_SHARES.search(words):
            continue
        row.append((label["which"].removeprefix("第") if "季" in words else label["which"], m))
    names = tuple(name for name, _ in row)
    lots = tuple(f"第{n}批" for n in "一二三四五"[: len(names)])
    if names not in (_QUARTERS, _HALVES) and not (len(names) > 1 and names == lots):
        return
    first, last = row[0][1], row[-1][1]
    stretch = text[first.clause : end_of(text, last.figure.end, "。\n")]
    if not _SHARED.search(stretch) or not _WHOLE.search(text[last.figure.end : last.sentence[1]]):
        return
    total = sum((m.figure.value for _, m in row), Decimal(0))
    short = names == lots and total < _ALL
    if total != _ALL and not short and abs(total - _ALL) > len(row) * last.figure.step / 2:
        shown = "、".join(m.figure.text for _, m in row)
        reason = f"{shown}合计{total.normalize():f}%，不是100%"
        of = tuple(m.figure for _, m in row)
        yield Refuted(first.clause, last.figure.end, reason, True, of=of)
