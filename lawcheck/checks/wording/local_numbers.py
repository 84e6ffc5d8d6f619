"""Numbers that cannot be those of the document beside them, whoever keeps the document.

What the own government issues is counted in its own series: 国办发 is the state's, and 梓政发 is
another place's. What was issued in one year has no number of a later one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from string import Template
from typing import NamedTuple

from lawcheck.checks.model import Case
from lawcheck.checks.wording.citations import Citation, clause, sentence
from lawcheck.packs.kinds.wording import DocumentName
from lawcheck.reports.owner import Owner, owner_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled

_YEAR = compiled(r"[〔\[【（(](\d{4})")
_DECEMBER = 12
#: A series that is used so often for own documents is the own one.
_OFTEN = 2


class Misplaced(NamedTuple):
    """A citation whose number is not its own, and why."""

    citation: Citation
    why: str


def misplaced(options: DocumentName, case: Case, cited: Iterable[Citation]) -> Iterator[Misplaced]:
    """The numbers behind titles of no known document that another organ or year would give."""
    owner = owner_of(case.report.issuer) if case.report.issuer else Owner((), "")
    numbered = [one for one in cited if one.number and one.number_start >= one.end]
    own = [one for one in numbered if _own(options, case, one, owner)]
    used = Counter(_code(one) for one in own)
    for one in numbered:
        if why := _later(options, case, one):
            yield Misplaced(one, why)
    for one in own:
        if options.state_series and compile_patterns([options.state_series]).match(one.number):
            yield Misplaced(one, options.series_note)
        elif _elsewhere(options, one, owner) and used[_code(one)] < _OFTEN:
            yield Misplaced(one, options.stem_note)


def _own(options: DocumentName, case: Case, one: Citation, owner: Owner) -> bool:
    """Whether the clause says that the government of the report's own place issues it."""
    if not options.own_issues or owner.own is None:
        return False
    before, _ = clause(case.report.running.text, one.start, one.end)
    units = {place.unit[-1] for place in owner.places}
    said = at_end([options.own_issues]).search(before)
    return said is not None and any(group in units for group in said.groups() if group)


def _code(one: Citation) -> str:
    """岚政发 of 岚政发〔2026〕5号."""
    return _YEAR.split(one.number)[0]


def _elsewhere(options: DocumentName, one: Citation, owner: Owner) -> bool:
    """Whether the letters of a number hold nothing of the report's places."""
    code = _code(one)
    if not options.stem_note or compile_patterns([options.generic_number]).match(one.number):
        return False
    # 市政府 in the report of a 县级市 may be the city above, which is not named.
    if owner.own is None or owner.own.unit == "市":
        return False
    return not any(set(code) & set(place.stem) for place in owner.places)


def _later(options: DocumentName, case: Case, one: Citation) -> str:
    """Why a number is of a year after the one in which its document is said to be issued."""
    year = _YEAR.search(one.number)
    if not year or not options.issued_in:
        return ""
    text = case.report.running.text
    whole = sentence(text, one.start, one.end)
    if compile_patterns(options.issued_anew).search(whole):
        return ""
    before, _ = clause(text, one.start, one.end)
    said = at_end([options.issued_in]).search(before)
    if said is None:
        return ""
    told, month = int(said[1]), int(said[2] or _DECEMBER)
    # What was agreed on in December is numbered in January.
    since = told + (said[3] is None and month == _DECEMBER)
    if since >= int(year[1]):
        return ""
    return Template(options.issued_note).safe_substitute(year=year[1], told=told)
