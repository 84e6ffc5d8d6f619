"""The exceptions of a run, held against each review and accounted for.

They are those of the list (``--baseline``) and those of the settings; what a remark in a report
excepts was decided with the review.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

from lawcheck.errors import UsageError

if TYPE_CHECKING:
    from lawcheck.exceptions.by_path import Allowed, ByPath
    from lawcheck.exceptions.model import Entry, Exceptions
    from lawcheck.review import Review
    from lawcheck.settings.reading import Held

#: More entries than this are counted, not named.
MOST_NAMED = 8


class Excepting:
    """The list and the settings of one run."""

    def __init__(self, held: Held, baseline: str | None, today: date) -> None:
        """Raises ``UsageError`` where ``baseline`` names no list."""
        self._path = baseline
        self._listed = read(baseline, today) if baseline else None
        self._settings = _of_settings(held, today)
        self._shown = held.shown

    def mark(self, review: Review) -> Review:
        """``review`` decided anew without what is excepted."""
        if self._listed is not None:
            review = mark(review, self._listed)
        if self._settings is not None and review.status == "judged":
            review = review.decided(self._settings.mark(review.findings, review.path))
        return review

    def told(self) -> Iterator[str]:
        """What is to be said of exceptions that do not count, or not any more."""
        if self._listed is not None and self._path is not None:
            yield from _of_list(self._listed, self._path)
        if self._settings is not None:
            for entries, what in (
                (self._settings.expired, "已经过期，不再算数"),
                (self._settings.stale, "对不上任何问题，可以删去"),
            ):
                if entries:
                    named = _named(map(_allowed, entries))
                    yield f"设置 {self._shown} 中有{len(entries)}条豁免{what}：{named}。"


def read(path: str, today: date, *, to_write: bool = False) -> Exceptions:
    """The exceptions in the file at ``path``. Raises ``UsageError`` where it is no list.

    ``to_write``: the list will stand there again, so that the result of an earlier run is refused.
    """
    from lawcheck import files
    from lawcheck.exceptions import listing
    from lawcheck.exceptions.model import Exceptions
    from lawcheck.files import cause

    try:
        data = files.read(Path(path))
    except OSError as error:
        raise UsageError(f"读不了豁免清单 {path}（{cause(error)}），请检查路径。") from error
    if to_write and listing.is_json(data):
        raise UsageError(
            f"{path} 是审查结果，不是豁免清单，没有改动；先用 lawcheck baseline create 写一份清单。"
        )
    return Exceptions(listing.parse(data, path), today)


def mark(review: Review, exceptions: Exceptions) -> Review:
    """``review`` decided anew without what the list excepts."""
    if review.status == "unjudged":
        return review
    return review.decided(exceptions.mark(review.findings, review.report))


def _of_settings(held: Held, today: date) -> ByPath | None:
    if not held.settings.exceptions:
        return None
    from lawcheck.exceptions.by_path import ByPath

    return ByPath(held.settings.exceptions, held.base, today)


def _of_list(exceptions: Exceptions, path: str) -> Iterator[str]:
    for entries, what in (
        (exceptions.unreasoned, "没有写理由，不算数"),
        (exceptions.expired, "已经过期，不再算数"),
        (
            exceptions.stale,
            f"对不上任何问题，可以用 lawcheck baseline prune --baseline {path} 删去",
        ),
    ):
        if entries:
            named = _named(map(_entry, entries))
            yield f"豁免清单 {path} 中有{len(entries)}条{what}：{named}。"


def _entry(entry: Entry) -> str:
    return entry.named + _until(entry.until)


def _allowed(entry: Allowed) -> str:
    return entry.named + _until(entry.until)


def _until(day: date | None) -> str:
    return f"（到{day.isoformat()}）" if day else ""


def _named(told: Iterable[str]) -> str:
    names: Sequence[str] = list(told)
    more = f"；等{len(names)}条" if len(names) > MOST_NAMED else ""
    return "；".join(names[:MOST_NAMED]) + more
