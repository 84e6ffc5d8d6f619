"""Another bureau's own affairs told as the report's: 县林业局党组会议 in the report of 县水利局.

Its leading group, its head or its section of law acts, and nothing in the sentence says that the
two work together. A bureau's short name has no characters but the long one's: 住建局. 教体局 is
another than 教育局.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Owner
from lawcheck.text.patterns import compile_patterns


def other_bureaus(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """The first place of each other bureau whose own affairs are told."""
    own = owner.own
    if own is None or not owner.organ or case.report.level != "department":
        return
    running = case.report.running
    told: set[str] = set()
    for match in compile_patterns(options.own_affairs).finditer(running.text):
        name = next(group for group in match.groups() if group)
        if (
            name in told
            or _is_short(name, owner.organ)
            or _is_short(owner.organ, name)
            or name in running.text[: match.start()]
        ):
            continue
        if running.in_title(*match.span()) or running.in_quotation(*match.span()):
            continue
        # A place has but one of 教育局 and 教体局: the other is nobody to work with.
        twin = name[0] == owner.organ[0]
        with_others = (options.slip_with,) if twin else (options.slip_with, options.invited)
        said = sentence(case, match.start())
        if any(compile_patterns(words).search(said) for words in with_others):
            continue
        told.add(name)
        at, severity = (match.start(), match.end()), options.unsure_severity
        yield told_at(rule, case, at, options.other_organ_note, case.report.issuer or "", severity)


def _is_short(name: str, other: str) -> bool:
    """Whether one name of a bureau may be short for the other."""
    return set(name[:-1]) <= set(other[:-1])
