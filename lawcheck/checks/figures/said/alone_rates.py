"""Shares, multiples and rates of a sentence held against the only values that they can be of.

Two counts of one kind before 九成以上, 增加3倍 or 压缩至60%; a rate and a mean; the halves of a
year and the year. Where a third could be meant, or another time is named, nothing is said.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from decimal import Decimal

from lawcheck.checks.figures.refuted import Refuted
from lawcheck.checks.figures.said.lone import Lone
from lawcheck.text import quantities as q
from lawcheck.text.patterns import compiled
from lawcheck.text.skeleton import COUNT

_OTHER_TIME = compiled(r"上年|去年|同比|环比|同期|20\d\d年")
#: Hundredths beside its bounds that a share in words may lie; what a rate may be printed off.
_LOOSE, _PRINTED = Decimal(2), Decimal("1.5")


def relations(sentences: Iterable[Lone]) -> Iterator[Refuted]:
    """Every claim that the only values beside it refute."""
    for sentence in sentences:
        for reader in _READERS if sentence.figures else ():
            yield from reader(sentence)


_SHARE = compiled(
    "ⓝ[^ⓝⓟⓑⓓ；。]{0,36}，[^，。；ⓝⓟ]{0,4}占(?:全部|总数|总量)?的?(?P<share>ⓟ)(?=[，。；]|$)"
)
_OF = compiled("[中里内]")


def _share(s: Lone) -> Iterator[Refuted]:
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


def _times(s: Lone) -> Iterator[Refuted]:
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


def _by_for_to(s: Lone) -> Iterator[Refuted]:
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


def _average(s: Lone) -> Iterator[Refuted]:
    """8.3%，低于全市平均水平0.7个百分点，全市平均为7.6%."""
    for match in _AVERAGE.finditer(s.text):
        own, mean = s.figure(match, "own"), s.figure(match, "mean")
        if own is None or mean is None or own.value == mean.value:
            continue
        if (own.value < mean.value) != (match["word"] == "低于"):
            told = f"{own.text}并不{match['word']}{mean.text}"
            yield s.refuted(match.start(), match.end(), told)


_HALVES = compiled(
    "上半年[^，。；ⓟ]{0,6}(?P<a>ⓟ)[，、]下半年[^，。；ⓟ]{0,6}(?P<b>ⓟ)，全年[^，。；ⓟ]{0,6}(?P<all>ⓟ)"
)


def _halves(s: Lone) -> Iterator[Refuted]:
    """上半年为92.1%，下半年为94.3%，全年为95.0%."""
    for match in _HALVES.finditer(s.text):
        a, b, whole = (s.figure(match, name) for name in ("a", "b", "all"))
        if a and b and whole and not min(a.value, b.value) <= whole.value <= max(a.value, b.value):
            told = f"全年的{whole.text}应当在{a.text}与{b.text}之间"
            yield s.refuted(match.start(), match.end(), told)


_READERS: tuple[Callable[[Lone], Iterator[Refuted]], ...] = (
    _share,
    _times,
    _by_for_to,
    _average,
    _halves,
)
