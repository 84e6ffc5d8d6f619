"""Comments and tracked changes that a file still carries."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, Related, finding, shorten
from lawcheck.documents.exemptions import exemption
from lawcheck.documents.model import OUR_NAME, Remark, Span
from lawcheck.packs.kinds.publication import LeftRemark
from lawcheck.packs.model import Rule

#: More places than this are counted, not listed.
MOST_PLACES = 20
#: So many are named with what they changed.
MOST_WRITERS = 6
NAMES = {
    "comment": "批注",
    "annotation": "注释",
    "insertion": "插入",
    "deletion": "删除",
    "move": "移动",
}


def check(rule: Rule, options: LeftRemark, case: Case) -> Iterator[Finding]:
    """Yield a finding for each remark of the wanted kinds, or one for all of them together."""
    kinds = frozenset(options.remarks)
    left = [
        remark
        for remark in case.report.document.remarks
        if remark.kind in kinds and remark.author != OUR_NAME and exemption(remark) is None
    ]
    if options.each:
        for remark in left:
            yield _finding(rule, case, remark, 1, NAMES[remark.kind], ())
    elif left:
        counts = Counter((remark.author, NAMES[remark.kind]) for remark in left)
        shown = "、".join(
            f"{shorten(who, 16)}{name} {count} 处"
            for (who, name), count in list(counts.items())[:MOST_WRITERS]
        )
        shown += "等" if len(counts) > MOST_WRITERS else ""
        others = tuple(_related(case, remark) for remark in left[1 : MOST_PLACES + 1])
        yield _finding(rule, case, left[0], len(left), shown, others)


def _finding(
    rule: Rule, case: Case, remark: Remark, count: int, shown: str, others: tuple[Related, ...]
) -> Finding:
    author = f"{remark.author}的" if remark.author else ""
    return finding(
        rule,
        case,
        _place(case, remark),
        quote=shorten(remark.text),
        related=others,
        count=count,
        kinds=shown,
        author=author,
        text=shorten(remark.text, 40) or "（空）",
    )


def _place(case: Case, remark: Remark) -> Span | None:
    return case.report.document.whole(remark.paragraph) if remark.paragraph else None


def _related(case: Case, remark: Remark) -> Related:
    span = _place(case, remark)
    location = case.report.locate(span) if span else None
    return Related(location, shorten(remark.text), NAMES[remark.kind], span)
