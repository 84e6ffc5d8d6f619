"""The documents that a text says are issued, and where a report tells of them.

A plan may call what is out by its name without the marks of a title: 制定信用评价的办法 and
《渠阳县信用评价办法》.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import RepeatedPlans
from lawcheck.text.around import end_of
from lawcheck.text.patterns import compile_patterns, compiled, each_match

_DOCUMENT = compiled(r"《[^《》\n]{4,60}》", "《")
#: The verb stands within so many characters before the document.
_BEFORE = 10
_ENDS = "。；\n"
#: What a name is written with or without.
_LOOSE = compiled(r"的|（[^）]*）")
#: A shorter name is that of many.
_LEAST = 6


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


def out_already(
    text: str, known: dict[str, Span], issuer: str, options: RepeatedPlans
) -> str | None:
    """The document of one's own that a text is to draw up, by its name alone, and that is out."""
    whose = compile_patterns(options.whose)
    for match in each_match(options.draws_up, text) if known else ():
        mine = whose.match(match[1])
        name = _LOOSE.sub("", match[1][mine.end() :] if mine else match[1])
        level = mine[0] if mine else ""
        for title in known if len(name) >= _LEAST else ():
            place = _LOOSE.sub("", title[1:-1]).removesuffix(name)
            if place + name == _LOOSE.sub("", title[1:-1]) and _is_own(place, level, issuer):
                return title
    return None


def _is_own(place: str, level: str, issuer: str) -> bool:
    """Whether a document of a place is one's own, and of the level that is to draw it up."""
    return not place or (place in issuer and (not level or place[-1] in level))
