"""A bureau that does alone what is none of its field: 工资专用账户的核查由县水利局单独承担.

Left from another bureau's report, it is named once, and neither the sentence nor what its
paragraph begins with has anything of that bureau's field. What is water, wood or school is a table
of the rules; bureaus that have a part in everything (finance, justice, audit) are not in it.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.form.told import told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Owner
from lawcheck.text.around import begin_of, end_of
from lawcheck.text.patterns import compile_patterns

_STOPS = "。；！\n"


def uninvolved(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """The first place of each bureau that does what lies outside its field."""
    if not owner.organ or case.report.level != "department" or not options.does_alone:
        return
    running = case.report.running
    text = running.text
    unless = compile_patterns(options.alone_unless)
    for match in compile_patterns(options.does_alone).finditer(text):
        name = next(group for group in match.groups() if group)
        key = next((key for key in options.fields if name.startswith(key)), None)
        if key is None or owner.organ.startswith(key) or text.count(name) > 1:
            continue
        if running.in_title(*match.span()) or running.in_quotation(*match.span()):
            continue
        start, end = match.span()
        said = text[begin_of(text, start, _STOPS) : start] + text[end : end_of(text, end, _STOPS)]
        line = begin_of(text, start, "\n")
        first = text[line : min(end_of(text, line, _STOPS), start)]
        if compile_patterns((options.fields[key],)).search(first + said) or unless.search(said):
            continue
        note, own = options.other_organ_note, case.report.issuer or ""
        yield told_at(rule, case, (start, end), note, own, options.unsure_severity)
