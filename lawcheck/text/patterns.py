"""Compile the patterns of packs: written as people write, matched on folded text.

A pattern may be typed with either width and with “” or ""; here it is folded as ``folding.fold``
folds the text, and what is syntax of regular expressions ((?:…), {1,3}, ?, groups) stays as it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from itertools import islice
from sys import maxsize
from typing import Any, cast

try:
    import pcre2
except ImportError:  # no wheel for this machine: slower, and the same
    pcre2 = None

from lawcheck.text.folding import fold

#: What stands untouched: the opening of a group, a counted repetition, an escape with a payload.
_SYNTAX = re.compile(
    r"\(\?(?:P<\w+>|P=\w+\)|#[^)]*\)|<[=!]|[:=!>]|[aiLmsux-]+[:)]|\(\w+\))"
    r"|\{\d*,?\d*\}[?+]?"
    r"|\\(?:x[0-9a-fA-F]{2}|u[0-9a-fA-F]{4}|U[0-9a-fA-F]{8}|N\{[^}]*\})"
)
#: So often * and + repeat at most; a stretch that is longer than this is no phrase.
LONGEST = 2000
_UNLIMITED = re.compile(r"^\{(\d+),\}")
#: Outside of a class these are operators, not characters.
_OPERATORS = frozenset("()?")
#: Runs without any syntax, outside and inside of a class: folded at one go.
_PLAIN = (re.compile(r"[^\\\[(){?*+]+"), re.compile(r"[^\\\]]+"))


#: Pattern → how it is compiled, and words one of which stands in whatever it matches (none where
#: that is not known): what was proved and found out before, kept with a compiled pack.
Known = dict[str, tuple[str, tuple[str, ...]]]
_known: Known = {}
#: More words than this are looked for no faster than the pattern itself.
MOST_WORDS = 8


def remember(patterns: Known) -> None:
    """Take over what is known of patterns."""
    _known.update(patterns)


def follow(pattern: str, new: str, changed: Callable[[str], str]) -> None:
    """What is known of ``pattern`` holds for ``new``, made of it by ``changed``, which folds alike.

    Its words are not known: one of them may have been changed.
    """
    if known := _known.get(pattern):
        _known.setdefault(new, (changed(known[0]), ()))


def fold_pattern(pattern: str) -> str:
    """The same pattern for folded text: marks folded, syntax untouched, white space gone.

    Repetitions without a limit get one, so that the time of a search grows with the text alone.
    """
    known = _known.get(pattern)
    return _fold(pattern) if known is None else known[0]


@lru_cache(maxsize=4096)
def _fold(pattern: str) -> str:
    folded: list[str] = []
    at, in_class = 0, False
    repeats = -1
    """Where a repetition has just ended: a ? or + there says how it repeats."""
    while at < len(pattern):
        if run := _PLAIN[in_class].match(pattern, at):
            folded.append(fold(run[0]).text)
            at = run.end()
            continue
        char = pattern[at]
        if not in_class and (syntax := _SYNTAX.match(pattern, at)):
            folded.append(_UNLIMITED.sub(rf"{{\1,{LONGEST}}}", syntax[0]))
            at = syntax.end()
            if char == "{":
                repeats = at
            continue
        if char == "\\":
            folded.append(_escaped(pattern[at : at + 2]))
            at += 2
            continue
        if char == "[" and not in_class:
            in_class = True
            # A ] that comes first is a character of the class.
            opening = re.match(r"\[\^?\]?", pattern[at:])
            folded.append(opening[0] if opening else char)
            at += len(folded[-1])
            continue
        if char in "*+" and not in_class and at != repeats:
            folded.append(f"{{{'01'[char == '+']},{LONGEST}}}" if at else char)
            at += 1
            repeats = at
            continue
        in_class = in_class and char != "]"
        folded.append(char if not in_class and char in _OPERATORS else fold(char).text)
        at += 1
        if char == "?":
            repeats = at
    return "".join(folded)


def _escaped(pair: str) -> str:
    """An escaped mark (``\\(``, ``\\?``) becomes the mark that stands in folded text."""
    plain = fold(pair[1:]).text
    return pair if plain == pair[1:] else plain


#: What ``compile_patterns`` gives.
Patterns = re.Pattern[str]


#: PCRE2's binding counts the characters of the whole text for each place of a match, so that many
#: matches in a long text would take their square: there ``re`` serves.
LONG = 20_000


#: PCRE2 writes a group out as often as it may repeat, and finds the whole too large: there groups
#: repeat as often as the text lets them, which is no longer than LONG.
_GROUPS = re.compile(rf"\)\{{(\d+),{LONGEST}\}}")


#: A clause (of at most so many characters) takes ``re`` a tenth of what a call of PCRE2's binding
#: takes; but ``re`` compiles slowly: it does for a pattern of at most so many characters that was
#: asked of so many clauses, which is in a run over many reports and not for a single one.
CLAUSE, SIMPLE, OFTEN = 24, 500, 400


class _Either:
    """One expression for two engines: PCRE2 for the texts of reports, ``re`` for long ones.

    It is compiled when a text is first searched; a text without any of its ``words`` is not. What
    is asked of many clauses is asked of ``re`` in the end.
    """

    __slots__ = ("_clauses", "_judge", "_quick", "_words", "pattern")

    def __init__(self, expression: str, words: tuple[str, ...] = ()) -> None:
        self.pattern = expression
        self._words = words
        self._quick: Any = None
        self._judge: re.Pattern[str] | None = None
        self._clauses = OFTEN if len(expression) <= SIMPLE else maxsize
        """Of so many clauses more PCRE2 is asked."""

    def prepare(self) -> Any:
        """The expression as PCRE2 compiles it, or ``re`` where PCRE2 finds it too large."""
        try:
            self._quick = pcre2.compile(_GROUPS.sub(r"){\1,}", self.pattern))
        except pcre2.PatternError:
            self._quick = self._other
        return self._quick

    def _lacks(self, text: str) -> bool:
        """Whether none of the words stands in ``text``."""
        return not any(map(text.__contains__, self._words))

    @property
    def _other(self) -> re.Pattern[str]:
        if self._judge is None:
            self._judge = re.compile(self.pattern)
        return self._judge

    def _for(self, text: str) -> Any:
        """The expression for the engine that ``text`` is for."""
        length = len(text)
        if length <= CLAUSE:
            if not self._clauses:
                return self._other
            self._clauses -= 1
        elif length > LONG:
            return self._other
        return self._quick or self.prepare()

    def _asked(self, method: str, nothing: Any, text: str, *more: Any) -> Any:
        """What the engine answers; ``re`` where the text needs more than PCRE2 has."""
        if self._words and self._lacks(text):
            return nothing
        try:
            return getattr(self._for(text), method)(*more)
        except pcre2.LibraryError:
            return getattr(self._other, method)(*more)

    def search(self, text: str, *where: int) -> Any:
        # As ``_asked``, without its call: a report takes thousands of searches.
        if self._words and self._lacks(text):
            return None
        try:
            return self._for(text).search(text, *where)
        except pcre2.LibraryError:
            return self._other.search(text, *where)

    def match(self, text: str, *where: int) -> Any:
        return self._asked("match", None, text, text, *where)

    def fullmatch(self, text: str, *where: int) -> Any:
        return self._asked("fullmatch", None, text, text, *where)

    def finditer(self, text: str, *where: int) -> Any:
        if self._words and self._lacks(text):
            return iter(())
        engine = self._for(text)
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
        return self._asked("findall", [], text, text, *where)

    def split(self, text: str, maxsplit: int = 0) -> Any:
        return self._asked("split", [text], text, text, maxsplit)

    def sub(self, repl: Any, text: str, count: int = 0) -> Any:
        return self._asked("sub", text, text, repl, text, count)

    @property
    def groups(self) -> int:
        return int((self._quick or self.prepare()).groups)


def compiled(expression: str) -> re.Pattern[str]:
    """``expression`` for PCRE2, for ``re`` where that is missing.

    PCRE2 compiles fifteen times as fast and matches three times as fast; its patterns and matches
    have the methods of those of ``re``, and a test holds what both find equal. What is no regular
    expression raises ``re.error`` when it is first asked.
    """
    if pcre2 is None:
        return re.compile(expression)
    return cast("re.Pattern[str]", _Either(expression))


def compile_patterns(patterns: Sequence[str]) -> re.Pattern[str]:
    """One expression that matches, on folded text, wherever any of ``patterns`` does.

    No pattern at all gives an expression that never matches. Raises ``re.error`` for a pattern
    that is none.
    """
    return _compile(tuple(patterns))


def may_stand(pattern: str, text: str) -> bool:
    """False where ``pattern`` is known to match no part of ``text``, whatever stands around it."""
    known = _known.get(pattern)
    return known is None or not known[1] or any(map(text.__contains__, known[1]))


def at_end(patterns: Sequence[str]) -> re.Pattern[str]:
    """One expression that matches where one of ``patterns`` ends the text."""
    return _compile(tuple(patterns), at_end=True)


def each_match(patterns: Sequence[str], text: str) -> Iterator[re.Match[str]]:
    """The matches of each pattern by itself, where its groups mean something."""
    for pattern in patterns:
        yield from compile_patterns((pattern,)).finditer(text)


# A pack has over a thousand: fewer kept, and each report would compile some of them again.
@lru_cache(maxsize=4096)
def _compile(patterns: tuple[str, ...], *, at_end: bool = False) -> re.Pattern[str]:
    if not patterns:
        return re.compile(r"(?!)")
    folded = map(fold_pattern, patterns)
    # | binds loosest of all: without groups around them, re finds what the patterns have in common.
    expression = "|".join(f"(?:{one})$" for one in folded) if at_end else "|".join(folded)
    if pcre2 is None:
        return re.compile(expression)
    known = [_known.get(pattern) for pattern in patterns]
    needed = [one[1] if one else () for one in known]
    words = tuple(word for some in needed for word in some)
    either = _Either(expression, words if all(needed) and len(words) <= MOST_WORDS else ())
    if not all(known):
        either.prepare()  # nobody has proved it
    return cast("re.Pattern[str]", either)
