"""Lines that belong to a web page, not to the report, were copied along."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.model import Case, Edit, Finding, finding, related
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.form import PageFurniture
from lawcheck.packs.model import Rule

#: A saved page has its buttons and its dates by nature.
_PAGES = ("html", "mhtml")
#: Runs no farther apart than this are one block: a date may stand between the buttons.
_APART = 3


def check(rule: Rule, options: PageFurniture, case: Case) -> Iterator[Finding]:
    """Yield a finding for each block of such lines."""
    document = case.report.document
    if document.format in _PAGES:
        return
    for block in _blocks(case.report.furniture):
        lines = [document[n].text.strip() for span in block for n in span.paragraphs]
        yield finding(
            rule,
            case,
            block[0],
            edits=tuple(map(Edit, block)),
            related=tuple(related(case, span, "同一处残留") for span in block[1:]),
            count=len(lines),
            lines="、".join(lines[:4]),
        )


def _blocks(spans: Sequence[Span]) -> list[list[Span]]:
    blocks: list[list[Span]] = []
    for span in spans:
        if blocks and span.paragraph - blocks[-1][-1].last <= _APART:
            blocks[-1].append(span)
        else:
            blocks.append([span])
    return blocks
