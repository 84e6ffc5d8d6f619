"""What is no text of the report: metadata, furniture of the page, a table of contents."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence

from lawcheck.documents import metadata
from lawcheck.documents.model import Document, Span
from lawcheck.reports import issuer
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.markers import mark_of
from lawcheck.text.digits import NUMERAL
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

#: Bullets that web lists leave in front of a line, or alone on it.
_BULLETS = "•·●▪■◆|｜-—*＊>＞"
_EDGES = _BULLETS + "【】[]（）"
_GAPS = compiled(r"[\s|｜]+|(?<=[】\])）])(?=[【\[(（])")
_LONGEST_FURNITURE, _LONGEST_CONTENTS = 60, 120
#: Items of a menu, and what parts them.
_ITEM = compiled(r"[\u4e00-\u9fff]{2,8}")
_BETWEEN = compiled(r"[\s|｜>＞»›/·]+")
_ARROWS = frozenset(">＞»›")
_LONGEST_MENU = 60
#: A page in a table of contents: 3, iv, （5）, — 7 —.
_NUMBER = rf"[（—-]?(?:第?\d{{1,3}}页?|[ivxIVXⅠ-ⅿ]{{1,6}}|{NUMERAL})[）—-]?"
_CONTENTS_LINE = compiled(rf"[.…·．]{{3,}}{_NUMBER}$")
_PAGE = compiled(rf"(?:[.…·．]{{2,}}(?:{_NUMBER})?|{_NUMBER})$")


def metadata_lines(document: Document) -> set[int]:
    """The paragraphs that hold nothing but metadata, labels alone on a line included."""
    numbers = {f.paragraph for f in document.metadata if f.paragraph is not None}
    for number in list(numbers):
        before = number - 1
        if before >= 1 and before not in numbers and metadata.name_of(document[before].text):
            numbers.add(before)
    return {number for number in numbers if number is not None}


def furniture_lines(lines: Sequence[FoldedLine], patterns: Sequence[str]) -> set[int]:
    """The numbers of the lines that a web page left in the text."""
    pattern = compile_patterns(patterns)
    found = set()
    for line in lines:
        if len(line.text) > _LONGEST_FURNITURE:
            continue
        # — in a cell says that there is nothing.
        mark = line.paragraph.kind == "cell" and not any(map(str.isalnum, line.text))
        if line.text and not mark and _is_furniture(line.paragraph.text, pattern):
            found.add(line.number)
    return found


def menu_lines(lines: Sequence[FoldedLine], free: Sequence[bool]) -> set[int]:
    """The numbers of the menus above the text, told by their shape: short items, no stop.

    青禾概况 | 走进青禾 | 投资青禾; names of bodies and what holds a figure are none.
    """
    found = set()
    for line, is_free in zip(lines, free, strict=True):
        if not is_free:
            continue
        if mark_of(line) is not None or len(line.text) > _LONGEST_MENU:
            break
        if _is_menu(line.paragraph.text):
            found.add(line.number)
    return found


def _is_menu(text: str) -> bool:
    plain = text.strip()
    if plain[:1] in _ARROWS and _ITEM.fullmatch(fold(plain[1:]).text):
        return True
    items = [item for item in _BETWEEN.split(plain) if item]
    barred = any(mark in plain for mark in "|｜")
    if len(items) < (2 if barred else 3):
        return False
    # Several bodies side by side are signatures; 新闻中心 in a menu only looks like one.
    bodies = sum(issuer.name_in(item) is not None for item in items)
    return bodies * 2 < len(items) and all(_ITEM.fullmatch(item) for item in items)


def furniture_behind(line: FoldedLine, patterns: Sequence[str]) -> Span | None:
    """What a page left behind the metadata on its line: 发布时间：2024-03-12 浏览次数：214."""
    pattern = compile_patterns(patterns)
    text = line.paragraph.text
    for gap in re.finditer(r"[\s|｜]+", text):
        if text[gap.end() :] and _is_furniture(text[gap.end() :], pattern):
            return Span(line.number, gap.end(), line.number, len(text))
    return None


def _is_furniture(text: str, pattern: re.Pattern[str]) -> bool:
    """Whether the whole line is furniture, or each of the buttons that stand on it."""
    folded = fold(text).text.strip(_BULLETS)
    if not folded or pattern.fullmatch(folded):
        return True
    buttons = [fold(piece).text.strip(_EDGES) for piece in _GAPS.split(text)]
    if buttons == [folded]:
        return False
    return all(not button or pattern.fullmatch(button) for button in buttons)


def contents_lines(lines: Sequence[FoldedLine]) -> set[int]:
    """The table of contents: lines that end in dots and a page, or say again below 目录."""
    short = (line for line in lines if len(line.text) <= _LONGEST_CONTENTS)
    found = {line.number for line in short if _CONTENTS_LINE.search(line.text)}
    start = next((i for i, line in enumerate(lines[:40]) if line.text in ("目录", "目次")), None)
    if start is None:
        return found
    found.add(lines[start].number)
    later = sorted(line.text for line in lines[start + 1 :])
    seen: set[str] = set()
    for line in lines[start + 1 :]:
        if len(line.text) > _LONGEST_CONTENTS:
            break
        text = _PAGE.sub("", line.text)
        if not text and seen:
            found.add(line.number)  # the page in a cell of its own
            continue
        if text in seen or not _is_said_again(later, text, text != line.text):
            break
        seen.add(text)
        found.add(line.number)
    return found


def _is_said_again(later: Sequence[str], text: str, is_cut: bool) -> bool:
    """Whether another of the sorted lines is ``text``, or begins with it where a page was cut."""
    first = bisect_left(later, text)
    if not is_cut or len(text) < 4:
        return bisect_right(later, text) - first > (not is_cut)
    return bisect_right(later, f"{text}\U0010ffff") - first > 1  # the line itself does too


def furniture(
    lines: Sequence[FoldedLine], numbers: set[int], described: set[int], patterns: Sequence[str]
) -> tuple[Span, ...]:
    """The furniture in runs: whole lines (``numbers``), and what stands behind metadata."""
    spans: list[Span] = []
    for line in lines:
        if line.number in numbers:
            here = Span(line.number, 0, line.number, len(line.paragraph.text))
        elif line.number not in described or not (behind := furniture_behind(line, patterns)):
            continue
        else:
            here = behind
        if spans and spans[-1].last == line.number - 1 and here.start == 0:
            first = spans[-1]
            spans[-1] = Span(first.paragraph, first.start, here.last, here.end)
        else:
            spans.append(here)
    return tuple(spans)
