"""What the name of a rate says of its part and its whole: 签收率 is of what was 签收."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

import msgspec

from lawcheck.packs.kinds.figures import FigureRelation
from lawcheck.text.patterns import compile_patterns, compiled, ending, may_match

_NAMED = compiled(r"(?P<what>[一-龥]{2})率$")
#: The end of a name says what is counted: 试点部门预算|审减率.
_END = 4


class Named(msgspec.Struct, frozen=True):
    """A rate by its name."""

    part: str
    whole: str
    """Patterns of the words of its counts."""
    narrowed: tuple[str, ...]
    """Of what only it is told: 按期, 重点企业."""
    known: bool
    """The pack says what it is of."""
    own: str = ""
    """A pattern of its own word: 优秀 of 优秀率."""
    denied: str = ""
    """A pattern of the words of what it leaves out."""
    alone: bool = False
    """One matter of the report has it."""
    pieces: tuple[str, ...] = ()
    """Of a rate that the pack does not know: the end of its name, two characters at a time."""


def named(options: FigureRelation, before: str) -> Named | None:
    """The rate whose name the words before a percentage end with."""
    for stage in options.stages:
        if not may_match(stage.rate, before):
            continue
        if match := ending(compile_patterns((stage.rate,)), before):
            part = stage.part or _word(match[0])
            narrowed = _narrowed(options, before, match.start())
            own, denied = f"(?<![应可待拟]){_word(match[0])}", f"[不未]{_word(match[0])}"
            denied = f"{denied}|{stage.denied}" if stage.denied else denied
            return Named(part, stage.whole, narrowed, True, own, denied, stage.alone)
    match = _NAMED.search(before)
    if match is None or compile_patterns((options.no_shares,)).search(match["what"]):
        return None
    what = re.escape(match["what"])
    part, whole = _patterns(what)
    name = before[: match.end("what")]
    pieces = tuple(a + b for a, b in pairwise(name[-_END:]))[::-1]
    narrowed = _narrowed(options, before, match.start("what"))
    return Named(part, whole, narrowed, False, part, f"[不未]{what}", pieces=pieces)


def _narrowed(options: FigureRelation, before: str, name: int) -> tuple[str, ...]:
    """Of what only a rate is told whose name begins at ``name``."""
    timely = compile_patterns((options.timely,)).search(before)
    rest = rest_of(options, before[:name])
    extra = (timely[0],) if timely and timely[0] not in rest else ()
    return (*extra, rest) if rest else extra


def _word(rate: str) -> str:
    """What was done, by the rate's own word: 满意率 is of who was 满意."""
    return re.escape(rate.removesuffix("率"))


@lru_cache(maxsize=256)
def _patterns(what: str) -> tuple[str, str]:
    return f"(?<![应可待拟]){what}", f"应{what}|^(?!.*{what})"


def rest_of(options: FigureRelation, words: str) -> str:
    """What is left of ``words`` without what narrows nothing."""
    return compile_patterns((options.general,)).sub("", words)


def telling(options: FigureRelation, words: str) -> list[str]:
    """Each two characters beside each other that tell one thing from another."""
    bare = rest_of(options, re.sub("[^一-龥]", " ", words))
    return [a + b for a, b in pairwise(bare) if " " not in a + b]
