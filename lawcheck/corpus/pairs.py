"""Pairs of paragraphs of a store that say the same.

An engine gives candidates, RapidFuzz verifies them, and what the reports of many issuers have in
common is told apart.
"""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import lru_cache
from importlib import import_module
from importlib.util import find_spec

import msgspec
from rapidfuzz.fuzz import ratio

from lawcheck.corpus import crowds
from lawcheck.corpus.foreign import COMMON
from lawcheck.corpus.keys import split
from lawcheck.corpus.store import Store
from lawcheck.repetition.alike import ALIKE_PARAGRAPH, OwnWords
from lawcheck.repetition.groups import hanging

#: Two texts can be ``ALIKE_PARAGRAPH`` % alike only if the shorter is this part of the longer:
#: 2·shorter/(shorter + longer) ≥ 0.75.
_LENGTHS = ALIKE_PARAGRAPH / (200 - ALIKE_PARAGRAPH)
#: Reports whose paragraphs are kept at hand while verifying.
_AT_HAND = 120_000
#: From so many reports on DuckDB is worth its import, where it is installed.
_MANY = 2000


class Pair(msgspec.Struct, frozen=True):
    """Two paragraphs that say the same."""

    one: int
    other: int
    """Keys (see ``keys.split``), ``one`` the smaller."""
    similarity: float
    characters: int
    """Length of the shorter, normalised."""


def candidates(store: Store, engine: str = "auto") -> Iterator[tuple[int, int, int]]:
    """Candidate pairs of paragraph keys from the engine of this name, in order."""
    if engine == "auto":
        many = store.statistics().reports >= _MANY
        engine = "duckdb" if many and has_duckdb() else "sqlite"
    module = import_module(f"lawcheck.corpus.engines.{engine}")
    found: Iterator[tuple[int, int, int]] = module.candidates(store)
    return found


def every_candidate(store: Store, engine: str = "auto") -> Iterator[tuple[int, int, int]]:
    """The candidates, and what crowds have in common, as far as it can be looked for here."""
    yield from candidates(store, engine)
    if store.statistics().reports <= crowds.MOST_REPORTS:
        yield from crowds.candidates(store)
    elif has_duckdb():
        from lawcheck.corpus.engines import duckdb

        yield from duckdb.crowds(store)


def has_duckdb() -> bool:
    """Whether the engine for large stores is installed."""
    return find_spec("duckdb") is not None and find_spec("numpy") is not None


def misses_crowds(store: Store) -> bool:
    """Whether texts that more than ``FREQUENT`` paragraphs have cannot be looked for here."""
    return store.statistics().reports > crowds.MOST_REPORTS and not has_duckdb()


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
    many = had_by_many(kept, issuer)
    return [pair for pair in kept if pair.one not in many and pair.other not in many]


def had_by_many(pairs: Iterable[Pair], issuer: Callable[[int], str]) -> set[int]:
    """The paragraphs that the reports of many other issuers have too."""
    groups = hanging((pair.one, pair.other) for pair in pairs)
    many: set[int] = set()
    for group in groups:
        if len({issuer(split(key)[0]) for key in group}) > COMMON + 1:
            many |= group
    return many


def own_words(pairs: list[Pair], store: Store, phrases: Sequence[str]) -> list[Pair]:
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
