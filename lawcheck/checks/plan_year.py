"""The plans are for the next year: the wrong year is wrong, no year at all is told softly."""

from __future__ import annotations

import re
from collections.abc import Iterator

import msgspec

from lawcheck.checks.model import Case, Finding, found, matched
from lawcheck.checks.parts import folded, pieces, written
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.structure import PlanYear
from lawcheck.packs.model import Rule
from lawcheck.reports.model import Part
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns

_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_DIGITS = str.maketrans("〇○零一二三四五六七八九", "000123456789")
_CHINESE_YEAR = re.compile(r"二[〇○零][〇○零一二三四五六七八九]{2}(?=年)")
#: A sentence that plans for the year it begins with: 2023年，我区将继续…
_PLANNING = re.compile(
    r"(?:^|(?<=[。；\n]))(20\d\d)年度?(?!以来)[，、]?[^。；\n]{0,20}?"
    r"(?:将|要|拟|计划|继续|着力|进一步|重点抓)"
)


def check(rule: Rule, options: PlanYear, case: Case) -> Iterator[Finding]:
    """Yield at most one finding, at the wrong year, or at the heading where no year is named."""
    part = written(case, options.part)
    year = case.report.year
    if part is None or year is None or part.span is None:
        return
    wanted = year + 1
    heading = part.heading or ""
    named = _years(heading) if part.status != "embedded" else set()
    if wanted in named:
        return
    if named:
        yield _wrong(rule, case, part.span, min(named), part)
        return
    report = case.report
    text = folded(report, pieces(report, part))
    if report.plan_year == wanted or wanted in _years(text):
        return
    for span in pieces(report, part):
        paragraph = report.document[span.paragraph]
        line = fold(paragraph.text)
        for match in _PLANNING.finditer(line.text):
            # A later year is a longer goal (到2035年), not a slip.
            if int(match[1]) <= year:
                place = matched(paragraph, line, match)
                yield _wrong(rule, case, place, int(match[1]), part)
                return
    if options.relative and compile_patterns(options.relative).search(
        f"{fold(heading).text}\n{text}"
    ):
        return
    soft = msgspec.structs.replace(
        rule, message=options.absent, suggestion=options.absent_suggestion
    )
    yield found(
        soft, case, part.span, severity=options.absent_severity, concerns=part.id, next=wanted
    )


def _wrong(rule: Rule, case: Case, span: Span, named: int, part: Part) -> Finding:
    year = case.report.year or 0
    return found(rule, case, span, concerns=part.id, named=named, year=year, next=year + 1)


def _years(text: str) -> set[int]:
    """The years that ``text`` names, in Arabic or Chinese numerals."""
    plain = fold(text).text
    years = {int(m[0]) for m in _YEAR.finditer(plain)}
    return years | {int(m[0].translate(_DIGITS)) for m in _CHINESE_YEAR.finditer(plain)}
