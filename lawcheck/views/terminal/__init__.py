"""``--format terminal``: what a clerk reads. The verdict first, then why, then what to change.

Only characters that GBK has (√ × ● ▲ ○ → ─ ━), so that any Chinese console shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, Literal

from lawcheck.review import Review
from lawcheck.views import rounds
from lawcheck.views.screen import Line, Screen
from lawcheck.views.terminal import report
from lawcheck.views.terminal.report import SECTIONS, USUAL, Section

if TYPE_CHECKING:
    from lawcheck.views.terminal.folder import Row

#: ``usual`` is all of one report, and a line of a table for each of many; ``line`` is a line for
#: each as it comes; else what is to be told of each report.
Detail = Literal["usual", "line", "all"] | Section


def render(reviews: Iterable[Review]) -> Iterator[str]:
    """Yield plain text for a file."""
    screen = Screen()
    listed = list(reviews)
    yield from screen.draw(lines(listed, screen, several=len(listed) > 1))


def lines(
    reviews: Iterable[Review],
    screen: Screen,
    detail: Detail = "usual",
    *,
    several: bool = False,
) -> Iterator[Line]:
    """Yield the lines of each review as it comes and, where there are ``several``, a summary."""
    if several or detail == "line":  # one report needs no table
        from lawcheck.views.terminal import folder
    rows: list[Row] = []
    sections = _sections(detail, several=several)
    for review in reviews:
        if detail == "line":
            yield folder.brief(review)
            if review.since is not None and not several:  # of several it stands in the summary
                yield [(f"  {rounds.headline(review, review.since)}", "")]
        elif sections:
            if rows:
                yield [("─" * (screen.columns // screen.ambiguous), "dim")]
            yield from report.told(review, screen, sections)
        if several:
            rows.append(folder.row(review))
    if rows:
        if detail == "line" or sections:
            yield []
        yield from folder.summary(rows, screen, table=detail != "line")


def _sections(detail: Detail, *, several: bool) -> tuple[Section, ...]:
    """What is told of each report before the summary."""
    if detail == "usual":
        return () if several else USUAL
    if detail == "all":
        return SECTIONS
    return () if detail == "line" else (detail,)
