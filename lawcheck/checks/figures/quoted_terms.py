"""Terms that a report says the law lays down, and it does not: 仲裁法规定的60天, where it is 45.

The law is named beside the number, and its term of the act that is told nearest to it is another
one. What some other term of the same law says is not wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.passage import Passage, passage_of
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.told_terms import as_counted
from lawcheck.checks.figures.two_acts import LIMIT, cited, is_of
from lawcheck.packs.kinds.figures import LegalTerm, LegalTerms
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.patterns import compile_patterns, compiled

#: 规定的60天, 规定的审理期限60日; 规定的5日前 is no term.
_QUOTED = compiled(
    r"规定(?:的|是|为|应当?|要求|，)?(?:(?:最长)?[^，。；、\d]{0,6}(?:期限|时限|时间)(?:为|是|的)?)?"
    rf"{LIMIT}(?![之以]?[前后])"
)
#: 法定审理期限90日, 90日的法定期限, but not 超过法定期限2日: of a matter with one legal term alone.
_LEGAL = compiled(
    r"(?<!超过)(?<!超出)(?<!逾)(?<!超)(?<!突破)(?<!晚于)(?<!早于)"
    rf"(?:法定|法律规定)的?(?:[^，。；、\d]{{0,6}}(?:期限|时限|时间))?(?:的|为|是)?{LIMIT}(?![之以]?[前后])"
)
_LEGAL_BEHIND = compiled(rf"{LIMIT}的?法定[^，。；、\d]{{0,6}}(?:期限|时限|时间)")
#: The name of the law stands so near before it.
_NAMED = 40
_ENDS = "。！？\n"
#: 规定的最长60日, 可以延长到60日: the whole of a term with what lengthens it.
_WHOLE = compiled("最[长多]|延[长期]|经批准")


def quoted_terms(options: LegalTerms, text: str) -> Iterator[Refuted]:
    """Every number of days that a law is said to lay down and does not."""
    for match in _QUOTED.finditer(text):
        before = text[max(match.start() - _NAMED, 0) : match.start()]
        before = before[max(before.rfind(mark) for mark in "。；\n") + 1 :]
        named = [term for term in options.terms if _names(before, term)]
        yield from _wrong(options, named, text, match)
    sole = [term for term in options.terms if term.sole]
    for pattern in (_LEGAL, _LEGAL_BEHIND):
        for match in pattern.finditer(text):
            yield from _wrong(options, sole, text, match)


def _wrong(
    options: LegalTerms, terms: Sequence[LegalTerm], text: str, match: re.Match[str]
) -> Iterator[Refuted]:
    """The number, where it is that of none of the terms whose act the sentence tells."""
    said = passage_of(text, *match.span())
    told = [term for term in terms if _is_told(options, term, said)]
    if not told:
        return
    term = min(told, key=lambda one: _distance(one, text, match))
    own = compile_patterns(options.unchanged).sub("", said.own)
    whole = _WHOLE.search(own) is not None
    if _is_any([one for one in options.terms if one.law == term.law], match, whole=whole):
        return
    unit = "个工作日" if term.working else "日"
    yield Refuted(
        *match.span(),
        f"“{match[0]}”不是{term.name}的{term.days}{unit}{cited(term)}",
        False,
    )


def _names(before: str, term: LegalTerm) -> bool:
    """Whether a law of the term is the last thing named before 规定."""
    laws = term.law.split("、") if term.law else ()
    return any(re.search(rf"{law}》?(?:第[^，。；]{{1,8}}条)?(?:所|中)?$", before) for law in laws)


def _is_told(options: LegalTerms, term: LegalTerm, said: Passage) -> bool:
    """Whether a sentence tells the act that ends a term, and is about nothing else."""
    if term.bound != "most" or not term.closes or term.by:
        return False
    ends = compile_patterns((term.closes,)).search(said.own)
    return ends is not None and is_of(options, term, said)


def _distance(term: LegalTerm, text: str, match: re.Match[str]) -> int:
    """So far from the number the act that ends the term stands: 从受理到结案 is 结案."""
    begin, end = begin_of(text, match.start(), _ENDS), end_of(text, match.end(), _ENDS)
    places = (one.start() for one in compile_patterns((term.closes,)).finditer(text, begin, end))
    return min((abs(place - match.start()) for place in places), default=end - begin)


def _is_any(terms: Sequence[LegalTerm], match: re.Match[str], *, whole: bool) -> bool:
    """Whether any term of the law has so many days, or may have with what lengthens it."""
    number = small_number(match["n"])
    for term in terms:
        days = {term.days, *term.also, *((term.days + term.longer,) if whole else ())}
        if number in days or as_counted(term, number, match["unit"]) in days:
            return True
    return False
