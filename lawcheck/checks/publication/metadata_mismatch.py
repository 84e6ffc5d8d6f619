"""What the metadata block says against what the text says: title, issuer, order of the dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise

from lawcheck.checks.model import Case, Finding, Related, finding, related
from lawcheck.documents.model import Field
from lawcheck.packs.kinds.publication import MetadataMismatch
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compiled

_YEAR = compiled(r"20\d{2}")
# Words that every issuer shares; what is left names the place or the unit.
_COMMON = compiled(
    r"人民政府|办公[室厅]|委员会|管理|街道办事处|办事处|自治[区县州旗]|中共|法治政府建设|年度|情况|工作|报告"
    r"|[省市县区镇乡局厅委部的关于年]|\d+"
)

Mismatch = tuple[str, bool, tuple[Related, ...]]


def check(rule: Rule, options: MetadataMismatch, case: Case) -> Iterator[Finding]:
    """Yield a finding for each metadata entry that cannot be true together with the text."""
    for field in case.report.document.metadata:
        compare = _COMPARISONS.get(field.name)
        if compare is None or _ASPECT[field.name] not in options.fields or not field.value.strip():
            continue
        mismatch = compare(case, field)
        if mismatch:
            reason, sure, places = mismatch
            span = case.report.document.whole(field.paragraph) if field.paragraph else None
            quote: str | None = f"{field.label}：{field.value}"
            if span and quote and quote not in case.report.document.slice(span):
                quote = None  # label and value stand on lines of their own
            yield finding(
                rule,
                case,
                span,
                quote=quote,
                related=places,
                severity=None if sure else options.unsure_severity,
                reason=reason,
            )


def _title(case: Case, field: Field) -> Mismatch | None:
    title = case.report.title
    if title is None:
        return None
    said, printed = fold(field.value).text, fold(title.text).text
    if said in printed or printed in said:
        return None
    years = set(_YEAR.findall(said)), set(_YEAR.findall(printed))
    other_year = all(years) and not years[0] & years[1]
    reason = f"元数据的标题与正文标题{'年份不同' if other_year else '不一致'}"
    return reason, other_year, (related(case, title.span, "正文标题"),)


def _issuer(case: Case, field: Field) -> Mismatch | None:
    title = case.report.title
    if title is None or _shares_a_name(field.value, title.text):
        return None
    reason = f"元数据的发布机构“{field.value}”与标题所称的机关不是一家"
    return reason, True, (related(case, title.span, "正文标题"),)


def _shares_a_name(one: str, other: str) -> bool:
    """Whether two names of bodies share two characters running beside the common words.

    Where nothing is left but common words there is nothing to compare.
    """
    names = [_COMMON.sub(" ", fold(name).text).split() for name in (one, other)]
    pairs = [{a + b for word in words for a, b in pairwise(word)} for words in names]
    return not all(pairs) or bool(pairs[0] & pairs[1])


def _order(case: Case, _field: Field) -> Mismatch | None:
    written, published = case.report.written, case.report.published
    if written is None or published is None or written.day <= published.day:
        return None
    return f"成文日期{written.text}晚于发布日期{published.text}", True, ()


_COMPARISONS: dict[str, Callable[[Case, Field], Mismatch | None]] = {
    "title": _title,
    "issuer": _issuer,
    "written": _order,
}
_ASPECT = {"title": "title", "issuer": "issuer", "written": "order"}
