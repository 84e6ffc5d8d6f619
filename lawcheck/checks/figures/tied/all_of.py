"""A bare number that every one of is spoken of, against what was counted right before it.

司法建议4件、检察建议7件，12件均按期回复; 22家不予处罚，……，21家均已改到位. What opens a clause
without a word before it means all that were told: the last count, or the row that it ends. Any
count of the paragraph, any row of it and what is left of one by another explain it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lawcheck.checks.figures.recalled import THESE
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied.values import before, is_change, row_sums, slipped
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.nouns import AMONG
from lawcheck.text.patterns import compiled

#: What is said of every one, or of some among all of them.
_EVERY = compiled(
    r"(?P<noun>[一-龥]{0,8}?)(?:"
    r"(?:均(?![衡匀值])|都(?!市)|全部|全数|无一|逐[一件个]|一律)"
    rf"|{AMONG}(?:已|[，有])?"
    r"|的[^，。；：、\d]{1,10}?(?:均(?![衡匀值])|都(?!市)|全部))"
)
#: Of fewer their noun has to be told again.
_LEAST = 10
#: A longer noun is one with what tells it from others of its kind.
_NAME = 4
#: So much of what stands behind a count names it.
_BEHIND = 8
_MARKS = "，。；\n"
_ONLY_MARKS = "，、。；："
#: Rows that a comma or a pause parts.
_JOINED = compiled(
    r"[^，。；：、\n\d]{0,16}[、，和及](?:以及)?[^，。；：、\n\d]{0,14}|[^。；：\n\d]{0,36}，另外?有?[^，。；：\n\d]{0,6}"
)


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every number of a paragraph that is said of all, and is not how many there were."""
    for at in range(1, len(figures)):
        m = figures[at]
        words = m.words(text).strip(_ONLY_MARKS)
        these = words in THESE
        if not m.figure.exact or (words and not these):
            continue
        if m.clause and text[m.clause - 1] not in _MARKS and text[m.clause] not in _MARKS:
            continue
        every = _EVERY.match(text, m.figure.end)
        if every is None and not these:
            continue
        counts = before(text, figures, at)
        stated = [c for c in counts if not is_change(text, c)]
        meant = _meant(text, figures[:at], stated, m, every["noun"] if every else "")
        # 上述8件 of one count is called back by itself (called_back).
        if meant is None or (these and len(meant[1]) < 2):
            continue
        right, of = meant
        values = [c.figure.value for c in counts]
        left = {abs(a - b) for a, b in combinations(values, 2)}
        if m.figure.value in {*values, *left, *row_sums(values)}:
            continue
        if slipped(m.figure.value, right):
            amount = q.scaled(right, m.figure)
            shown = "、".join(c.figure.text for c in of)
            said = f"{shown}合计{amount}" if len(of) > 1 else f"前面是{shown}"
            reason = f"{said}，后面说到全部时是{m.figure.text}"
            all_of = (*(c.figure for c in of), m.figure)
            yield Refuted(of[0].clause, m.figure.end, reason, False, of=all_of)


def _meant(
    text: str,
    told_before: Sequence[Measured],
    counts: Sequence[Measured],
    m: Measured,
    noun: str,
) -> tuple[Decimal, tuple[Measured, ...]] | None:
    """What a bare number means: the row right before it, or else the last count."""
    if not counts:
        return None
    last = counts[-1]
    # In its own sentence, or as the last of the one before.
    begin = begin_of(text, max(m.sentence[0] - 1, 0), "。\n")
    if last.figure.start < begin:
        return None
    row = [last]
    for c in reversed(counts[:-1]):
        joined = _JOINED.fullmatch(text[c.figure.end : row[0].figure.start])
        if joined is None or c.sentence != last.sentence:
            break
        row.insert(0, c)
    if len(row) > 1 and told_before[-1] is last and m.sentence == last.sentence:
        return sum((c.figure.value for c in row), Decimal(0)), tuple(row)
    # 目录7项，6项已作出: in one sentence fewer are some of them, and more may be of more.
    if last.sentence == m.sentence or (not noun and m.figure.value < _LEAST):
        return None
    words = text[last.sentence[0] : last.figure.end + _BEHIND]
    # 6件较大数额罚款案件均经审核: so long a name tells which they are, and is told again whole.
    known = [noun] if len(noun) > _NAME else [noun[n : n + 2] for n in range(max(len(noun) - 1, 1))]
    if noun and not any(name in words for name in known):
        return None
    # 全年31件，比2025年的38件少: of those of its sentence what it misses least.
    of = [c for c in counts if c.sentence == last.sentence] if m.figure.value >= _LEAST else [last]
    nearest = min(of, key=lambda c: abs(c.figure.value - m.figure.value))
    return nearest.figure.value, (nearest,)
