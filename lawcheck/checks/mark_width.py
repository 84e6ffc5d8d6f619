"""Half-width marks in Chinese text (GB/T 15834-2011).

Copies of reports are often normalised to half width throughout: that is one cause and one finding.
Where widths are mixed, each half-width mark is a slip of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.model import Case, Edit, Finding, found, related, surroundings
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.marks import MarkWidth
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold_marks

_CHINESE = r"[\u4e00-\u9fff“”‘’《》〈〉（）、。，；：％%]"
# A mark belongs to Chinese text when Chinese stands before it, or follows an opening bracket.
# A ? beside a mark is a character that was lost.
_HALF = re.compile(
    rf"(?<={_CHINESE})[,;:!()]|(?<=[\u4e00-\u9fff])\?|\((?={_CHINESE})|(?<=\d)[,;](?=[\u4e00-\u9fff])"
)
_FULL = re.compile(r"[，；：！？（）]")
_SHOWN = 5
_TOKEN = re.compile(r"[!-~]{4,}$")


def check(rule: Rule, wanted: MarkWidth, case: Case) -> Iterator[Finding]:
    """Yield each half-width mark, or one finding for the file where there are many of them."""
    spans = [
        Span(paragraph.number, match.start(), paragraph.number, match.end())
        for paragraph in case.report.body
        for match in _HALF.finditer(paragraph.text)
        if not _ends_address(paragraph.text[: match.start()])
    ]
    if not spans:
        return
    full = any(_FULL.search(paragraph.text) for paragraph in case.report.body)
    if len(spans) > wanted.most or (not full and len(spans) > 1):
        yield found(
            rule,
            case,
            spans[0],
            quote=surroundings(case, spans[0]),
            related=tuple(related(case, span, "同类之处") for span in spans[1:_SHOWN]),
            severity="info" if not full else None,
            edits=tuple(_widened(case, span) for span in spans),
            marks=f"，全文共{len(spans)}处",
            right="全角",
        )
        return
    document = case.report.document
    for span in spans:
        mark = document.slice(span)
        yield found(
            rule,
            case,
            span,
            quote=surroundings(case, span),
            edits=(_widened(case, span),),
            marks=f"“{mark}”",
            right=f"全角的“{fold_marks(mark)}”",
        )


def _ends_address(before: str) -> bool:
    """Whether the text ends in the address of a web page, of which the mark may be a part."""
    token = _TOKEN.search(before)
    return token is not None and ("://" in token[0] or token[0].startswith("www."))


def _widened(case: Case, span: Span) -> Edit:
    return Edit(span, fold_marks(case.report.document.slice(span)))
