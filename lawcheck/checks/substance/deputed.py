"""A head of whom only words are told, while deputies do what can be counted.

镇党委书记高度重视，多次强调。副书记主持专题会3次。镇长出庭1次: the part names both heads, and one
of them does nothing in it. What is done at his behest is the doing of who does it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from lawcheck.checks.substance.acts import Act
from lawcheck.checks.substance.silent_heads import is_formal
from lawcheck.checks.substance.slogans import SIDES
from lawcheck.checks.substance.subjects import HEADS
from lawcheck.packs.kinds.substance import ResponsiblePerson
from lawcheck.text.patterns import compile_patterns, compiled

#: 对合同审查中发现的问题，由分管副镇长核查: it only says what the next clause is about.
_TOPIC = compiled("(?:对|针对|就|围绕|关于)")


def only_deputed(
    told: Sequence[Act], options: ResponsiblePerson
) -> tuple[str, Sequence[Act], Sequence[Act]] | None:
    """The head of the two who only speaks, what is said of him, and what his deputies do."""
    if "side_deputed" not in options.faults:
        return None
    both = [act for act in told if act.subject == "head" and not act.claimed]
    if not all(is_formal(act, options) for act in both):
        return None
    for side, name in SIDES:
        said = [act for at, act in enumerate(told) if _is_own(at, told, side, options)]
        if not any(act.named for act in said) or not all(map(_is_word, said)):
            continue
        beside = list(_beside(told, side))
        deputies = [act for act in beside if act.subject == "deputy" and act.counted]
        chaired = compile_patterns(options.chaired)
        led = any(a.subject == "collective" and a.counted and chaired.search(a.text) for a in told)
        if deputies and not led:
            return name, said, deputies
    return None


def _is_own(at: int, told: Sequence[Act], side: str, options: ResponsiblePerson) -> bool:
    """Whether an act says something of the head himself: not his yearly report, nor what is done
    at his behest."""
    act = told[at]
    if act.subject != side or is_formal(act, options):
        return False
    if not act.named and _TOPIC.match(act.text):
        behind = told[at + 1] if at + 1 < len(told) else act
        if behind.named and behind.subject != side:
            return False
    return compile_patterns(options.behest).search(act.text) is None


def _is_word(act: Act) -> bool:
    """Whether nothing is counted in an act, and nothing decided but 多次."""
    if act.required:
        return True
    return not act.counted and (act.claimed or act.vague or (act.learned and not act.decided))


def _beside(told: Sequence[Act], side: str) -> Iterator[Act]:
    """What others do between the naming of the head and that of the other one."""
    near = False
    for act in told:
        if act.subject in HEADS:
            near = act.subject == side or (near and act.subject == "head")
        elif near:
            yield act
