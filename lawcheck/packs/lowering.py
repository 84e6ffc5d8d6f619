"""In which cases a rule gives less than the severity that it states, as its parameters say."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec
from msgspec import inspect

from lawcheck.packs.base import GRAVEST_FIRST, Severity
from lawcheck.packs.compose import Composition
from lawcheck.packs.described import bare, described
from lawcheck.packs.model import Rule, RulePack
from lawcheck.packs.validate.faults import Position

#: The names that lead to a parameter, the kind's own first.
Path = tuple[str, ...]
#: More entries than this are counted, not named.
_MOST_NAMED = 4


class Lowered(msgspec.Struct, frozen=True):
    """One parameter by which findings are lowered."""

    parameter: str
    """Its name: fair_severity; of entries also where they stand: faults 里 instead的 severity."""
    says: str
    """When, in Chinese: 没有把握时."""
    to: Severity


def lowered(rule: Rule) -> tuple[Lowered, ...]:
    """The parameters of ``rule`` that give less than it states, those of many entries as one."""
    stated = GRAVEST_FIRST.index(rule.level_of_severity)
    groups: dict[tuple[str, str, str, Severity], list[str]] = {}
    for path, says, to in _severities(rule.check, ()):
        if GRAVEST_FIRST.index(to) > stated:
            head, entry, name = path[0], path[1:-1], path[-1]
            key = (head if len(path) > 1 else "", name, says, to)
            groups.setdefault(key, []).append(".".join(entry))
    return tuple(
        Lowered(_written(head, name, entries), _case(says), to)
        for (head, name, says, to), entries in groups.items()
    )


def _case(says: str) -> str:
    """What a field says of itself without the words that every severity has."""
    told = re.sub(r"[的，]严重程度(?=$|[；：])|^严重程度；?", "", says)
    return "单独写明的几项" if told in ("", "不写就随规则") else told


def _written(head: str, name: str, entries: list[str]) -> str:
    if not head:
        return name
    named = list(dict.fromkeys(entry for entry in entries if entry))
    if not named:
        return f"{head} 里的 {name}"
    more = f"等{len(named)}项" if len(named) > _MOST_NAMED else ""
    return f"{head} 里 {'、'.join(named[:_MOST_NAMED])}{more}的 {name}"


def _severities(value: Any, path: Path) -> Iterator[tuple[Path, str, Severity]]:
    """Each parameter that is a severity: where it stands, what it says of itself, its value."""
    if isinstance(value, msgspec.Struct):
        info = inspect.type_info(type(value))
        assert isinstance(info, inspect.StructType)
        for field in info.fields:
            inner = getattr(value, field.name)
            here = (*path, field.encode_name)
            if _is_severity(field.type):
                if inner is not None:
                    yield here, described(field.type), inner
            else:
                yield from _severities(inner, here)
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield from _severities(inner, (*path, str(key)))
    elif isinstance(value, (list, tuple)):
        for inner in value:
            yield from _severities(inner, path)


def _is_severity(type_: inspect.Type) -> bool:
    kinds = [bare(type_)]
    if isinstance(kinds[0], inspect.UnionType):
        kinds = [bare(one) for one in kinds[0].types]
    known = set(GRAVEST_FIRST)
    return any(isinstance(one, inspect.LiteralType) and set(one.values) == known for one in kinds)


def raised_in_vain(composition: Composition, pack: RulePack) -> Iterator[tuple[Position, Rule]]:
    """Rules whose severity a pack of users states, and whose parameters lower it all the same."""
    rules = {rule.id: rule for rule in pack.rules}
    for entry in composition.data.get("rules", ()) if composition.data else ():
        place = entry.place("severity") if "severity" in entry else None
        rule = rules.get(str(entry.get("id")))
        if place and rule and rule.enabled and not place.file.built_in and lowered(rule):
            yield place, rule
