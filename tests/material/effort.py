"""How much is tried where inputs are made up: a fifth at a desk, most of it in ``.ci/run``."""

from __future__ import annotations

import os

_SAID = os.environ.get("LAWCHECK_THOROUGH", "")
#: Set by .ci/run; the same inputs come first either way.
THOROUGH = bool(_SAID)
#: Of what there are thousands of, .ci/run tries every eighth one; ``all`` tries each.
EVERY = _SAID == "all"


def tries(many: int) -> int:
    """``many``, or a fifth of it."""
    return many if THOROUGH else max(many // 5, 1)


def step(desk: int) -> int:
    """One in so many is tried: each, every eighth, or at a desk one in ``desk``."""
    return 1 if EVERY else 8 if THOROUGH else desk
