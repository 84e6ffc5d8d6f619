"""Parts that are surely all of a whole: 上半年 and 下半年, 满意 and 不满意, 甲类 and 乙类."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from functools import lru_cache

from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import Patterns, compile_patterns

#: Rounded shares may miss a hundred per cent by so much.
_ROUNDING = Decimal(1)
#: Shares that miss it by more are of several wholes.
_FAR = Decimal(30)
#: A label before a share: 工贸企业占, “满意”的占, 属于行政许可的占比为.
_LABEL = r"([一-龥A-Za-z\"]{1,20}?)(?:%s)$"
#: So many last characters make labels members of one kind.
_SAME_END = 2


def split(
    options: SumMismatch, figures: list[Measured], text: str
) -> Iterator[tuple[Measured, list[Measured]]]:
    """A total and all its parts by the pack's partitions, where they do not add up."""
    sentence = text[figures[0].clause : figures[-1].figure.end]
    for names, partition, of in _partitions(options.partitions):
        # The names are plain words: most sentences have none of them.
        if not all(map(sentence.__contains__, names)):
            continue
        parts = _all_of(partition, figures, text)
        if parts is None:
            continue
        unit = parts[0].figure.unit
        if unit not in options.units or any(m.figure.unit != unit for m in parts):
            continue
        if not all(m.figure.exact for m in parts):
            continue
        first, last = figures.index(parts[0]), figures.index(parts[-1])
        if len(parts) != last - first + 1:
            continue
        of_all = _wholes(of or options.totals)
        around = (*figures[last + 1 : last + 2], *figures[max(first - 1, 0) : first])
        total = next(
            (
                m
                for m in around
                if m.figure.unit == unit
                and m.figure.exact
                and (
                    of_all.search(text[m.clause : m.figure.start])
                    or (not of and m.clause < parts[0].clause)
                )
                and _same_thing(partition, text, m, parts)
            ),
            None,
        )
        added = sum((part.figure.value for part in parts), Decimal(0))
        if total is not None and added != total.figure.value:
            yield total, parts


@lru_cache(maxsize=8)
def _partitions(written: tuple[str, ...]) -> tuple[tuple[list[str], str, str], ...]:
    """The names of each partition, the same as one pattern, and the name of their whole."""
    parted = (one.partition(">") for one in written)
    return tuple((names.split("|"), names, of) for names, _, of in parted)


def _all_of(partition: str, figures: list[Measured], text: str) -> list[Measured] | None:
    """One count for each name of the partition, in the order of the text."""
    found: list[Measured] = []
    for name in partition.split("|"):
        patterns = compile_patterns([name])
        named = [m for m in figures if patterns.search(text[m.clause : m.figure.start])]
        if len(named) != 1 or named[0] in found:
            return None
        found += named
    return sorted(found, key=lambda m: m.figure.start)


def _same_thing(partition: str, text: str, total: Measured, parts: list[Measured]) -> bool:
    """Whether the parts tell what they count as the total does, or not at all."""
    names = compile_patterns([partition])
    words = text[total.clause : total.figure.end + 8]
    behind = [names.split(part.before)[-1] for part in parts]
    return all(rest[:2] in words for rest in behind)


@lru_cache(maxsize=8)
def _wholes(totals: str) -> Patterns:
    return compile_patterns([totals])


def whole_shares(
    options: SumMismatch, figures: list[Measured], text: str
) -> Iterator[list[Measured]]:
    """Runs of shares whose labels are surely all there is, and that do not make a hundred."""
    run: list[Measured] = []
    labels: list[str] = []
    if not any(m.figure.unit == "%" for m in figures):
        return
    labelled = compile_patterns((_LABEL % options.shares,))
    for m in (*figures, None):
        label = (
            labelled.search(text[m.clause : m.figure.start]) if m and m.figure.unit == "%" else None
        )
        if m is not None and label and m.figure.exact:
            run, labels = [*run, m], [*labels, label[1].strip('"')]
            continue
        if len(run) > 1:
            whole = sum((one.figure.value for one in run), Decimal(0))
            near = _ROUNDING < abs(whole - 100) <= _FAR
            if near and _complete(options, labels, over=whole > 100):
                yield run
        run, labels = [], []


def _complete(options: SumMismatch, labels: list[str], *, over: bool) -> bool:
    """Whether the shares are of one whole and, if they fall short, name all of it."""
    ends = {"类" if label.endswith("类") else label[-_SAME_END:] for label in labels}
    if len(ends) > 1 and any(compile_patterns(options.overlapping).search(one) for one in labels):
        return False
    rest = compile_patterns(options.rest).search(labels[-1]) or compile_patterns(
        options.rest_too
    ).search(labels[-1])
    opposite = any(f"不{label}" in labels or f"未{label}" in labels for label in labels)
    if len(labels) > 2 and (rest or (opposite and over)):
        return True
    return over and len(labels) > 2 and len(ends) == 1 and len(set(labels)) == len(labels)
