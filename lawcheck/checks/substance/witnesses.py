"""A case that the report tells of while it claims that there was none.

没有发生行政诉讼案件 is refuted by one appearance of the own head in court: no count is needed. What
is told of another year, of others, or of a rule is no witness. A rate of such cases is one: where
there was none, nothing can be divided.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance import RefutedClaims
from lawcheck.packs.model import Level
from lawcheck.text.patterns import compile_patterns

#: Who claims is still told of in so many sentences behind.
_NEXT = 4


def witness(
    claim: str,
    sentence: Sentence,
    told: Sequence[Sentence],
    level: Level | None,
    options: RefutedClaims,
) -> tuple[str, Sentence] | None:
    """The words among what is ``told`` that show what a claim denies, and their sentence."""
    for one in options.witnesses:
        if one.levels and level not in one.levels:
            continue
        if not compile_patterns(one.claims).search(claim):
            continue
        if compile_patterns(one.narrowed).search(sentence.text):
            continue
        unless = compile_patterns(one.unless)
        for other in _behind(sentence, told) if one.following else told:
            match = compile_patterns(one.shown).search(other.text)
            apart = other.span != sentence.span or one.beside
            if match and apart and not unless.search(other.text):
                return match[0], other
    return None


def _behind(sentence: Sentence, told: Sequence[Sentence]) -> Iterator[Sentence]:
    """The next sentences of the claim's paragraph."""
    here = next((at for at, one in enumerate(told) if one.span == sentence.span), len(told))
    for one in told[here + 1 : here + 1 + _NEXT]:
        if one.span.paragraph == sentence.span.paragraph:
            yield one
