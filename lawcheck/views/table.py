"""The formats by name. A new format is a module with ``render`` and a line here."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

if TYPE_CHECKING:
    from lawcheck.review import Review

#: Name of a format → its module.
VIEWS: dict[str, str] = {
    "terminal": "lawcheck.views.terminal",
    "json": "lawcheck.views.json",
    "jsonl": "lawcheck.views.jsonl",
    "html": "lawcheck.views.html",
    "markdown": "lawcheck.views.markdown",
    "sarif": "lawcheck.views.sarif",
    "junit": "lawcheck.views.junit",
    "gitlab": "lawcheck.views.gitlab",
    "github": "lawcheck.views.github",
}


class View(Protocol):
    """What each module of the table offers."""

    def render(self, reviews: Iterable[Review]) -> Iterator[str]:
        """The text of the reviews, in pieces."""


def view(name: str) -> View:
    """The view called ``name``, which must stand in ``VIEWS``."""
    return cast(View, import_module(VIEWS[name]))
