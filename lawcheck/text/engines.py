"""One expression for two engines: PCRE2, and ``re`` where that is missing or would be slower."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from itertools import islice
from sys import maxsize
from typing import Any, cast

try:
    import pcre2
except ImportError:  # no wheel for this machine: slower, and the same
    pcre2 = None

from lawcheck.text.pattern_folding import LONGEST

#: PCRE2's binding counts the characters of the whole text for each place of a match, so that many
#: matches in a long text would take their square: there ``re`` serves.
LONG = 20_000


#: PCRE2 writes a group out as often as it may repeat, and finds the whole too large: there groups
#: repeat as often as the text lets them, which is no longer than LONG.
_GROUPS = re.compile(rf"\)\{{(\d+),{LONGEST}\}}")
_MANY = f",{LONGEST}}}"


#: A clause (of at most so many characters) takes ``re`` a tenth of what a call of PCRE2's binding
#: takes; but ``re`` compiles slowly: it does for a pattern of at most so many characters that was
#: asked of so many clauses, which is in a run over many reports and not for a single one.
CLAUSE, SIMPLE, OFTEN = 24, 500, 400
#: So does a pattern that is asked of one place, or of a stretch of so many characters; in a text
#: of more than so many PCRE2's binding counts up to there, and ``re`` is compiled after so few.
STRETCH, PLACE, FEW = 64, 400, 200


class Either:
    """One expression for two engines: PCRE2 for the texts of reports, ``re`` for long ones.

    It is compiled when a text is first searched; a text without any of its ``words`` is not. What
    is asked of many clauses is asked of ``re`` in the end.
    """

    __slots__ = ("_clauses", "_judge", "_quick", "_short", "pattern", "words")

    def __init__(self, expression: str, words: tuple[str, ...] = ()) -> None:
        self.pattern = expression
        self.words = words
        self._quick: Any = None
        self._judge: re.Pattern[str] | None = None
        self._clauses = OFTEN if len(expression) <= SIMPLE else maxsize
        """Of so many clauses more PCRE2 is asked."""
        self._short: re.Pattern[str] | None = None
        """Who is asked of clauses once they were so many."""

    def prepare(self) -> Any:
        """The expression as PCRE2 compiles it, or ``re`` where PCRE2 finds it too large."""
        written = self.pattern
        if _MANY in written:
            written = _GROUPS.sub(r"){\1,}", written)
        try:
            self._quick = pcre2.compile(written)
        except pcre2.PatternError:
            self._quick = self._other
        return self._quick

    @property
    def _other(self) -> re.Pattern[str]:
        if self._judge is None:
            self._judge = re.compile(self.pattern)
        return self._judge

    def _counted(self, weight: int = 1) -> Any:
        """The engine for one more clause."""
        if self._clauses <= 0:
            self._short = self._other
            return self._short
        self._clauses -= weight
        return self._quick or self.prepare()

    def _within(self, text: str, start: int, end: int = maxsize) -> Any:
        """The expression for the engine that a stretch of ``text`` is for; None as above."""
        length = len(text)
        if length <= PLACE or min(end, length) - start > STRETCH:
            return self._for(text)
        return self._short or self._at_place(text)

    def _at_place(self, text: str) -> Any:
        """The expression for the engine that is asked of one place of ``text``; None as above."""
        length = len(text)
        # To look for words takes the whole of it.
        if length > LONG:
            return self._other
        if self.words and not any(map(text.__contains__, self.words)):
            return None
        return self._counted(1 if length <= PLACE else OFTEN // FEW)

    def _for(self, text: str) -> Any:
        """The expression for the engine that ``text`` is for; None where no word stands in it."""
        if self.words:
            for word in self.words:
                if word in text:
                    break
            else:
                return None
        length = len(text)
        if length <= CLAUSE:
            return self._short or self._counted()
        return self._other if length > LONG else self._quick or self.prepare()

    # A report takes thousands of searches: each method is written out, and calls little.

    def search(self, text: str, *where: int) -> Any:
        engine = self._within(text, *where) if where else self._for(text)
        if engine is None:
            return None
        try:
            return engine.search(text, *where)
        except pcre2.LibraryError:  # the text needs more than PCRE2 has
            return self._other.search(text, *where)

    def match(self, text: str, *where: int) -> Any:
        engine = self._short or self._at_place(text)
        if engine is None:
            return None
        try:
            return engine.match(text, *where)
        except pcre2.LibraryError:
            return self._other.match(text, *where)

    def fullmatch(self, text: str, *where: int) -> Any:
        engine = self._short or self._at_place(text)
        if engine is None:
            return None
        try:
            return engine.fullmatch(text, *where)
        except pcre2.LibraryError:
            return self._other.fullmatch(text, *where)

    def finditer(self, text: str, *where: int) -> Any:
        engine = self._within(text, *where) if where else self._for(text)
        if engine is None:
            return iter(())
        if isinstance(engine, re.Pattern):
            return engine.finditer(text, *where)
        return self._each(engine, text, *where)

    def _each(self, engine: Any, text: str, *where: int) -> Iterator[Any]:
        given = 0
        try:
            for match in engine.finditer(text, *where):
                yield match
                given += 1
        except pcre2.LibraryError:
            # Both find the same: ``re`` goes on where PCRE2 gave up.
            yield from islice(self._other.finditer(text, *where), given, None)

    def findall(self, text: str, *where: int) -> Any:
        engine = self._within(text, *where) if where else self._for(text)
        if engine is None:
            return []
        try:
            return engine.findall(text, *where)
        except pcre2.LibraryError:
            return self._other.findall(text, *where)

    def split(self, text: str, maxsplit: int = 0) -> Any:
        engine = self._for(text)
        if engine is None:
            return [text]
        try:
            return engine.split(text, maxsplit)
        except pcre2.LibraryError:
            return self._other.split(text, maxsplit)

    def sub(self, repl: Any, text: str, count: int = 0) -> Any:
        engine = self._for(text)
        if engine is None:
            return text
        try:
            return engine.sub(repl, text, count)
        except pcre2.LibraryError:
            return self._other.sub(repl, text, count)

    @property
    def groups(self) -> int:
        return int((self._quick or self.prepare()).groups)


def available() -> bool:
    """Whether PCRE2 is there."""
    return pcre2 is not None


def compiled(expression: str, *words: str) -> re.Pattern[str]:
    """``expression`` for PCRE2, for ``re`` where that is missing.

    ``words``: one of them stands in whatever it matches, so that most texts need not be searched.

    PCRE2 compiles fifteen times as fast and matches three times as fast; its patterns and matches
    have the methods of those of ``re``, and a test holds what both find equal. What is no regular
    expression raises ``re.error`` when it is first asked.
    """
    if not available():
        return re.compile(expression)
    return cast("re.Pattern[str]", Either(expression, words))


@lru_cache(maxsize=512)
def kept(expression: str) -> re.Pattern[str]:
    """The same for what is written of a report's own words, or a pack's: the next may have them."""
    return compiled(expression)
