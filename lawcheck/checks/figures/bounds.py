"""Values outside of the bounds that stand beside them, and places that are farther apart than told.

An average below the least, the 9th of 8, 由第6位上升至第8位, a year with less than its first eleven
months, a target that was missed and is called exceeded, 年满16周岁不满14周岁.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from lawcheck.checks.figures.ranks import BACK, FORWARD
from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN, TWO_TO_TEN
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_FREE = "[^ⓝⓟⓓⓑ。；\\n]"
_N = rf"(?:\d{{1,3}}|[{TWO_TO_TEN}]{{1,3}})"
#: 最长的5.2小时，最短的1.3小时，平均5.8小时: which of the three a value is, by the words before it.
_MOST = compiled(
    r"最(?:大(?!限|程|化)|高(?!人|法|检|限)|多(?!跑)|长|慢|年长)的?[^ⓝⓟ，。；：\n]{0,8}$|最高分[为是]?$"
)
_LEAST = compiled(
    r"最(?:小|低(?!生活|工资|限|标准|保障)|少|短|快|年轻)的?[^ⓝⓟ，。；：\n]{0,8}$|最低分[为是]?$"
)
#: Another value, or another unit of those who share.
_APART = compiled("[ⓝⓟ每其]|同比|上年|.{24}")
_MEAN = compiled(r"平均[^ⓝⓟ，。；：\n]{0,8}$")
#: 得分介于82.4分和96.7分之间，县税务局以97.2分居首.
_BETWEEN = compiled(
    r"(?P<a>[ⓝⓟ])(?:和|与|到|至|—+|～)(?P<b>[ⓝⓟ])之间，[^ⓝⓟⓓⓑ。；后加\\n]{0,14}?(?P<least>最[低少短小]的?[为是]?)?"
    r"(?P<c>[ⓝⓟ])(?P<most>居首|最高|最多|最长|位居第一|排名?第一|名列第一)?"
)
#: 县直部门为95.2%，乡镇为91.6%，全县总体为96.4%: of all it lies between those of the parts.
_WHOLE = compiled(
    r"率[^ⓝⓟ。；\n]{0,14}(?P<a>ⓟ)，[^ⓝⓟⓓ，。；率其比较高低上去\n]{1,12}(?P<b>ⓟ)，"
    r"(?:[全][市县区省乡镇]|两者|[二两]项)?(?:总体|整体|综合|平均|合计)[^ⓝⓟⓓ，。；率度目标\n]{0,5}(?P<c>ⓟ)"
)
#: 在全市8个县（市、区）考核中，我县位列第9位.
_RANK = compiled(
    rf"(?P<n>{_N})个(?P<of>(?:县|区|市|镇|乡|街道|地|州|盟|旗|部门|单位|局)[^，。；\n]{{0,20}}?)"
    r"(?:[^。；\n第]{0,20}?(?:位列|位居|排名?|名列|居|列)[^，。；\n第]{0,4}|中?[^，。；\n第]{0,2})第(?P<rank>\d{1,3}|[一二三四五六七八九十]{1,3})(?:位|名)"
)
_MOVED = compiled(
    r"(?:由|从)[^，。；\n]{0,10}?第(?P<a>\d{1,3})(?:位|名)[^，。；\n第]{0,4}?"
    rf"(?:(?P<up>{FORWARD}|升)|(?P<down>{BACK}|降))(?:到|至|为)"
    r"[^，。；\n第]{0,6}第(?P<b>\d{1,3})(?:位|名)"
)
#: 由第七位跃升到第三位，前移三个位次; 列第5位，比上年的第9位前移3位.
_PLACE = rf"第(?P<%s>\d{{1,3}}|[{ONE_TO_TEN}]{{1,3}})(?:位|名)"
_PLACES = compiled(
    _PLACE
    % "a"
    + r"(?:[^，。；\n第]{0,8}[升降退移跃进滑变][^，。；\n第]{0,3}[到至为][^，。；\n第]{0,6}"
    r"|，?[^，。；\n第]{0,4}[比较由][^，。；\n第]{0,8})" + _PLACE % "b" + r"[^。；\n第\d其另]{0,8}?"
    rf"(?:{FORWARD}|{BACK})了?"
    rf"(?P<n>\d{{1,3}}|[两{ONE_TO_TEN}]{{1,3}})(?:个位次|位次?|名次?)"
)
#: 1至11月累计1876件，全年1790件.
_YEAR = compiled(
    r"(?:[1ⓝ]月?(?:至|到|—|-)\d{1,2}月|前(?:ⓝ|[三六九十]个月)|上半年|前三季度|截至(?:1[01]|\d)月(?:[底末份]|\d{1,2}日)?，?)"
    r"，?(?P<what>[^ⓝⓟ。；，\n]{0,30})(?P<part>ⓝ)[^ⓝⓟ，。；\n]{0,6}(?:，其中[^ⓝⓟ。；\n]{0,20}ⓝ)?(?P<mark>[，、；。])"
    r"(?:而|到|至|但)?全年(?:共|累计|合计|总计|总数)?(?P<did>[^ⓝⓟ。；，\n]{0,16})(?P<year>ⓝ)"
)
#: 1月至10月受理512件，比2025年全年的640件减少128件.
_UNLIKE = compiled(
    r"(?:1月(?:至|到|—|-)(?:1[01]|\d)月|前(?:[三六九十]|十一|\d)个月|上半年|前三季度)[^。；\n]{0,30}?ⓝ，"
    r"(?:比|较|同)(?:20\d\d年|[上去]年)全年的?[^ⓝ。；，\n]{0,8}(?P<b>ⓝ)(?:相比)?，?[^ⓝⓟ。；，\n]{0,6}"
    r"(?:减少|下降|降低|少)"
)
#: 确定化解率不低于90%的目标，实际达到87.5%，超额完成.
_TARGET = compiled(
    rf"(?P<aim>[ⓝⓟ])的?{_FREE}{{0,6}}(?:目标|要求|指标|任务)"
    rf"{_FREE}{{0,14}}?(?:实际|完成|达到|实现)(?:达到|完成|为|实现|了|值)?(?P<real>[ⓝⓟ])"
    r"[，、](?:超额|圆满|如期|顺利|全面|提前|已)?(?:完成|实现|达标|达成|超过)"
)
#: 目标为95%，至12月底实际达到93.8%，超额完成年度目标; 任务400名，实际培养386名，超额完成任务.
_AIMED = compiled(
    rf"(?P<before>{_FREE}{{0,24}}?)(?:目标|任务|计划|指标|承诺)(?P<of>[^ⓝⓟⓓⓑ，。；：\n]{{0,14}}?)(?P<aim>[ⓝⓟ])"
    rf"(?P<between>[^ⓝⓟⓓⓑ。；\n]{{0,6}}，[^ⓝⓟⓓⓑ。；，\n]{{0,18}}?(?:实际|完成|达到|实现|办成|建成|已|化解|培养)[^ⓝⓟⓓⓑ，。；\n]{{0,10}}?)"
    r"(?P<real>[ⓝⓟ])[，、](?:超额|圆满|如期|按期|顺利|全面|提前|已|全部|均已)?(?:完成|实现|达标|达成|超过)(?!率|了?其中|了?ⓝ|了?ⓟ)"
)
#: Of these less is better.
_LESS = compiled(
    r"控制|以内|以下|不超|不高|不多于|低于|之内|[诉访案]率|发生率|犯罪|败诉|投诉|超期|纠错|撤销|事故|平均|用时|耗时|降[至到低]|压[减降][至到]"
)
#: What only stands at a day may be less at the end.
_STANDS = compiled("在[册矫管办岗编职库押]|存量|未结|结余|保有|[均率降余]|现有")
#: Acts that are told with one word or the other.
_ACTS = (
    ("受理", "收到", "新收", "接收", "登记", "收案"),
    ("调解", "化解", "调处"),
    ("查处", "立案"),
)
_FILLING = compiled("全[省市区县镇乡]|共计?|累计|合计|总计|各类|依法|已|行政(?=[案])|的")
_UNEQUAL = "一年里的几个月与上一年全年相比，口径不一"
_SENTENCE = compiled("[^。；\n]+")
#: 年满16周岁不满14周岁.
_AGES = compiled(
    r"年?满(?P<from>\d{1,2})周?岁(?:以上)?[、，]?(?:但|且)?(?:不满|未满)(?P<to>\d{1,2})周?岁"
)


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Everything that bounds refute among the values of a sentence."""
    text = skeleton.text
    if "平均" in text:
        yield from _extremes(skeleton)
    for match in _BETWEEN.finditer(text) if "之间" in text else ():
        yield from _between(match, skeleton)
    for match in _WHOLE.finditer(text):
        yield from _whole(match, skeleton)
    if "全年" in text:
        for match in _UNLIKE.finditer(text):
            yield Refuted(*skeleton.place(*match.span()), _UNEQUAL, False)
        for match in _YEAR.finditer(text):
            part, year = skeleton.figure(match, "part"), skeleton.figure(match, "year")
            # 累计受理1203件，全年办结1187件: of another act.
            did, what = match["did"], match["what"]
            same = _is_of_same(did, what) and not _STANDS.search(what + did)
            same = same and bool(did or match["mark"] in "，、")
            known = part and year and part.unit == year.unit and year.high is not None
            if part and year and known and year.value < part.value and same:
                told = f"全年{year.text}少于其中几个月的{part.text}"
                sure = part.exact and year.exact and match["mark"] != "。"
                yield of_match(match, skeleton, told, sure)
    for match in _TARGET.finditer(text):
        aim, real = skeleton.figure(match, "aim"), skeleton.figure(match, "real")
        # 不低于90%, 90%以上: less is a failure.
        least = aim is not None and aim.high is None
        if least and aim and real and aim.unit == real.unit and real.value < aim.value:
            told = f"目标是{aim.text}，实际{real.text}，没有达到"
            yield of_match(match, skeleton, told, False)

    for match in _AIMED.finditer(text):
        aim, real = skeleton.figure(match, "aim"), skeleton.figure(match, "real")
        told_of = match["before"] + match["of"] + match["between"]
        if not (aim and real and aim.exact and real.exact and aim.unit == real.unit):
            continue
        if real.value < aim.value and not _LESS.search(told_of):
            told = f"目标是{aim.text}，实际{real.text}，没有达到"
            yield of_match(match, skeleton, told, False)


def _is_of_same(did: str, what: str) -> bool:
    """Whether what the year did is what its first months did: 办理, or 办理 of the same thing."""
    did = _FILLING.sub("", did)
    if not did or did in what:
        return True
    for acts in (*_ACTS, (did[:2],)):
        act = next((act for act in acts if did.startswith(act)), "")
        if act:
            thing = did.removeprefix(act)
            named = not thing or any(a + b in what for a, b in pairwise(thing))
            return named and any(one in what for one in acts)
    return False


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
        for match in _PLACES.finditer(text):
            a, b, moved = (small_number(match[g].replace("两", "二")) for g in ("a", "b", "n"))
            if a and b and moved and abs(a - b) not in (0, moved):
                told = f"第{match['a']}位与第{match['b']}位相差{abs(a - b)}位，文中为{match['n']}位"
                yield Refuted(*match.span(), told, False)
    for match in _AGES.finditer(text):
        if int(match["from"]) >= int(match["to"]):
            yield Refuted(*match.span(), f"没有“{match[0]}”的人", True)


def _extremes(skeleton: Skeleton) -> Iterator[Refuted]:
    """An average beyond the most or the least of its sentence, in whichever order they stand."""
    text = skeleton.text
    for sentence in _SENTENCE.finditer(text):
        if "平均" not in sentence[0] or "最" not in sentence[0]:
            continue
        found: dict[str, list[tuple[int, Figure]]] = {"most": [], "least": [], "mean": []}
        begin = sentence.start()
        for at, figure in skeleton.between(*sentence.span()):
            for name, pattern in (("most", _MOST), ("least", _LEAST), ("mean", _MEAN)):
                if pattern.search(text, begin, at):
                    found[name].append((at, figure))
            begin = at + 1
        if len(found["mean"]) != 1 or any(len(some) > 1 for some in found.values()):
            continue
        ((at, mean),) = found["mean"]
        if text.startswith(("以内", "之内", "以下"), at + 1):
            continue  # 平均用时均控制在5天以内，最长的4.5天
        ends = [one for name in ("most", "least") for one in found[name]]
        if any(one.unit != mean.unit for _, one in ends):
            continue
        # Of one end alone it must stand beside it, and speak of nothing else: 每月平均.
        near = len(ends) > 1 or (ends and _is_beside(text, at, ends[0][0]))
        above = any(mean.value > one.value for _, one in found["most"])
        below = any(mean.value < one.value for _, one in found["least"])
        if near and (above or below):
            bounds = "和".join(
                f"{word}{one.text}"
                for word, name in (("最小", "least"), ("最大", "most"))
                for _, one in found[name]
            )
            places = [at, *(place for place, _ in ends)]
            told = f"平均{mean.text}不在{bounds}之间"
            if len(ends) == 1:
                told = f"平均{mean.text}比{bounds}还{'大' if above else '小'}"
            of = (mean, *(one for _, one in ends))
            yield Refuted(*skeleton.place(min(places), max(places) + 1), told, True, of=of)


def _is_beside(text: str, one: int, other: int) -> bool:
    """Whether nothing but their own words stands between an average and an extreme."""
    first, last = sorted((one, other))
    return not _APART.search(text, first + 1, last)


def _between(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    """A best, or a least, beyond the bounds that were told right before it."""
    a, b, c = (skeleton.figure(match, name) for name in "abc")
    if not (a and b and c and a.unit in ("", b.unit) and b.unit == c.unit):
        return
    above, below = match["most"] and c.value > b.value, match["least"] and c.value < a.value
    if above or below:
        told = f"{c.text}不在{a.text}和{b.text}之间"
        yield of_match(match, skeleton, told, sure=False)


def _whole(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    """A rate of all that no mean of those of its two parts gives."""
    a, b, c = (skeleton.figure(match, name) for name in "abc")
    if not (a and b and c and a.exact and b.exact and c.exact):
        return
    low, high = sorted((a.value, b.value))
    if not low <= c.value <= high:
        told = f"总体{c.text}不在{a.text}和{b.text}之间"
        yield of_match(match, skeleton, told, sure=False)
