"""Identity, mobile and bank card numbers that stand in the text unmasked.

Masked ones (138****1234) are right, an office's telephone is public, and the 索引号, which looks
like an identity number, is told apart by its form.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from itertools import chain

from lawcheck.checks.model import Case, Finding, finding, original_paragraphs, running_span
from lawcheck.checks.publication.private_persons import private_persons
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.publication import PersonalInformation
from lawcheck.packs.model import Rule
from lawcheck.text.codes import is_card_number, is_identity_number
from lawcheck.text.folding import fold
from lawcheck.text.patterns import at_end, compile_patterns, compiled

_EDGE = r"(?<![0-9A-Za-z])"
_END = r"(?![0-9A-Za-z/])"
_DAY = r"(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])"
_IDENTITY = rf"{_EDGE}[1-9]\d{{5}}{_DAY}\d{{3}}[\dXx]{_END}"
_GAPS = compiled("[ -]")
#: So many characters are quoted on either side of a number; longer numbers among them are masked.
_BESIDE = 10
_DIGITS = compiled(r"(?<=\d{3})\d|^\d+")
#: kind → (name, shape, further proof)
_NUMBERS: dict[str, tuple[str, re.Pattern[str], Callable[[str], bool]]] = {
    "identity": ("身份证号码", compiled(_IDENTITY), is_identity_number),
    "mobile": (
        "手机号码",
        compiled(rf"{_EDGE}(?<!\d-)1[3-9]\d[ -]?\d{{4}}[ -]?\d{{4}}{_END}"),
        lambda _: True,
    ),
    "card": (
        "银行卡号",
        compiled(rf"{_EDGE}(?:62|4\d|5[1-5])\d{{2}}(?: ?\d{{4}}){{3}}(?: ?\d{{1,3}})?{_END}"),
        lambda number: 16 <= len(number) <= 19 and is_card_number(number),
    ),
}


#: One look for all of them: most paragraphs have no such number.
_ANY = compiled("|".join(shape.pattern for _, shape, _ in _NUMBERS.values()))


def check(rule: Rule, options: PersonalInformation, case: Case) -> Iterator[Finding]:
    """Yield a finding for each number; the quote shows it masked, so that no review spreads it."""
    counted = compile_patterns(options.counted)
    label = at_end(options.labels)
    for paragraph in original_paragraphs(case):
        for kind in options.kinds if _ANY.search(paragraph.text) else ():
            name, shape, proves = _NUMBERS[kind]
            for match in shape.finditer(paragraph.text):
                number = _GAPS.sub("", match.group())
                before = fold(paragraph.text[max(0, match.start() - 12) : match.start()]).text
                behind = fold(paragraph.text[match.end() : match.end() + 6]).text
                if kind == "mobile" and counted.match(behind):
                    continue
                if proves(number) or (kind == "identity" and label.search(before)):
                    span = Span(paragraph.number, match.start(), paragraph.number, match.end())
                    quote = _around(paragraph.text, span, number)
                    yield finding(rule, case, span, quote=quote, what=name)
    yield from _persons(rule, options, case)


def _persons(rule: Rule, options: PersonalInformation, case: Case) -> Iterator[Finding]:
    """A private person's name with what makes the person known; one for each person."""
    running = case.report.running
    told: set[str] = set()
    known = compile_patterns(options.persons).finditer(running.text)
    for match in chain(known, private_persons(options, running.text)):
        name = next(group for group in match.groups() if group)
        if name in told:
            continue
        told.add(name)
        yield finding(
            rule,
            case,
            running_span(case, *match.span()),
            quote=match[0].replace(name, f"{name[0]}某", 1),
            severity=options.persons_severity,
            what=options.persons_named,
        )


def _around(text: str, span: Span, number: str) -> str:
    """The number masked, with the words around it by which a reader finds it."""
    begin, end = max(span.start - _BESIDE, 0), min(span.end + _BESIDE, len(text))
    before, behind = (
        _DIGITS.sub("*", beside) for beside in (text[begin : span.start], text[span.end : end])
    )
    return f"{before}{_masked(number)}{behind}"


def _masked(number: str) -> str:
    return f"{number[:3]}{'*' * (len(number) - 7)}{number[-4:]}"
