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
    Reading,
    Rule,
    RulePack,
    Scoring,
    Topic,
    Veto,
)

if TYPE_CHECKING:
    from lawcheck.packs.compose import Composition
    from lawcheck.packs.yamlfile import Map

_E = TypeVar("_E", PartDefinition, Duty, Topic, Item, Deduction, Veto)


def load(name: str) -> RulePack:
    """The pack called ``name`` (built in) or standing in the file ``name``, composed.

    Raises ``PackError`` with every fault of the pack.
    """
    from lawcheck.packs import cache, folders, shipped

    path = folders.find(name).resolve()
    pack = shipped.get(path) or cache.get(path)
    if pack is None:
        composition = composed(name)
        pack = build(composition)
        cache.put(path, pack, composition.files.items(), composition.absent)
    return pack


def reading_of(pack: RulePack) -> Reading:
    """How a pack reads a report; one that says nothing of it, as all that come with the program."""
    reading = pack.reading or load("reading").reading
    assert reading is not None
    return reading


def composed(name: str) -> Composition:
    """The pack as data with places, before it is validated."""
    from lawcheck.packs.compose import compose
    from lawcheck.packs.folders import find
    from lawcheck.packs.validate.faults import Faults

    path = find(name)
    faults = Faults()
    if not path.is_file():
        faults.add_plain(f"没有这个规则包：{name}。{near(name)}")
        faults.raise_any()
    return compose(path, faults)


def near(name: str) -> str:
    """What may have been meant by a pack that does not exist."""
    from difflib import get_close_matches
    from pathlib import Path

    from lawcheck.packs.catalog import built_in

    for ending in (".yaml", ".yml"):
        if Path(f"{name}{ending}").is_file():
            return f"是不是 {name}{ending}？"
    names = [name for name, _ in built_in()]
    alike = get_close_matches(name, names, n=1)
    return f"是不是 {alike[0]}？" if alike else f"自带的规则包：{'、'.join(names)}。"


def build(composition: Composition, *, thorough: bool = False) -> RulePack:
    """The typed pack. Raises ``PackError`` with every fault, in all its files.

    Patterns and references are proved where one of the files is not ours, or when ``thorough``:
    ours were proved by the tests, and their patterns are not proved again under another's.
    """
    from lawcheck.packs import named_words

    data, faults = composition.data, composition.faults
    if data is None:
        faults.raise_any()
        raise AssertionError("a pack that could not be read has faults")
    data = named_words.expand(data, faults)
    pack = None
    try:
        pack = convert(data)
    except msgspec.ValidationError as error:
        failure = str(error)
    if pack is None or thorough or faults or not composition.all_built_in:
        from lawcheck.packs.validate import consistency, structure

        whole = composition.whole
        meanings = structure.examine(data, faults, whole=whole)
        inherited = not composition.all_built_in
        consistency.examine(data, meanings, faults, whole=whole, inherited=inherited)
        if pack is None and not faults:
            faults.add(consistency.place_of(data, failure), f"写法有误（{failure}）。")
    faults.raise_any()
    assert pack is not None
    return pack


def convert(data: Map) -> RulePack:
    """The typed pack; raises ``msgspec.ValidationError`` at the first thing that does not fit."""
    pack = msgspec.convert(data, RulePack, strict=False)
    return msgspec.structs.replace(
        pack,
        rules=tuple(_with_check(rule, index) for index, rule in enumerate(pack.rules)),
        parts=_ordered(_enabled(pack.parts)),
        duties=_enabled(pack.duties),
        topics=_enabled(pack.topics),
        scoring=_enabled_scoring(pack.scoring),
    )


def _enabled(entries: tuple[_E, ...]) -> tuple[_E, ...]:
    """What is not switched off. Rules that are stay, so that they can be listed as such."""
    return tuple(entry for entry in entries if entry.enabled)


def _ordered(parts: tuple[PartDefinition, ...]) -> tuple[PartDefinition, ...]:
    """Parts in the order in which they are looked for."""
    order = [part for part in parts if not part.before]
    for part in parts:
        if part.before:
            at = next((i for i, one in enumerate(order) if one.id == part.before), len(order))
            order.insert(at, part)
    return tuple(order)


def _enabled_scoring(scoring: Scoring | None) -> Scoring | None:
    if scoring is None:
        return None
    items = tuple(
        msgspec.structs.replace(item, deductions=_enabled(item.deductions))
        for item in _enabled(scoring.items)
    )
    return msgspec.structs.replace(scoring, items=items, vetoes=_enabled(scoring.vetoes))


def _with_check(rule: Rule, index: int) -> Rule:
    kind = KINDS.get(str(rule.check.get("kind"))) if isinstance(rule.check, dict) else None
    if kind is None:
        raise msgspec.ValidationError(f"$.rules[{index}].check.kind")
    try:
        return msgspec.structs.replace(rule, check=msgspec.convert(rule.check, kind, strict=False))
    except msgspec.ValidationError as error:
        told = str(error).replace("`$", f"`$.rules[{index}].check")
        raise msgspec.ValidationError(told) from error
