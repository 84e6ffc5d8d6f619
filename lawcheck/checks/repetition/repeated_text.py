"""Text that stands twice in the report: one finding for each copy, named by what was copied."""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.model import Case, Edit, Finding, finding, related
from lawcheck.checks.repetition.copies import Copy, copies
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.repetition import RepeatedText
from lawcheck.packs.model import Rule
from lawcheck.repetition.changes import changes, in_words

_ALIKE = {"nothing": "完全相同", "figures": "仅改动数字", "words": "只改了个别字句"}
#: When more of the text was changed than this, the single changes are too many to be told.
_TELLING = 0.15


def check(rule: Rule, options: RepeatedText, case: Case) -> Iterator[Finding]:
    """Yield a finding at each copy of the rule's scope; what stood first is the related place."""
    report = case.report
    for copy in copies(case, options.share):
        if copy.scope != options.scope or copy.characters < options.least:
            continue
        places = [related(case, copy.source, "内容首次出现在这里")]
        places += [related(case, span, "这里还有一处") for span in copy.again]
        yield finding(
            rule,
            case,
            copy.place,
            related=tuple(places),
            edits=_removal(copy),
            copy=place(case, copy.place),
            source=place(case, copy.source),
            section=report.document.slice(copy.section).strip() if copy.section else "",
            alike=_alike(case, copy),
            share=_share(case, copy),
            characters=copy.characters,
        )


def _alike(case: Case, copy: Copy) -> str:
    """How much of the first was kept, and what was changed in it."""
    told = _ALIKE[copy.changed]
    document = case.report.document
    if copy.changed == "nothing":
        return told
    before, after = document.slice(copy.source), document.slice(copy.place)
    found = changes(before, after)
    much = sum(max(len(c.old), len(c.new)) for c in found) > _TELLING * len(before)
    return told if much or not found else f"{told}（{in_words(found)}）"


def _share(case: Case, copy: Copy) -> str:
    """The part of the document's text that the copies take up."""
    document = case.report.document
    second = sum(len(document.slice(span)) for span in (copy.place, *copy.again))
    total = sum(len(paragraph.text) for paragraph in document.paragraphs)
    return f"{max(1, round(100 * second / total))}%"


def _removal(copy: Copy) -> tuple[Edit, ...]:
    """Take the copy out, if it says nothing new; a single sentence may be wanted where it is."""
    if copy.changed != "nothing" or copy.scope == "sentence":
        return ()
    return tuple(Edit(span) for span in (copy.place, *copy.again))


def place(case: Case, span: Span) -> str:
    """A stretch in words: by lines where the file has lines, else by paragraphs."""
    where = case.report.document.locate(span)
    if where.line is not None and where.end_line is not None:
        first, last, unit = where.line, where.end_line, "行"
    else:
        first, last, unit = span.paragraph, span.last, "段"
    return f"第{first}{unit}" if first == last else f"第{first}至{last}{unit}"
