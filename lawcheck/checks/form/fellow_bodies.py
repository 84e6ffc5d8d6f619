"""A body that every county has one of, under another county's name: 青箬县工商业联合会.

The trade union, the federation of industry, the media centre of a place work with its own
government. Who deals with those of another place says why in the sentence: it is a neighbour, one
visited, one whose firms came over. 联合 in a body's name, 与 before it and a meeting with it say
nothing of the kind.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.form.place_names import begins, is_named, may_be, name_before
from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import COUNTIES, Owner
from lawcheck.text.patterns import at_end, compile_patterns

#: What is named more often is spoken of, not left from another report.
_MOST = 2


def fellow_bodies(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """The first of such bodies of each other county."""
    own = owner.own
    if own is None or own.rank != "county" or not options.fellow_bodies:
        return
    running = case.report.running
    text = running.text
    known = {place.stem for place in owner.places}
    leading = at_end((*options.lead, *options.owned_by, *options.fellow_lead))
    unless = compile_patterns(options.fellow_unless)
    told: set[str] = set()

    def leads(before: str) -> bool:
        return begins(before) or leading.search(before) is not None

    for match in compile_patterns(options.fellow_bodies).finditer(text):
        unit, body = [part for part in match.groups() if part][:2]
        if unit not in COUNTIES or running.in_title(*match.span()):
            continue

        def is_one(stem: str, unit: str = unit) -> bool:
            return may_be(options, stem, unit) and is_named(options, stem, unit)

        start = name_before(text, match.start(), is_one, leads)
        if start is None:
            continue
        stem = text[start : match.start()]
        name = stem + unit
        if name in told or stem in known or text.count(stem) > _MOST:
            continue
        said = sentence(case, start)
        if own.stem in said or unless.search(said.replace(name + body, "")):
            continue
        told.add(name)
        where = start, match.start() + len(unit)
        yield told_at(rule, case, where, options.other_note, own.name, options.unsure_severity)
