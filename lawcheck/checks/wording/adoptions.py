"""Which meeting adopted what: a document that bears another day than the meeting named for it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from string import Template

from lawcheck.checks.model import Case, Finding, finding, in_words, running_span, surroundings
from lawcheck.checks.wording.citation_days import written
from lawcheck.knowledge.days import first_day
from lawcheck.knowledge.instruments import Library, library
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentStatus
from lawcheck.packs.model import Rule
from lawcheck.packs.years import Event
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns, compiled

#: What a meeting adopts is published within so many days.
_APART = 60
_STATE = "党的"
_TITLE = compiled(r"《[^《》]{4,60}》|\"[^\"]{2,6}\"(?:规划)?(?:规划纲要|纲要|规划|建议)")


def misadopted(rule: Rule, case: Case, options: DocumentStatus) -> Iterator[Finding]:
    """十四届全国人大三次会议批准“十五五”规划纲要: another meeting, a year later, did."""
    text = case.report.running.text
    adopts = compile_patterns([options.adopts])
    known = library(case.pack.documents)
    for event in case.pack.events if adopts.search(text) else ():
        if not event.day or not event.certain or event.earlier:
            continue
        for match in _meetings(event, text):
            found = _document(options, text, match, known)
            if found is None or not _another(found[0], event):
                continue
            document, end = found
            span = running_span(case, match.start(), end)
            yield finding(
                rule,
                case,
                span,
                quote=surroundings(case, span),
                severity=options.adopted_severity,
                text=text[match.start() : end],
                reason=Template(options.adopted_note).safe_substitute(
                    day=written(document.issued),
                    meeting=event.name,
                    held=in_words(date.fromisoformat(event.day)),
                ),
            )


def _meetings(event: Event, text: str) -> Iterator[re.Match[str]]:
    """Where the meeting is named."""
    name = event.name.removeprefix(_STATE)
    # Few meetings of the table are: most patterns need not be compiled with the name.
    if fold(name).text in text or compile_patterns(event.patterns).search(text):
        yield from compile_patterns((re.escape(name), *event.patterns)).finditer(text)


def _document(
    options: DocumentStatus, text: str, meeting: re.Match[str], known: Library
) -> tuple[Instrument, int] | None:
    """What the meeting is said to have adopted, and where its name ends."""
    adopts = compile_patterns([options.adopts]).match(text, meeting.end())
    title = adopts and _TITLE.match(text, adopts.end())
    named = known.named(title[0]) if title else ()
    return (named[0], title.end()) if title and len(named) == 1 else None


def _another(document: Instrument, event: Event) -> bool:
    """Whether the document is of a day on which the meeting cannot have adopted it."""
    if len(document.issued) < len("2026-03") or not document.certain("issued"):
        return False
    apart = first_day(document.issued) - date.fromisoformat(event.day)
    return abs(apart.days) > _APART
