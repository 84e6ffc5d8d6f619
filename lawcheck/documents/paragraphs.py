"""Lines of placed text joined into paragraphs, over columns and pages.

A paragraph begins where a line is indented, where the line before ended short, where the size of
the type changes or where the distance between lines grows.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from lawcheck.documents.blanks import BLANK
from lawcheck.documents.build import Block
from lawcheck.documents.layout import PageLine
from lawcheck.documents.model import Anchor
from lawcheck.text.digits import NUMERAL, ONE_TO_TEN
from lawcheck.text.patterns import compiled

_ENDS = "。！？；：!?;:"
_OPENS = compiled(
    rf"第[{ONE_TO_TEN}百]+[章节条部]|{NUMERAL}、|[（(]{NUMERAL}[）)]"
    r"|\d{1,2}[.．、](?!\d)|[（(]\d{1,2}[）)]|[①-⑳●■◆•]"
)


_OUTLINE = compiled(
    rf"第[{ONE_TO_TEN}百]+[章节条部]|{NUMERAL}、"
    rf"|[（(]{NUMERAL}[）)]|\d{{1,2}}[.．](?!\d)"
)
#: What stays with the word behind it, or in front of it.
_OPENING, _CLOSING = frozenset("“‘（《〈【〔「"), frozenset("，。、；：！？%％”’）》〉】〕」")


#: So many lines, and such a share of all, end at the edge of text that is broken there.
_FEWEST_FULL, _FULL = 4, 0.4

#: The narrowest character, in sizes of type.
_LEAST_UNIT = 0.5


@dataclass(slots=True)
class _Measure:
    """The frame of running text on a page or column: edges, size of type, line distance."""

    left: float
    right: float
    size: float
    pitch: float


def join(lines: list[PageLine], page_width: float) -> Iterator[Block]:
    """The paragraphs of ``lines``, each with an anchor for every page it stands on."""
    lines = [line for line in lines if line.text.strip(BLANK)]
    if not lines:
        return
    measures = _measures(lines, page_width)
    indented = _uses_indents(lines, measures)
    paragraph: list[PageLine] = []
    for line in lines:
        if paragraph and _begins(paragraph, line, measures, indented):
            yield _block(paragraph)
            paragraph = []
        paragraph.append(line)
    yield _block(paragraph)


def _measures(lines: list[PageLine], page_width: float) -> dict[tuple[int, int], _Measure]:
    """The frame of each column of each page; pages with little text take the document's."""
    written: Counter[float] = Counter()
    for line in lines:
        written[line.size] += len(line.text)
    size = written.most_common(1)[0][0]
    body = [line for line in lines if abs(line.size - size) < 0.15 * size] or lines
    gaps = [
        after.base - before.base
        for before, after in pairwise(body)
        if before.page == after.page and 0 < after.base - before.base < 4 * size
    ]
    pitch = _mode(gaps, size / 8) if gaps else 1.5 * size
    found: dict[tuple[int, int], _Measure] = {}
    for column in {line.column for line in lines}:
        every = [line for line in body if line.column == column] or body
        left, right = _frame(every, size, page_width)
        for page in {line.page for line in lines if line.column == column}:
            here = [line for line in every if line.page == page]
            frame = left, right
            # Pages share their margins, unless no line of one begins where those of others do.
            if len(here) >= 10 and all(abs(line.left - left) > 0.3 * size for line in here):
                frame = _frame(here, size, page_width)
            found[page, column] = _Measure(*frame, size, pitch)
    return found


def _frame(lines: list[PageLine], size: float, page_width: float) -> tuple[float, float]:
    """The left and the right edge of running text."""
    left, right = _left(lines, size), _right(lines)
    # Where no line is full the frame is that of the page: its margins are about equal.
    full = sum(abs(line.right - right) <= size for line in lines)
    narrow = right - left < 0.85 * (page_width - 2 * left)
    if lines[0].column == 0 and narrow and full < max(_FEWEST_FULL, _FULL * len(lines)):
        right = page_width - left
    return left, right


def _mode(values: list[float], unit: float) -> float:
    return Counter(round(value / unit) for value in values).most_common(1)[0][0] * unit


def _left(lines: list[PageLine], size: float) -> float:
    """The left edge: the leftmost place where several lines begin."""
    counts = Counter(round(line.left / (size / 2)) for line in lines)
    common = [place for place, count in counts.items() if count >= max(2, 0.08 * len(lines))]
    edge = min(common or counts)
    return median(line.left for line in lines if round(line.left / (size / 2)) == edge)


def _right(lines: list[PageLine]) -> float:
    """The right edge: lines that are full end there, a hanging comma may stand out."""
    edges = sorted(line.right for line in lines)
    return edges[int(0.85 * (len(edges) - 1))]


def _uses_indents(lines: list[PageLine], measures: dict[tuple[int, int], _Measure]) -> bool:
    """Whether paragraphs begin with an indent, as in nearly all official documents."""
    starts = indents = 0
    for before, line in pairwise(lines):
        here = measures[before.page, before.column]
        if before.right < here.right - 2 * here.size:
            starts += 1
            indents += line.left > measures[line.page, line.column].left + 0.9 * line.size
    return starts > 0 and indents >= 0.5 * starts


def _begins(
    paragraph: list[PageLine],
    line: PageLine,
    measures: dict[tuple[int, int], _Measure],
    indented: bool,
) -> bool:
    """Whether ``line`` begins a new paragraph behind ``paragraph``."""
    first, before = paragraph[0], paragraph[-1]
    here, there = measures[line.page, line.column], measures[before.page, before.column]
    if abs(line.size - before.size) > 0.15 * max(line.size, before.size):
        return True
    same_page = line.page == before.page and line.column == before.column
    if same_page and line.base - before.base > 1.7 * max(here.pitch, 1.2 * line.size):
        return True
    if line.is_cell or before.is_cell:
        return True
    # A line ends on purpose where the first unit of the next one would still have fitted.
    room = there.right - 0.5 * there.size - before.right
    full = _LEAST_UNIT * line.size > room or _unit(line) > room
    indent = line.left - here.left
    if indent > 0.9 * line.size:
        return not full or not _continues(first, line, here, there)
    if full:
        # Without indents, only the number of an outline shows that a full line was the last.
        return not indented and before.text[-1] in _ENDS and bool(_OUTLINE.match(line.text))
    # 市委、市政府： below a title, in its size and at its edge: the text begins with an indent.
    addressed = line.text[-1] in "：:" and first.left <= there.left + 0.9 * first.size
    if not indented or addressed:
        return True
    # The line before is short though this one is not indented: a long number may have been moved
    # to this line whole; a finished sentence, a title or much empty space is an end.
    centred = before.left > there.left + 2.5 * there.size
    empty = there.right - before.right
    return before.text[-1] in _ENDS or centred or empty > 0.35 * (there.right - there.left)


def _continues(first: PageLine, line: PageLine, here: _Measure, there: _Measure) -> bool:
    """Whether an indented line goes on with a full one: hanging indent, or a centred title."""
    if _OPENS.match(line.text):
        return False
    first_indent = first.left - there.left
    indent = line.left - here.left
    if (
        _OPENS.match(first.text)
        and first_indent < indent - 0.5 * line.size
        and indent < 6 * line.size
    ):
        return True
    title = line.size > 1.15 * here.size
    return title and here.right - line.right > 0.5 * line.size


def _block(paragraph: list[PageLine]) -> Block:
    text = ""
    anchors: list[Anchor] = []
    for line in paragraph:
        part = line.text.strip(BLANK)
        if text and text[-1].isascii() and text[-1].isalpha() and part[:1].isascii():
            text += " "
        if not anchors or anchors[-1].page != line.page:
            # Columns count within the paragraph: the page has no lines to count in.
            anchors.append(Anchor(len(text), None, len(text) + 1, line.page))
        text += part
    return Block(text, tuple(anchors))


def _unit(line: PageLine) -> float:
    """The width of what cannot be parted at the start of ``line``: a number, closing marks."""
    text, end = line.text, 0
    if "!" <= text[0] <= "~":
        while end < len(text) and "!" <= text[end] <= "~":
            end += 1
    else:
        while end < len(text) and text[end] in _OPENING:
            end += 1
        end = min(end + 1, len(text))
    while end < len(text) and text[end] in _CLOSING:
        end += 1
    return sum([_LEAST_UNIT if char.isascii() else 1.0 for char in text[:end]]) * line.size
