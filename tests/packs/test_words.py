"""Every part of the language of packs is explained to a clerk, in Chinese."""

from __future__ import annotations

import msgspec
import pytest
from msgspec import inspect

from lawcheck.packs.kind_words import KIND_FIELDS, KINDS_SAY
from lawcheck.packs.kinds import KINDS
from lawcheck.packs.model import RulePack
from lawcheck.packs.words import FIELDS, describe


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


def test_every_kind_says_what_it_does():
    assert set(KINDS_SAY) == set(KINDS)


@pytest.mark.parametrize("name", sorted(structs()))
def test_every_field_is_explained(name):
    cls = structs()[name]
    missing = [field for field in cls.__struct_fields__ if not describe(cls, field)]
    assert missing == []


def test_nothing_is_explained_that_does_not_exist():
    known = structs()
    for name, fields in (FIELDS | KIND_FIELDS).items():
        assert set(fields) <= set(known[name].__struct_fields__), name
