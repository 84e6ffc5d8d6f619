"""Values outside of the bounds that stand beside them.

An average below the least, the 9th of 8, 由第6位上升至第8位, a year with less than its first eleven
months, a target that was missed and is called exceeded, 年满16周岁不满14周岁.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.text.digits import TWO_TO_TEN
from lawcheck.text.numerals import small_number
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_FREE = "[^ⓝⓟⓓⓑ。；\\n]"
_N = rf"(?:\d{{1,3}}|[{TWO_TO_TEN}]{{1,3}})"
#: 平均年龄47岁，其中最大的69岁、最小的51岁.
_EXTREMES = compiled(
    rf"平均{_FREE}{{0,8}}?(?P<mean>[ⓝⓟ]){_FREE}{{0,12}}?最(?:大|高|多|长|年长)的?{_FREE}{{0,8}}?(?P<most>[ⓝⓟ])"
    rf"{_FREE}{{0,8}}?最(?:小|低|少|短|年轻)的?{_FREE}{{0,8}}?(?P<least>[ⓝⓟ])"
)
#: The same in another order: 最短的1个工作日，最长的12个工作日，平均13.4个工作日.
_LEAST_FIRST = compiled(
    rf"最(?:小|低|少|短|快|年轻)的?{_FREE}{{0,6}}?(?P<least>[ⓝⓟ]){_FREE}{{0,4}}?[，、]{_FREE}{{0,4}}?"
    rf"最(?:大|高|多|长|慢|年长)的?{_FREE}{{0,6}}?(?P<most>[ⓝⓟ]){_FREE}{{0,4}}?[，、]{_FREE}{{0,4}}?"
    rf"平均(?:用时|时长|年龄|时间|得分|为|[^，。；、ⓝⓟ\n]{{0,4}})?(?P<mean>[ⓝⓟ])"
)
#: 在全市8个县（市、区）考核中，我县位列第9位.
_RANK = compiled(
    rf"(?P<n>{_N})个(?P<of>(?:县|区|市|镇|乡|街道|地|州|盟|旗|部门|单位|局)[^，。；\n]{{0,20}}?)"
    r"[^。；\n第]{0,20}?(?:位列|位居|排名?|名列|居|列)[^，。；\n第]{0,4}第(?P<rank>\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)"
)
_MOVED = compiled(
    r"(?:由|从)[^，。；\n]{0,10}?第(?P<a>\d{1,3})(?:位|名)[^，。；\n第]{0,4}?"
    r"(?:(?P<up>上升|提升|前移|跃升|攀升|前进|升|进位)|(?P<down>下降|下滑|后退|退|降))(?:到|至|为)"
    r"[^，。；\n第]{0,6}第(?P<b>\d{1,3})(?:位|名)"
)
#: 1至11月累计1876件，全年1790件.
_YEAR = compiled(
    r"(?:[1ⓝ]月?(?:至|到|—|-)\d{1,2}月|前(?:ⓝ|[三六九十]个月)|上半年|前三季度)"
    r"[^ⓝⓟ。；，\n]{0,16}(?P<part>ⓝ)[，、；]"
    r"(?:而|到|至)?全年(?:共|累计|合计|总计|总数)?[^ⓝⓟ。；，\n]{0,10}(?P<year>ⓝ)"
)
#: 确定化解率不低于90%的目标，实际达到87.5%，超额完成.
_TARGET = compiled(
    rf"(?P<aim>[ⓝⓟ])的?{_FREE}{{0,6}}(?:目标|要求|指标|任务)"
    rf"{_FREE}{{0,14}}?(?:实际|完成|达到|实现)(?:达到|完成|为|实现|了|值)?(?P<real>[ⓝⓟ])"
    r"[，、](?:超额|圆满|如期|顺利|全面|提前|已)?(?:完成|实现|达标|达成|超过)"
)
#: 年满16周岁不满14周岁.
_AGES = compiled(
    r"年?满(?P<from>\d{1,2})周?岁(?:以上)?[、，]?(?:但|且)?(?:不满|未满)(?P<to>\d{1,2})周?岁"
)


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Everything that bounds refute among the values of a sentence."""
    text = skeleton.text
    if "平均" in text:
        for match in _EXTREMES.finditer(text):
            yield from _extremes(match, skeleton)
        for match in _LEAST_FIRST.finditer(text):
            yield from _extremes(match, skeleton)
    if "全年" in text:
        for match in _YEAR.finditer(text):
            part, year = skeleton.figure(match, "part"), skeleton.figure(match, "year")
            if part and year and part.unit == year.unit and year.value < part.value:
                told = f"全年{year.text}少于其中几个月的{part.text}"
                yield of_match(match, skeleton, told, part.exact and year.exact)
    for match in _TARGET.finditer(text):
        aim, real = skeleton.figure(match, "aim"), skeleton.figure(match, "real")
        # 不低于90%, 90%以上: less is a failure.
        least = aim is not None and aim.high is None
        if least and aim and real and aim.unit == real.unit and real.value < aim.value:
            told = f"目标是{aim.text}，实际{real.text}，没有达到"
            yield of_match(match, skeleton, told, False)


def ordinals(text: str) -> Iterator[Refuted]:
    """Ranks and ages, which are no amounts."""
    if "第" in text:
        for match in _RANK.finditer(text):
            said, rank = small_number(match["n"]), small_number(match["rank"])
            if 1 < said < rank:
                told = f"一共{said}个，没有第{rank}位"
                yield Refuted(*match.span(), told, True)
        for match in _MOVED.finditer(text):
            a, b = int(match["a"]), int(match["b"])
            if b > a if match["up"] else b < a:
                right, word = ("后退", match["up"]) if match["up"] else ("前移", match["down"])
                told = f"由第{a}位到第{b}位是{right}，文中写成了“{word}”"
                yield Refuted(*match.span(), told, True)
    for match in _AGES.finditer(text):
        if int(match["from"]) >= int(match["to"]):
            yield Refuted(*match.span(), f"没有“{match[0]}”的人", True)


def _extremes(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    mean, most, least = (skeleton.figure(match, g) for g in ("mean", "most", "least"))
    if mean is None or most is None or least is None:
        return
    if not mean.unit == most.unit == least.unit:
        return
    if not least.value <= mean.value <= most.value:
        told = f"平均{mean.text}不在最小{least.text}和最大{most.text}之间"
        yield of_match(match, skeleton, told, True)
