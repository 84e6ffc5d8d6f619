"""Words that could stand in any report of any year: no figure, no name, no document, no thing.

What is left of a passage when the words of every report are taken out says how much of it is this
report's own.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, Finding, finding, related
from lawcheck.checks.part_text import prose, written
from lawcheck.checks.substance.items import Item, items, paragraphs
from lawcheck.checks.substance.told_causes import CauseFault, fault_of
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import HollowCause, HollowText
from lawcheck.packs.model import Rule
from lawcheck.reports.model import Part, Report
from lawcheck.text.characters import han, runs
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.sentences import sentences

#: A cause that ends with the same lack as its shortcoming, 力量不足, repeats it sooner.
_SAME, _AT_END = 0.3, "[^，、的]{0,3}$"
#: So many characters of one's own say nothing more.
_LITTLE = 10
#: So many characters that are not vague say nothing.
_LEFT = 1
_CLOSE = compiled(r"[。；！？\n]")
_CLAUSE = compiled(r"[^，、：]+")
#: So many further places are shown.
_MOST_SHOWN = 6
#: A passage that is longer says something, or is no prose; patterns need not search it.
_LONGEST = 5_000
#: A shorter paragraph belongs to its item, a shorter sentence is a lead or a headline.
_LONG = 34


def text(rule: Rule, options: HollowText, case: Case) -> Iterator[Finding]:
    """Yield one finding for each of the parts with hollow passages, at the first of them."""
    for name in options.parts:
        part = written(case, name)
        if part is None or part.status == "embedded":
            continue
        by_sentence = name in options.sentences
        listed = _sentences(case.report, part) if by_sentence else passages(case.report, part)
        acts = options.acts if by_sentence or not options.sentences else ()
        hollow = [one for one in listed if _is_hollow(one.text, options, acts, case)]
        if not hollow or (options.whole and len(hollow) < len(listed)):
            continue
        many = len(hollow) * 2 > len(listed)
        yield finding(
            rule,
            case,
            hollow[0].span,
            severity=None if many else options.some_severity,
            concerns=part.id,
            related=tuple(related(case, h.span, "这里也是空话") for h in hollow[1:_MOST_SHOWN]),
            part=next((d.name for d in case.pack.parts if d.id == part.id), part.id),
            count=len(hollow),
        )


def passages(report: Report, part: Part) -> list[Item]:
    """The items of a part, its paragraphs where it has none; headings alone are none.

    A long paragraph behind the one that an item begins with is a passage of its own.
    """
    single = paragraphs(report, part)
    own = {one.span.paragraph for one in single}
    found = []
    for one in items(report, part):
        numbers = one.span.paragraphs
        if own.intersection(numbers):
            found.append(one)
            found += [p for p in single if p.span.paragraph in numbers[1:] and len(p.text) >= _LONG]
    return found or single


def _sentences(report: Report, part: Part) -> list[Item]:
    """The long sentences of a part."""
    found = []
    for piece in prose(report, part):
        text = report.document.slice(piece)
        for start, end in sentences(text):
            words = fold(text[start:end]).text
            if len(words) >= _LONG:
                place = Span(piece.paragraph, piece.start + start, piece.last, piece.start + end)
                found.append(Item(place, words, words))
    return found


def own_words(words: str, common: tuple[str, ...]) -> str:
    """``words`` without what every report says."""
    return compile_patterns(common).sub("，", words)


def _is_hollow(words: str, options: HollowText, acts: tuple[str, ...], case: Case) -> bool:
    characters = han(words)
    if characters < options.least or len(words) > _LONGEST:
        return False
    if options.empty and compile_patterns(options.empty).search(words):
        return True
    words = compile_patterns(options.targets).sub("，", words)
    if compile_patterns(options.concrete).search(words):
        return False
    left = own_words(words, options.common)
    for name in _names(case.report):
        left = left.replace(name, "")
    share = options.share
    if acts:
        bare = compile_patterns(options.mere).sub("，", words)
        if not compile_patterns(acts).search(bare):
            share = options.idle_share
    return han(left) < share * characters


def _names(report: Report) -> Iterator[str]:
    """The report's own name, without what it is: 江左市, 江左."""
    name = fold(report.issuer or "").text.partition("人民政府")[0]
    if name:
        yield from (name, name[:-1])


def cause(rule: Rule, options: HollowCause, case: Case) -> Iterator[Finding]:
    """Yield a finding for each shortcoming whose cause is itself again, or none at all."""
    part = written(case, options.part)
    if part is None:
        return
    for one in items(case.report, part) or paragraphs(case.report, part):
        fault = _blame(one.text, options) or _no_cause(one.text, options)
        if fault is None:
            continue
        text, name = fault
        worded = {"blamed": options.blamed, "planned": options.planned, "praised": options.praised}
        told = msgspec.structs.replace(rule, message=worded.get(name) or rule.message)
        yield finding(told, case, one.span, concerns=part.id, text=text, shortcoming=one.headline)


def _blame(words: str, options: HollowCause) -> tuple[str, CauseFault] | None:
    """Others who are blamed in place of a cause of one's own."""
    if match := compile_patterns(options.insults).search(words):
        return match[0], "blamed"
    is_cause = compile_patterns(options.causes)
    for match in compile_patterns(options.blames).finditer(words):
        before = _CLOSE.split(words[: match.start()])[-1]
        behind = _CLOSE.split(words[match.end() :], maxsplit=1)[0]
        if compile_patterns(options.announces).search(before) or is_cause.search(behind):
            return match[0], "blamed"
    return None


def _no_cause(words: str, options: HollowCause) -> tuple[str, CauseFault] | None:
    """The cause of a shortcoming that says nothing."""
    match = compile_patterns(options.anyhow).search(words)
    # 原因是多方面的，主要是编制五年没有增加: what follows says it.
    if match and han(own_words(words[match.end() :], options.common)) <= _LITTLE:
        return match[0], "repeated"
    for match in compile_patterns(options.announces).finditer(words):
        whole = _CLOSE.split(words[match.end() :], maxsplit=1)[0]
        told = compile_patterns(options.effects).sub("", whole)
        if not told:
            continue
        before = words[: match.start()]
        formulas = compile_patterns(options.formulas)
        empty = formulas.fullmatch(told) or all(map(formulas.fullmatch, told.split("，")))
        same = _is_same(told, before, options)
        hollow = empty or same or _is_vague(told, options) or _repeats(told, before, options)
        fault: CauseFault | None = "repeated" if hollow else fault_of(told, before, options)
        if fault is None or _explains(words[match.end() + len(whole) :], options):
            continue
        return told, fault
    return None


def _is_same(told: str, before: str, options: HollowCause) -> bool:
    """Whether shortcoming and cause say one lack in two ways: 力量不足, 人员偏少."""
    clauses = _CLAUSE.findall(told)
    for lack in options.same:
        words = compile_patterns((lack,))
        if words.search(before) and clauses and all(map(words.search, clauses)):
            return True
    return False


def _explains(behind: str, options: HollowCause) -> bool:
    """Whether a further sentence tells how it came about."""
    return compile_patterns(options.explains).search(behind) is not None


def _is_vague(told: str, options: HollowCause) -> bool:
    """Whether a cause is made of words that fit any shortcoming."""
    if not options.vague:
        return False
    vague = compile_patterns(options.vague)
    return han(vague.sub("", told)) <= _LEFT


def _repeats(told: str, before: str, options: HollowCause) -> bool:
    """Whether a cause says nothing that its shortcoming has not said."""
    if len(told) > options.longest or not before:
        return False
    # The lack itself, 偏低, is no thing that both are about.
    lacks = compile_patterns([f"(?:{words}){_AT_END}" for words in options.lacks])
    mine = runs(own_words(lacks.sub("，", told), options.common), 2)
    theirs = runs(own_words(before, options.common), 2)
    if not mine:
        # 原因是力量还比较薄弱: common words alone, and some of them the shortcoming's.
        mine, theirs = runs(told, 2), runs(before, 2)
        return bool(mine & theirs)
    share = _SAME if (lack := lacks.search(told)) and lack[0] in before else options.share
    return len(mine & theirs) >= share * len(mine)
