"""``--format json``: one document for all reviews, indented, the same bytes for the same input."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

import msgspec

from lawcheck.review import Review
from lawcheck.views import safe
from lawcheck.views.contract import SCHEMA_VERSION, Tool, reviewed, summary


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield the whole document."""
    listed = list(reviews)
    data = {
        "schema_version": SCHEMA_VERSION,
        "tool": Tool(),
        "reviews": [reviewed(review) for review in listed],
        "summary": summary(listed),
    }
    yield safe.json(msgspec.json.format(msgspec.json.encode(data), indent=2).decode()) + "\n"
