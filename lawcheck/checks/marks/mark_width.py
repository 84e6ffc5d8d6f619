"""Half-width marks in Chinese text (GB/T 15834-2011).

Copies of reports are often normalised to half width throughout: that is one cause and one finding.
Where widths are mixed, each half-width mark is a slip of its own. Straight quotation marks are
judged apart from the others, since whole files are typed with them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.model import Case, Edit, Finding, finding, related, surroundings
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.marks import MarkWidth
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.folding import fold_marks
from lawcheck.text.patterns import compiled

_HAN = "[\u4e00-\u9fff]"
_CHINESE = r"[\u4e00-\u9fff“”‘’《》〈〉（）、。，；：％%]"
#: Marks of the wrong width, in the places where they are wrong, and those that show that the file
#: knows the right ones.
_CLASSES = (
    # A mark belongs to Chinese text when Chinese stands before it, or follows an opening bracket;
    # a ? beside another mark is a character that was lost.
    (
        ",;:!()?.",
        compiled(
            rf"(?<={_CHINESE})[,;:!()]|(?<={_HAN})\?|\((?={_CHINESE})|(?<=\d)[,;](?={_HAN})"
            rf"|(?<={_HAN})(?<![{ONE_TO_TEN}])\.(?={_HAN}|$)"
        ),
        "，；：！？（）",
    ),
    ('"', compiled(rf'"[^"\n]*{_HAN}[^"\n]*"'), "“”"),
)
_SHOWN = 5
#: No address is longer than this.
_LONGEST = 1000
# (一) is a number of the outline, often made by the word processor: other rules look at these.
_NUMBER = compiled(rf"\([{ONE_TO_TEN}\d]{{1,3}}\)")
_TOKEN = compiled(r"[!-~]{4,}$")


def check(rule: Rule, options: MarkWidth, case: Case) -> Iterator[Finding]:
    """Yield each half-width mark, or one finding for the file where there are many of them."""
    for marks, wrong, right in _CLASSES:
        spans = list(_spans(case, marks, wrong))
        known = any(mark in paragraph.text for paragraph in case.report.body for mark in right)
        if len(spans) > options.most or (not known and len(spans) > 1):
            severity = None if known else options.unsure_severity
            yield _throughout(rule, case, spans, severity)
        else:
            yield from (_single(rule, case, span) for span in spans)


def _spans(case: Case, marks: str, wrong: re.Pattern[str]) -> Iterator[Span]:
    for paragraph in case.report.body:
        if not any(map(paragraph.text.__contains__, marks)):
            continue
        text = _NUMBER.sub(lambda number: " " * len(number[0]), paragraph.text)
        for match in wrong.finditer(text):
            if not _is_not_prose(text[max(match.start() - _LONGEST, 0) : match.start()]):
                yield Span(paragraph.number, match.start(), paragraph.number, match.end())


def _is_not_prose(before: str) -> bool:
    """Whether the mark may be a part of a web page's address, or of Word's 错误!未找到引用源."""
    if before.endswith("错误"):
        return True
    token = _TOKEN.search(before)
    return token is not None and ("://" in token[0] or token[0].startswith("www."))


def _throughout(rule: Rule, case: Case, spans: list[Span], severity: Severity | None) -> Finding:
    return finding(
        rule,
        case,
        spans[0],
        quote=surroundings(case, spans[0]),
        related=tuple(
            related(case, span, "同类之处", surroundings(case, span)) for span in _elsewhere(spans)
        ),
        severity=severity,
        edits=tuple(Edit(span, _widened(case, span)) for span in spans),
        marks=f"，全文共{len(spans)}处",
        right="全角",
    )


def _elsewhere(spans: list[Span]) -> Iterator[Span]:
    """The first place in each other paragraph: a mark by itself shows nobody where it stands."""
    paragraphs = {spans[0].paragraph}
    for span in spans:
        if len(paragraphs) < _SHOWN and span.paragraph not in paragraphs:
            paragraphs.add(span.paragraph)
            yield span


def _single(rule: Rule, case: Case, span: Span) -> Finding:
    wide = _widened(case, span)
    return finding(
        rule,
        case,
        span,
        quote=surroundings(case, span),
        edits=(Edit(span, wide),),
        marks=f"“{case.report.document.slice(span)}”",
        right=f"全角的“{wide}”",
    )


def _widened(case: Case, span: Span) -> str:
    text = case.report.document.slice(span)
    if text.startswith('"'):
        return f"“{text[1:-1]}”"
    return "。" if text == "." else fold_marks(text)
