"""A number in the lines that open a section, over the sections below: 在五个方面取得成效."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.figures.besides import is_besides
from lawcheck.checks.model import Case, Finding, finding, matched, surroundings
from lawcheck.packs.kinds.figures import CountMismatch
from lawcheck.packs.model import Rule
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import TWO_TO_TEN
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns

#: Said of the sections that follow.
_OVER_SECTIONS = rf"(?:%s)([两{TWO_TO_TEN}]|\d{{1,2}})个?方面(?!军)(?=%s)"


def over_sections(
    rule: Rule, options: CountMismatch, case: Case, told_of: set[int]
) -> Iterator[Finding]:
    """Each such number that is another than that of the sections; ``told_of`` are left out."""
    lead = case.report.lead
    announced = compile_patterns((_OVER_SECTIONS % (options.over_sections, options.section_verbs),))
    for turn, section in enumerate(case.report.walk):
        below = section.children
        if len(below) < 2 or any(child.marker is None for child in below):
            continue
        if len({child.marker.style for child in below if child.marker}) > 1:
            continue
        first, last = section.span.paragraph + 1, below[0].span.paragraph
        opening = [*range(first, min(last, first + 3))]
        if turn == 0 and lead:
            # 在五个方面取得明显成效: the introduction speaks of the first part's sections.
            opening += lead.paragraphs
        for number in opening:
            if number in told_of:
                continue
            paragraph = case.report.document[number]
            folded = fold(paragraph.text)
            match = announced.search(folded.text)
            counted = len(below) - is_besides(below[-1].heading)
            if match and small_number(match[1]) not in (counted, len(below)):
                told = f"“{match[0]}”下面列了{len(below)}项"
                span = matched(paragraph, folded, match)
                quote = surroundings(case, span)
                severity = options.unsure_severity
                yield finding(rule, case, span, quote=quote, severity=severity, told=told)
