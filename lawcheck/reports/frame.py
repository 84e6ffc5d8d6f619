"""What stands around the text: metadata, furniture of the page, salutation, signature."""

from __future__ import annotations

import re
from collections.abc import Sequence

from lawcheck.documents import metadata
from lawcheck.documents.model import Document, Span
from lawcheck.reports import dates, issuer
from lawcheck.reports.lines import Line
from lawcheck.reports.markers import mark_of
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns

#: Bullets that web lists leave in front of a line, or alone on it.
_BULLETS = "•·●▪■◆|｜-—*＊>＞"
_EDGES = _BULLETS + "【】[]（）"
_GAPS = re.compile(r"[\s|｜]+|(?<=[】\])）])(?=[【\[(（])")
_LONGEST_FURNITURE = 60
_AFTER_TEXT = re.compile(
    r"附[件表录注]?[：\d].*|附[件表录]$|抄送.*|主送.*|抄报.*|印发(?:机关|单位|日期|时间)?：.*|（?此件.{0,12}）?|（?公开属性.*|（?联系人.*|（?联系电话.*"
    r"|(?:特此|专此|以上)(?:报告|汇报).{0,4}|.{2,30}(?:办公室|办公厅)20\d\d年\d{1,2}月\d{1,2}日印发|.{0,8}共印\d+份.*|（?信息公开.{0,8}）?"
)
_CONTENTS_LINE = re.compile(r"(?:[.…·．]{3,}|\t)\d{0,3}$")
_PAGE = re.compile(r"(?:[.…·．]{2,}\d{0,3}|\d{1,3})$")


def metadata_lines(document: Document) -> set[int]:
    """The paragraphs that hold nothing but metadata, labels alone on a line included."""
    numbers = {f.paragraph for f in document.metadata if f.paragraph is not None}
    for number in list(numbers):
        before = number - 1
        if before >= 1 and before not in numbers and metadata.name_of(document[before].text):
            numbers.add(before)
    return {number for number in numbers if number is not None}


def furniture_lines(lines: Sequence[Line], patterns: Sequence[str]) -> set[int]:
    """The numbers of the lines that a web page left in the text."""
    pattern = compile_patterns(patterns)
    found = set()
    for line in lines:
        if len(line.text) > _LONGEST_FURNITURE:
            continue
        if line.text and _is_furniture(line.paragraph.text, pattern):
            found.add(line.number)
    return found


def furniture_behind(line: Line, patterns: Sequence[str]) -> Span | None:
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
    return all(not button or pattern.fullmatch(button) for button in buttons)


def contents_lines(lines: Sequence[Line]) -> set[int]:
    """The table of contents: lines that end in dots and a page, or say again below 目录."""
    found = {line.number for line in lines if _CONTENTS_LINE.search(line.text)}
    start = next((i for i, line in enumerate(lines[:40]) if line.text in ("目录", "目次")), None)
    if start is None:
        return found
    found.add(lines[start].number)
    later = {line.text for line in lines[start + 1 :]}
    seen: set[str] = set()
    for line in lines[start + 1 :]:
        text = _PAGE.sub("", line.text)
        repeats = text in later if text != line.text else _count(lines, text) > 1
        if text in seen or len(line.text) > _LONGEST_FURNITURE or not repeats:
            break
        seen.add(text)
        found.add(line.number)
    return found


def _count(lines: Sequence[Line], text: str) -> int:
    return sum(line.text == text for line in lines)


def furniture(
    lines: Sequence[Line], numbers: set[int], described: set[int], patterns: Sequence[str]
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


def signature(lines: Sequence[Line]) -> int:
    """How many of the last ``lines`` are signature, date, attachments; 0 when there is none."""
    count = 0
    for back, line in enumerate(reversed(lines), 1):
        text = line.text
        if len(text) > 80 or "。" in text[:-1] or back > 12:
            break
        dated = dates.in_line(line) is not None
        after = _AFTER_TEXT.fullmatch(text)
        signed = mark_of(line) is None and len(text) <= 40 and issuer.name_in(text) is not None
        # An issuer's name needs the date below it, or the end of the text.
        if not (dated or after or signed):
            if len(text) <= 30 and back - count <= 2 and _is_attachment(line):
                continue
            break
        count = back
    return count


def _is_attachment(line: Line) -> bool:
    """A further entry of a list of attachments."""
    return bool(re.match(r"\d[.．、]", line.text)) and not re.search(r"[。；]", line.text)
