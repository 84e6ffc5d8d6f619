"""Shares that are surely all of a whole: 满意 and 不满意, 甲类 and 乙类."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lawcheck.packs.kinds.figures import SumMismatch
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns

#: Each share is rounded by half of its last digit at most.
_ROUNDED = Decimal("0.5")
#: Shares that miss it by more are of several wholes.
_FAR = Decimal(30)
_SHORT = 4
#: One digit more in one of them.
_SLIPS = tuple(map(Decimal, (1, 2, 3, 10)))
#: A label before a share: 工贸企业占, “满意”的占, 属于行政许可的占比为.
_LABEL = r"([一-龥A-Za-z\"]{1,20}?)(?:%s)$"
#: So many last characters make labels members of one kind.
_SAME_END = 2


def whole_shares(
    options: SumMismatch, figures: list[Measured], text: str
) -> Iterator[tuple[list[Measured], bool]]:
    """Runs of shares that are all there is and do not make a hundred, and whether surely so."""
    run: list[Measured] = []
    labels: list[str] = []
    if not any(m.figure.unit == "%" for m in figures):
        return
    labelled = compile_patterns((_LABEL % options.shares,))
    for m in (*figures, None):
        label = labelled.search(m.words(text)) if m and m.figure.unit == "%" else None
        if m is not None and label and m.figure.exact:
            run, labels = [*run, m], [*labels, label[1].strip('"')]
            continue
        if len(run) > 1:
            whole = sum((one.figure.value for one in run), Decimal(0))
            rounding = _ROUNDED * sum((one.figure.step for one in run), Decimal(0))
            near = rounding < abs(whole - 100) <= _FAR
            complete = _complete(options, labels, over=whole > 100)
            if near and (complete or (_are_grades(labels) and _is_slip(whole - 100, rounding))):
                yield run, complete
        run, labels = [], []


def _are_grades(labels: list[str]) -> bool:
    """Whether labels are short, as those of one question are, or one denies another."""
    short = all(len(label.removesuffix("的")) <= _SHORT for label in labels[1:])
    denied = any(f"不{one}" in other for one in labels for other in labels)
    return len(labels) > 2 and (short or denied)


def _is_slip(over: Decimal, rounding: Decimal) -> bool:
    """Whether fine shares are over a hundred by one digit: of others hardly any are so near it."""
    fine = rounding < _ROUNDED
    return fine and any(abs(over - step) < rounding for step in _SLIPS)


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
