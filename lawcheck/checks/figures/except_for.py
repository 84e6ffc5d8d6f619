"""All but some: a count that is told as left out, and how many are left without those named.

除1件因申请人要求延期外全部按期办结: a share beside it is of what remains. 14个乡镇中，除岭脚镇、
石桥乡外，其余13个: the names are counted. 败诉3件，1件因……，1件因……，其余2件: so are the parts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import NUMERAL
from lawcheck.text.figures import Measured
from lawcheck.text.patterns import compiled

_OUT = compiled(r"[^。；\n\d]{0,40}?外[，、]?(?:其[余他])?[^。；，\d]{0,6}?(?:全部|均|都)")
_N = rf"(?:\d{{1,3}}|两|{NUMERAL})"
#: 全县14个乡镇（街道）中，除岭脚镇、石桥乡外，其余13个.
_BUT = compiled(
    r"(?<![\d一二三四五六七八九十第.])"
    rf"(?P<whole>{_N})(?P<unit>[个所家座处名])?(?P<noun>[一-龥]{{1,8}}(?:（[一-龥]{{1,4}}）)?)?"
    rf"(?:当?中|里)?，?除(?:了)?(?P<names>[一-龥、]{{2,60}}?)(?:之|以)?外，?其[余他](?:的)?(?P<said>{_N})(?P=unit)?"
    r"(?P<tail>[一-龥])"
)
#: What is told of those named begins with one of these.
_WHY = compiled("因|尚|未|仍|正|由于|外|在建|暂|已")
_OPEN = compiled("等|其[余他]|个别|部分|少数|各|所有|[一二两三四五六七八九十]个")
_JOINS = compiled("、|以及|[和与及]")
_PLACES = "镇乡村街道社区县局所站校学园院库科股室队厂区"
#: 败诉3件，1件因未告知，1件因证据不足，其余2件因适用法律不当.
_UNIT = "[件起宗卷项份个名人户家处]"
_PARTS = compiled(
    rf"(?<![\d第.])(?P<whole>{_N})(?P<unit>{_UNIT})(?:案件|案卷)?，(?P<parts>(?:(?:其中|有)?{_N}(?P=unit)[^，。；、\d]"
    rf"{{2,24}}[，、；]){{2,5}})(?P<rest>其[余他]|剩[余下]的?|余下的?|另外?)(?P<said>{_N})(?P=unit)(?P<tail>[^，。；\d]?)"
)
_PART = compiled(rf"(?:^|[，、；])(?:其中|有)?(?P<n>{_N}){_UNIT}")
_CARRIED = compiled("上年|结转|往年|去年|含|兼|同时|又|既|重复|交叉")


def is_left_out(text: str, m: Measured) -> bool:
    """Whether all but the count are told of: 除 before it, 外全部 behind it."""
    led = text.endswith(("除", "除了"), 0, m.figure.start)
    return led and _OUT.match(text, m.figure.end) is not None


def relations(text: str) -> Iterator[Refuted]:
    """Every rest that the names or the parts before it refute."""
    for match in _BUT.finditer(text) if "除" in text else ():
        names = _named(match["names"])
        left = small_number(match["whole"]) - len(names)
        if names and left > 0 and small_number(match["said"]) != left and _near(match, left):
            shown = "、".join(names)
            yield _refuted(
                match, f"{match['whole']}个除去{shown}是{left}个，文中其余为{match['said']}个"
            )
    for match in _PARTS.finditer(text):
        parts = [small_number(one["n"]) for one in _PART.finditer(match["parts"])]
        whole, said = small_number(match["whole"]), small_number(match["said"])
        left = whole - sum(parts)
        if said == left or left < 0 or not _near(match, left) or _CARRIED.search(match[0]):
            continue
        if match["rest"].startswith("另") and left == 0:
            continue
        unit = match["unit"]
        added = "、".join(f"{n}{unit}" for n in parts)
        yield _refuted(match, f"{whole}{unit}除去{added}还有{left}{unit}，文中为{said}{unit}")


def _named(printed: str) -> list[str]:
    """The places or bodies named; none where it is open who they are."""
    why = _WHY.search(printed, 2)
    names = _JOINS.split(printed[: why.start()] if why else printed)
    if _OPEN.search(printed) or not all(2 <= len(one) <= 10 for one in names):
        return []
    return names if all(one[-1] in _PLACES for one in names) else []


def _near(match: re.Match[str], left: int) -> bool:
    """Whether a rest misses by so little that it can be of nothing else."""
    return abs(small_number(match["said"]) - left) <= 2


def _refuted(match: re.Match[str], told: str) -> Refuted:
    return Refuted(match.start(), match.end("said"), told, False)
