"""What is said of every value of a row that stands behind it.

均在95%以上，其中东埠街道98.2%……沙头街道94.7%; 逐年下降，2024年为11.8%，2025年为12.6%;
增速逐年放缓，2023年至2026年依次为200件、260件、312件、390件.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_UP = r"(?:递增|增长|增加|上升|攀升|走高|提高|上扬)"
_DOWN = r"(?:递减|下降|降低|减少|回落|走低|下滑)"
_EACH_YEAR = (
    rf"(?:逐年|年年|(?:已)?连续(?P<n>[两{ONE_TO_TEN}])年|持续|连年|逐步)"
    "(?:呈|保持|实现|稳步|稳定|明显|大幅)?"
)
_YEARS = (
    r"(?P<row>(?:20\d\d年(?:分别|依次|同期|全年)?(?:[为是达]到?|有|仅)?(?:VERB)?[ⓝⓟ](?:[，、；和及]|以及)?){3,6}"
    r"|(?:20\d\d年?|ⓝ)(?:至|到|—+|-|～)20\d\d年，?[^ⓝⓟ，。；\n]{0,6}(?:依次|分别)(?:[为是达]到?|有)?[ⓝⓟ](?:[、，和及][ⓝⓟ]){2,5}"
    r"|(?:分别|依次)[为是][ⓝⓟ](?:[、，和及][ⓝⓟ]){2,5}(?=[，。；\n]|$))"
)
_MOVED = "(?:同比)?(?:增长|上升|下降|减少|增加)"
_TREND = compiled(
    rf"(?<!总体)(?<!不)(?<!未)(?<!增速)(?<!增幅)(?<!降幅){_EACH_YEAR}(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
    rf"(?:趋势|态势|势头)?[，：、（。]{_YEARS.replace('VERB', '')}"
)
_SPEED = compiled(
    rf"(?P<what>增速|增幅|增长率|增长速度|降幅|减幅)(?:也|均|呈)?{_EACH_YEAR}"
    rf"(?:(?P<up>扩大|加快|提高|上升|走高|递增)|(?P<down>放缓|趋缓|减缓|收窄|回落|下降|缩小|降低|递减))"
    rf"(?:趋势|态势|势头)?[，：、（。]{_YEARS.replace('VERB', _MOVED)}"
)
_EACH = ("分别", "依次")
_OF_YEARS = compiled(f"(?<![十五])([{ONE_TO_TEN}])年(?:来|间|内|，|[^，。；]{{0,12}}$)")
_NEAR = 20
_YEAR = compiled(r"20\d\d")
#: Rates that were reckoned must lie so far apart, in hundredths.
_CLEARLY = Decimal("0.5")
_BARE = r"[^ⓝⓟⓓⓑ，。；：、（）\n比较均平每增升降减去年月]{0,12}"
_ALL = compiled(
    r"(?:均|都|全部|每[^ⓝⓟ，。；\n]{1,12}?)(?:保持|稳定|达到|控制|维持)?(?:在|到|为)?(?P<bound>[ⓝⓟ])(?P<unit>[^ⓝⓟ，。；\n]{0,4})[，：（。]"
    rf"(?P<head>其中|分别[为是]?|依次[为是]?|具体为|)[，：]?(?P<row>{_BARE}[ⓝⓟ](?:(?:[、，；和及]|以及){_BARE}[ⓝⓟ]){{1,12}})(?=[，。；）\n]|$)"
)
#: 均在90分以上，最低的县林业局为88.6分.
_END = compiled(
    r"(?:均|都|全部)(?:保持|稳定|达到|控制|维持)?(?:在|到|为)?(?P<bound>[ⓝⓟ])[，；](?:其中)?"
    r"最(?P<end>低|少|高|多|长|短)的?[一-龥]{0,12}?(?:[为是达仅有]{0,2})(?P<value>[ⓝⓟ])"
)
_LABEL = compiled(rf"({_BARE})([ⓝⓟ])")
#: The last character of a name that is one of several of a kind.
KINDS = frozenset("镇乡村街道县市区州局所院校队站心社园域厂委办处科段河库")
_VERBS = compiled(r"(?:分别|依次|调解|受理|达到?|[为是有共]|的?(?:成功率|得分|比例|率))+$")


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Every claim about all values of a row that one of them refutes."""
    text = skeleton.text
    for match in _TREND.finditer(text):
        yield from _trend(match, skeleton)
    for match in _SPEED.finditer(text):
        yield from _speed(match, skeleton)
    for match in _ALL.finditer(text):
        yield from _all(match, skeleton)
    for match in _END.finditer(text):
        bound, value = skeleton.figure(match, "bound"), skeleton.figure(match, "value")
        if bound and value and value.exact and bound.unit == value.unit and not bound.exact:
            least = bound.high is None and value.value < bound.low
            if least or (bound.low == 0 and value.value > bound.value):
                yield of_match(match, skeleton, f"{value.text}不是“{bound.text}”", sure=False)


def _by_year(match: re.Match[str], skeleton: Skeleton) -> list[Figure]:
    """The values of a row from the first year to the last; none: they are of no one kind."""
    values = [figure for _, figure in skeleton.between(*match.span("row"))]
    years = [int(year) for year in _YEAR.findall(match["row"])]
    if match["row"].startswith("ⓝ"):  # 2023—2026年
        years.insert(0, int(values.pop(0).value))
    if len({value.unit for value in values}) > 1 or not all(value.exact for value in values):
        return []
    if len(years) == len(values):
        values = [value for _, value in sorted(zip(years, values, strict=True), key=_first)]
    elif match["row"].startswith(_EACH):
        # 三年来持续下降，分别为: as many as the years.
        before = skeleton.text[max(match.start() - _NEAR, 0) : match.start()]
        told = [ONE_TO_TEN.index(n) + 1 for n in _OF_YEARS.findall(before)]
        return values if told and told[-1] == len(values) else []
    elif len(years) != 2 or abs(years[1] - years[0]) + 1 != len(values):
        return []
    return values


def _first(pair: tuple[int, Figure]) -> int:
    return pair[0]


def _last(values: Sequence[Figure], match: re.Match[str]) -> Sequence[Figure]:
    """Those that 连续三年 speaks of, the year before them included where it is told."""
    turns = " " + ONE_TO_TEN
    n = turns.index(match["n"].replace("两", "二")) if match["n"] else len(values)
    return values[-n - 1 :]


def _trend(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    for one, two in pairwise(_last(_by_year(match, skeleton), match)):
        if one.value > two.value if match["up"] else one.value < two.value:
            said = match["up"] or match["down"]
            told = f"{one.text}之后是{two.text}，不是一直{said}"
            yield Refuted(*skeleton.place(*match.span()), told, False)
            return


def _speed(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    values = _by_year(match, skeleton)
    if not values or not all(value.value for value in values):
        return
    rates = [value.value for value in values]
    if values[0].unit != "%":
        falls = match["what"] in ("降幅", "减幅")
        moved = [(two.value - one.value) * 100 / one.value for one, two in pairwise(values)]
        rates = [-rate for rate in moved] if falls else moved
    for one, two in pairwise(rates):
        if one + _CLEARLY < two if match["down"] else two + _CLEARLY < one:
            said = match["up"] or match["down"]
            shown = [f"{round(rate, 1).normalize():f}%" for rate in (one, two)]
            told = f"{match['what']}{shown[0]}之后是{shown[1]}，不是一直{said}"
            yield Refuted(*skeleton.place(*match.span()), told, False)
            return


def _all(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    bound = skeleton.figure(match, "bound")
    if bound is None or bound.exact or (bound.low > 0 and bound.high is not None):
        return
    values = [figure for _, figure in skeleton.between(*match.span("row"))]
    if any(value.unit != bound.unit or not value.exact for value in values):
        return
    labels = [_VERBS.sub("", label) for label, _ in _LABEL.findall(match["row"])]
    if not _of_a_kind(labels, match["head"]):
        return
    below = bound.high is None
    for value in values:
        if value.value < bound.low if below else value.value > bound.value:
            told = f"{value.text}不是“{bound.text}”"
            yield Refuted(*skeleton.place(*match.span()), told, False)
            return


def _of_a_kind(labels: Sequence[str], head: str) -> bool:
    """Whether the labels of a row name several of one kind, or it names none and is 分别."""
    named = [label.strip("其中的和及与以") for label in labels]
    if not any(named):
        return head.startswith(("分别", "依次"))
    ends = {label[-1:] for label in named}
    return len(ends) == 1 and bool(ends & KINDS)
