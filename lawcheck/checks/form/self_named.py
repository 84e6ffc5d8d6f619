"""Where a report says whose it is: its first sentence, 现将……报告如下, 青溪县辖12个乡镇.

What stands there is the report's own place and organ, or was left from another one's report.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.form.addressees import differs
from lawcheck.checks.form.told import told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Owner, owner_of
from lawcheck.text.patterns import compile_patterns, compiled

#: The introduction stands within so many characters.
_OPENING = 600
#: Names of places have so many characters before their unit.
_LEAST = 2
_UNIT = compiled("^全?(?:自治)?[省市州盟县区旗镇乡]")


def self_named(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """The first place in which the report calls itself by another's name."""
    text = case.report.running.text
    offices = compile_patterns(options.organs)
    opens, holds = compile_patterns(options.opens), compile_patterns(options.holds)
    opening = (match.span(match.lastindex or 0) for match in opens.finditer(text, 0, _OPENING))
    told = (match.span(match.lastindex or 0) for match in holds.finditer(text))
    found = [(start, end) for start, end in opening if _another(owner, text[start:end], offices)]
    found += [(start, end) for start, end in told if _equal(owner, text[start:end])]
    for where in found[:1]:
        yield told_at(rule, case, where, options.self_note, case.report.issuer or "")


def _equal(owner: Owner, name: str) -> bool:
    """Whether a place is another one of the same kind as that of a government's report."""
    own, other = owner.own, owner_of(name).own
    if own is None or other is None or owner.organ or len(other.stem) < _LEAST:
        return False
    # 麻栗坪乡 is short for 麻栗坪彝族苗族乡.
    return other.unit == own.unit and not own.stem.startswith(other.stem)


def _another(owner: Owner, name: str, offices: re.Pattern[str]) -> bool:
    """Whether the name is of a place or an organ that is not the report's."""
    bare = _UNIT.sub("", name)
    if bare != name:  # 县教育局: of the own place
        return _other_organ(owner, bare, offices)
    other = owner_of(name)
    if other.own is None or len(other.own.stem) < _LEAST:
        return False
    assert owner.own is not None
    if any(owner.own.stem in p.stem or p.stem in owner.own.stem for p in other.places):
        return other.own in owner.places and differs(owner, other, offices)
    # A town's report may begin with the county that its name does not tell.
    ranks = {place.rank for place in owner.places}
    return other.own.rank in ranks and differs(owner, other, offices)


def _other_organ(owner: Owner, organ: str, offices: re.Pattern[str]) -> bool:
    """Whether two organs of one kind (局) do not even begin alike: 教育局, 教体局."""
    if not owner.organ or len(organ) <= _LEAST or offices.search(owner.organ):
        return False
    return organ[-1:] == owner.organ[-1:] and not set(organ[:2]) & set(owner.organ[:2])
