"""``--format json``: one document for all reviews, indented, the same bytes for the same input.

Written review by review, so that memory does not grow with their number.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from lawcheck.review import Review
from lawcheck.views import safe
from lawcheck.views.contract import SCHEMA_VERSION, Tool, reviewed
from lawcheck.views.tally import Tally

_INDENT = "  "


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield the whole document."""
    tally = Tally()
    head = _written({"schema_version": SCHEMA_VERSION, "tool": Tool()}, 0)
    yield head.removesuffix("\n}") + f',\n{_INDENT}"reviews": ['
    between = ""
    for review in reviews:
        tally.take(review)
        yield f"{between}\n{_INDENT * 2}{_written(reviewed(review), 2)}"
        between = ","
    end = f"\n{_INDENT}]" if between else "]"
    yield f'{end},\n{_INDENT}"summary": {_written(tally.summary, 1)}\n}}\n'


def _written(value: object, depth: int) -> str:
    """``value`` as JSON that stands so deep in the document."""
    text = msgspec.json.format(safe.encoded(value), indent=len(_INDENT)).decode()
    return safe.json(text.replace("\n", "\n" + _INDENT * depth))
