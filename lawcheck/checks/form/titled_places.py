"""A document of one's own under another place's name: 《砚溪县供水办法》, then 《梧汀县供水办法》.

In goes the running text. Two titles that differ in nothing but the place before them are of one
document, where one of them bears the report's own name and no word of the other's sentence says
that it is another's (借鉴, 参照). Out comes the title with the other name.
"""

from __future__ import annotations

from collections.abc import Iterator

from lawcheck.checks.form.told import sentence, told_at
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.packs.model import Rule
from lawcheck.reports.owner import Owner
from lawcheck.text.patterns import compile_patterns, compiled

_TITLE = compiled(r"《(?P<place>[一-龥]{2,4}(?:自治县|街道|[县区市旗镇乡]))(?P<rest>[一-龥]{6,40})")


def titled_places(rule: Rule, options: NameMismatch, case: Case, owner: Owner) -> Iterator[Finding]:
    """Each title that is one's own but for the place, once for each other place."""
    own = owner.own
    if own is None:
        return
    titles = list(_TITLE.finditer(case.report.running.text))
    mine = {one["rest"] for one in titles if one["place"] == own.name}
    others = compile_patterns((*options.together, *options.slip_with))
    told: set[str] = set()
    for one in titles:
        place = one["place"]
        if one["rest"] not in mine or place in told or own.stem in place:
            continue
        if any(place == wider.name for wider in owner.places):
            continue
        if not others.search(sentence(case, one.start())):
            told.add(place)
            yield told_at(rule, case, one.span("place"), options.other_note, own.name)
