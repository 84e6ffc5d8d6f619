"""Parts that exceed their total, or that name all of it and do not add up to it.

其中 opens a selection: its parts may fall short of the total, but neither one of them nor, unless
they can overlap, their sum may exceed it. A last part 其他 completes the total: then the sum must
be equal. A total behind its parts (合计, 共计) must be equal too. Only exact figures of one unit
are added.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import chain, groupby

from lawcheck.checks.figures.accounts.closing import wrong_closed
from lawcheck.checks.figures.accounts.entries import sequences
from lawcheck.checks.figures.accounts.judged import wrong
from lawcheck.checks.figures.interleaved import interleaved
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.roles import left_open, limited, together
from lawcheck.checks.figures.suspects import suspects
from lawcheck.checks.figures.table_sums import table_sums
from lawcheck.checks.figures.whole_shares import whole_shares
from lawcheck.checks.model import Case, Finding, finding, running_span
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.packs.model import Rule, Severity
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.mistyped import one_slip
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: One slip among several parts misses their sum by less: the most of 56 faults was 1.15 times.
_RATIO = Decimal("1.25")
#: Of smaller numbers any is a digit away from any other.
_LEAST = 10
_PAIR = 2
#: A sentence that begins so goes on with the count of the one before.
_GOES_ON = ("其中", "合计", "共计", "总计")
#: Words of a comparison right before a figure.
_COMPARED = compiled(
    r"(?:多于|少于|高于|低于|大于|小于|超过)[^，。；、]{0,10}$",
    *("多于", "少于", "高于", "低于", "大于", "小于", "超过"),
)

#: 连同总体预案共35件: one more that has no count.
_UNCOUNTED = compiled(r"(?:连同|加上|算上)[^，。；\d]{2,12}(?:一?共|共?计|合计|总计)?$")


def check(rule: Rule, options: SumMismatch, case: Case) -> Iterator[Finding]:
    """Yield a finding for each total that its parts contradict."""
    running = case.report.running
    text = running.text
    for row in table_sums(options, case):
        yield finding(
            rule,
            case,
            row.span,
            quote=row.quote,
            related=tuple(suspects(case, row)),
            severity=None if row.named else "warning",
            total=str(row.total),
            parts="、".join(map(str, row.parts)),
            sum=str(sum(row.parts)),
            difference=str(abs(row.over)),
        )
    taken: set[int] = set()
    for figures in _groups(running.measured, text):
        if len(figures) < 2:
            continue
        for shares, sure in whole_shares(options, figures, text):
            severity: Severity = "error" if sure else "warning"
            yield from _told(rule, options, case, None, shares, severity)
        for total, parts in interleaved(figures, text):
            taken.update(part.clause for part in parts)
            yield from _told(rule, options, case, total, parts, "error", paired=True)
    rows = list(sequences(options.account, running.measured, text, options.units))
    for one in chain(wrong(options, rows, text), wrong_closed(options, rows, text)):
        if not taken & {part.clause for part in one.parts}:
            taken.update(part.clause for part in one.parts)
            yield from _told(rule, options, case, one.total, one.parts, one.severity, tied=one.tied)


def _told(
    rule: Rule,
    options: SumMismatch,
    case: Case,
    total: Measured | None,
    parts: Sequence[Measured],
    severity: Severity | None,
    *,
    paired: bool = False,
    tied: bool = False,
) -> Iterator[Finding]:
    """Parts that do not add up to their total, or (None) to a hundred per cent, if they miss it by
    a slip: what is farther is not the sum of these.

    Where they are ``paired``, the other counts between them were added up as well; where words have
    ``tied`` them, no others matter to a slip.
    """
    added = sum((part.figure.value for part in parts), Decimal(0))
    whole = total.figure.value if total else Decimal(100)
    of = [m.figure for m in (*parts, *([total] if total else ()))]
    if total and _UNCOUNTED.search(total.words(case.report.running.text)):
        return
    if total and whole - added == _otherwise_counted(case.report.running, total, parts):
        return
    if not is_near(whole, added, ratio=_RATIO):
        slip = _is_slip([part.figure.value for part in parts], whole)
        if not (slip and (tied or together(options.loose, case.report.running, of))):
            return
        severity = "info"
    if not paired:
        severity = limited(severity, left_open(options.loose, case.report.running, of))
    if severity == "info" and not tied and _by_chance(options, case.report.running, total, parts):
        return
    named = (*parts, *([total] if total else ()))
    like = (total or parts[0]).figure
    yield finding(
        rule,
        case,
        running_span(case, min(m.clause for m in named), max(m.figure.end for m in named)),
        severity=severity,
        total=total.figure.text if total else "100%",
        parts="、".join(part.figure.text for part in parts),
        sum=q.scaled(added, like),
        difference=q.scaled(abs(added - whole), like).removesuffix(like.unit),
    )


def _ends_item(text: str, m: Measured) -> bool:
    """Whether a count is told by itself, and not of another: 1名服务3个社区."""
    return text[m.figure.end : m.figure.end + 1] in ("、", "，", "和", "")


def _otherwise_counted(
    running: RunningText, total: Measured, parts: Sequence[Measured]
) -> Decimal | None:
    """What counts of other units in the list add: 文件64件、合同41份、决策草案3项，合计108件."""
    listed = sorted((*parts, total), key=lambda m: m.figure.start)
    begin = begin_of(running.text, listed[0].figure.start, "，。；：\n")
    within = range(begin, listed[-1].figure.start)
    others = [
        m.figure.value
        for m in running.measured
        if m.figure.start in within
        and not q.alike(m.figure, total.figure)
        and _ends_item(running.text, m)
    ]
    return sum(others, Decimal(0)) if others else None


def _by_chance(
    options: SumMismatch, running: RunningText, total: Measured | None, parts: Sequence[Measured]
) -> bool:
    """Whether two counts may give any third: no 其中 opens them, and others stand beside them."""
    if total is None or len(parts) != _PAIR:
        return False
    between = running.text[total.figure.end : parts[0].figure.start]
    selected = compile_patterns((options.account.selects,)).search(between)
    of = [m.figure for m in (total, *parts)]
    if selected and not left_open(options.loose, running, of):
        return False
    return not together(options.loose, running, of)


def _is_slip(parts: Sequence[Decimal], whole: Decimal) -> bool:
    """Whether one value alone is wrong by a digit, or stands for another of them: 146, 46, 146."""
    over = sum(parts, Decimal(0)) - whole
    pairs = [(whole, whole + over), *((part, part - over) for part in parts)]
    values = Counter((*parts, whole))
    return any(
        right > 0 and (values[told] > 1 or one_slip(f"{told:f}", f"{right:f}"))
        for told, right in pairs
        if told >= _LEAST
    )


def _groups(measured: list[Measured], text: str) -> Iterator[list[Measured]]:
    """The figures sentence by sentence; 其中 and 合计 at the beginning go on with the last one."""
    waiting: list[Measured] = []
    for (start, _), group in groupby(measured, key=lambda m: m.sentence):
        # 132件，多于新收的120件: what is compared with is no part.
        figures = [m for m in group if not _COMPARED.search(m.words(text))]
        if waiting and text.startswith(_GOES_ON, start) and start - waiting[-1].figure.end < 16:
            waiting = [*waiting, *figures]
            continue
        if waiting:
            yield waiting
        waiting = figures
    if waiting:
        yield waiting
