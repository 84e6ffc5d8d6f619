"""The document is plainly of another kind: a work report of a government, a notice, a budget."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Finding, finding
from lawcheck.packs.kinds.form import DocumentKind
from lawcheck.packs.model import Rule
from lawcheck.text.digits import ONE_TO_TEN
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

#: Where no title was found: so many of the first paragraphs, if short, may hold it.
_FIRST = 20
_TITLE_LENGTH = 60
#: A text says in so many paragraphs what it is.
_OPENING = 3
_NUMBERED = compiled(
    rf"[{ONE_TO_TEN}]+[、是]|（[{ONE_TO_TEN}\d]+）|第[{ONE_TO_TEN}]+[部章，]|\d{{1,2}}[.、]"
)


def check(rule: Rule, options: DocumentKind, case: Case) -> Iterator[Finding]:
    """Yield at most one finding. A title of our own kind settles it; so does one of another.

    Where no title decides, the opening may; a document without any part that words name, or with
    hardly a word of the field, is another kind.
    """
    report = case.report
    titles = [fold(report.title.text).text] if report.title else []
    titles += [fold(f.value).text for f in report.document.metadata if f.name == "title"]
    own, about = compile_patterns(options.own), compile_patterns(options.excludes)
    if any(own.search(title) and not about.search(title) for title in titles):
        return
    heads = [
        fold(paragraph.text).text
        for paragraph in report.document.paragraphs[:_FIRST]
        if len(paragraph.text) <= _TITLE_LENGTH
        and "。" not in paragraph.text
        and not _NUMBERED.match(fold(paragraph.text).text)
    ]
    for title in (*titles, *heads):
        if own.search(title) and not about.search(title):
            return
        for kind, patterns in options.others.items():
            if compile_patterns(patterns).search(title):
                yield finding(rule, case, None, quote=title, kind=kind)
                return
    opening = "\n".join(fold(p.text).text for p in report.body[:_OPENING])
    for kind, patterns in options.openings.items():
        if match := compile_patterns(patterns).search(opening):
            yield finding(rule, case, None, quote=match[0], kind=kind)
            return
    if not any(
        part.status != "missing" for part in report.parts if part.id not in _fallbacks(case)
    ):
        yield finding(rule, case, None, kind=options.none)
        return
    text = "\n".join(fold(paragraph.text).text for paragraph in report.document.paragraphs)
    terms = sum(1 for _ in compile_patterns(options.terms).finditer(text))
    if terms * 1000 < options.density * len(text):
        yield finding(rule, case, None, kind=options.none)


def _fallbacks(case: Case) -> set[str]:
    """The parts that a report has even where no words name them."""
    return {definition.id for definition in case.pack.parts if definition.fallback}
