"""How far something moved, told through a paragraph: 过去32个工作日……压减到18个……比过去少了16个.

The value of then, the value of now and how far they lie apart stand in sentences of their own. They
are held against each other only where the paragraph tells no third count in their unit: a part of
one of them (其中) is none, but where it is what moved nothing is told.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from lawcheck.checks.figures.derived.bases import counted_alike, counts, words_of
from lawcheck.checks.figures.derived.naming import telling
from lawcheck.checks.figures.derived.share_bases import SELECTED
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

#: The words of one time, so that what is held against it is told by words of the same.
_THEN = (
    r"过去|以前|从前|原来|原先|原本|此前|早先|[一-龥]{2}(?:之|以)?前(?![后期往来])",
    "[年期]初",
    r"上年|去年|上一年",
)
_TIMES = tuple(compiled(words) for words in (*_THEN[:2], _THEN[2] + r"|20\d\d年"))
#: 比过去少了, 与改革前相比减少, 比以前少跑.
_APART = compiled(
    rf"[比较与同](?P<then>{'|'.join(_THEN)})(?:同期|底|末)?(?:相比)?(?P<what>[^，。；\d]{{0,6}}?)"
    r"(?P<verb>[多少]|增[加长]|扩|减少?|下?降低?|压[缩减]|缩[短减]|省|短|快|精简)[^，。；\d]{0,3}$"
)
_MORE = "多增扩"
#: Of another place or body, or of more years.
_ELSEWHERE = compiled(r"全[国省市]|平均水平|累计")
#: Two values are held against each other.
_TWO = 2


def relations(options: FigureRelation, running: RunningText) -> Iterator[Refuted]:
    """Every difference between then and now that both values refute."""
    text, aiming = running.text, compile_patterns((options.aiming,))
    for figures in by_paragraph(running.measured, text):
        for at, m in enumerate(figures):
            match = _APART.search(m.words(text)) if at >= _TWO else None
            if match is None or not m.figure.exact:
                continue
            alike = [c for c in counts(figures[:at]) if counted_alike(c, m)]
            parts = [c for c in alike if _is_part(text, figures, c)]
            both = [c for c in alike if c not in parts]
            if len(both) != _TWO or not all(c.figure.exact for c in both):
                continue
            then, now = both
            turn = next(n for n, time in enumerate(_TIMES) if time.fullmatch(match["then"]))
            if then.sentence == m.sentence or _time(text, then) != turn:
                continue
            words = "，".join(c.words(text) for c in (then, now, m))
            if _time(text, now) is not None or _ELSEWHERE.search(words) or aiming.search(words):
                continue
            said = telling(options, text[m.clause : m.clause + match.start()] + match["what"])
            if any(piece in words_of(text, part) for part in parts for piece in said):
                continue
            yield from _judged(then, now, m, match["verb"])


def _judged(then: Measured, now: Measured, m: Measured, verb: str) -> Iterator[Refuted]:
    a, b = then.figure, now.figure
    right = abs(a.value - b.value)
    if (b.value > a.value) != (verb[0] in _MORE) or right == m.figure.value:
        return
    if is_near(m.figure.value, right):
        told = f"由{a.text}到{b.text}相差{q.scaled(right, m.figure)}，文中为{m.figure.text}"
        yield Refuted(m.clause, m.figure.end, told, False, of=(m.figure,))


def _is_part(text: str, figures: Sequence[Measured], c: Measured) -> bool:
    """Whether a count is one of a part: 其中施工图审查12个."""
    before = next((one for one, other in pairwise(figures) if other is c), None)
    since = max(c.sentence[0], before.figure.end if before else 0)
    return SELECTED.search(text[since : c.figure.start]) is not None


def _time(text: str, c: Measured) -> int | None:
    """Which time of those before now a count is told of; None: of now."""
    words = text[c.sentence[0] : c.figure.start]
    return next((n for n, time in enumerate(_TIMES) if time.search(words)), None)
