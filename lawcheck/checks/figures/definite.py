"""A count that grammar ties to one told elsewhere, with another value: 立案148件……184件案件逐件.

Which count is meant is read from its noun, from what was done to all of them, or from the places
that a county has of one kind. It must be the only one near it, as a slip of the hand is: one more
or less, one digit another, two changed about. Where the report has the later value too, or adds it
up, both may be right.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

from lawcheck.checks.figures.definite_words import (
    How,
    Reference,
    is_rest,
    noun_before,
    noun_behind,
    references,
)
from lawcheck.checks.figures.recalled import Recalled
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.text import quantities as q
from lawcheck.text.figures import Measured
from lawcheck.text.mistyped import one_slip
from lawcheck.text.patterns import compile_patterns, compiled

#: Times, money and measures are no things.
_NO_THINGS = frozenset(
    (
        *("天", "个月", "小时", "分钟", "周", "个小时", "个工作日", "工作日", "学时", "课时", "元"),
        *("%", "倍", "个百分点", "百分点", "分", "米", "公里", "吨", "亩", "平方米"),
    )
)
#: They name no kind.
_PLAIN = frozenset(
    (
        *(
            "人员",
            "案件",
            "企业",
            "单位",
            "问题",
            "事项",
            "文件",
            "同志",
            "部门",
            "项目",
            "人",
            "群众",
        ),
        *(
            "纠纷",
            "申请",
            "意见",
            "线索",
            "任务",
            "建议",
            "活动",
            "案卷",
            "材料",
            "决定",
            "环节",
            "机构",
        ),
        *(
            "方面",
            "领域",
            "内容",
            "制度",
            "措施",
            "平台",
            "地方",
            "当事人",
            "学员",
            "执法人员",
            "干部职工",
        ),
    )
)
#: What a noun may end with where the other does without: 危险化学品86家……86家危险化学品企业.
_TAILS = ("企业", "案件", "事项", "单位", "人员", "问题", "项目")
#: 立案148件……148件案件.
_CASES, _CASE = "案件", "案"
_JOINED = frozenset("、和及与（")
_YEAR = compiled(
    r"20\d\d年|上一?年|去年|往年|[上下]半年|季度|首批|第[一二三四]批", "年", "季", "批"
)
_MONTH = compiled(r"\d{1,2}月", "月")
_GROWN = compiled(r"新[增设建]|增[加设补]|扩|撤(?![回销诉])|合并|退出|减少|补充")
#: A noun of one place is short; others have so many characters in common at their end.
_SHORTEST, _SUFFIX, _CORE = 2, 4, 3
#: What may stand before a noun behind a count: 行政村, 县级部门.
_BEFORE_IT = 4
#: Smaller numbers have one digit, and stand everywhere.
_TEEN, _HUNDRED = 10, 100


def definite(
    options: NumberContradiction,
    measured: Sequence[Measured],
    text: str,
    year: int | None,
    aim: Callable[[Measured], bool],
) -> Iterator[Recalled]:
    """Each count that means what another place counts, with another value."""
    of_unit: dict[str, list[Measured]] = defaultdict(list)
    for m in measured:
        if (
            m.figure.exact
            and m.figure.unit not in _NO_THINGS
            and m.figure.value == int(m.figure.value)
        ):
            of_unit[q.kin(m.figure.unit)].append(m)
    names = _Names(options, text)
    for alike in of_unit.values():
        values = {c.figure.value for c in alike}
        for m in alike:
            # Of another value that is near there must be one, before any word is read.
            if any(_is_slip(m.figure.value, value) for value in values):
                for said in references(m, text):
                    yield from _judged(names, alike, m, said, year, aim)


class _Names:
    """The nouns of counts, each read once."""

    def __init__(self, options: NumberContradiction, text: str) -> None:
        self._places = options.whole.nouns if options.whole else ""
        self.text = text
        self._read: dict[int, tuple[str, str, str]] = {}

    def of(self, m: Measured) -> tuple[str, str, str]:
        """The noun behind a count, the words before it, and the kind of places that it counts."""
        if m.figure.start not in self._read:
            before = noun_before(m, self.text)
            self._read[m.figure.start] = noun_behind(m, self.text), before, self._place(m, before)
        return self._read[m.figure.start]

    def _place(self, m: Measured, before: str) -> str:
        """村 of 11个行政村; nothing where it counts two kinds: 24个村、社区."""
        if not self._places:
            return ""
        if match := compile_patterns((self._places,)).match(self.text, m.figure.end):
            joined = self.text[match.end() : match.end() + 1] in _JOINED
            return "" if joined else match[0].removeprefix("行政")
        kind = before[-_SHORTEST:]
        return kind if compile_patterns((self._places,)).fullmatch(kind) else ""


def _judged(
    names: _Names,
    alike: Sequence[Measured],
    m: Measured,
    said: Reference,
    year: int | None,
    aim: Callable[[Measured], bool],
) -> Iterator[Recalled]:
    value, text = m.figure.value, names.text
    others = [c for c in alike if c is not m]
    if value >= _TEEN and any(c.figure.value == value for c in others):
        return
    meant = [c for c in others if _is_meant(names, m, c, said)]
    told = {c.figure.value for c in meant}
    near = [one for one in told if _is_slip(value, one)]
    if value in told or len(near) != 1 or any(abs(a - b) == value for a in told for b in told):
        return
    if any(a + b == value for a in told for b in told):
        return
    for c in meant:
        if c.figure.value == near[0] and _fits(text, alike, c, m, said, year, aim):
            earlier, later = sorted((c, m), key=lambda one: one.figure.start)
            name = said.noun or said.verb or names.of(c)[0]
            yield Recalled(later, earlier, name, _is_sure(names, m, c, said))
            return


def _is_meant(names: _Names, m: Measured, c: Measured, said: Reference) -> bool:
    """Whether a count may be what is called up."""
    noun = said.noun
    behind, before, place = names.of(c)
    if is_rest(c, names.text) is not (said.how is How.REST):
        return False
    if said.how is How.DEED:
        words = names.text[c.clause : c.figure.start]
        named = not noun or noun in _PLAIN or noun in words or _is_named(noun, behind, before)
        return said.verb[-2:] in words and named
    if said.how is How.REST:
        return len(noun) >= _SHORTEST and behind.startswith(noun)
    if noun in _PLAIN:
        case = noun == _CASES and before.endswith(_CASE)
        return case or behind == noun or before.endswith(noun)
    own = names.of(m)[2]
    return bool(own and own == place) or _is_named(noun, behind, before)


def _is_named(noun: str, behind: str, before: str) -> bool:
    """Whether the words at a count name the same: all of them, or one leaves out what is before."""
    if len(noun) < _SHORTEST:
        return False
    if before.endswith(noun) or (behind.endswith(noun) and len(behind) - len(noun) <= _BEFORE_IT):
        return True
    if len(behind) >= _SHORTEST and behind not in _PLAIN and noun.endswith(behind):
        return True
    if len(noun) > _SUFFIX and before.endswith(noun[-_SUFFIX:]):
        return True
    core = next((noun.removesuffix(tail) for tail in _TAILS if noun.endswith(tail)), "")
    return len(core) >= _CORE and before.endswith(core)


def _fits(
    text: str,
    alike: Sequence[Measured],
    c: Measured,
    m: Measured,
    said: Reference,
    year: int | None,
    aim: Callable[[Measured], bool],
) -> bool:
    """Whether both are of one time, and nothing came to it in between."""
    if c.sentence == m.sentence or aim(c):
        return False
    if said.how is How.NAME and m.figure.value < _TEEN:
        return False
    own = {f"{year}年", f"{(year or 0) + 1}年"}
    times = [
        frozenset(_YEAR.findall(text[one.sentence[0] : one.figure.start])) - own for one in (c, m)
    ]
    months = [set(_MONTH.findall(text[one.sentence[0] : one.figure.start])) for one in (c, m)]
    if times[0] != times[1] or not months[0] <= months[1]:
        return False
    apart = abs(c.figure.value - m.figure.value)
    return not any(
        d.figure.value == apart
        and d.sentence in (c.sentence, m.sentence)
        and _GROWN.search(text[d.clause : d.figure.start])
        for d in alike
    )


def _is_sure(names: _Names, m: Measured, c: Measured, said: Reference) -> bool:
    """Whether words say that all are meant, and no part of a place's own could be."""
    if said.how in (How.NAME, How.REST) or said.noun in _PLAIN:
        return False
    of_places = bool(names.of(m)[2])
    return said.whole or not of_places or m.figure.value > c.figure.value


def _is_slip(one: Decimal, other: Decimal) -> bool:
    """One more or less, or of two digits and more one digit another or two changed about."""
    least = min(one, other)
    if one == other or least < 2:
        return False
    return abs(one - other) == 1 or (least >= _TEEN and one_slip(str(int(one)), str(int(other))))
