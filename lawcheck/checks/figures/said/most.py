"""Who has most or least, told before the values of the others: 最多的是河坪镇，63件；青屿镇71件.

The others are told in the same paragraph, by names of the same kind, right behind a mark.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.said.rows import KINDS
from lawcheck.text.around import end_of
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_KIND = "".join(sorted(KINDS))
_NAME = r"[一-龥]{2,10}"
_RANK = r"最(?P<rank>多|高|大|少|低|小)"
_DEED = r"[^ⓝⓟⓓⓑ，。；：、（）\n]{0,8}?"
#: 最多的是河坪镇，共排查63件; 东坪村最多，达27件.
_FIRST = (
    rf"(?:{_RANK}|居首位?|位?居第一|排名?第一)的[为是](?P<who>{_NAME})[，（]?(?P<deed>{_DEED})(?P<n>[ⓝⓟ])）?",
    rf"(?:(?<=[，。；：、\n])|(?<=其中)|(?<=以))(?P<who>{_NAME}?)(?P<what>(?<=[{_KIND}])[一-龥]{{0,8}}?){_RANK}，?(?P<deed>(?:[达为有共仅只]|达到|共计){{0,2}})(?P<n>[ⓝⓟ])",
)
_PATTERNS = tuple(compiled(pattern) for pattern in _FIRST)
_ITEM = compiled(
    rf"[，；、](?:其次[为是]?|[为是]|而|以及)?(?P<who>{_NAME}?)(?:次之，?|居次，?|紧随其后，?|最[多高大少低小]，?)?"
    r"(?P<deed>(?:共|也|则|仅|只|排查|受理|立案|办理|调解|化解|查处|发生|检查|开展|处罚|新收|收到){0,2}(?:达到?|[为是有])?)"
    r"(?P<n>[ⓝⓟ])"
)
#: They say another time, or an amount of something else.
_APART = compiled(r"上年|去年|同比|环比|比|较|全[省市县区镇乡]|合计|总|平均|其[他余]")
_FILLS = compiled("共|也|则|仅|只|达到?|[为是有]|各类|全年")


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Every first or last that another of its kind refutes."""
    if not any(word in skeleton.text for word in ("最", "居首", "第一")):
        return
    for pattern in _PATTERNS:
        for match in pattern.finditer(skeleton.text):
            yield from _judged(match, skeleton)


def _judged(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    text = skeleton.text
    first, who = skeleton.figure(match, "n"), match["who"]
    if first is None or not first.exact or who[-1] not in KINDS or _APART.search(match[0]):
        return
    most = not match["rank"] or match["rank"] in "多高大"
    deed = _FILLS.sub("", match["deed"])
    for item in _ITEM.finditer(text, match.end(), end_of(text, match.end(), "。\n")):
        figure = skeleton.figure(item, "n")
        own = _FILLS.sub("", item["deed"])
        if figure is None or not figure.exact or figure.unit != first.unit:
            continue
        name = item["who"]
        if name[-1] != who[-1] or name == who or _APART.search(name) or (own and own not in deed):
            continue
        if figure.value > first.value if most else figure.value < first.value:
            word = f"最{match['rank']}" if match["rank"] else "居首"
            told = f"“{name}”{figure.text}，“{who}”{first.text}，“{word}”不是“{who}”"
            yield Refuted(*skeleton.place(match.start(), item.end()), told, False)
            return
