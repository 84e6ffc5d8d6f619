"""No pattern of the program's own may take time without end, whatever text it meets."""

from __future__ import annotations

import re
from collections.abc import Iterator

from lawcheck.packs.validate.backtracking import ways
from lawcheck.packs.validate.expressions import ENDLESS, RefusedError
from tests.material.modules import modules

#: Packs may not use them; the ways of a match are the same without.
_NAME_OR_FLAG = re.compile(r"(?<=\()\?P<\w+>|\(\?[aimsx]+\)")


def _patterns() -> Iterator[tuple[str, str]]:
    """Where each pattern of a module stands, and the pattern."""
    for module in modules():
        for name, value in vars(module).items():
            pattern = getattr(value, "pattern", None)
            if isinstance(pattern, str):
                yield f"{module.__name__}.{name}", pattern


def test_no_pattern_repeats_what_repeats_itself() -> None:
    seen = 0
    endless = []
    for where, pattern in _patterns():
        try:
            many = ways(_NAME_OR_FLAG.sub("", pattern))
        except RefusedError:  # a back-reference: there are few, and they were looked through
            continue
        seen += 1
        if many >= ENDLESS:
            endless.append(where)
    assert seen > 1000
    assert endless == []
