"""The 索引号 of the form USCC/YYYY-n: check digit (GB 32100-2015), year, province.

Other forms are the publisher's own and are not judged (no national format exists).
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding
from lawcheck.documents.model import Field, Span
from lawcheck.packs.kinds.publication import IndexNumber
from lawcheck.packs.model import Rule
from lawcheck.text.codes import PROVINCES, is_credit_code, province_of
from lawcheck.text.patterns import compiled

_FORM = compiled(r"([0-9A-Z]{18})\s*/\s*(20\d{2})-\d+")


def check(rule: Rule, _wanted: IndexNumber, case: Case) -> Iterator[Finding]:
    """Yield a finding for a wrong check digit, else for the wrong year, else the wrong province."""
    for field in case.report.document.metadata:
        match = _FORM.fullmatch(field.value.strip()) if field.name == "index" else None
        if not match:
            continue
        code, year = match[1], int(match[2])
        if not is_credit_code(code):
            reason = f"其中的统一社会信用代码{code}校验位不符"
        elif case.report.published and case.report.published.day.year != year:
            reason = f"其中的年份{year}与发布日期{case.report.published.text}不在同一年"
        elif elsewhere := _other_province(case, code):
            reason = f"其中的统一社会信用代码属于{province_of(code)}，发文机关却在{elsewhere}"
        else:
            continue
        yield finding(rule, case, _span(case, field), quote=field.value, reason=reason)


def _other_province(case: Case, code: str) -> str | None:
    """The province that title or issuer name, where it is another than the code's."""
    own = province_of(code)
    said = f"{case.report.title.text if case.report.title else ''}{case.report.issuer or ''}"
    named = [name for name in PROVINCES.values() if name in said]
    return named[0] if own and named and own not in named else None


def _span(case: Case, field: Field) -> Span | None:
    if field.paragraph is None:
        return None
    start = max(case.report.document[field.paragraph].text.find(field.value), 0)
    return Span(field.paragraph, start, field.paragraph, start + len(field.value))
