"""Read the lists of Party congresses and plenums: 党的二十大和二十届二中、三中全会.

A list names several meetings with one word, so it is parsed, not matched. Texts are folded.
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.patterns import compiled

_CONGRESS = {"十七": 17, "十八": 18, "十九": 19, "二十": 20, "二十一": 21, "二十二": 22}
_PLENUM = "一二三四五六七"
_MARK = compiled(rf"([{_PLENUM}])中")
_MEETING = compiled(
    rf"(?<![{ONE_TO_TEN}百第第])(?P<congress>二十[一二](?=届|大)|二十|十[七八九])(?:"
    r"大(?![类项力型批学县城村镇街道量数家赛奖气])"
    r"|届(?:(?P<plenums>[一二三四五六七]中(?:(?:[、，和与及]|以及)?(?:全会和)?[一二三四五六七]中)*)全会"
    r"|(?P<all>历次全会)))"
)


class Meeting(msgspec.Struct, frozen=True):
    """One meeting that a text names."""

    congress: int
    plenum: int | None
    """0 is the congress itself; None stands for all plenums so far (历次全会)."""
    start: int
    end: int
    """Of the whole expression that names it."""


def meetings(text: str) -> Iterator[Meeting]:
    """Yield every congress and plenum that a folded ``text`` names, in order."""
    for match in _MEETING.finditer(text):
        congress = _CONGRESS[match["congress"]]
        start, end = match.span()
        if match["all"]:
            yield Meeting(congress, None, start, end)
        elif match["plenums"]:
            for mark in _MARK.findall(match["plenums"]):
                yield Meeting(congress, _PLENUM.index(mark) + 1, start, end)
        else:
            yield Meeting(congress, 0, start, end)
