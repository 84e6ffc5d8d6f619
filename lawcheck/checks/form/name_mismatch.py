"""Names that are not the report's own: a neighbour's, another level's, another organ's.

The issuer is taken apart into places and organ; what the text calls its own, whose signature
stands under it and to whom it is addressed are read the same way and compared.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.form.addressees import addressed, addressed_below, called_above, signed
from lawcheck.checks.form.called_to import called_to
from lawcheck.checks.form.fellow_bodies import fellow_bodies
from lawcheck.checks.form.foreign_places import called, foreign, misnamed
from lawcheck.checks.form.inner_affairs import inner_affairs
from lawcheck.checks.form.miswritten_places import miswritten
from lawcheck.checks.form.near_organs import near_organs
from lawcheck.checks.form.other_bureaus import other_bureaus
from lawcheck.checks.form.other_levels import other_levels
from lawcheck.checks.form.other_zones import other_zones
from lawcheck.checks.form.own_meetings import own_meetings
from lawcheck.checks.form.paired import joint, levels, made
from lawcheck.checks.form.self_named import self_named
from lawcheck.checks.form.titled_places import titled_places
from lawcheck.checks.form.told import apart, sentence, told_at
from lawcheck.checks.form.told_below import told_below
from lawcheck.checks.form.turned_organs import turned_organs
from lawcheck.checks.form.two_firms import two_firms
from lawcheck.checks.form.two_forms import two_forms, two_names
from lawcheck.checks.form.two_places import two_places
from lawcheck.checks.form.uninvolved import uninvolved
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch, OwnUnit
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import COUNTIES, TOWNS, UNITS, Named, Owner, owner_of
from lawcheck.text.patterns import Patterns, compile_patterns, fold_pattern, kept


def check(rule: Rule, options: NameMismatch, case: Case) -> Iterator[Finding]:
    """Yield a finding for each name that is not the report's own; one for each name."""
    yield from _organs(rule, options, case)
    yield from _no_such(rule, options, case)
    said = list(levels(rule, case, options))
    yield from said
    yield from joint(rule, case, options)
    yield from misnamed(rule, case, options)
    yield from two_forms(rule, case, options)
    yield from two_names(rule, case, options)
    yield from two_firms(rule, case, options)
    yield from turned_organs(rule, case, options)
    yield from near_organs(rule, case, options)
    yield from other_zones(rule, case, options)
    issuer = case.report.issuer
    yield from two_places(rule, options, case, owner_of(issuer or ""))
    if issuer is None:
        return
    owner = owner_of(issuer)
    if owner.own is None:
        yield from addressed_below(rule, case, options)
        yield from _levels(rule, options, case, owner)
        return
    yield from titled_places(rule, options, case, owner)
    said += (one := list(_levels(rule, options, case, owner)))
    yield from one
    yield from apart(other_levels(rule, options, case, owner), said)
    yield from _own_stem(rule, options, case, owner)
    yield from self_named(rule, options, case, owner)
    yield from miswritten(rule, options, case, owner)
    others = list(foreign(rule, options, case, owner))
    yield from others
    yield from apart(inner_affairs(rule, options, case, owner), others)
    yield from apart(fellow_bodies(rule, options, case, owner), others)
    yield from called(rule, options, case, owner)
    yield from other_bureaus(rule, options, case, owner)
    yield from uninvolved(rule, options, case, owner)
    yield from apart(own_meetings(rule, options, case, owner), said)
    yield from apart(made(rule, options, case, owner), others)
    yield from apart(called_to(rule, options, case, owner), others)
    yield from signed(rule, options, case, owner)
    yield from addressed(rule, options, case, owner)


def _levels(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """全县, 县长 in the report of a 区, or of a street office in one."""
    own = owner.own
    # 高新区 without its county: what is asked of no kind of place can be asked of it all the same.
    called = {own.unit, called_above(options, case, owner)} if own else set()
    name = own.name if own else case.report.issuer or ""
    seen: set[str] = set()
    for unit in options.own:
        if not _is_for(unit, case, called):
            continue
        allowed = compile_patterns(unit.unless)
        for start, end in _matches(case, compile_patterns(unit.wrong)):
            text = case.report.running.text[start:end]
            if text in seen or allowed.search(sentence(case, start)):
                continue
            if unit.beside and compile_patterns(unit.beside).search(sentence(case, start, "\n")):
                continue
            if told_below(case, owner, start, text):
                continue
            seen.add(text)
            note = unit.note or options.level_note
            yield told_at(rule, case, (start, end), note, name, unit.severity)


def _is_for(unit: OwnUnit, case: Case, called: set[str | None]) -> bool:
    """Whether the report is of a body that may have this slip."""
    issuers = compile_patterns(unit.issuers)
    return (
        (not unit.units or bool(called & set(unit.units)))
        and (not unit.levels or case.report.level in unit.levels)
        and (not unit.issuers or bool(issuers.search(case.report.issuer or "")))
    )


def _organs(rule: Rule, options: NameMismatch, case: Case) -> Iterator[Finding]:
    """市委全面依法治县委员会: an organ of one level called by another."""
    for match in compile_patterns(options.same).finditer(case.report.running.text):
        levels = [group for group in match.groups() if group]
        if len(levels) == 2 and levels[0] != levels[1]:
            yield told_at(
                rule, case, match.span(), options.organ_note, case.report.issuer or "本单位"
            )


def _no_such(rule: Rule, options: NameMismatch, case: Case) -> Iterator[Finding]:
    """乡人大常委会, 县民政厅: no organ of that level has the name."""
    if not options.no_such:
        return
    for where in _matches(case, compile_patterns(options.no_such)):
        yield told_at(rule, case, where, options.no_such_note, case.report.issuer or "本单位")


def _own_stem(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """王河乡 in the report of 王河镇."""
    own = owner.own
    if own is None or len(own.stem) < 2 or own.rank not in ("county", "township"):
        return
    text = case.report.running.text
    pattern = kept(
        f"{re.escape(own.stem)}({UNITS})(?![一-鿿]{{0,3}}(?:{fold_pattern(options.streets)}))"
    )
    rank = COUNTIES if own.rank == "county" else TOWNS
    for match in pattern.finditer(text):
        other = Named(own.stem, match[1])
        if other.name == own.name or match[1] not in rank or owner.holds(other.name):
            continue
        if any(place.name == other.name for place in owner.places):
            continue
        if text.endswith(options.former, 0, match.start()):
            continue
        if compile_patterns(options.merged).search(sentence(case, match.start())):
            continue
        yield told_at(rule, case, match.span(), options.unit_note, own.name)
        return


def _matches(case: Case, pattern: Patterns) -> Iterator[tuple[int, int]]:
    """Where the running text matches outside of titles and quotations."""
    running = case.report.running
    for match in pattern.finditer(running.text):
        start, end = match.span()
        if not running.in_title(start, end) and not running.in_quotation(start, end):
            yield start, end
