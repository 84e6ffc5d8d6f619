"""Parts that exceed their total, or that name all of it and do not add up to it.

其中 opens a selection: its parts may fall short of the total, but neither one of them nor, unless
they can overlap, their sum may exceed it. A last part 其他 completes the total: then the sum must
be equal. A total behind its parts (合计, 共计) must be equal too. Only exact figures of one unit
are added.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

from lawcheck.checks.figures.interleaved import interleaved
from lawcheck.checks.figures.splits import split, whole_shares
from lawcheck.checks.figures.sums import Sum, behind, sums
from lawcheck.checks.figures.tables import column_sums
from lawcheck.checks.figures.whole_lists import once, whole_lists
from lawcheck.checks.model import Case, Finding, finding, running_span
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

#: A sentence that begins so goes on with the count of the one before.
_GOES_ON = ("其中", "合计", "共计", "总计")
#: From this share on, three parts (two) look as if they were meant to be all of it.
_NEARLY_ALL = Decimal("0.9")
_ALL_BUT_A_SLIP = Decimal("0.95")
_BEHIND = compiled(r"[^，。；：、（）\n]{0,6}")
#: Words of a comparison right before a figure.
_COMPARED = compiled(r"(?:多于|少于|高于|低于|大于|小于|超过)[^，。；、]{0,10}$")


def check(rule: Rule, options: SumMismatch, case: Case) -> Iterator[Finding]:
    """Yield a finding for each total that its parts contradict."""
    running = case.report.running
    text = running.text
    breaks = compile_patterns(options.breaks)
    shared = compile_patterns((options.shared,))
    for column in column_sums(options, case):
        added = sum(column.parts)
        yield finding(
            rule,
            case,
            column.span,
            quote=column.quote,
            total=str(column.total),
            parts="、".join(map(str, column.parts)),
            sum=str(added),
            difference=str(abs(added - column.total)),
        )
    taken: set[int] = set()
    for figures in _groups(running.measured, text):
        if len(figures) < 2:
            continue
        for shares in whole_shares(options, figures, text):
            yield _told(rule, case, None, shares, "error")
        told = False
        for total, parts in split(options, figures, text):
            told = True
            taken.update(part.clause for part in parts)
            yield _told(rule, case, total, parts, "error")
        for total, parts in interleaved(figures, text):
            told = True
            taken.update(part.clause for part in parts)
            yield _told(rule, case, total, parts, "error")
        for s in () if told else sums(options, figures, text):
            if s.total.figure.unit not in options.units:
                continue
            if shared.search(text[s.parts[-1].figure.end : s.parts[-1].sentence[1]]):
                # 同一案件可有两种情形: it says so itself that parts overlap.
                continue
            severity = _verdict(s, text, options)
            between = text[s.total.figure.end : s.parts[0].figure.start]
            another = s.selection and breaks.search(between) and not _sorted(s.parts)
            if severity and not another:
                taken.update(part.clause for part in s.parts)
                yield _told(rule, case, s.total, s.parts, severity)
    for total, parts, severity in whole_lists(options, running.measured, text):
        if not taken & {part.clause for part in parts}:
            yield _told(rule, case, total, parts, severity)


def _told(
    rule: Rule, case: Case, total: Measured | None, parts: Sequence[Measured], severity: Severity
) -> Finding:
    """Parts that do not add up to their total, or (None) to a hundred per cent."""
    added = sum((part.figure.value for part in parts), Decimal(0))
    whole = total.figure.value if total else Decimal(100)
    named = (*parts, *([total] if total else ()))
    return finding(
        rule,
        case,
        running_span(case, min(m.clause for m in named), max(m.figure.end for m in named)),
        severity=severity,
        total=total.figure.text if total else "100%",
        parts="、".join(part.figure.text for part in parts),
        sum=f"{added.normalize():f}{total.figure.unit if total else '%'}",
        difference=f"{abs(added - whole).normalize():f}",
    )


def _groups(measured: list[Measured], text: str) -> Iterator[list[Measured]]:
    """The figures sentence by sentence; 其中 and 合计 at the beginning go on with the last one."""
    waiting: list[Measured] = []
    for (start, _), group in groupby(measured, key=lambda m: m.sentence):
        # 132件，多于新收的120件: what is compared with is no part.
        figures = [m for m in group if not _COMPARED.search(text[m.clause : m.figure.start])]
        if waiting and text.startswith(_GOES_ON, start) and start - waiting[-1].figure.end < 16:
            waiting = [*waiting, *figures]
            continue
        if waiting:
            yield waiting
        waiting = figures
    if waiting:
        yield waiting


def _sorted(parts: Sequence[Measured]) -> bool:
    """Whether the parts end alike: 调解结案, 裁决结案."""
    ends = {part.before[-2:] for part in parts}
    return len(parts) > 1 and len(ends) == 1 and "" not in ends


def _verdict(s: Sum, text: str, options: SumMismatch) -> Severity | None:
    """How sure it is that something is wrong; None where nothing need be."""
    overlapping, rest = compile_patterns(options.overlapping), compile_patterns(options.rest)
    total, parts = s.total.figure.value, s.parts
    if s.added == total:
        return None
    if not s.certain:
        return "info"
    if behind(options, text, s.total) and parts[-1].figure.end <= s.total.figure.start:
        return "warning"
    words = [_words(text, part) for part in parts]
    twice = once(words, overlapping) if len(parts) > 1 else bool(overlapping.search(words[0]))
    if s.selection and parts[0].figure.value > total:
        return None if twice else "warning"
    if any(part.figure.value > total for part in parts):
        # A later figure beyond the total is no part of it: the list ended before.
        return None
    in_a_row = len(parts) > 2 and all(text[p.clause] == "、" for p in parts[1:])
    if s.added > total:
        if (twice and not s.complete) or len(parts) < 2:
            return None
        return "error" if in_a_row else "warning"
    if len(parts) > 1 and (s.complete or rest.search(parts[-1].before)):
        return "error" if s.complete or in_a_row else "warning"
    listed = len(parts) >= 2 and all(text[p.clause] == "、" for p in parts[1:])
    least = _NEARLY_ALL if len(parts) > 2 else _ALL_BUT_A_SLIP
    return "info" if listed and s.added >= total * least else None


def _words(text: str, part: Measured) -> str:
    """What is said of a part: the words before its figure and the few behind it."""
    end = part.figure.end
    behind = _BEHIND.match(text[end : end + 8])
    return text[part.clause : end + (behind.end() if behind else 0)]
