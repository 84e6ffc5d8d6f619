"""Laws and documents that are misnamed, or carry another document's number.

A title that is in no table says nothing: there are hundreds of thousands of local documents. Only
what stands next to a known title, and can hardly be another one, is told; a number only against
an entry whose number was seen.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, running_span
from lawcheck.checks.wording.citations import Citation, citations
from lawcheck.knowledge.instruments import Library, library
from lawcheck.knowledge.titles import number_key
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentName
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns

_YEARS = re.compile(r"20\d\d")
#: What stands before the first figure says who numbers: 国办发〔, 国务院令第.
_FIGURES = re.compile(r"〔?\d")


def check(rule: Rule, options: DocumentName, case: Case) -> Iterator[Finding]:
    """Yield one finding for each wrong title and each wrong number."""
    cited = list(citations(case))
    if not cited:
        return
    known = library(case.pack.documents)
    own = compile_patterns(options.excludes)
    told: set[str] = set()
    for one in cited:
        if one.title in told or own.search(one.title):
            continue
        named = known.named(one.title)
        if named:
            yield from _number(rule, case, one, named)
        elif found := _near(known, one, case):
            told.add(one.title)
            wrong, right, sure = found
            yield finding(
                rule,
                case,
                running_span(case, one.start, one.end),
                severity=None if sure else options.slip_severity,
                text=f"《{one.title}》",
                right=right,
                wrong=wrong,
            )


def _near(known: Library, one: Citation, case: Case) -> tuple[str, str, bool] | None:
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
        return "没有这样名称的法律", right, True
    return "名称写得不准", right, False


def _short(one: Instrument) -> str:
    return one.title.removeprefix("中华人民共和国") if one.kind == "law" else one.title


def _number(
    rule: Rule, case: Case, one: Citation, named: tuple[Instrument, ...]
) -> Iterator[Finding]:
    if not one.number:
        return
    sure = [entry for entry in named if entry.number and entry.certain("number", "title")]
    if len(sure) != len(named):
        return
    written = number_key(one.number)
    right = {number_key(n) for entry in sure for n in (entry.number, *entry.former_numbers)}
    kinds = {_FIGURES.split(number)[0] for number in right}
    if written in right or _FIGURES.split(written)[0] not in kinds:
        return  # a notice that hands it on has a number of its own
    yield finding(
        rule,
        case,
        running_span(case, one.number_start, one.number_end),
        text=one.number,
        wrong=f"不是《{_short(sure[0])}》的文号",
        right=sure[0].number,
    )
