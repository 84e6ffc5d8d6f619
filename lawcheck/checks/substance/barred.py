"""What the law forbids every organ, told as done or planned.

A statement runs to the next semicolon. It tells a barred act where all that makes the act up is
named in it near together, in any order, and nothing says that it was forbidden, found or mended.
What is told of one case through several sentences of a paragraph is one statement as well.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from lawcheck.checks.model import Case, Finding, finding, shorten
from lawcheck.checks.one_case import one_case
from lawcheck.checks.substance.barred_compared import did_again, in_another_name, is_beyond
from lawcheck.checks.substance.read import Place, Sentence, said, suspects
from lawcheck.checks.substance.stances import beside, disowned, is_found
from lawcheck.packs.kinds.substance import BarredAct, BarredActs
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Rule
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import at_end, compile_patterns, compiled

_STATEMENT = compiled(r"[^；。！？]+")
_CLAUSE = compiled(r"[^，；。！？]+")
_ENDS = "，；。！？"
#: One case is told through so many sentences.
_THROUGH = 6
#: What denies an act stands within so many characters before it.
_DENIED = 24
#: What a paragraph is about stands within so many sentences before.
_BACK = 20


def check(rule: Rule, options: BarredActs, case: Case) -> Iterator[Finding]:
    """Yield a finding for each sentence that tells such an act, by the first one it tells."""
    known = [act for act in options.acts if _is_for(act, case)]
    # Most acts cannot be told of at all: not one of their words stands in a sentence.
    sentences = suspects(case)
    suspected: dict[Place, list[BarredAct]] = defaultdict(list)
    ends: dict[Place, list[BarredAct]] = defaultdict(list)
    for one in known:
        for place in sentences.of_all(one.says):
            suspected[place].append(one)
        for place in sentences.of_any(one.says) if one.through else ():
            ends[place].append(one)
    for name in dict.fromkeys((*options.parts, *(one for act in known for one in act.parts))):
        told = said(case, name)
        for at, sentence in enumerate(told):
            text = sentence.text
            # A question claims nothing.
            if "？" in text[-2:]:
                continue
            acts, far = (
                [act for act in some.get((name, at), ()) if name in (act.parts or options.parts)]
                for some in (suspected, ends)
            )
            acts = [act for act in acts if _speaks(text, act.says[-1:])]
            act = _act(case, told, at, acts, options) if acts else None
            if act is None and (far := [one for one in far if _speaks(text, one.says)]):
                act = _act_through(case, told, at, far, options)
            if act is None or beside(told, at, (reading_of(case.pack).told_beside,)):
                continue
            laws = "".join(f"《{law}》" for law in act.law.split("、"))
            yield finding(
                rule,
                case,
                sentence.span,
                severity=act.severity,
                concerns=name,
                act=act.name,
                law=laws + act.article,
                text=shorten(case.report.document.slice(sentence.span), 40),
            )


def _speaks(text: str, says: Sequence[str]) -> bool:
    """Whether one of the patterns matches."""
    return any(compile_patterns((one,)).search(text) for one in says)


def _is_for(act: BarredAct, case: Case) -> bool:
    """Whether the act is barred for who reports, in the year it reports on."""
    report = case.report
    if act.since > (report.year or 0) or (act.levels and report.level not in act.levels):
        return False
    issuer = fold(report.issuer or "").text
    return not (act.spared and compile_patterns(act.spared).search(issuer))


def _act(
    case: Case, told: Sequence[Sentence], at: int, acts: Sequence[BarredAct], options: BarredActs
) -> BarredAct | None:
    """The first barred act that one of the statements of a sentence tells as done, or one of its
    clauses where the act is told in one: what excuses it stands there too."""
    words = reading_of(case.pack)
    text = told[at].text
    asked_of = [(one, [act for act in acts if not act.clause]) for one in _STATEMENT.finditer(text)]
    if by_clause := [act for act in acts if act.clause]:
        asked_of += [(one, by_clause) for one in _CLAUSE.finditer(text)]
    for statement, asked in asked_of:
        for act in asked:
            place = _tells(statement[0], act, options)
            if place is None or (act.excused and beside(told, at, act.excused)):
                continue
            if disowned(told, at, statement.start() + place, words):
                continue
            if not act.about or compile_patterns(act.about).search(_so_far(told, at)):
                return act
    return None


def _act_through(
    case: Case, told: Sequence[Sentence], at: int, acts: Sequence[BarredAct], options: BarredActs
) -> BarredAct | None:
    """The first barred act that a sentence completes, in a paragraph that tells one case."""
    words = reading_of(case.pack)
    number, first = told[at].span.paragraph, at
    while first and at - first < _THROUGH and told[first - 1].span.paragraph == number:
        first -= 1
    for start in range(at - 1, first - 1, -1):
        before = "".join(one.text for one in told[first:start])
        short = "".join(one.text for one in told[start:at])
        statement = short + told[at].text
        for act in acts:
            place = _tells(statement, act, options, len(statement))
            if place is None or is_found(statement, place, words):
                continue
            # What its sentences before told already is told once.
            if _tells(short, act, options, len(short)) is not None:
                continue
            if beside(told, start, (words.told_beside,)):
                continue
            if disowned(told, at, max(place - len(short), 0), words):
                continue
            # Who is meant by 当事人 was told before.
            if compile_patterns(act.unless).search(before):
                continue
            last = len(before) + len(short)
            if one_case(words, before + statement, len(before), last):
                return act
    return None


def _tells(statement: str, act: BarredAct, options: BarredActs, reach: int = 0) -> int | None:
    """Where a statement has told all that makes an act up, so near together or within ``reach``.

    None where it does not tell it.
    """
    places = []
    for pattern in act.says:
        found = [
            match.span()
            for match in compile_patterns((pattern,)).finditer(statement)
            if not _is_denied(statement, match, pattern, options)
        ]
        if not found:
            return None
        places.append(found)
    # What makes up the act itself (撤销 of what may not be decided) tells of nothing mended.
    own = _own_words(statement, places[-1][0], act) if act.since_word else statement
    others = compile_patterns(act.despite).sub("", own) if act.despite else own
    if compile_patterns((*options.aside, *act.unless)).search(others):
        return None
    if act.figure and not is_beyond(statement, act):
        return None
    if act.used and not in_another_name(statement, act):
        return None
    if act.again and not did_again(statement, act):
        return None
    reach = reach or act.reach or options.reach
    # Each thing has one place near the first thing's.
    for one in places[0]:
        near = [next((p for p in found if _gap(one, p) <= reach), None) for found in places[1:]]
        if None not in near:
            return max(place[0] for place in (one, *near) if place)
    return None


def _own_words(statement: str, deed: tuple[int, int], act: BarredAct) -> str:
    """The words from which on a deed is told, and those of the clause before that give its grounds.

    依照某条例划定责任区，并规定对……处一百元罚款: the grounds are those of another clause.
    """
    rules = compile_patterns((act.since_word,))
    told = [match.start() for match in rules.finditer(statement, 0, deed[1])]
    if not told:
        return statement
    grounds = compile_patterns((act.grounds,))
    begin, end = told[-1], end_of(statement, deed[1], _ENDS)
    clause = begin_of(statement, begin, _ENDS)
    before = begin_of(statement, clause - 1, _ENDS) if clause else clause
    if grounds.fullmatch(statement[before : max(clause - 1, 0)]):
        begin = before
    elif grounds.fullmatch(statement[clause:begin]):
        begin = clause
    if grounds.match(statement, min(end + 1, len(statement))):
        end = end_of(statement, end + 1, _ENDS)
    return statement[begin:end]


def _is_denied(statement: str, match: re.Match[str], pattern: str, options: BarredActs) -> bool:
    """Whether a match is denied before it, or within it where its pattern names no denial."""
    start = match.start()
    if at_end(options.denied).search(statement, max(start - _DENIED, 0), start):
        return True
    within = compile_patterns(options.within)
    return within.search(match[0]) is not None and within.search(pattern) is None


def _gap(one: tuple[int, int], other: tuple[int, int]) -> int:
    """So many characters stand between two places; none where they overlap."""
    return max(one[0], other[0]) - min(one[1], other[1])


def _so_far(told: Sequence[Sentence], at: int) -> str:
    """The text of a sentence's paragraph up to its end."""
    number = told[at].span.paragraph
    before = told[max(at - _BACK, 0) : at + 1]
    return "".join(one.text for one in before if one.span.paragraph == number)
