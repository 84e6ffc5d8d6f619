"""The kinds of rules for those who write packs: what each does and what it can be told."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from lawcheck.packs.kind_words import KIND_FIELDS, KINDS_SAY
from lawcheck.packs.kinds import KINDS
from lawcheck.packs.words import describe
from lawcheck.views.rules.facts import Fact

_TYPES = {"int": "整数", "float": "数字", "bool": "true 或者 false"}


def facts(kind: str) -> Iterator[Fact]:
    """The parameters of a kind, one by one, with their defaults."""
    cls = KINDS[kind]
    yield Fact("做什么", (KINDS_SAY[kind],))
    told = tuple(_told(cls, field) for field in msgspec.structs.fields(cls))
    if told:
        yield Fact("参数", told)
    for name, entry in _inner(cls):
        fields = tuple(_told(entry, field) for field in msgspec.structs.fields(entry))
        yield Fact(f"{name} 的每一项", fields)


def _told(cls: type[msgspec.Struct], field: msgspec.structs.FieldInfo) -> str:
    said = f"{field.encode_name}：{describe(cls, field.name)}"
    if field.required:
        return f"{said}（必写）"
    if isinstance(field.default, (int, float)) and not isinstance(field.default, bool):
        return f"{said}（不写就是 {field.default:g}）"
    return said


def _inner(cls: type[msgspec.Struct]) -> Iterator[tuple[str, type[msgspec.Struct]]]:
    """The structs of which the parameters of ``cls`` are lists."""
    for field in msgspec.structs.fields(cls):
        for part in getattr(field.type, "__args__", ()):
            if getattr(part, "__name__", "") in KIND_FIELDS:
                yield field.encode_name, part
