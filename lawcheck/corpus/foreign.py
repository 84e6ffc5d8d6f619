"""Find what a report shares with the reports of a store.

Paragraphs that hold the same rare hashes are candidates (hashes that many paragraphs hold are
wording of the genre or were handed down); RapidFuzz verifies them as ``inside`` does. Where a
paragraph was rewritten in part, its sentences are compared. Headings, set phrases, and what
stands in the reports of many issuers do not count.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

from lawcheck.corpus.comparison import Comparison, Match
from lawcheck.corpus.postings import split
from lawcheck.corpus.store import Store
from lawcheck.repetition.alike import OwnWords
from lawcheck.repetition.model import Changed, Side
from lawcheck.repetition.shared import Foreign, Listed, Shared

#: What the reports of more other issuers say too was handed down, not copied.
COMMON = 5


def compare(
    texts: Sequence[str],
    store: Store,
    eligible: Callable[[Listed], bool],
    phrases: Sequence[str] = (),
    own_issuer: str = "",
) -> tuple[Shared, ...]:
    """What ``texts`` share with the ``eligible`` reports of ``store``, most first.

    One stretch may be shared with several reports and then comes with each of them.
    """
    comparison = Comparison(texts, store, OwnWords(phrases))
    candidates = comparison.candidates()
    reports = store.describe({split(key)[0] for keys in candidates.values() for key in keys})
    reports = {i: listed for i, listed in reports.items() if eligible(listed)}
    matches: list[Match] = []
    for number, keys in candidates.items():
        found = [
            match
            for key in keys
            if split(key)[0] in reports and (match := comparison.match(number, *split(key)))
        ]
        issuers = {reports[match.report].who for match in found} - {own_issuer}
        if len(issuers) <= COMMON:
            matches += _best_of_each(found)
    passages: dict[int, list[Foreign]] = defaultdict(list)
    for passage in _joined(matches, comparison):
        passages[passage.report].append(passage)
    found_in = [
        Shared(
            reports[report],
            tuple(own),
            tuple(_quote(store.content(report)[0], passage.source) for passage in own),
            sum(passage.characters for passage in own),
        )
        for report, own in passages.items()
    ]
    found_in.sort(key=lambda s: (-s.characters, s.other.name, s.other.id))
    return tuple(found_in)


def _quote(texts: Sequence[str], side: Side) -> str:
    if side.first == side.last:
        return texts[side.first][side.start : side.end]
    inner = texts[side.first + 1 : side.last]
    return "\n".join((texts[side.first][side.start :], *inner, texts[side.last][: side.end]))


def _best_of_each(found: Iterable[Match]) -> list[Match]:
    """Of several paragraphs of one report the most alike."""
    best: dict[int, Match] = {}
    for match in found:
        known = best.get(match.report)
        if known is None or (match.score * match.length, -match.other) > (
            known.score * known.length,
            -known.other,
        ):
            best[match.report] = match
    return list(best.values())


def _joined(matches: Iterable[Match], comparison: Comparison) -> list[Foreign]:
    """Paragraphs that follow each other in both reports become one passage."""
    by_report: dict[int, list[Match]] = defaultdict(list)
    for match in matches:
        by_report[match.report].append(match)
    passages = []
    for found in by_report.values():
        found.sort(key=lambda m: m.paragraph)
        run: list[Match] = []
        for match in found:
            if run and not _follows(run[-1], match, comparison):
                passages.append(_passage(run))
                run = []
            run.append(match)
        passages.append(_passage(run))
    passages.sort(key=lambda p: (p.copy.first, p.copy.start, p.report))
    return passages


def _follows(last: Match, match: Match, comparison: Comparison) -> bool:
    if not (last.whole and match.whole and 0 < match.other - last.other <= 3):
        return False
    between = range(last.paragraph + 1, match.paragraph)
    return not any(comparison.substantial(n) and comparison.paragraphs[n] for n in between)


_WORST: tuple[Changed, ...] = ("nothing", "figures", "words")


def _passage(run: Sequence[Match]) -> Foreign:
    first, last = run[0], run[-1]
    length = sum(match.length for match in run)
    return Foreign(
        first.report,
        Side(first.paragraph, first.start, last.paragraph, last.end),
        Side(first.other, first.other_start, last.other, last.other_end),
        round(sum(match.score * match.length for match in run) / length, 1),
        length,
        max((match.changed for match in run), key=_WORST.index),
        first.whole,
    )
