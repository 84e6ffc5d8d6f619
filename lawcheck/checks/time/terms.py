"""Plans named by their number or their years in a text: “九五”普法, （2026—2030年）."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from lawcheck.packs.years import Term
from lawcheck.text.chinese_numbers import chinese_number
from lawcheck.text.patterns import compile_patterns, compiled

_PERIOD = compiled(r"（(20\d\d)年?[—\-～至](20\d\d)年?）")


def spans(terms: tuple[Term, ...], text: str) -> Iterator[tuple[int, int, int]]:
    """First and last year of each plan that is named by its number or its years, and its end."""
    for term, number, _, end in named_terms(terms, text):
        yield *term.years(number), end
    for match in _PERIOD.finditer(text):
        yield int(match[1]), int(match[2]), match.end()


def named_terms(terms: tuple[Term, ...], text: str) -> Iterator[tuple[Term, int, int, int]]:
    """Each plan that is named by its number: the plan, its number, and where it stands."""
    for term in terms:
        for match in compile_patterns(term.patterns).finditer(text):
            if (number := number_of(match)) is not None:
                yield term, number, *match.span()


def number_of(match: re.Match[str]) -> int | None:
    """The number in the one group of a pattern that matched."""
    return _value(next((group for group in match.groups() if group), ""))


@lru_cache(maxsize=256)
def _value(text: str) -> int | None:
    if text.isdigit():
        return int(text)
    value = chinese_number(text)
    return int(value) if value is not None else None
