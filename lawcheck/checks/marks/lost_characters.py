"""Shapes of text that show that an editor or a copy dropped a character (20212025年)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawcheck.checks.marks.pairing import QUOTES, Unpaired, unpaired
from lawcheck.checks.model import Case, Edit, Finding, finding, matched, surroundings
from lawcheck.documents.model import Paragraph, Span
from lawcheck.packs.kinds.marks import LostCharacters, LostForm
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns


def check(rule: Rule, options: LostCharacters, case: Case) -> Iterator[Finding]:
    """Yield a finding for each form in each paragraph that shows it, and for each lost quote."""
    forms = [(compile_patterns((form.pattern,)), form) for form in options.forms]
    # One look for all of them: most paragraphs have lost nothing.
    suspect = compile_patterns([form.pattern for form in options.forms])
    for paragraph in case.report.body:
        if not suspect.search(fold(paragraph.text).text):
            continue
        for form, places in _losses(forms, paragraph).items():
            span = places[0].span
            quote = surroundings(case, span)
            edits = tuple(places) if form.fix else ()
            yield finding(rule, case, span, quote=quote, edits=edits, lost=form.lost)
    for pair in options.quotes:
        for span in _empty(pair, case):
            yield finding(rule, case, span, quote=surroundings(case, span), lost="引号里的文字")
        for fault in unpaired(case.report.body, pair):
            if fault.fault == "unopened" and not _is_mistyped(fault, pair, case):
                span = Span(fault.paragraph, fault.offset, fault.paragraph, fault.offset + 1)
                quote = surroundings(case, span)
                yield finding(
                    rule, case, span, quote=quote, severity=options.unopened_severity, lost="前引号"
                )


def _empty(pair: str, case: Case) -> Iterator[Span]:
    """Quotation marks around nothing; folded text cannot tell “” from ”“."""
    for paragraph in case.report.body:
        at = paragraph.text.find(pair)
        while at >= 0:
            yield Span(paragraph.number, at, paragraph.number, at + len(pair))
            at = paragraph.text.find(pair, at + len(pair))


def _is_mistyped(fault: Unpaired, pair: str, case: Case) -> bool:
    """Whether the mark closes a quotation that the other kind of mark opened: “…’ is one fault."""
    paragraph = case.report.document[fault.paragraph]
    return any(
        other.fault == "unclosed" and other.offset < fault.offset
        for kind in QUOTES
        if kind != pair
        for other in unpaired((paragraph,), kind)
    )


def _losses(
    forms: Sequence[tuple[re.Pattern[str], LostForm]], paragraph: Paragraph
) -> dict[LostForm, list[Edit]]:
    """Form → its places in a paragraph with what they should read; overlapping ones count once."""
    folded = fold(paragraph.text)
    hits = [(match, form) for pattern, form in forms for match in pattern.finditer(folded.text)]
    losses: dict[LostForm, list[Edit]] = {}
    taken = 0
    for match, form in sorted(hits, key=lambda hit: hit[0].span()):
        if match.start() >= taken:
            taken = match.end()
            edit = Edit(matched(paragraph, folded, match), match.expand(form.fix))
            losses.setdefault(form, []).append(edit)
    return losses
