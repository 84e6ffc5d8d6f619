"""Text taken over from an earlier report of the same issuer, or from another issuer's."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, Related, finding, shorten
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.repetition import CopiedText
from lawcheck.packs.model import Rule
from lawcheck.repetition.changes import changes, in_words
from lawcheck.repetition.model import Side
from lawcheck.repetition.shared import Foreign, Shared

#: So many places are told of each other report, the longest.
_PLACES = 5
#: Of a part, a smaller share than this is not worth a word.
_WORTH = 0.3

#: Paragraph → the stretches of it that were taken over.
_Taken = dict[int, list[tuple[int, int]]]


def check(rule: Rule, options: CopiedText, case: Case) -> Iterator[Finding]:
    """Yield a finding for each other report that this one has much of, the most first.

    What two of them have counts for the one that has more.
    """
    total = sum(len(paragraph.text) for paragraph in case.report.body)
    told: _Taken = defaultdict(list)
    named = 0
    for shared in case.shared:
        if (_relation(case, shared) == "earlier") != (options.relation == "earlier"):
            continue
        fresh = [p for p in shared.passages if _fresh(case, p, told)]
        taken = _taken(case, fresh)
        length = _length(taken)
        parts = _parts(case, taken)
        much = length >= options.share * total or any(
            share >= options.part_share for _, share in parts
        )
        if length < options.least or not much or named >= options.most:
            continue
        named += 1
        for number, stretches in taken.items():
            told[number] += stretches
        yield _finding(rule, case, shared, fresh, length / total, parts)


def _relation(case: Case, shared: Shared) -> str:
    issuer = case.report.issuer
    return "earlier" if issuer and issuer == shared.other.issuer else "neighbour"


def _taken(case: Case, passages: list[Foreign]) -> _Taken:
    """The stretches of the judged body that ``passages`` cover."""
    body = {paragraph.number: len(paragraph.text) for paragraph in case.report.body}
    taken: _Taken = defaultdict(list)
    for passage in passages:
        side = passage.copy
        for number in range(side.first + 1, side.last + 2):
            if number in body:
                start = side.start if number == side.first + 1 else 0
                end = side.end if number == side.last + 1 else body[number]
                taken[number].append((start, end))
    return taken


def _length(taken: _Taken) -> int:
    return sum(end - start for stretches in taken.values() for start, end in stretches)


def _fresh(case: Case, passage: Foreign, told: _Taken) -> bool:
    """Whether most of this stretch was not told of yet."""
    own = _taken(case, [passage])
    known = sum(
        max(0, min(end, other_end) - max(start, other_start))
        for number, stretches in own.items()
        for start, end in stretches
        for other_start, other_end in told.get(number, ())
    )
    return 2 * known < _length(own)


def _parts(case: Case, taken: _Taken) -> list[tuple[str, float]]:
    """For each mandated part its name and the share of it that was taken over."""
    names = {definition.id: definition.name for definition in case.pack.parts}
    lengths = {p.number: len(p.text) for p in case.report.body}
    shares = []
    for part in case.report.parts:
        numbers = [
            n
            for span in part.stretches
            for n in range(span.paragraph, span.last + 1)
            if n in lengths
        ]
        total = sum(lengths[n] for n in numbers)
        if total:
            share = _length({n: taken[n] for n in numbers if n in taken}) / total
            shares.append((names.get(part.id, part.id), min(1.0, share)))
    return shares


def _finding(
    rule: Rule,
    case: Case,
    shared: Shared,
    fresh: list[Foreign],
    share: float,
    parts: list[tuple[str, float]],
) -> Finding:
    quotes = dict(zip(shared.passages, shared.quotes, strict=True))
    longest = sorted(fresh, key=lambda p: (-p.characters, p.copy.first))
    main = longest[0]
    worth = [f"“{name}”的{_percent(part)}" for name, part in parts if part >= _WORTH]
    figures = sum(passage.changed == "figures" for passage in fresh)
    places = [Related(None, shorten(quotes[main]), _note(case, shared, main, quotes[main]))]
    for passage in longest[1:_PLACES]:
        span = _span(passage.copy)
        quote = shorten(case.report.document.slice(span))
        note = _note(case, shared, passage, quotes[passage])
        places.append(Related(case.report.locate(span), quote, note, span))
    return finding(
        rule,
        case,
        _span(main.copy),
        related=tuple(places),
        other=_other(shared),
        share=_percent(share),
        characters=sum(passage.characters for passage in fresh),
        places=len(fresh),
        parts=f"，其中包括{'、'.join(worth)}" if worth else "",
        figures=f"，有{figures}处仅改动数字" if figures else "",
    )


def _note(case: Case, shared: Shared, passage: Foreign, quote: str) -> str:
    """Where it stands in the other report, how much alike, and what was changed."""
    first, last = passage.source.first + 1, passage.source.last + 1
    place = f"第{first}段" if first == last else f"第{first}至{last}段"
    own = case.report.document.slice(_span(passage.copy))
    if passage.changed == "nothing":
        alike = "完全相同"
    else:
        similar = min(99, round(passage.similarity))
        word = "仅改动数字" if passage.changed == "figures" else f"相似度{similar}%"
        shown = in_words(changes(quote, own))
        alike = f"{word}（{shown}）" if shown and passage.similarity >= 85 else word
    return f"{_other(shared)}{place}，{alike}"


def _other(shared: Shared) -> str:
    """The other report as a reader knows it: issuer, year, file."""
    other = shared.other
    year = f"{other.year}年" if other.year else ""
    name = other.name.replace("\\", "/").rsplit("/", 1)[-1]
    return f"{other.issuer}{year}报告（{name}）"


def _span(side: Side) -> Span:
    return Span(side.first + 1, side.start, side.last + 1, side.end)


def _percent(share: float) -> str:
    return f"{share * 100:.0f}%"
