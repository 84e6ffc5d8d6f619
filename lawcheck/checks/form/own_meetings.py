"""The meetings that the own heads hold, told as those of another place: 主持召开澄河县委……会议.

A head holds the meetings of the own committee, government and bureau only. Whether the other place
is a partner elsewhere says nothing of that.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.form.place_names import is_name, is_seldom, may_be
from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Owner
from lawcheck.text.patterns import compile_patterns, each_match


def own_meetings(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """Each other place whose meeting the own head is told to have held."""
    own = owner.own
    if own is None:
        return
    running = case.report.running
    unless = compile_patterns(options.meetings_unless)
    known = {place.stem for place in owner.places}
    told: set[str] = set()
    for match in each_match(options.meetings, running.text):
        stem, unit = match[1], match[2]
        if stem + unit in told or stem in known or not may_be(options, stem, unit):
            continue
        if not (is_name(stem, unit) or is_seldom(options, stem)):
            continue
        if running.in_title(*match.span()) or unless.search(sentence(case, match.start())):
            continue
        told.add(stem + unit)
        where = match.start(1), match.end(2)
        yield told_at(rule, case, where, options.other_note, own.name, options.unsure_severity)
