"""The report's own text, every finding marked where it stands."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import msgspec

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Document, Span
from lawcheck.packs.base import GRAVEST_FIRST
from lawcheck.packs.model import Severity
from lawcheck.review import Review
from lawcheck.views import safe, words
from lawcheck.views.html.rows import rows_of

#: A finding on more characters is shown at the side of its paragraphs, not behind the words; so
#: is one on whole paragraphs from so many on.
MOST_MARKED, _WHOLE = 300, 60
#: So much is shown of what is no text; what may be the number of a person is hidden.
_TOLD = 60
_LONG_NUMBER = re.compile(r"[0-9Xx]{7,}")


class Mark(msgspec.Struct, frozen=True):
    """A stretch of one paragraph that a finding is about."""

    start: int
    end: int
    severity: Severity
    number: int
    first: bool
    """The finding's number stands before it."""


def paragraphs(prefix: str, review: Review) -> Iterator[str]:
    """Yield the paragraphs, headings and title as what they are."""
    from lawcheck.views.html.cards import numbers

    document, report = review.document, review.report
    if document is None:
        return
    marks: dict[int, list[Mark]] = defaultdict(list)
    held: dict[int, Severity] = {}
    absent: dict[int, list[tuple[int, Finding]]] = defaultdict(list)
    for number, finding in numbers(review):
        span = finding.span
        if span is None:
            place = next((one.span for one in finding.related if one.span), None)
            absent[place.paragraph if place else 1].append((number, finding))
            continue
        if _is_long(document, span):
            for turn in span.paragraphs:
                held.setdefault(turn, finding.severity)
            first = Mark(span.start, span.start, finding.severity, number, True)
            marks[span.paragraph].append(first)
            continue
        for turn in span.paragraphs:
            start, end = _within(document, span, turn)
            mark = Mark(start, end, finding.severity, number, turn == span.paragraph)
            marks[turn].append(mark)
    hidden = _masks(review)
    levels = _levels(review)
    copies = report.set_aside if report else frozenset()
    beside = _beside(document)
    yield from beside.get(0, ())
    rows = rows_of(document)
    ends = set(rows.values())
    for paragraph in document.paragraphs:
        number = paragraph.number
        if number in rows:
            yield '<div class="cells">\n'
        classes = [levels.get(number, ""), f"held {held[number]}" if number in held else ""]
        classes += ["copy"] if number in copies else []
        kind = f' class="{" ".join(filter(None, classes))}"' if any(classes) else ""
        text = _masked(paragraph.text, hidden.get(number, ()))
        inner = "".join(_pieces(prefix, text, marks.get(number, ())))
        told = "".join(_absent(prefix, turn, finding) for turn, finding in absent.get(number, ()))
        yield f'<p id="{prefix}p{number}"{kind}>{inner}{told}</p>\n'
        if number in ends:
            yield "</div>\n"
        yield from beside.get(number, ())


def _beside(document: Document) -> dict[int, list[str]]:
    """Number of a paragraph → what stands behind it and was not read, or is no text."""
    found: dict[int, list[str]] = defaultdict(list)
    for gap in document.unread:
        what = f"这里有{words.UNREAD[gap.kind]}，没有读取"
        page = f"（第{gap.page}页）" if gap.page else ""
        found[gap.paragraph or 0].append(f'<p class="left unread">{what}{page}</p>\n')
    for left in document.left_out:
        said = _LONG_NUMBER.sub("******", left.text[:_TOLD]) + "…" * (len(left.text) > _TOLD)
        where = f"，第{left.page}页" if left.page else ""
        what = f"{words.LEFT_OUT[left.kind]}{where}，没有算作正文：{safe.html(said)}"
        # Of what is placed by its page alone the paragraph is not known.
        found[left.paragraph or (len(document.paragraphs) if left.page else 0)].append(
            f'<p class="left">{what}</p>\n'
        )
    return found


def shown_at(document: Document, span: Span, paragraph: int) -> str:
    """The part of ``span`` that stands in this paragraph."""
    start, end = _within(document, span, paragraph)
    return document[paragraph].text[start:end]


def _within(document: Document, span: Span, paragraph: int) -> tuple[int, int]:
    start = span.start if paragraph == span.paragraph else 0
    end = span.end if paragraph == span.last else len(document[paragraph].text)
    return start, end


def _is_long(document: Document, span: Span) -> bool:
    size = sum(
        end - start for start, end in (_within(document, span, turn) for turn in span.paragraphs)
    )
    whole = span.start == 0 and span.end == len(document[span.last].text)
    return size > MOST_MARKED or (whole and size >= _WHOLE)


def _levels(review: Review) -> dict[int, str]:
    """Number of a paragraph → the class of the title and of headings."""
    report = review.report
    if report is None:
        return {}
    levels = {
        section.span.paragraph: f"l{min(section.level, 3)}"
        for section in report.walk
        if not section.run_in
    }
    if report.title:
        levels[report.title.span.paragraph] = "title"
    return levels


def _masks(review: Review) -> Mapping[int, Sequence[tuple[int, int, str]]]:
    """Where a quote hides digits of its own place, so does the text."""
    masks: dict[int, list[tuple[int, int, str]]] = defaultdict(list)
    document = review.document
    for finding in review.findings:
        span = finding.span
        if document is None or span is None or span.paragraph != span.last:
            continue
        said = document.slice(span)
        if "*" in finding.quote and len(said) == len(finding.quote) and said != finding.quote:
            masks[span.paragraph].append((span.start, span.end, finding.quote))
    return masks


def _masked(text: str, masks: Sequence[tuple[int, int, str]]) -> str:
    for start, end, said in masks:
        text = text[:start] + said + text[end:]
    return text


def _pieces(prefix: str, text: str, marks: Sequence[Mark]) -> Iterator[str]:
    """The text of a paragraph, cut where marks begin and end."""
    cuts = sorted({0, len(text), *(m.start for m in marks), *(m.end for m in marks)})
    opening: dict[int, list[Mark]] = defaultdict(list)
    for mark in marks:
        if mark.first:
            opening[mark.start].append(mark)
    for start, end in zip(cuts, [*cuts[1:], len(text)], strict=True):
        for mark in opening.get(start, ()):
            yield _badge(prefix, mark.number, mark.severity)
        if start == end:
            continue
        over = [mark.severity for mark in marks if mark.start <= start and end <= mark.end]
        piece = safe.html(text[start:end])
        if over:
            worst = min(over, key=GRAVEST_FIRST.index)
            piece = f'<mark class="{worst}">{piece}</mark>'
        yield piece


def _badge(prefix: str, number: int, severity: Severity) -> str:
    return (
        f'<a class="badge {severity}" id="{prefix}m{number}" href="#{prefix}f{number}" '
        f'aria-label="{words.SEVERITIES[severity]}，问题{number}">{number}</a>'
    )


def _absent(prefix: str, number: int, finding: Finding) -> str:
    """Where something is missing, its place says so."""
    badge = _badge(prefix, number, finding.severity)
    return f'<span class="absent">{badge}{safe.html(finding.message)}</span>'
