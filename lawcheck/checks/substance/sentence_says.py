"""Sentences of a part that say what does not belong there: a requirement told as a result."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.part_text import prose, written
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import SentenceSays
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.sentences import sentences


def check(rule: Rule, options: SentenceSays, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence of the parts that says it."""
    says = compile_patterns(options.patterns)
    right = compile_patterns(options.excludes) if options.excludes else None
    for name in options.parts:
        part = written(case, name)
        if part is None:
            continue
        for piece in prose(case.report, part):
            text = case.report.document.slice(piece)
            for start, end in sentences(text):
                words = fold(text[start:end]).text
                if not says.search(words) or (right and right.search(words)):
                    continue
                first = piece.start
                span = Span(piece.paragraph, first + start, piece.last, first + end)
                yield finding(rule, case, span, concerns=part.id, text=shorten(text[start:end], 40))
