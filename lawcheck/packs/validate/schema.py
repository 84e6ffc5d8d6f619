"""The JSON Schema of a pack's file, for editors: what completes and checks while one types.

It is made from the types of the language. A file may change single fields of what it extends,
so nothing but an entry's own key is required here; the program itself proves the whole.
"""

from __future__ import annotations

import json
from typing import Any

from msgspec import inspect

from lawcheck.packs.compose import key_of
from lawcheck.packs.described import described
from lawcheck.packs.kinds import KINDS
from lawcheck.packs.model import Rule, RulePack

#: A text may look like a number or a switch: the program takes it as it is typed.
_TEXT: dict[str, Any] = {"type": ["string", "number", "boolean"]}


def text() -> str:
    """The schema as JSON, ready to be written to a file."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """The schema of one file of a pack."""
    made = _Schema()
    top = made.struct(inspect.type_info(RulePack))
    top["required"] = ["id", "name", "version"]
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "lawcheck 规则包",
        **top,
        "definitions": made.definitions,
    }


def _number(type_: inspect.IntType | inspect.FloatType) -> dict[str, Any]:
    kept = {"minimum": type_.ge, "maximum": type_.le}
    kind = "integer" if isinstance(type_, inspect.IntType) else "number"
    return {"type": kind, **{name: bound for name, bound in kept.items() if bound is not None}}


class _Schema:
    def __init__(self) -> None:
        self.definitions: dict[str, Any] = {}

    def struct(self, type_: inspect.Type) -> dict[str, Any]:
        assert isinstance(type_, inspect.StructType)
        properties: dict[str, Any] = {}
        for field in type_.fields:
            name = field.encode_name
            said = described(field.type)
            if type_.cls is Rule and name == "check":
                properties[name] = {"description": said, **self.check()}
                continue
            own = self.of(field.type, name)
            properties[name] = {"description": said, **own} if said else own
            if name == "base":
                properties["base+"] = {"description": "接在引用的短报告后面", **own}
            if own.get("type") != "array" or self._is_keyed(own["items"]):
                continue
            properties[f"{name}+"] = {"description": f"加在原有的后面。{said}", **own}
            if "$ref" not in own["items"]:
                properties[f"{name}-"] = {"description": f"从原有的里面去掉。{said}", **own}
        if type_.tag_field:
            properties[type_.tag_field] = {"const": type_.tag}
        return {"type": "object", "properties": properties, "additionalProperties": False}

    def check(self) -> dict[str, Any]:
        """The parameters of a rule: those of its kind, once the kind is named."""
        kinds = sorted(KINDS)
        says = [KINDS[kind].says for kind in kinds]
        cases = []
        for kind in kinds:
            self._define(inspect.type_info(KINDS[kind]))
            cases.append(
                {
                    "if": {"properties": {"kind": {"const": kind}}, "required": ["kind"]},
                    "then": {"$ref": f"#/definitions/{KINDS[kind].__name__}"},
                }
            )
        kind_property = {"enum": kinds, "markdownEnumDescriptions": says}
        return {"type": "object", "properties": {"kind": kind_property}, "allOf": cases}

    def of(self, type_: inspect.Type, name: str) -> dict[str, Any]:
        if isinstance(type_, inspect.Metadata):
            return self.of(type_.type, name)
        if isinstance(type_, inspect.UnionType):
            members = [self.of(t, name) for t in type_.types if not isinstance(t, inspect.NoneType)]
            return members[0] if len(members) == 1 else {"anyOf": members}
        if isinstance(type_, inspect.StructType):
            return self._define(type_)
        if isinstance(type_, inspect.LiteralType):
            return {"enum": list(type_.values)}
        if isinstance(type_, (inspect.IntType, inspect.FloatType)):
            return _number(type_)
        if isinstance(type_, inspect.BoolType):
            return {"type": "boolean"}
        if isinstance(type_, inspect.DictType):
            return {"type": "object", "additionalProperties": self.of(type_.value_type, name)}
        if isinstance(type_, (inspect.VarTupleType, inspect.ListType, inspect.SetType)):
            return {"type": "array", "items": self._item(type_.item_type, name)}
        return dict(_TEXT)

    def _item(self, type_: inspect.Type, name: str) -> dict[str, Any]:
        item = self.of(type_, name)
        if isinstance(type_, inspect.StructType):
            key = key_of(name)
            if any(field.encode_name == key for field in type_.fields):
                self.definitions[type_.cls.__name__]["required"] = [key]
        return item

    def _is_keyed(self, item: dict[str, Any]) -> bool:
        """Whether the entries of a list are known by a key: those are merged, not added."""
        return "required" in self.definitions.get(item.get("$ref", "").rpartition("/")[2], ())

    def _define(self, type_: inspect.Type) -> dict[str, Any]:
        assert isinstance(type_, inspect.StructType)
        name = type_.cls.__name__
        if name not in self.definitions:
            self.definitions[name] = {}
            self.definitions[name] = self.struct(type_)
        return {"$ref": f"#/definitions/{name}"}
