"""Stops and commas that stand together where one should: 。。 ，， 、，"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Edit, Finding, finding, matched, surroundings
from lawcheck.packs.kinds.marks import DoubledMarks
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled

# ？ beside another mark is a character that was lost, not a mark typed twice.
_RUN = compiled(r"[。，、；：！]{2,}")


def check(rule: Rule, _options: DoubledMarks, case: Case) -> Iterator[Finding]:
    """Yield a finding for each run of marks, whatever their width and the spaces between them."""
    for paragraph in case.report.body:
        folded = fold(paragraph.text)
        for match in _RUN.finditer(folded.text):
            span = matched(paragraph, folded, match)
            kept = _kept(match.group())
            yield finding(
                rule,
                case,
                span,
                quote=surroundings(case, span),
                marks=case.report.document.slice(span),
                mark=kept,
                edits=(Edit(span, kept),),
            )


def _kept(run: str) -> str:
    """Which mark should stay: the strongest, 。 over ； over ： over ， over 、."""
    return min(run, key="。！；：，、".index)
