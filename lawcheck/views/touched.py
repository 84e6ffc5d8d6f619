"""Which findings above a hint touch a mandated part: what is said of it in praise rests on none."""

from __future__ import annotations

from lawcheck.checks.model import Finding
from lawcheck.reports.model import Part
from lawcheck.review import Review

#: The part that tells what the head did, by its name in every pack.
HEAD = "first_responsible"
#: What is said of a duty there in place of praise.
TOLD = "文中提到"
#: What stands beside the duties where findings touch that part: what the table proves.
MENTIONED = "只看文中有没有提到，不等于主要负责人做了"


def touching(review: Review, *parts: str) -> list[Finding]:
    """The errors and warnings that count and concern one of ``parts``, or stand in it."""
    report = review.report
    known = [part for part in report.parts if part.id in parts] if report else []
    return [
        finding
        for finding in review.counted
        if finding.severity != "info"
        if finding.concerns in parts or any(_stands_in(finding, part) for part in known)
    ]


def only_mentioned(review: Review) -> bool:
    """Whether the duties that are told may not be the head's own: his part has findings."""
    return bool(touching(review, HEAD))


def _stands_in(finding: Finding, part: Part) -> bool:
    """Whether a finding stands in the text of a part or at its heading."""
    if finding.location is None:
        return False
    number = finding.location.paragraph
    stretches = (*part.stretches, *((part.span,) if part.span else ()))
    return any(one.paragraph <= number <= one.last for one in stretches)
