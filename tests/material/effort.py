"""How much is tried where inputs are made up: a fifth at a desk, all of it in ``.ci/run``."""

from __future__ import annotations

import os

#: Set by .ci/run; the same inputs come first either way.
THOROUGH = bool(os.environ.get("LAWCHECK_THOROUGH"))


def tries(many: int) -> int:
    """``many``, or a fifth of it."""
    return many if THOROUGH else max(many // 5, 1)
