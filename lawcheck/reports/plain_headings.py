"""Headings without a number: told by the format, by the part they name, by shape and place.

In a report that numbers its first level a short line is a heading only if it names a part that
no number opens (its number was lost). Where the lines name the parts and the numbers do not, the
lines are the first level and the numbers stand below.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import pairwise

from lawcheck.reports import dates
from lawcheck.reports.headings import Heading
from lawcheck.reports.lines import FoldedLine
from lawcheck.text.patterns import compiled

#: Index and line, the parts its words name, where the words end.
_Candidate = tuple[int, FoldedLine, tuple[str, ...], int]
#: A heading of the first level and its number.
_Top = tuple[Heading, int]
_OPENING = compiled(r"([^。；，：！？\"]{4,30})(?<![如以]下)(?<![是为])：(?=.)")
_LONGEST, _LONGEST_STATED = 40, 90
_SENIOR = ("第一部分", "第一章", "一、", "（一）", "1.", "1、")
#: A line at least so long is prose even without a stop.
_PROSE = 45
_HAN = compiled(r"[\u4e00-\u9fff]")
_COMPLETE = compiled(r"[。；，、！：…,.）]$|[。；]|？.")


def find(
    lines: Sequence[FoldedLine],
    numbered: Sequence[Heading],
    parts_of: Callable[[str], tuple[str, ...]],
    fallback: str | None,
) -> list[Heading]:
    """The headings among ``lines`` that carry no number.

    ``parts_of`` tells which mandated parts the words of a heading name; ``fallback`` is the part
    of thematic headings.
    """
    taken = {heading.index for heading in numbered}
    stated = sum(line.paragraph.level is not None for line in lines)
    # A page that calls most of its paragraphs headings says nothing by it.
    trusted = stated * 2 <= len(lines)
    short = [
        (index, line, parts_of(line.text), len(line.text))
        for index, line in enumerate(lines)
        if index not in taken and _is_short(line, trusted=trusted)
    ]
    short += _run_in(lines, taken | {index for index, *_ in short}, parts_of)
    short.sort(key=lambda candidate: candidate[0])
    told = [c for c in short if trusted and c[1].paragraph.level is not None]
    free = [c for c in short if c not in told and _stands_free(c, lines, taken)]
    tops = _first_level(numbered)
    if (claimed := _claimed(tops, free, parts_of)) is not None:
        named = {part for _, _, parts, _ in free for part in parts}
        more = len(named - {fallback}) > len(claimed - {fallback})
        free = [
            c
            for c in free
            if c[2]
            and (more or _lost_its_number(c[2], claimed, fallback))
            and not _is_theme(c, free, tops)
        ]
    return [
        Heading(
            index=index,
            line=line,
            marker=None,
            begin=0,
            end=end,
            run_in=end < len(line.text),
            format_level=line.paragraph.level if trusted else None,
            parts=parts,
        )
        for index, line, parts, end in sorted([*told, *free], key=lambda candidate: candidate[0])
    ]


def _run_in(
    lines: Sequence[FoldedLine], taken: set[int], parts_of: Callable[[str], tuple[str, ...]]
) -> list[_Candidate]:
    """Words that name a part and open its paragraph: 下一步工作打算：一是…"""
    found = []
    for index, line in enumerate(lines):
        match = _OPENING.match(line.text) if index not in taken else None
        if match and (parts := parts_of(match[1])):
            found.append((index, line, parts, match.end()))
    return found


def _first_level(numbered: Sequence[Heading]) -> list[_Top]:
    """The headings of the first level with their numbers; none where no first number opens it."""
    marked = [(h, h.marker) for h in numbered if h.marker]
    style = next((m.style for _, m in marked if m.style in _SENIOR and m.value == 1), None)
    return [(heading, marker.value) for heading, marker in marked if marker.style == style]


def _claimed(
    tops: Sequence[_Top],
    free: Sequence[_Candidate],
    parts_of: Callable[[str], tuple[str, ...]],
) -> set[str] | None:
    """The parts that the numbers of the first level name; None where they are no first level.

    The first level has one sequence: numbers that start anew stand below something. So does a
    list that names no parts, with headings without numbers (``free``) before and behind it, but
    not inside; or with only such before it, of which several name parts, the last among them.
    """
    if len(tops) < 2 or sum(value == 1 for _, value in tops) > 1:
        return None
    claimed = {part for heading, _ in tops for part in parts_of(heading.words)}
    begin, end = tops[0][0].index, tops[-1][0].index
    before = [candidate for candidate in free if candidate[0] < begin]
    behind = [candidate for candidate in free if candidate[0] > end]
    several = len({part for _, _, parts, _ in before for part in parts}) > 1
    around = before and (behind or (several and before[-1][2]))
    if len(claimed) < 2 and around and len(before) + len(behind) == len(free):
        return None
    return claimed


def _is_theme(candidate: _Candidate, free: Sequence[_Candidate], tops: Sequence[_Top]) -> bool:
    """Whether a line stands among themes below a number, and no number is lacking around it."""
    for (over, value), (behind, following) in pairwise(tops):
        if over.index < candidate[0] < behind.index:
            inside = range(over.index, behind.index)
            return following == value + 1 and any(not c[2] for c in free if c[0] in inside)
    return False


def _lost_its_number(parts: tuple[str, ...], claimed: set[str], fallback: str | None) -> bool:
    return bool(claimed) and not claimed & set(parts) and parts != (fallback,)


def _stands_free(candidate: _Candidate, lines: Sequence[FoldedLine], taken: set[int]) -> bool:
    """Whether a short line of text stands where a heading may: over text, or naming a part."""
    index, line, parts, _ = candidate
    return line.paragraph.kind == "text" and (bool(parts) or _opens_text(lines, index, taken))


def _is_short(line: FoldedLine, *, trusted: bool) -> bool:
    """Whether a line has the shape of a heading, or the format calls it one."""
    text, stated = line.text, trusted and line.paragraph.level is not None
    if not 2 <= len(text) <= (_LONGEST_STATED if stated else _LONGEST):
        return False
    if len(_HAN.findall(text)) < 2 or dates.is_date(line):
        return False
    return "。" not in text[:-1] if stated else not _COMPLETE.search(text)


def _opens_text(lines: Sequence[FoldedLine], index: int, taken: set[int]) -> bool:
    """Whether a numbered heading or prose follows, at once or below one more short line."""
    for following in range(index + 1, min(index + 3, len(lines))):
        text = lines[following].text
        if following in taken or len(text) >= _PROSE or "。" in text:
            return True
        if not _is_short(lines[following], trusted=False):
            return False
    return False
