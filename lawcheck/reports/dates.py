"""When the report was written and published, and which year its plans are for."""

from __future__ import annotations

import re
from datetime import date

from lawcheck.documents.model import Document, Span
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.model import Dated
from lawcheck.reports.years import arabic_years, day_in, own_years
from lawcheck.text.digits import ONE_TO_NINE, ONE_TO_TEN
from lawcheck.text.folding import fold, fold_marks
from lawcheck.text.patterns import compiled

_MONTH = compiled(
    rf"（?(?:20\d\d|二[〇○零][〇○零{ONE_TO_NINE}]{{2}})年[\d{ONE_TO_TEN}]{{1,2}}月）?"
)
#: An hour, or words that only a page prints.
_OF_PAGE = compiled(
    r"[\s\]】）]*(?:\d{1,2}[：时]\d{2}|[|｜]|(?:(?:信息|文章|稿件)?来源|发布|作者|编辑)[：|｜]"
    r"|(?:浏览|点击|阅读|访问)(?:次数|量|数|：)|字[号体]|分享|打印)"
)
#: What a page prints in front of its date: 发布于, 来源：县司法局.
_BEFORE_DAY = compiled(
    r"[\s|｜•·【\[（]*(?:(?:信息|文章|稿件|内容)?(?:来源|发布|更新|作者|编辑|录入|撰稿|供稿|单位|部门|时间|日期)"
    r"(?:者|人|于|单位|机构|时间|日期)?[：|｜ ]{0,2}[^。；：]{0,24})[\s|｜•·【\[（：]*"
)
_LEADING = " \t\u3000\u00a0|｜•·-【[（"
_WHO = compiled(r"[\u4e00-\u9fff]{2,16}")
_HOUR = compiled(r"[\sT]*\d{1,2}[：时]\d{2}")
_LONGEST_OF_PAGE = 100
#: A day alone on its line has a hour or a week day beside it at most.
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


def in_line(line: FoldedLine) -> Dated | None:
    """The date that stands alone on a line, brackets and a place aside."""
    text = line.paragraph.text
    found = day_in(fold_marks(text)) if len(line.text) <= _LINE else None
    if found is None or len(text.strip()) - (found[2] - found[1]) > 6:
        return None
    return _dated(line, found)


def is_date(line: FoldedLine) -> bool:
    """Whether the line is a date and no more, be it without a day: 2024年2月."""
    return in_line(line) is not None or bool(_MONTH.fullmatch(line.text))


def of_page(line: FoldedLine) -> Dated | None:
    """The date of a line that a page prints below the title: 2024-03-04 10:20 来源：县司法局."""
    if len(line.text) > _LONGEST_OF_PAGE or "。" in line.text:
        return None
    text = fold_marks(line.paragraph.text)
    found = day_in(text)
    if found is None:
        return None
    before = text[: found[1]].strip(_LEADING)
    labelled = bool(before) and bool(_BEFORE_DAY.fullmatch(text[: found[1]]))
    behind = _OF_PAGE.match(text, found[2]) is not None
    ends = not text[found[2] :].strip(" |｜•·】]）")
    # 县司法局 2025-02-18 08:15: who, and the hour.
    who = bool(_WHO.fullmatch(before)) and _HOUR.match(text, found[2]) is not None
    if who or (labelled and (behind or ends)) or (not before and behind):
        return _dated(line, found)
    return None


def _dated(line: FoldedLine, found: tuple[date, int, int]) -> Dated:
    day, start, end = found
    text = line.paragraph.text[start:end]
    return Dated(day, text, Span(line.number, start, line.number, end))


def plan_year(
    heading: str, text: str, title: str, year: int | None, *, relative: re.Pattern[str]
) -> int | None:
    """The year that the plans state: in their heading, their text, the title; or 下一年度."""
    named = own_years(fold(heading).text)
    later = [y for y in named if year is None or y != year]
    if named:
        return year + 1 if year is not None and year + 1 in named else max(later or named)
    folded = fold(text).text
    if year is not None and f"{year + 1}年" in arabic_years(folded):
        return year + 1
    opening = re.search(r"(?:^|[。；\n])(20\d\d)年", arabic_years(folded))
    if opening and (year is None or int(opening[1]) >= year):
        return int(opening[1])
    in_title = own_years(fold(title).text, titles=False)
    if len(in_title) > 1 and year is not None and max(in_title) > year:
        return max(in_title)
    if year is not None and relative.search(f"{fold(heading).text}\n{folded}"):
        return year + 1
    return None
