"""The good report of the pack's examples in pieces, to plant one fault at a time."""

from __future__ import annotations

from typing import Any

from lawcheck import documents
from lawcheck.packs.loader import load
from lawcheck.review import Options, Review, judge

_WHOLE = load("annual-report").base.strip()
_OPENINGS = [_WHOLE.index(f"\n{number}、") for number in "一二三四"]

#: The four parts of the report, each from its heading to its last paragraph.
ACHIEVEMENTS, RESPONSIBLE, SHORTCOMINGS, PLANS = (
    _WHOLE[start:end].strip() for start, end in zip(_OPENINGS, [*_OPENINGS[1:], None], strict=True)
)
TITLE, LEAD = _WHOLE[: _OPENINGS[0]].strip().split("\n\n")


def draft(
    title: str = TITLE,
    lead: str = LEAD,
    parts: tuple[str, ...] = (ACHIEVEMENTS, RESPONSIBLE, SHORTCOMINGS, PLANS),
) -> str:
    """The report as text, from the pieces that a test does not replace."""
    return "\n\n".join(piece for piece in (title, lead, *parts) if piece) + "\n"


def renumbered(*parts: str) -> tuple[str, ...]:
    """The parts, numbered from 一 in this order."""
    return tuple(
        number + part[part.index("、") :]
        for number, part in zip("一二三四五六七八九", parts, strict=False)
    )


def judged(text: str, pack: str = "annual-report", **options: Any) -> Review:
    """The review of ``text`` as a text file."""
    document = documents.read_bytes(text.encode(), "draft.txt")
    return judge(document, load(pack), Options(**options))


def told(review: Review) -> list[tuple[str, str, str]]:
    """Every finding as rule, severity and the beginning of its quote."""
    assert review.status == "judged", review.reason
    return [(f.rule, f.severity, brief(f.quote)) for f in review.findings]


def brief(text: str) -> str:
    """As much of a text as tells where a finding stands."""
    return "".join(text.split("\n"))[:10]
