"""Each shortcoming has a plan that answers it: what none answers is told, with the whole table.

Where an item tells its shortcoming and then its plan, both are to be of one matter.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import msgspec

from lawcheck.checks.model import Case, Finding, Related, finding, related, shorten
from lawcheck.checks.part_text import written
from lawcheck.checks.substance.carried_on import only_carries_on
from lawcheck.checks.substance.chains import Row, rows
from lawcheck.checks.substance.items import Item, finest, items
from lawcheck.checks.substance.off_target import off_target
from lawcheck.documents.model import Span
from lawcheck.packs.kinds.substance import AnsweredShortcomings
from lawcheck.packs.model import Rule
from lawcheck.text.characters import runs
from lawcheck.text.folding import fold
from lawcheck.text.patterns import compile_patterns

#: A plan of fewer pairs of characters says too little to be of another matter.
_ENOUGH = 8


def check(rule: Rule, options: AnsweredShortcomings, case: Case) -> Iterator[Finding]:
    """Yield at most one finding, at the first shortcoming without an answer, one for each plan that
    only carries on, and one for each shortcoming whose own item plans something else.

    Its related places are the table: every shortcoming, with the plan that answers it or without.
    Shortcomings that are not cut into items and have no headlines are not judged.
    """
    table = rows(case, options)
    open_ones = [row.shortcoming for row in table if row.plan is None]
    report = case.report
    places = tuple(
        Related(
            report.locate(row.shortcoming.span),
            shorten(row.shortcoming.headline, 40),
            f"对应的安排：{shorten(row.plan.headline, 40)}" if row.plan else "没有找到对应的安排",
            row.shortcoming.span,
        )
        for row in table
    )
    if open_ones:
        yield finding(
            rule,
            case,
            open_ones[0].span,
            related=places,
            concerns=options.plans,
            count=len(open_ones),
            shortcomings="；".join(shorten(one.headline, 40) for one in open_ones),
        )
    if options.only_old:
        yield from _carried_on(rule, options, case, table)
    yield from _housekeeping(rule, options, case, open_ones)
    yield from _off_target(rule, options, case, [row.shortcoming for row in table])
    part = written(case, options.shortcomings)
    if part is None or not options.off_topic:
        return
    worded = msgspec.structs.replace(rule, message=options.off_topic)
    for one in items(report, part):
        if plan := _of_another_matter(one, case, options):
            said = shorten(plan, 60), [one.headline]
            yield _told(worded, options, case, one.span, *said)


def _told(
    worded: Rule,
    options: AnsweredShortcomings,
    case: Case,
    at: Span,
    plan: str,
    shortcomings: Sequence[str],
) -> Finding:
    """A plan that answers none of the shortcomings, which are told by their headlines."""
    return finding(
        worded,
        case,
        at,
        concerns=options.plans,
        plan=plan,
        shortcomings="；".join(shorten(one, 40) for one in shortcomings),
        count=len(shortcomings),
    )


def _carried_on(
    rule: Rule, options: AnsweredShortcomings, case: Case, table: Sequence[Row]
) -> Iterator[Finding]:
    """The plans that only go on with what is done, each with the shortcomings it leaves open."""
    worded = msgspec.structs.replace(rule, message=options.only_old)
    left: dict[Span, tuple[Item, list[Item]]] = {}
    for row in table:
        if row.plan and only_carries_on(row.shortcoming, row.plan, options):
            left.setdefault(row.plan.span, (row.plan, []))[1].append(row.shortcoming)
    for plan, ones in left.values():
        yield finding(
            worded,
            case,
            plan.span,
            related=tuple(related(case, one.span, "没有回应的不足") for one in ones),
            concerns=options.plans,
            plan=shorten(plan.headline, 40),
            shortcomings="；".join(shorten(one.headline, 40) for one in ones),
            count=len(ones),
        )


def _off_target(
    rule: Rule, options: AnsweredShortcomings, case: Case, shortcomings: Sequence[Item]
) -> Iterator[Finding]:
    """The plans that do not what they say they are for."""
    part = written(case, options.plans)
    if part is None or not options.off_target:
        return
    worded = msgspec.structs.replace(rule, message=options.off_target)
    for plan in finest(case.report, part):
        if aim := off_target(plan, shortcomings, options):
            yield _told(worded, options, case, plan.span, shorten(plan.headline, 40), [aim])


def _housekeeping(
    rule: Rule, options: AnsweredShortcomings, case: Case, open_ones: Sequence[Item]
) -> Iterator[Finding]:
    """The plans that are of the house alone: a canteen, a sports meeting, a title to be won.

    Two such things make one, and any word of the report's own work unmakes it.
    """
    part = written(case, options.plans)
    if part is None or not options.house:
        return
    worded = msgspec.structs.replace(rule, message=options.of_house)
    house, work = compile_patterns(options.house), compile_patterns(options.work)
    shortcomings = "；".join(shorten(one.headline, 40) for one in open_ones[:1])
    for plan in items(case.report, part):
        things = {match[0] for match in house.finditer(plan.text)}
        if len(things) > 1 and not work.search(house.sub("，", plan.text)):
            yield finding(
                worded,
                case,
                plan.span,
                concerns=options.plans,
                plan=shorten(plan.headline, 40),
                shortcomings=shortcomings,
                count=len(open_ones),
            )


def _of_another_matter(one: Item, case: Case, options: AnsweredShortcomings) -> str | None:
    """The plan that an item goes on with, where it has no word or theme of its shortcoming.

    What may help against anything, a training or a list, is of every matter; the body's own name
    is of none.
    """
    match = compile_patterns(options.ahead).search(one.text)
    if match is None:
        return None
    lack, plan = one.text[: match.start()], one.text[match.end() :].lstrip("，")
    if compile_patterns(options.remedies).search(plan):
        return None
    common = compile_patterns(options.common)
    whose = runs(fold(case.report.issuer or "").text, 2)
    theirs = runs(common.sub("，", plan), 2) - whose
    if len(theirs) < _ENOUGH or theirs & runs(lack, 2):
        return None
    themes = (*options.themes.values(), *options.broad.values())
    both = any(
        compile_patterns(t).search(lack) and compile_patterns(t).search(plan) for t in themes
    )
    return None if both else plan
