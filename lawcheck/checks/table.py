"""Kind of rule → the function that checks it. Explicit: a new kind is a line here and one in packs/kinds."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from typing import Any

from lawcheck.checks import required_part
from lawcheck.checks.model import Case, Finding
from lawcheck.packs.kinds import structure
from lawcheck.packs.model import Check, Rule

#: check(rule, its parameters, the case) -> findings
CheckFunction = Callable[[Rule, Any, Case], Iterator[Finding]]

TABLE: dict[type[Check], CheckFunction] = {
    structure.RequiredPart: required_part.check,
}
