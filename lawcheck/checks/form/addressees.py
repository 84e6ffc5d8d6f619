"""Who signs a report and to whom it goes: of the title's place, organ and level."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lawcheck.checks.form.told import told
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import COUNTIES, Owner, owner_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import Patterns, compile_patterns

#: The last characters of the names of places that have a committee and a government.
_COUNTIES = "".join(COUNTIES)
_PLACES = f"市州{_COUNTIES}"


def signed(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """A signature of another place or another organ than the title's."""
    report = case.report
    span, title = report.signature, report.title
    if span is None or title is None or owner.own is None:
        return
    if owner.own.stem not in fold(title.text).text:
        return  # the issuer was read from the signature itself
    for number in span.paragraphs:
        line = report.document[number].text
        words = re.sub(r"\s+", "", fold(line).text)
        if not 3 <= len(words) <= 40 or re.search(r"\d|[。：]|附件", words):
            continue
        signer = owner_of(words)
        if signer.own is None or not differs(owner, signer, compile_patterns(options.organs)):
            continue
        whole = report.document.whole(number)
        yield told(rule, case, whole, options.signature_note, report.issuer or "")
        return


def differs(owner: Owner, other: Owner, offices: Patterns) -> bool:
    """Whether two names are of different places or organs; short forms of one are not."""
    own, theirs = owner.own, other.own
    assert own is not None and theirs is not None
    if own.stem == theirs.stem and own.rank == theirs.rank and own.unit != theirs.unit:
        return True
    same_place = theirs in owner.places or own in other.places or own.stem == theirs.stem
    if not same_place:
        return True
    if not owner.organ or not other.organ or offices.search(owner.organ + other.organ):
        return False
    one, two = owner.organ, other.organ
    return not (set(one[:2]) & set(two[:2]) or one in two or two in one)


def addressed(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """Addressed to the committee or government of another place of the same rank."""
    span = case.report.salutation
    if span is None:
        return
    text = fold(case.report.document.slice(span)).text
    for place in owner_of(text.split("：")[0]).places:
        mine = [one for one in owner.places if one.rank == place.rank]
        if not mine or place.rank == "above" or place in owner.places:
            continue
        if any(one.stem == place.stem for one in owner.places) or len(place.stem) < 2:
            continue
        if place.rank == "city" and owner.own is not None and owner.own.rank == "city":
            continue  # a county-level city reports to its prefecture
        yield told(rule, case, span, options.addressee_note, mine[-1].name)
        return
    own = owner.own
    assert own is not None
    if _passes_over(options, owner, text):
        note = options.addressee_note
        yield told(rule, case, span, note, owner.places[-2].name + own.name)
        return
    below = options.below.get(own.unit, "")
    # The branch of a city's bureau in a district reports to the district's committee as well.
    branch = compile_patterns(options.branches).search(owner.organ)
    wrong = any(match[1] in below for match in _bare(options).finditer(text))
    if not branch and (wrong or _below_all(options, case, text)):
        yield told(rule, case, span, options.addressee_note, own.name)
        return
    calls = _addressed_as(options, text)
    above = called_above(options, case, owner)
    if calls and above and calls != above:
        note = options.addressee_note
        yield told(rule, case, span, note, f"{above}委、{above}政府之下")


def addressed_below(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """A zone or company that addresses 县委 where its report only ever speaks of 市委."""
    span = case.report.salutation
    if span and _below_all(options, case, fold(case.report.document.slice(span)).text):
        yield told(rule, case, span, options.addressee_note, case.report.issuer or "")


def _passes_over(options: NameMismatch, owner: Owner, text: str) -> bool:
    """Whether a township of a county reports to the city, past its county."""
    if owner.own is None or owner.own.rank != "township" or len(owner.places) < 2:
        return False
    if owner.places[-2].rank != "county" or _county_body(options).search(text):
        return False
    cities = [place for place in owner_of(text.split("：")[0]).places if place.unit == "市"]
    return bool(cities) or _body(options.bodies, "市").match(text) is not None


def _body(bodies: str, units: str) -> Patterns:
    """县委、县政府: a body by the kind of its place, which is the first group."""
    return compile_patterns((f"([{units}])(?:{bodies})",))


def _bare(options: NameMismatch) -> Patterns:
    """A body addressed by its kind alone."""
    return compile_patterns((f"(?<![一-鿿])([{_PLACES}])(?:{options.bodies})",))


def _county_body(options: NameMismatch) -> Patterns:
    return _body(options.county_bodies, _COUNTIES)


def _below_all(options: NameMismatch, case: Case, text: str) -> bool:
    """Whether 县委 is addressed where the report only ever speaks of 市委."""
    bodies = _bare(options)
    bare = {match[1] for match in bodies.finditer(text)}
    said = Counter(match[1] for match in bodies.finditer(case.report.running.text))
    counties = bare & set(_COUNTIES)
    return (
        bool(counties)
        and "市" not in bare
        and said["市"] >= 2
        and not any(said[unit] for unit in _COUNTIES)
    )


def _addressed_as(options: NameMismatch, text: str) -> str | None:
    """县, 区 or 旗, where the report goes to such a place's committee or government."""
    match = _county_body(options).search(text)
    return match[1] if match else None


def called_above(options: NameMismatch, case: Case, owner: Owner) -> str | None:
    """Whether the report's own county is a 县, 区 or 旗: by the issuer's name, else by the text."""
    for place in owner.places:
        if place.rank == "county":
            return place.unit[-1]
    own = owner.own
    branch = compile_patterns(options.branches).search(owner.organ)
    if own is not None and own.rank == "city" and not branch:
        return None  # the counties that a city's report tells of lie below it
    said = Counter(match[1] for match in _county_body(options).finditer(case.report.running.text))
    (most, count), *others = [*said.most_common(), ("", 0)]
    return most if count >= 2 and (not others or others[0][1] == 0) else None
