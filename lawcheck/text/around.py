"""Where the clause or the sentence around a place begins and ends, by the marks that bound it."""

from __future__ import annotations

#: What ends a clause, a bracket that opens among them.
CLAUSE = "，。；：！？（\n"


def begin_of(text: str, at: int, marks: str, reach: int | None = None) -> int:
    """Behind the last of ``marks`` before ``at``; not more than ``reach`` characters before it."""
    least = 0 if reach is None else max(at - reach, 0)
    for mark in marks:  # each is sought behind those before it: some stand nowhere
        if (last := text.rfind(mark, least, at)) >= 0:
            least = last + 1
    return least


def in_table(text: str, at: int) -> bool:
    """Whether a place of running text stands in a row of a table."""
    return text.startswith("|", begin_of(text, at, "\n"))


def end_of(text: str, at: int, marks: str, reach: int | None = None) -> int:
    """At the first of ``marks`` from ``at`` on; not more than ``reach`` characters behind it."""
    most = len(text) if reach is None else min(at + reach, len(text))
    for mark in marks:
        if (end := text.find(mark, at, most)) >= 0:
            most = end
    return most
