"""Places that are not the report's: another county whose organ acts, a known one misnamed.

No table holds every place, and reports of fictional or renamed ones are judged too: a name is read
by its shape. Its characters stand together in no word of the trade, a clause or a verb begins
before it, and what stands behind acts or is worked at.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from operator import attrgetter

import msgspec

from lawcheck.checks.form.dealings import dealings
from lawcheck.checks.form.owning_places import owning_places
from lawcheck.checks.form.place_names import is_named, is_seldom, may_be
from lawcheck.checks.form.told import told_at
from lawcheck.checks.form.worked_places import worked_places
from lawcheck.checks.model import Case, Finding
from lawcheck.knowledge import places as known
from lawcheck.knowledge.lexicon import lexicon
from lawcheck.knowledge.likelihood import likelihood
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule, Severity
from lawcheck.reports.owner import COUNTIES, TOWNS, Owner
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import at_end, compile_patterns, compiled

#: What is a word as well counts as a town's name of no more characters.
_WORD = 2
#: The name of a place has so many characters before its unit.
_LENGTHS = (3, 2, 4, 1)
_WIDE = compiled(
    r"(?P<wide>[一-龥]{2,8}?(?:省|自治区|市|自治州))(?P<name>(?P<stem>[一-龥]{2,4})(?P<unit>[县区旗市]))(?![一-龥]{0,1}[区市县])"
)


class _Foreign(msgspec.Struct, frozen=True):
    """One mention of another place."""

    name: str
    start: int
    end: int
    behind: str
    own_work: bool
    """It is worked at (推进赤岩市法治建设), not told of its organs."""
    named: bool
    """Its characters are no word of the trade."""
    for_it: bool = False
    """A clause that tells of the report's own work works for it."""
    seldom: bool = False
    """Its characters are together elsewhere as well, seldom."""


def foreign(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """Each other place of the report's rank that acts, or is worked at, as if it were its own."""
    own = owner.own
    if own is None or own.rank not in ("county", "township", "city"):
        return
    text = case.report.running.text
    found: dict[str, list[_Foreign]] = defaultdict(list)
    units = _units(case, owner)
    mentions = list(_mentions(options, case, units, own.stem))
    equals = tuple(unit for unit in units if unit != "市")
    # What is read otherwise as well is told as it is there.
    taken = {one.end for one in mentions}
    mentions += [
        _Foreign(*owning, "", own_work=True, named=True)
        for owning in owning_places(options, case, equals)
        if owning.end not in taken
    ]
    for worked in worked_places(options, case, equals):
        # Where it is read otherwise as well, it is worked for all the same.
        mentions = [one for one in mentions if one.end != worked.end]
        mentions.append(_Foreign(*worked, "", own_work=True, named=True, for_it=True))
    for one in sorted(mentions, key=attrgetter("start")):
        if own.stem not in one.name and not any(one.name == p.name for p in owner.places):
            found[one.name].append(one)
    beside = max(text.count(own.stem), 1) + 1
    for name, of_one in found.items():
        if text.count(name) > 2 or beside <= len(of_one):
            continue
        one = of_one[0]
        if _partner(options, case, one):
            continue
        where = one.start, one.start + len(name)
        severity = _severity(options, one, owner, known=bool(known.named(name)))
        yield told_at(rule, case, where, options.other_note, own.name, severity)


def _partner(options: NameMismatch, case: Case, one: _Foreign) -> bool:
    """Whether any sentence names it as one that is visited or worked with.

    What is worked for in a clause is not spoken of in the next: 围绕青石镇实际，…低于全县平均.
    """
    text = case.report.running.text
    together = compile_patterns(options.together)
    before = compile_patterns(options.together_before)
    for match in re.finditer(re.escape(one.name), text):
        at = match.start()
        # 区政府审议议题21项，其中3项: what stands behind is of the matter, not of the place.
        lead = text[begin_of(text, at, "。；！\n") : at]
        said = dealings(options, case, at, one.name)
        if one.for_it and at == one.start:
            clause = text[begin_of(text, at, "，。；！\n") : end_of(text, at, "，。；！\n")]
            if not compile_patterns(options.slip_with).search(said):
                said = clause
        if together.search(said) or before.search(lead):
            return True
    return False


def _units(case: Case, owner: Owner) -> tuple[str, ...]:
    """The kinds of places that are the report's equals."""
    own = owner.own
    assert own is not None
    if own.rank == "county":
        return (*COUNTIES, "市")
    if own.rank == "township":
        return TOWNS
    return ("市", *COUNTIES) if case.report.level == "county" else ("市",)


def _mentions(
    options: NameMismatch, case: Case, units: tuple[str, ...], own: str
) -> Iterator[_Foreign]:
    running = case.report.running
    text = running.text
    lead = at_end(options.lead)
    works = at_end(options.works)
    for match in compile_patterns(options.other).finditer(text):
        unit = next(group for group in match.groups() if group)
        if unit not in units or running.in_title(*match.span()):
            continue
        at = match.start()
        for length in _LENGTHS:
            start = at - length
            stem = text[max(start, 0) : at]
            if start < 0 or not may_be(options, stem, unit):
                continue
            before = text[max(start - 8, 0) : start]
            if before[-1:].isdigit():
                # 6件则报县政府备案: behind a number stands a measure word.
                continue
            # 岚山县 in 岚溪县: what is called nearly so is a name, though 岚山 is known elsewhere.
            alike = unit == "县" and len(stem) == len(own) and not set(own).isdisjoint(stem)
            named = alike or is_named(options, stem, unit)
            if length == 1 and not (unit == "县" and known.named(stem + unit)):
                continue
            if length == 1 and (stem in options.verbs or stem in lexicon().free):
                # 代县政府起草: in the name of the own county.
                continue
            free = not before or not "一" <= before[-1] <= "鿿" or before[-1] in "年月日"
            # 岭北县行政复议委员会, 在沙溪镇党委领导下: that can be read in one way.
            body = text.startswith(options.word_bodies, at + len(unit))
            seldom = unit == "县" or (unit in TOWNS and body)
            seldom = seldom and not named and is_seldom(options, stem)
            named = named or (seldom and (free or (body and lead.search(before) is not None)))
            worked = works.search(before) is not None
            if not (free or (named and (worked or lead.search(before)))):
                continue
            # 传达镇党委会议精神: a word that is none of land or water names no town.
            word = length <= _WORD and stem[-1] in options.lands
            if not named and not (word and unit in TOWNS and body):
                continue
            of_city = unit == "市" or worked
            # 支持澜阳县综治中心 in 澜岭县: its organs are worked at, and it is called nearly so.
            akin = unit != "市" and worked and not set(own).isdisjoint(stem)
            matters = compile_patterns(options.worked).match(text, at + len(unit))
            if of_city and not (matters or akin):
                continue
            if of_city and not worked:
                continue
            behind = text[at + len(unit) : at + len(unit) + 14]
            span = start, at + len(unit)
            # 确保云茭县法治建设各项任务落地: whoever assures it has it as its own work.
            assured = matters is not None and before.endswith(options.assures)
            own_work = worked or assured
            yield _Foreign(stem + unit, *span, behind, own_work, named, seldom=seldom)
            break


def _severity(
    options: NameMismatch, one: _Foreign, owner: Owner, *, known: bool
) -> Severity | None:
    """Another place's organ of the report's own kind is beyond doubt, as is its government."""
    if not one.named:
        return options.unknown_severity
    if one.own_work or one.seldom:
        return options.unsure_severity
    if owner.organ and one.behind.startswith(owner.organ[:3]):
        return None
    if one.behind.startswith(options.sure_bodies):
        return None
    if compile_patterns(options.acting).match(one.behind):
        return None
    known = known or compile_patterns(options.owned).match(one.behind) is not None
    return options.unsure_severity if known else options.unknown_severity


def misnamed(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """浙江省义乌区: the province has such a place, which is called otherwise."""
    text = case.report.running.text
    for match in _WIDE.finditer(text):
        for cut in range(len(match["wide"]) - 1):
            wide = known.named(match["wide"][cut:])
            if wide:
                break
        else:
            continue
        stem, name = match["stem"], match["name"]
        inside = [p for p in known.named(stem, short=True) if known.lies_in(p, wide[0])]
        if not inside or any(known.lies_in(p, wide[0]) for p in known.named(name)):
            continue
        if len(wide) > 1 or any(p.short + match["unit"] == p.name for p in inside):
            continue
        note = f"{options.renamed_note}“{inside[0].name}”"
        where = match.start("name"), match.end("name")
        yield told_at(rule, case, where, note, case.report.issuer or "", options.unsure_severity)


def called(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """法治…, 平安… by the name of another place that the table knows."""
    own = owner.own
    assert own is not None
    above = {place.stem for place in owner.places}
    real = known.the(own.name)
    text = case.report.running.text
    for match in compile_patterns(options.called).finditer(text):
        stem = next(group for group in match.groups() if group)
        if any(stem in name or name in stem for name in above):
            continue
        named = known.named(stem, short=True)
        if stem in options.words:
            continue
        if not named:
            # Of a place that no table has, whose name is no word and stands nowhere else.
            alone = text.count(stem) == 1 and not likelihood().makes_word(stem)
            if real is None and alone and own.rank != "township":
                note = options.other_note
                yield told_at(rule, case, match.span(), note, own.name, "info")
                return
            continue
        # Where the issuer is in no table, a province may well be its own; where a town's name alone
        # is told, as that of a street in its title, any place may be that which it lies in.
        wide = [place for place in named if place.level == "province"]
        below = own.rank == "township" and len(owner.places) == 1
        if real is None and (wide or below):
            continue
        if real is not None and any(known.lies_in(real, place) for place in named):
            continue
        note = options.other_note
        yield told_at(rule, case, match.span(), note, own.name, options.unsure_severity)
        return
