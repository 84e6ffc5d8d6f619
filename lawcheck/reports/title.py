"""Find the title: on one line or several, in the text or in the metadata, printed once or more."""

from __future__ import annotations

import re
from collections.abc import Sequence

import msgspec

from lawcheck.documents.model import Document, Span
from lawcheck.reports import dates, issuer
from lawcheck.reports.lines import Line
from lawcheck.reports.markers import mark_of
from lawcheck.reports.model import Title
from lawcheck.reports.years import arabic_years, years
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled

_TAIL = r"(?:（[^）]{1,20}）|\([^)]{1,20}\))?$"
#: What documents call themselves at the end of a title (文种).
_KIND = compiled(
    rf"(?:报告书?|总结|汇报|情况|要点|公报|通报|公告|通告|通知|意见|方案|计划|安排|规划|解读|年报|白皮书"
    rf"|决定|办法|条例|规定|纪要|函|批复|请示|讲话|发言|综述|草案|预案|名单|目录|清单|细则){_TAIL}"
)
_REPORT = compiled(rf"(?:报告|总结|汇报){_TAIL}")
_FIELD = compiled(r"法治|法制|依法行政|依法治")
#: Not in a title: stops, the arrows of a navigation path.
_UNLIKELY = compiled(r"[。；！？>＞»›|]|…{1,}|\.{3,}")
_PROSE = compiled(r"。|，.*，")
_SALUTATION = compiled(r"[^。]{2,40}：$")
_PLANS = compiled(r"计划|安排|打算|要点|思路|规划|目标")
_NUMBER_LINE = compiled(r"[\u4e00-\u9fff]{2,14}[〔\[［【（]?20\d\d[〕\]］】）]?第?\d{1,4}号")
#: Words that differ between the title of a page and that of its text.
_FILLERS = str.maketrans("", "", "的度关于工作情况年建设了")
_OPENING = ("一、", "（一）", "第一部分", "第一章")
#: What stands around a title in brackets, and what else is no text.
_AROUND = compiled(r"（[^（）]*）|.{2,30}文件|附件\d?：?|(?:征求意见|送审|讨论|公开|初|定)稿")
_LONGEST, _MOST_LINES = 60, 4


class Found(msgspec.Struct, frozen=True):
    """The title with the lines it takes up, repetitions included (indices of lines)."""

    title: Title | None
    taken: frozenset[int]
    head_ends: int
    """Where it is printed last above the text: what stands before is letterhead."""
    text_begins: int
    """The first line that can no longer be title or letterhead."""


def find(document: Document, lines: Sequence[Line], free: Sequence[bool]) -> Found:
    """Find the title among the lines that are ``free`` (no metadata, no furniture, no copy)."""
    end = _head_end(lines, free)
    stated = _stated(document)
    best: tuple[float, int, int] | None = None
    for start in range(end):
        for stop in range(start + 1, min(start + _MOST_LINES, end) + 1):
            if not (free[stop - 1] and _likely(lines[stop - 1].text)):
                break
            score = _score("".join(line.text for line in lines[start:stop]), stated)
            score -= (stop - start - 1) * 1.0
            # Links to other years' reports come before the title, so of equals the last is it.
            if score > 0 and (best is None or score >= best[0]):
                best = (score, start, stop)
    if best is None:
        return _from_metadata(document, end)
    _, start, stop = best
    start = _with_issuer(lines, free, start, stop)
    printed = sorted([(start, stop - start), *_again(lines, free, start, stop, end)])
    taken = frozenset(i for at, count in printed for i in range(at, at + count))
    spans = [_span(lines[at : at + count]) for at, count in printed]
    first, count = printed[0]
    text = "".join(_printed(line) for line in lines[first : first + count])
    title = Title(text, spans[0], year_of(text), tuple(spans[1:]))
    return Found(title, taken, max(at for at, _ in printed if at <= start), max(end, stop))


def year_of(title: str) -> int | None:
    """The year a title reports on: of several the one that does not belong to plans."""
    text = re.sub(r"（20\d\d年\d{1,2}月[^）]*）", "", arabic_years(fold(title).text))
    found = list(years(text))
    for turn, match in enumerate(found):
        end = found[turn + 1].start() if turn + 1 < len(found) else len(text)
        if not _PLANS.search(text, match.end(), end) or len(found) == 1:
            return int(match[1])
    return int(found[0][1]) if found else None


def is_number_line(line: Line) -> bool:
    """Whether the line is a document number: 青政发〔2024〕3号."""
    return bool(_NUMBER_LINE.fullmatch(line.text))


def is_letterhead(line: Line) -> bool:
    """Whether a line around the title belongs to it: issuer, number, date, (subtitle), ——."""
    return (
        is_number_line(line)
        or line.text.startswith("—")
        or bool(_AROUND.fullmatch(line.text))
        or dates.is_date(line)
        or (mark_of(line) is None and issuer.name_in(line.text) is not None)
    )


def is_salutation(line: Line) -> bool:
    """Whether the line addresses somebody: 市委、市政府："""
    return (
        bool(_SALUTATION.fullmatch(line.text))
        and mark_of(line) is None
        and bool(re.search(r"[府委会厅局办部院长们志位导]：$", line.text))
    )


def _head_end(lines: Sequence[Line], free: Sequence[bool]) -> int:
    """The index of the first line of the text proper: prose, a numbered heading, a salutation."""
    for index, line in enumerate(lines):
        if not free[index]:
            continue
        if len(line.text) > 40 and _PROSE.search(line.text):
            return index
        if is_salutation(line):
            return index
        mark = mark_of(line)
        if mark and mark.marker.style in _OPENING:
            return index
    return len(lines)


def _likely(text: str) -> bool:
    return 0 < len(text) <= _LONGEST and not _UNLIKELY.search(text) and not text.endswith("：")


def _score(text: str, stated: str | None) -> float:
    kind = _KIND.search(text)
    if not kind and not (_FIELD.search(text) and next(years(text), None)):
        return 0.0
    score = 2.0 if kind else 0.0
    score += 2 * bool(_REPORT.search(text))
    score += 4 * bool(_FIELD.search(text))
    score += 3 * (year_of(text) is not None)
    if stated:
        score += 3 * (text == stated or (len(text) > 8 and text in stated))
    # A document number or a full day is no part of a title.
    return score - 4 * bool(re.search(r"〔20\d\d〕|20\d\d[-.年]\d{1,2}[-.月]\d{1,2}日?$", text))


def _with_issuer(lines: Sequence[Line], free: Sequence[bool], start: int, stop: int) -> int:
    """Take in the lines before that hold the issuer: 青禾县人民政府 / 关于2023年…的报告."""
    while start > 0 and stop - start < _MOST_LINES + 1:
        before, text = start - 1, "".join(line.text for line in lines[start:stop])
        name = lines[before].text
        if not free[before] or not _likely(name) or issuer.name_in(name) is None:
            break
        party = name.startswith(("中共", "中国共产党")) or name.endswith("委")
        if issuer.in_title(text) is not None and not text.startswith("关于") and not party:
            break
        start = before
    return start


def _span(lines: Sequence[Line]) -> Span:
    first, last = lines[0].span(), lines[-1].span()
    return Span(first.paragraph, first.start, last.paragraph, last.end)


def _printed(line: Line) -> str:
    span = line.span()
    return line.paragraph.text[span.start : span.end]


def _again(
    lines: Sequence[Line], free: Sequence[bool], start: int, stop: int, end: int
) -> list[tuple[int, int]]:
    """Where the title is printed again: (first line, number of lines), in the head or below it."""
    text = "".join(line.text for line in lines[start:stop])
    rough = text.translate(_FILLERS)
    found, index = [], 0
    while index < len(lines):
        step = 1
        if not start <= index < stop and free[index] and lines[index].text:
            for length in range(1, _MOST_LINES + 1):
                joined = "".join(line.text for line in lines[index : index + length])
                if len(joined) > len(text) + 8:
                    break
                near = index < end and joined.translate(_FILLERS) == rough
                if joined == text or near:
                    found.append((index, length))
                    step = length
                    break
        index += step
    return found


def _stated(document: Document) -> str | None:
    return next(
        (fold(f.value).text for f in document.metadata if f.name == "title" and f.value), None
    )


def _from_metadata(document: Document, end: int) -> Found:
    """The title that only the metadata or the page's <title> states, without the site's name."""
    for field in document.metadata:
        if field.name != "title" or not field.value.strip():
            continue
        pieces = [
            piece.strip()
            for piece in re.split(r"[_|]|\s[-—–]+\s?|[-—–]+(?=[^-—–]*网)", field.value)
        ]
        text = next((p for p in pieces if _KIND.search(fold(p).text)), pieces[0])
        span = Span(1, 0, 1, 0)
        if field.paragraph is not None:
            start = document[field.paragraph].text.find(text)
            if start >= 0:
                span = Span(field.paragraph, start, field.paragraph, start + len(text))
        return Found(Title(text, span, year_of(text)), frozenset(), 0, end)
    return Found(None, frozenset(), 0, end)
