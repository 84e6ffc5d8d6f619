"""Parts that exceed their total, or that name all of it and do not add up to it.

其中 opens a selection: its parts may fall short of the total, but neither one of them nor, unless
they can overlap, their sum may exceed it. A last part 其他 completes the total: then the sum must
be equal. A total behind its parts (合计, 共计) must be equal too. Only exact figures of one unit
are added.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import groupby

import msgspec

from lawcheck.checks.figures.interleaved import interleaved
from lawcheck.checks.figures.splits import split, whole_shares
from lawcheck.checks.figures.tables import column_sums
from lawcheck.checks.model import Case, Finding, finding, running_span
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

# Between a total and its parts: a mark, perhaps a few words of the total's noun, and the opening.
_OPENING = compiled(
    r"[^，。；：（）\n]{0,10}(?:[，、；（。]?其中[，：]?|[，；]?(?:分别[为是]|分为|具体[为是]|包括)|：|（"
    r"|[，；。（]?按[^，。；（）]{2,12}?(?:划?分|分类|来?看|统计)[，：])"
)
#: A sentence that begins so goes on with the count of the one before.
_GOES_ON = ("其中", "合计", "共计", "总计")
#: More parts than this are no list that a reader would add up.
_MOST = 20
#: From this share on, three parts (two) look as if they were meant to be all of it.
_NEARLY_ALL = Decimal("0.8")
_ALL_BUT_A_SLIP = Decimal("0.95")
_BEHIND = compiled(r"[^，。；：、（）\n]{0,6}")


class _Sum(msgspec.Struct, frozen=True):
    total: Measured
    parts: Sequence[Measured]
    selection: bool = False
    """Opened by 其中."""
    complete: bool = False
    """Opened by 分别为: every part is named."""
    certain: bool = True
    """The total is surely the total of these parts."""

    @property
    def added(self) -> Decimal:
        return sum((part.figure.value for part in self.parts), Decimal(0))


def check(rule: Rule, options: SumMismatch, case: Case) -> Iterator[Finding]:
    """Yield a finding for each total that its parts contradict."""
    running = case.report.running
    text = running.text
    breaks = compile_patterns(options.breaks)
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
    for figures in _groups(running.measured, text):
        if len(figures) < 2:
            continue
        for shares in whole_shares(options, figures, text):
            yield _told(rule, case, None, shares, "error")
        told = False
        for total, parts in split(options, figures, text):
            told = True
            yield _told(rule, case, total, parts, "error")
        for total, parts in interleaved(figures, text):
            told = True
            yield _told(rule, case, total, parts, "error")
        for s in () if told else _sums(options, figures, text):
            if s.total.figure.unit not in options.units:
                continue
            severity = _verdict(s, text, options)
            between = text[s.total.figure.end : s.parts[0].figure.start]
            if severity and not (s.selection and breaks.search(between)):
                yield _told(rule, case, s.total, s.parts, severity)


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
        severity=_lowered(rule, severity),
        total=total.figure.text if total else "100%",
        parts="、".join(part.figure.text for part in parts),
        sum=f"{added.normalize():f}{total.figure.unit if total else '%'}",
        difference=f"{abs(added - whole).normalize():f}",
    )


def _lowered(rule: Rule, severity: Severity) -> Severity | None:
    """What the kind gives, never above what the pack states."""
    order = ("error", "warning", "info")
    stated = rule.level_of_severity
    return severity if order.index(severity) > order.index(stated) else None


def _groups(measured: list[Measured], text: str) -> Iterator[list[Measured]]:
    """The figures sentence by sentence; 其中 and 合计 at the beginning go on with the last one."""
    waiting: list[Measured] = []
    for (start, _), group in groupby(measured, key=lambda m: m.sentence):
        figures = list(group)
        if waiting and text.startswith(_GOES_ON, start) and start - waiting[-1].figure.end < 16:
            waiting = [*waiting, *figures]
            continue
        if waiting:
            yield waiting
        waiting = figures
    if waiting:
        yield waiting


def _sums(options: SumMismatch, figures: list[Measured], text: str) -> Iterator[_Sum]:
    """The totals of one sentence with their parts."""
    rest, breaks = compile_patterns(options.rest), compile_patterns(options.breaks)
    for i, total in enumerate(figures):
        if not total.figure.exact:
            continue
        before = text[total.clause : total.figure.start]
        if _behind(options, text, total):
            parts = _run_back(figures, i)
            if len(parts) >= 2:
                yield _Sum(total, parts)
                continue
        after = total.figure.end
        if before.removesuffix("了").endswith(options.differences):
            continue
        parts = _one_list(_run_on(options, figures, i, text), text, rest, breaks)
        opening = _OPENING.match(text[after : after + 20]) if parts else None
        if opening and after + opening.end() <= parts[0].figure.start:
            closed = "）" if "（" in opening[0] else "；"
            end = text.find(closed, after + opening.end(), parts[-1].sentence[1])
            inside = [p for p in parts if end < 0 or p.figure.end <= end]
            if inside:
                yield _Sum(total, inside, "其中" in opening[0], "分" in opening[0])
        elif len(parts) >= 2 and any(word in before for word in options.announces):
            named = next((n for n, p in enumerate(parts) if rest.search(p.before)), None)
            if named:
                yield _Sum(total, parts[: named + 1], certain=False)


def _behind(options: SumMismatch, text: str, m: Measured) -> bool:
    """Whether a figure adds up what stands before it."""
    words = text[max(m.clause - 1, 0) : m.figure.start]
    if any(word in words for word in options.adds):
        return True
    alone = next((word for word in options.adds_alone if words.endswith(word)), "")
    return bool(alone) and words.removesuffix(alone)[-1:] in ("，", "、", "；")


def _run_on(options: SumMismatch, figures: list[Measured], i: int, text: str) -> list[Measured]:
    """The exact figures of the same unit that follow ``i`` directly."""
    parts = []
    for m in figures[i + 1 : i + 1 + _MOST]:
        if m.figure.unit != figures[i].figure.unit or not m.figure.exact:
            break
        if _behind(options, text, m):
            break
        parts.append(m)
    return parts


def _one_list(
    parts: list[Measured], text: str, rest: re.Pattern[str], breaks: re.Pattern[str]
) -> list[Measured]:
    """The parts up to the end of their list.

    It ends after 其他 unless 、 goes on, at ， where 、 sets the items off, and where a verb begins
    something else (会前学法13次).
    """
    marks = [_mark_before(text, part) for part in parts[1:]]
    if len(set(marks)) > 1 and marks[0] != "、":
        return parts[:1]
    in_a_row = len(parts) > 2 and marks[0] == "、"
    for n, part in enumerate(parts[1:], 1):
        if marks[n - 1] == "、":
            continue
        opened = breaks.match(part.before)
        if rest.search(parts[n - 1].before) or in_a_row:
            return parts[:n]
        if opened and not breaks.match(parts[0].before):
            return parts[:n]
    return parts


def _mark_before(text: str, part: Measured) -> str:
    """The mark that sets a part off from the one before it."""
    return text[part.clause] if text[part.clause] in "、，；" else text[part.clause - 1]


def _run_back(figures: list[Measured], i: int) -> list[Measured]:
    parts: list[Measured] = []
    for m in reversed(figures[max(i - _MOST, 0) : i]):
        if m.figure.unit != figures[i].figure.unit or not m.figure.exact:
            break
        parts.insert(0, m)
    return parts


def _verdict(s: _Sum, text: str, options: SumMismatch) -> Severity | None:
    """How sure it is that something is wrong; None where nothing need be."""
    overlapping, rest = compile_patterns(options.overlapping), compile_patterns(options.rest)
    total, parts = s.total.figure.value, s.parts
    if s.added == total:
        return None
    if not s.certain:
        return "info"
    if _behind(options, text, s.total) and parts[-1].figure.end <= s.total.figure.start:
        return "warning"
    twice = any(overlapping.search(_words(text, part)) for part in parts)
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
