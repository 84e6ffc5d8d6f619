"""How large a part is in words, a clause behind it: 36个小区……17个，覆盖面过半; 7人，不足一成.

The whole is the count right before the part in its sentence. Of what is left undone the part done
and the whole tell the rest: 应配备40名，实际配备35名，尚有四分之一的人员未配备.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from itertools import combinations, pairwise

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import Skeleton

_WHAT = (
    r"(?:(?:占比|比例|占全部的?|占总数的?|占|覆盖面|覆盖率|覆盖|比重|份额|人数|数量|总数)(?:已经?|达到?|约|为)?"
    r"|已经?|均|还|仍|尚|只)?"
)
_SAID = compiled(
    rf"，{_WHAT}(?:(?P<half>(?:超过?|过)半数?|过半数|大半|多半|半数以上|一半以上)"
    r"|(?P<less>(?:不足|不到|未过|未达|不及)(?:一?半|半数))|(?P<share>ⓟ))(?=[，。；\n]|$)"
)
_WORD = compiled("不足|不到|不超过|超过?|逾|近|接近|将近")
#: They say that the figures around them are of another time or another matter.
_APART = compiled(r"上年|去年|同比|环比|同期|[比较与]20\d\d年|另|增[长加]|减少|下降|提高|上升|新增")
_LEFT = compiled(
    r"(?P<whole>ⓝ)(?P<between>[^ⓝⓟ。；\n]{0,24})(?P<part>ⓝ)(?P<of>[^ⓝⓟ，。；\n]{0,24})，"
    r"(?:(?:尚有|还有|仍有|尚余|还差|尚差|另有|缺口(?:达到?|为)?|尚缺|仍缺)|(?=ⓟ的[一-龥]{1,8}[未没]))(?P<share>ⓟ)"
    r"(?:的?(?P<noun>[一-龥]{0,8}?)(?:尚未|还未|仍未|未|没有)(?P<done>[一-龥]{2,8}))?(?=[，。；\n]|$)"
)
_SUPPOSED = compiled(r"[应需须]|计划|共|全[省市区县镇乡]|现?有|辖|总")
#: How many hundredths beside its bounds a share in words may lie.
_LOOSE = Decimal("0.6")


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Every share in words that the two counts before it refute."""
    for match in _SAID.finditer(skeleton.text):
        yield from _said(match, skeleton)
    for match in _LEFT.finditer(skeleton.text):
        yield from _left(match, skeleton)


def _said(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    text = skeleton.text
    begin = begin_of(text, match.start(), "。；\n")
    before = skeleton.between(begin, match.start())
    if len(before) < 2 or _APART.search(text, begin, match.start()):
        return
    (at, whole), (behind, part) = before[-2:]
    if text.count("，", behind, match.start()) or not _is_part(whole, part):
        return
    low, high, word = _bounds(match, skeleton)
    if not word:
        return
    # 31处中，26处出自8个所，占八成以上: any two of the sentence may be meant, the last two most.
    pairs = combinations([one for _, one in before], 2)
    shares = [100 * b.value / a.value for a, b in pairs if _is_part(a, b)]
    if any(low - _LOOSE <= share <= high + _LOOSE for share in shares):
        return
    share = f"{q.rounded(shares[-1], Decimal('0.1'))}%"
    told = f"{whole.text}中的{part.text}占{share}，不是“{word}”"
    if match["half"]:
        told = f"{whole.text}中的{part.text}占{share}，不到一半"
    place = skeleton.place(at, match.end())
    yield Refuted(*place, told, False, of=(whole, part))


def _bounds(match: re.Match[str], skeleton: Skeleton) -> tuple[Decimal, Decimal, str]:
    """Between which hundredths a part lies of which this is said, and the words; none: unknown."""
    if match["half"] or match["less"]:
        half = Decimal(50)
        word = match["half"] or match["less"]
        return (half, Decimal(100), word) if match["half"] else (Decimal(0), half, word)
    share = skeleton.figure(match, "share")
    words = share.text if share else ""
    if share is None or share.exact or not re.search("成|分之|半", words):
        return Decimal(0), Decimal(0), ""
    if not _WORD.search(words):
        return Decimal(0), Decimal(0), ""
    return share.low, Decimal(100) if share.high is None else share.high, words


def _is_part(whole: Figure, part: Figure) -> bool:
    exact = whole.exact and part.exact and whole.unit and part.unit
    return bool(exact and q.alike(whole, part) and whole.value >= part.value > 0)


def _left(match: re.Match[str], skeleton: Skeleton) -> Iterator[Refuted]:
    """The share that is left undone of a whole, of which so many are done."""
    text = skeleton.text
    whole, part, share = (skeleton.figure(match, name) for name in ("whole", "part", "share"))
    begin = begin_of(text, match.start(), "。；\n")
    if not (whole and part and share and _is_part(whole, part)) or share.exact:
        return
    told_before = text[begin : match.start("share")]
    if _APART.search(told_before) or not _SUPPOSED.search(told_before):
        return
    if match["noun"] and not _known(match["noun"], told_before):
        return
    if match["done"] and not _known(match["done"], told_before):
        return
    left = whole.value - part.value
    true = 100 * left / whole.value
    high = Decimal(100) if share.high is None else share.high
    if share.low - _LOOSE <= true <= high + _LOOSE:
        return
    rest = f"还差{q.scaled(left, part)}，占{q.rounded(true, Decimal('0.1'))}%"
    told = f"{whole.text}中{rest}，不是“{share.text}”"
    yield Refuted(*skeleton.place(match.start(), match.end()), told, False, of=(whole, part))


def _known(words: str, before: str) -> bool:
    """Whether two characters of the words were told before."""
    return (len(words) == 1 and words in before) or any(
        one + two in before for one, two in pairwise(words)
    )
