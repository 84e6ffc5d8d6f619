"""A count called back in its paragraph with another value: 聘法律顾问26名……34名法律顾问中5名优秀.

All that was told before is meant by 上述, 这 and 全部, by 中 behind the noun, by the deed (收到的)
and by a count that opens its clause and is said of every one (8个市场……全部). Which order the words
of the earlier count have says nothing. It must be the one count of its noun, or of its measure
word, in the paragraph; any counts that make up the later value explain it, and a list of as many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

import msgspec

from lawcheck.checks.figures.derived.bases import all_sums
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.recalled import OF_THEM, THESE, Recalled
from lawcheck.checks.figures.remainders import reached
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.mistyped import mistyped
from lawcheck.text.numerals import small_number
from lawcheck.text.patterns import compiled
from lawcheck.text.rolls import split

_FRONT = compiled(r"^[，；：。]?(?:在|对)?(?:全[省市县区州旗镇乡])?$")
_NOUN = compiled(
    r"(?P<noun>[一-龥]{2,10}?)(?:[中里](?![央心国学小型期队层介医考标程])[，有]?|$|(?=已?经?[，。的全均都]))"
)
#: 这39处岗亭群众满意度: where the noun ends is not said.
_WORD = compiled(r"(?P<noun>[一-龥]{2}|(?=[中里，]))")
#: 全年收到的, 把全年办结的: the deed that all were told by.
_DONE = compiled(
    r"^[，；：。]?(?:[这该]批?|这些|其中)?[把对从在将就]?(?:全年|年内|今年|本年度?)?(?P<verb>[一-龥]{2,3})的$"
)
#: Said of every one of a count that opens its clause.
_ALL_OF = compiled(r"(?:全部|所有)的?$", "全部", "所有")
_EVERY = compiled(r"[^，。；：\n]{0,14}?(?:全部|均(?![衡匀值])|都(?!市)|无一|逐一|一律)")
#: 执法部门一共有26个.
_IN_ALL = compiled(r"(?:[一总]?共|现|合计)?[有是为计]?$")
_GROWN = compiled("增|扩|又|减|并|退出|撤")
_LEFT = compiled(r"其余|另有?\d|剩|还有|仍有|除")
#: 村（社区）, 学校和幼儿园, 镇街道: more than one kind.
_KINDS = compiled(r"(?P<a>[一-龥]{1,4}?)(?:[（和、及](?P<b>[一-龥]{1,4}?)(?=[）的都全均无，。]|$))")
_JOINS = "（和、及"
_CLAUSE = compiled(r"[^，。；：\n]+")
_IN_WORDS = compiled(rf"(?<![{ONE_TO_TEN}第])([{ONE_TO_TEN}两])[个项件起名人家份座处部场]")
_AND = compiled(r"(?P<noun>[一-龥]{1,6})[、和及]$")
_BEHIND_IT = compiled(r"(?P<noun>[一-龥]{1,4}?)(?=[，。；、（）\n有]|$)")
_PIECES = compiled(r"[和及、与（）]")
#: They name no kind.
_PLAIN = frozenset(("人员", "案件", "企业", "单位", "问题", "事项", "文件", "同志", "干部", "部门"))
#: Of another time or lot.
_TIME = compiled(r"20\d\d年|[上去]一?年|往年|[上下]半年|季度|第[一二三四五]批|首批|[比较]")
#: Of the report's own year again: 去年没有一座，今年9座.
_OWN = compiled(r"^.*(?:今年|本年)", "今年", "本年")
#: Of a part of what was told.
_PART = compiled(r"其中|[中里][，有]|[中里](?!小学|学|介|心)[一-龥]{0,6}$")
#: 这3个月, 这5年 are no things.
_SPANS = frozenset(("天", "个月", "小时", "分钟", "周", "个小时", "个工作日", "工作日", "元", "%"))
#: Smaller numbers are near one another: called back by their noun alone they say little.
_LEAST = 10
#: So many of the counts before are added and taken away.
_MOST = 8
#: So much of what stands behind a count names it.
_BEHIND = 14
#: Digits that differ by a slip name one thing by themselves where there are so many.
_RARE = 100


class _Call(msgspec.Struct, frozen=True):
    """How a count means all that were told before."""

    noun: str
    back: bool = False
    """By 这 or 上述, which say so."""
    every: bool = False
    """It is said of every one, so that the noun must be that of the count before."""
    place: bool = False
    """Of all of a place."""
    verb: str = ""
    """The deed that all were told by."""


def called_back(measured: Sequence[Measured], text: str, year: str) -> Iterator[Recalled]:
    """Each count that calls back one of its paragraph, with another value than was told."""
    for figures in by_paragraph(measured, text):
        for at, m in enumerate(figures):
            if not at or not m.figure.exact or _is_span(text, m):
                continue
            if call := _said(text, m):
                yield from _judged(text, figures[:at], m, call, year)
            yield from _of_two_kinds(text, figures[:at], m)


def _is_span(text: str, m: Measured) -> bool:
    """Whether a count is of no things: 这3个月; money is called back by 上述 alone."""
    money = m.figure.unit == "元" and text[m.clause : m.figure.start].endswith(THESE)
    return m.figure.unit in _SPANS and not money


def _said(text: str, m: Measured) -> _Call | None:
    """What a count says that means all that were told."""
    words, behind = text[m.clause : m.figure.start], text[m.figure.end : m.figure.end + _BEHIND]
    noun = _NOUN.match(behind)
    if m.figure.unit == "元":
        return _Call("", back=True)
    if words.endswith(THESE) and (said := noun or _WORD.match(behind)):
        # 这4个镇的安全监管人员
        return _Call(said["noun"].partition("的")[0] or said["noun"], back=True)
    if done := _DONE.match(words):
        said = _WORD.match(behind)
        return _Call(said["noun"] if said else "", verb=done["verb"])
    if noun is None:
        return None
    if _FRONT.match(words) and OF_THEM.match(behind) and m.figure.value >= _LEAST:
        return _Call(noun["noun"])
    rest = text[m.figure.end : end_of(text, m.figure.end, "。；\n")]
    fresh = _ALL_OF.search(words) or (_FRONT.match(words) and _EVERY.match(rest))
    place = "全" in words[-2:-1]
    return (
        _Call(noun["noun"], every=True, place=place) if fresh and not _LEFT.search(rest) else None
    )


def _judged(
    text: str, before: Sequence[Measured], m: Measured, call: _Call, year: str
) -> Iterator[Recalled]:
    alike = [c for c in before if q.kin(c.figure.unit) == q.kin(m.figure.unit)]
    if not alike or any(not c.figure.exact for c in alike) or len(alike) > _MOST:
        return
    named = _named(text, alike, m, call)
    wholes = [c for c in named if not _is_part(text, c)]
    # 8个镇中有3个镇……。原因在于这4个镇: 这 is of the last that was named.
    last = named[-1] if call.back and named and call.noun else None
    if last and m.figure.value not in {c.figure.value for c in named}:
        wholes = [last]
    if len({c.figure.value for c in wholes}) != 1:
        return
    earlier = wholes[0]
    # 全县的部门有26个，……；全县24个部门已全部接入: all of the place, in one sentence too.
    between = text[earlier.figure.end : m.clause]
    apart = earlier.sentence != m.sentence or ("；" in between and call.place)
    if not (apart and is_near(m.figure.value, earlier.figure.value)):
        return
    times = _times(text, m, year)
    # 首批12个乡镇……这13个乡镇: what is called back is of whatever lot it was told of.
    others = times != _times(text, earlier, year)
    if others and (times or not call.back or _GROWN.search(between)):
        return
    # 退出6名: who left, and who came.
    # 专项演练9次……上述8次专项演练: what is named by its own name no others explain.
    own = call.back and not _GROWN.search(between) and _is_named(text, earlier, call.noun)
    # 岗亭37处，乡镇设置12处。这49处岗亭: of more than its own, all together.
    added = all_sums([c.figure.value for c in alike if c is not earlier], earlier.figure.value)
    more = m.figure.value > earlier.figure.value and m.figure.value in added
    beside = named if own and len(call.noun) > 1 and not more else alike
    if reached([c.figure.value for c in beside], m.figure.value) or is_listed(text, m):
        return
    yield Recalled(
        m, earlier, call.noun or call.verb or "上述金额", call.back or len(call.noun) > 2
    )


def _named(text: str, alike: Sequence[Measured], m: Measured, call: _Call) -> list[Measured]:
    """Those of the counts before that may be meant."""
    if call.verb:
        begin = begin_of(text, m.figure.start, "\n")
        rare = [c for c in alike if m.figure.value >= _RARE and mistyped(c.figure, m.figure)]
        same = rare or alike if call.noun in text[begin : m.clause] else rare
        return [c for c in same if call.verb in _words(text, c)]
    if call.every:
        pieces = [piece for piece in _PIECES.split(call.noun) if len(piece) > 1]
        return [c for c in alike if any(_is_named(text, c, piece) for piece in pieces)]
    named = [c for c in alike if call.noun and call.noun in _words(text, c)]
    if call.back and not named:
        # 73家律师事务所……这63家机构: by another name, where one digit is another.
        named = [c for c in alike if mistyped(c.figure, m.figure)]
        # 输了2件……这3件败诉案: of few the one that is close to it.
        named = named or [c for c in alike if m.figure.value < _LEAST and _is_close(c, m)]
    elif call.noun in _PLAIN and not call.back:
        named = list(alike)
    return named


def _is_close(c: Measured, m: Measured) -> bool:
    one, other = sorted((c.figure.value, m.figure.value))
    return other - one == 1 or 5 * other < 7 * one


def _is_named(text: str, c: Measured, noun: str) -> bool:
    """Whether a noun stands right at a count, before it or behind it."""
    behind = text[c.figure.end : c.figure.end + _BEHIND]
    before = _IN_ALL.sub("", text[c.clause : c.figure.start])
    return (
        before.endswith(noun)
        or c.before.removesuffix("一").endswith(noun)
        or behind.startswith(noun)
    )


def is_listed(text: str, m: Measured) -> bool:
    """Whether as many were named before, or counted in Chinese numerals: 两个村……这2个村."""
    begin = begin_of(text, m.figure.start, "\n")
    told, value = text[begin : m.figure.start], m.figure.value
    if value > _LEAST:
        return False
    if any(small_number(n) == value for n in _IN_WORDS.findall(told)):
        return True
    sizes = {len(split(piece)) for piece in _CLAUSE.findall(told)}
    sizes |= {told.count("《"), told.count("；") + 1}
    return int(value) in sizes - {1}


def _of_two_kinds(text: str, before: Sequence[Measured], m: Measured) -> Iterator[Recalled]:
    """15个村（社区） of 11个行政村、2个社区."""
    words, end = text[m.clause : m.figure.start], m.figure.end
    behind = text[end : end + _BEHIND]
    if not any(mark in behind for mark in _JOINS):
        return
    kinds = _KINDS.match(behind)
    whole = _FRONT.match(words) or words.endswith(THESE) or _ALL_OF.search(words)
    rest = text[end : end_of(text, end, "。；\n")]
    if not (kinds and kinds["b"] and whole and _EVERY.match(rest)) or _LEFT.search(rest):
        return
    pairs = [
        (one, other)
        for one, other in pairwise(before)
        if _two(text, one, other, kinds["a"], kinds["b"])
    ]
    if len(pairs) != 1:
        return
    one, other = pairs[0]
    total = one.figure.value + other.figure.value
    values = {c.figure.value for c in before if q.kin(c.figure.unit) == q.kin(m.figure.unit)}
    if total != m.figure.value and is_near(m.figure.value, total) and m.figure.value not in values:
        yield Recalled(m, other, kinds[0] + "）" * kinds[0].count("（"), True)


def _two(text: str, one: Measured, other: Measured, first: str, second: str) -> bool:
    """Whether two counts stand together, one of each kind."""
    joined = _AND.fullmatch(text[one.figure.end : other.figure.start])
    behind = _BEHIND_IT.match(text, other.figure.end)
    if not (joined and behind and one.figure.exact and other.figure.exact):
        return False
    nouns = joined["noun"], behind["noun"]
    return nouns[0].endswith(first) and nouns[1].endswith(second)


def _words(text: str, c: Measured) -> str:
    return text[c.clause : end_of(text, c.figure.end, "，。；：、（\n", _BEHIND)]


def _is_part(text: str, c: Measured) -> bool:
    return _PART.search(text[begin_of(text, c.clause, "。；\n") : c.figure.start]) is not None


def _times(text: str, c: Measured, year: str) -> frozenset[str]:
    words = _OWN.sub("", text[c.sentence[0] : c.figure.start])
    return frozenset(_TIME.findall(words)) - {year}
