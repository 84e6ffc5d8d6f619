"""The formats by name. A new format is a module with ``render`` and a line here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Any, Protocol, cast

import msgspec

if TYPE_CHECKING:
    from lawcheck.review import Review
    from lawcheck.views.run import Run

#: Name of a format → its module.
VIEWS: dict[str, str] = {
    "terminal": "lawcheck.views.terminal",
    "line": "lawcheck.views.line",
    "json": "lawcheck.views.json",
    "jsonl": "lawcheck.views.jsonl",
    "html": "lawcheck.views.html",
    "markdown": "lawcheck.views.markdown",
    "sarif": "lawcheck.views.sarif",
    "junit": "lawcheck.views.junit",
    "gitlab": "lawcheck.views.gitlab",
    "github": "lawcheck.views.github",
}

#: Formats that only a file holds → module with ``render(reviews, run)``.
TABLES: dict[str, str] = {
    "xlsx": "lawcheck.views.xlsx",
    "csv": "lawcheck.views.csv",
}

#: Formats of which each report has a file of its own → module with ``render(review, data, run)``,
#: and what stands between the name of the draft and the ending.
EACH: dict[str, tuple[str, str]] = {
    "docx": ("lawcheck.views.docx", ".批注"),
    "opinion": ("lawcheck.views.opinion", ".审查意见书"),
}

#: What ``--output`` may name.
SAVED: tuple[str, ...] = (*VIEWS, *TABLES, *EACH)

#: Formats that could be taken for a report when they are found in a folder → what stands
#: around their mark.
SEALED: dict[str, tuple[str, str]] = {
    "terminal": ("（", "）"),
    "html": ("<!-- ", " -->"),
    "markdown": ("<!-- ", " -->"),
}


class View(Protocol):
    """What each module of the table offers."""

    def render(self, reviews: Iterable[Review]) -> Iterator[str]:
        """The text of the reviews, in pieces."""


def view(name: str) -> View:
    """The view called ``name``, which must stand in ``VIEWS``."""
    found = cast(View, import_module(VIEWS[name]))
    return _Sealed(found, *SEALED[name]) if name in SEALED else found


def saved(name: str, reviews: Iterable[Review], run: Run) -> Iterator[str | bytes]:
    """What the file of this format, which must stand in ``SAVED`` and hold them all, holds."""
    if name in TABLES:
        render = import_module(TABLES[name]).render
        return cast("Iterator[bytes]", render(reviews, run))
    return iter(view(name).render(reviews))


def each(name: str, review: Review, data: bytes, run: Run) -> bytes | None:
    """The file of this format, which must stand in ``EACH``, for one report.

    ``data`` is the draft; None where there is nothing to write of it.
    """
    render = import_module(EACH[name][0]).render
    return cast("bytes | None", render(review, data, run))


class _Sealed(msgspec.Struct, frozen=True):
    """A view whose text says at its end that lawcheck wrote it."""

    view: Any
    """A ``View``."""
    before: str
    after: str

    def render(self, reviews: Iterable[Review]) -> Iterator[str]:
        from lawcheck.documents.own import seal

        return seal(self.view.render(reviews), self.before, self.after)
