"""The documents that a text says are issued, and where a report tells of them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.around import end_of
from lawcheck.text.patterns import compile_patterns, compiled

_DOCUMENT = compiled(r"《[^《》\n]{4,60}》", "《")
#: The verb stands within so many characters before the document.
_BEFORE = 10
_ENDS = "。；\n"


def issued(text: str, options: RepeatedPlans) -> Iterator[str]:
    """The documents that a text says are issued: 印发《…》."""
    for match in _DOCUMENT.finditer(text):
        before = text[max(match.start() - _BEFORE, 0) : match.start() + 1]
        if compile_patterns(options.issues).search(before):
            yield match[0]


def unissued(text: str, options: RepeatedPlans) -> Iterator[str]:
    """The documents that a text says are still to be drafted, checked or issued."""
    early = compile_patterns(options.early)
    for match in _DOCUMENT.finditer(text):
        if early.match(text, match.end()):
            yield match[0]
    yield from issued(text, options)


def _out(text: str, options: RepeatedPlans) -> Iterator[str]:
    """The documents that a text says are out: 《…》于12月1日印发, 《…》经……，11月6日印发."""
    told, later = compile_patterns(options.issued), compile_patterns(options.issued_later)
    for match in _DOCUMENT.finditer(text):
        rest = text[match.end() : end_of(text, match.end(), _ENDS)]
        if told.match(text, match.end()) or (later.search(rest) and "《" not in rest):
            yield match[0]


def documents(done: Sequence[tuple[Span, str]], options: RepeatedPlans) -> dict[str, Span]:
    """The documents that were issued this year, and where that is told."""
    return {
        name: span
        for span, words in done
        for name in (*issued(words, options), *_out(words, options))
    }
