"""How large the last count is of those before it, said in a clause of its own.

共126件，其中35件……依法不予处罚，在全部案件里超过三分之一; 采纳38条，采纳的占了多数. The part is the
count right before, alone or with its row; the whole any larger one before it of its kind. A clause
that names something else is of that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

from lawcheck.checks.figures.counted.told import Told
from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_NINE, TWO_TO_TEN
from lawcheck.text.patterns import compiled

_SHARE = (
    rf"(?P<under>[{TWO_TO_TEN}])分之(?P<over>[{ONE_TO_NINE}两])|(?P<tenths>[{ONE_TO_NINE}两])成(?P<half>半)?"
    r"|(?P<halved>一半|半数|半)|(?P<most>绝?大?多数|大头)"
)
_CLAUSE = compiled(
    r"[，；](?P<lead>[^，。；：\d]{0,14}?)(?P<bound>超过了?|超|逾|多于|不到|不足|少于|将?近|接近|约|刚过|过)?"
    rf"(?:{_SHARE})(?P<tail>还?多|有余|出头|以上|左右|上下|以下|不到)?(?:一?点)?(?=[，。；])"
)
#: 在全部案件里占, 采纳的占了: what leads to a share and names nothing else.
_LEAD = compiled(
    r"(?:但|而|也|已经|已|还|便|就|竟|几乎|只|仅|均|才|虽然|虽|又|大约|差不多){0,3}(?:(?P<of>[^的]{1,6})的)?"
    r"(?:[在于]?(?:全部|所有|全年|总数?|整个|其|当年|这些)[^里中占的]{0,8}(?:[里中]|当中|之中|总[数量])?的?)?"
    r"(?:[在于])?(?:里|中|其中)?(?:只|仅|约|要|将|还|已)?(?:占(?:到|了|比|去|据)?|达到?|为|是)?"
)
_MORE, _LESS = ("超", "逾", "多于", "过", "刚过"), ("不到", "不足", "少于")
_HALF, _ALL = Decimal(50), Decimal(100)
#: Hundredths beside a bound that nobody counts; of 约, and of a share without a bound.
_CLOSE, _ABOUT = Decimal(1), Decimal(6)
_BACK = 2
#: Another sentence, or another share, stands between.
_APART = compiled(rf"[。；%]|[{ONE_TO_NINE}]成|分之")


def told(text: str, counts: Sequence[Told]) -> Iterator[Refuted]:
    """Every share in words that its own part and every whole before it refute."""
    begin, end = counts[0].start, end_of(text, counts[-1].end, "\n")
    line = text[begin:end]
    if not any(word in line for word in ("分之", "成", "半", "多数", "大头")):
        return
    for match in _CLAUSE.finditer(text, begin, end):
        before = [c for c in counts if c.end <= match.start()]
        lead = _LEAD.fullmatch(match["lead"])
        if len(before) < _BACK or lead is None:
            continue
        if not (match["lead"] or match["bound"]) or (match["most"] and "占" not in match["lead"]):
            continue
        part = before[-1]
        if _APART.search(text, part.end, match.start()) or part.aside:
            continue
        if lead["of"] and lead["of"] not in text[part.clause : match.start()]:
            continue
        yield from _judged(match, before, part)


def _judged(match: re.Match[str], before: Sequence[Told], part: Told) -> Iterator[Refuted]:
    wholes = [c for c in before[:-1] if c.kin == part.kin and c.value > part.value]
    near = [c for c in wholes if c.sentence == part.sentence] or wholes[-1:]
    low, high = _claimed(match)
    if not near or not part.value:
        return
    parts = [part.value]
    for c in reversed(before[:-1]):
        if c.kin != part.kin or c in near[:1]:
            break
        parts.append(parts[-1] + c.value)
    shares = [100 * one / c.value for one in parts for c in wholes if one <= c.value]
    # 31处中，26处出自8个所，占八成以上: of the two before it.
    shares += [100 * b.value / a.value for a, b in combinations(near, 2) if b.value <= a.value]
    # 其余的占: what is left of it, where the clause says so.
    if any(low <= share <= high for share in shares):
        return
    true = 100 * part.value / near[0].value
    claimed = "不到一半" if low < _HALF <= low + 2 * _CLOSE and high == _ALL else ""
    claimed = claimed or f"不是“{match[0][1:]}”"
    told = f"{near[0].text}中的{part.text}占{q.rounded(true, Decimal('0.1'))}%，{claimed}"
    yield Refuted(near[0].clause, match.end(), told, False)


def _claimed(match: re.Match[str]) -> tuple[Decimal, Decimal]:
    """The least and the most that a share in words can mean, in hundredths."""
    if match["most"]:
        return _HALF - _CLOSE, _ALL
    if match["under"]:
        value = Decimal(100 * small_number(match["over"])) / small_number(match["under"])
    elif match["tenths"]:
        value = Decimal(10 * small_number(match["tenths"]) + 5 * bool(match["half"]))
    else:
        value = _HALF
    bound, tail = match["bound"] or "", match["tail"] or ""
    if bound.startswith(_LESS) or tail in ("不到", "以下"):
        return Decimal(0), value + _CLOSE
    if tail == "以上" or (bound.startswith(_MORE) and not tail):
        return value - _CLOSE, _ALL
    if tail in ("多", "还多", "有余", "出头"):
        return value - _CLOSE, value + 10
    return value - _ABOUT, value + _ABOUT
