"""The kinds of rules for those who write packs: what each does and what it can be told."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec import inspect

from lawcheck.packs.described import bare, bounds, described
from lawcheck.packs.kinds import KINDS
from lawcheck.views.rules.facts import Fact

#: That a number of things is not negative goes without saying.
_NATURAL = "不小于 0"


def facts(kind: str) -> Iterator[Fact]:
    """The parameters of a kind, one by one, with their defaults."""
    cls = KINDS[kind]
    yield Fact("做什么", (cls.says,))
    told = tuple(_told(field) for field in _fields(cls))
    if told:
        yield Fact("参数", told)
    for name, entry in _inner(cls):
        yield Fact(name, tuple(_told(field) for field in _fields(entry)))


def _fields(cls: type) -> tuple[inspect.Field, ...]:
    info = inspect.type_info(cls)
    assert isinstance(info, inspect.StructType)
    return info.fields


def _told(field: inspect.Field) -> str:
    said = f"{field.encode_name}：{described(field.type)}"
    notes = [kept] if (kept := bounds(field.type)) and kept != _NATURAL else []
    if field.required:
        notes.append("必写")
    elif isinstance(field.default, (int, float)) and not isinstance(field.default, bool):
        notes.append(f"不写就是 {field.default:g}")
    return f"{said}（{'，'.join(notes)}）" if notes else said


def _inner(cls: type) -> Iterator[tuple[str, type]]:
    """What to call the structs of which the parameters of ``cls`` are made, or lists of them."""
    for field in _fields(cls):
        found = bare(field.type)
        for inner in (found, getattr(found, "item_type", None), getattr(found, "value_type", None)):
            if isinstance(inner, inspect.StructType):
                each = " 里" if inner is found else " 的每一项"
                yield f"{field.encode_name}{each}", inner.cls
