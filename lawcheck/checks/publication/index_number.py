"""The 索引号 of the form USCC/YYYY-n: check digit (GB 32100-2015), year, place.

Other forms are the publisher's own and are not judged (no national format exists).
"""

from __future__ import annotations

from collections.abc import Iterator
from string import Template
from typing import Literal

from lawcheck.checks.model import Case, Finding, finding
from lawcheck.documents.model import Field, Span
from lawcheck.knowledge import places
from lawcheck.packs.kinds.publication import IndexNumber
from lawcheck.packs.model import Rule
from lawcheck.text.codes import is_credit_code
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled

_FORM = compiled(r"([0-9A-Z]{18})\s*/\s*(20\d{2})-\d+")


def check(rule: Rule, options: IndexNumber, case: Case) -> Iterator[Finding]:
    """Yield a finding for a wrong check digit, else for the wrong year, else the wrong place."""
    for field in case.report.document.metadata:
        match = _FORM.fullmatch(field.value.strip()) if field.name == "index" else None
        if not match:
            continue
        code, year = match[1], int(match[2])
        if not is_credit_code(code):
            name: Literal["digit", "year", "place"] = "digit"
            values = {"code": code}
        elif case.report.published and case.report.published.day.year != year:
            name = "year"
            values = {"year": str(year), "published": case.report.published.text}
        elif elsewhere := _elsewhere(case, code):
            name = "place"
            values = {"place": elsewhere[0], "own": elsewhere[1]}
        else:
            continue
        reason = Template(options.reasons[name]).safe_substitute(values)
        yield finding(rule, case, _span(case, field), quote=field.value, reason=reason)


def _elsewhere(case: Case, code: str) -> tuple[str, str] | None:
    """The place of the code and the one of the issuer, where neither lies in the other.

    A code is given by the place itself or by one above it; one below may have kept its own.
    """
    own = places.of_credit_code(code)
    title = case.report.title.text if case.report.title else ""
    theirs = places.at_start(case.report.issuer or "") or places.at_start(fold(title).text)
    if own is None or theirs is None:
        return None
    apart = not (places.lies_in(own, theirs[0]) or places.lies_in(theirs[0], own))
    return (own.name, theirs[0].name) if apart else None


def _span(case: Case, field: Field) -> Span | None:
    if field.paragraph is None:
        return None
    start = max(case.report.document[field.paragraph].text.find(field.value), 0)
    return Span(field.paragraph, start, field.paragraph, start + len(field.value))
