"""Whose number stands beside a title: 国办发〔2025〕54号 is that of no document so called.

A number is held only against an entry whose number was seen.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from lawcheck.checks.model import Case, Finding, finding, running_span, surroundings
from lawcheck.checks.wording.citations import Citation
from lawcheck.knowledge.instruments import Library
from lawcheck.knowledge.titles import number_key, series
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentName
from lawcheck.packs.model import Rule
from lawcheck.text.patterns import compile_patterns

#: Each of them counts by itself.
_STATE_SERIES = frozenset(("国发", "国办发", "国函", "国办函", "中发", "中办发", "厅字"))


def should(right: str) -> dict[str, Any]:
    """How a message says what is right, where that is known."""
    if not right:
        return {"should": "", "change": "核对"}
    return {"should": f"，应为“{right}”", "change": f"改为“{right}”"}


def short(one: Instrument) -> str:
    """A title as it is said: of a law without the state's name."""
    return one.title.removeprefix("中华人民共和国") if one.kind == "law" else one.title


def misnumbered(
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
    holder = holder_of(known, written)
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
        # 第820号 for 第802号: the same digits in another order are a slip.
        turned = any(sorted(written) == sorted(number) for number in right)
        if not decree or holder or turned:
            yield _told(rule, case, one, sure[0], sure[0].number)
    elif holder:
        yield _told(rule, case, one, holder, f"《{short(holder)}》的文号", owner=True)


def _told(
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
        wrong=says.format(short(entry)),
        **should(f"《{one.title}》的文号" if owner else right),
    )


def holder_of(known: Library, written: str) -> Instrument | None:
    """The one document whose number this is for certain."""
    holders = known.numbered(written)
    one = holders[0] if len(holders) == 1 else None
    return one if one and one.certain("number", "title") else None


def numbered_alone(
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
            wrong=f"不是《{short(meant[0])}》的文号",
            **should(meant[0].number),
        )
