"""Several values in a row and what is said of them: order, direction, how many, whose.

逐季递增 over 210、264、251、307; 处1000元至600元; 由第40次开到第58次，共18次; 场次和人数分别增长
over three rates; 98.1%，高于全市98.6%的平均水平.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.text.around import begin_of
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_FREE = "[^ⓝⓟⓓⓑ，。；：、（）\\n]"
#: 处1000元至600元; 由20个工作日至5个工作日 is a change.
_RANGE = compiled(
    r"(?<![由从到降减缩])(?P<a>[ⓝⓟ])(?:以上)?(?:至|—+|～|－)(?P<b>[ⓝⓟ])(?![^，。；]{0,6}[：:])"
)
_CHANGE = compiled(r"(?:由|从)[^，。；\n]{0,14}$")
#: 98.1%，高于全市98.6%的平均水平.
_COMPARED = compiled(
    rf"(?P<a>[ⓝⓟ])，?(?:(?:明显|略|大幅|远|分别|均|仍|已)?(?:(?P<up>高于|高出|超过|优于|多于|大于|长于)"
    rf"|(?P<down>低于|少于|短于|小于)))(?P<who>{_FREE}{{0,14}})(?P<b>[ⓝⓟ])(?!\d)"
)
#: 我县为18.6%，全市平均为21.3%，高于全市平均水平.
_BESIDE = compiled(
    rf"(?P<a>[ⓝⓟ])，(?P<who>全[国省市县区])的?{_FREE}{{0,12}}?(?:平均|均值)?{_FREE}{{0,4}}(?P<b>[ⓝⓟ])，(?:明显|略|大幅|远)?"
    r"(?:(?P<up>高于|高出|超过|优于)|(?P<down>低于|少于))(?P=who)(?:的?平均(?:水平|值|数)?)?(?=[，。；\n]|$)"
)
#: 现为38.2件，……力争将其降至40件以下.
_AIM = compiled(
    r"(?:现为|现有|目前为|目前是|现在为|现状为|已达到?|现达)(?P<a>[ⓝⓟ])[^。；\n：ⓝⓟ]{0,48}?(?:力争|争取|确保|将其|推动)"
    r"[^。；\n：，ⓝⓟ]{0,16}?(?:(?P<down>降至|降到|压降至|压减至|下降到|缩短至|控制在|压缩至|减少到)"
    r"|(?P<up>升至|提高到|提升到|提升至|提高至|增至|增加到|扩大到|达到))(?P<b>[ⓝⓟ])"
)
_UP = r"(?:递增|增长|上升|攀升|走高|提高|增加|上扬)"
_DOWN = r"(?:递减|下降|降低|减少|回落|走低|递降)"
_TREND = compiled(
    r"(?:逐[季年月步旬]|连续(?:[一二三四五两]个?)?[年季月]{1,2}度?|稳步|持续|年年|季季|月月|每[年季月]|[季年月]均|一路|呈?逐[年季月])"
    rf"(?:呈|保持|实现)?(?:(?P<up>{_UP})|(?P<down>{_DOWN}))"
)
_DENIED = compiled("(?:并非|不是|并不是|没有|未)$")
_FIRST = compiled(f"前([{ONE_TO_TEN}])个?[季年月]")
_ROW = compiled(r"[ⓝⓟ](?:[、，和及](?:" + _FREE + r"{0,6})[ⓝⓟ]){2,}")
#: 由第40次开到第58次，全年共18次.
_ORDINALS = compiled(
    r"第(?P<a>\d{1,3})(?P<unit>次|期|场|批|届|号|讲|轮)[^，。；\d]{0,6}?(?:至|到|—+)[^，。；\d]{0,3}第(?P<b>\d{1,3})(?P=unit)"
    r"[^。；\n\d]{0,16}?(?:共|计|合计|总计|累计)[^，。；\n\d]{0,6}(?P<n>\d{1,3})(?P=unit)"
)
#: 场次和受众人数同比分别增长12.4%、8.6%、5.1%.
_EACH = compiled(
    rf"(?:^|(?<=[，。；\n]))(?P<who>[^ⓝⓟⓓⓑ，。；：（）\n]{{4,40}}?)分别{_FREE}{{0,10}}(?P<row>[ⓝⓟ](?:[、和][ⓝⓟ])+)"
)
_AND = compiled(r"、|以及|和|与|及")
#: 平均92.1分，低于80分的9卷: of those nine.
_OF_SOME = compiled("的[有共只]?[ⓝⓟ]")
#: Said of each of a row.
_EVERY = compiled("[均都]|分别")
#: One piece of a list of what is measured.
_PIECE = 14


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Everything that values in a row refute."""
    text = skeleton.text
    for match in _RANGE.finditer(text):
        yield from _range(match, skeleton)
    for match in _COMPARED.finditer(text):
        yield from _compared(match, skeleton)
    for match in _BESIDE.finditer(text):
        yield from _compared(match, skeleton)
    for match in _AIM.finditer(text):
        yield from _aim(match, skeleton)
    for match in _TREND.finditer(text):
        yield from _trend(match, skeleton)
    for match in _EACH.finditer(text):
        yield from _each(match, skeleton)


def ordinals(text: str) -> Iterator[Refuted]:
    """The first and the last number of a row, and how many there were."""
    for match in _ORDINALS.finditer(text):
        counted = int(match["b"]) - int(match["a"]) + 1
        unit = match["unit"]
        if counted > 0 and counted != int(match["n"]):
            row = f"第{match['a']}{unit}到第{match['b']}{unit}"
            told = f"{row}是{counted}{unit}，文中为{match['n']}{unit}"
            yield Refuted(*match.span(), told, True)


def _range(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
    if a is None or b is None or not b.unit or a.unit not in ("", b.unit):
        return
    if _CHANGE.search(skeleton.text[max(match.start() - 16, 0) : match.start()]):
        return
    # 3至5万元: the scale of the second is meant for both.
    scaled = "万" in b.text or "亿" in b.text
    if a.value > b.value and (a.unit == b.unit or not scaled) and a.exact:
        told = f"“{a.text}至{b.text}”起点大于终点"
        yield of_match(match, skeleton, told, bool(a.unit))


def _compared(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
    if a is None or b is None or a.unit != b.unit or not (a.exact and b.exact):
        return
    if skeleton.text[match.start("a") - 1 : match.start("a")] == "第":
        return
    if _OF_SOME.match(skeleton.text, match.end()):
        return
    wrong = a.value < b.value if match["up"] else a.value > b.value
    if wrong and (whole := _whole_of_row(match, skeleton)):
        # 68学时，其中线上26学时、线下42学时，高于60学时: of all of them.
        a = whole
        wrong = a.value < b.value if match["up"] else a.value > b.value
    if wrong and not _is_apart(match, skeleton, a, b):
        word = match["up"] or match["down"]
        told = f"{a.text}并不{word}{match['who']}{b.text}"
        yield of_match(match, skeleton, told, False)


def _is_apart(match: re.Match[str], skeleton: Skeleton, a: Figure, b: Figure) -> bool:
    """Whether the second tells how far the first lies from one before: 实际128吨，低于目标8吨."""
    begin = begin_of(skeleton.text, match.start(), "。\n")
    before = [figure for _, figure in skeleton.between(begin, match.start("a"))]
    return any(one.unit == a.unit and abs(one.value - a.value) == b.value for one in before)


def _whole_of_row(match: re.Match[str], skeleton: Skeleton) -> Figure | None:
    """The count that a row behind 其中 divides, where a comparison stands behind that row."""
    text, at = skeleton.text, match.start("a")
    begin = begin_of(text, at, "。；\n")
    opened = text.rfind("其中", begin, at)
    row = [figure for _, figure in skeleton.between(max(opened, begin), at + 1)]
    before = [figure for _, figure in skeleton.between(begin, opened)] if opened > 0 else []
    alike = before and len({figure.unit for figure in (*row, before[-1])}) == 1
    if not alike or len(row) < 2 or _EVERY.search(match[0]) or not before[-1].exact:
        return None
    return before[-1] if sum(figure.value for figure in row) <= before[-1].value else None


def _aim(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    a, b = skeleton.figure(match, "a"), skeleton.figure(match, "b")
    if a is None or b is None or a.unit != b.unit:
        return
    wrong = b.value > a.value if match["down"] else b.value < a.value
    if wrong:
        word = match["down"] or match["up"]
        yield of_match(match, skeleton, f"现在已是{a.text}，目标却是“{word}{b.text}”", False)


def _trend(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    """The last row of three and more values before the words, within their sentence."""
    text = skeleton.text
    begin = begin_of(text, match.start(), "。；\n")
    if _DENIED.search(text, begin, match.start()):
        return
    rows = list(_ROW.finditer(text[begin : match.start()]))
    if not rows or len(text[begin + rows[-1].end() : match.start()]) > 20:
        return
    row = rows[-1]
    values = [figure for _, figure in skeleton.between(begin + row.start(), begin + row.end())]
    if len({value.unit for value in values}) > 1 or not all(value.exact for value in values):
        return
    # 34件、28件、22件、30件，前三季度逐季递减: of the first three.
    first = _FIRST.search(text, begin + row.end(), match.start())
    values = values[: ONE_TO_TEN.index(first[1]) + 1] if first else values
    for one, two in pairwise(values):
        if one.value > two.value if match["up"] else one.value < two.value:
            told = f"{one.text}之后是{two.text}，不是“{match[0]}”"
            yield Refuted(*skeleton.place(begin + row.start(), match.end()), told, False)
            return


def _each(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    """More values than there are things that they are said of."""
    pieces = _AND.split(match["who"])
    values = skeleton.between(*match.span("row"))
    if not 2 <= len(pieces) < len(values) or any(len(piece) > _PIECE for piece in pieces):
        return
    # 演练3次，参加的医务和疾控人员分别为……: of each time.
    begin = begin_of(skeleton.text, match.start(), "。\n")
    before = [figure.value for _, figure in skeleton.between(begin, match.start())]
    if len(values) in before:
        return
    # 三个季度分别为…… names them all with a number.
    if any(mark in match["who"] for mark in "一二三四五六七八九十两各每等"):
        return
    told = f"“{match['who']}”是{len(pieces)}项，后面却有{len(values)}个数"
    yield of_match(match, skeleton, told, False)
