"""Lists that look like all of a total told before them, and miss it by a little.

共涉及文件118件，……决定继续有效71件、修改19件、废止24件、宣布失效6件 makes 120: no word says that
the list is complete, but a sum so near the total is no accident. It may be opened in the next
sentence (办理结果为：……), or count in another unit what was sorted into kinds (归为三类).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lawcheck.checks.figures.sums import mark_before
from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.packs.model import Severity
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, by_sentence
from lawcheck.text.patterns import Patterns, compile_patterns, compiled

Listed = tuple[Measured, list[Measured], Severity]

#: Fewer parts, or smaller totals, are near one another by accident.
_LEAST, _SMALL, _MOST = 3, 30, 20
#: So near is no accident; a list that ends with 其他 is complete however far it is.
_NEAR, _FAR = Decimal("0.06"), Decimal("0.3")
#: What says that nothing is left out.
_ALL = compiled(
    r"[归分划]为[一二两三四五六七八九十\d]{1,2}类|[只共]有[一二两三四五六七八九十\d]{1,2}类|[：]$|即$|分别[为是]"
)
_KINDS = compiled(r"[归分划]为[一二两三四五六七八九十\d]{1,2}类")
_SELECTED = compiled(r"其中")
_MARKS = "、，；"


def whole_lists(options: SumMismatch, measured: Sequence[Measured], text: str) -> Iterator[Listed]:
    """Each total with the list that misses it, and how sure that is."""
    rest = compile_patterns(options.rest)
    overlapping = compile_patterns(options.overlapping)
    states = compile_patterns((options.states,))
    breaks = compile_patterns(options.breaks)
    shared = compile_patterns((options.shared,))
    for figures, before in by_sentence(measured, text):
        for parts in _runs(figures, text):
            if parts[0].figure.unit not in options.units or shared.search(
                text[parts[-1].figure.end : parts[-1].sentence[1]]
            ):
                continue
            words = [text[part.clause : part.figure.start] for part in parts]
            if any(breaks.match(part.before) for part in parts) or once(words, overlapping):
                continue
            earlier = [*before, *figures[: figures.index(parts[0])]]
            yield from _judged(parts, earlier, text, rest, states)


def _runs(figures: list[Measured], text: str) -> Iterator[list[Measured]]:
    """Figures of one unit that one mark sets off from one another."""
    run: list[Measured] = []
    mark = ""
    for m in (*figures, None):
        goes_on = (
            m is not None
            and run
            and m.figure.unit == run[-1].figure.unit
            and m.figure.exact
            and (own := mark_before(text, m)) in _MARKS
            and (len(run) == 1 or own == mark)
            and (own == "；" or "；" not in text[run[-1].figure.end : m.figure.start])
        )
        if m is not None and goes_on:
            run, mark = [*run, m], own
            continue
        if _LEAST <= len(run) <= _MOST and not text.startswith("等", run[-1].figure.end):
            yield run
        # The last one before another mark may be the first of the next list.
        last = run[-1:] if run and m is not None and m.figure.unit == run[-1].figure.unit else []
        run, mark = [], ""
        if m is not None and m.figure.exact:
            joined = "；" not in text[last[0].figure.end : m.figure.start] if last else False
            run = [*last, m] if joined and mark_before(text, m) in _MARKS else [m]
            mark = mark_before(text, m)


def once(parts: Sequence[str], overlapping: Patterns) -> bool:
    """Whether a property that can overlap is told of one part only.

    Of several it is what they are sorted by: 予以公开, 部分公开, 不予公开; 调解结案, 裁决结案.
    """
    named = [{match[0] for match in overlapping.finditer(part)} for part in parts]
    return any(sum(word in other for other in named) == 1 for one in named for word in one)


def _judged(
    parts: list[Measured], earlier: list[Measured], text: str, rest: Patterns, states: Patterns
) -> Iterator[Listed]:
    opening = text[parts[0].sentence[0] : parts[0].figure.start]
    kinds = _KINDS.search(opening) is not None
    alike = [
        m
        for m in earlier
        if m.figure.exact and (q.kin(m.figure.unit) == q.kin(parts[0].figure.unit) or kinds)
    ]
    added = sum((part.figure.value for part in parts), Decimal(0))
    values = [m.figure.value for m in alike]
    if added in values or any(added in (abs(a - b), a + b) for a, b in combinations(values, 2)):
        return
    if any(2 * part.figure.value == added for part in parts) or any(
        text.startswith(("中", "里"), part.figure.end) for part in parts
    ):
        # 118件中，43件……，75件……: the first holds the others.
        return
    largest = max(part.figure.value for part in parts)
    totals = [m for m in alike if m.figure.value > largest and m.figure.value >= _SMALL]
    if not totals:
        return
    total = totals[-1]
    complete = rest.search(parts[-1].before) is not None
    # What stands right before the list is its total; 按诉求类型看，……其他…… goes back to it.
    if complete:
        total = min(totals, key=lambda m: abs(m.figure.value - added))
    elif total is not alike[-1]:
        return
    missed = abs(added - total.figure.value) / total.figure.value
    if missed > (_FAR if complete else _NEAR):
        return
    between = text[total.figure.end : parts[0].figure.start]
    in_a_row = all(mark_before(text, part) == "、" for part in parts[1:])
    stated = complete or _ALL.search(between[: len(between) - len(parts[0].before)]) is not None
    if not (
        in_a_row or stated or all(states.search(text[p.clause : p.figure.start]) for p in parts)
    ):
        return
    short = added < total.figure.value and not stated
    yield total, parts, "info" if short or (_SELECTED.search(between) and not stated) else "warning"
