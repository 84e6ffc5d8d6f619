"""Which paragraphs are headings by their number.

A heading stands on a line of its own or opens its paragraph (run-in: （一）…。正文). A paragraph
that merely starts with a digit (2023年，… 100件) carries no marker and is none.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from lawcheck.documents.model import Span
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.markers import Mark, mark_of
from lawcheck.reports.model import Marker
from lawcheck.text.patterns import compiled

#: Longer first sentences are no headings; the top level is given more.
_LONGEST, _LONGEST_TOP = 60, 90
_TOP = ("第一部分", "第一章", "一、")
_STOP = compiled(r"[。；！？\n]")
#: Short words, a gap, then prose.
_GAP = compiled(r"[^\s。；：]{2,40}[，。]?(?=(?:[\n\r]|[ \t\u3000\u00a0]{2})\s*\S{30})")
_PAUSE = compiled(r"[，：、]")
_CLOSING = "。；：，！？"
_LONGEST_PLAIN = 40
_COUNTED = compiled(r"[年月日个件条次人]")


class Heading(msgspec.Struct, frozen=True):
    """A heading found at line ``index`` of the body, up to ``end`` of its folded text."""

    index: int
    line: FoldedLine
    marker: Marker | None
    begin: int
    """Where the words begin in the folded text, behind the number."""
    end: int
    run_in: bool
    format_level: int | None = None
    parts: tuple[str, ...] = ()
    """The mandated parts that the words name."""

    @property
    def named(self) -> bool:
        """Whether the words name a mandated part."""
        return bool(self.parts)

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


def numbered(
    lines: Sequence[FoldedLine], parts_of: Callable[[str], tuple[str, ...]]
) -> list[Heading]:
    """The headings with a number among the body ``lines``, in order.

    ``parts_of`` tells which mandated parts the words of a heading name.
    """
    in_cells = sum(len(line.text) for line in lines if line.paragraph.kind == "cell")
    cells_are_text = in_cells * 2 > sum(len(line.text) for line in lines)
    found: list[Heading] = []
    last: dict[tuple[str, int], int] = {}
    for index, line in enumerate(lines):
        if line.paragraph.kind == "cell" and not cells_are_text:
            continue
        mark = mark_of(line)
        if mark is None:
            continue
        marker = mark.marker
        depth = sum(map(marker.text.count, ".．")) if marker.style == "1.1" else 0
        before = last.get((marker.style, depth), 0)
        if mark.doubtful and not _believable(line, mark, before):
            continue
        # 3.15 and 12.4 are days: a decimal number continues its sequence or begins one.
        if depth and marker.value not in (1, before + 1):
            continue
        last[marker.style, depth] = marker.value
        top = marker.style in _TOP
        gap = _gap(line, mark.end)
        end, run_in = (gap, True) if gap else _cut(line.text, mark.end, top=top)
        found.append(
            Heading(
                index=index,
                line=line,
                marker=marker,
                begin=mark.end,
                end=end,
                run_in=run_in,
                format_level=line.paragraph.level,
                parts=parts_of(line.text[mark.end : end]),
            )
        )
    return found


def _believable(line: FoldedLine, mark: Mark, before: int) -> bool:
    """Whether a number that only white space parts from short words continues a sequence."""
    text = line.text
    short = len(text) <= _LONGEST_PLAIN and not _STOP.search(text[:-1])
    return short and mark.marker.value == before + 1 and not _COUNTED.match(text, mark.end)


def _gap(line: FoldedLine, begin: int) -> int | None:
    """Where white space or a new line ends the words of a heading: （一）加强学习　　全县各级…"""
    if line.folded.origins is None:
        return None
    printed = line.paragraph.text
    start = line.folded.origins[begin]
    match = _GAP.match(printed, start)
    return line.folded.index(match.end()) if match else None


def _cut(text: str, begin: int, *, top: bool) -> tuple[int, bool]:
    """Where the heading that begins at ``begin`` ends, and whether text follows on its line."""
    limit = _LONGEST_TOP if top else _LONGEST
    stop = _STOP.search(text, begin)
    end = stop.end() if stop else len(text)
    colon = text.find("：", begin, end)
    if 0 < colon - begin <= (_LONGEST_PLAIN if top else 20) and end - colon > 30:
        return colon + 1, True
    if end - begin <= limit + 1:
        return end, end < len(text)
    pause = _PAUSE.search(text, begin + 2, begin + limit)
    return (pause.start(), True) if pause else (end, end < len(text))
