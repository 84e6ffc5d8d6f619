"""A law applied in a version that had been replaced: 8月，依据2012年修正的《治安管理处罚法》.

The version is told before the title, the deed by a day of its own or by the report's year; what
was done earlier is judged by the law of its time, which the clause says.
"""

from __future__ import annotations

from datetime import date

from lawcheck.checks.wording.citation_days import Misdated, on_the_day, written
from lawcheck.checks.wording.citations import Citation
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentStatus
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.days import Day
from lawcheck.text.patterns import at_end, compile_patterns, compiled

#: A version stands within so many characters before its title.
_REACH = 48
#: A whole day of the table.
_DAY = 10
_LEADS = compiled(r"(?:依据|根据|依照|按照|遵照|适用|援引)(?:的是|了)?$")


def outdated(
    options: DocumentStatus,
    days: list[Day],
    text: str,
    one: Citation,
    document: Instrument,
    year: int,
) -> Misdated | None:
    """Why the version that a deed is based on did not hold any more on its day."""
    since = document.revised_in_force
    if len(since) != _DAY or not options.made or not document.certain("in_force", "title"):
        return None
    begin = max(0, one.start - _REACH)
    match = at_end((options.made,)).search(text[begin : one.start])
    if match is None or not match[1] or int(match[1]) >= int(document.revised[:4]):
        return None
    start = begin + match.start()
    if not _LEADS.search(text[max(0, start - 6) : start]):
        return None
    said = text[begin_of(text, start, "。；！\n") : end_of(text, one.end, "。；！\n")]
    if compile_patterns(options.of_then).search(said):
        return None
    done = on_the_day(days, text, one, year) or date(year, 1, 1)
    if done < date.fromisoformat(since):
        return None
    return Misdated(f"{options.outdated_note}{written(since)}", start, one.end)
