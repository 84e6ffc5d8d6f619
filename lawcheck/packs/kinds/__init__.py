"""The kinds of rules, by name, with their parameters: one explicit table.

A kind's parameters are a ``Check`` struct with ``tag="the-kind"`` in a module of this package, by
theme. The code of each kind stands in ``lawcheck/checks``; a test holds both tables equal.
"""

from __future__ import annotations

from lawcheck.packs.kinds import structure
from lawcheck.packs.model import Check

#: Every kind of rule that a pack may name.
KINDS: dict[str, type[Check]] = {
    kind.__struct_config__.tag: kind  # type: ignore[misc]
    for kind in (structure.RequiredPart,)
}
