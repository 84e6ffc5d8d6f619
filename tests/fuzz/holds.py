"""What is true of everything that was read, understood, judged or refused."""

from __future__ import annotations

import re
import zlib

import msgspec

from lawcheck import check_bytes
from lawcheck.checks.model import Finding
from lawcheck.documents.limits import DEFAULT, Limits
from lawcheck.documents.model import Document, Span
from lawcheck.errors import DocumentError, LawcheckError
from lawcheck.packs.model import RulePack
from lawcheck.reports.model import Report
from lawcheck.review import Review
from lawcheck.views import json as json_view

LIMITS: Limits = msgspec.structs.replace(DEFAULT, seconds=60.0, characters=200_000, pages=40)
#: Of so many reviews one is made twice, and must be the same.
_TWICE = 3
_CHINESE = re.compile(r"[\u4e00-\u9fff]")


def is_refusal(error: LawcheckError) -> None:
    """It says in Chinese what is wrong, and it was not the time that ran out."""
    assert _CHINESE.search(str(error)), str(error)
    assert not isinstance(error, DocumentError) or error.code != "timeout", "too slow"


def holds(document: Document) -> None:
    """What is true of every document that was read."""
    assert document.paragraphs
    for number, paragraph in enumerate(document.paragraphs, 1):
        assert paragraph.number == number
        assert paragraph.text.strip()
        assert 0 <= paragraph.generated <= len(paragraph.text)
        offsets = [anchor.offset for anchor in paragraph.anchors]
        assert offsets == sorted(offsets)
        assert offsets[0] == 0
    for one in document.unread:
        assert one.paragraph is None or 1 <= one.paragraph <= len(document.paragraphs)


def sections_hold(report: Report) -> None:
    """What is true of every report that was understood: its places are places of the text."""
    for part in report.parts:
        for span in part.stretches:
            _is_place(span, report.document)
    for span in report.copies:
        _is_place(span, report.document)
    if report.title is not None:
        _is_place(report.title.span, report.document)
    assert report.year is None or 1000 <= report.year <= 9999


def _is_place(span: Span, document: Document) -> None:
    assert 1 <= span.paragraph <= span.last <= len(document.paragraphs)
    assert 0 <= span.start <= len(document[span.paragraph].text)
    assert 0 <= span.end <= len(document[span.last].text)


def judged(data: bytes, name: str, pack: RulePack) -> Review:
    """What is true of every review: places inside the text, its quotes there, the same bytes."""
    review = check_bytes(data, name, pack)
    told = "".join(json_view.render([review]))
    assert msgspec.json.decode(told)["schema_version"]
    if review.reason is not None:
        assert review.reason.code not in ("internal", "timeout")
        assert _CHINESE.search(review.reason.message)
        return review
    assert review.document is not None
    for finding in review.findings:
        _inside(finding, review.document)
    prints = [finding.fingerprint for finding in review.findings]
    assert len(prints) == len(set(prints))
    if zlib.crc32(data) % _TWICE == 0:
        assert "".join(json_view.render([check_bytes(data, name, pack)])) == told
    return review


def _inside(finding: Finding, document: Document) -> None:
    assert _CHINESE.search(finding.message)
    if finding.span is None:
        assert finding.location is None
        return
    span = finding.span
    _is_place(span, document)
    around = "".join(
        p.text for p in document.paragraphs[max(span.paragraph - 2, 0) : span.last + 1]
    )
    # A row of a table is quoted as a reader sees it, its cells side by side.
    for piece in re.split(r"……| \| ", finding.quote):
        # Personal data is masked.
        masked = re.escape(piece).replace(r"\*", r"[\s\S]")
        assert re.search(masked, around), (finding.rule, piece)
