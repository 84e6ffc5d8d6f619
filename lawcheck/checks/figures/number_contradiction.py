"""The same indicator with two values that cannot both be true.

Two indicators that look alike are the danger: the pass rate of two examinations, meetings of two
bodies, this year and last. So an indicator is either on the pack's list, or its whole name
(verb, qualifiers and noun) must be the same, with the same bodies and times before it; and that
only where the plans are known, since an aim often repeats the words of a result.
"""

from __future__ import annotations

from collections.abc import Hashable, Iterable, Iterator
from functools import partial

from lawcheck.checks.figures.recalled import THESE
from lawcheck.checks.figures.two_places import (
    Clash,
    clash,
    elsewhere,
    repeats,
    span_of,
    told_again,
)
from lawcheck.checks.model import Case, Finding, finding, related, surroundings
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.figures import Indicator, NumberContradiction, Whole
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.mistyped import slipped
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import Patterns, at_end, compile_patterns, compiled, ending

_SUBSET = "其中"
#: What joins and dates a figure, and names nothing.
_UNNAMED = compiled(r"加上|连同|扣除|减去|其余|另有|[比较与同]|(?:20\d\d|上一?|去|前一|本|当)年度?")
#: The figures are of a part.
_PART = ("中", "里")
#: From so many characters on a name is compared where one value looks like a slip of the other.
_SHORT = 4
#: 全覆盖之一, 13个村以上: a share of them.
_NO_SHARE = "(?![一-龥]{0,4}(?:之一|以上))"
#: The noun of a whole is at least and at most so long.
_SHORTEST, _LONGEST = 2, 8


def check(rule: Rule, options: NumberContradiction, case: Case) -> Iterator[Finding]:
    """Yield a finding at each later value that contradicts the first one of its indicator."""
    text = case.report.running.text
    aims = paragraphs(case.report, options.skip)
    # An aim repeats the words of a result: without known plans only the listed are compared.
    least = _SHORT if aims else len(text)
    heads = paragraphs(case.report, options.heads)
    driven = compile_patterns((options.driven,))
    groups: dict[tuple[str, bool, str], list[Measured]] = {}
    of_unit: dict[str, list[Indicator]] = {}
    for indicator in options.indicators:
        for unit in indicator.units:
            of_unit.setdefault(unit, []).append(indicator)
    for m in case.report.running.measured:
        if named := _name(m, text, options, of_unit.get(m.figure.unit, ()), least):
            groups.setdefault((*named, m.figure.unit), []).append(m)
    told: set[int] = set()
    for again in told_again(options, case):
        if again.at in told:
            continue
        told.add(again.at)
        yield _finding(rule, case, again)
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
            if earlier is m and case.report.running.number(m.figure.start) in heads:
                # What a head drives is the report's own, where one value is a slip of the other.
                own = first.get((times, frozenset()), m)
                if driven.search(text[m.lead : m.figure.start]) and _looks_mistyped(
                    own.figure, m.figure
                ):
                    earlier = own
            apart = listed or earlier.sentence != m.sentence
            if m.clause in told:
                continue
            if apart and not earlier.figure.agrees(m.figure) and not _repeated(case, m, earlier):
                slip = _looks_mistyped(earlier.figure, m.figure)
                counted = _counted(m, options)
                length = len(counted)
                if not (listed or slip or length >= options.softly):
                    continue
                sure = listed or length >= (options.softly if slip else options.least)
                shown = name if listed else counted
                told.add(m.clause)
                severity: Severity | None = None if sure else "info"
                yield _finding(rule, case, clash(case, m, earlier, shown, severity))
    result = partial(_is_result, options=options, case=case, aims=aims, parts=True)
    for one in elsewhere(options, case, aims, result):
        if one.at not in told and not repeats(case, one.span, one.before):
            told.add(one.at)
            yield _finding(rule, case, one)


def _repeated(case: Case, m: Measured, earlier: Measured) -> bool:
    return repeats(case, span_of(case, m), span_of(case, earlier))


def _looks_mistyped(one: Figure, other: Figure) -> bool:
    """Whether the digits as printed are a slip of one another."""
    a, b = ("".join(c for c in figure.text if c.isdigit()) for figure in (one, other))
    return slipped(a, b, least=3)


def _is_result(
    m: Measured,
    options: NumberContradiction,
    case: Case,
    aims: set[int],
    *,
    parts: bool = False,
) -> bool:
    """Whether the figure is a result: no aim, no difference, no selection but where ``parts``."""
    running = case.report.running
    text = running.text
    return not (
        (running.number(m.figure.start) in aims and f"{case.report.year}年" not in m.times(text))
        or compile_patterns(options.changes).search(m.words(text))
        or compile_patterns(options.targets).search(text[m.lead : m.figure.start])
        or (not parts and text.find(_SUBSET, m.lead, m.figure.start) >= 0)
    )


def _finding(rule: Rule, case: Case, one: Clash) -> Finding:
    return finding(
        rule,
        case,
        one.span,
        quote=surroundings(case, one.span),
        related=(related(case, one.before, "此处的数不同"),),
        severity=one.severity,
        name=one.name,
        value=one.value,
        other=one.other,
    )


def _name(
    m: Measured,
    text: str,
    options: NumberContradiction,
    indicators: Iterable[Indicator],
    least: int,
) -> tuple[str, bool] | None:
    """What is counted, and whether a report has one value of it whoever says it.

    ``indicators`` are those of its measure word.
    """
    behind = text[m.figure.end : m.figure.end + 16]
    for indicator in indicators:
        if (
            indicator.behind
            and indicator.about in behind
            and compile_patterns((indicator.behind,)).match(behind)
            and (not indicator.done or at_end((indicator.done,)).search(m.words(text)))
        ):
            return indicator.name, True
        if indicator.about in m.key:
            pattern = compile_patterns(indicator.patterns)
            if ending(pattern, m.before) or (m.key != m.before and ending(pattern, m.key)):
                return indicator.name, True
    if options.whole and (named := _whole(m, text, options.whole)):
        return named, True
    key = _counted(m, options)
    # 比2025年, 加上上年结转 name nothing; 17批次不合格样品中 speaks of a part.
    says = len(key) >= least and not key.endswith(_PART) and len(_UNNAMED.sub("", key)) >= least
    return (_stem(key, options), False) if says else None


def _whole(m: Measured, text: str, words: Whole) -> str:
    """All of which the figure is the number: 8个街道全部……, 辖13个村, 全区12个镇街道全部……."""
    behind = text[m.figure.end : m.figure.end + 24]
    if m.figure.unit == "个":
        nouns = compile_patterns((f"({words.nouns})({words.every})?{_NO_SHARE}",))
        before = text[max(m.clause - 1, 0) : m.figure.start]
        if kind := nouns.match(behind):
            holds = at_end((words.holds,)).search(before)
            if before.endswith(THESE) or (not holds and _is_told_of_some(m, text, nouns)):
                return ""  # 5个……。这5个乡镇的调解员均为兼职: of those that were named
            if holds or (kind[2] and not at_end((words.some,)).search(before)):
                return f"全部{words.called.get(kind[1], kind[1])}"
    before = m.words(text)
    if at_end((words.place,)).search(before):
        # The noun ends at a mark or where the verb begins.
        noun = rf"[一-龥]{{{_SHORTEST},{_LONGEST}}}?(?=[，。、；\n]|{words.ends})"
        if members := compile_patterns((noun,)).match(behind[:16]):
            return f"{before[-2:]}{members[0]}"
    return ""


def _is_told_of_some(m: Measured, text: str, nouns: Patterns) -> bool:
    """Whether as many were told of before in the paragraph, without the noun: 其中6个偏低."""
    at = text.rfind(m.figure.text, begin_of(text, m.clause, "\n"), m.clause)
    end = at + len(m.figure.text)
    return at >= 0 and not text[at - 1 : at].isdigit() and nouns.match(text, end) is None


def _counted(m: Measured, options: NumberContradiction) -> str:
    """Verb and noun of what is counted, without who drives it: 推动举办法治讲座."""
    if not m.key.startswith(options.drives):
        return m.key
    driven = m.key.removeprefix(next(word for word in options.drives if m.key.startswith(word)))
    return driven if len(driven) >= _SHORT else m.key


def _stem(key: str, options: NumberContradiction) -> str:
    """One name for the ways to say it: 新收行政复议案件, 行政复议收案, 受理复议申请."""
    for said, meant in options.same.items():
        key = key.replace(said, meant)
    verb = next((verb for verb in options.verbs if key.endswith(verb) and key != verb), "")
    return verb + key.removesuffix(verb) if verb else key
