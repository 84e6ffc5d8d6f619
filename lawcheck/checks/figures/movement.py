"""How far something moved: 增长25.7%, 比上年多106件, 提高5个百分点, 翻一番, read in turn."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

import msgspec

from lawcheck.packs.kinds.figures import Moves
from lawcheck.text.numerals import Figure
from lawcheck.text.patterns import compiled, fold_pattern
from lawcheck.text.skeleton import Skeleton

#: A statement is no longer than so many signs.
_REACH = 80
FREE = "[^ⓝⓟⓓⓑ，。；：、（）\\n]"


class Movement(msgspec.Struct, frozen=True):
    """One statement of how far something moved."""

    up: bool
    figure: Figure
    verb: str
    words: str = ""
    """What is said to have moved, where it is said again."""
    end: int = 0
    """In the skeleton, behind its figure, where others follow."""


class Reader:
    """The expressions of one pack's words."""

    def __init__(self, words: Moves) -> None:
        self.rise, self.fall, versus, filling = (
            fold_pattern(p) for p in (words.rise, words.fall, words.versus, words.filling)
        )
        moved = f"(?P<rise>{self.rise})|(?P<fall>{self.fall})"
        self.statement = compiled(
            r"(?:[，、；]|[，；]?[（]?|[，]即)"
            rf"(?:(?:{versus})(?:[的为]?[ⓝⓟ](?:{FREE}{{0,6}}相比，?)?)?，?)?"
            rf"(?P<words>{FREE}{{0,12}}?)(?:{moved})"
            r"(?:率|量|幅度?|比例|速度)?(?:了|为|达到?|高达|是|均|将?约|[：])*(?P<by>[ⓝⓟⓓⓑ])"
        )
        self.further = compiled(
            rf"{FREE}{{0,10}}，再?(?:{FREE}{{0,6}}?)(?:{self.rise}|{self.fall}|[升降增减])(?:到|至|为)"
            rf"{FREE}{{0,14}}?(?P<b>[ⓝⓟ])"
        )
        self.doubled = compiled(
            r"[，、（]?(?:[一二三四五两]年)?(?:总量|数量)?(?:实现)?翻(?:了)?(?P<twice>一?|两)番"
        )
        self._fill = compiled(rf"(?:{filling})")

    def after(self, skeleton: Skeleton, at: int, most: int) -> Iterator[Movement]:
        """The statements that follow directly on ``at``."""
        for _ in range(most):
            match = self.statement.match(skeleton.text[at : at + _REACH])
            if match is None:
                return
            figure = skeleton.figure(match, "by", at)
            if figure is None:
                return
            yield Movement(
                match["rise"] is not None,
                figure,
                match["rise"] or match["fall"],
                self._fill.sub("", match["words"]),
                at + match.end(),
            )
            at += match.end()


@lru_cache(maxsize=8)
def reader(words: Moves) -> Reader:
    """The reader of a pack's words, made once."""
    return Reader(words)
