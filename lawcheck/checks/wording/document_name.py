"""Laws and documents that are misnamed, or carry another document's number.

A title that is in no table says nothing: there are hundreds of thousands of local documents. Only
what stands next to a known title, and can hardly be another one, is told; a number only against
an entry whose number was seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.checks.wording.absent_laws import is_absent, is_drafted, is_planned
from lawcheck.checks.wording.citations import Citation, citations, led_citations
from lawcheck.checks.wording.local_numbers import misplaced
from lawcheck.checks.wording.shared_numbers import shared
from lawcheck.knowledge.instruments import Library, library
from lawcheck.knowledge.titles import STATE, number_key, series
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentName
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import Patterns, compile_patterns

_DECREE = "国务院令"
#: Each of them counts by itself.
_STATE_SERIES = frozenset(("国发", "国办发", "国函", "国办函", "中发", "中办发", "厅字"))
#: The table of laws is of this year.
_KNOWN_UNTIL = 2026

_YEARS = re.compile(r"20\d\d")


def check(rule: Rule, options: DocumentName, case: Case) -> Iterator[Finding]:
    """Yield one finding for each wrong title and each wrong number."""
    cited = list(citations(case))
    known = library(case.pack.documents)
    yield from _numbered_alone(rule, options, case, known)
    own, amending = compile_patterns(options.excludes), compile_patterns([options.amending])
    told: set[str] = set()
    for one in led_citations(case):
        if one.title in told:
            continue
        near = known.near_bare(one.title)
        # Without 《》 only the name of the state says that a law is meant.
        absent = one.title.startswith(STATE) and is_absent(options, case, one, known, _KNOWN_UNTIL)
        if near or absent:
            told.add(one.title)
            right = "或者".join(_short(meant) for meant in near.meant) if near else ""
            yield finding(
                rule,
                case,
                running_span(case, one.start, one.end),
                severity=options.slip_severity,
                text=one.title,
                wrong="没有这样名称的法律",
                **_should(right),
            )
    numbered = set(cited)
    for one in cited:
        if one.title in told or own.search(one.title):
            continue
        named = known.named(one.title)
        if named:
            if misnumbered := list(_number(rule, case, one, named, known)):
                numbered.remove(one)
            yield from misnumbered
        elif found := (
            _of_number(known, one, amending)
            or _near(options, known, one, case)
            or _absent(options, case, one, known)
        ):
            told.add(one.title)
            wrong, right, sure = found
            yield finding(
                rule,
                case,
                running_span(case, one.start, one.end),
                severity=None if sure else options.slip_severity,
                text=f"《{one.title}》",
                wrong=wrong,
                **_should(right),
            )
    for one, first in shared(options, case, (one for one in cited if one in numbered)):
        yield finding(
            rule,
            case,
            running_span(case, one.number_start, one.number_end),
            severity=options.slip_severity if "令" in one.number else options.shared_severity,
            text=one.number,
            wrong=f"前面已经写成《{first.title}》的文号，两份文件不会同用一个文号",
            **_should(""),
        )
    for misplaced_one in misplaced(
        options, case, (one for one in cited if not known.named(one.title))
    ):
        number = misplaced_one.citation
        yield finding(
            rule,
            case,
            running_span(case, number.number_start, number.number_end),
            severity=options.slip_severity,
            text=number.number,
            wrong=misplaced_one.why,
            **_should(""),
        )


def _should(right: str) -> dict[str, Any]:
    """How a message says what is right, where that is known."""
    if not right:
        return {"should": "", "change": "核对"}
    return {"should": f"，应为“{right}”", "change": f"改为“{right}”"}


def _near(
    options: DocumentName, known: Library, one: Citation, case: Case
) -> tuple[str, str, bool] | None:
    """What is wrong with the title, what it should read, and whether that is beyond doubt."""
    near = known.near(one.title)
    if near is None:
        return None
    right = "或者".join(f"《{_short(meant)}》" for meant in near.meant)
    if near.difference == "period":
        last = max((meant.period[1] for meant in near.meant if meant.period), default=0)
        later = any(last < int(year) for year in _YEARS.findall(one.title)[:1])
        # What follows the last known one may have been published since.
        return None if later else ("名称里的起止年份不对", right, False)
    if near.difference == "ending":
        # A law that is being made may stand in place of the 条例 of its name one day.
        if is_drafted(options, case, one):
            return None
        return "没有这样名称的法律", right, not is_planned(options, one)
    if any(m.kind == "rule" and one.title in m.title.replace("暂行", "") for m in near.meant):
        return None  # the final text may have followed
    # Only the state makes laws: one that is next to a known one is a slip of its name.
    # 《新行政处罚法》 is said for short.
    law = (
        one.title.endswith("法")
        and one.title[0] != "新"
        and all(meant.kind == "law" for meant in near.meant)
    )
    return "名称写得不准", right, law and (case.report.year or 0) <= _KNOWN_UNTIL


def _absent(
    options: DocumentName, case: Case, one: Citation, known: Library
) -> tuple[str, str, bool] | None:
    """A law that is on no list, with the one that it comes near to by a stretch."""
    if not is_absent(options, case, one, known, _KNOWN_UNTIL):
        return None
    near = known.near_bare(one.title)
    right = "或者".join(f"《{_short(meant)}》" for meant in near.meant) if near else ""
    return options.absent_note, right, False


def _of_number(known: Library, one: Citation, amending: Patterns) -> tuple[str, str, bool] | None:
    """A title that is in no table, beside the decree of a document that is in one."""
    written = number_key(one.number) if one.number else ""
    if not written.startswith(_DECREE) or amending.search(one.title):
        return None
    holder = _holder(known, written)
    if holder is None or (holder.revised and not _alike(one.title, holder.title)):
        return None
    return f"不是{one.number}公布的", f"《{_short(holder)}》", True


def _alike(one: str, other: str) -> bool:
    """Whether two titles have most of their characters in common."""
    return len(set(one) & set(other)) * 3 >= len(set(other)) * 2


def _short(one: Instrument) -> str:
    return one.title.removeprefix("中华人民共和国") if one.kind == "law" else one.title


def _number(
    rule: Rule,
    case: Case,
    one: Citation,
    named: tuple[Instrument, ...],
    known: Library,
) -> Iterator[Finding]:
    """A number beside the title of another document."""
    if not one.number:
        return
    sure = [entry for entry in named if entry.number and entry.certain("number", "title")]
    written = number_key(one.number)
    right = {number_key(n) for entry in sure for n in (entry.number, *entry.former_numbers)}
    holder = _holder(known, written)
    if written in right or any(entry in named for entry in known.numbered(written)):
        return
    counted = {series(number) for number in right}
    if series(written) in _STATE_SERIES and any(
        written.endswith(n[len(series(n)) :]) for n in right
    ):
        counted.add(series(written))  # 国发〔2024〕54号 for 国办发〔2024〕54号
    if len(sure) == len(named) and series(written) in counted:
        # A decree that changed it has a number of its own.
        decree = series(written).endswith("令") and any(entry.revised for entry in sure)
        if not decree or holder:
            yield _misnumbered(rule, case, one, sure[0], sure[0].number)
    elif holder:
        yield _misnumbered(rule, case, one, holder, f"《{_short(holder)}》的文号", owner=True)


def _misnumbered(
    rule: Rule, case: Case, one: Citation, entry: Instrument, right: str, *, owner: bool = False
) -> Finding:
    says = "是《{}》的文号" if owner else "不是《{}》的文号"
    return finding(
        rule,
        case,
        running_span(case, one.number_start, one.number_end),
        quote=surroundings(case, running_span(case, one.start, one.end)) if owner else None,
        severity="warning" if owner else None,
        text=one.number,
        wrong=says.format(_short(entry)),
        **_should(f"《{one.title}》的文号" if owner else right),
    )


def _holder(known: Library, written: str) -> Instrument | None:
    """The one document whose number this is for certain."""
    holders = known.numbered(written)
    one = holders[0] if len(holders) == 1 else None
    return one if one and one.certain("number", "title") else None


def _numbered_alone(
    rule: Rule, options: DocumentName, case: Case, known: Library
) -> Iterator[Finding]:
    """国办发〔2024〕45号文件关于严格规范涉企行政检查的要求: the subject has another number."""
    if not options.bare:
        return
    for match in compile_patterns([options.bare]).finditer(case.report.running.text):
        written, subject = number_key(match[1]), match[2]
        meant = known.about(subject, series(written))
        numbers = {number_key(n) for one in meant for n in (one.number, *one.former_numbers) if n}
        if len(meant) != 1 or written in numbers or not meant[0].certain("number", "title"):
            continue
        yield finding(
            rule,
            case,
            running_span(case, match.start(1), match.end(1)),
            quote=surroundings(case, running_span(case, *match.span())),
            text=match[1],
            wrong=f"不是《{_short(meant[0])}》的文号",
            **_should(meant[0].number),
        )
