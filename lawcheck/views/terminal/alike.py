"""Which reports of a folder share a text: a line for each group, the largest share first."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

from lawcheck.repetition.groups import crowds
from lawcheck.review import Overlap
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
    groups = _groups(overlaps)
    drafts = sorted(
        {tuple(sorted([p, *o.same_draft])) for p, o in overlaps.items() if o.same_draft}
    )
    if not groups and not drafts:
        return
    yield [("文字相同的报告", "strong"), ("（谁抄谁由人判断）", "dim")]
    for share, paths in groups:
        told = "、".join(issuers.get(path, path) for path in paths[:_NAMED])
        told += "等" if len(paths) > _NAMED else ""
        yield from _entry(f"{len(paths)}份，最多{share * 100:.0f}%：{told}", "warn", screen)
    for draft in drafts:
        named = "、".join(files.get(path, path) for path in draft)
        yield from _entry(f"同一份稿件的{len(draft)}个文件：{named}", "", screen)
    yield []


def _entry(text: str, style: str, screen: Screen) -> Iterator[Line]:
    lead = "─ "
    room = 2 + screen.ambiguous - 1
    for line in wrap(text, screen.columns - room, screen.ambiguous):
        yield [(lead, "dim"), (line, style)]
        lead = " " * room


def _groups(overlaps: Mapping[str, Overlap]) -> list[tuple[float, Sequence[str]]]:
    """Reports that hang together by one text, with the largest share among them."""
    shares: dict[tuple[str, str], float] = defaultdict(float)
    for path, overlap in overlaps.items():
        for other in overlap.reports:
            pair = (path, other.path) if path < other.path else (other.path, path)
            shares[pair] = max(shares[pair], other.share)
    found = []
    for members in crowds(shares):
        most = max(s for (a, b), s in shares.items() if a in members and b in members)
        found.append((most, sorted(members)))
    return sorted(found, key=lambda group: (-group[0], -len(group[1]), group[1]))
