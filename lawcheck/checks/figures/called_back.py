"""A count called back in its paragraph with another value: 聘法律顾问26名……34名法律顾问中5名优秀.

上述, 这, and 中 behind its noun mean all that was told before. It must be the one count of its
noun, or of its measure word, in the paragraph; any counts that make up the later value explain it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.figures.derived.share_bases import SELECTED
from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.recalled import OF_THEM, THESE, Recalled
from lawcheck.checks.figures.remainders import reached
from lawcheck.text import quantities as q
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.figures import Measured, by_paragraph
from lawcheck.text.mistyped import mistyped
from lawcheck.text.patterns import compiled

_FRONT = compiled(r"^[，；：。]?(?:在|对)?$")
_NOUN = compiled(
    r"(?P<noun>[一-龥]{2,10}?)(?:[中里](?![央心国学小型期队层介医考标程])[，有]?|$|(?=[，。的全均都]))"
)
#: 这39处岗亭群众满意度: where the noun ends is not said.
_WORD = compiled(r"(?P<noun>[一-龥]{2})")
#: They name no kind.
_PLAIN = frozenset(("人员", "案件", "企业", "单位", "问题", "事项", "文件", "同志", "干部", "部门"))
#: Of another time or lot.
_TIME = compiled(r"20\d\d年|[上去]一?年|往年|[上下]半年|季度|第[一二三四五]批|首批|[比较]")
#: Smaller numbers are near one another.
_LEAST = 10
#: So many of the counts before are added and taken away.
_MOST = 8
#: So much of what stands behind a count names it.
_BEHIND = 14


def called_back(measured: Sequence[Measured], text: str, year: str) -> Iterator[Recalled]:
    """Each count that calls back one of its paragraph, with another value than was told."""
    for figures in by_paragraph(measured, text):
        for at, m in enumerate(figures):
            if at and m.figure.exact and m.figure.value >= _LEAST and (said := _said(text, m)):
                yield from _judged(text, figures[:at], m, said, year)


def _said(text: str, m: Measured) -> tuple[str, bool] | None:
    """The noun of a count that means all that were told, and whether 这 or 上述 says so."""
    words, behind = text[m.clause : m.figure.start], text[m.figure.end : m.figure.end + _BEHIND]
    noun = _NOUN.match(behind)
    if words.endswith(THESE) and (said := noun or _WORD.match(behind)):
        return said["noun"], True
    if noun is None:
        return None
    of_them = _FRONT.match(words) and OF_THEM.match(behind)
    return (noun["noun"], False) if of_them else None


def _judged(
    text: str, before: Sequence[Measured], m: Measured, said: tuple[str, bool], year: str
) -> Iterator[Recalled]:
    noun, back = said
    alike = [c for c in before if q.kin(c.figure.unit) == q.kin(m.figure.unit)]
    named = [c for c in alike if noun in _words(text, c)]
    if back and not named:
        # 73家律师事务所……这63家机构: by another name, where one digit is another.
        named = [c for c in alike if mistyped(c.figure, m.figure)]
    elif noun in _PLAIN and not back:
        named = alike
    wholes = [c for c in named if not _is_part(text, c)]
    if len({c.figure.value for c in wholes}) != 1 or not wholes[0].figure.exact:
        return
    earlier = wholes[0]
    if earlier.sentence == m.sentence or not is_near(m.figure.value, earlier.figure.value):
        return
    if _times(text, m, year) != _times(text, earlier, year):
        return
    # 退出6名: who left, and who came.
    if any(not c.figure.exact for c in alike) or len(alike) > _MOST:
        return
    if not reached([c.figure.value for c in alike], m.figure.value):
        yield Recalled(m, earlier, noun, back or len(noun) > 2)


def _words(text: str, c: Measured) -> str:
    return text[c.clause : end_of(text, c.figure.end, "，。；：、（\n", _BEHIND)]


def _is_part(text: str, c: Measured) -> bool:
    return SELECTED.search(text, begin_of(text, c.clause, "。；\n"), c.figure.start) is not None


def _times(text: str, c: Measured, year: str) -> frozenset[str]:
    return frozenset(_TIME.findall(text, c.sentence[0], c.figure.start)) - {year}
