"""Which paragraphs are headings: by their number, by the format's word, or by shape and sense.

A heading stands on a line of its own or opens its paragraph (run-in: （一）…。正文). A paragraph
that merely starts with a digit (2023年，… 100件) carries no marker and is none.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

import msgspec

from lawcheck.documents.model import Span
from lawcheck.reports.lines import Line
from lawcheck.reports.markers import Mark, mark_of
from lawcheck.reports.model import Marker

#: Longer first sentences are no headings; the top level is given more.
_LONGEST, _LONGEST_TOP = 60, 90
_TOP = ("第一部分", "第一章", "一、")
_SENIOR = (*_TOP, "（一）", "1.", "1、")
_STOP = re.compile(r"[。；！？\n]")
_PAUSE = re.compile(r"[，：、]")
_CLOSING = "。；：，！？"
_LONGEST_PLAIN, _LONGEST_SAID = 40, 45
_COUNTED = re.compile(r"[年月日个件条次人]")
_HAN = re.compile(r"[\u4e00-\u9fff]")
_COMPLETE = re.compile(r"[。；，、！？：…,.）]$|[。；]")


class Heading(msgspec.Struct, frozen=True):
    """A heading found at line ``index`` of the body, up to ``end`` of its folded text."""

    index: int
    line: Line
    marker: Marker | None
    begin: int
    """Where the words begin in the folded text, behind the number."""
    end: int
    run_in: bool
    format_level: int | None = None
    named: bool = False
    """An unnumbered heading that names a mandated part."""

    @property
    def words(self) -> str:
        """The folded words, without number and closing stop."""
        return self.line.text[self.begin : self.end].rstrip(_CLOSING)

    @property
    def span(self) -> Span:
        return self.line.span(0, self.end)

    @property
    def printed(self) -> str:
        """The words as printed."""
        place = self.line.span(self.begin, max(self.begin + len(self.words), self.begin))
        return self.line.paragraph.text[place.start : place.end]


def find(
    lines: Sequence[Line], parts_of: Callable[[str], tuple[str, ...]], fallback: str | None
) -> list[Heading]:
    """All headings among the body ``lines``, in order.

    ``parts_of`` tells which mandated parts a heading's words name; ``fallback`` is the part of
    thematic headings, which an unnumbered line in a numbered report does not open.
    """
    numbered = _numbered(lines)
    taken = {heading.index for heading in numbered}
    starts = [h for h in numbered if h.marker and h.marker.style in _SENIOR and h.marker.value == 1]
    tops = [
        h
        for h in numbered
        if starts and h.marker and starts[0].marker and h.marker.style == starts[0].marker.style
    ]
    one_sequence = len(tops) > 1 and sum(h.marker.value == 1 for h in tops if h.marker) == 1
    claimed = {part for heading in tops for part in parts_of(heading.words)}
    plain: list[Heading] = []
    for index, line in enumerate(lines):
        if index in taken:
            continue
        level = line.paragraph.level
        if not _is_short_line(line, level):
            continue
        named = parts_of(line.text)
        if level is None:
            if line.paragraph.kind != "text" or index + 1 == len(lines):
                continue
            if one_sequence and (
                not named or claimed.intersection(named) or named == (fallback,) or not claimed
            ):
                continue
            if not named and not _opens_text(lines, index, taken):
                continue
        plain.append(Heading(index, line, None, 0, len(line.text), False, level, bool(named)))
    return sorted([*numbered, *plain], key=lambda heading: heading.index)


def _numbered(lines: Sequence[Line]) -> list[Heading]:
    in_cells = sum(len(line.text) for line in lines if line.paragraph.kind == "cell")
    cells_are_text = in_cells * 2 > sum(len(line.text) for line in lines)
    found: list[Heading] = []
    last: dict[str, int] = {}
    for index, line in enumerate(lines):
        if line.paragraph.kind == "cell" and not cells_are_text:
            continue
        mark = mark_of(line)
        if mark is None:
            continue
        marker = mark.marker
        if mark.doubtful and not _believable(line, mark, last.get(marker.style, 0)):
            continue
        last[marker.style] = marker.value
        limit = _LONGEST_TOP if marker.style in _TOP else _LONGEST
        end, run_in = _cut(line.text, mark.end, limit)
        found.append(Heading(index, line, marker, mark.end, end, run_in, line.paragraph.level))
    return found


def _believable(line: Line, mark: Mark, before: int) -> bool:
    """Whether a number that only white space parts from short words continues a sequence."""
    text = line.text
    short = len(text) <= _LONGEST_PLAIN and not _STOP.search(text[:-1])
    return (
        short
        and mark.marker.value == before + 1
        and not re.match(r"[年月日个件条次人]", text[mark.end :])
    )


def _cut(text: str, begin: int, limit: int) -> tuple[int, bool]:
    """Where the heading that begins at ``begin`` ends, and whether text follows on its line."""
    stop = _STOP.search(text, begin)
    end = stop.end() if stop else len(text)
    colon = text.find("：", begin, end)
    if 0 < colon - begin <= 20 and end - colon > 30:
        return colon + 1, True
    if end - begin <= limit + 1:
        return end, end < len(text)
    pause = _PAUSE.search(text, begin + 2, begin + limit)
    return (pause.start(), True) if pause else (end, end < len(text))


def _is_short_line(line: Line, level: int | None) -> bool:
    """Whether an unnumbered line has the shape of a heading."""
    text = line.text
    longest = _LONGEST_TOP if level is not None else _LONGEST_PLAIN
    if not 2 <= len(text) <= longest or len(_HAN.findall(text)) < 2:
        return False
    return level is not None or not _COMPLETE.search(text)


def _opens_text(lines: Sequence[Line], index: int, taken: set[int]) -> bool:
    """Whether a heading or prose follows a thematic line, as it must under a heading."""
    following = index + 1
    if following in taken:
        return True
    text = lines[following].text
    if len(text) >= _LONGEST_SAID or "。" in text:
        return True
    # Two headings, one under the other, over prose.
    return (
        _is_short_line(lines[following], None)
        and following + 1 < len(lines)
        and (following + 1 in taken or "。" in lines[following + 1].text)
    )
