"""Some who are in two groups, and how many there really are: 律师6名、顾问8名，其中3名兼任律师.

Where it is said how many there really are, those who are in both count once.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.worked.beside import OTHER_TIME
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_AMONG = compiled(r"其中(?:有)?$")
_ALSO = compiled(
    r"[^，。；\d]{0,8}?(?:同时|也|又)?(?:兼任?|[为是任](?=[^，。；]{2})|担任)(?P<what>[^，。；、\d]{2,10})"
)
_BOTH = compiled(r"[两双二]")
_IN_ALL = compiled(
    r"^[，；。]?(?:目前|现|全[县市区局镇乡])?(?:实有|实际|共有|共计?|合计|总计|总共|现有)"
)
_LEAST = 2


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every number of all in a paragraph that counts those in two groups twice."""
    for at in range(_LEAST, len(figures) - 1):
        both, total = figures[at], figures[at + 1]
        if not _AMONG.search(both.words(text)):
            continue
        also = _ALSO.match(text, both.figure.end)
        if also is None or not _IN_ALL.search(total.words(text)):
            continue
        groups = figures[:at]
        people = all(c.figure.unit in q.PEOPLE and c.figure.exact for c in (*groups, both, total))
        if not people or OTHER_TIME.search(text, groups[0].clause, total.figure.start):
            continue
        names = [text[c.clause : c.figure.start] for c in groups]
        what = also["what"]
        if not _BOTH.search(what) and not any(_is_named(what, name) for name in names):
            continue
        added = sum((c.figure.value for c in groups), Decimal(0))
        if total.figure.value == added:
            right = q.scaled(added - both.figure.value, total.figure)
            reason = f"{both.figure.text}算了两次，应为{right}，文中为{total.figure.text}"
            of = (*(c.figure for c in groups), both.figure, total.figure)
            yield Refuted(both.clause, total.figure.end, reason, False, of=of)


def _is_named(what: str, name: str) -> bool:
    """Whether a group is called so: 调解员 of 人民调解员120名."""
    return what[-_LEAST:] in name
