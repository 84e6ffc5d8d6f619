"""Sentences of a part that say what does not belong there: a requirement told as a result."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.part_text import prose, written
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import SentenceSays
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.sentences import sentences

#: So many characters around a match may make it right: 制定规定，要求每月不少于1次.
_NEAR = 20


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
                if not _says(words, says, right):
                    continue
                first = piece.start
                span = Span(piece.paragraph, first + start, piece.last, first + end)
                yield finding(rule, case, span, concerns=part.id, text=shorten(text[start:end], 40))


def _says(words: str, says: re.Pattern[str], right: re.Pattern[str] | None) -> bool:
    """Whether a match stands that nothing beside it makes right."""
    for match in says.finditer(words):
        near = words[max(match.start() - _NEAR, 0) : match.end() + _NEAR]
        if right is None or not right.search(near):
            return True
    return False
