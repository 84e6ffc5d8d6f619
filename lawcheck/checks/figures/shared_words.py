"""The words at two numbers that both have in common, on whichever side of each they stand."""

from __future__ import annotations

import msgspec

from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_BEFORE, _BEHIND = compiled(r"[一-龥]*$"), compiled(r"的?([一-龥]*)")
_CLAUSE, _FOLLOWS = compiled(r"[^，。；：、（）\n0-9]*$"), compiled(r"[^，。；：、（）\n0-9]*")
#: What says nothing of what is counted.
_FILLS = compiled(
    r"全[省市县区州盟旗镇乡年]|[我本][省市县区州盟旗镇乡局]|累计|共计?|达到?|各[类级项]?|等"
    r"|[的了为在对已均与和及\"]|20\d\d年"
)
#: It may stand between the doer and the deed as well: 负责人全年出庭应诉.
_WITHIN = compiled(r"全年|累计|共计", "全年", "累计", "共计")
_REACH, _FAR = 12, 18
#: A word has so many characters.
_WORD = 2


class Words(msgspec.Struct, frozen=True):
    """What stands at a number."""

    front: str
    """Right in front of it, without what only fills in."""
    back: str
    """Right behind it."""


def words_at(m: Measured, text: str) -> Words:
    """The words at a figure of ``text``."""
    end = m.figure.end
    before, behind = _BEFORE.search(_WITHIN.sub("", m.before)), _BEHIND.match(text[end : end + 12])
    return Words(before[0] if before else "", behind[1] if behind else "")


def words_around(m: Measured, text: str) -> str:
    """All of the clause of a figure that is near, in pieces."""
    start, end = m.figure.start, m.figure.end
    left = _CLAUSE.search(text[max(m.clause, start - _FAR) : start])
    right = _FOLLOWS.match(text[end : end + _REACH])
    return _FILLS.sub("|", f"{left[0] if left else ''}|{right[0] if right else ''}")


def run(one: Words, other: Words) -> str:
    """The longest words that touch both numbers."""
    return max(
        _beginning(one.front[::-1], other.front[::-1])[::-1],
        _beginning(one.back, other.back),
        _overlap(one.front, other.back),
        _overlap(other.front, one.back),
        key=len,
    )


def behind_both(one: Words, other: Words) -> str:
    """The noun that begins behind both numbers: 21个二级单位."""
    return _beginning(one.back, other.back)


def in_common(one: str, other: str) -> str:
    """All words that stand around both, in whichever order."""
    rest, found = other, []
    for piece in one.split("|"):
        at = 0
        while at <= len(piece) - _WORD:
            end = next(
                (n for n in range(len(piece), at + _WORD - 1, -1) if piece[at:n] in rest), at
            )
            if end > at:
                found.append(piece[at:end])
                rest = rest.replace(piece[at:end], "|", 1)
            at = max(end, at + 1)
    return "".join(found)


def _beginning(one: str, other: str) -> str:
    n = 0
    while n < min(len(one), len(other)) and one[n] == other[n]:
        n += 1
    return one[:n]


def _overlap(front: str, back: str) -> str:
    """What ends the words in front of one number and begins those behind the other."""
    lengths = range(min(len(front), len(back)), _WORD, -1)
    return next((back[:n] for n in lengths if front.endswith(back[:n])), "")
