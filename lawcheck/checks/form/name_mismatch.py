"""Names that are not the report's own: a neighbour's, another level's, another organ's.

The issuer is taken apart into places and organ; what the text calls its own, whose signature
stands under it and to whom it is addressed are read the same way and compared.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.documents.model import Span
from lawcheck.knowledge import places as known
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule, Severity
from lawcheck.reports.owner import UNITS, Named, Owner, owner_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import Patterns, compile_patterns, compiled

_SENTENCE = compiled(r"[^。；！\n]*")
_COUNTY_BODY = compiled(r"([县区旗])(?:委(?!员)|人民政府|政府|人大)")
#: Addressed by its kind alone: 县委、县政府.
_BARE_BODY = compiled(r"(?<![一-鿿])([市州县区旗])(?:委(?!员)|人民政府|政府)")
#: Whom a body of this place never reports to.
_BELOW = {"省": "市州县区旗", "自治区": "市州县旗", "市": "县区旗", "自治州": "县区旗"}
_FORMER = ("原", "前", "撤")
#: What no place's short name ends with.
_NO_NAME = tuple("向由经对在以把将被为和或及与是有受给让从到于等各某本我全该")


def check(rule: Rule, options: NameMismatch, case: Case) -> Iterator[Finding]:
    """Yield a finding for each name that is not the report's own; one for each name."""
    yield from _organs(rule, options, case)
    issuer = case.report.issuer
    if issuer is None:
        return
    owner = owner_of(issuer)
    if owner.own is None:
        return
    yield from _levels(rule, options, case, owner)
    yield from _own_stem(rule, options, case, owner)
    yield from _others(rule, options, case, owner)
    yield from _called(rule, options, case, owner)
    yield from _signed(rule, options, case, owner)
    yield from _addressed(rule, options, case, owner)


def _levels(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """全县, 县长 in the report of a 区, or of a street office in one."""
    own = owner.own
    assert own is not None
    told: set[str] = set()
    above = _called_above(case, owner)
    for unit in options.own:
        if not {own.unit, above} & set(unit.units) or (
            unit.levels and case.report.level not in unit.levels
        ):
            continue
        allowed = compile_patterns(unit.unless)
        for start, end in _matches(case, compile_patterns(unit.wrong)):
            text = case.report.running.text[start:end]
            if text in told or allowed.search(_sentence(case, start)):
                continue
            told.add(text)
            yield _found(rule, case, running_span(case, start, end), options.level_note, own.name)


def _organs(rule: Rule, options: NameMismatch, case: Case) -> Iterator[Finding]:
    """市委全面依法治县委员会: an organ of one level called by another."""
    for match in compile_patterns(options.same).finditer(case.report.running.text):
        levels = [group for group in match.groups() if group]
        if len(levels) == 2 and levels[0] != levels[1]:
            span = running_span(case, *match.span())
            yield _found(rule, case, span, options.organ_note, case.report.issuer or "本单位")


def _own_stem(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """王河乡 in the report of 王河镇."""
    own = owner.own
    if own is None or len(own.stem) < 2 or own.rank not in ("county", "township"):
        return
    text = case.report.running.text
    pattern = compiled(f"{re.escape(own.stem)}({UNITS})(?![一-鿿]{{0,3}}[村路街]社?)")
    rank = {"county": "县区旗", "township": "镇乡街道苏木"}[own.rank]
    for match in pattern.finditer(text):
        other = Named(own.stem, match[1])
        if other.name == own.name or match[1] not in rank or owner.holds(other.name):
            continue
        if any(place.name == other.name for place in owner.places):
            continue
        if text[: match.start()].endswith(_FORMER) or "撤" in _sentence(case, match.start()):
            continue
        yield _found(rule, case, running_span(case, *match.span()), options.unit_note, own.name)
        return


def _others(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """A body of another place of the same rank that acts as if it were the issuer's."""
    own = owner.own
    if own is None or own.rank not in ("county", "township"):
        return
    same_rank = {place.unit for place in owner.places if place.rank == own.rank} | (
        {"县", "区", "旗"} if own.rank == "county" else {"镇", "乡", "街道"}
    )
    text = case.report.running.text
    together = compile_patterns(options.together)
    seen: Counter[str] = Counter()
    first: dict[str, tuple[int, int]] = {}
    for match in compile_patterns(options.other).finditer(text):
        name, unit = _groups(match)
        if unit not in same_rank or name.endswith(tuple(options.words)) or own.stem in name:
            continue
        stem = name.removesuffix(unit)
        if stem.endswith(_NO_NAME) or stem.startswith(tuple(options.acts)):
            continue
        if any(name == place.name for place in owner.places):
            continue
        if together.search(_sentence(case, match.start())):
            continue
        start = match.start() + match[0].index(name)
        seen[name] += 1
        first.setdefault(name, (start, start + len(name)))
    for name, (start, end) in first.items():
        if seen[name] <= 2 and _beside(text, own.stem) > seen[name]:
            severity = options.unsure_severity if known.named(name) else options.unknown_severity
            span = running_span(case, start, end)
            yield _found(rule, case, span, options.other_note, own.name, severity)


def _groups(match: re.Match[str]) -> tuple[str, str]:
    """The first two groups that took part: patterns are compiled together."""
    name, unit = [group for group in match.groups() if group][:2]
    return name, unit


def _beside(text: str, stem: str) -> int:
    """How often the report names its own place (at least once: in its title)."""
    return max(text.count(stem), 1) + 1


def _called(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
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
        if not named or stem in options.words:
            continue
        # Where the issuer is in no table, a province may well be its own.
        wide = [place for place in named if place.level == "province"]
        if real is None and wide:
            continue
        if real is not None and any(known.lies_in(real, place) for place in named):
            continue
        span = running_span(case, *match.span())
        yield _found(rule, case, span, options.other_note, own.name, options.unsure_severity)
        return


def _signed(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """A signature of another place or another organ than the title's."""
    report = case.report
    span, title = report.signature, report.title
    if span is None or title is None or owner.own is None:
        return
    if owner.own.stem not in fold(title.text).text:
        return  # the issuer was read from the signature itself
    for number in range(span.paragraph, span.last + 1):
        line = report.document[number].text
        words = re.sub(r"\s+", "", fold(line).text)
        if not 3 <= len(words) <= 40 or re.search(r"\d|[。：]|附件", words):
            continue
        signer = owner_of(words)
        if signer.own is None or not _differs(owner, signer, compile_patterns(options.organs)):
            continue
        whole = report.document.whole(number)
        yield _found(rule, case, whole, options.signature_note, report.issuer or "")
        return


def _differs(owner: Owner, other: Owner, offices: Patterns) -> bool:
    own, theirs = owner.own, other.own
    assert own is not None and theirs is not None
    same_place = theirs in owner.places or own in other.places or own.stem == theirs.stem
    if not same_place:
        return True
    if not owner.organ or not other.organ or offices.search(owner.organ + other.organ):
        return False
    one, two = owner.organ, other.organ
    return not (set(one[:2]) & set(two[:2]) or one in two or two in one)


def _addressed(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
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
        yield _found(rule, case, span, options.addressee_note, mine[-1].name)
        return
    own = owner.own
    assert own is not None
    below = _BELOW.get(own.unit, "")
    if any(match[1] in below for match in _BARE_BODY.finditer(text)):
        yield _found(rule, case, span, options.addressee_note, own.name)
        return
    calls = _addressed_as(text)
    above = _called_above(case, owner)
    if calls and above and calls != above:
        note = options.addressee_note
        yield _found(rule, case, span, note, f"{above}委、{above}政府之下")


def _addressed_as(text: str) -> str | None:
    """县, 区 or 旗, where the report goes to such a place's committee or government."""
    match = _COUNTY_BODY.search(text)
    return match[1] if match else None


def _called_above(case: Case, owner: Owner) -> str | None:
    """Whether the report's own county is a 县, 区 or 旗: by the issuer's name, else by the text."""
    for place in owner.places:
        if place.rank == "county":
            return place.unit[-1]
    said = Counter(match[1] for match in _COUNTY_BODY.finditer(case.report.running.text))
    (most, count), *others = [*said.most_common(), ("", 0)]
    return most if count >= 2 and (not others or others[0][1] == 0) else None


def _found(
    rule: Rule,
    case: Case,
    span: Span,
    note: str,
    own: str,
    severity: Severity | None = None,
) -> Finding:
    return finding(
        rule,
        case,
        span,
        quote=surroundings(case, span),
        severity=severity,
        text=case.report.document.slice(span),
        note=note,
        own=own,
    )


def _matches(case: Case, pattern: Patterns) -> Iterator[tuple[int, int]]:
    """Where the running text matches outside of titles and quotations."""
    running = case.report.running
    for match in pattern.finditer(running.text):
        start, end = match.span()
        if not running.in_title(start, end) and not running.in_quotation(start, end):
            yield start, end


def _sentence(case: Case, at: int) -> str:
    """The sentence of the running text around ``at``."""
    text = case.report.running.text
    start = max(text.rfind(mark, 0, at) for mark in "。；！\n") + 1
    match = _SENTENCE.match(text, start)
    return match[0] if match else ""
