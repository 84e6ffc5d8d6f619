"""Single pairs of like units in, passages out: what was copied in one go is one passage."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from itertools import pairwise

import msgspec

from lawcheck.repetition.model import Changed, Passage, Side
from lawcheck.repetition.units import Units
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

#: A run goes on over this many paragraphs that do not match, when they are
#: short (headings), or together shorter than this share of the run.
GAP = 3
GAP_SHARE = 0.34
#: Reshuffled copies are one passage when so much of the stretch they came from was copied.
RESHUFFLED = 0.7
#: Sources of sentences that stand together in the copy are so many paragraphs apart at most.
REACH = 3
#: Copied sentences that make up so much of their paragraphs are copied paragraphs.
MOST = 0.9
#: The number of a heading, as normalising leaves it: 一、 is 一, （一） is 一, 1. is 0.
_NUMBER = compiled(rf"^(?:第?[{ONE_TO_TEN}]+(?:部分|章|是)?|0)")


class Pair(msgspec.Struct, frozen=True):
    """Unit ``copy`` says again what unit ``source`` says (numbers of paragraphs or sentences)."""

    copy: int
    source: int
    score: float


def paragraph_passages(units: Units, pairs: Iterable[Pair]) -> list[Passage]:
    """One passage for each run of pairs, grown over equal headings at its edges."""
    runs: list[list[Pair]] = []
    for pair in _one_source_each(pairs):
        if runs and _continues(units, runs[-1], pair):
            runs[-1].append(pair)
        else:
            runs.append([pair])
    runs = _reshuffled(units, runs)
    passages = []
    busy = {pair.copy for run in runs for pair in run}
    for run in runs:
        copy, source = _grow(units, run, busy)
        busy.update(range(copy[0], copy[1] + 1))
        passages.append(_passage(units, run, copy, source))
    return passages


def _one_source_each(pairs: Iterable[Pair]) -> list[Pair]:
    """For each copy the source that goes on where the last left off, else the best."""
    choices: dict[int, list[Pair]] = defaultdict(list)
    for pair in pairs:
        choices[pair.copy].append(pair)
    chosen: list[Pair] = []
    for copy in sorted(choices):
        options = [p for p in choices[copy] if p.source not in choices] or choices[copy]
        following = [p for p in options if chosen and 0 < p.source - chosen[-1].source <= GAP + 1]
        if following:
            chosen.append(min(following, key=lambda p: p.source))
        else:
            chosen.append(max(options, key=lambda p: (p.score, -p.source)))
    return chosen


def _continues(units: Units, run: Sequence[Pair], pair: Pair) -> bool:
    last = run[-1]
    if pair.source <= last.source or pair.source >= run[0].copy:
        return False
    skipped = 0
    for start, end in ((last.source, pair.source), (last.copy, pair.copy)):
        between = [n for n in range(start + 1, end) if units.substantial[n]]
        if len(between) > GAP:
            return False
        skipped = max(skipped, sum(len(units.paragraphs[n]) for n in between))
    if not skipped:
        return True
    matched = sum(len(units.paragraphs[p.copy]) for p in [*run, pair])
    return skipped <= GAP_SHARE * matched


def _reshuffled(units: Units, runs: list[list[Pair]]) -> list[list[Pair]]:
    """Join runs that stand together and came from one stretch, in another order."""
    together: list[list[list[Pair]]] = []
    for run in runs:
        if together and _stand_together(units, together[-1][-1][-1], run[0]):
            together[-1].append(run)
        else:
            together.append([run])
    joined = []
    for group in together:
        every = [pair for run in group for pair in run]
        joined += [every] if len(group) > 1 and _one_stretch(units, every) else group
    return joined


def _stand_together(units: Units, last: Pair, pair: Pair) -> bool:
    return not any(units.substantial[n] for n in range(last.copy + 1, pair.copy))


def _one_stretch(units: Units, pairs: Sequence[Pair]) -> bool:
    sources = {p.source for p in pairs}
    copied = {p.copy for p in pairs}
    if max(sources) >= min(copied) or len(sources) < len(copied):
        return False
    for numbers in (sources, copied):
        stretch = [n for n in range(min(numbers), max(numbers) + 1) if units.substantial[n]]
        if len(numbers) < RESHUFFLED * len(stretch):
            return False
    return True


def _grow(
    units: Units, run: Sequence[Pair], busy: set[int]
) -> tuple[tuple[int, int], tuple[int, int]]:
    """First and last paragraph of copy and source, with the equal headings around them."""
    top, bottom = run[0], run[-1]
    if _reordered(run):
        sources = [p.source for p in run]
        return (top.copy, bottom.copy), (min(sources), max(sources))
    before = after = 0
    while (
        top.source - before > 0
        and top.copy - before - 1 > bottom.source
        and top.copy - before - 1 not in busy
        and _same_heading(units, top.source - before - 1, top.copy - before - 1)
    ):
        before += 1
    while (
        bottom.source + after + 1 < top.copy - before
        and bottom.copy + after + 1 < len(units.texts)
        and bottom.copy + after + 1 not in busy
        and _same_heading(units, bottom.source + after + 1, bottom.copy + after + 1)
    ):
        after += 1
    # Empty paragraphs at the edges belong to nobody.
    while before and not units.paragraphs[top.copy - before]:
        before -= 1
    while after and not units.paragraphs[bottom.copy + after]:
        after -= 1
    return (
        (top.copy - before, bottom.copy + after),
        (top.source - before, bottom.source + after),
    )


def _same_heading(units: Units, source: int, copy: int) -> bool:
    """Whether two paragraphs say the same: a copied heading may have a new number."""
    one, other = units.paragraphs[source], units.paragraphs[copy]
    return one == other or (bool(one) and _NUMBER.sub("", one) == _NUMBER.sub("", other))


def _reordered(pairs: Sequence[Pair]) -> bool:
    return any(two.source < one.source for one, two in pairwise(pairs))


def _passage(
    units: Units, run: Sequence[Pair], copy: tuple[int, int], source: tuple[int, int]
) -> Passage:
    texts = units.texts
    length = sum(len(units.paragraphs[n]) for n in range(copy[0], copy[1] + 1))
    matched = sum(len(units.paragraphs[p.copy]) for p in run)
    substantial = sum(
        len(units.paragraphs[n]) for n in range(copy[0], copy[1] + 1) if units.substantial[n]
    )
    alike = sum(p.score * len(units.paragraphs[p.copy]) for p in run)
    return Passage(
        Side(source[0], 0, source[1], len(texts[source[1]])),
        Side(copy[0], 0, copy[1], len(texts[copy[1]])),
        "paragraphs",
        round(alike / max(matched, substantial), 1),
        length,
        changed(
            [(texts[p.source], texts[p.copy]) for p in run],
            same=matched >= substantial and all(p.score == 100 for p in run),
        ),
        reordered=_reordered(run),
    )


def sentence_passages(units: Units, pairs: Sequence[Pair]) -> list[Passage]:
    """One passage for each run of sentences that were copied from one place, in any order."""
    groups: list[list[Pair]] = []
    for pair in pairs:
        if groups and _neighbour(units, groups[-1], pair):
            groups[-1].append(pair)
        else:
            groups.append([pair])
    return [_of_sentences(units, group) for group in groups]


def _neighbour(units: Units, group: Sequence[Pair], pair: Pair) -> bool:
    last = group[-1]
    if pair.copy - last.copy > 2 or any(pair.source == p.source for p in group):
        return False
    homes = [units.home[p.source] for p in group]
    near = min(homes) - REACH <= units.home[pair.source] <= max(homes) + REACH
    # A source inside the copied stretch would make the passage its own source.
    return near and max(p.source for p in [*group, pair]) < group[0].copy


def _of_sentences(units: Units, group: Sequence[Pair]) -> Passage:
    def side(sentences: Sequence[int]) -> Side:
        low, high = min(sentences), max(sentences)
        start = units.place(low)
        end = units.place(high)
        return Side(units.home[low], start[0], units.home[high], end[1])

    length = sum(len(units.sentences[p.copy]) for p in group)
    alike = sum(p.score * len(units.sentences[p.copy]) for p in group)
    sources = [p.source for p in group]
    copy = side([p.copy for p in group])
    around = sum(len(units.paragraphs[n]) for n in range(copy.first, copy.last + 1))
    whole = len(group) > 1 and length >= MOST * around
    if whole:
        copy = Side(copy.first, 0, copy.last, len(units.texts[copy.last]))
    texts = [(units.original(p.source), units.original(p.copy)) for p in group]
    return Passage(
        side(sources),
        copy,
        "paragraphs" if whole else "sentence",
        round(alike / length, 1),
        length,
        changed(texts, same=all(p.score == 100 for p in group)),
        reordered=_reordered(group),
    )


def changed(texts: Iterable[tuple[str, str]], *, same: bool) -> Changed:
    """What was changed, given whether the texts are the ``same`` but for figures and marks."""
    if not same:
        return "words"
    figures = any(one != other and _figures(one) != _figures(other) for one, other in texts)
    return "figures" if figures else "nothing"


def _figures(text: str) -> list[int]:
    return [int(c) for c in filter(str.isdecimal, text)]
