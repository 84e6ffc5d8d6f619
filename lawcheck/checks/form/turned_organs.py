"""An organ whose name has its words in another order: 农村农业局, 城乡和住房建设局.

Every character of the usual name stands there. Where only two neighbours have changed places it
is a slip of the pen, which ``typo`` tells.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.form.told import told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.knowledge.organs import usual_names
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.text.mistyped import swapped
from lawcheck.text.patterns import compile_patterns


def turned_organs(rule: Rule, case: Case, options: NameMismatch) -> Iterator[Finding]:
    """The first place of each turned name that is nowhere the issuer's own."""
    if not options.turned_note:
        return
    running, names = case.report.running, usual_names()
    own = case.report.issuer or "本单位"
    lengths = sorted({len(characters) for characters in names})
    characters = frozenset().union(*names)
    told: set[str] = set()
    for match in compile_patterns((options.organ_ends,)).finditer(running.text):
        for length in lengths:
            start = match.end() - length
            name = running.text[max(0, start) : match.end()]
            if not characters.issuperset(name):
                break  # so are all that are longer
            usual = names.get("".join(sorted(name)))
            if not usual:
                continue
            if name in usual or name in told or name in own or running.in_title(start, match.end()):
                continue
            right = next((one for one in sorted(usual) if not swapped(one, name)), None)
            if right:
                told.add(name)
                note = options.turned_note.replace("${right}", right)
                where = start, match.end()
                yield told_at(rule, case, where, note, own, options.unsure_severity)
