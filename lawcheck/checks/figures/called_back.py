"""A count called back in its paragraph with another value: 聘法律顾问26名……34名法律顾问中5名优秀.

All that was told before is meant by 上述, 这 and 全部, by 中 behind the noun, by the deed (收到的)
and by a count that opens its clause and is said of every one (8个市场……全部). Which order the words
of the earlier count have says nothing. It must be the one count of its noun, or of its measure
word, in the paragraph; any counts that make up the later value explain it, and a list of as many.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.calls import BEHIND, LEAST, Call, call_of, is_span
from lawcheck.checks.figures.derived.bases import all_sums
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.recalled import Recalled
from lawcheck.checks.figures.remainders import reached
from lawcheck.checks.figures.two_kinds import of_two_kinds
from lawcheck.packs.kinds.figures import NumberContradiction
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.chinese_numbers import small_number
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.mistyped import mistyped
from lawcheck.text.patterns import Patterns, compile_patterns, compiled
from lawcheck.text.rolls import split

#: 执法部门一共有26个.
_IN_ALL = compiled(r"(?:[一总]?共|现|合计)?[有是为计]?$")
_GROWN = compiled("增|扩|又|减|并|退出|撤")
_CLAUSE = compiled(r"[^，。；：\n]+")
_IN_WORDS = compiled(rf"(?<![{ONE_TO_TEN}第])([{ONE_TO_TEN}两])[个项件起名人家份座处部场]")
_PIECES = compiled(r"[和及、与（）]")
#: Of another time or lot.
_TIME = compiled(r"20\d\d年|[上去]一?年|往年|[上下]半年|季度|第[一二三四五]批|首批|[比较]")
#: Of the report's own year again: 去年没有一座，今年9座.
_OWN = compiled(r"^.*(?:今年|本年)", "今年", "本年")
#: Of a part of what was told.
_PART = compiled(r"其中|[中里][，有]|[中里](?!小学|学|介|心)[一-龥]{0,6}$")
#: So many of the counts before are added and taken away.
_MOST = 8
#: Digits that differ by a slip name one thing by themselves where there are so many.
_RARE = 100


def called_back(
    options: NumberContradiction, measured: Sequence[Measured], text: str, year: str
) -> Iterator[Recalled]:
    """Each count that calls back one of its paragraph, with another value than was told."""
    plain = compile_patterns((options.plain,))
    for figures in by_paragraph(measured, text):
        for at, m in enumerate(figures):
            if not at or not m.figure.exact or is_span(text, m):
                continue
            if call := call_of(text, m):
                yield from _judged(plain, text, figures[:at], m, call, year)
            yield from of_two_kinds(text, figures[:at], m)


def _judged(
    plain: Patterns, text: str, before: Sequence[Measured], m: Measured, call: Call, year: str
) -> Iterator[Recalled]:
    alike = [c for c in before if q.kin(c.figure.unit) == q.kin(m.figure.unit)]
    if not alike or any(not c.figure.exact for c in alike) or len(alike) > _MOST:
        return
    named = _named(plain, text, alike, m, call)
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


def _named(
    plain: Patterns, text: str, alike: Sequence[Measured], m: Measured, call: Call
) -> list[Measured]:
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
        named = named or [c for c in alike if m.figure.value < LEAST and _is_close(c, m)]
    elif plain.fullmatch(call.noun) and not call.back:
        named = list(alike)
    return named


def _is_close(c: Measured, m: Measured) -> bool:
    one, other = sorted((c.figure.value, m.figure.value))
    return other - one == 1 or 5 * other < 7 * one


def _is_named(text: str, c: Measured, noun: str) -> bool:
    """Whether a noun stands right at a count, before it or behind it."""
    behind = text[c.figure.end : c.figure.end + BEHIND]
    before = _IN_ALL.sub("", c.words(text))
    return (
        before.endswith(noun)
        or c.before.removesuffix("一").endswith(noun)
        or behind.startswith(noun)
    )


def is_listed(text: str, m: Measured) -> bool:
    """Whether as many were named before, or counted in Chinese numerals: 两个村……这2个村."""
    begin = begin_of(text, m.figure.start, "\n")
    told, value = text[begin : m.figure.start], m.figure.value
    if value > LEAST:
        return False
    if any(small_number(n) == value for n in _IN_WORDS.findall(told)):
        return True
    sizes = {len(split(piece)) for piece in _CLAUSE.findall(told)}
    sizes |= {told.count("《"), told.count("；") + 1}
    return int(value) in sizes - {1}


def _words(text: str, c: Measured) -> str:
    return text[c.clause : end_of(text, c.figure.end, "，。；：、（\n", BEHIND)]


def _is_part(text: str, c: Measured) -> bool:
    return _PART.search(text[begin_of(text, c.clause, "。；\n") : c.figure.start]) is not None


def _times(text: str, c: Measured, year: str) -> frozenset[str]:
    words = _OWN.sub("", text[c.sentence[0] : c.figure.start])
    return frozenset(_TIME.findall(words)) - {year}
