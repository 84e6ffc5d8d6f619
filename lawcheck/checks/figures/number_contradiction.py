"""The same indicator with two values that cannot both be true.

Two indicators that look alike are the danger: the pass rate of two examinations, meetings of two
bodies, this year and last. So an indicator is either on the pack's list, or its whole name
(verb, qualifiers and noun) must be the same, with the same bodies and times before it; and that
only where the plans are known, since an aim often repeats the words of a result.
"""

from __future__ import annotations

import re
from collections.abc import Hashable, Iterator

from lawcheck.checks.model import Case, Finding, finding, related, running_span, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.figures import Indicator, NumberContradiction
from lawcheck.packs.model import Rule, Severity
from lawcheck.repetition.model import Side
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

_SUBSET = "其中"
#: The same, said otherwise; the verb may stand behind its noun.
_SAME = (
    *(("行政复议", "复议"), ("收案", "受理"), ("新收", "受理"), ("收到", "受理")),
    *(("审结", "办结"), ("结案", "办结"), ("各类", ""), ("案件", ""), ("申请", "")),
)
_LAST = ("受理", "办结")
# 全区12个镇街道全部…: a whole, counted. The noun ends at a mark or where the verb begins.
_WHOLE = compiled(r"全[省市区县镇乡州旗](?:现?有|下?辖)?$")
_MEMBERS = compiled(
    r"[\u4e00-\u9fff]{2,8}?(?=[，。、；\n]|全部|均|都|实现|建立|建成|建设|开展|完成|配备|设立|组建|参与|参加|已)"
)


def check(rule: Rule, options: NumberContradiction, case: Case) -> Iterator[Finding]:
    """Yield a finding at each later value that contradicts the first one of its indicator."""
    text = case.report.running.text
    aims = paragraphs(case.report, options.skip)
    # An aim repeats the words of a result: without known plans only the listed are compared.
    least = options.softly if aims else len(text)
    groups: dict[tuple[str, bool, str], list[Measured]] = {}
    for m in case.report.running.measured:
        if named := _name(m, text, options.indicators, least):
            groups.setdefault((*named, m.figure.unit), []).append(m)
    for (name, listed, _), group in groups.items():
        if len(group) < 2:
            continue
        first: dict[Hashable, Measured] = {}
        for m in group:
            if not _is_result(m, options, case, aims):
                continue
            times = m.times(text) - {f"{case.report.year}年"}
            who = frozenset() if listed else m.actors(text)
            earlier = first.setdefault((times, who), m)
            apart = listed or earlier.sentence != m.sentence
            if apart and not earlier.figure.agrees(m.figure) and not _repeats(case, m, earlier):
                sure = listed or len(m.key) >= options.least
                shown = name if listed else m.key
                yield _finding(rule, case, m, earlier, shown, None if sure else "info")


def _is_result(m: Measured, options: NumberContradiction, case: Case, aims: set[int]) -> bool:
    """Whether the figure is a whole result: no aim, no difference, no selection."""
    running = case.report.running
    text = running.text
    return not (
        (running.number(m.figure.start) in aims and f"{case.report.year}年" not in m.times(text))
        or compile_patterns(options.changes).search(text[m.clause : m.figure.start])
        or compile_patterns(options.targets).search(text[m.lead : m.figure.start])
        or text.find(_SUBSET, m.lead, m.figure.start) >= 0
    )


def _repeats(case: Case, m: Measured, earlier: Measured) -> bool:
    """Whether both stand in a sentence that is told as repeated with other figures."""
    later, before = _span(case, m), _span(case, earlier)
    return any(
        _holds(passage.copy, later) and _holds(passage.source, before) for passage in case.passages
    )


def _holds(side: Side, span: Span) -> bool:
    start, end = (side.first + 1, side.start), (side.last + 1, side.end)
    return start <= (span.paragraph, span.start) and (span.last, span.end) <= end


def _finding(
    rule: Rule, case: Case, m: Measured, earlier: Measured, name: str, severity: Severity | None
) -> Finding:
    span, before = _span(case, m), _span(case, earlier)
    return finding(
        rule,
        case,
        span,
        quote=surroundings(case, span),
        related=(related(case, before, "此处的数不同"),),
        severity=severity,
        name=name,
        value=m.figure.text,
        other=earlier.figure.text,
    )


def _name(
    m: Measured, text: str, indicators: tuple[Indicator, ...], least: int
) -> tuple[str, bool] | None:
    """What is counted, and whether a report has one value of it whoever says it."""
    for indicator in indicators:
        behind = text[m.figure.end : m.figure.end + 16]
        if (
            indicator.behind
            and m.figure.unit in indicator.units
            and indicator.about in behind
            and compile_patterns((indicator.behind,)).match(behind)
        ):
            return indicator.name, True
        if indicator.about in m.key and m.figure.unit in indicator.units:
            pattern = compile_patterns(indicator.patterns)
            if _ends(m.before, pattern) or (m.key != m.before and _ends(m.key, pattern)):
                return indicator.name, True
    if _WHOLE.search(text[m.clause : m.figure.start]) and (
        members := _MEMBERS.match(text[m.figure.end : m.figure.end + 16])
    ):
        return f"{text[m.clause : m.figure.start][-2:]}{members[0]}", True
    if len(m.key) >= least:
        return _stem(m.key), False
    return None


def _stem(key: str) -> str:
    """One name for the ways to say it: 新收行政复议案件, 行政复议收案, 受理复议申请."""
    for said, meant in _SAME:
        key = key.replace(said, meant)
    verb = next((verb for verb in _LAST if key.endswith(verb) and key != verb), "")
    return verb + key.removesuffix(verb) if verb else key


def _ends(words: str, pattern: re.Pattern[str]) -> bool:
    """Whether the words end with what the pattern means."""
    return any(match.end() == len(words) for match in pattern.finditer(words))


def _span(case: Case, m: Measured) -> Span:
    return running_span(case, m.clause, m.figure.end)
