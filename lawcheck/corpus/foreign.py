"""Find what a report shares with the reports of a store.

Paragraphs that hold the same rare hashes are candidates (hashes that many paragraphs hold are
wording of the genre or were handed down); RapidFuzz verifies them as ``inside`` does. Where a
paragraph was rewritten in part, its sentences are compared. Headings and set phrases do not
count; what stands in the reports of many issuers is marked, for it may have been handed down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence

import msgspec

from lawcheck.corpus.comparison import Comparison
from lawcheck.corpus.keys import split
from lawcheck.corpus.matches import Beside, Match
from lawcheck.repetition.alike import OwnWords
from lawcheck.repetition.model import Changed, Side
from lawcheck.repetition.shared import Foreign, Listed, Shared

#: What the reports of more other issuers say too may have been handed down.
COMMON = 5
#: So many of those that were looked at have a text that a crowd has.
_OF_A_CROWD = 6
#: Two reports that have so much in common have it not by chance.
_MUCH = 0.2
#: So many other reports are told of, those with most text in common.
MOST = 24


def compare(
    texts: Sequence[str],
    others: Beside,
    eligible: Callable[[Listed], bool],
    phrases: Sequence[str] = (),
    own_issuer: str = "",
) -> tuple[Shared, ...]:
    """What ``texts`` share with the ``eligible`` reports of ``others``, most first.

    One stretch may be shared with several reports and then comes with each of them.
    """
    return compared(Comparison(texts, others, OwnWords(phrases)), others, eligible, own_issuer)


def compared(
    comparison: Comparison,
    others: Beside,
    eligible: Callable[[Listed], bool],
    own_issuer: str = "",
) -> tuple[Shared, ...]:
    """The same for a comparison that was begun."""
    candidates = comparison.candidates()
    reports = others.describe({split(key)[0] for keys in candidates.values() for key in keys})
    reports = {i: listed for i, listed in reports.items() if eligible(listed)}
    by_report: dict[int, list[Match]] = defaultdict(list)
    for number, keys in candidates.items():
        found = [
            match
            for key in keys
            if split(key)[0] in reports and (match := comparison.match(number, *split(key)))
        ]
        units = {reports[one[0].report].who for one in found} - {own_issuer}
        # Of a crowd a few were looked at, which may be one unit's reports of several years.
        crowd = number in comparison.crowded and len(found) >= _OF_A_CROWD
        many = len(units) > (1 if crowd else COMMON)
        for best in _best_of_each(found):
            marked = [msgspec.structs.replace(match, many=many) for match in best]
            by_report[best[0].report] += marked
    told = []
    for report, matches in by_report.items():
        # What is too short to be looked up goes with the rest of what these two share.
        mostly = 2 * sum(match.many for match in matches) > len(matches)
        short = comparison.same_short(report)
        if sum(match.length for match in matches) >= _MUCH * comparison.size:
            short += comparison.same_sentences(report, matches)
        matches += [msgspec.structs.replace(match, many=mostly) for match in short]
        passages = _joined(matches, comparison)
        characters = sum(passage.characters for passage in passages)
        told.append((characters, reports[report], tuple(passages)))
    told.sort(key=lambda one: (-one[0], one[1].name, one[1].id))
    return tuple(_shared(others, *one) for one in told[:MOST])


def _shared(
    others: Beside, characters: int, other: Listed, passages: tuple[Foreign, ...]
) -> Shared:
    texts = others.content(other.id)[0]
    quotes = tuple(_quote(texts, passage.source) for passage in passages)
    return Shared(other, passages, quotes, characters)


def _quote(texts: Sequence[str], side: Side) -> str:
    if side.first == side.last:
        return texts[side.first][side.start : side.end]
    inner = texts[side.first + 1 : side.last]
    return "\n".join((texts[side.first][side.start :], *inner, texts[side.last][: side.end]))


def _best_of_each(found: Iterable[tuple[Match, ...]]) -> list[tuple[Match, ...]]:
    """Of several paragraphs of one report the most alike."""
    best: dict[int, tuple[Match, ...]] = {}
    for matches in found:
        report = matches[0].report
        if report not in best or _weight(matches) > _weight(best[report]):
            best[report] = matches
    return list(best.values())


def _weight(matches: tuple[Match, ...]) -> tuple[float, int]:
    return sum(m.score * m.length for m in matches), -matches[0].other


def _joined(matches: list[Match], comparison: Comparison) -> list[Foreign]:
    """Paragraphs of one other report that follow each other in both become one passage."""
    passages = []
    run: list[Match] = []
    for match in sorted(matches, key=lambda m: (m.paragraph, m.start)):
        if run and not _follows(run[-1], match, comparison):
            passages.append(_passage(run))
            run = []
        run.append(match)
    return [*passages, _passage(run)]


def _follows(last: Match, match: Match, comparison: Comparison) -> bool:
    if not (last.whole and match.whole and 0 < match.other - last.other <= 3):
        return False
    if last.many != match.many:
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
        first.many,
    )
