"""What a section is by what it says: complaints, plans, acts of a head. Asked where words fail.

Headings vary without end. A section that nobody named, in which sentences of one kind prevail, is
that part whatever it is called; where it stands helps.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.documents.model import Span
from lawcheck.reports.body_text import Text
from lawcheck.reports.parts import Classifier

#: Sentences of a kind prevail from this share on; what closes a report is known by its place too.
_PREVAILS, _PREVAILS_CLOSING = 1 / 2, 1 / 3
#: What closes a report begins behind this share of its paragraphs.
_CLOSES = 0.4
#: Paragraphs of a section that stands where a part belongs: so many of them begin as it does.
_BEGIN, _LEAST_PARAGRAPHS = 2 / 3, 2
#: Less is no sentence, but a label.
_LEAST = 6


class Nature:
    """Tells of which part a stretch of the report is made."""

    def __init__(self, text: Text, classify: Classifier) -> None:
        self._text = text
        self._classify = classify
        self._closing = {d.id: d.closing for d in classify.definitions}

    def of(self, span: Span | None, open_parts: Sequence[str], least: int = 1) -> list[str]:
        """Those of ``open_parts`` whose sentences prevail in ``span``, the strongest first.

        At least so many sentences must be of the kind.
        """
        if span is None:
            return []
        said = [s for _, s in self._text.sentences(span) if len(s) >= _LEAST]
        if not said:
            return []
        shares = []
        for part in open_parts:
            if self._closing[part] and not self._is_late(span):
                continue
            told = sum(self._classify.tells(part, sentence) for sentence in said)
            share = told / len(said)
            if told >= least and share >= (_PREVAILS_CLOSING if self._closing[part] else _PREVAILS):
                shares.append((-share, part))
        return [part for _, part in sorted(shares)]

    def begins(self, span: Span | None, part: str) -> bool:
        """Whether the paragraphs of ``span`` begin as those of ``part`` do."""
        if span is None or not self._is_late(span):
            return False
        first: dict[int, str] = {}
        for place, sentence in self._text.sentences(span):
            first.setdefault(place.paragraph, sentence)
        told = sum(self._classify.begins(part, sentence) for sentence in first.values())
        return len(first) >= _LEAST_PARAGRAPHS and told >= _BEGIN * len(first)

    def _is_late(self, span: Span) -> bool:
        body = self._text.body
        return span.paragraph >= body[int(len(body) * _CLOSES)].number
