"""Whether the sentences of a paragraph tell one case, so that their days and acts belong together.

What is told goes on with one case until something begins another: a word (另, 一家), a document, a
party or a project that was not named before, or another organ that acts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.packs.model import Reading
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled

_ENDS = "。；！？\n"
#: A title, and what it is cited by.
_TITLE = compiled(r"(?P<by>[^，。；《》]{0,6}《)(?P<name>[^《》\n]{2,60})》")
#: A case is told within so many characters.
_FAR = 700


def one_case(words: Reading, text: str, first: int, last: int) -> bool:
    """Whether the sentences from that of ``first`` to that of ``last`` are of one case.

    Who acts in the last one has been told of before.
    """
    begin, end = begin_of(text, first, "\n"), end_of(text, last, _ENDS)
    return goes_on(words, text, first, last) and _acts_on(
        words, text, begin, begin_of(text, last, _ENDS), end
    )


def goes_on(words: Reading, text: str, first: int, last: int, *, whomever: bool = False) -> bool:
    """Whether nothing begins another case up to the sentence of ``last``, whoever acts in it.

    ``whomever`` it concerns: a document is one matter, however many parties came under it.
    """
    end = end_of(text, last, _ENDS)
    begin = begin_of(text, first, "\n")
    opened = end_of(text, first, _ENDS)
    if end - first > _FAR or "\n" in text[first:end]:
        return False
    if compile_patterns((words.another,)).search(text, opened, end):
        return False
    if whomever:
        return all(name in text[begin:at] for name, at in _titles(words, text, opened, end))
    return not names_another(words, text, begin, opened, end)


def names_another(words: Reading, text: str, begin: int, start: int, end: int) -> bool:
    """Whether a document, party or project is named from ``start`` on that was not since
    ``begin``."""
    names = (*_titles(words, text, start, end), *_named(words, text, start, end))
    return any(name not in text[begin:at] for name, at in names)


def paragraph_of(text: str, at: int) -> tuple[int, int]:
    """Where the paragraph around a place begins and ends."""
    return begin_of(text, at, "\n"), end_of(text, at, "\n")


def _titles(words: Reading, text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The documents that are named and not only cited, each with its place."""
    cited: re.Pattern[str] = compile_patterns((words.cites,))
    for match in _TITLE.finditer(text, start, end):
        if not cited.search(match["by"]):
            yield match["name"], match.start("name")


def _named(words: Reading, text: str, start: int, end: int) -> Iterator[tuple[str, int]]:
    """The parties and projects that are named, each with its place."""
    for match in compile_patterns((words.parties,)).finditer(text, start, end):
        at = next(number for number, part in enumerate(match.groups(), 1) if part)
        yield match[at], match.start(at)


def _acts_on(words: Reading, text: str, begin: int, start: int, end: int) -> bool:
    """Whether who acts in the last sentence was told of before, by a longer or a shorter name."""
    for match in compile_patterns((words.acting,)).finditer(text, start, end):
        at = next(number for number, part in enumerate(match.groups(), 1) if part)
        organ = match[at]
        known = text[begin : match.start(at)]
        if known and organ not in known and organ[-3:] not in known and organ[:-1] not in known:
            return False
    return True
