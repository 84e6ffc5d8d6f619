"""A place behind those that are named before it: 列甲区、乙县、丙县之后，居全市第3位."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.said.rows import KINDS
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_NAMES = r"(?P<names>[一-龥、]{2,60}?)"
_TURN = (
    rf"[一-龥]{{0,8}}?(?:居|位[列居]|排名|排在?|名列|列|位)[^，。；\n第\d]{{0,8}}第(?P<n>\d{{1,2}}|[{ONE_TO_TEN}]{{1,2}})"
    r"(?:[位名]|(?=[，。；\n]|$))"
)
_BEHIND = compiled(rf"(?:排在|位[列居]|列在?|排|居|继)(?!第){_NAMES}(?:之后|后面|其后)，?{_TURN}")
_NEXT = compiled(rf"仅次于{_NAMES}，{_TURN}")
_PARTS = compiled("、|以及|和|及")
#: Not everybody is named, or the place is one of another row.
_OPEN = compiled("等|其他|部分")


def relations(text: str) -> Iterator[Refuted]:
    """Every place that is not behind all who are said to be before it."""
    if "之后" not in text and "后面" not in text and "仅次于" not in text:
        return
    for pattern in (_BEHIND, _NEXT):
        for match in pattern.finditer(text):
            names = _PARTS.split(match["names"])
            # 继去年下滑之后，今年居第一位 names nobody.
            if _OPEN.search(match["names"]) or not all(name[-1:] in KINDS for name in names):
                continue
            ahead = len(names)
            place = small_number(match["n"])
            # Others may stand between, unless it is 仅次于.
            if place and (place <= ahead or (pattern is _NEXT and place != ahead + 1)):
                told = f"前面已有{ahead}个，应是第{ahead + 1}，文中为第{match['n']}"
                yield Refuted(*match.span(), told, False, of=())
