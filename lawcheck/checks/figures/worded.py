"""Words of quantity that the counts beside them refute: 16个乡镇中有11个……，虽属极少数.

个别案卷不规范。120份中有47份……: such a word may also open what the counts then tell.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

import msgspec

from lawcheck.checks.figures.refuted import Refuted, of_match
from lawcheck.packs.kinds.figures import WordedShare
from lawcheck.text import quantities as q
from lawcheck.text.characters import runs
from lawcheck.text.patterns import compile_patterns, compiled, fold_pattern
from lawcheck.text.skeleton import Skeleton

#: So far from its bounds a share is beyond any round way to say it.
_CLEARLY = 0.1
#: Of fewer, three may still be called some: 5件败诉案件中3件.
_MANY = 30


def relations(skeleton: Skeleton, words: Sequence[WordedShare]) -> Iterator[Refuted]:
    """A part counted of a whole, and called few, most or half of it in the same sentence."""
    for one in words:
        if not compile_patterns((one.words,)).search(skeleton.text):
            continue
        told_so = _opened(one.words) if one.opens else _told(one.words)
        for match in told_so.finditer(skeleton.text):
            whole, part = skeleton.figure(match, "whole"), skeleton.figure(match, "part")
            if not (whole and part and whole.exact and part.exact and q.alike(whole, part)):
                continue
            if not whole.value >= part.value > 0 or (one.opens and whole.value < _MANY):
                continue
            if one.opens and _is_of_others(skeleton.text, match):
                continue
            share = float(part.value / whole.value)
            if one.least <= share <= one.most:
                continue
            # 31处错误中，26处出自8个所，占八成以上: of the count before it.
            between = skeleton.between(match.end("whole"), match.end())
            if any(one.least <= figure.value / whole.value <= one.most for _, figure in between):
                continue
            beyond = max(one.least - share, share - one.most)
            told = f"{whole.text}中的{part.text}占{share:.1%}，不是“{match['word']}”"
            one_told = of_match(match, skeleton, told, sure=False)
            yield msgspec.structs.replace(one_told, faint=beyond <= _CLEARLY)


def _is_of_others(text: str, match: re.Match[str]) -> bool:
    """Whether the whole has a noun that the opening words do not: 少数所队……31处错误中，26处."""
    noun = text[match.end("whole") : match.start("part")].rstrip("，有").removesuffix("中")
    said = match[0].partition("。")[0].partition("，")[0]
    return len(noun) > 1 and not runs(noun, 2) & runs(said, 2)


@lru_cache(maxsize=32)
def _opened(words: str) -> re.Pattern[str]:
    return compiled(
        rf"(?:^|(?<=[。；\n是、）]))(?P<word>{fold_pattern(words)})(?!别)[^ⓝⓟ，。；\n]{{2,24}}[。，]"
        r"[^ⓝⓟ，。；\n]{0,16}(?P<whole>ⓝ)[^ⓝⓟ，。；\n]{0,10}[中里]，?有?(?P<part>ⓝ)"
    )


@lru_cache(maxsize=32)
def _told(words: str) -> re.Pattern[str]:
    return compiled(
        r"(?P<whole>ⓝ)[^ⓝⓟ。；\n]{0,20}?[中里内][^ⓝⓟ。；\n]{0,14}"
        r"(?P<part>ⓝ)[^ⓝⓟ的。；\n]{0,36}?"
        rf"(?P<word>{fold_pattern(words)})"
    )
