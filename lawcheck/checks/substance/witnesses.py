"""A case that the report tells of while it claims that there was none.

没有发生行政诉讼案件 is refuted by one appearance of the own head in court: no count is needed. What
is told of another year, of others, or of a rule is no witness. A rate of such cases is one: where
there was none, nothing can be divided.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from lawcheck.checks.own_head import head_of, subject
from lawcheck.checks.substance.denied import Denied
from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.kinds.substance import RefutedClaims, Witness
from lawcheck.reports.model import Report
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns

#: The heads of places, and the levels of those.
_PLACES, _PLACE_LEVELS = tuple("省市县区州旗盟"), frozenset(("province", "city", "county"))
#: Who claims is still told of in so many sentences behind.
_NEXT = 4


def witness(
    claim: str,
    sentence: Sentence,
    told: Sequence[Sentence],
    report: Report,
    options: RefutedClaims,
) -> tuple[str, Sentence] | None:
    """The words among what is ``told`` that show what a claim denies, and their sentence."""
    denied = Denied(claim, options)
    for one in options.witnesses:
        if one.levels and report.level not in one.levels:
            continue
        if not compile_patterns(one.claims).search(claim):
            continue
        if compile_patterns(one.narrowed).search(sentence.text):
            continue
        near = _behind(sentence, told) if one.following else told
        found = _by_head(one, near, report) if one.by_head else _shown(one, sentence, near, denied)
        if found:
            return found
    return None


def _shown(
    one: Witness, sentence: Sentence, near: Iterable[Sentence], denied: Denied
) -> tuple[str, Sentence] | None:
    unless = compile_patterns(one.unless)
    for other in near:
        match = compile_patterns(one.shown).search(other.text)
        apart = other.span != sentence.span or one.beside
        if (
            match
            and apart
            and not unless.search(other.text)
            and denied.may_be(match[0], other.text)
        ):
            return match[0], other
    return None


def _by_head(one: Witness, near: Iterable[Sentence], report: Report) -> tuple[str, Sentence] | None:
    """What the head of the body did, whoever else is named: only its own clauses excuse it."""
    head = head_of(report.issuer or "")
    # Read as of another level than its name says: whose head that is is not known.
    if head.startswith(_PLACES) and report.level not in _PLACE_LEVELS:
        return None
    shown, unless = compile_patterns(one.shown), compile_patterns(one.unless)
    above, number = "", -1
    for other in near if head else ():
        above = above if other.span.paragraph == number else ""
        number = other.span.paragraph
        for match in shown.finditer(other.text):
            begin = begin_of(other.text, match.start(), "。；")
            own = other.text[begin : end_of(other.text, match.end(), "，。；")]
            at = len(above) + match.start()
            if not unless.search(own) and subject(above + other.text, at) == head:
                return match[0], other
        above += other.text
    return None


def _behind(sentence: Sentence, told: Sequence[Sentence]) -> Iterator[Sentence]:
    """The next sentences of the claim's paragraph."""
    here = next((at for at, one in enumerate(told) if one.span == sentence.span), len(told))
    for one in told[here + 1 : here + 1 + _NEXT]:
        if one.span.paragraph == sentence.span.paragraph:
            yield one
