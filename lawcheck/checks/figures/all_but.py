"""A count that is told as left out of all: 除1件因申请人要求延期外全部按期办结.

In goes the text and a count; a share beside it is of what remains and not of the count.
"""

from __future__ import annotations

from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_OUT = compiled(
    r"[^。；\n\d]{0,40}?(?:之外|以外|外)[，、]?(?:的)?(?:其[余他])?[^。；，\d]{0,6}?(?:全部|均|都)"
)


def is_left_out(text: str, m: Measured) -> bool:
    """Whether all but the count are told of: 除 before it, 外全部 behind it."""
    led = text.endswith(("除", "除了"), 0, m.figure.start)
    return led and _OUT.match(text, m.figure.end) is not None
