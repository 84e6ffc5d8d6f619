"""``--baseline FILE``: the exceptions of a list, held against each review and accounted for."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.exceptions.model import Entry, Exceptions
    from lawcheck.review import Review

#: More entries than this are counted, not named.
MOST_NAMED = 8


def read(path: str, today: date) -> Exceptions:
    """The exceptions in the file at ``path``. Raises ``UsageError`` where it is no list."""
    from lawcheck import files
    from lawcheck.cli.trouble import cause
    from lawcheck.exceptions import listing
    from lawcheck.exceptions.model import Exceptions

    try:
        data = files.read(Path(path))
    except OSError as error:
        raise UsageError(f"读不了豁免清单 {path}（{cause(error)}），请检查路径。") from error
    return Exceptions(listing.parse(data, path), today)


def mark(review: Review, exceptions: Exceptions) -> Review:
    """``review`` decided anew without what is excepted."""
    if review.status == "unjudged":
        return review
    return review.decided(exceptions.mark(review.findings, review.report))


def told(exceptions: Exceptions, path: str) -> Iterator[str]:
    """What is to be said of the list itself: entries that do not count, or not any more."""
    for entries, what in (
        (exceptions.unreasoned, "没有写理由，不算数"),
        (exceptions.expired, "已经过期，不再算数"),
        (
            exceptions.stale,
            f"对不上任何问题，可以用 lawcheck baseline prune --baseline {path} 删去",
        ),
    ):
        if entries:
            yield f"豁免清单 {path} 中有{len(entries)}条{what}：{_named(entries)}。"


def _named(entries: Sequence[Entry]) -> str:
    names = [
        entry.named + (f"（到{entry.until.isoformat()}）" if entry.until else "")
        for entry in entries[:MOST_NAMED]
    ]
    return "；".join(names) + (f"；等{len(entries)}条" if len(entries) > MOST_NAMED else "")
