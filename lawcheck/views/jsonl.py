"""``--format jsonl``: one review a line, each as soon as it is there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from lawcheck.review import Review
from lawcheck.views import safe
from lawcheck.views.contract import reviewed


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield a line for each review."""
    for review in reviews:
        yield safe.json(safe.encoded(reviewed(review)).decode()) + "\n"
