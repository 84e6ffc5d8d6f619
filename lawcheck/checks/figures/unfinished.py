"""What was not done, told in another part than all and what was done of it.

受理286件、上年结转19件，审结279件 leaves 26件; 年末未结的31件复议案件 elsewhere is refuted by it.
The verb that is denied there is the one by which the results tell what was done; the noun of what
is not done, or who found it, stands beside both. What any of the counts beside them explains, and
what words may make a part (按期, 其中, 上半年), is right.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.checks.figures.accounts.slips import slip
from lawcheck.checks.figures.contradiction import Contradiction
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.not_done import Left, left_of
from lawcheck.packs.kinds.figures import Undone
from lawcheck.text import quantities as q
from lawcheck.text.around import CLAUSE, end_of
from lawcheck.text.characters import runs
from lawcheck.text.figures import Measured, by_sentence
from lawcheck.text.patterns import compile_patterns, compiled

_CARRIED = compiled("结转|旧存|遗留|转入")
_NOT = ("未", "没", "不", "有", "无")
_NEAR, _FEW = 8, 3
#: What is farther off is of another matter.
_RATIO = Decimal("1.7")
#: So much of the noun has to stand beside what was done: one in so many of its pairs.
_SHARE = 2
_NOUN = 6


class _Account(msgspec.Struct, frozen=True):
    """What was done of a whole, and what the counts beside it may leave."""

    whole: Measured
    done: Measured
    said: str
    right: Decimal
    rests: frozenset[Decimal]


def unfinished(
    options: Undone, measured: Sequence[Measured], text: str, year: int, own: set[int]
) -> Iterator[Contradiction]:
    """Each count of what was not done that another part refutes.

    ``own`` are the turns of the counts that the results tell.
    """
    lefts = [(n, left) for n, m in enumerate(measured) if (left := left_of(options, text, m))]
    for n, left in lefts:
        # 11月听取……没有整改的11个: how far it was then.
        if n in own or left.m.times(text) - {f"{year}年"}:
            continue
        told = [
            one.m
            for turn, one in lefts
            if turn in own
            and q.kin(one.m.figure.unit) == q.kin(left.m.figure.unit)
            and _is_same(options, left.verb, one.verb)
            and _is_of(options, text, left, slice(*one.m.sentence))
        ]
        values = {m.figure.value for m in told}
        if left.m.figure.value in values:
            continue
        if told:
            if len(values) == 1:
                one = told[0]
                yield from _against(
                    left, one.figure.value, (one.clause, one.figure.end), one.figure.text
                )
            continue
        fit = [
            one
            for one in _accounts(options, text, measured, own, left)
            if _is_of(options, text, left, slice(one.whole.sentence[0], one.done.sentence[1]))
        ]
        if not fit or any(left.m.figure.value in one.rests for one in fit):
            continue
        # 审结案件中，调解结案47件: what was done in all is the most.
        one_account = max(fit, key=lambda one: one.done.figure.value)
        span = one_account.whole.clause, one_account.done.figure.end
        yield from _against(left, one_account.right, span, one_account.said)


def _against(
    left: Left, right: Decimal, earlier: tuple[int, int], said: str
) -> Iterator[Contradiction]:
    """What is said to be left, against what is, where a slip may have made it."""
    figure = left.m.figure
    near = is_near(figure.value, right, ratio=_RATIO) or slip(figure.value, right)
    if near and figure.value != right:
        # Another limit may stand elsewhere: fewer may be a part of what is left.
        sure = figure.value > right or left.all_of
        one = (left.m.clause, figure.end), figure.text
        two = earlier, said
        (early, first), (late, last) = sorted((one, two))
        yield Contradiction(late, early, f"未{left.verb}", last, first, sure)


def _accounts(
    options: Undone, text: str, measured: Sequence[Measured], own: set[int], left: Left
) -> Iterator[_Account]:
    """What the results tell was done by the verb that is denied, with its whole before it."""
    kin = q.kin(left.m.figure.unit)
    alike = [measured[n] for n in sorted(own) if q.kin(measured[n].figure.unit) == kin]
    verbs = _verbs(options, left.verb)
    for figures, before in by_sentence(alike, text):
        near = [*before, *figures]
        for at in range(len(before), len(near)):
            done = near[at].figure.exact and _is_done(options, text, near[at], verbs)
            if done and (account := _account(options, text, near, at)):
                yield account


def _account(options: Undone, text: str, near: Sequence[Measured], at: int) -> _Account | None:
    """What one count of what was done leaves of the whole before it, and of what came over."""
    done, zero = near[at], Decimal(0)
    selected = compile_patterns((options.selected,))
    carried = [c for c in near[:at] if _CARRIED.search(text, c.clause, c.figure.start)]
    came = sum((c.figure.value for c in carried), zero)
    wholes = [
        c
        for c in near[:at]
        if c not in carried
        and c.figure.exact
        and c.figure.value + came > done.figure.value
        and not selected.search(c.words(text))
    ]
    if not wholes:
        return None
    whole = wholes[-1]
    others = [c for c in near if c not in (whole, done, *carried)]
    # 收到410份，退回32份，出具意见371份: what became of it otherwise is not left.
    gone = [
        c.figure.value
        for c in others
        if c.figure.start > whole.figure.start
        and c.sentence == done.sentence
        and not selected.search(c.words(text))
    ]
    base = whole.figure.value + came - done.figure.value
    rests = {base, whole.figure.value - done.figure.value}
    rests |= {base + sign * c.figure.value for c in others for sign in (1, -1)}
    rests |= {one.figure.value + came - done.figure.value for one in wholes}
    right = base - sum(gone, zero)
    right = right if right > 0 else base
    plus = "".join(f"加{c.figure.text}" for c in carried)
    less = done.figure.text if right == base else f"{done.figure.text}等"
    said = f"{whole.figure.text}{plus}减去{less}，为{q.scaled(right, done.figure)}"
    return _Account(whole, done, said, right, frozenset(rests | {right}))


def _is_done(options: Undone, text: str, c: Measured, verbs: str) -> bool:
    """Whether a count is of what was done, by the verb in front of it or right behind it."""
    words = c.words(text)
    if compile_patterns((options.selected,)).search(words):
        return False
    last = None
    for match in compile_patterns((verbs,)).finditer(words):
        last = match
    if last is None:
        behind = text[c.figure.end : end_of(text, c.figure.end, CLAUSE, _NEAR)]
        last = compile_patterns((verbs,)).match(behind)
        return last is not None and not words.endswith(_NOT)
    denied = words[max(last.start() - _FEW, 0) : last.start()]
    return len(words) - last.end() <= _NEAR and not any(map(denied.__contains__, "未没不无"))


def _verbs(options: Undone, verb: str) -> str:
    return next((one for one in options.alike if compile_patterns((one,)).fullmatch(verb)), verb)


def _is_same(options: Undone, one: str, other: str) -> bool:
    return compile_patterns((_verbs(options, one),)).fullmatch(other) is not None


def _is_of(options: Undone, text: str, left: Left, stretch: slice) -> bool:
    """Whether a stretch tells of what is not done: by its noun, or by who found it."""
    common = compile_patterns((options.common,))
    told = text[stretch]
    pieces = [piece for piece in common.sub("，", left.noun).split("，") if len(piece) > 1]
    # 强制案卷开展回查: what is done with them stands behind the noun.
    if named := runs(pieces[0][:_NOUN], 2) if pieces else frozenset():
        # 水库隐患点 are not 地质灾害隐患点: the name begins with what it is apart from others by.
        return pieces[0][:2] in told and len(named & runs(told, 2)) * _SHARE >= len(named)
    said = text[left.m.sentence[0] : left.m.figure.start]
    found = [one for one in options.found_by if compile_patterns((one,)).search(said)]
    return bool(found) and all(compile_patterns((one,)).search(told) for one in found)
