"""Heads who do not act in their part: a side that is not named, acts that are the body's."""

from __future__ import annotations

from collections.abc import Sequence

from lawcheck.checks.model import Case
from lawcheck.checks.substance.acts import Act, acts
from lawcheck.checks.substance.subjects import HEADS, ITEM
from lawcheck.packs.kinds.substance import ResponsiblePerson
from lawcheck.reports.model import Part
from lawcheck.text.patterns import compile_patterns


def is_of_body(act: Act, options: ResponsiblePerson) -> bool:
    """Whether an act that goes on without a name is one of the body, and none of a person."""
    if act.named or not options.of_body:
        return False
    if ITEM.match(act.text) and not act.counted:
        return True  # 五是抓督办。is a heading
    words = options.words
    rest = compile_patterns(options.of_body).sub("，", act.text)
    return not compile_patterns((*words.done, *words.held, *words.learned)).search(rest)


def is_formal(act: Act, options: ResponsiblePerson) -> bool:
    """Whether an act is only what every head does each year: 局长向县政府书面述法."""
    if not options.formal:
        return False
    formal = compile_patterns(options.formal)
    words = options.words
    rest = formal.sub("，", act.text)
    return rest != act.text and not compile_patterns(
        (*words.done, *words.held, *words.learned)
    ).search(rest)


def silent_side(
    case: Case, told: Sequence[Act], heads: Sequence[Act], options: ResponsiblePerson
) -> tuple[str, bool] | None:
    """The side of a report of both that the part does not name, and whether both report."""
    if case.report.level not in options.joint_levels or not heads:
        return None
    sides = {act.subject for act in heads}
    text = "".join(act.text for act in heads)
    if "head" in sides or {"party", "government"} <= sides:
        return None
    words = options.words
    named = {
        "党委主要负责人": compile_patterns(words.party).search(text),
        "政府主要负责人": compile_patterns(words.government).search(text),
    }
    silent = [name for name, found in named.items() if not found]
    if len(silent) != 1:
        return None
    issuer = case.report.issuer or ""
    joint = all(compile_patterns((p,)).search(issuer) for p in options.joint)
    alone = compile_patterns(options.alone).search(issuer) if options.alone else None
    if alone and not joint:
        # A government's report may leave out the party's head, not its own for its deputies.
        seconds = any(act.subject == "deputy" and act.counted and act.named for act in told)
        own = silent[0].startswith("政府") and seconds
        return (silent[0], True) if own else None
    return silent[0], joint


def acts_elsewhere(case: Case, part: Part, options: ResponsiblePerson) -> bool:
    """Whether a head acts in another part of the report."""
    other = case.report.part(options.also)
    if other is None or other.status == "missing" or other is part:
        return False
    told = acts(case.report, other, options.words)
    return any(a.subject in HEADS and a.named and not a.claimed for a in told)
