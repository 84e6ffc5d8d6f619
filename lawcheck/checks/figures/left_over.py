"""What is left of one matter, as two places of a report tell it: 46个……已整改40个, 未改完的4个.

Told where words tie both places to one matter, or nothing else of the kind is in the report; what
another count beside either of them explains may be right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.figures.contradiction import Contradiction
from lawcheck.checks.figures.progress import AllDone, Left, Pair, alike, all_done, lefts, pairs
from lawcheck.checks.figures.remainders import reached
from lawcheck.packs.kinds.figures import Leftovers
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.characters import han, runs
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.running import RunningText

#: So many characters in a row that both places have, so many of them of no every report.
_RUN, _OWN = 4, 2
#: Numbers of so many are not alike by accident.
_RARE, _LARGE = 100, 20
#: Behind a count its noun is read so far.
_BEHIND = 8
#: Of so many counts beside them each may explain what is left.
_MOST = 7


class _Place(msgspec.Struct, frozen=True):
    m: Measured
    start: int
    end: int
    says: str


def contradictions(
    options: Leftovers, running: RunningText, year: int, aims: set[int]
) -> Iterator[Contradiction]:
    """Every two places that leave another number of one matter."""
    text = running.text

    def result(m: Measured) -> bool:
        return running.number(m.figure.start) not in aims

    for kind in options.kinds:
        known = [one for one in pairs(options, kind, running, year) if result(one.whole)]
        if not known:
            continue
        rests = {one.left for one in known}
        for left in lefts(options, kind, running):
            if left.m.figure.value not in rests:
                yield from _left(options, text, year, known, left, aim=not result(left.m))
        for done in all_done(options, kind, running):
            if result(done.m):
                yield from _done(options, text, year, known, done)


def _left(
    options: Leftovers, text: str, year: int, known: Sequence[Pair], left: Left, *, aim: bool
) -> Iterator[Contradiction]:
    """What is left by the one pair of the matter, and what is said to be."""
    value = left.m.figure.value
    fit = [
        one
        for one in known
        if one.done.sentence != left.m.sentence
        and alike(one.kind, one.whole, left.m)
        and one.whole.figure.value > value
        and _of_one_noun(options, text, one, left.m)
    ]
    tied = [one for one in fit if _share(options, text, one, left.m)]
    if len({(one.whole.figure.value, one.left) for one in tied or fit}) != 1:
        return
    pair = (tied or fit)[0]
    alone = left.kind.of_all and len(known) == 1
    if not (tied or alone) or (left.limited and value < pair.left):
        return
    # 上半年补足: a plan has times of its own.
    if not _one_time(options, text, year, pair.done, *(() if aim else (left.m,))):
        return
    beside = [pair.whole.figure.value, pair.done.figure.value, *pair.others]
    if reached(beside[:_MOST], value) or reached([value, *left.others][:_MOST], pair.left):
        return
    # 应审308件，审结286件，在审22件: told of what its own sentence counts.
    if any(one - other == value for one in left.others for other in left.others):
        return
    whole, done = pair.whole.figure, pair.done.figure
    said = f"{whole.text}减去{done.text}，为{q.scaled(pair.left, left.m.figure)}"
    one = _Place(pair.done, pair.whole.clause, done.end, said)
    end = end_of(text, left.m.figure.end, "，。；：\n", _MOST)
    two = _Place(left.m, left.m.clause, end, left.m.figure.text)
    yield _of(one, two, left.kind.name, sure=True)


def _done(
    options: Leftovers, text: str, year: int, known: Sequence[Pair], done: AllDone
) -> Iterator[Contradiction]:
    """What was done of a whole, and that all of the whole was done."""
    value = done.m.figure.value
    fit = [
        one
        for one in known
        if one.whole.figure.value == value
        and one.whole.figure.start != done.m.figure.start
        and one.done.sentence != done.m.sentence
        and alike(one.kind, one.whole, done.m)
        and _of_one_noun(options, text, one, done.m)
    ]
    for pair in fit:
        tied = _share(options, text, pair, done.m) or value >= _RARE
        if not tied and value < _LARGE:
            continue
        if not _one_time(options, text, year, pair.done, done.m):
            continue
        # 立行立改121处、限期整改6处: so that all is done after all.
        every = [one for one in known if one.whole is pair.whole]
        if sum(one.done.figure.value for one in every) >= value:
            continue
        one = _Place(pair.done, pair.whole.clause, pair.done.figure.end, pair.done.figure.text)
        two = _Place(done.m, done.m.clause, done.end, f"{done.m.figure.text}全部")
        yield _of(one, two, done.kind.name, sure=bool(tied))
        return


def _of(one: _Place, two: _Place, name: str, *, sure: bool) -> Contradiction:
    earlier, later = sorted((one, two), key=lambda place: place.start)
    spans = (later.start, later.end), (earlier.start, earlier.end)
    return Contradiction(*spans, name, later.says, earlier.says, sure)


def _share(options: Leftovers, text: str, pair: Pair, m: Measured) -> bool:
    """Whether both name one matter up to their counts and no two kinds of things or finders."""
    behind = end_of(text, m.figure.end, "，。；：\n", _MOST)
    said = text[pair.whole.sentence[0] : pair.done.figure.end], text[m.sentence[0] : behind]
    if _differ(options.found_by, said):
        return False
    common = compile_patterns((options.common,))
    both = runs(said[0], _RUN) & runs(said[1], _RUN)
    return any(han(common.sub("", run)) >= _OWN for run in both)


def _of_one_noun(options: Leftovers, text: str, pair: Pair, m: Measured) -> bool:
    """Whether what is counted is called alike, or by a word that any of it may be called."""
    if not pair.kind.nouns:
        return True
    nouns = compile_patterns((pair.kind.nouns,))
    named = [
        {found[0] for found in nouns.finditer(text, one.clause, one.figure.end + _BEHIND)}
        for one in (pair.whole, m)
    ]
    plain = any(map(compile_patterns((options.any_noun,)).fullmatch, named[0] | named[1]))
    return bool(plain or not (named[0] and named[1]) or named[0] & named[1])


def _differ(kinds: Sequence[str], said: Sequence[str]) -> bool:
    """Whether both name who found it, and not the same."""
    named = [
        {n for n, who in enumerate(kinds) if compile_patterns((who,)).search(words)}
        for words in said
    ]
    return bool(named[0] and named[1] and not named[0] & named[1])


def _one_time(options: Leftovers, text: str, year: int, *counts: Measured) -> bool:
    """Whether all are told of this year alone; nothing came from another."""
    times = compile_patterns((options.times,))
    return not any(
        match[0] != f"{year}年"
        for m in counts
        for match in times.finditer(text, m.lead, m.figure.start)
    )
