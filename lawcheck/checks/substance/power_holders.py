"""Who may do what: an organ of a class and a rank that has the power."""

from __future__ import annotations

from lawcheck.checks.substance.organs import RANKS, Organ
from lawcheck.packs.kinds.substance import Power, Powers


def may(organ: Organ, power: Power) -> bool:
    """Whether an organ is of a class and a rank that has the power."""
    held = organ.classes.intersection(power.holders)
    return any(_is_high_enough(organ, power, one) for one in held)


def serves(organ: Organ, power: Power, options: Powers) -> bool:
    """Whether a government tells what one of its own departments may do."""
    if "government" not in organ.classes or not _is_high_enough(organ, power, "government"):
        return False
    return any(options.organs[name].serves for name in power.holders)


def _is_high_enough(organ: Organ, power: Power, holder: str) -> bool:
    least = "province" if holder in power.provincial else power.least
    return organ.rank is None or organ.rank >= RANKS[least]
