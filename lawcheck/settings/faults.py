"""What is wrong with settings: all of it, each with the key where it stands."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, get_type_hints

import msgspec
from msgspec import inspect

from lawcheck.exceptions.by_path import Allowed
from lawcheck.settings.model import Folder, Settings
from lawcheck.settings.places import Key

Fault = tuple[Key, str]

#: Keys whose items are tables of their own.
_TABLES: dict[str, type[Any]] = {"folders": Folder, "exceptions": Allowed}


def examine(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Every fault of the values themselves; whether files are there is not asked."""
    yield from _struct(document, Settings, ())
    yield from _named(document)


def _struct(
    data: Mapping[str, Any], kind: type[Any], where: tuple[str | int, ...]
) -> Iterator[Fault]:
    types = get_type_hints(kind, include_extras=True)
    fields = {field.encode_name: field for field in msgspec.structs.fields(kind)}
    for key, value in data.items():
        place = (*where, key)
        if key not in fields:
            yield place, f"不认识的“{key}”，{_hint(key, fields)}"
        elif key in _TABLES and not where:
            yield from _list(value, key)
        else:
            type_ = types[fields[key].name]
            try:
                msgspec.convert(value, type_)
            except msgspec.ValidationError:
                yield place, f"{key} 应{_wanted(type_)}。"
    for name, field in fields.items():
        if field.required and not (data.get(name) and str(data[name]).strip()):
            yield (
                where,
                f"这一条没有写 {name}。" if name != "reason" else "没有写理由 reason，不能豁免。",
            )


def _list(value: Any, key: str) -> Iterator[Fault]:
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        yield (key,), f"每一条应写在 [[{key}]] 下。"
        return
    for number, one in enumerate(value):
        yield from _struct(one, _TABLES[key], (key, number))


def _named(document: Mapping[str, Any]) -> Iterator[Fault]:
    """Formats and limits that do not exist."""
    from lawcheck.documents.limits import NAMES
    from lawcheck.views.table import SAVED, VIEWS

    format_ = document.get("format")
    if isinstance(format_, str) and format_ not in VIEWS:
        yield ("format",), f"没有“{format_}”这种格式，{_hint(format_, VIEWS)}"
    for key, known, what in (("output", SAVED, "这种格式"), ("limit", tuple(NAMES), "这个上限")):
        named = document.get(key)
        for name, value in named.items() if isinstance(named, dict) else ():
            if name not in known:
                yield (key, name), f"没有“{name}”{what}，{_hint(name, known)}"
            elif (
                key == "limit" and isinstance(value, (int, float)) and not 0 < value < float("inf")
            ):
                yield (key, name), f"上限 {name} 应大于 0。"


def _hint(name: str, known: Any) -> str:
    from difflib import get_close_matches

    near = get_close_matches(name.replace("_", "-"), known, n=1)
    return f"是不是 {near[0]}？" if near else f"可以写 {'、'.join(known)}。"


def _wanted(type_: Any) -> str:
    """What a value of this type looks like."""
    kind = _bare(inspect.type_info(type_))
    if isinstance(kind, inspect.LiteralType):
        return f"是 {'、'.join(map(str, kind.values))} 之一"
    if isinstance(kind, (inspect.IntType, inspect.FloatType)):
        number = "整数" if isinstance(kind, inspect.IntType) else "数"
        if kind.ge is None:
            return f"是一个{number}"
        return (
            f"是 {kind.ge:g} " + (f"到 {kind.le:g} 之间" if kind.le else "或者更大") + f"的{number}"
        )
    if isinstance(kind, inspect.BoolType):
        return "写 true 或者 false"
    if isinstance(kind, inspect.DateType):
        return "写成日期，如 2027-03-01，不加引号"
    if isinstance(kind, inspect.DictType):
        value = "数" if isinstance(kind.value_type, inspect.FloatType) else '"文字"'
        return f"写成表，每行 名称 = {value}"
    if isinstance(kind, inspect.VarTupleType):
        return '是一组文字，如 ["甲", "乙"]'
    return "是加引号的文字"


def _bare(kind: inspect.Type) -> inspect.Type:
    """Without what is said of it, and without None."""
    if isinstance(kind, inspect.Metadata):
        return _bare(kind.type)
    if isinstance(kind, inspect.UnionType):
        return next(_bare(one) for one in kind.types if not isinstance(one, inspect.NoneType))
    return kind
