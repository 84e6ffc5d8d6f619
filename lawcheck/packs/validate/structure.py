"""Hold the data of a composed pack against the types of the language: every fault, with its place.

msgspec converts fast but stops at the first fault; here all of them are found. What has a meaning
beyond its type (a pattern, the id of a source …) is handed on to ``sense``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from difflib import get_close_matches
from functools import lru_cache
from math import isfinite
from typing import Any, NamedTuple

from msgspec import inspect

from lawcheck.packs.described import bounds
from lawcheck.packs.kinds import KINDS
from lawcheck.packs.model import Rule, RulePack, When
from lawcheck.packs.validate.faults import Faults, Position
from lawcheck.packs.yamlfile import Map, Seq


class Meaning(NamedTuple):
    """A text that must be more than a text: ``means`` is what the model says of it."""

    means: str
    value: str
    place: Position


def examine(data: Map, faults: Faults, *, whole: bool = True) -> list[Meaning]:
    """Tell every fault of shape in ``data``; give the texts that have a meaning.

    ``whole``: all that is extended was read, so that what is missing is really missing.
    """
    shape = _Shape(faults, whole)
    shape.struct(data, _of(RulePack), data.at, "规则包")
    return shape.meanings


@lru_cache
def _of(cls: type) -> inspect.StructType:
    info = inspect.type_info(cls)
    assert isinstance(info, inspect.StructType)
    return info


class _Shape:
    def __init__(self, faults: Faults, whole: bool) -> None:
        self.faults = faults
        self.whole = whole
        self.meanings: list[Meaning] = []

    def struct(self, value: Any, type_: inspect.StructType, place: Position, name: str) -> None:
        if not isinstance(value, Map):
            self.faults.add(place, f"“{name}”应当由“键: 值”组成，{_seen(value)}。")
            return
        fields = {field.encode_name: field for field in type_.fields}
        for key in value:
            if key in fields:
                self._field(value, key, fields[key], type_.cls)
            elif key != type_.tag_field:
                self._unknown(value, key, fields)
        missing = [k for k, field in fields.items() if field.required and k not in value]
        if missing and self.whole:
            words = "、".join(f"“{key}”" for key in missing)
            self.faults.add(value.at, f"这里缺少{words}。{_adding(value)}")
        if type_.cls is When:
            self._years(value)

    def _field(self, owner: Map, key: str, field: inspect.Field, cls: type) -> None:
        if cls is Rule and key == "check":
            self._check(owner[key], owner.place(key))
        else:
            self.value(owner[key], field.type, owner.place(key), key)

    def _unknown(self, value: Map, key: str, fields: Iterable[str]) -> None:
        near = get_close_matches(key, fields, n=1, cutoff=0.5)
        hint = f"是不是“{near[0]}”？" if near else f"可以写：{'、'.join(fields)}。"
        self.faults.add(value.key_place(key), f"没有“{key}”这个键，{hint}")

    def _check(self, value: Any, place: Position) -> None:
        if not isinstance(value, Map):
            self.faults.add(place, f"“check”应当由“键: 值”组成，{_seen(value)}。")
            return
        kind = value.get("kind")
        if not isinstance(kind, str):
            self.faults.add(value.at, "“check”缺少“kind”（规则的种类）。")
        elif kind not in KINDS:
            near = get_close_matches(kind, KINDS, n=1, cutoff=0.5)
            hint = f"是不是“{near[0]}”？" if near else f"可以写：{'、'.join(sorted(KINDS))}。"
            self.faults.add(value.place("kind"), f"没有“{kind}”这种规则，{hint}")
        else:
            self.struct(value, _of(KINDS[kind]), place, "check")

    def _years(self, value: Map) -> None:
        try:
            since, until = int(value["since"]), int(value["until"])
        except (KeyError, TypeError, ValueError):
            return
        if since > until:
            self.faults.add(value.place("since"), f"起始年度 {since} 晚于终止年度 {until}。")

    def value(self, value: Any, type_: inspect.Type, place: Position, name: str) -> None:
        if isinstance(type_, inspect.Metadata):
            means = (type_.extra or {}).get("means")
            if means and isinstance(value, str):
                self.meanings.append(Meaning(means, value, place))
            type_ = type_.type
        if isinstance(type_, inspect.UnionType):
            type_ = _chosen(value, type_)
            if isinstance(type_, inspect.Metadata):
                self.value(value, type_, place, name)
                return
        handler = _HANDLERS.get(type(type_))
        if handler is not None:
            handler(self, value, type_, place, name)

    def text(self, value: Any, type_: Any, place: Position, name: str) -> None:
        if value is None:
            self.faults.add(place, f"“{name}”后面没有写内容。")
        elif not isinstance(value, str):
            self.faults.add(place, f"“{name}”应当是文字，{_seen(value)}。")

    def literal(self, value: Any, type_: inspect.LiteralType, place: Position, name: str) -> None:
        if value not in type_.values:
            words = "、".join(map(str, type_.values))
            self.faults.add(place, f"“{name}”只能写 {words}，{_seen(value)}。")

    def number(self, value: Any, type_: inspect.Type, place: Position, name: str) -> None:
        kind, read = ("整数", int) if isinstance(type_, inspect.IntType) else ("数字", float)
        said = bounds(type_)
        try:
            told = read(value)
            # NaN and infinity are numbers to Python, and points of no rubric.
            if isfinite(told) and _within(told, type_):
                return
        except (TypeError, ValueError, OverflowError):
            pass
        wanted = f"{said} 的{kind}" if said[-1:].isdigit() else f"{said}的{kind}" if said else kind
        self.faults.add(place, f"“{name}”应当是{wanted}，{_seen(value)}。")

    def switch(self, value: Any, type_: Any, place: Position, name: str) -> None:
        if not isinstance(value, str) or value.lower() not in ("true", "false"):
            self.faults.add(place, f"“{name}”只能写 true 或者 false，{_seen(value)}。")

    def list(self, value: Any, type_: Any, place: Position, name: str) -> None:
        if not isinstance(value, Seq):
            self.faults.add(
                place, f"“{name}”应当是列表，写作 [甲, 乙]，或者每行以“- ”开头，{_seen(value)}。"
            )
            return
        for index, item in enumerate(value):
            self.value(item, type_.item_type, value.place(index), name)

    def dict(self, value: Any, type_: inspect.DictType, place: Position, name: str) -> None:
        if not isinstance(value, Map):
            self.faults.add(place, f"“{name}”应当由“键: 值”组成，{_seen(value)}。")
            return
        for key in value:
            self.value(key, type_.key_type, value.key_place(key), name)
            self.value(value[key], type_.value_type, value.place(key), key)


_HANDLERS: dict[type, Callable[..., None]] = {
    inspect.StructType: _Shape.struct,
    inspect.StrType: _Shape.text,
    inspect.LiteralType: _Shape.literal,
    inspect.IntType: _Shape.number,
    inspect.FloatType: _Shape.number,
    inspect.BoolType: _Shape.switch,
    inspect.VarTupleType: _Shape.list,
    inspect.ListType: _Shape.list,
    inspect.SetType: _Shape.list,
    inspect.FrozenSetType: _Shape.list,
    inspect.DictType: _Shape.dict,
}


def _chosen(value: Any, union: inspect.UnionType) -> inspect.Type:
    """The member of a union that ``value`` is meant to be."""
    members = [t for t in union.types if not isinstance(t, inspect.NoneType)]
    structs = [t for t in members if isinstance(t, inspect.StructType)]
    if isinstance(value, Map) and structs:
        tagged = [t for t in structs if t.tag_field and value.get(t.tag_field) == t.tag]
        return (tagged or structs)[0]
    if isinstance(value, Seq):
        for member in members:
            if _HANDLERS.get(type(member)) is _Shape.list:
                return member
    return members[0]


def _within(number: float, type_: Any) -> bool:
    """Whether a number keeps the bounds of its type."""
    low = type_.ge is None or number >= type_.ge
    return low and (type_.le is None or number <= type_.le)


def _seen(value: Any) -> str:
    """What stands there instead, in words."""
    if value is None:
        return "这里没有写内容"
    if isinstance(value, Map):
        return "这里写的是“键: 值”"
    if isinstance(value, Seq):
        return "这里写的是列表"
    text = str(value)
    return f"这里写的是“{text if len(text) <= 20 else text[:20] + '…'}”"


def _adding(value: Map) -> str:
    """A hint where an entry lacks so much that it was probably meant to change another one."""
    name = value.get("id")
    if isinstance(name, str) and len(value) <= 3 and "name" not in value:
        return f"如果是要改已有的条目，请核对 id：引用的规则包里没有“{name}”。"
    return ""
