"""A count of all of one thing, where two other places agree on another: 对7件败诉案件逐件, 败诉5件.

``definite`` compares what a slip of the hand explains. Where two other places tell one value and
none another, the values may be farther apart: then it is the one count that is wrong. All of a
thing are meant by what is said of each (逐件, 均), or by the state that they are in (未查处).
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.definite import Things, Told, fits
from lawcheck.checks.figures.definite_names import NOT, Names
from lawcheck.checks.figures.definite_words import How, Reference, is_limited, is_rest, references
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.recalled import Recalled
from lawcheck.checks.figures.remainders import reached
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

#: So many places have to agree.
_PLACES = 2
#: A name of so many characters is no accident.
_LONG = 4
#: What is farther is of another thing.
_RATIO = Decimal(2)
#: Of one or two there are many.
_LEAST = 3
#: 未查处, 没有达成协议: the state of what is counted, by the verb that is denied.
_STATE = compiled(
    r"(?:尚|还|仍)?(?:未(?!成年|来)能?|没有|(?<![罚沉淹])没)(?:按[期时])?"
    r"(?P<verb>(?!全部|完全|必要|及时|发生|出现)[一-龥]{2})"
)
#: A count that opens its clause, or that the state stands before.
_FRONT = compiled(
    r"^[，；：。、]?(?:[在把将对从]|带队对|[尚还仍]?有|继续[对抓把将]?|其余|所有|全部|逐一对)?$"
)
#: Whose the cases are: 行政机关败诉5件 is 败诉5件.
_CASES = compiled(r"(?P<deed>[一-龥]{2,4})案件?$")
_OF_CASES = frozenset("件起宗")
#: 其中6件, 抽取的6件: some of them.
_SELECTED = compiled("其中|部分|抽[取查]|[选挑精]|典型|重点|代表")
#: Each of them is looked at, which may be each of a part.
_EACH_OF = "逐"
#: 全部的13处
_ALL_OF = ("全部的", "所有的", "全体的")
_STOPS = "，。；：（\n"
#: So far the state and its noun are read.
_REACH = 16
#: What stands between the counts of a list.
_BETWEEN = compiled(r"[一-龥（）]{0,14}[，、：]?[一-龥（）]{1,12}")
#: Fewer are no list.
_PARTS = 3
#: 平均每个社区12人: how many communities there are follows from it.
_EACH = compiled(r"每个?(?P<noun>[一-龥]{1,5}?)[有为约配达]?$")


def agreed(known: Things, told: Told) -> Iterator[Recalled]:
    """Each count of all of them that two other places, which agree, contradict."""
    for alike in known.alike:
        for m in alike:
            if m.figure.value >= _LEAST and (found := _found(known.names, alike, m, told)):
                yield found


def _found(names: Names, alike: Sequence[Measured], m: Measured, told: Told) -> Recalled | None:
    if _SELECTED.search(told.text, m.clause, m.figure.start):
        return None
    state, called = _state(m, told.text), list(references(m, told.text))
    if state and (called or _FRONT.match(m.words(told.text))):
        said = Reference(How.ALL, "", state[0])
        same = [c for c in alike if c is not m and _in_state(c, state, told.text)]
        return _contradicted(names, same, alike, m, said, told)
    for said in called:
        if said.how not in (How.ALL, How.DEED) or names.is_plain(said.noun) or said.lone:
            continue
        # 其中的13处, 偏远的13处: some of them.
        words = m.words(told.text)
        if said.how is How.ALL and words.endswith("的") and not words.endswith(_ALL_OF):
            continue
        # 7个村的调解员年龄都在60岁以上: all are the mediators, not the villages.
        if said.noun and told.text.startswith(f"{said.noun}的", m.figure.end):
            continue
        same = [c for c in alike if c is not m and _means(names, m, said, c, told.text)]
        if found := _contradicted(names, same, alike, m, said, told):
            return found
    return None


def _contradicted(
    names: Names,
    same: Sequence[Measured],
    alike: Sequence[Measured],
    m: Measured,
    said: Reference,
    told: Told,
) -> Recalled | None:
    """The count that the other places agree on, where it cannot be that of ``m``."""
    value = m.figure.value
    units = q.PEOPLE if m.figure.unit in q.PEOPLE else {m.figure.unit}
    same = [c for c in same if c.figure.unit in units] or same
    if any(c.figure.value == value for c in same):
        return None
    if said.whole and (one := _of_its_list(same, m, told)):
        return Recalled(m, one, said.noun, True)
    places = [
        c
        for c in same
        if not names.is_some(c, said)
        and not is_rest(c, told.text)
        and fits(names, alike, c, m, said, told)
    ]
    values = {c.figure.value for c in places}
    if len(values) != 1:
        return None
    other, place = values.pop(), names.of(m).place
    divides = bool(place) and _divides(told, other, place)
    # 罚款5件……。8件罚款案件中: called back where nothing else of the kind is told.
    called = said.whole and not place and any(_is_just_before(c, m, told.text) for c in places)
    # 聘42名，退出6名；36名监督员中……: what came and went in between explains it.
    if called and not divides:
        before = [c.figure.value for c in alike if _is_just_before(c, m, told.text)]
        called = not reached(before, value)
    shown = divides or called
    if len({c.sentence for c in places}) + shown < _PLACES:
        return None
    if value == 2 * other or other == 2 * value or not is_near(value, other, ratio=_RATIO):
        return None
    sure = divides or not place
    if value < other and not said.whole:
        # 对6件逐件过问, 6处没有整改: of nine these may be a part.
        behind = told.text[m.figure.end : m.figure.end + _REACH]
        sure = sure and not (said.noun == "" or _EACH_OF in behind)
    return Recalled(m, places[0], said.noun or f"未{said.verb}", sure)


def _means(names: Names, m: Measured, said: Reference, c: Measured, text: str) -> bool:
    """Whether a count is of what is called up, also where only the deed of the cases is told."""
    if names.means(m, said, c):
        return True
    if said.how is How.DEED:
        return False
    words = c.words(text)
    noun = _bare(said.noun)
    if len(noun) >= _LONG and (
        _bare(words).endswith(noun) or _bare(names.of(c).behind).startswith(noun)
    ):
        return True
    cases = _CASES.fullmatch(said.noun)
    if not cases or c.figure.unit not in _OF_CASES or not words.endswith(cases["deed"]):
        return False
    return not words.removesuffix(cases["deed"]).endswith(NOT)


def _bare(words: str) -> str:
    """重大决策 of 重大行政决策事项."""
    return words.replace("行政", "").replace("的", "").removesuffix("事项")


def _state(m: Measured, text: str) -> tuple[str, str] | None:
    """The state of what is counted, and its noun: 查处 and 图斑 of 5个未查处的图斑, 未查处5个."""
    if is_limited(m, text):
        return None
    words = m.words(text)
    behind = text[m.figure.end : end_of(text, m.figure.end, _STOPS, _REACH)]
    if found := _STATE.search(behind):
        noun = behind[: found.start()] or behind[found.end() :].removeprefix("的")
        return found["verb"], noun or text[m.sentence[0] : m.clause]
    last = None
    for match in _STATE.finditer(words):
        last = match
    if last is None:
        return None
    between = words[last.end() :].removeprefix("的")
    # 隐患点48处，未治理7处: its noun stands before.
    before = "" if between else text[m.sentence[0] : m.clause]
    return last["verb"], before + between + behind


def _in_state(c: Measured, state: tuple[str, str], text: str) -> bool:
    """Whether a count is of what is in the state, and of no other noun."""
    own = _state(c, text)
    if own is None or own[0] != state[0]:
        return False
    noun, other = state[1], own[1]
    return any(a + b in other for a, b in pairwise(noun))


def _is_just_before(c: Measured, m: Measured, text: str) -> bool:
    """Whether a count stands before another in its paragraph."""
    return c.figure.end <= m.figure.start and "\n" not in text[c.figure.end : m.figure.start]


def _of_its_list(same: Sequence[Measured], m: Measured, told: Told) -> Measured | None:
    """The count told before in the paragraph that the list behind adds up to.

    文件19件……21件文件中，有效11件、废止8件.
    """
    last = m.figure.end
    parts: list[Decimal] = []
    for c in told.behind(m):
        # Any second mark, or words between, end the list.
        between = _BETWEEN.fullmatch(told.text, last, c.figure.start)
        if between is None or c.figure.unit != m.figure.unit:
            break
        parts.append(c.figure.value)
        last = c.figure.end
    total = sum(parts, Decimal(0))
    if len(parts) < _PARTS or total == m.figure.value:
        return None
    return next(
        (c for c in same if c.figure.value == total and _is_just_before(c, m, told.text)), None
    )


def _divides(told: Told, value: Decimal, place: str) -> bool:
    """Whether an average of each of the places gives their number: 108人，平均每个社区12人."""
    for before, m in pairwise(told.measured):
        each = _EACH.search(told.text, m.clause, m.figure.start)
        named = each and each["noun"].endswith(place) and before.sentence == m.sentence
        if named and before.figure.value == value * m.figure.value > 0:
            return True
    return False
