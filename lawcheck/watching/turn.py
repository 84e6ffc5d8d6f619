"""One turn: what has come is taken in, examined, compared with all before it, and told.

Each step writes to the ledger what the next one starts from, so that a turn that was cut short,
wherever, is finished by the next one and repeats nothing that was finished.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from datetime import date
from hashlib import sha256
from itertools import groupby

import msgspec

from lawcheck.errors import UsageError
from lawcheck.exceptions.model import unit_of
from lawcheck.packs.model import RulePack
from lawcheck.parcels import Parcel, opened, packed, parcel
from lawcheck.review import Examined, Review, concluded, unjudged
from lawcheck.rounds import since
from lawcheck.together import decided
from lawcheck.views import verdicts
from lawcheck.views.contract import reviewed
from lawcheck.views.names import clean
from lawcheck.views.table import EACH
from lawcheck.watching.arrivals import Arrival, Taken
from lawcheck.watching.ledger import Draft, Ledger
from lawcheck.watching.outbox import TABLE, Outbox

#: So many drafts are read into memory at a time.
_AT_ONCE = 16

#: (name, bytes) of each draft, and the day → what was found in each.
Examine = Callable[[Sequence[tuple[str, bytes]], date], Iterator[Parcel]]


class Desk(msgspec.Struct):
    """What a turn works with."""

    ledger: Ledger
    outbox: Outbox
    pack: RulePack
    basis: str
    """What every examination rests on: examined on another basis, a draft is examined again."""
    examine: Examine
    mark: Callable[[Review], Review]
    """Excepts what a list excepts."""
    tell: Callable[[str], None]


def take(desk: Desk, taken: Sequence[Taken], today: date) -> None:
    """Take in what has come: from now on it is not lost."""
    for file in taken:
        with desk.ledger.together():
            told = [line for new in file.drafts for line in _take(desk, file, new, today)]
            # Of an archive its own name says that it was read; what is in it stands beside.
            if not any(new.name == file.name for new in file.drafts):
                desk.ledger.saw(file.name, file.stamp, None)
            desk.ledger.did("turn", "")
        for line in told:
            desk.tell(line)


def _take(desk: Desk, file: Taken, new: Arrival, today: date) -> Iterator[str]:
    ledger = desk.ledger
    holder = ledger.holder(new.name)
    known = ledger.known(new.sha256)
    if known is not None:
        others = [name for name in ledger.names(known.id) if name != new.name]
        if others and (holder is None or holder.id != known.id):
            yield f"{clean(new.name)} 与 {clean(others[0])} 内容相同，不再审查。"
        ledger.saw(new.name, file.stamp, known.id)
        return
    if holder is not None and _is_beginning(desk, holder, new):
        ledger.refill(holder.id, new, today)
        ledger.saw(new.name, file.stamp, holder.id)
        return
    stem = desk.outbox.stem(new.name, ledger.stems())
    added = ledger.add(new, today, stem, holder.id if holder else None)
    ledger.saw(new.name, file.stamp, added.id)


def _is_beginning(desk: Desk, holder: Draft, new: Arrival) -> bool:
    """Whether what was taken for a draft was a part of ``new``, or could not be judged at all."""
    if desk.ledger.names(holder.id) != [new.name]:
        return False
    return holder.verdict == "unjudged" or new.data.startswith(desk.ledger.data(holder.id))


def finish(desk: Desk, today: date) -> list[str]:
    """Do all that is left to do; what could not be written now, Chinese."""
    _examine(desk)
    failures = []
    reviews = []
    digests = []
    for draft, review in _reviews(desk):
        digest = _digest(review)
        reviews.append(review)
        digests.append(digest)
        if draft.written != digest:
            try:
                _write(desk, draft, review, digest)
            except UsageError as error:
                failures.append(f"{clean(draft.name)}：{error}")
    whole = sha256("\n".join(digests).encode()).hexdigest()
    if desk.ledger.done("table") != whole or not desk.outbox.has_table():
        try:
            desk.outbox.write_table(reviews)
            desk.ledger.did("table", whole)
        except UsageError as error:
            failures.append(f"{TABLE}：{error}")
    if not failures:
        desk.ledger.did("turn", desk.basis)
    return failures


def sweep(desk: Desk) -> None:
    """Take away what an earlier run that was killed left half written."""
    for draft in desk.ledger.all():
        desk.outbox.sweep(desk.outbox.path(draft.stem, draft.name, mode) for mode in EACH)


def is_finished(desk: Desk) -> bool:
    """Whether nothing is left to do for what was taken in."""
    return desk.ledger.done("turn") == desk.basis and desk.outbox.has_table()


def _examine(desk: Desk) -> None:
    """Examine what was not examined yet, or on another basis; each is kept as it is done."""
    ledger = desk.ledger
    waiting = [draft for draft in ledger.current() if draft.basis != desk.basis]
    for day, of_day in groupby(waiting, key=lambda draft: draft.came):
        drafts = list(of_day)
        for draft in filter(lambda one: one.trouble, drafts):
            lost = unjudged(draft.name, desk.pack, "unreadable", draft.trouble)
            ledger.put(draft.id, desk.basis, parcel(Examined(lost)))
        whole = [draft for draft in drafts if not draft.trouble]
        for start in range(0, len(whole), _AT_ONCE):
            some = whole[start : start + _AT_ONCE]
            data = [(draft.name, ledger.data(draft.id)) for draft in some]
            for draft, found in zip(some, desk.examine(data, day), strict=True):
                ledger.put(draft.id, desk.basis, found)


def _reviews(desk: Desk) -> Iterator[tuple[Draft, Review]]:
    """Every draft with its review, compared with all others and with its own earlier one."""
    drafts = desk.ledger.current()
    parcels = (desk.ledger.parcel(draft.id) for draft in drafts)
    names = [draft.name for draft in drafts]
    of_unit: dict[tuple[str, int | None], Review] = {}
    for draft, fresh in zip(drafts, decided(parcels, names, desk.pack), strict=True):
        review = desk.mark(fresh)
        if review.report is None:
            yield draft, review
            continue
        unit = unit_of(review.report), review.report.year
        earlier = of_unit.get(unit) if all(unit) else None
        before = desk.ledger.draft(draft.earlier) if draft.earlier is not None else None
        if before is not None and before.basis is not None:
            found = desk.ledger.parcel(before.id)
            earlier = desk.mark(concluded(opened(found.examined, desk.pack)))
        of_unit[unit] = review
        if earlier is not None and earlier.reason is None:
            review = since(review, earlier)
        yield draft, review


def _write(desk: Desk, draft: Draft, review: Review, digest: str) -> None:
    told = desk.outbox.write(draft.stem, review, desk.ledger.data(draft.id))
    desk.ledger.wrote(draft.id, review.verdict, digest)
    verdict = verdicts.verdict(review)
    if draft.written is None:
        desk.tell(f"{clean(draft.name)}：{verdict}，{verdicts.outcome(review)}")
    elif draft.verdict != review.verdict and draft.verdict is not None:
        earlier = verdicts.VERDICTS[draft.verdict][1]
        desk.tell(f"{clean(draft.name)}：{earlier}改为{verdict}，{verdicts.outcome(review)}")
    for line in told:
        desk.tell(line)


def _digest(review: Review) -> str:
    """What its outputs tell, in short."""
    return sha256(packed(reviewed(review))).hexdigest()
