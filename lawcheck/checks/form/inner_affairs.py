"""The inner affairs of another place: 柏杨镇党委会会议听取汇报2次, 砚溪县十四个乡镇的河长上报.

A neighbour with whom the report's own place has dealings keeps its meetings, its villages and its
bodies to itself: whoever reports does not count them. That it is a partner in another sentence
says nothing; only its own clause, or the own place beside it, makes it right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.form.place_names import is_named, is_seldom, may_be
from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Owner
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, each_match

#: What is named so often, or more, is a subject of the report.
_SUBJECT = 5


def inner_affairs(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """The first inner affair of each other place that is told as the report's own."""
    own = owner.own
    units = own.equals if own is not None else ()
    if own is None or not units:
        return
    running = case.report.running
    known = {place.stem for place in owner.places}
    told: set[str] = set()
    for match in each_match(options.inner, running.text):
        stem, unit = match[1], match[2]
        if unit not in units or stem + unit in told or stem in known:
            continue
        if running.in_title(*match.span()) or running.in_quotation(*match.span()):
            continue
        if not may_be(options, stem, unit) or not _is_place(options, case, stem, unit):
            continue
        if _has_part(options, case, match.start(1), match.end(), own.stem):
            continue
        told.add(stem + unit)
        where = match.start(1), match.end(2)
        yield told_at(rule, case, where, options.other_note, own.name, options.unsure_severity)


def _is_place(options: NameMismatch, case: Case, stem: str, unit: str) -> bool:
    """Whether the characters are a name: by themselves, or named as a place elsewhere as well."""
    times = len(re.findall(re.escape(stem + unit), case.report.running.text))
    if times >= _SUBJECT:
        return False
    return is_named(options, stem, unit) or is_seldom(options, stem)


def _has_part(options: NameMismatch, case: Case, start: int, end: int, own: str) -> bool:
    """Whether the sentence speaks of the own place, or the clause of dealings between the two."""
    said = sentence(case, start)
    if own in said or compile_patterns(options.both).search(said):
        return True
    text = case.report.running.text
    clause = text[begin_of(text, start, "，。；：！\n") : end_of(text, end, "，。；！\n")]
    return compile_patterns(options.inner_unless).search(clause) is not None
