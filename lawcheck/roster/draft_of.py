"""Whether two drafts are of one unit, as far as they say."""

from __future__ import annotations

from lawcheck.review import Review
from lawcheck.roster.names import own

#: Shorter paragraphs are headings and set phrases that every report has.
_LONG = 30
#: Drafts of one report share this much of their long paragraphs, whatever name stands over them.
_SHARED = 1 / 3


def other_unit(review: Review, earlier: Review) -> str:
    """The unit of ``earlier`` where it is another one's draft; empty where it may be the same.

    示例市云溪县 is 云溪县; a draft whose title had a wrong name is known by its text.
    """
    if review.report is None or earlier.report is None:
        return ""
    ours, theirs = own(review.report.issuer or ""), own(earlier.report.issuer or "")
    if not ours or not theirs or ours.endswith(theirs) or theirs.endswith(ours):
        return ""
    return "" if _mostly_one(review, earlier) else earlier.report.issuer or ""


def _mostly_one(review: Review, earlier: Review) -> bool:
    new, old = _long(review), _long(earlier)
    return len(new & old) > _SHARED * min(len(new), len(old))


def _long(review: Review) -> set[str]:
    if review.document is None:
        return set()
    texts = ("".join(paragraph.text.split()) for paragraph in review.document.paragraphs)
    return {text for text in texts if len(text) >= _LONG}
