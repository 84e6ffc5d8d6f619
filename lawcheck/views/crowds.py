"""Which reports of a run share a text, and which files are one draft: for views that show all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lawcheck.repetition.groups import crowds, largest
from lawcheck.review import Overlap, Review

#: What stands above them, and with it.
HEADING, NOTE = "文字相同的报告", "谁抄谁由人判断"


def overlaps(reviews: Iterable[Review]) -> dict[str, Overlap]:
    """What each report has in common with others, by its path."""
    return {r.path: r.overlap for r in reviews if r.overlap is not None}


def groups(found: Mapping[str, Overlap]) -> list[tuple[float, Sequence[str]]]:
    """Reports of the run that hang together by one text, with the largest share among them."""
    shares: dict[tuple[str, str], float] = defaultdict(float)
    for path, overlap in found.items():
        for other in overlap.reports:
            pair = (path, other.path) if path < other.path else (other.path, path)
            shares[pair] = max(shares[pair], other.share)
    result = [(largest(shares, members), sorted(members)) for members in crowds(shares)]
    return sorted(result, key=lambda group: (-group[0], -len(group[1]), group[1]))


def of_group(share: float, paths: Sequence[str]) -> str:
    """What stands before the names of a group."""
    return f"{len(paths)}份，最多{share * 100:.0f}%："


def drafts(found: Mapping[str, Overlap]) -> list[tuple[str, ...]]:
    """The files that hold the same draft, together."""
    return sorted({tuple(sorted([p, *o.same_draft])) for p, o in found.items() if o.same_draft})


def of_draft(paths: Sequence[str]) -> str:
    """What stands before the names of the files of a draft."""
    return f"同一份稿件的{len(paths)}个文件："
