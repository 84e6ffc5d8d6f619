"""Steps that the law asks before an act, told as left out, or as taken with it or behind it.

未再告知听证权……作出吊销许可证的决定; 期限届满，第二天就申请强制执行; 决定书送达之时一并告知.
The act and the step stand anywhere in a paragraph that tells one case. Where the step is told as
taken, in whatever words, the act is right; what is silent about it says nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, finding, in_titles, shorten
from lawcheck.checks.one_case import goes_on
from lawcheck.checks.substance.read import Sentence, said, suspects
from lawcheck.checks.substance.stances import disowned
from lawcheck.packs.kinds.substance import LeftOutSteps, RequiredStep
from lawcheck.packs.loader import reading_of
from lawcheck.packs.model import Rule
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import at_end, compile_patterns

_CLAUSE, _ENDS = "，。；：！？", "。；！？"
#: So many characters before an act may deny it.
_LEAD = 16


class _Paragraph(msgspec.Struct, frozen=True):
    """The sentences of one paragraph, as one text."""

    told: Sequence[Sentence]
    first: int
    starts: tuple[int, ...]
    text: str

    def sentence(self, at: int) -> tuple[int, int]:
        """Which sentence a place stands in, and where in it."""
        turn = max(n for n, start in enumerate(self.starts) if start <= at)
        return self.first + turn, at - self.starts[turn]


def check(rule: Rule, options: LeftOutSteps, case: Case) -> Iterator[Finding]:
    """Yield a finding for each act of which a paragraph says that a step before it is wanting."""
    asked = suspects(case)
    for step in options.steps:
        places = {
            (name, said(case, name)[at].span.paragraph)
            for name, at in asked.of_any((step.act,))
            if name in options.parts
        }
        for name, number in sorted(places):
            paragraph = _paragraph(said(case, name), number)
            place = _left_out(options, step, case, paragraph)
            if place is None:
                continue
            sentence = paragraph.told[paragraph.sentence(place)[0]]
            yield finding(
                rule,
                case,
                sentence.span,
                concerns=name,
                step=step.name,
                law=f"{in_titles(step.law)}{step.article}",
                text=shorten(case.report.document.slice(sentence.span), 40),
            )


def _paragraph(told: Sequence[Sentence], number: int) -> _Paragraph:
    own = [at for at, one in enumerate(told) if one.span.paragraph == number]
    starts, text = [], ""
    for at in own:
        starts.append(len(text))
        text += told[at].text
    return _Paragraph(told, own[0], tuple(starts), text)


def _left_out(
    options: LeftOutSteps, step: RequiredStep, case: Case, paragraph: _Paragraph
) -> int | None:
    """Where a paragraph says that a step was not taken before its act; None where it does not."""
    text, words = paragraph.text, reading_of(case.pack)
    unless, about = compile_patterns(step.unless), compile_patterns((step.about,))
    acts = [one for one in compile_patterns((step.act,)).finditer(text) if _is_done(options, one)]
    steps = _told(options, step, text) if acts else []
    taken = [one for one in steps if not _is_denied(options, one)]
    for act in acts:
        if not taken:
            places = [one.start() for one in steps]
            if step.at_once and not (step.unless and unless.search(text)):
                places += _at_once(options, act)
        else:
            places = [one.start() for one in taken if _is_late(options, step, one, act)]
            if len(places) < len(taken):
                continue
        for place in places:
            first, last = sorted((place, act.start()))
            turn, at = paragraph.sentence(place)
            begin, end = begin_of(text, first, _ENDS), end_of(text, last, _ENDS)
            if compile_patterns(options.aside).search(text, begin, end):
                continue
            # What a case is may stand in the sentence before, what it is not there or in its own.
            before = begin_of(text, begin - 1, _ENDS) if begin else begin
            if step.unless and unless.search(text, before, end):
                continue
            if step.about and not about.search(text, 0, end):
                continue
            if goes_on(words, text, first, last) and not disowned(paragraph.told, turn, at, words):
                return place
    return None


def _told(options: LeftOutSteps, step: RequiredStep, text: str) -> list[re.Match[str]]:
    """Where a step is told of, but not where its want only says which cases are meant."""
    attribute = compile_patterns((options.attribute,))
    return [
        one
        for one in compile_patterns((step.step,)).finditer(text)
        if not (_is_denied(options, one) and attribute.match(text, one.end()))
    ]


def _is_done(options: LeftOutSteps, act: re.Match[str]) -> bool:
    """Whether an act is told as done: neither denied, asked for, nor what others come before."""
    text, start = act.string, act.start()
    begin = max(begin_of(text, start, _CLAUSE), start - _LEAD)
    if at_end(options.not_done).search(text, begin, start):
        return False
    return compile_patterns(options.not_yet).match(text, act.end()) is None


def _is_denied(options: LeftOutSteps, step: re.Match[str]) -> bool:
    """Whether the clause of a step says that it was not taken."""
    text = step.string
    begin, end = begin_of(text, step.start(), _CLAUSE), end_of(text, step.end(), _CLAUSE)
    if at_end(options.omits).search(text, begin, step.start()):
        return True
    return compile_patterns(options.omitted).match(text[step.end() : end]) is not None


def _at_once(options: LeftOutSteps, act: re.Match[str]) -> Iterator[int]:
    """Where a term ends on whose heels the act follows: no room for a step between them."""
    text = act.string
    begin = begin_of(text, act.start(), _ENDS)
    for one in compile_patterns((options.at_once,)).finditer(text, begin, act.start()):
        if end_of(text, one.end(), _CLAUSE) >= begin_of(text, act.start(), _CLAUSE):
            yield one.start()


def _is_late(
    options: LeftOutSteps, step: RequiredStep, one: re.Match[str], act: re.Match[str]
) -> bool:
    """Whether a step is told with the result of the act or behind it, in its clause or the next."""
    if not step.result:
        return False
    text = one.string
    begin = begin_of(text, one.start(), _CLAUSE)
    own = text[begin : end_of(text, one.end(), _CLAUSE)]
    if compile_patterns(options.earlier).search(own):
        return False
    results = compile_patterns((step.result,))
    if compile_patterns((options.made_up,)).search(own):
        return results.search(text, 0, one.start()) is not None
    since = begin_of(text, begin - 1, _CLAUSE) if begin else begin
    clause = next(results.finditer(text, since, one.start()), None)
    if clause is None and begin > since:
        # 决定书送达，告知书一并交给当事人，同时告知申辩权: the clause between is of the step.
        before = begin_of(text, since - 1, _CLAUSE) if since else since
        clause = next(results.finditer(text, before, since), None)
        if clause and not compile_patterns((step.step,)).search(text, since, begin):
            return False
    if clause is None:
        return False
    behind = text[clause.end() : one.start()]
    return (
        compile_patterns(options.with_it).search(behind + own) is not None
        or compile_patterns(options.behind).match(text, clause.end()) is not None
    )
