"""A law that has long been in force, told as still to come: 即将施行的《…》, 《…》施行前的准备."""

from __future__ import annotations

from datetime import date

from lawcheck.checks.wording.citation_days import written
from lawcheck.knowledge.days import last_day
from lawcheck.packs.instruments import Instrument
from lawcheck.packs.kinds.wording import DocumentStatus
from lawcheck.text.patterns import at_end, compile_patterns


def still_to_come(
    options: DocumentStatus, clause: tuple[str, str], document: Instrument, day: date, year: int
) -> str | None:
    """Since when a document holds that its clause tells as coming after ``day``, in ``year``.

    A new text of it may be on its way: where the clause speaks of one, nothing is said.
    """
    before, behind = clause
    # 将于明年1月1日起施行的 of what holds since 1 January of this year: text of last year.
    said = compile_patterns(options.next_year).search(before + behind)
    if said and said.lastindex == 2:
        now = f"{year}-{int(said[1]):02}-{int(said[2]):02}"
        if now in (document.in_force, document.revised_in_force):
            return f"{options.come_note}{written(now)}"
    if not (
        at_end(options.coming).search(before)
        or compile_patterns(options.coming_behind).match(behind)
    ):
        return None
    if compile_patterns(options.anew).search(before + behind):
        return None
    begun = document.in_force or document.issued
    waits = document.revised_in_force and last_day(document.revised_in_force) >= day
    if not begun or waits or last_day(begun) >= day or not document.certain("in_force", "title"):
        return None
    return f"{options.come_note}{written(begun)}"
