"""Which counts a rate is of, as its name says: 受理60件，办结48件，办结率."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawcheck.checks.figures.derived.bases import Bound, alike, counted_alike, counts, words_of
from lawcheck.checks.figures.derived.naming import Named
from lawcheck.checks.figures.derived.share_bases import SELECTED, of_done
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled

#: Another year, or less than all of it.
_COMPARED = r"[比较每均]|20\d\d年|[上下]半年"
_AREA = compiled("^全[省市区县镇乡州旗]")
_APART = compiled("[、。；]")
_PAUSE = compiled("[，。；：]")
#: A rate further off is of other things.
_NEAR = 5
#: So many items are no list yet.
_PAIR = 2


def pair(
    options: FigureRelation,
    text: str,
    m: Measured,
    scope: Sequence[Measured],
    rate: Named,
    *,
    own: bool,
) -> Bound | None:
    """The last count that bears the rate's name, and the whole that it is of."""
    is_part, is_whole = compile_patterns((rate.part,)), compile_patterns((rate.whole,))
    if own and (done := of_done(text, m, scope, _NEAR)):
        whole_said = is_whole.search(words_of(text, done.whole))
        part_said = any(is_part.search(words_of(text, c)) for c in scope if c is not done.whole)
        if whole_said and rate.known and not part_said and not rate.narrowed:
            return done
    spoken = [c for c in scope if is_part.search(c.words(text))] or [
        c for c in scope if is_part.search(words_of(text, c))
    ]
    if not spoken:
        return _by_piece(text, scope, rate.pieces)
    # 应当出庭应诉的43件，实际出庭41件: what bears the words of the whole is the whole.
    spoken = [c for c in spoken if not is_whole.search(words_of(text, c))] or spoken
    # 优秀7卷、合格5卷，优秀率: its own word before all that it may be said with.
    is_own = compile_patterns((rate.own,))
    spoken = [c for c in spoken if is_own.search(c.words(text))] or spoken
    # 满意20件，基本满意1件: and what is said with nothing else before what has more said of it.
    spoken = [c for c in spoken if is_own.fullmatch(text, c.clause, c.figure.start)] or spoken
    part = spoken[-1]
    if not part.figure.exact:
        return None
    at = scope.index(part)
    rivals = [
        c
        for c in (*reversed(scope[:at]), *scope[at + 1 :])
        if alike(c, part)
        and c.figure.value >= part.figure.value
        and not _is_sibling(text, scope, c, part)
    ]
    fitting = [c for c in rivals if is_whole.search(words_of(text, c))]
    # 公证1240件；受理1204件次，按期受理率: behind ； stands another matter.
    beside = [c for c in rivals if "；" not in text[slice(*sorted((c.figure.end, part.clause)))]]
    whole = next(iter(fitting or beside), None)
    stock = _stock(options, text, scope, rivals, whole) if own and whole else None
    whole = stock or whole
    if whole is None or not whole.figure.value:
        return None
    start = min(part.clause, whole.clause)
    behind = m.figure.end <= start and "；" not in text[m.figure.end : start]
    # 行政复议受理率87.5%，全年收到72件: what narrows the rate is said of what follows, too.
    first = m.clause if behind else start
    said = text[first : max(part.figure.end, whole.figure.end, m.clause if own else 0)]
    carried = not stock and compile_patterns((options.carried,)).search(
        text[start : m.figure.start]
    )
    narrow = all(word in said for word in rate.narrowed)
    close = len(counts(scope, part)) == 2
    by_name = bool(fitting or stock) and (rate.known or close or stock is not None)
    match = is_part.search(words_of(text, part))
    said_before = is_part.search(part.words(text)) is not None
    left = match is not None and words_of(text, part)[max(match.start() - 1, 0)] in "不未"
    chain = own and _is_chain(text, m, scope, at, whole) and len(spoken) == 1 and said_before
    by_name = by_name or (chain and rate.known)
    tied = (
        chain
        and not left
        and SELECTED.search(text[whole.figure.end : part.figure.start]) is not None
    )
    return Bound(
        part,
        whole,
        tied=tied,
        named=narrow and not carried and (by_name or (close and at > 0)) and (own or by_name),
        sure=by_name and rate.known and close and own,
        spoken=by_name,
        left=left,
        part_said=not left and (len(spoken) == 1 or said_before),
    )


def through(
    options: FigureRelation, text: str, m: Measured, scope: Sequence[Measured], rate: Named
) -> Bound | None:
    """The counts of a rate that its paragraph tells in sentences apart, each of them once.

    受理164件。……。审结151件。……，结案率94.1%: another count that either word fits may be meant as
    well, and so may what was carried over, or counted apart by its kind.
    """
    if not rate.known or m.figure.high is None or not m.figure.exact:
        return None
    rated = [c.figure.start for c in scope if c.figure.unit == "%"]
    scope = counts(scope)
    is_part, is_whole = compile_patterns((rate.part,)), compile_patterns((rate.whole,))
    spoken = {c.figure.start: c.words(text) for c in scope}
    parts = [c for c in scope if is_part.search(spoken[c.figure.start])]
    wholes = [c for c in scope if c not in parts and is_whole.search(words_of(text, c))]
    parts = [c for c in parts if not SELECTED.search(spoken[c.figure.start])]
    if len(parts) != 1 or not parts[0].figure.exact:
        return None
    part = parts[0]
    if any(start > part.figure.start for start in rated):
        return None  # 126个，聘请率90.0%。社区全部聘请，聘请率100%: it has its rate
    wholes = [c for c in wholes if counted_alike(c, part) and c.figure.start < part.figure.start]
    wholes = [c for c in wholes if not _denied(text, c, is_whole)]
    # 登记463件，其中受理418件: of what was taken in, which is the last.
    if not wholes or not wholes[-1].figure.exact:
        return None
    whole = wholes[-1]
    said = text[scope[0].sentence[0] : m.clause]
    carried = any(compile_patterns((options.carried,)).search(x) for x in spoken.values())
    other = compile_patterns((options.loose.times, _COMPARED))
    apart = any(other.search(spoken[c.figure.start]) for c in (part, whole))
    if carried or apart or whole.figure.value < part.figure.value:
        return None
    if not all(_AREA.sub("", word) in said for word in rate.narrowed):
        return None
    # 县法院……；县仲裁院……: each has a rate of its own.
    if part.actors(text) and whole.actors(text) and part.actors(text) != whole.actors(text):
        return None
    return Bound(part, whole, named=True, part_said=True)


def _denied(text: str, c: Measured, is_whole: re.Pattern[str]) -> bool:
    """Whether a count is of what was not done: 不予受理18件."""
    words = c.words(text)
    match = is_whole.search(words)
    return match is not None and words[: match.start()].endswith(("不", "未", "不予"))


def _is_chain(text: str, m: Measured, scope: Sequence[Measured], at: int, whole: Measured) -> bool:
    """发放1300份，收回1250份，满意1190份，满意率: the part and its whole, right before the rate."""
    if not at or at != len(scope) - 1 or scope[at - 1] is not whole:
        return False
    part = scope[at]
    between = text[whole.figure.end : part.figure.start] + text[part.figure.end : m.figure.start]
    return counted_alike(part, whole) and not _APART.search(between)


def _stock(
    options: FigureRelation,
    text: str,
    scope: Sequence[Measured],
    rivals: Sequence[Measured],
    came: Measured,
) -> Measured | None:
    """旧存97件、新收1246件，共1343件: what was to be done, where what came in is taken for it."""
    carried = compile_patterns((options.carried,))
    stocks = [c.figure.value for c in scope if c is not came and carried.search(c.words(text))]
    return next((c for c in rivals if c.figure.value - came.figure.value in stocks), None)


def _is_sibling(text: str, scope: Sequence[Measured], one: Measured, other: Measured) -> bool:
    """Whether both are items of one list of three or more: 维持57件、驳回21件、纠错14件."""
    at = sorted((scope.index(one), scope.index(other)))
    first, last = max(at[0] - 1, 0), min(at[1] + 1, len(scope) - 1)
    listed = [scope[at[0]]]
    for n in range(first, last):
        between = text[scope[n].figure.end : scope[n + 1].figure.start]
        joined = "、" in between and not _PAUSE.search(between)
        if at[0] <= n < at[1] and not joined:
            return False
        listed += [scope[n + 1]] * joined
    return len(listed) > _PAIR


def _by_piece(text: str, scope: Sequence[Measured], pieces: Sequence[str]) -> Bound | None:
    """查出问题183户，问题发现率: what bears a piece of the name, and the count before."""
    for piece in pieces:
        bearing = [c for c in scope if piece in words_of(text, c)]
        if len(bearing) != 1:
            continue
        at = scope.index(bearing[0])
        if (
            at
            and alike(scope[at - 1], bearing[0])
            and f"不{piece}" not in words_of(text, bearing[0])
        ):
            return Bound(bearing[0], scope[at - 1], named=True, spoken=False)
        return None
    return None
