"""A card for each finding, linked to its words in the text."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Finding
from lawcheck.documents.model import Document, Span
from lawcheck.review import Review
from lawcheck.views import safe, verdicts, words
from lawcheck.views.html.text import shown_at

#: Of two passages that stand side by side so many paragraphs are shown.
MOST_PARAGRAPHS = 8
#: Passages are set side by side from so many characters, and from so much alike.
_LONG, _ALIKE = 30, 60


def findings(prefix: str, review: Review) -> Iterator[str]:
    """The tools, the cards by severity, and what does not count."""
    numbered = numbers(review)
    total = len(numbered)
    yield (
        f'<h2 id="{prefix}fh">问题（{total}处）</h2>\n'
        if total
        else (f'<h2 id="{prefix}fh">没有发现问题</h2>\n')
    )
    if total:
        yield _tools(review)
    for severity, name in words.SEVERITIES.items():
        found = [pair for pair in numbered if pair[1].severity == severity]
        if found:
            yield f'<h3 class="{severity}">{name}（{len(found)}处）</h3>\n'
        for number, finding in found:
            yield from _card(prefix, number, finding, review)
    yield from _excepted(review)


def numbers(review: Review) -> list[tuple[int, Finding]]:
    """The findings that count with their numbers: by severity, then as they stand."""
    ordered = [f for severity in words.SEVERITIES for f in review.counted if f.severity == severity]
    return list(enumerate(ordered, 1))


def _tools(review: Review) -> str:
    boxes = "".join(
        f'<label><input type="checkbox" value="{severity}" checked> {name}</label>'
        for severity, name in words.SEVERITIES.items()
        if words.count(review.counted, severity)
    )
    return (
        '<div class="tools" hidden role="search">'
        f'<span class="boxes">{boxes}</span>'
        '<label>查找 <input type="search" placeholder="规则、说明、原文"></label>'
        '<span class="steps"><button type="button" class="previous">上一处 (K)</button>'
        '<button type="button" class="next">下一处 (J)</button></span>'
        '<span class="left" role="status"></span></div>\n'
    )


def _card(prefix: str, number: int, finding: Finding, review: Review) -> Iterator[str]:
    document = review.document
    lost = (
        f' <b class="lost">扣{words.number(finding.deduction)}分</b>' if finding.deduction else ""
    )
    name = safe.html(words.rule_name(review.pack, finding.rule))
    yield (
        f'<section class="card {finding.severity}" id="{prefix}f{number}" tabindex="-1" '
        f'aria-labelledby="{prefix}h{number}">\n<h4 id="{prefix}h{number}">'
        f'<a class="badge {finding.severity}" href="#{prefix}m{number}" '
        f'aria-label="问题{number}，看原文">{number}</a> {name} '
        f"<code>{safe.html(finding.rule)}</code>{lost}</h4>\n"
    )
    message, *rest = words.told(finding)
    yield f"<p>{safe.html(message)}</p>\n"
    pair = _pair(finding, document) if document else ""
    rows = [line.partition("：") for line in rest if not (pair and line.startswith("对照："))]
    yield "<dl>"
    yield "".join(f"<dt>{label}</dt><dd>{safe.html(text)}</dd>" for label, _, text in rows)
    yield f"</dl>\n{pair}</section>\n"


def _pair(finding: Finding, document: Document) -> str:
    """The passage and the one that it repeats, side by side; empty where it repeats none."""
    own = finding.span
    other = next((one for one in finding.related if one.quote), None)
    if own is None or other is None:
        return ""
    # Of another report there is no more than the quote, which is cut like our own.
    here = _paragraphs(document, own) if other.span else [finding.quote]
    there = _paragraphs(document, other.span) if other.span else [other.quote]
    if min(len(here[0]), len(there[0])) < _LONG or not _are_alike(here[0], there[0]):
        return ""
    sides = (
        (other.note or "对照", there, words.place(other.location) if other.location else ""),
        ("这一处", here, words.place(finding.location) if finding.location else ""),
    )
    told = "".join(
        f"<div><h5>{safe.html('，'.join(filter(None, (note, place))))}</h5>{_column(texts)}</div>"
        for note, texts, place in sides
    )
    return f'<div class="pair" tabindex="0" role="region" aria-label="两处对照">{told}</div>\n'


def _are_alike(one: str, other: str) -> bool:
    from rapidfuzz.fuzz import ratio

    return ratio(one[:400], other[:400]) >= _ALIKE


def _column(texts: list[str]) -> str:
    shown = "".join(f"<p>{safe.html(text)}</p>" for text in texts[:MOST_PARAGRAPHS])
    more = len(texts) - MOST_PARAGRAPHS
    return shown + (f"<p>……还有{more}段</p>" if more > 0 else "")


def _paragraphs(document: Document, span: Span) -> list[str]:
    """The text of ``span`` as it may be shown, paragraph by paragraph."""
    return [shown_at(document, span, number) for number in span.paragraphs]


def _excepted(review: Review) -> Iterator[str]:
    """What does not count, and why: whoever reads the page sees what was let pass."""
    left_out = [(f, f.excepted) for f in review.findings if f.excepted]
    if not left_out:
        return
    yield f"<h3>{verdicts.excepted(len(left_out))[0]}</h3>\n<ul>\n"
    for finding, why in left_out:
        yield (
            f"<li>{safe.html(words.rule_name(review.pack, finding.rule))} "
            f"<code>{safe.html(finding.rule)}</code> {safe.html(finding.message)}"
            f"（{safe.html(verdicts.reason(why))}）</li>\n"
        )
    yield "</ul>\n"
