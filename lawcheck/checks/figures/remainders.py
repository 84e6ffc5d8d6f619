"""What is left of a whole: 应检386家，实检371家，剩余25家.

So is the difference where 净增 stands. A rest that any of the counts beside it give is right.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from functools import lru_cache

from lawcheck.checks.figures.accounts.slips import slip
from lawcheck.checks.figures.derived.bases import counts, told_times
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, by_paragraph, by_sentence
from lawcheck.text.patterns import at_end, compile_patterns, compiled
from lawcheck.text.running import RunningText

#: So many counts before a rest may bear on it.
_REACH = 6
#: So many of them are added and taken away.
_MOST = 8
#: A rest follows its whole and what was done within so many characters.
_FAR = 60
#: 其余 may be of others, 尚有 leave out what ended in another way.
_LEFT_OVER = compiled("剩|余下|尚余|结余|盈余")
#: 个 counts people as well, by the noun behind it.
_THINGS = ("个", "名", "位")
_PEOPLE = compiled(
    r"[^，。；：、（）\d]{0,12}?(?:负责人|负责同志|人员|干部|代表|委员|书记|律师|队员|[正副]职|[镇乡县局所]长)(?=[一-龥]{0,6}[，。；：、（])"
)
#: It ends within so many characters.
_NOUN = 24
#: 入场的319人, and who they are.
_DID = compiled(r"^[，；：。]?(?P<did>[一-龥]{2,6})的$")
_OTHERS = compiled(r"其[余他][^，。；\d]{0,8}(?:全部|全都|均|都)[^，。；\d]{2,8}")


def relations(options: FigureRelation, running: RunningText) -> Iterator[Refuted]:
    """Every rest that its own counts refute."""
    text = running.text
    rest, net = at_end((options.left,)), at_end((options.net,))
    still, undone = at_end((options.still,)), _pattern(options.undone)
    for figures, before in by_sentence(running.measured, text):
        near = [*before, *figures]
        units = [_unit(text, one) for one in near] if len(near) > 2 else []
        for at in range(max(len(before), 2), len(near)):
            m = near[at]
            # The whole and what was done of it stand right before a rest.
            alike = units[at] == units[at - 1] == units[at - 2]
            if not alike or not m.figure.exact:
                continue
            words = m.words(text)
            if match := rest.search(words):
                yield from _rest(text, near, at, match[0], net=False)
            elif match := net.search(words):
                yield from _rest(text, near, at, match[0], net=True)
            elif still.search(words) and undone.match(text, m.figure.end):
                yield from _undone(text, near[at - 2], near[at - 1], m)
    for figures in by_paragraph(running.measured, text):
        for at in range(2, len(figures)):
            yield from _others(text, figures, at)


def _others(text: str, figures: Sequence[Measured], at: int) -> Iterator[Refuted]:
    """应考326名，9人缺考，其余全部入场。入场的319人: what others did, and how many they were."""
    m = figures[at]
    did = _DID.search(m.words(text)) if text[m.figure.start - 1] == "的" else None
    if did is None or not m.figure.exact:
        return
    whole, gone = figures[at - 2 : at]
    alike = [c for c in figures[:at] if _countable(text, c, m)]
    if alike[-2:] != [whole, gone]:
        return
    others = _OTHERS.search(text, gone.figure.end, m.clause)
    if others is None or did["did"][:2] not in others[0]:
        return
    right = whole.figure.value - gone.figure.value
    values = [c.figure.value for c in alike][-_MOST:]
    if not reached(values, m.figure.value) and is_near(m.figure.value, right):
        told = (
            f"{whole.figure.text}减去{gone.figure.text}是{q.scaled(right, m.figure)}，"
            f"文中“{did['did']}的”为{m.figure.text}"
        )
        yield Refuted(whole.clause, m.figure.end, told, False, of=(gone.figure, m.figure))


def _undone(text: str, whole: Measured, done: Measured, m: Measured) -> Iterator[Refuted]:
    """24个所已建成17个，还有9个没有动工: done and undone are more than there are."""
    both, all_of = done.figure.value + m.figure.value, whole.figure.value
    apart = {"；", "。"} & set(text[whole.figure.end : m.figure.start])
    if max(done.figure.value, m.figure.value) < all_of < both and not apart:
        told = (
            f"{done.figure.text}加{m.figure.text}是{q.scaled(both, m.figure)}，"
            f"多于{whole.figure.text}"
        )
        of = (whole.figure, done.figure, m.figure)
        far = not is_near(all_of, both)
        yield Refuted(whole.clause, m.figure.end, told, False, faint=far, of=of)


def _rest(
    text: str, figures: Sequence[Measured], at: int, said: str, *, net: bool
) -> Iterator[Refuted]:
    """What is left of a whole; ``net``: by how much two counts differ, whichever is more."""
    m = figures[at]
    told = (
        figures[:at] if m.figure.unit == "%" else [c for c in figures[:at] if c.figure.unit != "%"]
    )
    alike = [c for c in told[-_REACH:] if _countable(text, c, m)]
    if len(alike) < 2 or alike[-1] is not figures[at - 1] or alike[-2] is not figures[at - 2]:
        return
    whole, done = alike[-2], alike[-1]
    opened = text.rfind("其中", m.sentence[0], whole.figure.start)
    if any(
        m.sentence[0] <= c.figure.start < opened for c in figures[:at] if _countable(text, c, m)
    ):
        return  # 61件，其中罚款29件，警告4件，其余26件: a row, which is added up (sum-mismatch)
    apart = {"；", "。"} & set(text[done.figure.end : m.figure.start])
    right = abs(whole.figure.value - done.figure.value)
    # 登记524块；……加固463块；还剩51块: in clauses of their own, what is no slip is of others.
    slips = _LEFT_OVER.search(said) is not None and slip(m.figure.value, right)
    if (apart and not slips) or m.figure.start - whole.figure.end > _FAR:
        return
    least = max(done.figure.value, m.figure.value)
    if not net and whole.figure.value <= least:
        return
    # What comes behind the rest may be left as well: 另有2家……，3家…….
    behind = [c for c in figures[at + 1 : at + 3] if _countable(text, c, m)]
    # 代表、学生各110人: so many of each.
    alike = [c for c in alike for _ in range(told_times(text, c))]
    # 核查属实的29条，立案17件，移送2件，余下10件: of what is counted otherwise.
    others = [c for c in figures[max(at - _REACH, 0) : at] if c.sentence == m.sentence]
    others = [c for c in counts(others) if c.figure.exact and not _countable(text, c, m)]
    values = [c.figure.value for c in (*others, *alike, *behind)][-_MOST:]
    if m.figure.unit == "%":
        values.append(Decimal(100))
    one, other = sorted((done.figure, whole.figure), key=lambda figure: figure.value)
    finest = min(one.step, other.step)
    true = q.minus(q.claimed(other, finest), q.claimed(one, finest))
    if (
        reached(values, m.figure.value)
        or _ends_row(text, figures[:at], m)
        or q.fits(m.figure, true)
    ):
        return
    right = other.value - one.value
    reason = (
        f"{other.text}减去{one.text}是{q.scaled(right, m.figure)}，"
        f"文中“{said.strip('，；')}”为{m.figure.text}"
    )
    of = (whole.figure, done.figure, m.figure)
    sure = net or _LEFT_OVER.search(said) is not None
    far = not is_near(m.figure.value, right)
    yield Refuted(whole.clause, m.figure.end, reason, sure, faint=far, of=of)


def _ends_row(text: str, before: Sequence[Measured], m: Measured) -> bool:
    """Whether a rest ends the row that a count before it is: 173件，罚112件；不罚29件，其余32件."""
    alike = [c for c in before if _countable(text, c, m)]
    total = m.figure.value
    for n, c in enumerate(reversed(alike), 1):
        total += c.figure.value
        if n > 1 and any(one.figure.value == total for one in alike[:-n]):
            return True
    return False


def _countable(text: str, c: Measured, m: Measured) -> bool:
    return c.figure.exact and q.kin(_unit(text, c)) == q.kin(_unit(text, m))


def _unit(text: str, m: Measured) -> str:
    """The measure word of a count, that of people where it counts them: 26个部门主要负责人."""
    unit = m.figure.unit
    things = unit in _THINGS
    return "人" if things and _are_people(text[m.figure.end : m.figure.end + _NOUN]) else unit


@lru_cache(maxsize=1024)
def _are_people(behind: str) -> bool:
    """Whether a count is of people by the words behind it: each is asked with several others."""
    return _PEOPLE.match(behind) is not None


def reached(values: Sequence[Decimal], rest: Decimal) -> bool:
    """Whether some of the values, added and taken away, give the rest."""
    found = {Decimal(0)}
    for value in values:
        found |= {one + some for one in found for some in (value, -value)}
    return rest in found


def _pattern(pattern: str) -> re.Pattern[str]:
    return compile_patterns((pattern,))
