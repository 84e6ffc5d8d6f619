"""When the report was written and published, and which year it is about."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from datetime import date

from lawcheck.documents.model import Document, Span
from lawcheck.reports.lines import Line
from lawcheck.reports.markers import mark_of
from lawcheck.reports.model import Dated
from lawcheck.reports.years import arabic_years, day_in, years
from lawcheck.text.folding import fold, fold_marks
from lawcheck.text.patterns import compiled

_DONE = compiled(r"成效|举措|情况|总结|回顾|主要工作|履行|成绩|问题|不足")
_PLANNED = compiled(r"安排|计划|打算|思路|重点|展望|要点|目标")
_NOT_DONE = compiled(r"下一?步|下一?年|明年")
#: Titles of documents and periods name years of their own: 《纲要（2021—2025年）》.
_PERIOD = compiled(r"《[^《》]*》|20\d\d年?[—\-~～至到]20\d\d年?")
_HALF_YEAR = compiled(r"上半年|半年度?|下半年|季度|年中")
_MONTH = compiled(
    r"（?(?:20\d\d|二[〇○零][〇○零一二三四五六七八九]{2})年[\d一二三四五六七八九十]{1,2}月）?"
)
#: An hour, or words that only a page prints.
_OF_PAGE = compiled(
    r"\s*(?:\d{1,2}[：时]\d{2}|[|｜]|(?:(?:信息|文章|稿件)?来源|发布|作者|编辑)[：|｜]"
    r"|(?:浏览|点击|阅读|访问)(?:次数|量|数|：)|字[号体]|分享|打印)"
)
_LONGEST_OF_PAGE = 100
#: Longer lines are no headings.
_LINE = 60


def stated(document: Document, name: str) -> Dated | None:
    """The date that the metadata gives as ``name`` (published, written), with its place."""
    for field in document.metadata:
        if field.name != name:
            continue
        found = day_in(fold_marks(field.value))
        if found is None:
            continue
        span = None
        if field.paragraph is not None:
            start = document[field.paragraph].text.find(field.value)
            if start >= 0:
                span = Span(field.paragraph, start, field.paragraph, start + len(field.value))
        return Dated(found[0], field.value, span)
    return None


def in_line(line: Line) -> Dated | None:
    """The date that stands alone on a line, brackets and a place aside."""
    text = line.paragraph.text
    found = day_in(fold_marks(text)) if len(line.text) <= _LINE else None
    if found is None or len(text.strip()) - (found[2] - found[1]) > 6:
        return None
    return _dated(line, found)


def is_date(line: Line) -> bool:
    """Whether the line is a date and no more, be it without a day: 2024年2月."""
    return in_line(line) is not None or bool(_MONTH.fullmatch(line.text))


def of_page(line: Line) -> Dated | None:
    """The date of a line that a page prints below the title: 2024-03-04 10:20 来源：县司法局."""
    if len(line.text) > _LONGEST_OF_PAGE or "。" in line.text:
        return None
    text = fold_marks(line.paragraph.text)
    found = day_in(text)
    if found is None or text[: found[1]].strip(" |｜•·") or not _OF_PAGE.match(text, found[2]):
        return None
    return _dated(line, found)


def _dated(line: Line, found: tuple[date, int, int]) -> Dated:
    day, start, end = found
    text = line.paragraph.text[start:end]
    return Dated(day, text, Span(line.number, start, line.number, end))


def report_year(
    title: str | None, title_year: int | None, dated: Dated | None, body: Sequence[Line]
) -> int | None:
    """The year that the report is about; None when nothing tells.

    The title decides. A title with the year of its publication in the first half-year names a
    report of the year before, unless the headings say otherwise.
    """
    done, planned = _votes(body)
    if title_year is not None:
        same = dated is not None and dated.day.year == title_year and dated.day.month <= 6
        contradicted = title_year in done or title_year + 1 in planned
        half = bool(_HALF_YEAR.search(fold(title or "").text))
        return title_year - 1 if same and not contradicted and not half else title_year
    if done:
        return min(done, key=lambda year: (-done[year], year))
    if planned:
        return min(planned, key=lambda year: (-planned[year], year)) - 1
    for line in body[:3]:
        first = next(years(_PERIOD.sub("", arabic_years(line.text))[:40]), None)
        if first:
            return int(first[1])
    if dated is not None:
        return dated.day.year if dated.day.month >= 11 else dated.day.year - 1
    return None


def _votes(body: Sequence[Line]) -> tuple[Counter[int], Counter[int]]:
    """The years that headings name as reported on, and as planned for."""
    done: Counter[int] = Counter()
    planned: Counter[int] = Counter()
    for line in body:
        if len(line.text) > _LINE or "年" not in line.text:
            continue
        mark = mark_of(line)
        text = _PERIOD.sub("", arabic_years(line.text[mark.end :] if mark else line.text))
        found = list(years(text))
        for turn, match in enumerate(found):
            end = found[turn + 1].start() if turn + 1 < len(found) else len(text)
            words = text[match.end() : end]
            if _PLANNED.search(words) and not re.search(r"完成|情况|成效", words):
                planned[int(match[1])] += 1
            elif _DONE.search(words) and not _NOT_DONE.search(words):
                done[int(match[1])] += 1
    return done, planned


def plan_year(
    heading: str, text: str, title: str, year: int | None, *, relative: re.Pattern[str]
) -> int | None:
    """The year that the plans state: in their heading, their text, the title; or 下一年度."""
    named = [int(match[1]) for match in years(fold(heading).text)]
    later = [y for y in named if year is None or y != year]
    if named:
        return year + 1 if year is not None and year + 1 in named else max(later or named)
    folded = fold(text).text
    if year is not None and f"{year + 1}年" in arabic_years(folded):
        return year + 1
    opening = re.search(r"(?:^|[。；\n])(20\d\d)年", arabic_years(folded))
    if opening and (year is None or int(opening[1]) >= year):
        return int(opening[1])
    in_title = [int(match[1]) for match in years(fold(title).text)]
    if len(in_title) > 1 and year is not None and max(in_title) > year:
        return max(in_title)
    if year is not None and relative.search(f"{fold(heading).text}\n{folded}"):
        return year + 1
    return None
