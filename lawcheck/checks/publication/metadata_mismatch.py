"""What the metadata block says against what the text says: title, issuer, order of the dates."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import pairwise
from string import Template
from typing import Literal

from lawcheck.checks.model import Case, Finding, Related, finding, related
from lawcheck.documents.model import Field
from lawcheck.packs.kinds.publication import MetadataMismatch
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

_YEAR = compiled(r"20\d{2}")

Reason = Literal["title", "year", "issuer", "order"]
#: Which of the kind's reasons, whether it is certain, what fills the reason, related places.
Mismatch = tuple[Reason, bool, dict[str, str], tuple[Related, ...]]


def check(rule: Rule, options: MetadataMismatch, case: Case) -> Iterator[Finding]:
    """Yield a finding for each metadata entry that cannot be true together with the text."""
    for field in case.report.document.metadata:
        compare = _COMPARISONS.get(field.name)
        if compare is None or _ASPECT[field.name] not in options.fields or not field.value.strip():
            continue
        mismatch = compare(case, field, options)
        if mismatch:
            name, sure, values, places = mismatch
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
                reason=Template(options.reasons[name]).safe_substitute(values),
            )


def _title(case: Case, field: Field, _options: MetadataMismatch) -> Mismatch | None:
    title = case.report.title
    if title is None:
        return None
    said, printed = fold(field.value).text, fold(title.text).text
    if said in printed or printed in said:
        return None
    years = set(_YEAR.findall(said)), set(_YEAR.findall(printed))
    other_year = all(years) and not years[0] & years[1]
    name: Reason = "year" if other_year else "title"
    return name, other_year, {}, (related(case, title.span, "正文标题"),)


def _issuer(case: Case, field: Field, options: MetadataMismatch) -> Mismatch | None:
    title = case.report.title
    if title is None or _shares_a_name(field.value, title.text, options):
        return None
    return "issuer", True, {"issuer": field.value}, (related(case, title.span, "正文标题"),)


def _shares_a_name(one: str, other: str, options: MetadataMismatch) -> bool:
    """Whether two names of bodies share two characters running beside the common words.

    Where nothing is left but common words there is nothing to compare.
    """
    common = compile_patterns(options.common)
    names = [common.sub(" ", fold(name).text).split() for name in (one, other)]
    pairs = [{a + b for word in words for a, b in pairwise(word)} for words in names]
    return not all(pairs) or bool(pairs[0] & pairs[1])


def _order(case: Case, _field: Field, _options: MetadataMismatch) -> Mismatch | None:
    written, published = case.report.written, case.report.published
    if written is None or published is None or written.day <= published.day:
        return None
    return "order", True, {"written": written.text, "published": published.text}, ()


_COMPARISONS: dict[str, Callable[[Case, Field, MetadataMismatch], Mismatch | None]] = {
    "title": _title,
    "issuer": _issuer,
    "written": _order,
}
_ASPECT = {"title": "title", "issuer": "issuer", "written": "order"}
