"""Each kind of relation: how it is found, and how a person errs in it."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from lawcheck.text.running import RunningText
from tests.perturbed import shares
from tests.perturbed.relations import Relation, sums
from tests.perturbed.slips import slips
from tests.perturbed.trial import Slip

#: Each finder of relations by its name.
FINDERS: dict[str, Callable[[RunningText], Iterator[Relation]]] = {
    "change": shares.changes,
    "share": shares.shares,
    "sum": sums,
}
#: And what goes wrong in what it finds.
SLIPS: dict[str, Callable[[Relation, str], Iterator[Slip]]] = {
    "change": shares.slips,
    "share": shares.slips,
    "sum": slips,
}
