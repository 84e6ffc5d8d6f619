"""Which reports of a run share a text, and which files are one draft: for views that show all."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from lawcheck.repetition.groups import crowds
from lawcheck.review import Overlap, Review


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
    result = []
    for members in crowds(shares):
        most = max(s for (a, b), s in shares.items() if a in members and b in members)
        result.append((most, sorted(members)))
    return sorted(result, key=lambda group: (-group[0], -len(group[1]), group[1]))


def drafts(found: Mapping[str, Overlap]) -> list[tuple[str, ...]]:
    """The files that hold the same draft, together."""
    return sorted({tuple(sorted([p, *o.same_draft])) for p, o in found.items() if o.same_draft})
