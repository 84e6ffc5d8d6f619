"""Lines that belong to a web page, not to the report, were copied along."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Edit, Finding, finding
from lawcheck.packs.kinds.form import PageFurniture
from lawcheck.packs.model import Rule


def check(rule: Rule, options: PageFurniture, case: Case) -> Iterator[Finding]:
    """Yield a finding for each run of such lines."""
    document = case.report.document
    for span in case.report.furniture:
        lines = [document[n].text.strip() for n in range(span.paragraph, span.last + 1)]
        yield finding(
            rule, case, span, edits=(Edit(span),), count=len(lines), lines="、".join(lines[:4])
        )
