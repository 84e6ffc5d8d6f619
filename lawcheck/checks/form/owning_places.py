"""Another place of the report's own kind as the owner of what the report tells as its own.

为霜桥县6个薄弱所各选配1名, 榆陂县防汛抗旱指挥部启动响应. Nobody else's work is told there: no
word of the sentence makes it a neighbour's, a partner's, a party's or another court's. The name
stands at the beginning of a clause, or behind a word that takes what is worked at.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial

from lawcheck.checks.form.dealings import dealings
from lawcheck.checks.form.place_names import begins, is_named, is_seldom, may_be, name_before
from lawcheck.checks.form.worked_places import Worked
from lawcheck.checks.model import Case
from lawcheck.packs.kinds.form import NameMismatch
from lawcheck.text.patterns import at_end, compile_patterns

#: Most names have so many characters; of more the first may be a verb or a preposition.
_PLAIN = 2


def owning_places(options: NameMismatch, case: Case, units: tuple[str, ...]) -> Iterator[Worked]:
    """Every place of one of these units that owns something, whosever it is."""
    running = case.report.running
    owners = at_end(options.owned_by)
    others = compile_patterns((*options.owned_unless, *options.slip_with))

    def leads(before: str) -> bool:
        return begins(before) or before[-1] in "年月日" or owners.search(before) is not None

    taken: set[int] = set()
    for match in compile_patterns(options.owning).finditer(running.text):
        unit, owned = [part for part in match.groups() if part][:2]
        if unit not in units or running.in_title(*match.span()):
            continue
        start = name_before(running.text, match.start(), partial(_is_name, options, unit), leads)
        # 信访联席会议: what it is called makes it nobody's partner.
        if start is None:
            continue
        name = running.text[start : match.start()] + unit
        if not others.search(dealings(options, case, start, name).replace(owned, "")):
            taken.add(match.end())
            yield Worked(name, start, match.end())
    yield from (one for one in _named_places(options, case, units, leads) if one.end not in taken)


def _named_places(
    options: NameMismatch, case: Case, units: tuple[str, ...], leads: Callable[[str], bool]
) -> Iterator[Worked]:
    """Places whose name can be nothing else, in a sentence without a word of dealings with them."""
    running = case.report.running
    dealt = compile_patterns(
        (*options.owned_unless, *options.slip_with, *options.together, *options.dealt_with)
    )
    for match in compile_patterns(options.any_place).finditer(running.text):
        unit = match[0]
        if unit not in units or running.in_title(*match.span()):
            continue

        def is_one(stem: str, unit: str = unit) -> bool:
            return (
                len(stem) == _PLAIN and stem[-1] in options.lands and _is_sure(options, stem, unit)
            )

        start = name_before(running.text, match.start(), is_one, leads)
        if start is None:
            continue
        name = running.text[start : match.start()] + unit
        if not dealt.search(dealings(options, case, start, name)):
            yield Worked(name, start, match.end())


def _is_sure(options: NameMismatch, stem: str, unit: str) -> bool:
    return may_be(options, stem, unit) and is_named(options, stem, unit)


def _is_name(options: NameMismatch, unit: str, stem: str) -> bool:
    """Whether the characters before a unit are a name; before 县 ever so seldom."""
    return may_be(options, stem, unit) and (
        is_named(options, stem, unit) or (unit == "县" and is_seldom(options, stem))
    )
