"""A claim of none or of all, and an exception told elsewhere: 败诉0件 beside 2起……败诉.

One office of one matter that two are said to hold is told as well.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.launched import launched
from lawcheck.checks.figures.twice.every import contraries
from lawcheck.checks.figures.two_holders import two_holders
from lawcheck.checks.model import Case, Finding, finding, related, running_span, shorten
from lawcheck.checks.part_paragraphs import paragraphs
from lawcheck.packs.kinds.figures import StatementContradiction
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Rule, Severity
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns, compiled

_ENDS = "。；！？\n"
#: A sentence is looked at within so many characters.
_REACH = 60
_SHOWN = 40
_SUED = compiled("以(?P<who>[一-龥]{2,16}?)(?:作?为|作)被告")
#: All of a place are no body apart.
_SEVERAL = compiled("行政机关|及其?|所属|各|全[省市县区]|部门|单位|[、和]")
#: A body is known again by the end of its name.
_BODY = 3


def check(rule: Rule, options: StatementContradiction, case: Case) -> Iterator[Finding]:
    """Yield a finding for each exception, with the claim that denies it."""
    running = case.report.running
    text = running.text
    aims = paragraphs(case.report, options.skip)
    excluded = compile_patterns(options.excludes)

    def stands(match: re.Match[str]) -> bool:
        if running.number(match.start()) in aims:
            return False
        return not excluded.search(_sentence(text, match.start(), match.end()))

    for one, two, sure in two_holders(options, reading_of(case.pack), text):
        if stands(one) and stands(two):
            severity: Severity | None = None if sure else "info"
            yield _told(rule, case, one.span(), two.span(), one[0], two[0], severity)
    for one, two in launched(text):
        if stands(one) and stands(two):
            yield _told(rule, case, one.span(), two.span(), one[0], two[0])
    for contrary in contraries(case, options):
        claimed, denies = contrary.claim, contrary.other
        words = shorten(claimed.text, _SHOWN), shorten(denies.text, _SHOWN)
        yield _told(rule, case, (claimed.start, claimed.end), (denies.start, denies.end), *words)
    for claim in options.claims:
        claims = [m for m in compile_patterns((claim.claim,)).finditer(text) if stands(m)]
        if not claims:
            continue
        # What is claimed often is compared once.
        first: dict[str, re.Match[str]] = {}
        for said in claims:
            first.setdefault(next((word for word in said.groups() if word), ""), said)
        for other in compile_patterns((claim.refuted,)).finditer(text):
            start = other.start()
            if not stands(other):
                continue
            denied = next(
                (
                    said
                    for what, said in first.items()
                    if not said.start() <= start < said.end()
                    and _same(what, other[0], options)
                    and not _of_another_body(
                        _sentence(text, *said.span()), _sentence(text, *other.span())
                    )
                ),
                None,
            )
            if denied is None:
                continue
            yield _told(rule, case, denied.span(), other.span(), denied[0], other[0])


def _told(
    rule: Rule,
    case: Case,
    claim: tuple[int, int],
    other: tuple[int, int],
    claimed: str,
    told: str,
    severity: Severity | None = None,
) -> Finding:
    """The finding at what denies a claim; both are stretches of the running text."""
    return finding(
        rule,
        case,
        running_span(case, *other),
        severity=severity,
        related=(related(case, running_span(case, *claim), "此处的说法相反"),),
        claim=claimed,
        other=told,
    )


def _same(what: str, other: str, options: StatementContradiction) -> bool:
    """Whether the exception names the thing of the claim."""
    if what in other:
        return True
    bare = compile_patterns((options.common,)).sub("|", what)
    rest = compile_patterns((options.common,)).sub("|", other)
    pieces = [piece for piece in bare.split("|") if len(piece) > 1]
    if len(pieces) > 1 and all(piece in rest for piece in pieces):
        return True
    n = options.least
    return any(piece[i : i + n] in rest for piece in pieces for i in range(len(piece) - n + 1))


def _of_another_body(claim: str, other: str) -> bool:
    """Whether a claim is of the cases against one body that the exception does not name.

    以县政府为被告的3件，负责人全部出庭 says nothing of the bureaus.
    """
    sued = _SUED.search(claim)
    return (
        sued is not None
        and _SEVERAL.search(sued["who"]) is None
        and sued["who"][-_BODY:] not in other
    )


def _sentence(text: str, start: int, end: int) -> str:
    """The sentence around a stretch."""
    return text[begin_of(text, start, _ENDS, _REACH) : end_of(text, end, _ENDS, _REACH)]
