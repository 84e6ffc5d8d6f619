"""Things in one state, counted where they came into it and again where something is done to them.

1项顺延到下一年 and 完成顺延的2项任务; 有11名是新转岗的 and 对新转岗的13名人员. The state is what
the later place calls them by (顺延的2项, 8项挂牌督办隐患). Every clause of the results and the
shortcomings with that word is read: all their counts must be one value, of the same noun.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.recalled import Recalled
from lawcheck.text import quantities as q
from lawcheck.text.around import CLAUSE, begin_of, end_of
from lawcheck.text.characters import runs
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: 顺延的2项: what they are called by stands before 的, or right behind the count: 8项挂牌督办隐患.
_CALLED = compiled(r"(?P<state>[一-龥]{2,8})的$")
_BEHIND = compiled(r"(?P<state>(?:(?!的)[一-龥]){4})(?P<noun>[一-龥]{2,10})")
#: How long a state is; the longest that another place has is meant.
_LONG, _SHORT = 4, 2
#: Said of everything, no state: 发现的3个问题, 承担的12项任务; and numbers of no things.
_NO_STATE = compiled(
    "发现|存在|提出|反馈|办理|开展|确定|制定|明确|列入|承担|涉及|负责|安排|计划|新增|我[省市县区局镇]|全[省市县区镇乡局]"
    "|(?:以上|以下|左右|以内|工作|行政|执法|法治|建设|公共|法律|服务|管理|监督|规范|重点|重大|基层|单位|人员"
    "|部门|问题|案件|项目|任务|事项|企业|领域|方面|机关|政府|全部|所有|相关|有关|各类|其他|上述|一般|主要|年度|年内)$"
)
#: Those that are to come are others: 对新录用的10名人员.
_NEW = compiled("新[招录聘任入进增建设收]|拟|将|即将")
#: Of a part, of a bound, of each; or of others beside them.
_SOME = compiled(
    r"其中|其余|余下|剩|另|[再先]|首批|第[一二三]批|每|各|约|近|不少于|至少|以上|超过|不足|[比较]|增|减|平均|[中里]有?$"
)
_NOT = frozenset("未不没无非免")
#: Of another time than the year; 2025年以后 says only since when.
_TIME = compiled(r"(?:上年|去年|往年|20\d\d年(?:度|底|末)?)(?!以后|以来|起|要点)")
_PLAIN = compiled(
    "[、，。；：的了和与及]|工作|整改|完成|化解|落实|办理|全部|逐[一项件个]|依法|进行|开展|建立|实行"
)
#: In more clauses it is no name of one lot.
_MOST, _RATIO = 4, 3
_NOUN = 10
_OF_SOME = compiled("中(?!心)|不是|没有|多数|大多|部分|有些")
_UNITS = frozenset("个名人位件项起宗家户处条座所份")


def states_again(
    measured: Sequence[Measured],
    text: str,
    year: int,
    aim: Callable[[Measured], bool],
    told: Callable[[int], bool],
) -> Iterator[Recalled]:
    """Each count in the plans of things in a state that other parts count with one other value.

    ``aim`` says whether a count stands in the plans, ``told`` whether a place of the text does not.
    """
    plans = [m for m in measured if m.figure.exact and m.figure.unit in _UNITS and aim(m)]
    for m in plans:
        words = m.words(text)
        times = _TIME.findall(words)
        if times and any(not time.startswith(f"{year}年") for time in times):
            continue
        if _SOME.search(words) or text.startswith(("以上", "以内", "左右"), m.figure.end):
            continue
        for state, noun, definite in _called(m, text):
            first = _first(measured, text, year, m, state, noun, told, definite=definite)
            if first is None:
                continue
            value, other = m.figure.value, first.figure.value
            # Fewer may be a part of them, where nothing says that they are all.
            if value < other and not (definite and _is_alone(measured, m)):
                break
            # So many fewer or more are not of one lot.
            if max(value, other) <= _RATIO * min(value, other):
                yield Recalled(m, first, f"{state}的{_shared(noun, text, first)}", True)
            break


def _shared(noun: str, text: str, first: Measured) -> str:
    """So much of the words behind the later count as the paragraph of the earlier one has."""
    begin, end = begin_of(text, first.clause, "\n"), end_of(text, first.figure.end, "。；\n")
    said = text[begin:end]
    return next((noun[:n] for n in range(len(noun), 1, -1) if noun[:n] in said), noun)


def _called(m: Measured, text: str) -> Iterator[tuple[str, str, bool]]:
    """The states that a count may be called by, the longest first, and what is counted."""
    before = _CALLED.search(m.words(text))
    behind = text[m.figure.end : end_of(text, m.figure.end, CLAUSE, _NOUN + _LONG)]
    if before and not _NEW.search(before["state"]):
        said = before["state"]
        for length in range(min(_LONG, len(said)), _SHORT - 1, -1):
            state, denied = said[-length:], said[-length - 1 : -length]
            if denied in _NOT:
                return  # 尚未提交的9份 is no lot of those that were
            if not _NO_STATE.search(state):
                yield state, behind, True
    elif not before and (called := _BEHIND.match(behind)) and not _NO_STATE.search(called["state"]):
        yield called["state"], called["noun"], False


def _first(
    measured: Sequence[Measured],
    text: str,
    year: int,
    m: Measured,
    state: str,
    noun: str,
    told: Callable[[int], bool],
    *,
    definite: bool,
) -> Measured | None:
    """The count of things in the state, where every clause that has one tells one value."""
    named = {run for run in runs(_PLAIN.sub("|", noun), 2) if "|" not in run}
    found: list[Measured] = []
    many, at = 0, text.find(state)
    while at >= 0:
        # What no 的 makes a state is one where the clause ends with it: 6项全部挂牌督办.
        if told(at) and (definite or text[at + len(state) :][:1] in f"的{CLAUSE}"):
            many += 1
            c = _count_of(measured, text, m, state, at)
            if many > _MOST:
                return None
            if c is not None:
                said = text[begin_of(text, at, "\n") : end_of(text, at, "。；\n")]
                if not named & runs(said, 2) or text[at - 1 : at] in _NOT:
                    return None
                times = _TIME.findall(text[c.sentence[0] : c.figure.end])
                if any(not time.startswith(f"{year}年") for time in times):
                    return None
                found.append(c)
        at = text.find(state, at + 1)
    values = {c.figure.value for c in found}
    value = m.figure.value
    if len(values) != 1 or value in values or _is_added(measured, found, value):
        return None
    return found[0]


def _count_of(
    measured: Sequence[Measured], text: str, m: Measured, state: str, at: int
) -> Measured | None:
    """The count of the clause that the word at ``at`` is said of."""
    begin, end = begin_of(text, at, CLAUSE), end_of(text, at, CLAUSE)
    # What takes up things only to be told of: 新转岗11名, 有11名是新转岗的.
    alike = [
        c
        for c in measured
        if begin <= c.figure.start < end and q.kin(c.figure.unit) == q.kin(m.figure.unit)
    ]
    behind = [c for c in alike if at + len(state) <= c.figure.start <= at + len(state) + 1]
    before = [c for c in alike if c.figure.end <= at]
    c = behind[0] if behind else before[-1] if before else None
    if c is None or not c.figure.exact or (not behind and _is_whole(text, c, at)):
        return None
    return c


def _is_whole(text: str, c: Measured, at: int) -> bool:
    """Whether the state is of some of a count: 18名执法人员中，多数是新转岗的."""
    between = text[c.figure.end : at]
    return _OF_SOME.search(between) is not None


def _is_alone(measured: Sequence[Measured], m: Measured) -> bool:
    """Whether no other count of its sentence has the measure word."""
    kin = q.kin(m.figure.unit)
    return all(c is m or c.sentence != m.sentence or q.kin(c.figure.unit) != kin for c in measured)


def _is_added(measured: Sequence[Measured], found: Sequence[Measured], value: Decimal) -> bool:
    """Whether the later value is made of counts beside one of the earlier ones."""
    for c in found:
        beside = [
            d.figure.value
            for d in measured
            if d is not c and d.sentence == c.sentence and d.figure.unit == c.figure.unit
        ]
        if value in beside or value in {c.figure.value + one for one in beside}:
            return True
    return False
