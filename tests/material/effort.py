"""How much is tried where inputs are made up: a fifth at a desk, most of it in ``.ci/run``."""

from __future__ import annotations

import os

_SAID = os.environ.get("LAWCHECK_THOROUGH", "")
#: Set by .ci/run; the same inputs come first either way.
THOROUGH = bool(_SAID)
#: Of what there are thousands of, .ci/run tries a part; ``all`` tries each.
EVERY = _SAID == "all"


def tries(many: int) -> int:
    """``many``, or a fifth of it."""
    return many if THOROUGH else max(many // 5, 1)


def step(desk: int, thorough: int = 8) -> int:
    """One in so many is tried: one in ``desk`` at a desk, in ``thorough`` in ``.ci/run``."""
    return 1 if EVERY else thorough if THOROUGH else desk
