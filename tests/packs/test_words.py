"""Every part of the language of packs is explained to a clerk, in Chinese."""

from __future__ import annotations

from functools import cache

import msgspec
import pytest
from msgspec import inspect

from lawcheck.packs.described import described
from lawcheck.packs.kinds import KINDS
from lawcheck.packs.model import RulePack


@cache
def structs() -> dict[str, type[msgspec.Struct]]:
    """Every struct of the language, by name."""
    found: dict[str, type[msgspec.Struct]] = {}

    def walk(type_: inspect.Type) -> None:
        if isinstance(type_, inspect.StructType):
            if type_.cls.__name__ in found:
                return
            found[type_.cls.__name__] = type_.cls
            for field in type_.fields:
                walk(field.type)
        for name in ("type", "item_type", "value_type"):
            if isinstance(inner := getattr(type_, name, None), inspect.Type):
                walk(inner)
        for inner in getattr(type_, "types", ()):
            walk(inner)

    for cls in (RulePack, *KINDS.values()):
        walk(inspect.type_info(cls))
    return found


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_says_what_it_does(kind):
    assert KINDS[kind].says


@pytest.mark.parametrize("name", sorted(structs()))
def test_every_field_is_explained(name):
    info = inspect.type_info(structs()[name])
    assert isinstance(info, inspect.StructType)
    assert [field.name for field in info.fields if not described(field.type)] == []
