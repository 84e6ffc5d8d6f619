"""What each comment says, and at which words it stands."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Document, Span
from lawcheck.review import Review
from lawcheck.views import rounds, verdicts, words

#: A comment on more paragraphs stands at the first: half a report marked hides other comments.
MOST_PARAGRAPHS = 3
#: So many findings are told of in the first comment; a margin holds no more.
MOST_ROWS = 30
#: A comment names so many other places; the page has them all side by side.
MOST_OTHERS = 3
#: Of findings without a place of their own.
ABSENT = "缺少的内容，位置供参考"


class Comment(msgspec.Struct, frozen=True):
    """A comment: its lines, the first of them its heading, and its place."""

    span: Span
    lines: tuple[str, ...]


def comments(review: Review, note: str = "") -> tuple[Comment, ...]:
    """The verdict at the title, then each finding that counts, in the order of the text."""
    document, report = review.document, review.report
    assert document is not None
    title = report.title.span if report and report.title else document.whole(1)
    found = [
        Comment(_place(finding, title, document), tuple(_lines(finding, review)))
        for finding in review.counted
    ]
    found.sort(key=lambda one: (one.span.paragraph, one.span.start, one.span.last, one.span.end))
    return (Comment(title, tuple(_verdict(review, note))), *found)


def _place(finding: Finding, title: Span, document: Document) -> Span:
    """The words of the finding; of what is absent, the place where it belongs."""
    places = (finding.span, *(other.span for other in finding.related))
    span = next((place for place in places if place is not None), title)
    if span.last - span.paragraph >= MOST_PARAGRAPHS:
        end = len(document[span.paragraph].text)
        return Span(span.paragraph, span.start, span.paragraph, end)
    return span


def _verdict(review: Review, note: str) -> Iterator[str]:
    points = verdicts.points(review)
    yield f"审查结论：{verdicts.verdict(review)}" + (f"，{points}" if points else "")
    yield verdicts.counts(review) + "。"
    yield from (f"{reason}。" for reason in verdicts.why(review))
    since, *table = rounds.lines(review) or [""]
    if since:
        yield f"{since}。"
    yield from table[:MOST_ROWS]
    if len(table) > MOST_ROWS:
        yield f"……还有{len(table) - MOST_ROWS}处。"
    yield from verdicts.notices(review)
    if review.score is not None:
        items = (
            f"{item.name}{words.number(item.points)}/{words.number(item.maximum)}"
            for item in review.score.items
        )
        yield f"得分：{'，'.join(items)}。"
    if left := verdicts.left_to_read(review):
        yield left
    if note:
        yield note


def _lines(finding: Finding, review: Review) -> Iterator[str]:
    lost = f"，扣{words.number(finding.deduction)}分" if finding.deduction else ""
    name = words.rule_name(review.pack, finding.rule)
    now = rounds.became(review, finding)
    again = f"，{rounds.AGAIN[now]}" if now else ""
    yield f"【{words.SEVERITIES[finding.severity]}】{name}{lost}{again}"
    if finding.span is None:
        yield f"（{ABSENT}）"
    yield finding.message
    if finding.suggestion:
        yield f"改法：{finding.suggestion}"
    others = [line for line in words.told(finding) if line.startswith("对照：")]
    yield from others[:MOST_OTHERS]
    if len(others) > MOST_OTHERS:
        yield f"对照：还有{len(others) - MOST_OTHERS}处，见审查结果的网页。"
    if finding.basis is not None:
        yield f"依据：{words.basis(finding.basis)}"
