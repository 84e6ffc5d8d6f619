"""A plan that only goes on with what is done answers no shortcoming: it was not enough this year.

继续 governs the clauses behind it in its sentence; a figure, a term, a rule or anything new among
them makes it a measure. A plan that names what the shortcoming lacks answers it however it is put.
"""

from __future__ import annotations

from lawcheck.checks.substance.items import Item
from lawcheck.packs.kinds.substance import AnsweredShortcomings
from lawcheck.text.characters import han, runs
from lawcheck.text.patterns import compile_patterns
from lawcheck.text.sentences import statements

#: A plan's own headline is no longer than this.
_HEADLINE = 16
#: So much of what a shortcoming is about beside its theme is taken up by a plan that names it.
_NAMED = 0.5


def only_carries_on(shortcoming: Item, plan: Item, options: AnsweredShortcomings) -> bool:
    """Whether a plan carries on with its field and leaves out what the shortcoming is about."""
    if not options.carries_on or plan.span == shortcoming.span:
        return False
    if not _carries_on(plan, options):
        return False
    themes = (*options.themes.values(), *options.broad.values())
    wide = [pattern for patterns in themes for pattern in patterns]
    own = compile_patterns((*options.common, *wide)).sub("，", shortcoming.headline)
    pairs = runs(own, 2)
    return sum(pair in plan.text for pair in pairs) < _NAMED * len(pairs) or not pairs


def _carries_on(plan: Item, options: AnsweredShortcomings) -> bool:
    """Whether each sentence of a plan, its headline aside, goes on with what is done."""
    if compile_patterns(options.anew).search(plan.text):
        return False
    goes_on = compile_patterns(options.carries_on)
    told = statements(plan.text)
    rest = told[1:] if len(told) > 1 and han(told[0]) <= _HEADLINE else told
    return all(goes_on.search(one.partition("，")[0]) for one in rest)
