"""Claims of a sentence held against the only values in it that they can be of, wherever they stand.

Other readers ask for words that tie a claim to its values; here they are tied by being alone: one
target and one result beside 超额完成, one bound and one longest term. Where a third could be meant,
nothing is said. Shares and rates are the matter of ``alone_rates``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal
from itertools import pairwise

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.said.lone import Lone
from lawcheck.text import quantities as q
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import COUNT


def relations(sentences: Iterable[Lone]) -> Iterator[Refuted]:
    """Every claim that the only values beside it refute."""
    for sentence in sentences:
        yield from _second(sentence)
        for reader in _READERS if sentence.figures else ():
            yield from reader(sentence)


_EXCEEDED = compiled("超额完成|超过(?:年度|全年|预期|既定)?目标|超出目标|好于目标")
_TARGET = compiled("(?:目标|指标)(?:值)?[^，。；ⓝⓟ]{0,12}(?P<n>[ⓝⓟ])")
_LESS_IS_MORE = compiled("压减|压降|降低|降至|控制|不超过|以内|不高于|减少|下降|压缩|缩短")


def _missed(s: Lone) -> Iterator[Refuted]:
    """目标为95%，……93.6%，超额完成."""
    claim = _EXCEEDED.search(s.text)
    aim = _TARGET.search(s.text, 0, claim.start()) if claim else None
    if claim is None or aim is None or _LESS_IS_MORE.search(s.text, 0, claim.start()):
        return
    target = s.figure(aim, "n")
    reached = [
        (at, one)
        for at, one in s.before(claim.start(), aim["n"])
        if at > aim.start("n") and target and one.unit == target.unit
    ]
    if target and reached and reached[-1][1].value < target.low:
        told = f"目标是{target.text}，实际{reached[-1][1].text}，没有达到"
        yield s.refuted(aim.start("n"), claim.end(), told)


_FIRST = compiled("(?:首次|第一次)(?P<what>[^，。；]{4,26})")
_THAN = compiled(r"[比较](?:20\d\d年|上年|去年)的?(?P<what>[^，。；\dⓝⓟ]{2,16})")
_BEFORE = compiled("首轮|首次|首届|上一?[次轮届]|那次")
_COMMON = compiled("工作|开展|组织|行政|执法|举办|召开|全[县市区镇局]|活动|制度|会议?|培训")


def _not_first(s: Lone) -> Iterator[Refuted]:
    """首次组织交叉评查，……比2025年的首轮交叉评查多35卷."""
    for first in _FIRST.finditer(s.text):
        for than in _THAN.finditer(s.text, first.end()):
            mine, theirs = (_COMMON.sub("|", one["what"]) for one in (first, than))
            again = _BEFORE.match(than["what"])
            same = {run for run in runs(mine, 2) & runs(theirs, 2) if "|" not in run}
            if same and (again or len(same) > 1):
                told = "写了首次，又说以前已经做过"
                yield s.refuted(first.start(), than.end(), told)
                return


_HUNDRED = compiled(
    "(?<!其中)(?<!有)(?P<word>近|上|过|逾|不足|突破)百(?:余)?(?P<unit>[件场次人名家户个起项份])(?![一-龥]?分)"
)


def _hundred(s: Lone) -> Iterator[Refuted]:
    """112场，……近百场."""
    for match in _HUNDRED.finditer(s.text):
        counts = [one for _, one in s.before(match.start(), COUNT) if one.unit == match["unit"]]
        if not counts:
            continue
        most, word = max(counts, key=lambda one: one.value), match["word"]
        more = word in ("上", "过", "逾", "突破")
        wrong = most.value < 100 if more else most.value > 100
        if word == "不足":
            wrong = most.value >= 100 and len(counts) == 1
        if wrong and (more or Decimal(100) < most.value < Decimal(400)):
            told = f"{most.text}不是{match[0]}"
            yield s.refuted(match.start(), match.end(), told)


_SECOND = compiled("(?:居|列|排|获|评)[^，。；]{0,10}第一(?:位|名)?，[^。；，]{0,4}仅次于")


def _second(s: Lone) -> Iterator[Refuted]:
    """居全市第一位，仅次于皋浦区."""
    for match in _SECOND.finditer(s.text):
        yield s.refuted(match.start(), match.end(), "第一位不会次于别的")


_SINCE = compiled(
    r"累计[^，。；ⓝ]{0,16}(?P<whole>ⓝ)，其中(?:20\d\d|今|本|当)年[^，。；ⓝ]{0,8}(?P<part>ⓝ)"
)
_AS_OF = compiled(r"截至(?P<month>\d{1,2})月[^，。；ⓝ]{0,16}(?P<n>ⓝ)")
_LEFT = compiled("剩|余|未|尚|还有")


def _accumulated(s: Lone) -> Iterator[Refuted]:
    """累计审查164份，其中2026年审查187份; 截至6月底完成58项，截至9月底累计完成51项."""
    for match in _SINCE.finditer(s.text):
        whole, part = s.figure(match, "whole"), s.figure(match, "part")
        if whole and part and q.alike(whole, part) and part.low > whole.value:
            told = f"一年的{part.text}多于几年累计的{whole.text}"
            yield s.refuted(match.start(), match.end(), told)
    row = [(m, one) for m in _AS_OF.finditer(s.text) if (one := s.figure(m, "n"))]
    for (m, one), (n, other) in pairwise(row):
        later = int(n["month"]) > int(m["month"]) and one.unit == other.unit
        told_on = s.text[m.end() : n.start()]
        if later and one.exact and other.exact and other.value < one.value and "余" not in told_on:
            if _LEFT.search(m[0] + n[0]):
                continue
            told = f"累计的数不会减少：先是{one.text}，后是{other.text}"
            yield s.refuted(m.start(), n.end(), told)


_WITHIN = compiled("均[^，。；ⓝ]{0,6}(?P<n>ⓝ)[^，。；ⓝ]{0,8}内")
_LONGEST = compiled("最[长慢](?![^，。；ⓝ]{0,6}(?:不|以内|可|限))[^，。；ⓝ]{0,6}(?P<n>ⓝ)")


def _longest(s: Lone) -> Iterator[Refuted]:
    """均在20个工作日内答复，……最长的23个工作日."""
    within, longest = _WITHIN.search(s.text), _LONGEST.search(s.text)
    if within is None or longest is None:
        return
    bound, most = s.figure(within, "n"), s.figure(longest, "n")
    if bound and most and bound.unit == most.unit and most.low > bound.value:
        begin, end = min(within.start(), longest.start()), max(within.end(), longest.end())
        yield s.refuted(begin, end, f"最长的{most.text}超过了{bound.text}")


_READERS: tuple[Callable[[Lone], Iterator[Refuted]], ...] = (
    _missed,
    _not_first,
    _hundred,
    _accumulated,
    _longest,
)
