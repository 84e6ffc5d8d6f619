"""Several reports of one run: examined one by one, then compared with one another, then decided.

What was examined waits in a temporary file, so that memory does not grow with the number of
reports. Who comes first does not matter: reports are numbered by their names. Where there are
several processes, each is given all texts and compares some of the reports with all.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import TYPE_CHECKING

import msgspec

from lawcheck import deadline
from lawcheck.corpus.foreign import compared
from lawcheck.corpus.library import is_later
from lawcheck.corpus.shelf import Sent, Shelf, Spool
from lawcheck.documents import limits
from lawcheck.packs.model import RulePack
from lawcheck.parcels import Parcel, opened, packed, unpacked
from lawcheck.repetition.alike import OwnWords
from lawcheck.repetition.groups import HALF, hanging
from lawcheck.repetition.shared import Listed, Shared
from lawcheck.review import Review, concluded, unjudged

if TYPE_CHECKING:
    from lawcheck.workers import Pool

#: Two files of one issuer and year hold the same draft when so much of each is the other's.
_SAME = 0.9
#: Fewer reports are compared here: sending their texts would take longer.
_FEW = 8
#: From so many on, who belongs to a crowd was not all looked up.
_CROWD = 6


def decided(
    parcels: Iterable[Parcel],
    names: Sequence[str],
    pack: RulePack,
    pool: Pool | None = None,
    tell: Callable[[int, int], None] = lambda done, total: None,
) -> Iterator[Review]:
    """The reviews of a run, in the order of ``names``, once all of ``parcels`` are there.

    The processes of ``pool`` share the comparing; ``tell`` hears how many were compared.
    """
    with Spool() as spool, Spool() as texts:
        run = _Run(spool, Shelf(texts), names)
        for n, one in enumerate(parcels):
            run.take(n, one)
        run.compare(pack.phrases, pool, tell)
        for n in range(len(names)):
            yield run.review(n, pack)


class _Compared(msgspec.Struct, frozen=True):
    """What comparing one report with the others of its run gives."""

    size: int
    """Characters that can be copied."""
    half: tuple[int, ...] = ()
    """Those of other units that have half of it."""
    shared: bytes | None = None
    """All that it shares, packed; None for nothing."""


def _comparing(shelf: Shelf, phrases: Sequence[str]) -> Callable[[int], _Compared | None]:
    """What compares a report with all others, by its number; None for one that takes too long."""
    own = OwnWords(phrases)
    seconds = limits.current().seconds

    def compare(number: int) -> _Compared | None:
        (me,) = shelf.describe([number]).values()
        try:
            with deadline.within(seconds):
                comparison = shelf.comparison(number, own)
                size = comparison.size
                found = compared(comparison, shelf, _before(me), me.issuer)
        except deadline.Expired:
            return None
        half = (
            shared.other.id
            for shared in found
            if shared.characters >= HALF * size and not _same_unit(me, shared.other)
        )
        return _Compared(size, tuple(half), packed(found) if found else None)

    return compare


def start(sent: Sent, phrases: Sequence[str]) -> Callable[[int], _Compared | None]:
    """The same in another process."""
    return _comparing(Shelf.of(sent, Spool()), phrases)


class _Run:
    """The reports of one run, each by its number: the rank of its name."""

    def __init__(self, spool: Spool, shelf: Shelf, names: Sequence[str]) -> None:
        self._spool = spool
        self._shelf = shelf
        ranks = {name: rank for rank, name in enumerate(sorted(names), 1)}
        self._numbers = [ranks[name] for name in names]
        self._examined: dict[int, tuple[int, int]] = {}
        self._shared: dict[int, tuple[int, int]] = {}
        self._listed: dict[int, Listed] = {}
        self._size: dict[int, int] = {}
        self._near: dict[int, set[int]] = defaultdict(set)
        self._late: set[int] = set()
        """Reports that took too long to compare."""

    def take(self, n: int, one: Parcel) -> None:
        number = self._numbers[n]
        self._examined[number] = self._spool.put(one.examined)
        if one.prepared is not None:
            self._shelf.add(number, one.prepared)

    def compare(
        self, phrases: Sequence[str], pool: Pool | None, tell: Callable[[int, int], None]
    ) -> None:
        """Compare each report with all others, each within the time of a document."""
        self._shelf.settle()
        numbers = sorted(self._shelf.numbers)
        self._listed = self._shelf.describe(numbers)
        here = _comparing(self._shelf, phrases)
        found: Iterable[_Compared | None]
        if pool is None or len(numbers) < _FEW:
            found = map(here, numbers)
        else:
            # A process that ended may have had too little memory for all texts: this one has it.
            found = pool.each(
                numbers,
                start,
                (self._shelf.sent(), phrases),
                lambda number, loss: None if loss == "late" else here(number),
            )
        for done, (number, one) in enumerate(zip(numbers, found, strict=True), 1):
            tell(done, len(numbers))
            if one is None:
                self._late.add(number)
                continue
            self._size[number] = one.size
            if one.shared is not None:
                self._shared[number] = self._spool.put(one.shared)
            for other in one.half:
                self._near[number].add(other)
                self._near[other].add(number)
        near = self._near.items()
        groups = hanging((number, other) for number, others in near for other in others)
        self._crowd = {number: len(group) for group in groups for number in group}

    def review(self, n: int, pack: RulePack) -> Review:
        """The review of the report that came as the ``n``-th."""
        number = self._numbers[n]
        examined = opened(self._spool.get(self._examined[number]), pack)
        if number not in self._listed:
            return concluded(examined)
        if number in self._late:
            late = limits.exceeded("seconds", limits.current())
            return unjudged(examined.review.path, pack, late.code, str(late))
        me = self._listed[number]
        found: tuple[Shared, ...] = ()
        if number in self._shared:
            found = unpacked(self._spool.get(self._shared[number]), tuple[Shared, ...])
        drafts = tuple(s for s in found if _same_version(me, s.other))
        others = tuple(s for s in found if not _same_version(me, s.other))
        if len(self._near[number]) >= _CROWD:
            crowd = self._crowd[number] - 1 - len(drafts)
            others = tuple(
                msgspec.structs.replace(s, crowd=crowd if s.other.id in self._near[number] else 0)
                for s in others
            )
        # What is both in the run and in the store is told once.
        known = {listed.sha256 for listed in self._listed.values()}
        stored = [s for s in examined.shared if s.other.sha256 not in known]
        every = sorted([*others, *stored], key=lambda s: (-s.characters, s.other.name))
        examined = msgspec.structs.replace(examined, shared=tuple(every), compared=True)
        same = [s.other.name for s in drafts if self._is_same_draft(number, s)]
        return concluded(examined, sorted(same))

    def _is_same_draft(self, number: int, shared: Shared) -> bool:
        least = _SAME * max(self._size[number], self._size.get(shared.other.id, 0))
        return shared.characters >= least


def _before(me: Listed) -> Callable[[Listed], bool]:
    """What a report may have taken from: any other but those of later years."""
    return lambda other: other.id != me.id and not is_later(other, me.year)


def _same_unit(one: Listed, other: Listed) -> bool:
    """The same issuer; where none is known, the same title."""
    return one.issuer == other.issuer and bool(one.issuer or one.title == other.title)


def _same_version(one: Listed, other: Listed) -> bool:
    """Drafts of the same report."""
    return _same_unit(one, other) and one.year == other.year
