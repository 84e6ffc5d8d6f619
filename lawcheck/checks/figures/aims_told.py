"""Aims and limits against what they start from and what was done of them.

率在今年92%的基础上进一步提高，全年达到90%; 以240项为基数压减一半，不超过160项; 18个村已有11个，
再建6个，全覆盖; 每年不超过2次……检查3次的3家.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import NUMERAL
from lawcheck.text.patterns import compiled

_N = r"\d{1,6}(?:\.\d{1,2})?"
#: 在今年92%的基础上进一步提高，全年达到90%以上.
_RAISED = compiled(
    rf"在(?:今年|现有|目前|当前|20\d\d年)?(?:[一-龥]{{2,12}}?率)?(?P<a>{_N})(?P<unit>%|天|日|个工作日|件)的?基础上"
    r"(?:再|进一步|继续|稳步|持续|逐步|有所|大幅|力争){0,3}(?:(?P<up>提高|提升|上升|增长|增加)"
    r"|(?P<down>下降|降低|缩短|压缩|减少|压减))，(?:全年|2\d{3}年|年底前?|力争|[一-龥]{2,12}率){0,3}"
    rf"(?:达到?|不低于|不高于|保持在|控制在|稳定在|提高到|提升到|降至|降到|缩短至|不超过)(?P<b>{_N})(?P=unit)"
)
#: 以今年年底保留的240项为基数，力争压减一半，年底前保留不超过160项.
_UNIT = "[项次件份本个批种条]"
_CUT = compiled(
    rf"(?:以|在|由)[^，。；\d]{{0,12}}?(?P<a>{_N})(?P<unit>{_UNIT}次?)[^，。；\d]{{0,8}}?(?:为基数|的?基础上|基数)?[，]?"
    r"(?:力争|再|继续|进一步|争取)?(?:压减|减少|压缩|精简|削减|下降|降低)(?P<part>一半|[三四五]分之[一二三]"
    rf"|\d{{1,2}}%)(?:左右)?，[^，。；\d]{{0,6}}?(?:(?P<day>\d{{4}}年)?\d{{0,2}}月?底?前?)?[^，。；\d]{{0,6}}?"
    rf"(?:保留|控制在|降至|降到|不超过|压减至|减至)(?:不超过)?(?P<b>{_N})(?P=unit)"
)
#: 18个行政村已有11个建成……。2027年再建6个，年底前实现行政村全覆盖.
_FULL = compiled(
    r"(?<![\d第.])(?P<whole>\d{1,4})(?P<unit>[个所家座处])[^，。；\d]{1,10}?(?:当?中)?，?(?:目前|现)?已(?:经)?有(?P<a>\d{1,4})"
    r"(?P=unit)[^。；\d\n]{2,30}[，。]\n?(?:20\d\d年|明年)(?:\d{1,2}月)?(?:底|末)?前?，?[^，。；\d]{0,8}?"
    r"(?:再|新)[^，。；\d]{1,6}?(?P<b>\d{1,4})(?P=unit)[^。；\d]{0,16}?，[^。；\d]{0,14}?(?P<all>全覆盖|村村都?有|全部建成)"
)
#: 每年不超过2次。全年检查企业43家，其中……检查3次的3家.
_CAP = compiled(
    rf"(?:每年|全年|年度|一年)[^，。；\d]{{0,6}}?(?:不(?:得)?(?:超过|多于)|最多|至多)(?P<n>\d|两|{NUMERAL})次"
    r"(?P<rest>[^\n]{4,100})"
)
_CAPPED = compiled(
    r"(?:(?:其中|的|检查)|(?<=[，、]))(?P<m>\d{1,2})次的?(?:有)?(?P<k>\d{1,4})[家户个]"
)
_EXCUSED = compiled("举报|投诉|专项|除外|不计|批准|核查|复查|不含|超过上限|超出|超频|违反|突破")
#: 不超过90次, 控制在90次以内: fewer are as right.
_AT_MOST = compiled("不|控制")
_RATE = compiled(r"(?P<name>[一-龥]{2}率)")
#: The name of a rate stands so near before its value.
_NAMED = 30
_WHOLE = Decimal(100)


def relations(text: str) -> Iterator[Refuted]:
    """Every aim or limit that the numbers beside it refute."""
    for match in _RAISED.finditer(text):
        a, b = Decimal(match["a"]), Decimal(match["b"])
        if _is_of_another(text, match):
            continue
        if b < a if match["up"] else b > a:
            way = match["up"] or match["down"]
            told = (
                f"在{match['a']}{match['unit']}的基础上{way}，目标却是{match['b']}{match['unit']}"
            )
            yield Refuted(*match.span(), told, False)
    for match in _CUT.finditer(text):
        yield from _cut(match)
    for match in _FULL.finditer(text):
        whole, both = int(match["whole"]), int(match["a"]) + int(match["b"])
        if int(match["a"]) < whole and both < whole:
            unit = match["unit"]
            added = f"{match['a']}{unit}加{match['b']}{unit}是{both}{unit}"
            told = f"{added}，不到“{match['all']}”的{whole}{unit}"
            yield Refuted(*match.span(), told, False)
    for match in _CAP.finditer(text):
        most = small_number(match["n"])
        over = [one for one in _CAPPED.finditer(match["rest"]) if int(one["m"]) > most]
        if over and "检查" in match["rest"] and not _EXCUSED.search(match["rest"]):
            told = f"{over[0]['m']}次的有{over[0]['k']}家，超过了{match['n']}次的上限"
            yield Refuted(match.start(), match.start("rest") + over[0].end(), told, False)


def _is_of_another(text: str, match: re.Match[str]) -> bool:
    """Whether the aim names a rate of its own: 调解成功率98%……，当场调解率达到60%."""
    rate = _RATE.search(text, match.end("a"), match.start("b"))
    before = text[max(match.start() - _NAMED, 0) : match.start("a")]
    return rate is not None and rate["name"] not in before


def _cut(match: re.Match[str]) -> Iterator[Refuted]:
    base, aim, part = Decimal(match["a"]), Decimal(match["b"]), match["part"]
    if part == "一半":
        share = Decimal(1) / 2
    elif part.endswith("%"):
        share = Decimal(part[:-1]) / _WHOLE
    else:
        share = Decimal(small_number(part[-1])) / small_number(part[0])
    right = base * (1 - share)
    loose = _AT_MOST.search(match[0]) is not None
    if aim < base and (aim > right + 1 or (aim < right - 1 and not loose)):
        shown = f"{right:.1f}".removesuffix(".0")
        unit = match["unit"]
        told = f"{match['a']}{unit}减去{part}是{shown}{unit}，文中为{match['b']}{unit}"
        yield Refuted(*match.span(), told, False)
