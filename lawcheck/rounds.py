"""A draft held against an earlier one: what was mended, what remains, what is new.

A finding of both is one of the same rule whose content is the same, or nearly: paragraphs move
and are worked over between two drafts.
"""

from __future__ import annotations

from collections.abc import Sequence

import msgspec
from rapidfuzz.fuzz import ratio

from lawcheck.checks.model import Finding
from lawcheck.review import Review, Since
from lawcheck.text.folding import fold

#: Quotes so alike are taken for the same place after it was worked over.
ALIKE = 60


def since(review: Review, earlier: Review) -> Review:
    """``review`` with what became of ``earlier``; both are judged."""
    old, new = earlier.counted, review.counted
    pairs = _pairs(old, new)
    again = set(pairs.values())
    told = Since(
        earlier.path,
        earlier.verdict,
        earlier.score.total if earlier.score else None,
        tuple(finding for turn, finding in enumerate(old) if turn not in pairs),
        tuple(finding for turn, finding in enumerate(new) if turn in again),
        tuple(finding for turn, finding in enumerate(new) if turn not in again),
    )
    return msgspec.structs.replace(review, since=told)


def _pairs(old: Sequence[Finding], new: Sequence[Finding]) -> dict[int, int]:
    """Turn of an old finding → that of the same one in the new draft; the surest pairs first."""
    folded = [[_content(finding) for finding in found] for found in (old, new)]
    scored = []
    for turn, finding in enumerate(old):
        for other, candidate in enumerate(new):
            if candidate.rule == finding.rule and candidate.concerns == finding.concerns:
                alike = _alike(folded[0][turn], folded[1][other])
                if alike >= ALIKE:
                    scored.append((-alike, turn, other))
    pairs: dict[int, int] = {}
    taken: set[int] = set()
    for _, turn, other in sorted(scored):
        if turn not in pairs and other not in taken:
            pairs[turn] = other
            taken.add(other)
    return pairs


def _content(finding: Finding) -> str:
    return fold(finding.quote or finding.message).text


def _alike(one: str, other: str) -> float:
    return 100.0 if one == other else ratio(one, other, score_cutoff=ALIKE)
