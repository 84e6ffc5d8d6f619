"""Another place that the own organs stand beside, or to which others are asked to come.

会同桑陌县公安局、县交通运输局: what is 县 behind it is the same county, and that is the own one.
邀请县司法局到枫垭镇带教: whoever asks others to come asks them to its own place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.form.place_names import is_name, is_seldom, may_be
from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Owner
from lawcheck.text.patterns import compile_patterns, each_match

#: What is named more often is spoken of, not left from another report.
_MOST = 2


def called_to(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """The first mention of each other place that is taken for the report's own in such words."""
    own = owner.own
    units = own.equals if own is not None else ()
    if own is None or not units:
        return
    # A town may well stand in a county that its report does not name.
    lists = options.lists if own.rank == "county" else ()
    known = {place.stem for place in owner.places}
    told: set[str] = set()
    for match in each_match((*lists, *options.comes_to), case.report.running.text):
        stem, unit = match[1], match[2]
        if unit not in units or stem + unit in told or stem in known:
            continue
        if not may_be(options, stem, unit) or not (is_name(stem, unit) or is_seldom(options, stem)):
            continue
        if case.report.running.in_title(*match.span()) or _is_partner(options, case, stem + unit):
            continue
        told.add(stem + unit)
        where = match.start(1), match.end(2)
        yield told_at(rule, case, where, options.other_note, own.name, options.unsure_severity)


def _is_partner(options: NameMismatch, case: Case, name: str) -> bool:
    """Whether any sentence names the place as a neighbour, or as one that has its own part."""
    text = case.report.running.text
    mentions = [match.start() for match in re.finditer(re.escape(name), text)]
    unless = compile_patterns(options.comes_unless)
    return len(mentions) > _MOST or any(unless.search(sentence(case, at)) for at in mentions)
