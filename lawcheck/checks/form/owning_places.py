"""Another place of the report's own kind as the owner of what the report tells as its own.

为霜桥县6个薄弱所各选配1名, 榆陂县防汛抗旱指挥部启动响应. Nobody else's work is told there: no
word of the sentence makes it a neighbour's, a partner's, a party's or another court's. The name
stands at the beginning of a clause, or behind a word that takes what is worked at.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.form.place_names import begins, is_named, is_seldom, may_be
from lawcheck.checks.form.told import sentence
from lawcheck.checks.form.worked_places import Worked
from lawcheck.checks.model import Case
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.text.patterns import at_end, compile_patterns

#: A name has so many characters before its unit; the likelier number first.
_LENGTHS = (2, 3)
_LEAD = 8


def owning_places(options: NameMismatch, case: Case, units: tuple[str, ...]) -> Iterator[Worked]:
    """Every place of one of these units that owns something, whosever it is."""
    running = case.report.running
    lead = at_end(options.owned_by)
    others = compile_patterns((*options.owned_unless, *options.slip_with))
    for match in compile_patterns(options.owning).finditer(running.text):
        unit, owned = [part for part in match.groups() if part][:2]
        if unit not in units or running.in_title(*match.span()):
            continue
        for length in _LENGTHS:
            start = match.start() - length
            stem = running.text[max(start, 0) : match.start()]
            if start < 0 or not may_be(options, stem, unit):
                continue
            if not (is_named(options, stem, unit) or (unit == "县" and is_seldom(options, stem))):
                continue
            before = running.text[max(start - _LEAD, 0) : start]
            if not (begins(before) or before[-1] in "年月日" or lead.search(before)):
                continue
            # 信访联席会议: what it is called makes it nobody's partner.
            if not others.search(sentence(case, start).replace(owned, "")):
                yield Worked(stem + unit, start, match.end())
            break
