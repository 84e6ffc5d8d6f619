"""Words that were never meant to be published: blanks to be filled in, notes to oneself."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, matched, original_paragraphs, surroundings
from lawcheck.packs.kinds.publication import ForbiddenText
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns

#: A form that was never filled in is told by its first blanks.
_MOST = 3
#: So many paragraphs with a heading of their own show that it is their way.
_SEVERAL = 2
#: Two matches so near each other are one slip (妥否，请批示).
_NEAR = 15


def check(rule: Rule, options: ForbiddenText, case: Case) -> Iterator[Finding]:
    """Yield a finding for each text that matches, in each paragraph for the first few of them."""
    pattern = compile_patterns(options.patterns)
    allowed = compile_patterns(options.excludes) if options.excludes else None
    titled = _titled(options, case)
    for paragraph in original_paragraphs(case):
        folded = fold(paragraph.text)
        found = list(pattern.finditer(folded.text))
        right = [m.span() for m in allowed.finditer(folded.text)] if allowed and found else []
        told: set[str] = set()
        last = -_NEAR
        for match in found:
            if any(start <= match.start() and match.end() <= end for start, end in right):
                continue
            if match.start() == 0 and match[0] in titled:
                continue
            if match[0] in told or match.start() < last + _NEAR:
                continue
            told.add(match[0])
            last = match.end()
            span = matched(paragraph, folded, match)
            text = case.report.document.slice(span)
            yield finding(rule, case, span, quote=surroundings(case, span), text=text)
            if len(told) == _MOST:
                break


def _titled(options: ForbiddenText, case: Case) -> set[str]:
    """What several paragraphs begin with as their headings, each with its own: 【立规矩】."""
    if not options.headings:
        return set()
    heading = compile_patterns(options.headings)
    begun = (heading.match(fold(one.text).text) for one in original_paragraphs(case))
    titles = {match[0] for match in begun if match}
    return titles if len(titles) >= _SEVERAL else set()
