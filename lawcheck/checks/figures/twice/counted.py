"""One matter counted in two places with two values.

全镇持有行政执法证的人员达到23人, 全镇持有行政执法证的人员只有18人: on whichever side of a count
and in whichever order its words stand, they weigh the more, the fewer clauses have them. Where
nearly all that either place says is said in the other as well, both count the same; where only most
of it is, the one has to be a slip of the other. What a place adds (综合执法队持有) makes another
count of it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from decimal import Decimal
from difflib import SequenceMatcher
from itertools import zip_longest

import msgspec

from lawcheck.checks.figures.recalled import Recalled
from lawcheck.checks.figures.twice.matters import Clause, Matters, words_of
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured, bare
from lawcheck.text.mistyped import mistyped
from lawcheck.text.patterns import compiled

#: So much of what one place says both have, and of the other; so much weighs what both have. Of a
#: slip less.
_SAME, _MOST, _LIKE = 0.8, 0.6, 0.65
_WEIGHT, _SLIPPED = 9.0, 6.5
#: Values that are farther apart count different things.
_NEAR = Decimal("1.45")
#: The next best match is no better than this share of the best.
_NEXT = 0.7
#: Smaller values are everywhere: their words have to weigh more, and the least are not compared. Of
#: so many hardly any is another's slip by accident.
_LEAST, _RARE, _FEW, _SMALLEST = 9, 100, 14.0, 3
#: Units of which the same words have many values.
_OTHER = frozenset(
    ("倍", "天", "个月", "小时", "分钟", "分", "个百分点", "百分点", "个工作日", "日", "年", "月")
)
#: What stands before a count of some of them, of another time, or of what came and went.
_SOME = compiled(
    r"(?<!其)中[一-龥]{0,3}$|其[余他它]|另|余下|剩|新[增设建]|增[加至到长]|减|补|扩|连同|合计|年初|上年|去年"
    r"|以[前来]|每|平均|计划|目标|力争|控制|低于|高于|超过|不少于|[和与及]$|同比|上升|下降|提高|压|预计|拟|人均|比|单[笔件]|最[高低大多少]"
)
#: What stands behind a count of two kinds together.
_JOINED = compiled(r"^[一-龥]{0,8}[和与及、]|以[上下内]|左右")
#: They name nothing by themselves.
_PLAIN = compiled(
    "发现|存在|问题|案件|人员|事项|工作|情况|受理|办理|办结|投诉|处罚|整改|全年|提出|意见|建议|行政|规范性|文件|合同"
    "|[省市县区乡镇]?本级|申请|现行有效|检查|负责人|新收|[的，、]"
)
_CONTRARY = frozenset("非不未无应拟可已待")
_LIST, _PART = compiled("[、和与及]"), "其中"
_WORD, _RATE, _NOUN, _LONG = 2, 5, 4, 8
#: All of a kind, right before their number.
_ALL_OF = compiled("(?:全部|所有|全[县市区镇乡省]|辖区?内?)的?(?:全部)?$")


class _Place(msgspec.Struct, frozen=True):
    m: Measured
    clause: Clause
    said: str
    """The words at the count."""
    words: frozenset[str]
    weight: float
    plain: bool
    """Of all of the thing, as far as its own words say."""


def counted_twice(
    matters: Matters,
    measured: Sequence[Measured],
    text: str,
    year: int | None,
    told: Callable[[Measured], bool],
    opposed: Callable[[str, str], bool],
) -> Iterator[Recalled]:
    """Each count of a matter that another place counts with another value.

    ``told`` says whether a count is a result; ``opposed`` of two texts whether one thing came in
    and the other was done.
    """
    beside: dict[tuple[int, int], set[Decimal]] = defaultdict(set)
    for m in measured:
        # What the next year adds explains nothing of this one.
        if year is None or f"{year + 1}年" not in text[m.clause - _WORD : m.figure.start]:
            beside[m.sentence].add(m.figure.value)
    held: set[int] = set()
    for alike in _places(matters, measured, text, told).values():
        having = _having(alike)
        for one in alike:
            if not one.plain:
                continue
            other = _best(one, having, matters, text)
            if other is None or not other.plain or other.m.figure.start in held:
                continue
            m, earlier = sorted((one.m, other.m), key=lambda c: -c.figure.start)
            apart = abs(m.figure.value - earlier.figure.value)
            if apart in beside[m.sentence] | beside[earlier.sentence]:
                continue
            if _times(m, text, year) != _times(earlier, text, year) or opposed(
                one.said, other.said
            ):
                continue
            held.add(one.m.figure.start)
            slip = mistyped(m.figure, earlier.figure)
            yield Recalled(m, earlier, _run(one.said, other.said), slip)


def _times(m: Measured, text: str, year: int | None) -> frozenset[str]:
    """The times of a count, but for the year of the report, which is meant where none is told."""
    return m.times(text) - {f"{year}年"}


def _places(
    matters: Matters, measured: Sequence[Measured], text: str, told: Callable[[Measured], bool]
) -> Mapping[str, list[_Place]]:
    """The counts of things of a report, one list for each kin of measure words."""
    found: dict[str, list[_Place]] = defaultdict(list)
    for m, follows in zip_longest(measured, measured[1:]):
        figure = m.figure
        if not figure.exact or figure.value < _SMALLEST or figure.unit in _OTHER or not told(m):
            continue
        clause = matters.at(figure.start)
        end = min(clause.end, follows.figure.start if follows else clause.end)
        before, behind = text[m.clause : figure.start], text[figure.end : end]
        # 、 in front of a count ends the one before it, within its words it joins.
        said = f"{before}，{behind}"
        plain = not _SOME.search(before) and not _JOINED.search(behind)
        # 成功率 alone does not say of what.
        plain &= figure.unit != "%" or len(bare(before)) >= _RATE
        words = words_of(said)
        place = _Place(m, clause, said, words, matters.weight(words), plain)
        found[q.kin(figure.unit)].append(place)
    return found


def _having(alike: Sequence[_Place]) -> Mapping[str, list[_Place]]:
    """The counts by each of their words, from first to last."""
    found: dict[str, list[_Place]] = defaultdict(list)
    for place in alike:
        for word in place.words:
            found[word].append(place)
    return found


def _best(
    one: _Place, having: Mapping[str, list[_Place]], matters: Matters, text: str
) -> _Place | None:
    """The one other count whose words are the same, told in another sentence."""
    rated: list[tuple[float, float, _Place]] = []
    heaviest = matters.heaviest(one.words, _SLIPPED)
    akin = {place.m.figure.start: place for word in heaviest for place in having[word]}
    for _, other in sorted(akin.items()):
        if other.clause.sentence == one.clause.sentence:
            continue
        shared, less = matters.weight(one.words & other.words), min(one.weight, other.weight)
        if shared < _SLIPPED or shared < _LIKE * less:
            continue
        if len(_PLAIN.sub("", _run(one.said, other.said))) < _WORD or _denies_one(one, other):
            continue
        rated.append((shared * shared / less, shared, other))
    rated.sort(key=lambda one: -one[0])
    if not rated or (len(rated) > 1 and rated[1][0] > _NEXT * rated[0][0]):
        return None
    _, shared, other = rated[0]
    a, b = one.m.figure.value, other.m.figure.value
    if a == b:
        return None
    rare = min(a, b) >= _RARE
    if not rare and any(_PART in place.said for place in (one, other)):
        return None
    if mistyped(one.m.figure, other.m.figure) and (
        rare or (_goes_on(one, other, text) and _goes_on(other, one, text))
    ):
        return other
    least = _WEIGHT if min(a, b) >= _LEAST else _FEW
    if max(a, b) > _NEAR * min(a, b) or shared < least:
        return None
    if min(a, b) < _LEAST and len(_run(one.said, other.said)) < _LONG:
        return None
    if _of_all(one, other):
        return other
    if any(_LIST.search(place.said) or _PART in place.said for place in (one, other)):
        return None
    shares = sorted(_share(x, y, matters, text) for x, y in ((one, other), (other, one)))
    same = shares[0] >= _MOST and shares[1] >= _SAME
    return other if same else None


def _denies_one(one: _Place, other: _Place) -> bool:
    """Whether a word denies what one of both counts: 非现场检查, 应出庭."""
    run = _run(one.said, other.said)
    before = [_CONTRARY.intersection(place.said.partition(run)[0][-2:]) for place in (one, other)]
    return before[0] != before[1]


def _of_all(one: _Place, other: _Place) -> bool:
    """Whether both count all things of one noun: 全部14家乡镇卫生院, 全县17家乡镇卫生院."""
    nouns = [place.said.partition("，")[2] for place in (one, other)]
    run = _run(*nouns)
    return (
        len(run) >= _NOUN
        and all(noun.startswith(run) for noun in nouns)
        and all(_ALL_OF.search(place.said.partition("，")[0]) for place in (one, other))
    )


def _share(one: _Place, other: _Place, matters: Matters, text: str) -> float:
    """How much of the words of one is said about the other as well."""
    begin = text.rfind("\n", 0, other.m.clause) + 1
    about = other.words | words_of(text[begin : other.clause.end])
    return matters.weight(one.words & about) / one.weight


def _goes_on(one: _Place, other: _Place, text: str) -> bool:
    """Whether what follows the common words is said of the other as well: 土地山林 and its 纠纷."""
    run = _run(one.said, other.said)
    behind = one.said.partition(run)[2][:_WORD]
    own = text[text.rfind("\n", 0, other.m.clause) + 1 : other.m.sentence[1]]
    return len(behind) < _WORD or "，" in behind or behind in own


def _run(one: str, other: str) -> str:
    """The longest words that both have."""
    match = SequenceMatcher(None, one, other, autojunk=False).find_longest_match()
    return one[match.a : match.a + match.size].strip("，")
