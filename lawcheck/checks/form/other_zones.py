"""Another zone in the report of a zone: 修订珞桥高新区综合应急预案, 推进珞桥高新区法治建设.

What a zone makes, is worked for, owns and whose committee acts is its own, as with a county. A zone
has no unit of a government: its name is read from the issuer, others by what they are called.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from lawcheck.checks.form.dealings import dealings
from lawcheck.checks.form.paired import made_under
from lawcheck.checks.form.place_names import begins, is_named, is_seldom, may_be, name_before
from lawcheck.checks.form.told import told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.zones import PARKS, ZONES
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import at_end, compile_patterns, compiled

_OWN = compiled(
    rf"(?P<stem>[一-鿿]{{2,6}}?)(?:(?P<zone>{ZONES})|{PARKS})(?=党工委|管委会|管理委员会|$)"
)
_ENDS = compiled(rf"(?:{ZONES})$")
_ZONE = compiled(ZONES)
#: A zone in a row of places is told of with them.
_PLACE_BEFORE = compiled("[县区市镇乡园道][、和与及]$")
_PLACE_BEHIND = compiled("[、和与及][一-鿿]{2,8}?(?:[县区市镇乡园]|街道)")
#: A sure name has so many characters.
_PLAIN = 2
#: Parts of a zone are parks as well: they are others only in the report of a park.
_PARK_ENDS = compiled(rf"(?:{PARKS})$")
#: A zone is called by so many characters with its name.
_LONGEST = 18
#: What is named more often is spoken of, not left from another report.
_MOST = 2


def other_zones(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """The first mention of each other zone that makes, owns or does what is the report's own."""
    own = _OWN.search(fold(case.report.issuer or "").text)
    if own is None:
        return
    zones = ZONES if own["zone"] else f"{ZONES}|{PARKS}"
    told: set[str] = set()
    mentions = [
        *_made(options, case, zones),
        *_acting(options, case, park=not own["zone"]),
        *_named(options, case, own["stem"][-_PLAIN:]),
    ]
    for start, stem, end in sorted(mentions):
        if stem in told or stem in own.string:
            continue
        if case.report.running.text.count(stem) > _MOST:
            continue
        told.add(stem)
        severity, note = options.unsure_severity, options.other_note
        yield told_at(rule, case, (start, end), note, case.report.issuer or "", severity)


def _made(options: NameMismatch, case: Case, zones: str) -> Iterator[tuple[int, str, int]]:
    """What is made for another zone."""
    name = rf"(?P<stem>[一-鿿]{{2,3}})(?P<unit>{zones})"
    for match in made_under(options, case, name):
        if _is_name(options, match["stem"]):
            yield match.start("stem"), match["stem"], match.end("unit")


def _acting(options: NameMismatch, case: Case, *, park: bool) -> Iterator[tuple[int, str, int]]:
    """Another zone that acts, is worked for or owns something, where no clause works with it."""
    running = case.report.running
    text = running.text
    owners = at_end((*options.lead, *options.works, *options.owned_by))
    others = (
        *options.together,
        *options.owned_unless,
        *options.slip_with,
        *options.zones_together,
    )

    def leads(before: str) -> bool:
        return begins(before) or owners.search(before) is not None

    # 珞桥高新区管委会全年受理: its committee acts.
    patterns = compile_patterns((*options.other, *options.owning))
    acting = compile_patterns(options.zone_acts)
    for match in (*patterns.finditer(text), *acting.finditer(text)):
        if running.in_title(*match.span()):
            continue
        end = match.start() + 1
        before = text[max(end - _LONGEST, 0) : end]
        zone = _ENDS.search(before) or (_PARK_ENDS.search(before) if park else None)
        if zone is None:
            continue
        at = end - len(zone[0])
        start = name_before(text, at, partial(_is_name, options), leads)
        if start is None:
            continue
        said = text[begin_of(text, start, "。；！\n") : end_of(text, start, "。；！\n")]
        if not compile_patterns(others).search(said):
            yield start, text[start:at], end


def _named(options: NameMismatch, case: Case, own: str) -> Iterator[tuple[int, str, int]]:
    """Zones whose name can be nothing else, in a sentence without a word of dealings with them.

    响应市级部门和铜陂经开区企业数据需求: nor does it stand in a row of places.
    """
    running = case.report.running
    text = running.text
    owners = at_end((*options.lead, *options.works, *options.owned_by, *options.zones_lead))
    others = compile_patterns(
        (
            *options.together,
            *options.owned_unless,
            *options.slip_with,
            *options.zones_together,
            *options.dealt_with,
        )
    )

    def leads(before: str) -> bool:
        return begins(before) or owners.search(before) is not None

    def is_one(stem: str) -> bool:
        sure = len(stem) == _PLAIN and stem[-1] in options.lands
        return sure and may_be(options, stem, "区") and is_named(options, stem, "区")

    for match in _ZONE.finditer(text):
        start = name_before(text, match.start(), is_one, leads)
        if start is None or running.in_title(*match.span()):
            continue
        name = text[start : match.end()]
        said = dealings(options, case, start, name)
        if own in said:
            continue
        row = _PLACE_BEFORE.search(text, max(start - _PLAIN, 0), start)
        if row or _PLACE_BEHIND.match(text, match.end()) or others.search(said.replace(name, "")):
            continue
        yield start, text[start : match.start()], match.end()


def _is_name(options: NameMismatch, stem: str) -> bool:
    """Whether the characters before a zone's kind are a name."""
    named = is_named(options, stem, "区") or is_seldom(options, stem)
    return named and may_be(options, stem, "区")
