"""Shortcomings without their causes: told item by item, an error only where every item is bare.

People say why in a hundred ways. A cause is known by the words that announce one (原因, 由于), or
by what it does: a clause behind the shortcoming that tells a past circumstance, a lack of means,
a habit. What only might be one is never called missing; bare is an item that says its deficit,
other deficits and figures, and nothing else.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, finding, related
from lawcheck.checks.part_text import folded, pieces, written
from lawcheck.checks.substance.items import Item, items, paragraphs
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.structure import ShortcomingCauses
from lawcheck.packs.model import Pattern, Rule
from lawcheck.reports.model import Part
from lawcheck.reports.parts import classifier
from lawcheck.text.list_numbers import chinese
from lawcheck.text.patterns import compile_patterns, compiled

#: Of so many items one may be compared with the others.
_SEVERAL = 3
#: So many characters tell where the first item begins.
_ENOUGH = 12
#: What stands before it names the shortcoming, what stands behind may say why.
_CLAUSE = compiled(r"[^。；！？，\n]+")
_FIGURE = compiled(r"\d")
#: A shorter clause is but a piece of another.
_TELLS = 6
_HEADLINE = compiled(r"^[^。；！？：，\n]{2,60}[。；！？：，\n]")


def check(rule: Rule, options: ShortcomingCauses, case: Case) -> Iterator[Finding]:
    """Yield at most one finding: at the heading where nothing says why, else at the first item.

    The part's own heading does not count: 不足和原因 in a title states no cause. Deeper headings
    and further headings of the same part do (原因分析), once the hollow words are taken out.
    """
    part = written(case, options.part)
    if part is None:
        return
    numbered = items(case.report, part)
    listed = numbered or _without_leads(paragraphs(case.report, part), options)
    if not listed or _says_why_for_all(case, part, listed, options):
        return
    announced = [_announced(one.text, options) for one in listed]
    often = sum(announced) > 1
    bare = [
        (number, one)
        for number, one in enumerate(listed, 1)
        if not announced[number - 1] and not _perhaps(one, options)
    ]
    known = {number for number, _ in bare}
    if (often and not bare) or (bare and not any(announced)):
        # Beside others that say why, or where none does: what is only seen is no cause.
        bare += [
            (number, one)
            for number, one in enumerate(listed, 1)
            if not announced[number - 1] and number not in known and _only_seen(one, options)
        ]
        bare.sort(key=lambda told: told[0])
    if often and part.status == "separate":
        bare += [(number, p) for number, p in _further(case, part, listed) if _bare(p, options)]
    if not bare:
        return
    if len(known) == len(listed):
        severity = options.embedded_severity if part.status == "embedded" else None
        yield finding(rule, case, part.span, severity=severity, concerns=part.id)
        return
    sharing = part.status == "merged"
    if sharing:
        # Plans share the section: only what complains, and plans nothing, is a shortcoming, and
        # what is numbered with others before one of these that says why.
        last = max(
            (
                n
                for n, one in enumerate(numbered, 1)
                if announced[n - 1] and _complains(case, part, one.headline)
            ),
            default=0,
        )
        bare = [
            (number, one)
            for number, one in bare
            if _complains(case, part, one.headline)
            or (number < last and not _plans(case, part, one.text))
        ]
    if not bare:
        return
    many = len(bare) * 2 >= len(listed) and len(bare) > 1 and not sharing
    partly = msgspec.structs.replace(
        rule, message=options.partly, suggestion=options.partly_suggestion
    )
    yield finding(
        partly,
        case,
        bare[0][1].span,
        severity=options.partly_severity if many else "info",
        concerns=part.id,
        related=tuple(related(case, one.span, "这一条没有写原因") for _, one in bare[1:]),
        numbers="、".join(chinese(number) for number, _ in bare),
    )


def _only_seen(item: Item, options: ShortcomingCauses) -> bool:
    """Whether every clause behind a shortcoming counts, complains, or tells what is to be seen.

    Told only as a hint: 有的罚50元，有的罚200元，经营户反映强烈.
    """
    behind = _CLAUSE.findall(_behind(item, options))
    return bool(behind) and not any(_tells_why(one, options, options.seen) for one in behind)


def _behind(item: Item, options: ShortcomingCauses) -> str:
    """What stands behind the clause that names the shortcoming."""
    match = _HEADLINE.match(item.text)
    return compile_patterns(options.remedies).sub("", item.text[match.end() :]) if match else ""


def _says_why_for_all(
    case: Case, part: Part, listed: Sequence[Item], options: ShortcomingCauses
) -> bool:
    """Whether a sentence before, behind or beside the items gives the causes of all of them."""
    report = case.report
    text = folded(report, pieces(report, part))
    if options.hollow:
        text = compile_patterns(options.hollow).sub("", text)
    if compile_patterns(options.whole).search(text) or any(
        _announced(_cut(case, span), options) for span in part.others
    ):
        return True
    opening = listed[0].text[:_ENOUGH]
    before = text.partition(opening)[0] if opening else ""
    inside = "\n".join(one.text for one in listed)
    if _announced(before, options) and not _announced(inside, options):
        return True
    # A paragraph behind items of one paragraph each belongs to none of them.
    last = listed[-1].span
    alone = all(one.span.paragraph == one.span.last for one in listed[:-1])
    if not alone or last.last == last.paragraph:
        return False
    closing = [span for span in pieces(report, part) if span.paragraph > last.paragraph]
    return _announced(folded(report, iter(closing)), options)


def _cut(case: Case, span: Span) -> str:
    return folded(case.report, iter([span]))


def _announced(text: str, options: ShortcomingCauses) -> bool:
    """Whether words announce a cause."""
    if options.hollow:
        text = compile_patterns(options.hollow).sub("", text)
    return bool(compile_patterns(options.patterns).search(text))


def _further(case: Case, part: Part, listed: Sequence[Item]) -> Iterator[tuple[int, Item]]:
    """Paragraphs that complain behind an item, where the other items are of one paragraph."""
    long = [one for one in listed if one.span.paragraph != one.span.last]
    if len(long) != 1 or len(listed) < _SEVERAL:
        return
    number, inside = listed.index(long[0]) + 1, long[0].span.paragraphs[1:]
    for one in paragraphs(case.report, part):
        if one.span.paragraph in inside and _complains(case, part, one.headline):
            yield number, one


def _bare(one: Item, options: ShortcomingCauses) -> bool:
    """Whether nothing in a paragraph says why, or might."""
    return not _announced(one.text, options) and not _perhaps(one, options)


def _without_leads(listed: list[Item], options: ShortcomingCauses) -> list[Item]:
    """The paragraphs that are no mere lead to those below: 对照要求，还差四步。"""
    leads = compile_patterns(options.leads)
    return [one for one in listed if not leads.search(one.text)]


def _complains(case: Case, part: Part, words: str) -> bool:
    """Whether words are of the part's own kind, and of no plan."""
    classify = classifier(case.pack.parts, case.pack.asides, case.report.year)
    return classify.tells(part.id, words) and not _plans(case, part, words)


def _plans(case: Case, part: Part, words: str) -> bool:
    """Whether words are of another of the closing parts."""
    classify = classifier(case.pack.parts, case.pack.asides, case.report.year)
    others = [d.id for d in classify.definitions if d.closing and d.id != part.id]
    return any(classify.tells(other, words) for other in others)


def _perhaps(item: Item, options: ShortcomingCauses) -> bool:
    """Whether a clause behind the shortcoming does what a cause does."""
    return any(_tells_why(clause, options) for clause in _CLAUSE.findall(_behind(item, options)))


def _tells_why(clause: str, options: ShortcomingCauses, seen: tuple[Pattern, ...] = ()) -> bool:
    """Whether a clause tells how something came about; what is ``seen`` does not."""
    # A clause that only counts (兼职的占到四成) says how much, not why.
    if compile_patterns((*options.shares, *options.restates, *seen)).search(clause):
        return False
    if compile_patterns(options.perhaps).search(clause):
        return True
    # What neither counts nor complains tells something else: how it came about.
    said = len(clause) >= _TELLS and not _FIGURE.search(clause)
    symptoms = compile_patterns(options.symptoms)
    return bool(options.symptoms) and said and symptoms.search(clause) is None
