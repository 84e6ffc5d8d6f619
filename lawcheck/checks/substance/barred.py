"""What the law forbids every organ, told as done or planned.

A statement runs to the next semicolon. It tells a barred act where all that makes the act up is
named in it near together, in any order, and nothing says that it was forbidden, found or mended.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.substance.read import Sentence, said
from lawcheck.packs.kinds.substance import BarredAct, BarredActs
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import at_end, compile_patterns, compiled

_STATEMENT = compiled(r"[^；。！？]+")
_TEN_THOUSAND = 10000
#: What denies an act stands within so many characters before it.
_DENIED = 24


def check(rule: Rule, options: BarredActs, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence that tells such an act, by the first one it tells."""
    issuer = fold(case.report.issuer or "").text
    acts = [act for act in options.acts if not compile_patterns(act.spared).search(issuer)]
    # One look for all of them: most sentences speak of none of these things.
    suspect = compile_patterns(tuple(dict.fromkeys(act.says[-1] for act in acts)))
    for name in options.parts:
        told = said(case, name)
        for at, sentence in enumerate(told):
            # A question claims nothing.
            if "？" in sentence.text[-2:] or suspect.search(sentence.text) is None:
                continue
            act = _act(sentence.text, acts, options)
            if act is None or _is_mended(told, at, options):
                continue
            yield finding(
                rule,
                case,
                sentence.span,
                concerns=name,
                act=act.name,
                law=f"《{act.law}》",
                text=shorten(case.report.document.slice(sentence.span), 40),
            )


def _act(text: str, acts: Sequence[BarredAct], options: BarredActs) -> BarredAct | None:
    """The first barred act that one of the statements tells."""
    for statement in _STATEMENT.findall(text):
        if compile_patterns(options.aside).search(statement):
            continue
        for act in acts:
            if _tells(statement, act, options):
                return act
    return None


def _tells(statement: str, act: BarredAct, options: BarredActs) -> bool:
    denied = at_end(options.denied)
    places = []
    for pattern in act.says:
        found = [
            match.span()
            for match in compile_patterns((pattern,)).finditer(statement)
            if not denied.search(statement, max(match.start() - _DENIED, 0), match.start())
        ]
        if not found:
            return False
        places.append(found)
    if compile_patterns(act.unless).search(statement):
        return False
    if act.figure and not any(_amount(m) > act.most for m in _figures(statement, act)):
        return False
    # Each thing has one place near the first thing's.
    return any(
        all(any(_gap(one, other) <= options.reach for other in found) for found in places[1:])
        for one in places[0]
    )


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """So many characters stand between two places; none where they overlap."""
    return max(one[0], other[0]) - min(one[1], other[1])


def _figures(statement: str, act: BarredAct) -> Iterator[re.Match[str]]:
    return compile_patterns(act.figure).finditer(statement)


def _amount(match: re.Match[str]) -> float:
    number = next(filter(None, match.groups()))
    return float(number) * (_TEN_THOUSAND if "万" in match[0] else 1)


def _is_mended(told: Sequence[Sentence], at: int, options: BarredActs) -> bool:
    """Whether the sentence before or behind says that it was found or mended."""
    mended = compile_patterns(options.mended)
    number = told[at].span.paragraph
    near = [told[n] for n in (at - 1, at + 1) if 0 <= n < len(told)]
    return any(one.span.paragraph == number and mended.search(one.text) for one in near)
