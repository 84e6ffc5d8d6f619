"""A whole that opens its sentence, and the kinds that are all else it counts.

反馈问题38个，立行立改25个，限期整改11个，长期坚持5个: one count of its measure word opens the
sentence and is the largest, every other is one of at least three kinds, side by side, each named in
a few characters. What they add up to, any run of them, or the whole less any of them explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations, groupby

from lawcheck.checks.figures.accounts.slips import near
from lawcheck.checks.figures.counted.told import Told, reached
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.patterns import compiled

#: A kind is named so: 立行立改的, 毁林开垦, 因当事人撤回而终止的.
_KIND = compiled(r"[一-龥（）\"]{2,14}")
_PARTED = compiled(r"[一-龥（）\"]{0,6}[，、；：]?")
#: Steps of one matter, one after another, and members of one another are no kinds.
_STEP = compiled(
    "年[初末底]|新增|新建|退出|注销|取消|调整|增加|减少|属|剩|零|原来|现有|受理|立案|收到|收案|接到|接报|新收|审结|办结|结案|结转|旧存|其中|累计|已|共|均|全部|涉及|上年|去年|同比|比|较"
    "|开庭|参加|出庭|到场|完成|整改到位|销号|办理|合格|满意|抽|检查|申请|罚款|移送|执行|发现|责令|警告|送达|回访|公开|公示|调解|化解|纠正|反馈"
)
_LEAST = 3
_CLOSE = Decimal("0.12")


def told(text: str, counts: Sequence[Told]) -> Iterator[Refuted]:
    """Every whole that the kinds behind it refute."""
    for _, group in groupby(counts, key=lambda c: c.sentence):
        own = list(group)
        if len(own) <= _LEAST:
            continue
        whole, parts = own[0], [c for c in own[1:] if c.kin == own[0].kin]
        if any(c.aside or c.unit != whole.unit for c in parts):
            continue
        # 1142件：市容环境386件，渣土运输163件: it is a kind itself.
        if any(
            c.kin == whole.kin and c.value > whole.value and c.start < whole.start for c in counts
        ):
            continue
        if "、" in text[whole.end : parts[0].start if parts else whole.end]:
            continue  # 示范区36个、实践创新基地14个: one of a row
        if parts and text.startswith("等", parts[-1].end):
            continue
        if len(parts) < _LEAST or max(c.value for c in parts) >= whole.value:
            continue
        if not all(_is_kind(text, c, before) for before, c in zip(own, parts, strict=False)):
            continue
        yield from _judged(whole, parts)


def _is_kind(text: str, c: Told, before: Told) -> bool:
    words = c.words.strip("，、；")
    return (
        _KIND.fullmatch(words) is not None
        and not _STEP.search(words)
        and not words.startswith(("中", "里"))
        and not text.startswith(("中", "里"), c.end)
        and _PARTED.fullmatch(text, before.end, c.clause) is not None
    )


def _judged(whole: Told, parts: Sequence[Told]) -> Iterator[Refuted]:
    values = [c.value for c in parts]
    added = sum(values, Decimal(0))
    if added == whole.value or abs(added - whole.value) > whole.value * _CLOSE:
        return
    runs = {sum(values[a:b], Decimal(0)) for a, b in combinations(range(len(values) + 1), 2)}
    # 年初88家，注销5家，新许可3家，年末86家: what came and went.
    balanced = any(
        abs(whole.value - c.value) in reached([x for x in values if x != c.value]) for c in parts
    )
    if whole.value in runs or balanced or not (near(whole.value, values) or added > whole.value):
        return
    listed = "、".join(c.text for c in parts)
    told = f"{listed}合计{whole.shown(added)}，前面说是{whole.text}"
    yield Refuted(whole.clause, parts[-1].end, told, False)
