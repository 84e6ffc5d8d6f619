"""Claims of a sentence held against the only values in it that they can be of, wherever they stand.

Other readers ask for words that tie a claim to its values; here they are tied by being alone: one
target and one result beside 超额完成, two counts of one kind before 九成以上. Where a third could
be meant, or another time is named, nothing is said.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from decimal import Decimal
from itertools import pairwise

import msgspec

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.text import quantities as q
from lawcheck.text.characters import runs
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import COUNT, Skeleton

_SENTENCE = re.compile(r"[^。\n]+")
_OTHER_TIME = compiled(r"上年|去年|同比|环比|同期|20\d\d年")
#: Hundredths beside its bounds that a share in words may lie; what a rate may be printed off.
_LOOSE, _PRINTED = Decimal(2), Decimal("1.5")


class _Sentence(msgspec.Struct, frozen=True):
    """A drawn sentence with its figures, and where it stands."""

    text: str
    start: int
    figures: tuple[tuple[int, Figure], ...]
    """Where each sign stands in the sentence."""
    skeleton: Skeleton

    def before(self, end: int, sign: str) -> list[tuple[int, Figure]]:
        """The exact figures of one sign before ``end``."""
        return [
            (at, one)
            for at, one in self.figures
            if at < end and self.text[at] == sign and one.exact
        ]

    def figure(self, match: re.Match[str], group: str) -> Figure | None:
        return self.skeleton.figure(match, group, self.start)

    def refuted(self, begin: int, end: int, told: str) -> Refuted:
        place = self.skeleton.place(self.start + begin, self.start + end)
        return Refuted(*place, told, sure=False)


def relations(skeleton: Skeleton) -> Iterator[Refuted]:
    """Every claim that the only values beside it refute."""
    for match in _SENTENCE.finditer(skeleton.text):
        start = match.start()
        figures = tuple((at - start, one) for at, one in skeleton.between(start, match.end()))
        sentence = _Sentence(match[0], start, figures, skeleton)
        yield from _second(sentence)
        for reader in _READERS if figures else ():
            yield from reader(sentence)


_EXCEEDED = compiled("超额完成|超过(?:年度|全年|预期|既定)?目标|超出目标|好于目标")
_TARGET = compiled("(?:目标|指标)(?:值)?[^，。；ⓝⓟ]{0,12}(?P<n>[ⓝⓟ])")
_LESS_IS_MORE = compiled("压减|压降|降低|降至|控制|不超过|以内|不高于|减少|下降|压缩|缩短")


def _missed(s: _Sentence) -> Iterator[Refuted]:
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
_COMMON = compiled("工作|开展|组织|行政|执法|举办|召开|全[县市区镇局]|活动|制度|会议?|培训")


def _not_first(s: _Sentence) -> Iterator[Refuted]:
    """首次组织交叉评查，……比2025年的首轮交叉评查多35卷."""
    for first in _FIRST.finditer(s.text):
        for than in _THAN.finditer(s.text, first.end()):
            mine, theirs = (_COMMON.sub("|", one["what"]) for one in (first, than))
            again = compiled("首轮|首次|首届|上一?[次轮届]|那次").match(than["what"])
            same = {run for run in runs(mine, 2) & runs(theirs, 2) if "|" not in run}
            if same and (again or len(same) > 1):
                told = "写了首次，又说以前已经做过"
                yield s.refuted(first.start(), than.end(), told)
                return


_HUNDRED = compiled(
    "(?<!其中)(?<!有)(?P<word>近|上|过|逾|不足|突破)百(?:余)?(?P<unit>[件场次人名家户个起项份])(?![一-龥]?分)"
)


def _hundred(s: _Sentence) -> Iterator[Refuted]:
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


_SHARE = compiled(
    "ⓝ[^ⓝⓟⓑⓓ；。]{0,36}，[^，。；ⓝⓟ]{0,4}占(?:全部|总数|总量)?的?(?P<share>ⓟ)(?=[，。；]|$)"
)
_OF = compiled("[中里内]")


def _share(s: _Sentence) -> Iterator[Refuted]:
    """350家……中有284家知晓……，虽占九成以上."""
    for match in _SHARE.finditer(s.text):
        share = s.figure(match, "share")
        if share is None or "%" in share.text or not ("成" in share.text or "分之" in share.text):
            continue
        counts = s.before(match.end(), COUNT)
        if len(counts) != 2 or _OTHER_TIME.search(s.text, counts[0][0], match.end()):
            continue
        whole, part = counts[0][1], counts[1][1]
        if whole.unit != part.unit or not whole.value >= part.value > 0:
            continue
        between = s.text[counts[0][0] : counts[1][0]]
        if "；" in between or not _OF.search(between):
            continue
        true = part.value / whole.value * 100
        high = share.high if share.high is not None else Decimal(100)
        if not share.low - _LOOSE <= true <= high + _LOOSE:
            shown = q.rounded(true, Decimal("0.1"))
            told = f"{whole.text}中的{part.text}占{shown}%，不是“{share.text}”"
            yield s.refuted(counts[0][0], match.end(), told)


_GREW = compiled("(?:增加|增长|提高|扩大)了?(?P<n>ⓑ)(?!以上)")


def _times(s: _Sentence) -> Iterator[Refuted]:
    """120次，2025年为40次，比上年增加3倍: it came to three times as much."""
    for match in _GREW.finditer(s.text):
        said, counts = s.figure(match, "n"), s.before(match.start(), COUNT)
        if said is None or not said.exact or len(counts) != 2:
            continue
        (at, one), (_, other) = counts
        if one.unit != other.unit or not _OTHER_TIME.search(s.text, 0, match.start()):
            continue
        least, most = sorted((one.value, other.value))
        times = most / least if least else Decimal(0)
        if abs(times - said.value) < Decimal("0.05") and times > 1:
            told = (
                f"{q.scaled(most, one)}是{q.scaled(least, one)}的{said.text}，增加了{times - 1:f}倍"
            )
            yield s.refuted(at, match.end(), told.replace(".0倍", "倍"))


_TO = compiled("(?:压缩|压减|下降|减少|缩短|降低|降|减)[至到](?:原来的)?(?P<n>ⓟ)")


def _by_for_to(s: _Sentence) -> Iterator[Refuted]:
    """由15个工作日减为6个工作日，压缩至60%: by, not to."""
    for match in _TO.finditer(s.text):
        said, counts = s.figure(match, "n"), s.before(match.start(), COUNT)
        if said is None or len(counts) != 2 or counts[0][1].unit != counts[1][1].unit:
            continue
        (at, earlier), (_, later) = counts
        if not earlier.value or later.value >= earlier.value:
            continue
        left = later.value / earlier.value * 100
        if abs(left - said.value) > _PRINTED and abs(100 - left - said.value) <= _PRINTED:
            told = f"由{earlier.text}到{later.text}是减少了{said.text}，不是减到{said.text}"
            yield s.refuted(at, match.end(), told)


_AVERAGE = compiled(
    "(?P<own>ⓟ)，?[^，。；ⓟ]{0,4}(?P<word>低于|高于)[^，。；ⓟ]{0,8}平均[^，。；ⓟ]{0,6}ⓓ?"
    "，[^，。；ⓟ]{0,8}平均[^，。；ⓟ]{0,6}(?P<mean>ⓟ)"
)


def _average(s: _Sentence) -> Iterator[Refuted]:
    """8.3%，低于全市平均水平0.7个百分点，全市平均为7.6%."""
    for match in _AVERAGE.finditer(s.text):
        own, mean = s.figure(match, "own"), s.figure(match, "mean")
        if own is None or mean is None or own.value == mean.value:
            continue
        if (own.value < mean.value) != (match["word"] == "低于"):
            told = f"{own.text}并不{match['word']}{mean.text}"
            yield s.refuted(match.start(), match.end(), told)


_SECOND = compiled("(?:居|列|排|获|评)[^，。；]{0,10}第一(?:位|名)?，[^。；，]{0,4}仅次于")


def _second(s: _Sentence) -> Iterator[Refuted]:
    """居全市第一位，仅次于皋浦区."""
    for match in _SECOND.finditer(s.text):
        yield s.refuted(match.start(), match.end(), "第一位不会次于别的")


_SINCE = compiled(
    r"累计[^，。；ⓝ]{0,16}(?P<whole>ⓝ)，其中(?:20\d\d|今|本|当)年[^，。；ⓝ]{0,8}(?P<part>ⓝ)"
)
_AS_OF = compiled(r"截至(?P<month>\d{1,2})月[^，。；ⓝ]{0,16}(?P<n>ⓝ)")


def _accumulated(s: _Sentence) -> Iterator[Refuted]:
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
            if compiled("剩|余|未|尚|还有").search(m[0] + n[0]):
                continue
            told = f"累计的数不会减少：先是{one.text}，后是{other.text}"
            yield s.refuted(m.start(), n.end(), told)


_WITHIN = compiled("均[^，。；ⓝ]{0,6}(?P<n>ⓝ)[^，。；ⓝ]{0,8}内")
_LONGEST = compiled("最[长慢](?![^，。；ⓝ]{0,6}(?:不|以内|可|限))[^，。；ⓝ]{0,6}(?P<n>ⓝ)")


def _longest(s: _Sentence) -> Iterator[Refuted]:
    """均在20个工作日内答复，……最长的23个工作日."""
    within, longest = _WITHIN.search(s.text), _LONGEST.search(s.text)
    if within is None or longest is None:
        return
    bound, most = s.figure(within, "n"), s.figure(longest, "n")
    if bound and most and bound.unit == most.unit and most.low > bound.value:
        begin, end = min(within.start(), longest.start()), max(within.end(), longest.end())
        yield s.refuted(begin, end, f"最长的{most.text}超过了{bound.text}")


_HALVES = compiled(
    "上半年[^，。；ⓟ]{0,6}(?P<a>ⓟ)[，、]下半年[^，。；ⓟ]{0,6}(?P<b>ⓟ)，全年[^，。；ⓟ]{0,6}(?P<all>ⓟ)"
)


def _halves(s: _Sentence) -> Iterator[Refuted]:
    """上半年为92.1%，下半年为94.3%，全年为95.0%."""
    for match in _HALVES.finditer(s.text):
        a, b, whole = (s.figure(match, name) for name in ("a", "b", "all"))
        if a and b and whole and not min(a.value, b.value) <= whole.value <= max(a.value, b.value):
            told = f"全年的{whole.text}应当在{a.text}与{b.text}之间"
            yield s.refuted(match.start(), match.end(), told)


_READERS: tuple[Callable[[_Sentence], Iterator[Refuted]], ...] = (
    _missed,
    _not_first,
    _hundred,
    _share,
    _times,
    _by_for_to,
    _average,
    _accumulated,
    _longest,
    _halves,
)
