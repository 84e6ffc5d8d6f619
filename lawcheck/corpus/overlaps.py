"""All pairs of reports in a store that took text from one another.

An engine gives candidate pairs of paragraphs, RapidFuzz verifies them, and what the reports
of many issuers have in common is taken out: it was handed down.
"""

from __future__ import annotations

from collections import OrderedDict, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

import msgspec
from rapidfuzz.fuzz import ratio

from lawcheck.corpus.foreign import COMMON
from lawcheck.corpus.postings import split
from lawcheck.corpus.store import Store
from lawcheck.repetition.alike import ALIKE_PARAGRAPH, OwnWords
from lawcheck.repetition.shared import Listed

#: Two texts can be ``ALIKE_PARAGRAPH`` % alike only if the shorter is this part of the longer:
#: 2·shorter/(shorter + longer) ≥ 0.75.
_LENGTHS = ALIKE_PARAGRAPH / (200 - ALIKE_PARAGRAPH)
#: Reports whose paragraphs are kept at hand while verifying.
_AT_HAND = 120_000
#: From so many reports on DuckDB is worth its import, where it is installed.
_MANY = 2000
#: Pairs of reports that share fewer characters (normalised) are left out.
LEAST_CHARACTERS = 100


class Pair(msgspec.Struct, frozen=True):
    """Two paragraphs that say the same."""

    one: int
    other: int
    """Keys (see ``postings.split``), ``one`` the smaller."""
    similarity: float
    characters: int
    """Length of the shorter, normalised."""


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


def candidates(store: Store, engine: str = "auto") -> Iterator[tuple[int, int, int]]:
    """Candidate pairs of paragraph keys from the engine of this name, in order."""
    if engine == "auto":
        many = store.statistics().reports >= _MANY
        installed = find_spec("duckdb") is not None and find_spec("numpy") is not None
        engine = "duckdb" if many and installed else "sqlite"
    module = import_module(f"lawcheck.corpus.engines.{engine}")
    found: Iterator[tuple[int, int, int]] = module.candidates(store)
    return found


def verified(
    found: Iterable[tuple[int, int, int]], paragraphs: Callable[[int], list[str]]
) -> Iterator[Pair]:
    """The candidates of different reports that are alike indeed.

    ``paragraphs`` gives the normalised paragraphs of a report.
    """
    at_hand: OrderedDict[int, list[str]] = OrderedDict()

    def texts(report: int) -> list[str]:
        own = at_hand[report] = paragraphs(report)
        if len(at_hand) > _AT_HAND:
            at_hand.popitem(last=False)
        return own

    for one, other, _ in found:
        (left, m), (right, n) = split(one), split(other)
        a = (at_hand.get(left) or texts(left))[m]
        b = (at_hand.get(right) or texts(right))[n]
        if not _LENGTHS <= len(a) / len(b) <= 1 / _LENGTHS or left == right:
            continue
        alike = ratio(a, b, score_cutoff=ALIKE_PARAGRAPH)
        if alike:
            yield Pair(one, other, alike, min(len(a), len(b)))


def not_handed_down(pairs: Iterable[Pair], issuer: Callable[[int], str]) -> list[Pair]:
    """Those pairs neither of whose paragraphs many other issuers have too."""
    kept = list(pairs)
    issuers: dict[int, set[str]] = defaultdict(set)
    for pair in kept:
        for key, twin in ((pair.one, pair.other), (pair.other, pair.one)):
            issuers[key].add(issuer(split(twin)[0]))
    many = {key for key, found in issuers.items() if len(found - {issuer(split(key)[0])}) > COMMON}
    return [pair for pair in kept if pair.one not in many and pair.other not in many]


def overlaps(
    store: Store,
    engine: str = "auto",
    least: int = LEAST_CHARACTERS,
    phrases: Sequence[str] = (),
) -> list[Overlap]:
    """The pairs of reports that share at least ``least`` characters, most first.

    ``phrases`` are set phrases, which every report may have.
    """
    listed = {report.id: report for report in store.listed()}
    found = verified(candidates(store, engine), store.normal)
    pairs = not_handed_down(found, lambda i: listed[i].who)
    return _by_report(_own_words(pairs, store, phrases), listed, store, least)


def _own_words(pairs: list[Pair], store: Store, phrases: Sequence[str]) -> list[Pair]:
    """Those pairs that are alike without set phrases too."""
    own = OwnWords(phrases)
    if not phrases:
        return pairs
    normal = lru_cache(maxsize=1000)(store.normal)
    texts = lru_cache(maxsize=10_000)(lambda key: normal(split(key)[0])[split(key)[1]])
    return [
        pair
        for pair in pairs
        if own.alike(*(words := (texts(pair.one), texts(pair.other))), ALIKE_PARAGRAPH, words)
    ]


def _by_report(
    pairs: list[Pair], listed: dict[int, Listed], store: Store, least: int
) -> list[Overlap]:
    by_report: dict[tuple[int, int], list[Pair]] = defaultdict(list)
    for pair in pairs:
        by_report[split(pair.one)[0], split(pair.other)[0]].append(pair)
    result = []
    for (one, other), found in by_report.items():
        best = _one_to_one(found)
        characters = sum(pair.characters for pair in best)
        if characters < least:
            continue
        total = min(sum(map(len, store.normal(report))) for report in (one, other))
        result.append(
            Overlap(
                listed[one],
                listed[other],
                characters,
                round(min(1.0, characters / total), 4),
                round(sum(p.similarity * p.characters for p in best) / characters, 1),
                tuple((split(p.one)[1], split(p.other)[1], round(p.similarity, 1)) for p in best),
            )
        )
    result.sort(key=lambda o: (-o.share, -o.characters, o.one.id, o.other.id))
    return result


def _one_to_one(pairs: list[Pair]) -> list[Pair]:
    """Each paragraph once, with the one it is most like; in reading order."""
    used: set[int] = set()
    best = []
    for pair in sorted(pairs, key=lambda p: (-p.similarity, p.one, p.other)):
        if pair.one not in used and pair.other not in used:
            used |= {pair.one, pair.other}
            best.append(pair)
    return sorted(best, key=lambda p: (p.one, p.other))
