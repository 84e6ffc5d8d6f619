"""What words beside a number make of it: 近300件, 1.3万余条, 约占30%, 200人以上."""

from __future__ import annotations

from decimal import Decimal

_BEFORE = (
    *("不足", "不到", "将近", "接近", "近", "约为", "约", "大约", "超过", "超", "逾", "突破"),
    *("不少于", "不低于", "不超过", "至少", "最多"),
)
#: What ends a word behind these is none of them: 签约15户, 附近20家.
_ENDS_WORD = {"约": frozenset("节签续履合预违立解践失相邀守毁"), "近": frozenset("附就邻临")}
_BEFORE_ENDS = frozenset(before[-1] for before in _BEFORE)
#: Relative slack of 约 and 左右, and how much less 近 may mean.
_SLACK = Decimal("0.1")


def word_before(text: str, at: int) -> str:
    """The word right before the digits at a place that makes them more or less; else nothing."""
    if not at or text[at - 1] not in _BEFORE_ENDS:
        return ""
    word = next((word for word in _BEFORE if text.endswith(word, max(at - 3, 0), at)), "")
    return "" if word and ends_word(text, at - len(word)) else word


def ends_word(text: str, at: int) -> bool:
    """Whether the 约 or 近 at a place ends a word and says nothing of the number behind it."""
    return at > 0 and text[at - 1] in _ENDS_WORD.get(text[at : at + 1], ())


def interval(
    value: Decimal, step: Decimal, before: str, odd: bool, after: str
) -> tuple[Decimal, Decimal | None]:
    """The least and the most that a value can mean, with the words before and behind it.

    ``odd``: 余 or 多 stands behind its digits, the last of which says ``step``.
    """
    if after == "以上" or before in ("超过", "超", "逾", "突破", "不少于", "不低于", "至少"):
        return value, None
    if after == "以下" or before in ("不足", "不到", "不超过", "最多"):
        return Decimal(0), value
    if before in ("近", "将近", "接近"):
        return value * (1 - _SLACK), value + (step if odd else 0)
    if after in ("左右", "上下") or before in ("约", "约为", "大约"):
        return value * (1 - _SLACK), value * (1 + _SLACK)
    return (value, value + step) if odd else (value, value)
