"""Exit status of every command (see the README, “退出状态”)."""

from __future__ import annotations

from collections.abc import Iterable

#: Every report was judged and is fit.
OK = 0
#: Every report was judged, at least one is to be revised or unfit.
FELL_SHORT = 1
#: What was asked could not be done: wrong usage, no such file, an unusable pack.
CANNOT = 2
#: At least one document could not be judged.
UNJUDGED = 3
INTERRUPTED = 130

#: With several files the worst is given, in this order.
WORST_FIRST = (CANNOT, UNJUDGED, FELL_SHORT, OK)


def worst(codes: Iterable[int]) -> int:
    """The code that stands first in ``WORST_FIRST``; OK for none."""
    return min(codes, key=WORST_FIRST.index, default=OK)
