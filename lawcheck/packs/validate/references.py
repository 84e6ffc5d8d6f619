"""Find the texts with a meaning (patterns, references) in a typed part of a pack."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Any

import msgspec
from msgspec import inspect


def texts(value: msgspec.Struct, means: str = "pattern") -> Iterator[str]:
    """Every text in ``value`` whose type has this meaning, in the order of the fields."""
    yield from _walk(value, _type(type(value)), means)


@lru_cache(maxsize=256)
def _type(cls: type) -> inspect.Type:
    return inspect.type_info(cls)


def _walk(value: Any, type_: inspect.Type, means: str) -> Iterator[str]:
    if isinstance(type_, inspect.Metadata):
        if isinstance(value, str) and (type_.extra or {}).get("means") == means:
            yield value
            return
        type_ = type_.type
    if isinstance(type_, inspect.UnionType):
        for member in type_.types:
            if not isinstance(member, inspect.NoneType):
                yield from _walk(value, member, means)
    elif isinstance(value, msgspec.Struct) and isinstance(type_, inspect.StructType):
        if type_.cls is type(value):
            for field in type_.fields:
                yield from _walk(getattr(value, field.name), field.type, means)
    elif isinstance(value, tuple) and isinstance(type_, inspect.VarTupleType):
        for item in value:
            yield from _walk(item, type_.item_type, means)
    elif isinstance(value, dict) and isinstance(type_, inspect.DictType):
        for key, item in value.items():
            yield from _walk(key, type_.key_type, means)
            yield from _walk(item, type_.value_type, means)
