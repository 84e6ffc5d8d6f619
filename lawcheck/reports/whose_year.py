"""Which year a report is about: what its title, headings, opening, plans and date each tell.

Each source has a weight; the year with the most is taken. A single source that says otherwise is
a slip of that place and is told there (year-stale, plan-year, published-late); where two agree on
another year, or the title is outvoted, the report does not agree with itself.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from lawcheck.documents.model import Span
from lawcheck.packs.model import Reading
from lawcheck.reports.lines import FoldedLine
from lawcheck.reports.markers import mark_of
from lawcheck.reports.model import Dated, Title, YearSource, YearTold
from lawcheck.reports.years import own_years, without_cited, years
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

_WEIGHTS: dict[YearSource, int] = {"title": 3, "headings": 2, "opening": 2, "plans": 2, "dated": 1}
_BEGINS = compiled(r"(20\d\d)年(?:度|以来)?，?")
#: The text opens within so many paragraphs.
_OPENING = 4
#: Longer lines are no headings.
_LONGEST_HEADING = 60
#: A text dated so late in a year, or later, reports on that year.
_CLOSING_MONTH = 11


def told(
    title: Title | None, dated: Dated | None, body: Sequence[FoldedLine], words: Reading
) -> tuple[YearTold, ...]:
    """What each source says, one year each."""
    found: list[YearTold] = []
    done, planned = _votes(body, words)
    opening = _opening(body, words)
    others = {*done, *(year - 1 for year in planned), *((opening.year,) if opening else ())}
    if title and title.year is not None:
        year = title.year
        # A title may name the year in which it is published: 2024年……, dated 2024-02.
        early = dated is not None and dated.day.year == year and dated.day.month <= 6
        whole = not compile_patterns((words.part_year,)).search(fold(title.text).text)
        if early and year not in others and whole:
            found.append(YearTold("title", year - 1, title.span, named=year))
        else:
            found.append(YearTold("title", year, title.span))
    if done:
        year = min(done, key=lambda year: (-len(done[year]), year))
        found.append(YearTold("headings", year, done[year][0].span()))
    if planned:
        year = min(planned, key=lambda year: (-len(planned[year]), year))
        found.append(YearTold("plans", year - 1, planned[year][0].span()))
    if opening:
        found.append(opening)
    if dated is not None:
        year = dated.day.year - (dated.day.month < _CLOSING_MONTH)
        found.append(YearTold("dated", year, dated.span))
    return tuple(found)


def decide(sources: Sequence[YearTold], body: Sequence[FoldedLine]) -> tuple[int | None, bool]:
    """The year of the report, and whether it was assumed against other sources."""
    if not sources or all(source.source == "dated" for source in sources):
        if (year := _first(body)) is not None:
            return year, False
        return (sources[0].year, False) if sources else (None, False)
    votes: Counter[int] = Counter()
    for source in sources:
        votes[source.year] += _WEIGHTS[source.source]
    # Of equals the source that is named first decides: the title, then the headings.
    year = max(votes, key=lambda year: votes[year])
    against = [source for source in sources if source.year != year]
    agreeing = max(Counter(source.year for source in against).values(), default=0)
    renamed = any(source.named is not None for source in sources)
    outvoted = any(source.source == "title" for source in against)
    return year, renamed or outvoted or agreeing > 1


def _first(body: Sequence[FoldedLine]) -> int | None:
    """The first year that the opening lines name, wherever it stands."""
    for line in body[:3]:
        if named := own_years(line.text[:60]):
            return named[0]
    return None


def _opening(body: Sequence[FoldedLine], words: Reading) -> YearTold | None:
    """What the introduction announces (现将……2025年度……报告如下), else the year it begins with."""
    announced_by = compile_patterns((words.announced,))
    begins: YearTold | None = None
    for line in body[:_OPENING]:
        text = without_cited(line.text)
        if announced := announced_by.search(text):
            return YearTold("opening", int(announced[1]), _place(line, announced[1]))
        if begins is None and mark_of(line) is None and (first := _BEGINS.match(text)):
            begins = YearTold("opening", int(first[1]), _place(line, first[1]))
    return begins


def _place(line: FoldedLine, year: str) -> Span:
    """Where the year stands, the whole line where it is in Chinese numerals."""
    at = line.text.find(f"{year}年")
    return line.span(at, at + 5) if at >= 0 else line.span()


def _votes(
    body: Sequence[FoldedLine], words: Reading
) -> tuple[dict[int, list[FoldedLine]], dict[int, list[FoldedLine]]]:
    """The years that headings name as reported on, and as planned for, with the headings."""
    announced, is_done, not_done, is_planned, not_planned = (
        compile_patterns((pattern,))
        for pattern in (
            words.announced,
            words.done,
            words.not_done,
            words.planned,
            words.not_planned,
        )
    )
    done: dict[int, list[FoldedLine]] = {}
    planned: dict[int, list[FoldedLine]] = {}
    for line in body:
        if len(line.text) > _LONGEST_HEADING or "年" not in line.text or "。" in line.text[:-1]:
            continue
        mark = mark_of(line)
        text = without_cited(line.text[mark.end :] if mark else line.text)
        if announced.search(text):
            continue
        found = list(years(text))
        for turn, match in enumerate(found):
            end = found[turn + 1].start() if turn + 1 < len(found) else len(text)
            behind = text[match.end() : end]
            year = int(match[1])
            if is_planned.search(behind) and not not_planned.search(behind):
                planned.setdefault(year, []).append(line)
            elif is_done.search(behind) and not not_done.search(behind):
                done.setdefault(year, []).append(line)
    return done, planned


def title_year(title: str, words: Reading) -> int | None:
    """The year a title reports on: of several the one that does not belong to plans."""
    text = re.sub(r"（20\d\d年\d{1,2}月[^）]*）", "", fold(title).text)
    own = without_cited(text)
    own = own if next(years(own), None) else without_cited(text, titles=False)
    found = list(years(own))
    plans = compile_patterns((words.plan_titles,))
    for turn, match in enumerate(found):
        end = found[turn + 1].start() if turn + 1 < len(found) else len(own)
        if not plans.search(own, match.end(), end) or len(found) == 1:
            return int(match[1])
    return int(found[0][1]) if found else None
