"""What was not done, against all and what was done of it: 收到412条，采纳137条……未采纳的257条.

The words say which count is done (采纳 of 未采纳), all is the count before that. What any pair of
such counts leaves, with or without another that was taken out, explains it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.accounts.slips import changed_about, slip
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.tied.values import before, slipped
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: 连续两年未参检的 are others.
_UNDONE = compiled(
    r"^[，；：。、]?(?:其中|对|把|将|仍|还有?|目前)?(?:尚?未能?|没有)(?P<did>[一-龥]{1,6})的$"
)
_DENIED = compiled("[不未无没]")
_NONE = Decimal(0)
_FILLS = compiled("已|得到|完成|能|被|按期|及时")
#: Numbers of three digits are not one another by accident.
_LARGE = 100
#: A sentence that tells all is no further before that of what was done.
_MOST = 8


def told(text: str, figures: Sequence[Measured]) -> Iterator[Refuted]:
    """Every number of what was not done that all and what was done refute."""
    for at in range(2, len(figures)):
        m = figures[at]
        undone = _UNDONE.search(m.words(text)) if m.figure.exact else None
        if undone is None:
            continue
        did = _FILLS.sub("", undone["did"]) or undone["did"]
        counts = before(text, figures, at)[-_MOST:]
        pairs = [
            (whole, done)
            for n, done in enumerate(counts)
            if _is_done(text, done, did)
            for whole in counts[:n]
            if whole.figure.value > done.figure.value
        ]
        # 采纳148条、部分采纳42条: what was done is the whole of nothing, where there is another.
        pairs = [pair for pair in pairs if not _is_done(text, pair[0], did)] or pairs
        if not pairs or any(
            m.figure.value == c.figure.value and did in _words(text, c) and c is not pairs[-1][1]
            for c in counts
        ):
            continue
        out = [_NONE, *(c.figure.value for c in counts)]
        rests = {w.figure.value - d.figure.value for w, d in pairs}
        if any(m.figure.value in (rest, rest - x, rest + x) for rest in rests for x in out):
            continue
        whole, done = pairs[-1]
        said = undone[0].strip("，；：。、的")
        more = [c for c in counts if whole.figure.start < c.figure.start < done.figure.start]
        if more and all(_is_done(text, c, did) for c in more):
            # 采纳148条、部分采纳42条，未采纳的163条: all that was done of it is taken away.
            right = whole.figure.value - sum((c.figure.value for c in (*more, done)), _NONE)
            if right > 0 and changed_about(m.figure.value, right):
                yield _refuted(whole, (*more, done), m, right, said)
        elif missed := _misses(whole.figure.value, done.figure.value, m.figure.value):
            yield _refuted(whole, (done,), m, missed, said)


def _refuted(
    whole: Measured, done: Sequence[Measured], m: Measured, right: Decimal, said: str
) -> Refuted:
    taken = "、".join(c.figure.text for c in done)
    reason = (
        f"{whole.figure.text}减去{taken}是{q.scaled(right, m.figure)}，"
        f"文中“{said}”为{m.figure.text}"
    )
    of = (whole.figure, *(c.figure for c in done), m.figure)
    return Refuted(whole.clause, m.figure.end, reason, False, of=of)


def _misses(whole: Decimal, done: Decimal, left: Decimal) -> Decimal | None:
    """What is left, where a slip in one of the three values accounts for another number."""
    right = whole - done
    large = min(whole, done) >= _LARGE
    if slipped(left, right) or (large and (slip(done, whole - left) or slip(whole, done + left))):
        return right
    return None


def _words(text: str, c: Measured) -> str:
    # 参加不少于60学时培训的1109人: another number may stand in its words.
    begin = begin_of(text, c.figure.start, "，。；、：（\n")
    return text[begin : c.figure.start] + c.behind(text)


def _is_done(text: str, c: Measured, did: str) -> bool:
    """Whether a count is of what was done: 审结 of 未结."""
    words = _words(text, c)
    before_it = words.partition(did)[0]
    return did in words and not _DENIED.search(before_it[-2:])
