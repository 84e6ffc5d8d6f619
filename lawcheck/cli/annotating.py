"""On GitHub Actions each finding is annotated at its line, without anybody asking for it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lawcheck.review import Review

#: GitHub sets it to “true” for every step.
VARIABLE = "GITHUB_ACTIONS"


def is_wanted() -> bool:
    """Whether what we print is read by GitHub Actions."""
    return os.environ.get(VARIABLE) == "true"


class Notes:
    """The annotations of a run; they stand behind what people read."""

    def __init__(self) -> None:
        self.lines: list[str] = []

    def take(self, review: Review) -> None:
        from lawcheck.views import github

        self.lines += github.render([review])
