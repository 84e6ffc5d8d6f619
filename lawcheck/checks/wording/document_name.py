"""Laws and documents that are misnamed, or carry another document's number.

A title that is in no table says nothing: there are hundreds of thousands of local documents. Only
what stands next to a known title, and can hardly be another one, is told; a number only against
an entry whose number was seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, running_span
from lawcheck.checks.wording.absent_laws import is_absent, is_drafted, is_planned
from lawcheck.checks.wording.citations import Citation, citations, led_citations
from lawcheck.checks.wording.cited_numbers import (
    holder_of,
    misnumbered,
    numbered_alone,
    short,
    should,
)
from lawcheck.checks.wording.local_numbers import misplaced
from lawcheck.checks.wording.shared_numbers import shared
from lawcheck.knowledge.instruments import Library, library
from lawcheck.knowledge.titles import STATE, number_key
from lawcheck.packs.kinds.wording import DocumentName
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import Patterns, compile_patterns

_DECREE = "国务院令"
#: The table of laws is of this year.
_KNOWN_UNTIL = 2026

_YEARS = re.compile(r"20\d\d")


def check(rule: Rule, options: DocumentName, case: Case) -> Iterator[Finding]:
    """Yield one finding for each wrong title and each wrong number."""
    cited = list(citations(case))
    known = library(case.pack.documents)
    yield from numbered_alone(rule, options, case, known)
    own, amending = compile_patterns(options.excludes), compile_patterns([options.amending])
    told: set[str] = set()
    for one in led_citations(case):
        if one.title in told:
            continue
        near = None if is_planned(options, one) else known.near_bare(one.title)
        # Without 《》 only the name of the state says that a law is meant.
        absent = one.title.startswith(STATE) and is_absent(options, case, one, known, _KNOWN_UNTIL)
        if near or absent:
            told.add(one.title)
            right = "或者".join(short(meant) for meant in near.meant) if near else ""
            yield finding(
                rule,
                case,
                running_span(case, one.start, one.end),
                severity=options.slip_severity,
                text=one.title,
                wrong="没有这样名称的法律",
                **should(right),
            )
    numbered = set(cited)
    for one in cited:
        if one.title in told or own.search(one.title):
            continue
        named = known.named(one.title)
        if named:
            if wrong_number := list(misnumbered(rule, case, one, named, known)):
                numbered.remove(one)
            yield from wrong_number
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
                **should(right),
            )
    for one, first in shared(options, case, (one for one in cited if one in numbered)):
        yield finding(
            rule,
            case,
            running_span(case, one.number_start, one.number_end),
            severity=options.slip_severity if "令" in one.number else options.shared_severity,
            text=one.number,
            wrong=f"前面已经写成《{first.title}》的文号，两份文件不会同用一个文号",
            **should(""),
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
            **should(""),
        )


def _near(
    options: DocumentName, known: Library, one: Citation, case: Case
) -> tuple[str, str, bool] | None:
    """What is wrong with the title, what it should read, and whether that is beyond doubt."""
    near = known.near(one.title)
    if near is None:
        return None
    right = "或者".join(f"《{short(meant)}》" for meant in near.meant)
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
    right = "或者".join(f"《{short(meant)}》" for meant in near.meant) if near else ""
    return options.absent_note, right, False


def _of_number(known: Library, one: Citation, amending: Patterns) -> tuple[str, str, bool] | None:
    """A title that is in no table, beside the decree of a document that is in one."""
    written = number_key(one.number) if one.number else ""
    if not written.startswith(_DECREE) or amending.search(one.title):
        return None
    holder = holder_of(known, written)
    if holder is None or (holder.revised and not _alike(one.title, holder.title)):
        return None
    return f"不是{one.number}公布的", f"《{short(holder)}》", True


def _alike(one: str, other: str) -> bool:
    """Whether two titles have most of their characters in common."""
    return len(set(one) & set(other)) * 3 >= len(set(other)) * 2
