"""Whether a head who was named goes on to act without being named again.

局长梁启榕切实履行第一责任人职责。1月16日主持召开党组会议，…；带头出庭应诉1次，另1件由副局长出庭.
"""

from __future__ import annotations

from collections.abc import Sequence
from itertools import takewhile

from lawcheck.checks.substance.acts import Act
from lawcheck.checks.substance.stand_ins import OTHERS
from lawcheck.checks.substance.subjects import HEADS

#: One act without a subject may be anybody's.
_SEVERAL = 2


def goes_on(told: Sequence[Act]) -> bool:
    """Whether, before anybody else acts by name, several things without a subject were decided and
    counted behind the name of a head."""
    before = list(takewhile(lambda act: not (act.subject in OTHERS and act.named), told))
    named = next((n for n, act in enumerate(before) if act.subject in HEADS and act.named), None)
    if named is None:
        return False
    own = [
        act
        for act in before[named:]
        if act.subject == "none" and act.counted and act.decided and not act.claimed
    ]
    return len(own) >= _SEVERAL
