"""How the report has its mandated parts: empty, only embedded, merged, opened twice."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from lawcheck.checks.model import Case, Finding, finding, related
from lawcheck.checks.part_text import copied_under, says_nothing
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.structure import EmbeddedPart, EmptyPart, MergedPart, RepeatedPart
from lawcheck.packs.model import Rule
from lawcheck.reports.model import Part, Report
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.sentences import sentences

#: A shorter sentence stands twice by chance.
_LONG = 12

#: Two parts share a heading; each has its turn so often.
_PAIR = 2
_TURNS = 3


def empty(rule: Rule, options: EmptyPart, case: Case) -> Iterator[Finding]:
    """Yield a finding at each heading that stands over nothing; one where parts share it."""
    seen: set[Span] = set()
    for part in case.report.parts:
        if part.span is None or part.span in seen or not says_nothing(case.report, part, options):
            continue
        if is_unread(case, part):
            continue  # what stands there was not read, and that is told
        seen.add(part.span)
        yield finding(
            rule,
            case,
            part.span,
            concerns=part.id,
            part=_name(case, part.id),
            characters=part.characters,
        )


def is_unread(case: Case, part: Part) -> bool:
    """Whether something in the part could not be read: it may say all that seems to lack."""
    spans = [span for span in (part.span, *part.stretches) if span]
    return any(
        one.paragraph is not None and span.paragraph <= one.paragraph <= span.last
        for one in case.report.document.unread
        for span in spans
    )


def embedded(rule: Rule, options: EmbeddedPart, case: Case) -> Iterator[Finding]:
    """Yield one finding for the parts that stand only inside others, at the first of them.

    A report under thematic headings has several of them for one reason.
    """
    inside = [part for part in case.report.parts if part.status == "embedded" and part.span]
    if not inside:
        return
    first, *others = inside
    places = [
        related(case, part.span, f"“{_name(case, part.id)}”写在这里")
        for part in others
        if part.span is not None
    ]
    names = "”“".join(_name(case, part.id) for part in inside)
    yield finding(rule, case, first.span, related=tuple(places), concerns=first.id, parts=names)


def merged(rule: Rule, options: MergedPart, case: Case) -> Iterator[Finding]:
    """Yield a finding for each heading that holds several parts one after the other.

    Where each shortcoming has what is planned right behind it, nobody has to look for it.
    """
    sharing: dict[Span, list[Part]] = {}
    for part in case.report.parts:
        if part.status == "merged" and part.span is not None:
            sharing.setdefault(part.span, []).append(part)
    for span, parts in sharing.items():
        if _take_turns(parts):
            continue
        names = "”和“".join(_name(case, part.id) for part in parts)
        yield finding(rule, case, span, concerns=parts[0].id, parts=names)


def _take_turns(parts: list[Part]) -> bool:
    """Whether two parts take turns: an item of the first, what the second says of it, and so on."""
    if len(parts) != _PAIR:
        return False
    begun = [((s.paragraph, s.start), part.id) for part in parts for s in part.stretches]
    order = [part for part, _ in groupby(name for _, name in sorted(begun))]
    return len(order) >= _PAIR * _TURNS


def repeated(rule: Rule, options: RepeatedPart, case: Case) -> Iterator[Finding]:
    """Yield a finding at each heading that opens again what an earlier heading had opened."""
    for part in case.report.parts:
        if part.span is None or not part.others or part.status == "embedded":
            continue
        aspects = options.aspects.get(part.id, ())
        opened = [(part.span, _words(case.report, part.span))]
        named = _aspects(opened[0][1], aspects)
        for span in part.others:
            words = _words(case.report, span)
            if aspects:
                mine = _aspects(words, aspects)
                twin = part.span if mine <= named else None
                named |= mine
            else:
                twin = next(
                    (old for old, earlier in opened if _alike(words, earlier, options.alike)), None
                )
            opened.append((span, words))
            # A heading over a second copy is told by the rule of repeated text.
            if twin is None or copied_under(case.report, span):
                continue
            first = related(case, twin, "这一部分先在这里写过")
            same = _sentences(case.report, twin) & _sentences(case.report, span)
            yield finding(
                rule,
                case,
                span,
                severity=None if same else options.alone_severity,
                related=(first,),
                concerns=part.id,
                part=_name(case, part.id),
            )


def _sentences(report: Report, heading: Span) -> set[str]:
    """The long sentences under a heading, up to the next heading on a line of its own."""
    lines = {section.span.paragraph for section in report.walk if not section.run_in}
    ends = [number for number in lines if number > heading.last]
    last = min(ends, default=len(report.document.paragraphs) + 1)
    found = set()
    for paragraph in report.document.paragraphs:
        if heading.last < paragraph.number < last:
            text = paragraph.text
            found |= {text[a:b] for a, b in sentences(text) if b - a >= _LONG}
    return found


def _name(case: Case, part_id: str) -> str:
    return next((p.name for p in case.pack.parts if p.id == part_id), part_id)


def _words(report: Report, span: Span) -> str:
    """The folded words of the heading at ``span``, without its number."""
    for section in report.walk:
        if section.span == span:
            return fold(section.heading).text
    return fold(report.document.slice(span)).text


def _aspects(words: str, aspects: tuple[str, ...]) -> set[int]:
    """The numbers of the aspects that a heading names; one that names none is an aspect itself."""
    return {i for i, a in enumerate(aspects) if compile_patterns((a,)).search(words)} or {-1}


def _alike(one: str, other: str, least: float) -> bool:
    from rapidfuzz import fuzz

    return fuzz.ratio(one, other) >= least
