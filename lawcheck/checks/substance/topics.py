"""The fields of the current 实施纲要: which of them the report does not mention."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, Finding, finding
from lawcheck.checks.part_text import folded, pieces, written
from lawcheck.packs.kinds.substance import TopicCoverage
from lawcheck.packs.model import Rule, Topic
from lawcheck.reports.model import Report
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: TopicCoverage, case: Case) -> Iterator[Finding]:
    """Yield one finding that lists the fields of which neither part nor introduction speaks.

    What stands only among shortcomings and plans was not done in the year of the report.
    """
    part = written(case, options.part)
    # A part that is missing or empty is told as that, not again by what it would have said.
    if part is None or not all(written(case, name) for name in options.also):
        return
    if not case.pack.topics:
        return
    report = case.report
    parts = [report.part(name) for name in (options.part, *options.also)]
    texts = [folded(report, pieces(report, one)) for one in parts if one is not None]
    if report.lead is not None:
        texts.append(folded(report, iter([report.lead])))
    text = "\n".join(texts)
    topics = [topic for topic in case.pack.topics if not _is_spared(topic, report)]
    missing = [topic for topic in topics if not compile_patterns(topic.phrases).search(text)]
    if not missing:
        return
    few = options.many and len(missing) < options.many
    # What is far too short is told as that; after its last year the outline is but practice.
    brief = len(text) < options.brief
    ended = bool(options.until and report.year and report.year > options.until)
    if ended and len(missing) < options.ended_least:
        return
    if ended:
        rule = msgspec.structs.replace(rule, message=options.ended_message)
    yield finding(
        rule,
        case,
        part.span,
        severity=options.few_severity if few or brief or ended else None,
        concerns=part.id,
        topics="；".join(topic.name for topic in missing),
        count=len(missing),
        of=len(topics),
    )


def _is_spared(topic: Topic, report: Report) -> bool:
    """Whether this is no work of such a body: a school enforces nothing."""
    issuer = report.issuer or ""
    return bool(topic.spared) and compile_patterns(topic.spared).search(issuer) is not None
