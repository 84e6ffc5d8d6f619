"""Another bureau's own affairs told as the report's: 县林业局党组会议 in the report of 县水利局.

Its leading group, its head or its section of law acts, and nothing in the sentence says that the
two work together. 由县自然资源局执法大队派出6名业务骨干 in a plan of one's own is such an act: what
excuses it stands in its own clause or beside it. A bureau's short name has no characters but the
long one's: 住建局. 教体局 is another than 教育局.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Owner
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled

_BY, _STOPS = "由", "。；！\n"
_HEARD = compiled(r"听取(?!我|本)[^，。；]{0,24}(?:汇报|报告)")
#: Its own clause and the one beside it.
_BESIDE = 2


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
        # 听取清理情况汇报 is what its leading group does, and no report to anybody.
        said = _HEARD.sub("", _said(case, *match.span()))
        if any(compile_patterns(words).search(said) for words in with_others):
            continue
        told.add(name)
        at, severity = (match.start(), match.end()), options.unsure_severity
        yield told_at(rule, case, at, options.other_organ_note, case.report.issuer or "", severity)


def _said(case: Case, start: int, end: int) -> str:
    """What may tell that the two work together: the sentence; of who carries out what (由…), the
    clauses beside it. What is told itself, 牵头 as 审核, is no such word."""
    text = case.report.running.text
    if not text.endswith(_BY, 0, start):
        return sentence(case, start)
    before = text[begin_of(text, start, _STOPS) : start]
    behind = text[end : end_of(text, end, _STOPS)]
    return "，".join(before.split("，")[-_BESIDE:] + behind.split("，")[:_BESIDE])


def _is_short(name: str, other: str) -> bool:
    """Whether one name of a bureau may be short for the other."""
    return set(name[:-1]) <= set(other[:-1])
