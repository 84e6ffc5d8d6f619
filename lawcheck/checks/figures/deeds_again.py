"""One deed counted in the results and again in another part: 建成93个……2026年建成的89个服务点.

The verb is the same, or one that means the same; the noun of the later count stands at the earlier
one, or one body (案件审理委员会) did both. A time or a limit that one of them has, another body,
and any count beside either of them that makes up the difference explain two values. Fewer may be
a part where no word says that they are all.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import msgspec

from lawcheck.checks.figures.nearness import is_near
from lawcheck.checks.figures.recalled import Recalled
from lawcheck.packs.kinds.figures import DeedsAgain
from lawcheck.text import quantities as q
from lawcheck.text.around import CLAUSE, begin_of, end_of
from lawcheck.text.characters import han, runs
from lawcheck.text.figures import Measured
from lawcheck.text.nouns import COUNTED
from lawcheck.text.patterns import compile_patterns, compiled

#: 2026年建成的89个……, 一年兑现的: all of the year.
_ALL = compiled(
    r"(?:20\d\d年|一年来?|全年|年内|本年度?)(?:度|来|共|里|中|以来)?[^，。；：\d]{0,24}$"
)
_MARKS = compiled(r"^[，；：。、]|(?:[有共为达是]|达到)$")
_REACH, _SENTENCE = 24, 120
#: Smaller numbers are near one another by accident.
_LEAST = 5
#: A run of so many characters in common is a name of its own.
_OWN_RUN = 4
#: Counts that end in so many same characters are of one name, whatever was done.
_NAMED, _TAIL = -1, 6
_FILLS = compiled(
    r"全[省市县区镇乡局年]|年内|一年来?|20\d\d年度?|推动|督促|[共先累][计后]?|[，、在]"
)


class _Deed(msgspec.Struct, frozen=True):
    """A count, the group of verbs that it was done by, and its noun."""

    m: Measured
    verb: int
    noun: str
    clause: str


def deeds_again(
    options: DeedsAgain,
    measured: Sequence[Measured],
    text: str,
    year: int,
    issuer: str,
    own: set[int],
    aim: Callable[[Measured], bool],
) -> Iterator[Recalled]:
    """Each count outside the results that tells a deed of theirs with another value.

    ``own`` are the turns of the counts that the results tell.
    """
    told = [(n, deed) for n, m in enumerate(measured) for deed in _deeds(options, text, m)]
    for n, later in told:
        words = _words(text, later.m)
        # An aim tells of what was done where it names the year.
        if n in own or (aim(later.m) and f"{year}年" not in words):
            continue
        same = [
            deed.m
            for turn, deed in told
            if turn in own and deed.verb == later.verb and _is_same(options, text, deed, later)
        ]
        values = {m.figure.value for m in same}
        value = later.m.figure.value
        if len(values) != 1 or value in values or any(not is_near(value, one) for one in values):
            continue
        earlier = same[0]
        scopes = (_scope(options, text, m, year, issuer) for m in (earlier, later.m))
        if len(set(scopes)) > 1:
            continue
        if _is_explained(text, measured, earlier, later):
            continue
        sure = _ALL.search(words) is not None or value > earlier.figure.value
        yield Recalled(later.m, earlier, later.noun or later.clause, sure)


def _deeds(options: DeedsAgain, text: str, m: Measured) -> Iterator[_Deed]:
    """The deeds by which a count may be told, with the noun that stands at it."""
    figure = m.figure
    if not figure.exact or figure.unit == "%" or figure.value < _LEAST:
        return
    words = _MARKS.sub("", text[m.clause : figure.start])
    if compile_patterns((options.partly,)).search(words):
        return
    if len(words) > _TAIL:
        yield _Deed(m, _NAMED, words, words)
    behind = text[figure.end : end_of(text, figure.end, CLAUSE, _REACH)]
    noun = COUNTED.match(behind)
    for turn, verbs in enumerate(options.deeds):
        last = None
        for match in compile_patterns((verbs,)).finditer(words):
            last = match
        after = words[last.end() :].lstrip("出过了的") if last else ""
        if last is None:
            if compile_patterns((verbs,)).search(behind):
                yield _Deed(m, turn, "", words + behind)
            continue
        yield _Deed(m, turn, after or (noun["noun"] if noun else ""), words + behind)


def _is_same(options: DeedsAgain, text: str, one: _Deed, later: _Deed) -> bool:
    """Whether both counted the same things, or one body had both before it."""
    if q.kin(one.m.figure.unit) != q.kin(later.m.figure.unit):
        return False
    common = compile_patterns((options.common,))
    if later.verb == _NAMED:
        tail = later.noun[-_TAIL:]
        # 县政府常务会议会前学法, 县委常委会会议会前学法: what stands before is the same as well.
        mine, theirs = (set(_FILLS.sub("", x.noun[:-_TAIL])) for x in (later, one))
        alike = mine <= theirs or theirs <= mine
        return alike and han(common.sub("", tail)) >= _OWN_RUN and one.noun.endswith(tail)
    named = runs(common.sub("，", later.noun), 2)
    # 整治非法采砂，清理采砂点57处: what limits the noun may stand in the clause before.
    before = text[one.m.sentence[0] : one.m.clause] + one.clause
    if len(named) > 1 and named & runs(one.clause, 2) and named <= runs(before, 2):
        return True
    begin = begin_of(text, later.m.figure.start, "。\n", _SENTENCE)
    groups = compile_patterns((options.groups,)).findall(text, begin, later.m.figure.start)
    stretch = text[one.m.clause : end_of(text, one.m.figure.end, "，。；\n")]
    return any(runs(group, _OWN_RUN) & runs(stretch, _OWN_RUN) for group in groups)


def _scope(
    options: DeedsAgain, text: str, m: Measured, year: int, issuer: str
) -> tuple[frozenset[str], frozenset[str]]:
    """Which other times and which bodies are named before a count in its sentence.

    局案件审理委员会 is the issuer's own.
    """
    named = compile_patterns((options.bodies,)).findall(text, m.lead, m.figure.start)
    bodies = {name for name in named if name not in issuer}
    return m.times(text) - {f"{year}年"}, frozenset(bodies)


def _is_explained(text: str, measured: Sequence[Measured], earlier: Measured, later: _Deed) -> bool:
    """Whether counts beside either of them make up the difference, or another has the value."""
    value = later.m.figure.value
    apart = abs(value - earlier.figure.value)
    for c in measured:
        if c is earlier or c is later.m or q.kin(c.figure.unit) != q.kin(later.m.figure.unit):
            continue
        if c.figure.value == value:
            return True
        paragraph = min(
            text.count("\n", *sorted((c.figure.start, m.figure.start))) for m in (earlier, later.m)
        )
        if paragraph == 0 and c.figure.value in (apart, value + earlier.figure.value):
            return True
    return False


def _words(text: str, m: Measured) -> str:
    return text[begin_of(text, m.figure.start, "，。；：\n", _SENTENCE) : m.figure.start]
