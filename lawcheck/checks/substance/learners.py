"""Heads who only learned: lessons, courses and essays in place of anything decided."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from lawcheck.checks.substance.acts import Act
from lawcheck.packs.kinds.substance import ResponsiblePerson
from lawcheck.text.patterns import compile_patterns


def only_learned(done: Sequence[Act]) -> bool:
    """Whether the heads learned and taught, and decided nothing."""
    learned = sum(act.learned for act in done)
    return learned * 2 > len(done) and not any(act.decided and not act.learned for act in done)


def learner(told: Sequence[Act], options: ResponsiblePerson) -> tuple[str, Sequence[Act]] | None:
    """The one of the two heads who only learned, while the other decided; with what was learned."""
    if "side_learned" not in options.faults or any(act.subject == "head" for act in told):
        return None
    sides = {
        name: [act for act in told if act.subject == side and not act.claimed]
        for side, name in (("party", "党委主要负责人"), ("government", "政府主要负责人"))
    }
    decides = {
        name: any(act.decided and not act.learned for act in acts) for name, acts in sides.items()
    }
    for name, done in sides.items():
        learned = [act for act in done if act.learned]
        others = [other for other in sides if other != name]
        # What is neither learning nor a decision, 观看庭审直播2次, stands beside it.
        mostly = len(learned) >= options.least_acts and 2 * len(learned) >= len(done)
        if mostly and not decides[name] and all(decides[other] for other in others):
            return name, learned
    return None


def learned_for_decided(
    told: Sequence[Act], options: ResponsiblePerson
) -> Iterator[tuple[Act, Sequence[Act]]]:
    """Paragraphs that announce what was decided, each with its lead, and tell what was learned.

    在研究解决重大问题方面，会前学法14次: the lead itself decides nothing.
    """
    deciding = compile_patterns(options.deciding)
    for _, grouped in groupby(told, lambda act: act.span.paragraph) if options.deciding else ():
        lead, *rest = grouped
        learned = [act for act in rest if act.learned and not act.required]
        if not learned or not deciding.search(lead.text):
            continue
        if not any(act.decided and not act.required for act in rest):
            yield lead, learned
