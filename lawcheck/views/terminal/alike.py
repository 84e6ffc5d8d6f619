"""Which reports of a folder share a text: a line for each group, the largest share first."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from lawcheck.review import Overlap
from lawcheck.views import crowds
from lawcheck.views.layout import wrap
from lawcheck.views.screen import Line, Screen

#: Of a larger group so many are named: the tables have them all.
_NAMED = 12


def lines(
    issuers: Mapping[str, str],
    files: Mapping[str, str],
    overlaps: Mapping[str, Overlap],
    screen: Screen,
) -> Iterator[Line]:
    """All by path: who says it, how the file is called in the table, what it shares."""
    groups = crowds.groups(overlaps)
    drafts = crowds.drafts(overlaps)
    if not groups and not drafts:
        return
    yield [(crowds.HEADING, "strong"), (f"（{crowds.NOTE}）", "dim")]
    for share, paths in groups:
        told = "、".join(issuers.get(path, path) for path in paths[:_NAMED])
        told += "等" if len(paths) > _NAMED else ""
        yield from _entry(crowds.of_group(share, paths) + told, "warn", screen)
    for draft in drafts:
        named = "、".join(files.get(path, path) for path in draft)
        yield from _entry(crowds.of_draft(draft) + named, "", screen)
    yield []


def _entry(text: str, style: str, screen: Screen) -> Iterator[Line]:
    lead = "─ "
    room = 2 + screen.ambiguous - 1
    for line in wrap(text, screen.columns - room, screen.ambiguous):
        yield [(lead, "dim"), (line, style)]
        lead = " " * room
