"""A whole, what was done of it and what is left, wherever a report tells each of them.

发现问题46个，已整改40个 leaves six; 尚未改完的4个 and 46个全部整改 tell of it elsewhere. Here they
are read; ``left_over`` says which of them cannot both be true.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec

from lawcheck.packs.kinds.figures import Leftover, Leftovers
from lawcheck.text import quantities as q
from lawcheck.text.around import end_of
from lawcheck.text.figures import Measured, by_sentence
from lawcheck.text.patterns import compile_patterns, compiled, kept
from lawcheck.text.running import RunningText

_REST = compiled("(?:余下|剩余|剩下|尚余|还剩|下剩|其余)的?$")
_NOT = (
    r"(?:尚|还|仍|暂)?(?:未能?|没有?|没能|不曾)(?:得到|按[期时]|如期|及时|彻底|全部)?"
    r"[^，。；\d的]{0,2}?"
)
#: 仍有4个问题没有整改: its clause begins with no more than that there are some, or 补足 says all.
_THERE_ARE = compiled("(?:[尚还仍]有?|有|存在|[补配招][足齐满])$")
_ALL = r"(?:全部|全都|悉数|全数|均已?|都已?)"
#: 其余12处……全部整改到位: what the pair leaves was done as well.
_RESTS = r"(?:其[余他]|余下|剩余|剩下|另外?)[^。；]{0,20}?(?:%s)"
#: 全部跟踪到整改, 全部明确整改责任 do not say that it is done.
_WELL = "(?:已经?|得到|按[期时]|如期|依法|彻底|完成|实现|予以|及时|按要求)"
_STOPS = "，。；：\n"
#: So far behind a count is read.
_REACH, _NEAR, _NOUN, _OBJECT = 40, 14, 8, 4


class Pair(msgspec.Struct, frozen=True):
    """A whole and what was done of it."""

    kind: Leftover
    whole: Measured
    done: Measured
    others: tuple[Decimal, ...]
    """The other counts beside them, which may explain what is left."""

    @property
    def left(self) -> Decimal:
        """What is left, as far as the pair itself tells."""
        return self.whole.figure.value - self.done.figure.value


class Left(msgspec.Struct, frozen=True):
    """What is said to be left."""

    kind: Leftover
    m: Measured
    limited: bool
    """Words between the number and its noun, or before it, may choose some of what is left."""
    others: tuple[Decimal, ...]


class AllDone(msgspec.Struct, frozen=True):
    """All of a number that is said to be done."""

    kind: Leftover
    m: Measured
    end: int


def pairs(options: Leftovers, kind: Leftover, running: RunningText, year: int) -> Iterator[Pair]:
    """Every whole with what was done of it, in one sentence or in the next.

    当时完成9项, 6月底前整改40个 tell how far it had come, and not at the end of the year.
    """
    text = running.text
    some, interim = compile_patterns((options.selected,)), compile_patterns((options.interim,))
    not_yet = compile_patterns((options.not_yet,))
    whole_of = compile_patterns((kind.whole,))
    undone = kept(_undone(kind))
    # 积案化解攻坚列出积案26件: the act is the name of a campaign, and none at the count.
    near_it, at_it = (kept(rf"(?:{kind.acts})[^，。；\d]{{0,{n}}}$") for n in (_NOUN, _OBJECT))
    for figures, before in by_sentence(running.measured, text):
        near = [*before, *figures]
        for m in figures:
            words = m.words(text)
            if not _counts(m) or some.search(words):
                continue
            behind = _behind(text, m)
            said = near_it.search(words) or kept(rf"^[一-龥]{{0,6}}?(?:{kind.acts})").match(behind)
            if not said or undone.search(words) or undone.search(behind):
                continue
            wholes = [
                c
                for c in near
                if c.figure.end <= m.figure.start
                and alike(kind, c, m)
                and c.figure.value > m.figure.value
                and whole_of.search(c.words(text) + _behind(text, c))
                and not some.search(c.words(text))
                and not at_it.search(c.words(text))
            ]
            between = text[wholes[-1].figure.end : m.figure.start] if wholes else "；"
            if not {"；", "："} & set(between) and not interim.search(between):
                # 26个单位发现问题46个: what stands before the whole is of something else.
                end = end_of(text, m.sentence[1] + 1, "。\n")
                beside = running.measured_between(wholes[-1].figure.start, end)
                rest = kept(_RESTS % kind.acts).search(text, m.figure.end, end)
                if rest and not not_yet.search(rest[0]) and f"{year + 1}年" not in rest[0]:
                    continue
                yield Pair(kind, wholes[-1], m, _others(beside, (wholes[-1], m)))


def lefts(options: Leftovers, kind: Leftover, running: RunningText) -> Iterator[Left]:
    """Every count of what is said to be left."""
    text = running.text
    undone, partly = _undone(kind), compile_patterns((options.partly,))
    before_it = kept(rf"(?:{undone})(?P<between>[^，。；\d]{{0,{_NOUN}}})$")
    behind_it = kept(rf"^(?P<between>[^，。；\d]{{0,{_NOUN}}}?)(?:{undone})")
    nouns = compile_patterns((kind.nouns or "(?!)",))
    for m in running.measured:
        words, behind = m.words(text), _behind(text, m)
        if not _counts(m) or partly.search(words):
            continue
        noun = nouns.match(behind)
        if _REST.search(words):
            limited = noun is None
            if limited:
                continue
        elif match := before_it.search(words):
            limited = not kind.of_all and not (noun or nouns.search(match["between"]))
        elif match := behind_it.match(behind):
            plain = _THERE_ARE.search(words) is not None
            limited = not (plain and (noun is not None or kind.of_all))
        else:
            continue
        near = running.measured_between(m.sentence[0], m.sentence[1])
        yield Left(kind, m, limited, _others(near, (m,)))


def all_done(options: Leftovers, kind: Leftover, running: RunningText) -> Iterator[AllDone]:
    """Every count of which all is said to be done: 127处问题年内全部整改销号."""
    text = running.text
    every = kept(
        rf"^(?P<words>[^，。；：\d]{{0,{_NEAR}}}(?:，[^，。；：\d]{{0,{_NOUN}}}?)?){_ALL}"
        rf"{_WELL}{{0,3}}(?:{kind.acts})(?!责任|方案|清单|时限|措施|期限|计划|要求)"
    )
    some, not_yet = compile_patterns((options.selected,)), compile_patterns((options.not_yet,))
    for m in running.measured if not kind.of_all else ():
        if not _counts(m):
            continue
        match = every.match(text[m.figure.end : m.figure.end + _REACH])
        if match is None:
            continue
        words = m.words(text)
        if not_yet.search(f"{words}，{match[0]}") or some.search(words):
            continue
        yield AllDone(kind, m, m.figure.end + match.end())


def _undone(kind: Leftover) -> str:
    """The words that something is left; where a kind has none of its own its act is denied."""
    return kind.left or rf"{_NOT}(?:{kind.acts})"


def _counts(m: Measured) -> bool:
    return (
        m.figure.exact and m.figure.value > 0 and m.figure.value % 1 == 0 and m.figure.unit != "%"
    )


def alike(kind: Leftover, one: Measured, other: Measured) -> bool:
    """Whether both count the same: posts are counted in 名, 人 and 个."""
    units = {one.figure.unit, other.figure.unit}
    return len({*map(q.kin, units)}) == 1 or (kind.of_all and units <= {*q.PEOPLE, "个"})


def _behind(text: str, m: Measured) -> str:
    return text[m.figure.end : end_of(text, m.figure.end, _STOPS, _NEAR)]


def _others(near: Sequence[Measured], but: Sequence[Measured]) -> tuple[Decimal, ...]:
    """The other counts in the same measure word."""
    return tuple(
        c.figure.value
        for c in near
        if c not in but and c.figure.unit == but[0].figure.unit and c.figure.exact
    )
