"""Parameters of kinds as plain data, and made from it without reading their types.

To convert by types, msgspec reads those of some seventy kinds, which takes longer than all their
values. What is kept was converted before: here it is only put together again, by the names of
classes that stand in the modules of the kinds, or are the base of all packs.
"""

from __future__ import annotations

from functools import lru_cache
from typing import Any

import msgspec

from lawcheck.packs import base
from lawcheck.packs.kinds import THEMES

#: Stands before the name of a class; no key of a pack is empty.
_CLASS = ""
_CLASSES: dict[str, type[msgspec.Struct]] = {
    f"{value.__module__}.{value.__qualname__}": value
    for module in (base, *THEMES)
    for value in vars(module).values()
    if isinstance(value, type) and issubclass(value, msgspec.Struct)
}


def told(value: Any) -> Any:
    """``value`` as dictionaries, lists, texts and numbers; what is not said is not told.

    So what is made of it is the same to the byte: msgspec writes no default either.
    """
    if isinstance(value, msgspec.Struct):
        name = f"{type(value).__module__}.{type(value).__qualname__}"
        if _CLASSES.get(name) is not type(value):
            raise TypeError(f"{name} is no class of the kinds")
        fields = ((one.name, one.default) for one in _fields(type(value)))
        said = {
            name: told(own)
            for name, default in fields
            if (own := getattr(value, name)) is not default
        }
        return {_CLASS: name, **said}
    if isinstance(value, dict):
        return {key: told(one) for key, one in value.items()}
    if isinstance(value, tuple):
        return list(map(told, value))
    if value is None or isinstance(value, bool | int | float | str):
        return value
    raise TypeError(f"{type(value)} is no value of a pack")


@lru_cache(maxsize=256)
def _fields(class_: type[msgspec.Struct]) -> tuple[msgspec.structs.FieldInfo, ...]:
    return msgspec.structs.fields(class_)


def made(value: Any) -> Any:
    """What ``told`` gave ``value`` for. Raises ``KeyError`` or ``TypeError`` where it is not."""
    if isinstance(value, list):
        # Texts and numbers stand together, or none do.
        return tuple(map(made, value)) if value and isinstance(value[0], _DEEP) else tuple(value)
    if isinstance(value, dict):
        parts = {key: made(one) if isinstance(one, _DEEP) else one for key, one in value.items()}
        name = parts.pop(_CLASS, None)
        return _CLASSES[name](**parts) if name else parts
    return value


_DEEP = (list, dict)
