"""Reports of a store that took text from one another.

What the reports of many issuers have in common is taken out, as long as it is a small share of a
report: then it was handed down.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache

import msgspec
from rapidfuzz.fuzz import ratio

from lawcheck.corpus.between import MUCH, same_sentences
from lawcheck.corpus.keys import split
from lawcheck.corpus.pairs import Pair, every_candidate, had_by_many, own_words, verified
from lawcheck.corpus.store import Store
from lawcheck.repetition.groups import crowds as crowds_of
from lawcheck.repetition.groups import hanging, largest
from lawcheck.repetition.shared import Listed
from lawcheck.repetition.units import copyable

#: Pairs of reports that share fewer characters (normalised) are left out.
LEAST_CHARACTERS = 100
#: Had by many, it was handed down up to this share of a report; beyond, it counts.
HANDED_DOWN = 0.2


class HandedDown(msgspec.Struct, frozen=True):
    """A paragraph that many units have, and that does not count."""

    text: str
    characters: int
    reports: tuple[Listed, ...]


class Cluster(msgspec.Struct, frozen=True):
    """Reports of several units, or years, that hang together by one text."""

    reports: tuple[Listed, ...]
    share: float
    """The largest that two of them share."""


class Found(msgspec.Struct, frozen=True):
    """All that the reports of a store have in common."""

    reports: int
    overlaps: tuple[Overlap, ...]
    handed_down: tuple[HandedDown, ...] = ()

    @property
    def clusters(self) -> tuple[Cluster, ...]:
        """What hangs together by one text, the largest share first."""
        return clusters(self.overlaps)


class Overlap(msgspec.Struct, frozen=True):
    """Two reports that share text."""

    one: Listed
    other: Listed
    characters: int
    share: float
    """Of the shorter report, 0 to 1."""
    similarity: float
    """Of what is shared, 0 to 100."""
    paragraphs: tuple[tuple[int, int, float], ...]
    """Paragraph of the one, of the other (from 0), similarity."""


def overlaps(
    store: Store,
    engine: str = "auto",
    least: int = LEAST_CHARACTERS,
    phrases: Sequence[str] = (),
) -> list[Overlap]:
    """The pairs of reports that share at least ``least`` characters, most first.

    ``phrases`` are set phrases, which every report may have.
    """
    return list(find(store, engine, least, phrases).overlaps)


def find(
    store: Store,
    engine: str = "auto",
    least: int = LEAST_CHARACTERS,
    phrases: Sequence[str] = (),
    chosen: Callable[[Listed], bool] = lambda _: True,
) -> Found:
    """The same with what was handed down; only of the ``chosen`` reports."""
    listed = {report.id: report for report in store.listed() if chosen(report)}

    def wanted() -> Iterator[tuple[int, int, int]]:
        for row in every_candidate(store, engine):
            if split(row[0])[0] in listed and split(row[1])[0] in listed:
                yield row

    pairs = own_words(list(verified(wanted(), store.normal)), store, phrases)
    many = had_by_many(pairs, lambda i: listed[i].who)
    beyond = _beyond_a_fifth(many, store)
    counted: list[Pair] = []
    left: list[Pair] = []
    for pair in pairs:
        both = {split(pair.one)[0], split(pair.other)[0]}
        common = pair.one in many or pair.other in many
        (left if common and not both <= beyond else counted).append(pair)
    return Found(
        len(listed),
        tuple(_by_report(counted, left, listed, store, least)),
        _told(left, listed, store),
    )


def _beyond_a_fifth(many: Iterable[int], store: Store) -> set[int]:
    """The reports of which so much is had by many that it cannot have been handed down."""
    by_report: dict[int, list[int]] = defaultdict(list)
    for key in many:
        report, paragraph = split(key)
        by_report[report].append(paragraph)
    beyond = set()
    for report, paragraphs in by_report.items():
        normal = store.normal(report)
        if sum(len(normal[n]) for n in paragraphs) > HANDED_DOWN * sum(map(len, normal)):
            beyond.add(report)
    return beyond


def _told(pairs: list[Pair], listed: dict[int, Listed], store: Store) -> tuple[HandedDown, ...]:
    """What was left out as handed down, with the reports that have it; the longest first."""
    found = []
    for group in hanging((pair.one, pair.other) for pair in pairs):
        report, paragraph = split(min(group))
        text = store.content(report)[0][paragraph]
        ids = dict.fromkeys(split(key)[0] for key in sorted(group))
        found.append(HandedDown(text, len(text), tuple(listed[i] for i in ids)))
    found.sort(key=lambda one: (-one.characters * len(one.reports), one.text))
    return tuple(found)


def clusters(found: Sequence[Overlap]) -> tuple[Cluster, ...]:
    """Reports that hang together by one text, the largest share first."""
    shares = {(overlap.one.id, overlap.other.id): overlap.share for overlap in found}
    reports = {r.id: r for overlap in found for r in (overlap.one, overlap.other)}
    result = []
    for group in crowds_of(shares):
        members = sorted((reports[i] for i in group), key=lambda r: (r.issuer, r.year or 0, r.name))
        result.append(Cluster(tuple(members), largest(shares, group)))
    return tuple(sorted(result, key=lambda c: (-c.share, -len(c.reports), c.reports[0].name)))


def _by_report(
    pairs: list[Pair], left_out: list[Pair], listed: dict[int, Listed], store: Store, least: int
) -> list[Overlap]:
    by_report: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_report[split(pair.one)[0], split(pair.other)[0]].append(pair)
    common: dict[int, set[int]] = defaultdict(set)
    for key in {key for pair in left_out for key in (pair.one, pair.other)}:
        report, paragraph = split(key)
        common[report].add(paragraph)
    lines = lru_cache(maxsize=1000)(store.lines)
    size = lru_cache(maxsize=None)(lambda report: _size(store, report))
    result = []
    for (one, other), found in by_report.items():
        best = _one_to_one(found)
        places = [(split(p.one)[1], split(p.other)[1], p.similarity, p.characters) for p in best]
        total = min(size(one), size(other))
        if sum(p.characters for p in best) >= MUCH * total:
            done = {p[0] for p in places} | common[one], {p[1] for p in places} | common[other]
            mine, theirs = lines(one), lines(other)
            places += [
                (m, n, ratio(mine[m], theirs[n]), characters)
                for m, n, characters in same_sentences(mine, theirs, done)
            ]
            places.sort()
        characters = sum(place[3] for place in places)
        if characters < least:
            continue
        alike = sum(similarity * length for _, _, similarity, length in places) / characters
        result.append(
            Overlap(
                listed[one],
                listed[other],
                characters,
                round(min(1.0, characters / total), 4),
                round(alike, 1),
                tuple((m, n, round(similarity, 1)) for m, n, similarity, _ in places),
            )
        )
    result.sort(key=lambda o: (-o.share, -o.characters, o.one.id, o.other.id))
    return result


def _size(store: Store, report: int) -> int:
    """Characters of a report that can be copied; where there are none, all."""
    normal = store.normal(report)
    return copyable(store.content(report)[0], normal) or sum(map(len, normal))


def _one_to_one(pairs: list[Pair]) -> list[Pair]:
    """Each paragraph once, with the one it is most like; in reading order."""
    used: set[int] = set()
    best = []
    for pair in sorted(pairs, key=lambda p: (-p.similarity, p.one, p.other)):
        if pair.one not in used and pair.other not in used:
            used |= {pair.one, pair.other}
            best.append(pair)
    return sorted(best, key=lambda p: (p.one, p.other))
