"""A share against its part and whole: 受理60件，办结48件，办结率85%; 其中24件，占45%; 过八成.

Which count is the part and which the whole the words of the share say: the name of a rate, what
占 is said of, 其中. A share that any two counts about it give, or several together, is right.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from lawcheck.checks.figures.derived import beside, rate_bases, share_bases, slips
from lawcheck.checks.figures.derived.bases import (
    Bound,
    Passage,
    counted_alike,
    counts,
    in_a_row,
    of_then,
    passages,
    through,
    unread_between,
    words_of,
)
from lawcheck.checks.figures.derived.elsewhere import Elsewhere, denied_by, rest_of_share
from lawcheck.checks.figures.derived.explained import explained
from lawcheck.checks.figures.derived.naming import Named, named
from lawcheck.checks.figures.derived.of_others import (
    has_its_own,
    is_a_part_of_then,
    is_bare_of_a_row,
    is_of_a_year,
    of_siblings,
    rest_is_apart,
    told_alike,
)
from lawcheck.checks.figures.derived.printed import stands
from lawcheck.checks.figures.except_for import is_left_out
from lawcheck.checks.figures.ledger import Ledger
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compile_patterns, compiled
from lawcheck.text.running import RunningText

_ALL = Decimal(100)
_MET = compiled(
    "(?:目标|任务|指标)[^，。；未没]{0,8}(?:实现|完成|达成|达到|达标)|(?:实现|完成|达到)了?[^，。；]{0,6}目标"
)
#: The turn in which the sentences before are asked.
_BACK = 2
#: From here on it is told what is aimed at.
_AIMED = compiled(r"(?:安排|打算|计划|目标|对策|措施)：|明年|下一?步")
_EACH = compiled("[均都](?!衡)|各自")
#: 各30卷, 每轮60卷.
_OF_EACH = compiled("(?:各|每[次轮批期季月年])(?:抽查|评查|检查)?$")


def relations(options: FigureRelation, running: RunningText, ledger: Ledger) -> Iterator[Refuted]:
    """Every share that its own counts refute."""
    text, told = running.text, Elsewhere(running.text, ledger)
    for passage in passages(running.measured, text):
        for i, m in enumerate(passage.own):
            if m.figure.unit == "%":
                yield from _share(options, running, passage, i, told)


def _share(
    options: FigureRelation, running: RunningText, passage: Passage, i: int, told: Elsewhere
) -> Iterator[Refuted]:
    m, text = passage.own[i], running.text
    words = m.words(text).lstrip("，、（")
    if bound := beside.of_so_many(text, passage.own, i):
        yield from _judged(options, text, passage, m, bound, "占比")
        return
    outside = compile_patterns((options.elsewhere,)).search(words)
    # 全县行政村186个，其中……137个，占全县78.3%: of all that was counted there.
    if outside and not any(outside[0] in c.words(text) for c in counts(passage.own[:i])):
        return
    rate = named(options, m.before)
    if rate is not None:
        yield from _rate(options, running, passage, i, rate, told)
        return
    if compile_patterns((options.moves.rise, options.moves.fall)).search(words):
        return
    # 占76.7%，占比比上年的72.5%提高: what is compared with is of the counts of then.
    then = compile_patterns((rf"[比较与同](?:{options.moves.past})",)).search(words)
    part = counts(passage.own[:i])[-1:]
    if then and not any(then[0][1:] in c.words(text) for c in part):
        return
    bound = None
    if match := share_bases.SHARE.fullmatch(words):
        bound = share_bases.pair(options, text, passage, i, match["who"], match["of"] or "")
        if bound is None and match["of"]:
            yield from told.share(passage, i, match["who"], match["of"])
            return
    bound = bound or beside.of_share(text, passage, i)
    if bound:
        yield from _judged(options, text, passage, m, bound, words.strip("，"))


def _rate(
    options: FigureRelation,
    running: RunningText,
    passage: Passage,
    i: int,
    rate: Named,
    told: Elsewhere,
) -> Iterator[Refuted]:
    own, m, text = passage.own, passage.own[i], running.text
    if "分别" in m.words(text):
        return  # 四个季度合格率分别为98.0%、98.7%: of the quarters, and not of what was told before
    # 上年检测2540批次、合格率98.9%: of the counts of then.
    said = text[begin_of(text, m.figure.start, "，。；\n") : m.figure.start]
    if compile_patterns((rf"(?<![比较与同])(?:{options.moves.past})",)).search(said):
        return
    if share := denied_by(text, own, i, rate):
        yield from rest_of_share(m, share)
        return
    yield from _missed(options, text, passage, m, rate)
    until = next((n for n in range(i + 1, len(own)) if own[n].figure.unit == "%"), len(own))
    before = counts(own[:i])
    if before and "；" in text[m.figure.end : own[min(i + 1, len(own) - 1)].figure.start]:
        until = i  # 建议127件，答复率100%；受理申请76件，答复75件: another matter begins
    past = options.moves.past
    ahead = [c for c in counts(own[i + 1 : until]) if not of_then(text, past, c)]
    far = through(running, passage)
    for turn, scope in enumerate((before, ahead, counts([*passage.back, *own[:i]]))):
        bound = rate_bases.pair(options, text, m, scope, rate, own=turn == 0)
        if bound is not None and (turn < _BACK or bound.spoken):
            yield from _judged(options, text, passage, m, bound, m.before)
            return
    if not before and (bound := rate_bases.through(options, text, m, far.back, rate)):
        yield from _judged(options, text, far, m, bound, m.before)
    elif bound := bound or beside.of_share(text, passage, i):
        yield from _judged(options, text, passage, m, bound, m.before)
    elif not before:
        yield from told.rate(m, rate)


def _missed(
    options: FigureRelation, text: str, passage: Passage, m: Measured, rate: Named
) -> Iterator[Refuted]:
    """应诉率不低于95%。开庭58件，出庭54件，目标如期实现: an aim that its counts did not reach."""
    if m.figure.high is not None or not passage.ahead:
        return
    bound = rate_bases.pair(options, text, m, counts(passage.ahead), rate, own=False)
    last = passage.ahead[-1]
    met = _MET.search(text, last.figure.end, last.sentence[1])
    if bound is None or met is None or not bound.named or bound.left:
        return
    part, whole = bound.part.figure, bound.whole.figure
    right = 100 * part.value / whole.value if whole.value else m.figure.low
    if part.exact and whole.exact and right < m.figure.low - q.figure_step(m.figure):
        told = f"{whole.text}中的{part.text}是{q.shown(right, m.figure)}%，没有达到{m.figure.text}"
        yield Refuted(min(bound.part.clause, bound.whole.clause), met.end(), told, False)


def _judged(
    options: FigureRelation,
    text: str,
    passage: Passage,
    m: Measured,
    bound: Bound,
    name: str,
) -> Iterator[Refuted]:
    """Tell a share that no counts explain, where its words or the slip bear it out."""
    part, whole = bound.part.figure, bound.whole.figure
    if not whole.value or not (part.exact and whole.exact):
        return
    if is_left_out(text, bound.part) and not bound.left:
        return  # 除1件延期外全部按期办结，按期办结率99.9%: of all the others
    if _AIMED.search(text, max(part.end, whole.end), m.figure.start):
        return  # 整改2430户次……2027年安排：整改率达到95%以上: of what is to come
    if unread_between(text, passage, m, (bound.part, bound.whole)):
        return  # 改建4个，抽检9600段，完整9518段，占99.1%: of what has no measure word we know
    if part.value > whole.value and text.startswith("、", whole.end):
        return  # 出庭1次、分管副局长出庭2次: neither is of the other
    if part.value > whole.value and told_alike(text, bound.part, bound.whole):
        return  # 局长出庭2件，副局长出庭3件: nor where a comma stands between them
    if _EACH.search(m.words(text)) and in_a_row(text, bound.part, bound.whole):
        return  # 建议97件、提案134件，办复率均为100%: each has it, and neither is of the other
    if has_its_own(text, passage, m, bound) or is_of_a_year(m, part):
        return
    if is_a_part_of_then(passage, m, bound.whole):
        return
    if m.figure.value == _ALL and rest_is_apart(text, m, bound):
        return
    if bound.left and is_bare_of_a_row(text, passage, bound.part):
        return  # 180卷、90卷，即不合格9卷和1卷: one of several, of one of several
    if _OF_EACH.search(text[bound.whole.clause : whole.start]):
        return  # 评查两次，各30卷，合格59卷: of one of several
    right = 100 * part.value / whole.value
    if bound.left:
        right = 100 - right
    rest = slips.rest(m.figure, right) and not stands(m, q.share(*map(q.claimed, (part, whole))))
    # Few shares are the rest of the right one by accident, many pairs of counts give any share.
    if rest and of_siblings(passage, m, bound):
        return
    if not (rest and bound.named and bound.part_said):
        if explained(options, text, passage, m, bound):
            return
        slipped = rest or slips.slip(m.figure, right)
        slipped = slipped or (not bound.left and slips.base(m.figure, part, whole))
        if not (bound.named or slipped):
            return
    start = min(bound.part.clause, bound.whole.clause, m.clause)
    end = max(part.end, whole.end, m.figure.end)
    if bound.left:
        left = f"{whole.text}中{words_of(text, bound.part)}"
        told = f"{left}，{m.before}应为{q.shown(right, m.figure)}%，文中为{m.figure.text}"
    elif part.value > whole.value:
        told = f"{part.text}比{whole.text}还多，与“{name}”{m.figure.text}不相合"
    else:
        told = (
            f"{whole.text}中的{part.text}应为{q.shown(right, m.figure)}%，"
            f"文中“{name}”为{m.figure.text}"
        )
    far = not (is_near(m.figure.value, right) or slips.base(m.figure, part, whole))
    tied_by_name = bound.part_said and counted_alike(bound.part, bound.whole)
    if far and m.figure.value == _ALL and not tied_by_name:
        return  # 21个部门，占应公开部门的100%: who says all counts nothing beside it
    # Over another count beside it the share is right: which of them is meant may be open.
    over = [
        c.figure.value
        for c in counts(passage.near, bound.part)
        if c.figure.value and stands(m, q.share(q.claimed(part), q.claimed(c.figure)))
    ]
    # 检查200家，有问题的50家，其中20家，占问题单位的10%: over the whole of its whole it is a slip.
    far = far and not (bound.tied and bound.part_said and max(over, default=0) > whole.value)
    sure = bound.named and bound.sure and m.figure.exact and not over
    # What stands between a whole and the part that is tied to it by name changes neither.
    of = (part, m.figure) if bound.tied else (part, whole, m.figure)
    yield Refuted(start, end, told, sure, faint=far, of=of)
