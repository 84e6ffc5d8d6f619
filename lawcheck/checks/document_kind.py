"""The document is plainly of another kind: a work report of a government, a notice, a budget."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, found
from lawcheck.packs.kinds.form import DocumentKind
from lawcheck.packs.model import Rule
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns

#: Where no title was found: so many of the first paragraphs, if short, may hold it.
_FIRST = 20
_TITLE_LENGTH = 60


def check(rule: Rule, options: DocumentKind, case: Case) -> Iterator[Finding]:
    """Yield at most one finding. A title of our own kind settles it; so does one of another."""
    report = case.report
    titles = [fold(report.title.text).text] if report.title else []
    titles += [fold(f.value).text for f in report.document.metadata if f.name == "title"]
    own = compile_patterns(options.own)
    if any(own.search(title) for title in titles):
        return
    heads = [
        fold(paragraph.text).text
        for paragraph in report.document.paragraphs[:_FIRST]
        if len(paragraph.text) <= _TITLE_LENGTH
    ]
    for title in (*titles, *heads):
        if own.search(title):
            return
        for kind, patterns in options.others.items():
            if compile_patterns(patterns).search(title):
                yield found(rule, case, None, quote=title, kind=f"“{kind}”")
                return
    if not options.terms:
        return
    text = "\n".join(fold(paragraph.text).text for paragraph in report.document.paragraphs)
    terms = sum(1 for _ in compile_patterns(options.terms).finditer(text))
    if terms * 1000 < options.density * len(text):
        yield found(rule, case, None, kind="与法治政府建设无关的文件")
