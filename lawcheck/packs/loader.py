"""Load a rule pack by name: read, compose (``extends``), validate."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

import msgspec

from lawcheck.packs.kinds import KINDS
from lawcheck.packs.model import (
    Deduction,
    Duty,
    Item,
    PartDefinition,
    Rule,
    RulePack,
    Scoring,
    Topic,
    Veto,
)

if TYPE_CHECKING:
    from lawcheck.packs.faults import Faults
    from lawcheck.packs.yamlfile import Map

_E = TypeVar("_E", PartDefinition, Duty, Topic, Item, Deduction, Veto)


def load(name: str) -> RulePack:
    """The pack called ``name`` (built in) or standing in the file ``name``, composed.

    Raises ``PackError`` with every fault of the pack.
    """
    from lawcheck.packs.compose import compose, find
    from lawcheck.packs.faults import Faults

    path = find(name)
    faults = Faults()
    if not path.is_file():
        faults.add_plain(f"没有这个规则包：{name}。自带的规则包见 lawcheck rules list。")
    faults.raise_any()
    composition = compose(path, faults)
    if composition.data is None:
        faults.raise_any()
    assert composition.data is not None
    return _built(composition.data, faults)


def _built(data: Map, faults: Faults) -> RulePack:
    pack = convert(data)
    faults.raise_any()
    return pack


def convert(data: Map) -> RulePack:
    """The typed pack; raises ``msgspec.ValidationError`` at the first thing that does not fit."""
    pack = msgspec.convert(data, RulePack, strict=False)
    return msgspec.structs.replace(
        pack,
        rules=tuple(_with_check(rule) for rule in pack.rules),
        parts=_enabled(pack.parts),
        duties=_enabled(pack.duties),
        topics=_enabled(pack.topics),
        scoring=_enabled_scoring(pack.scoring),
    )


def _enabled(entries: tuple[_E, ...]) -> tuple[_E, ...]:
    """What is not switched off. Rules that are stay, so that they can be listed as such."""
    return tuple(entry for entry in entries if entry.enabled)


def _enabled_scoring(scoring: Scoring | None) -> Scoring | None:
    if scoring is None:
        return None
    items = tuple(
        msgspec.structs.replace(item, deductions=_enabled(item.deductions))
        for item in _enabled(scoring.items)
    )
    return msgspec.structs.replace(scoring, items=items, vetoes=_enabled(scoring.vetoes))


def _with_check(rule: Rule) -> Rule:
    kind = KINDS.get(rule.check.get("kind"))
    if kind is None:
        raise msgspec.ValidationError(f"{rule.id}: {rule.check.get('kind')}")
    return msgspec.structs.replace(rule, check=msgspec.convert(rule.check, kind, strict=False))
