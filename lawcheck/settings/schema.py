"""The JSON Schema of ``lawcheck.toml``, for editors (taplo): made from the types of the settings.

What an option does is said by the command line's help, once; ``said`` brings it here.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

import msgspec

from lawcheck.documents.limits import NAMES
from lawcheck.settings.model import Settings
from lawcheck.views.table import SAVED, VIEWS


def text(said: Mapping[str, str]) -> str:
    """The schema as JSON, ready to be written to a file; ``said``: option → what it does."""
    return json.dumps(schema(said), ensure_ascii=False, indent=1) + "\n"


def schema(said: Mapping[str, str]) -> dict[str, Any]:
    """The schema of one file of settings."""
    _, parts = msgspec.json.schema_components([Settings], ref_template="#/definitions/{name}")
    for part in parts.values():
        part["additionalProperties"] = False
        part.pop("title", None)
        for key, own in part["properties"].items():
            part["properties"][key] = _tidied(own)
    top = parts.pop("Settings")
    properties = top["properties"]
    for name, told in said.items():
        key = name.replace("_", "-")
        if key in properties:
            properties[key] = {"description": told, **properties[key]}
    properties["format"]["enum"] = list(VIEWS)
    properties["output"] |= _only(SAVED, {"type": "string"})
    properties["limit"] |= _only(NAMES, {"type": "number", "exclusiveMinimum": 0})
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        "title": "lawcheck 设置",
        "description": "lawcheck.toml，或者 pyproject.toml 的 [tool.lawcheck]",
        "type": "object",
        "properties": properties,
        "additionalProperties": False,
        "definitions": {name: _titled(part) for name, part in sorted(parts.items())},
    }


def _tidied(own: dict[str, Any]) -> dict[str, Any]:
    """Without null, which TOML cannot say, and without the default that stands for it."""
    own.pop("default", None)
    several = own.pop("anyOf", None)
    if several is None:
        return own
    kept = [one for one in several if one != {"type": "null"}]
    merged = {**kept[0], **own} if len(kept) == 1 else {"anyOf": kept, **own}
    return {key: value for key, value in merged.items() if key != "default"}


def _titled(part: dict[str, Any]) -> dict[str, Any]:
    return {key: value for key, value in part.items() if key != "description"}


def _only(names: Any, value: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": dict.fromkeys(names, value),
        "additionalProperties": False,
    }
