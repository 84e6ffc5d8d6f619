"""How a report stands to what it tells of: its own doing, or what was found and done away with.

审查认为该通知设定行政许可 tells what a review found, 通知5月14日废止 what became of it: neither is
told as what the reporter does. The rules on what is barred, beyond one's powers or out of time
ask here.
"""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.one_case import goes_on
from lawcheck.checks.substance.read import Sentence
from lawcheck.packs.reading import Reading
from lawcheck.text.around import begin_of
from lawcheck.text.patterns import compile_patterns, compiled

#: 对计量不合格的17户责令改正: what was mended there is what so many others did.
_OF_OTHERS = compiled(r"对[^，。；]{2,24}的\d+[户家人名][^，。；]{0,4}责令")
_STOP = compiled("；")
#: 对接到的违法搭建投诉，执法队当天到场制止: what leads with its own matter tells of that.
_OF_ANOTHER = compiled(r"对(?!此|该|上述|其|这|以上|前述)[^，。；]{4,40}，")


def disowned(told: Sequence[Sentence], at: int, place: int, words: Reading) -> bool:
    """Whether what the sentence ``at`` tells at ``place`` was found by a review, or undone."""
    return is_found(told[at].text, place, words) or _is_undone(told, at, place, words)


def is_found(text: str, place: int, words: Reading) -> bool:
    """Whether the words before ``place`` make what stands there something that was found.

    Behind a semicolon another thing is told, but not in a list behind a colon.
    """
    begin = begin_of(text, place, "；")
    # What stands behind may take it back: 认定程序违法的4件，最终维持.
    found = compile_patterns((words.found,)).finditer(text, begin)
    if any(match.end() <= place for match in found):
        return True
    # 对发现的不出示证件、……等问题当周讲评: what is listed within is of what was found.
    listed = compile_patterns((words.found_of,)).finditer(text, begin)
    if any(match.start() <= place < match.end() for match in listed):
        return True
    return compile_patterns((words.found_list,)).search(text, 0, place) is not None


def beside(
    told: Sequence[Sentence], at: int, patterns: tuple[str, ...], *, before: bool = False
) -> bool:
    """Whether the sentence before or behind, in the same paragraph, has one of the words.

    With ``before`` only the one before it is asked.
    """
    pattern = compile_patterns(patterns)
    number = told[at].span.paragraph
    places = (at - 1,) if before else (at - 1, at + 1)
    near = [told[n] for n in places if 0 <= n < len(told)]
    return any(
        one.span.paragraph == number and pattern.search(one.text) and not _OF_OTHERS.match(one.text)
        for one in near
    )


def _own_end(text: str, place: int) -> int:
    """Where a statement behind a semicolon begins that leads with its own matter."""
    for stop in _STOP.finditer(text, place):
        if _OF_ANOTHER.match(text, stop.end()):
            return stop.start()
    return len(text)


def _is_undone(told: Sequence[Sentence], at: int, place: int, words: Reading) -> bool:
    """Whether the same case ends with its being undone, in this sentence or a later one."""
    undone = compile_patterns((words.undone,))
    here = told[at]
    if undone.search(here.text, place, _own_end(here.text, place)):
        return True
    text = here.text
    for one in told[at + 1 :]:
        if one.span.paragraph != here.span.paragraph or _OF_ANOTHER.match(one.text):
            return False
        last = len(text)
        text += one.text
        if undone.search(one.text):
            return goes_on(words, text, 0, last, whomever=True)
    return False
